// Links the answers and rulings of a profile to existing rows, systems, and duties; rejects cycles.

import { type Answer, type CustomerRuling, type Presence, type System, targetKey } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import { findService } from '../model/lookup.ts';
import type { AnswerEntry, ProfileDocument } from '../schema/profile-document.ts';
import { type KeyScope, keyScope, readRuled, readTarget, reportUnbound } from './answer-target.ts';
import type { Reporter } from './reporter.ts';
import { circlesOf } from './satisfied-circle.ts';
import { sortedEntries } from './sorted-entries.ts';

/** Checks whether a file named in the profile exists. */
export type LookFor = (file: string) => Presence;

function linkAnswer(
  { r, systems }: KeyScope,
  target: Answer['target'],
  entry: AnswerEntry,
  path: readonly string[],
  lookFor: LookFor,
): Answer {
  const other = entry['satisfied-by'];
  if (other !== undefined) {
    const others = systems.filter(({ id }) => !('system' in target) || id !== target.system);
    r.known(other, 'other-system', others, [...path, 'satisfied-by']);
  }
  if (entry.status === 'not-applicable' && entry.because === undefined) {
    r.report({ says: 'shape-missing-key/because' }, path, 'key');
  }
  return {
    target,
    status: entry.status,
    because: entry.because ?? null,
    by: entry.by ?? null,
    owner: entry.owner ?? null,
    on: entry.on ?? null,
    due: entry.due ?? null,
    evidence: (entry.evidence ?? []).map((e) => {
      const { file, on, expires } = typeof e === 'string' ? { file: e } : e;
      return { file, on: on ?? null, expires: expires ?? null, presence: lookFor(file) };
    }),
    verified: entry.verified ?? null,
    satisfiedBy: other ?? null,
    note: entry.note ?? null,
    at: r.at(path),
  };
}

/** Sorted by key, in code-unit order. */
export function linkAnswers(
  data: ProfileDocument,
  library: Library,
  systems: readonly System[],
  r: Reporter,
  lookFor: LookFor,
): readonly Answer[] {
  const scope = keyScope(library, systems, r);
  const answers = new Map<string, { readonly key: string; readonly answer: Answer }>();
  for (const [key, entry] of sortedEntries(data.answers)) {
    const path = ['answers', key];
    const target = readTarget(scope, key, path);
    if (target === null) continue;
    const spelled = targetKey(target);
    if (answers.has(spelled)) {
      r.report({ says: 'citation-duplicate/answer', key, target: spelled }, path, 'key');
      continue;
    }
    if ('citation' in target) reportUnbound(scope, target.citation, data, path, 'key');
    answers.set(spelled, { key, answer: linkAnswer(scope, target, entry, path, lookFor) });
  }
  const linked = [...answers.values()];
  const rowsOfDuty = (system: string, duty: string) => {
    const found = systems.find((s) => s.id === system);
    const service = found?.kind === 'service' ? findService(library, found.service) : undefined;
    const imposing = service?.assignments.filter((a) => a.statements.some((s) => s.duties.includes(duty)));
    return imposing?.map((a) => a.citation) ?? [];
  };
  const all = linked.map(({ answer }) => answer);
  for (const circle of circlesOf(all, library.provisions, rowsOfDuty)) {
    const circled = circle.map((a) => ({ target: targetKey(a.target), by: a.satisfiedBy }));
    const key = linked.find(({ answer }) => answer === circle[0])?.key ?? '';
    r.report({ says: 'satisfied-circle', answers: circled }, ['answers', key, 'satisfied-by'], 'value');
  }
  return all;
}

/** Sorted by key, in code-unit order. */
export function linkRulings(
  data: ProfileDocument,
  library: Library,
  systems: readonly System[],
  r: Reporter,
): readonly CustomerRuling[] {
  const scope = keyScope(library, systems, r);
  const rulings = new Map<string, CustomerRuling>();
  for (const [key, { parties, by, on, because }] of sortedEntries(data.rulings)) {
    const path = ['rulings', key];
    const ruled = readRuled(scope, key, path);
    if (ruled === null) continue;
    const spelled = `${ruled.system}/${ruled.citation}`;
    if (rulings.has(spelled)) {
      r.report({ says: 'citation-duplicate/ruling', key, citation: ruled.citation }, path, 'key');
      continue;
    }
    reportUnbound(scope, ruled.citation, data, path, 'key');
    rulings.set(spelled, { ...ruled, parties, by, on, because, at: r.at(path) });
  }
  return [...rulings.values()];
}
