// Resolves what a person names to what an entry is about: a piece of work, a row, a task of a vendor, an activity, a
// precondition, a question, a letter, a choice, an agreement, an act or a finding of a report.

import { readCitations } from '../hipaa/citations/read-citations.ts';
import { type KeyScope, keyScope, looksLikeCitation, readTarget, splitKey } from '../link/answer-target.ts';
import { citationsOf } from '../link/citations-of.ts';
import { questionsOf } from '../link/link-replies.ts';
import { reporterFor } from '../link/reporter.ts';
import type { GateAct } from '../model/act.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Customer, ServiceSystem } from '../model/customer.ts';
import { type ChoiceTarget, choiceKeys, type EntryTarget, targetText } from '../model/entry-target.ts';
import { UsageError } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import { findService, vendorOf } from '../model/lookup.ts';
import { nearTo } from '../model/nearest.ts';
import { recordables } from '../model/recordables.ts';
import type { Instead } from '../model/recorded-at.ts';

/** A target by its names: in full, and alone. */
interface Named {
  readonly target: EntryTarget;
  /** Where another kind of thing has the same name: `gate/crm/baa`. */
  readonly full: string;
  readonly alone: string;
}

const ofPrefix = {
  ...{ gates: 'gate', duties: 'duty', letters: 'letter', activities: 'activity' },
  ...{ agreements: 'agreement', choices: 'choice' },
} as const;
/** As options of other commands call them. */
const ofOption = { feature: 'features', 'data-class': 'data-classes' } as const;

/** Everything that has a name of its own. */
function everyName(library: Library, customer: Customer): readonly Named[] {
  const { work, activities } = library.program;
  const services = customer.systems.filter((s): s is ServiceSystem => s.kind === 'service');
  const vendors = [...new Set(services.map((s) => vendorOf(s.service)))];
  return [
    ...work.map(({ id }): Named => ({ target: { kind: 'work', work: id }, full: `work/${id}`, alone: id })),
    ...activities.map(
      ({ id }): Named => ({ target: { kind: 'activity', activity: id }, full: `activity/${id}`, alone: id }),
    ),
    ...services.flatMap(({ id: system, service, unmapped }) => {
      const { gates = [], duties = [], settings = [] } = findService(library, service) ?? {};
      const keys = unmapped === null ? choiceKeys : (['agent'] as const);
      const choice = (target: ChoiceTarget, id: string): Named => ({
        ...{ target, full: `choice/${system}/${id}`, alone: `${system}/${id}` },
      });
      return [
        ...keys.map((id) => choice({ kind: 'choice', system, choice: id }, id)),
        ...settings.map(({ id }) => choice({ kind: 'choice', system, choice: 'setting', setting: id }, id)),
        { target: { kind: 'agreement', system }, full: `agreement/${system}`, alone: `agreement/${system}` } as const,
        ...gates.map(
          ({ id }): Named => ({ target: { kind: 'gate', system, gate: id }, full: `gate/${system}/${id}`, alone: id }),
        ),
        ...duties.map(
          ({ id }): Named => ({ target: { kind: 'duty', system, duty: id }, full: `duty/${system}/${id}`, alone: id }),
        ),
      ];
    }),
    { target: { kind: 'choice', system: null, choice: 'states' }, full: 'choice/states', alone: 'states' },
    ...vendors.map(
      (vendor): Named => ({ target: { kind: 'letter', vendor }, full: `letter/${vendor}`, alone: `letter/${vendor}` }),
    ),
  ];
}

export interface WhatReader {
  /** Throws UsageError, which names what may be meant. */
  readonly read: (text: string) => EntryTarget;
}

