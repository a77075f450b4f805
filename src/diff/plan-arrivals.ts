// Why an act is open that was not, or asks for more than it did.

import type { Act } from '../model/act.ts';
import { type AnswerBook, answerBook } from '../model/answer-book.ts';
import type { Citation } from '../model/citation.ts';
import { type Answer, showsNothing, targetKey } from '../model/customer.ts';
import type { Finding } from '../model/finding.ts';
import { findSystem, systemTitle } from '../model/lookup.ts';
import type { Arrival } from '../model/plan-change.ts';
import { unfolded } from '../model/unfolded.ts';
import type { PlanPair, PlanState } from './plan-changes.ts';

const bookOf = ({ customer, library }: PlanState) => answerBook(customer.answers, library.provisions);

/** The answer that a finding is about, in the state whose book it is. */
function answerTo({ citation, system, details }: Finding, book: AnswerBook, { customer }: PlanState) {
  if (details !== null && 'what' in details && details.what.kind === 'duty') {
    const { key } = details.what;
    return customer.answers.find((a) => targetKey(a.target) === key);
  }
  if (citation === null) return undefined;
  return system === null ? book.ofRow(citation) : book.inPlace(system, citation);
}

const isDone = (answer: Answer | undefined) => answer?.status === 'implemented' || answer?.status === 'alternative';

/** What was taken back of an answer between two states, or ran out in it. */
function ofAnswer(was: Answer | undefined, is: Answer | undefined, { base, head }: PlanPair): readonly Arrival[] {
  if (was !== undefined && isDone(was) && !isDone(is))
    return [{ is: 'answer-changed', answer: targetKey(was.target), from: was.status, to: is?.status ?? null }];
  return (is?.evidence ?? []).flatMap(({ file, expires, presence }): Arrival[] => {
    if (expires !== null && expires < head.asOf && expires >= base.asOf)
      return [{ is: 'evidence-expired', file, expires }];
    const before = was?.evidence.find((e) => e.file === file)?.presence;
    return showsNothing(presence) && (before === undefined || !showsNothing(before))
      ? [{ is: 'evidence-absent', file }]
      : [];
  });
}

/** Why a row leaves something to the customer that did not before. */
function ofRow(citation: Citation, { base, head }: PlanPair): Arrival | null {
  const off = base.assessment.plan.off.find((o) => o.citation === citation);
  const id = off?.activity ?? null;
  if (id !== null) {
    const held = base.assessment.plan.activitiesOff.find((a) => a.activity.id === id);
    const now = head.customer.activities.find((a) => a.activity === id);
    const until = held?.until ?? null;
    const same = now?.answer === 'no' && now.on === held?.on;
    return same && until !== null && until <= head.asOf
      ? { is: 'activity-ran-out', activity: id, on: until }
      : { is: 'activity-answered', activity: id, answer: now?.answer ?? null };
  }
  if (off !== undefined) return { is: 'rows-added', rows: 1, were: 'set-aside' };
  const row = base.assessment.determinations.find((d) => d.citation === citation);
  if (row === undefined) return { is: 'rows-added', rows: 1, were: 'no-row' };
  if (row.disposition === 'inherited') return { is: 'rows-added', rows: 1, were: 'inherited' };
  return row.disposition === 'not-applicable' || row.disposition === 'vendor-direct'
    ? { is: 'rows-added', rows: 1, were: 'not-applicable' }
    : null;
}

/** Each reason once; rows that came in the same way are counted together. */
function once(arrivals: readonly Arrival[]): readonly Arrival[] {
  const held = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    if (arrival.is !== 'rows-added') {
      held.set(JSON.stringify(arrival), arrival);
      continue;
    }
    const before = held.get(arrival.were);
    const rows = arrival.rows + (before?.is === 'rows-added' ? before.rows : 0);
    held.set(arrival.were, { ...arrival, rows });
  }
  return [...held.values()];
}

function ofGate({ base, head }: PlanPair, act: Extract<Act, { kind: 'gate' }>): Arrival {
  const gateId = act.id.slice(`gate/${act.system}/`.length);
  const gateIn = ({ customer }: PlanState) => {
    const found = findSystem(customer, act.system);
    return found?.kind === 'service' ? found.gates[gateId] : undefined;
  };
  const [was, is] = [gateIn(base), gateIn(head)];
  if (was !== undefined && was.state !== is?.state)
    return { is: 'gate-changed', from: was.state, to: is?.state ?? null };
  const changed = is?.changed ?? null;
  return changed !== null && changed > (is?.on ?? '') ? { is: 'reopened', on: changed } : { is: 'asked-now' };
}

const onFile = ({ customer, asOf }: PlanState, system: string) =>
  customer.agreements.some((a) => a.system === system && a.executed <= asOf);

/** @param act as it is, open. @param then as it was; null where it was not there */
export function arrivalsOf(pair: PlanPair, act: Act, then: Act | null): readonly Arrival[] {
  const { base, head, added, before } = pair;
  const arrived = (system: string): Arrival => ({ is: 'system-added', system: systemTitle(head.customer, system) });
  if ('system' in act) {
    if (added.has(act.system)) return [arrived(act.system)];
    if (act.kind === 'gate') return [ofGate(pair, act)];
    if (act.kind === 'agreement' && onFile(base, act.system) && !onFile(head, act.system))
      return [{ is: 'agreement-removed', system: systemTitle(head.customer, act.system) }];
    return [{ is: 'asked-now' }];
  }
  const mine = new Set(act.findings);
  const fresh = head.assessment.findings
    .filter((f) => mine.has(f.id))
    .flatMap(unfolded)
    .filter((f) => !before.has(f.id));
  const systems = [...new Set(fresh.flatMap((f) => f.system ?? []))].filter((id) => added.has(id));
  const came = systems.map(arrived);
  if (act.kind !== 'work') return came.length > 0 ? came : [{ is: 'asked-now' }];

  const again = act.again !== null && act.again.next <= head.asOf && act.again.next > base.asOf ? act.again : null;
  const [was, is] = [bookOf(base), bookOf(head)];
  const answers = fresh.flatMap((f) => ofAnswer(answerTo(f, was, base), answerTo(f, is, head), pair));
  const known = new Set<Citation>([...(then?.closes ?? []), ...(then?.done ?? [])]);
  const fromRows = act.closes.filter((c) => !known.has(c)).flatMap((c) => ofRow(c, pair) ?? []);
  // A row that a system brought is told by the system.
  const brought = (row: Arrival) =>
    came.length > 0 && row.is === 'rows-added' && (row.were === 'inherited' || row.were === 'no-row');
  const because = once([
    ...came,
    ...(again === null ? [] : [{ is: 'again', ...again } as const]),
    ...answers,
    ...fromRows.filter((row) => !brought(row)),
  ]);
  if (because.length > 0) return because;
  const all = [...added].filter((id) =>
    head.assessment.determinations.some(
      (row) =>
        act.closes.includes(row.citation) && !known.has(row.citation) && row.systems.some((p) => p.system === id),
    ),
  );
  return all.length > 0 ? all.map(arrived) : [{ is: 'asked-now' }];
}
