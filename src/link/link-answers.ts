// The answers and rulings of a profile: each on a provision, a duty and a system that exist.

import { hasRow } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { CitationIndex } from '../model/citation-index.ts';
import type { Answer, CustomerRuling, System } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import type { AnswerEntry, ProfileDocument } from '../schema/profile-document.ts';
import { citationsOf } from './link-library.ts';
import type { Reporter } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';
import { reportWithoutDuty } from './vendor-scope.ts';

/** A citation of the profile; reported where it does not exist or asks nothing. */
function obligation(text: string, index: CitationIndex, path: readonly string[], r: Reporter): Citation | null {
  const reading = index.resolve(text);
  if (reading.citation === null) {
    const code =
      reading.status === 'stale'
        ? 'citation-stale'
        : reading.status === 'unknown'
          ? 'citation-unknown'
          : 'citation-malformed';
    r.report(code, path, 'key', `"${text}" is no provision of the library`, reading.hint);
    return null;
  }
  const provision = index.provisions.get(reading.citation);
  if (provision !== undefined && hasRow(provision)) return reading.citation;
  reportWithoutDuty({ r, index }, reading.citation, text, path, '');
  return null;
}

function splitKey(key: string): readonly [system: string, rest: string] | null {
  const slash = key.indexOf('/');
  return slash < 0 ? null : [key.slice(0, slash), key.slice(slash + 1)];
}

/** Links answers and rulings, in code-unit order of their keys. */
export function linkAnswers(
  data: ProfileDocument,
  library: Library,
  systems: readonly System[],
  r: Reporter,
): { readonly answers: readonly Answer[]; readonly rulings: readonly CustomerRuling[] } {
  const index = citationsOf(library);
  const systemIds = systems.map((s) => s.id);
  const serviceIds = systems.filter((s) => s.kind === 'service').map((s) => s.id);
  const dutiesOf = (system: string) => {
    const found = systems.find((s) => s.id === system);
    const service = found?.kind === 'service' ? found.service : null;
    return library.vendors.flatMap((v) => v.services).find((s) => s.address === service)?.duties ?? [];
  };

  const answers: Answer[] = [];
  const answered = new Set<string>();
  for (const [key, entry] of sortedEntries(data.answers)) {
    const path = ['answers', key];
    const target = answerTarget(key, path);
    if (target === null) continue;
    const spelled = target.kind === 'obligation' ? target.citation : key;
    if (answered.has(spelled)) {
      r.report('citation-duplicate', path, 'key', `"${key}" answers ${spelled} a second time`, 'keep one of the two');
      continue;
    }
    answered.add(spelled);
    answers.push(linkAnswer(target, entry, path));
  }

  function answerTarget(key: string, path: readonly string[]): Answer['target'] | null {
    const split = splitKey(key);
    if (split === null) {
      const citation = obligation(key, index, path, r);
      return citation === null ? null : { kind: 'obligation', citation };
    }
    const [system, duty] = split;
    if (!r.known(system, 'system', systemIds, path, 'key')) return null;
    if (
      !r.known(
        duty,
        `duty of ${system}`,
        dutiesOf(system).map((d) => d.id),
        path,
        'key',
      )
    )
      return null;
    return { kind: 'duty', system, duty };
  }

  function linkAnswer(target: Answer['target'], entry: AnswerEntry, path: readonly string[]): Answer {
    const other = entry['satisfied-by'];
    if (other !== undefined) {
      const others = systemIds.filter((id) => target.kind === 'obligation' || id !== target.system);
      r.known(other, 'other system', others, [...path, 'satisfied-by']);
    }
    return {
      target,
      status: entry.status,
      because: entry.because ?? null,
      owner: entry.owner ?? null,
      on: entry.on ?? null,
      due: entry.due ?? null,
      evidence: (entry.evidence ?? []).map((e) =>
        typeof e === 'string'
          ? { file: e, on: null, expires: null }
          : { file: e.file, on: e.on ?? null, expires: e.expires ?? null },
      ),
      satisfiedBy: other ?? null,
      at: r.at(path),
    };
  }

  const rulings: CustomerRuling[] = [];
  const ruled = new Set<string>();
  for (const [key, ruling] of sortedEntries(data.rulings)) {
    const path = ['rulings', key];
    const split = splitKey(key);
    if (split === null) {
      r.report('citation-malformed', path, 'key', `"${key}" is not <system>/<citation>`, 'write crm/164.312(d)');
      continue;
    }
    const [system, text] = split;
    const citation = obligation(text, index, path, r);
    if (!r.known(system, 'system', serviceIds, path, 'key') || citation === null) continue;
    if (ruled.has(`${system}/${citation}`)) {
      r.report('citation-duplicate', path, 'key', `"${key}" rules on ${citation} a second time`, 'keep one of the two');
      continue;
    }
    ruled.add(`${system}/${citation}`);
    const { parties, by, on, because } = ruling;
    rulings.push({ system, citation, parties, by, on, because, at: r.at(path) });
  }

  return { answers, rulings };
}