/** @param assessment of the customer; which questions are asked, and what findings are about */
export function whatReader(library: Library, customer: Customer, assessment: Assessment): WhatReader {
  const names = everyName(library, customer);
  const index = citationsOf(library);
  const services = customer.systems.filter((s): s is ServiceSystem => s.kind === 'service');
  const systems = customer.systems.map((s) => s.id);
  const asks = (system: ServiceSystem, question: string) => questionsOf(library, system.service).has(question);

  /** As the keys of a profile are read; null where the text is none, with what is wrong. */
  function fromKey(text: string) {
    const r = reporterFor({ file: { path: '', label: '', text: '', digest: '' }, data: null, locate: () => nowhere });
    const scope: KeyScope = keyScope(library, customer.systems, r);
    return { target: readTarget(scope, text, []), fault: r.diagnostics[0]?.fault ?? null };
  }

  /** A citation in the spelling of the catalog. */
  function canonical(text: string): string {
    const { status, citations } = readCitations(index, text);
    const [only, second] = citations;
    if (status !== 'exists' && status !== 'alias') return text;
    if (second !== undefined) throw new UsageError({ says: 'citation-several', text, citations });
    return only ?? text;
  }

  function ofQuestion(text: string): EntryTarget {
    const named = splitKey(text);
    const question = named?.[1] ?? text;
    const all = services.filter((s) => (named === null || s.id === named[0]) && asks(s, question));
    const open = all.filter((s) => assessment.findings.some((f) => f.system === s.id && f.question === question));
    const [only, second] = open.length > 0 ? open : all;
    if (only === undefined) {
      const known = assessment.findings.flatMap((f) => (f.question === null ? [] : [f.question]));
      throw new UsageError({ says: 'what-unknown', text, near: nearTo(question, known), system: false });
    }
    if (second !== undefined)
      throw new UsageError({
        says: 'what-several',
        text,
        meant: (open.length > 0 ? open : all).map((s) => `${s.id}/${question}`),
      });
    return { kind: 'reply', system: only.id, question };
  }

  /** Of an act or a finding, as reports have their ids. Null for another text. */
  function ofReport(text: string): EntryTarget | null {
    const { acts } = assessment.plan;
    const act = acts.find((a) => a.id === text);
    if (act === undefined && !assessment.findings.some((f) => f.id === text)) return null;
    const { target, instead } = recordables(library, customer, assessment).of(text);
    if (target !== null)
      return target.kind === 'gate' ? { kind: 'gate', system: target.system, gate: target.gate } : target;
    if (act?.kind === 'work') throw new UsageError({ says: 'what-several', text, meant: [...act.closes, ...act.done] });
    if (act?.kind === 'gate') throw new UsageError({ says: 'what-several', text, meant: gatesOf(act).map(targetText) });
    const kept = keptElsewhere(text, instead);
    if (kept !== null) return kept;
    throw new UsageError({ says: 'what-elsewhere', text, instead: instead ?? 'gone' });
  }

  /** The agreement or the choice that an act or a finding asks for; no row of a report records it. */
  function keptElsewhere(id: string, instead: Instead | null): EntryTarget | null {
    const ids = assessment.plan.acts.find((a) => a.id === id)?.findings ?? [id];
    const [only, second] = assessment.findings.filter((f) => ids.includes(f.id));
    if (instead === 'agreement') return only?.system == null ? null : { kind: 'agreement', system: only.system };
    if (instead !== 'choice' || only?.details == null || second !== undefined) return null;
    return 'at' in only.details ? only.details.at : null;
  }

  /** The preconditions of an act of which one is enough. */
  function gatesOf({ system, titles }: GateAct): readonly EntryTarget[] {
    const used = services.find((s) => s.id === system);
    const gates = findService(library, used?.service ?? '')?.gates ?? [];
    return gates.filter((g) => titles.includes(g.title)).map((g) => ({ kind: 'gate', system, gate: g.id }));
  }

  function read(text: string): EntryTarget {
    const reported = ofReport(text);
    if (reported !== null) return reported;
    if (/^f-[0-9a-f]+$/.test(text)) {
      const known = assessment.findings.map((f) => f.id);
      throw new UsageError({ says: 'finding-unknown', text, near: nearTo(text, known) });
    }
    if (/(^|\/)q-/.test(text)) return ofQuestion(text);
    const spelled = text.replace(
      /^(gates|duties|letters|activities|agreements|choices)(?=\/)/,
      (p) => ofPrefix[p as keyof typeof ofPrefix],
    );
    const plural = text.replace(/(?<=\/)(feature|data-class)$/, (name) => ofOption[name as keyof typeof ofOption]);
    const split = splitKey(text);
    const rest = split?.[1] ?? text;
    const cites = looksLikeCitation(rest);
    const key = cites ? (split === null ? canonical(text) : `${split[0]}/${canonical(rest)}`) : text;
    const isNamed = ({ target, full, alone }: Named, name: string) =>
      full === spelled || alone === name || targetText(target) === name;
    const found = names.some((n) => isNamed(n, text))
      ? names.filter((n) => isNamed(n, text))
      : names.filter((n) => isNamed(n, plural));
    const [only, second] = found;
    if (second !== undefined) {
      const forms = found.map((n) => targetText(n.target));
      const same = new Set(forms).size < forms.length;
      const form = (n: Named) => (same || targetText(n.target) === text ? n.full : targetText(n.target));
      const meant = found.map((n) => (n.target.kind === 'activity' ? n.full : form(n)));
      throw new UsageError({ says: 'what-several', text, meant });
    }
    if (only !== undefined) return only.target;
    const target = split !== null || cites ? fromKey(key).target : null;
    if (target !== null) return target;
    if (cites && (split === null || systems.includes(split[0]))) refuseRow(rest, key);
    const known = names.flatMap((n) => (split === null ? [n.alone] : [n.full, targetText(n.target)]));
    const places = cites ? systems.map((id) => `${id}/${rest}`) : known;
    throw new UsageError({ says: 'what-unknown', text, near: nearTo(text, places), system: systems.includes(text) });
  }

  /** Says why a citation is no row that can be answered there. */
  function refuseRow(text: string, key: string): void {
    const fault = fromKey(key).fault;
    if (fault?.says === 'answer-place/vendors' || fault?.says === 'answer-place/paper') {
      const { citation, system } = fault;
      throw new UsageError({
        says: 'what-place',
        citation,
        system,
        why: fault.says === 'answer-place/paper' ? 'paper' : 'vendors',
      });
    }
    const { status, suggestion, citations } = readCitations(index, text);
    const [citation] = citations;
    if (citation === undefined)
      throw new UsageError({ says: 'citation-unread', text, status, near: index.resolve(text).near, suggestion });
    throw new UsageError({ says: 'what-no-row', text, standing: index.standing(citation) });
  }
  return { read };
}

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };
