// Findings on the customer's part: what has no answer, is not done, or has no evidence.

import type { AnswerDetails } from '../../model/answer-fault.ts';
import type { Determination, PlaceOutcome } from '../../model/assessment.ts';
import type { Answer, Customer } from '../../model/customer.ts';
import { earliest } from '../../model/day.ts';
import { type AnswerKind, type Finding, findingKinds, rankOf } from '../../model/finding.ts';
import type { ListedDuty } from '../../model/listed-duty.ts';
import type { AssessmentContext } from '../context.ts';
import { type Answers, firstAsked } from './answers.ts';
import { finding } from './finding.ts';
import { isDone, judge, judgeAddressable, type Verdict } from './judge-answer.ts';

/** One system that is still open; null if the row has no place. */
interface Open {
  readonly system: string | null;
  readonly answer: Answer | undefined;
  readonly verdict: NonNullable<Verdict>;
}

/** True if the customer's part in these places consists only of a vendor's duties, and all are done. */
function coveredByDuties(places: readonly PlaceOutcome[], isDutyDone: (id: string) => boolean): boolean {
  const done = (duty: ListedDuty, listed: readonly ListedDuty[]) =>
    listed.some((d) => (d.id === duty.id || (d.anyOf !== null && d.anyOf === duty.anyOf)) && isDutyDone(d.id));
  return places.every(
    (p) =>
      p.reason === 'assigned' &&
      p.parties.includes('vendor') &&
      p.duties.length > 0 &&
      p.duties.every((d) => done(d, p.duties)),
  );
}

/** Places of a row by system, including its uses; a row without places gets one group with key null. */
function bySystem(places: readonly PlaceOutcome[]): ReadonlyMap<string | null, readonly PlaceOutcome[]> {
  const groups = new Map<string | null, PlaceOutcome[]>();
  for (const place of places) {
    const group = groups.get(place.system);
    if (group === undefined) groups.set(place.system, [place]);
    else group.push(place);
  }
  return groups.size === 0 ? new Map([[null, []]]) : groups;
}

/** True if every place is a question to a vendor, which is reported separately. */
const isQuestion = (places: readonly PlaceOutcome[]) =>
  places.length > 0 && places.every((p) => p.parties.length === 1 && p.parties.includes('silent'));

/** The customer's part: readiness for an event; else what the law leaves with it if vendors do the rest; else all. */
function customerPart(context: AssessmentContext, row: Determination): string {
  const provision = context.provisions.get(row.citation);
  if (provision !== undefined && provision.event !== null) return provision.ready ?? provision.duty;
  const vendorsDoTheRest = row.systems.length > 0 && row.systems.every((p) => p.parties.includes('vendor'));
  return (vendorsDoTheRest ? provision?.remains : null) ?? provision?.duty ?? row.title;
}

/** Sort key: the most urgent kind represents several open places. */
const weight = ({ verdict: { kind } }: Open) => `${findingKinds[kind].priority} ${rankOf(kind) + 100}`;
const worst = (open: readonly [Open, ...Open[]]): Open => open.reduce((a, b) => (weight(b) < weight(a) ? b : a));

/** Faults with their places; without places if all share the same fault. */
function faultsOf(open: readonly Open[], places: number, titleOf: (system: string) => string): AnswerDetails['open'] {
  const found = new Map<string, { readonly fault: NonNullable<Verdict>['fault']; readonly places: string[] }>();
  for (const { system, verdict } of open) {
    const key = JSON.stringify(verdict.fault);
    const held = found.get(key) ?? { fault: verdict.fault, places: [] };
    held.places.push(titleOf(system ?? ''));
    found.set(key, held);
  }
  const all = [...found.values()];
  return all.length === 1 && open.length === places ? all.map(({ fault }) => ({ fault, places: [] })) : all;
}

/** At most one finding per row with a customer duty, naming the places that are open. */
export function obligationFindings(
  context: AssessmentContext,
  customer: Customer,
  rows: readonly Determination[],
  answers: Answers,
): readonly Finding[] {
  const { asOf } = context;
  const first = firstAsked(context, customer);
  const isDutyDone = (id: string) => {
    const slash = id.indexOf('/');
    return isDone(answers.ofDuty(id.slice(0, slash), id.slice(slash + 1)), asOf);
  };
  const titles = new Map(customer.systems.map((s) => [s.id, s.title]));
  const titleOf = (system: string) => titles.get(system) ?? system;

  function kindOf(row: Determination, kind: AnswerKind): AnswerKind {
    if (kind !== 'obligation-unmet') return kind;
    if (context.provisions.get(row.citation)?.event !== null) return 'not-ready';
    return first.has(row.citation) ? 'asked-first-unmet' : kind;
  }

  return rows.flatMap((row): Finding[] => {
    if (row.reason === 'scope' || answers.offBy(row.citation) !== null) return [];
    // Vendors are asked about obligations; a standard is the union of what hangs below it.
    const asked = context.provisions.get(row.citation)?.role === 'obligation' && !first.has(row.citation);
    const addressable = row.designation === 'addressable';
    if (row.disposition === 'inherited' && !addressable) return [];
    const acting = row.systems.filter((p) => addressable || p.parties.some((party) => party !== 'vendor'));
    const places = bySystem(acting);
    const open = [...places].flatMap(([system, mine]): Open[] => {
      if (!addressable && system !== null && coveredByDuties(mine, isDutyDone)) return [];
      const answer = answers.inPlace(system, row.citation);
      const bench = {
        asOf,
        unanswered: 'obligation-unmet' as const,
        elsewhere: (a: Answer) => answers.isDoneElsewhere(a, [row]),
        room: answer?.status !== 'not-applicable' || answers.isSetAside(row.citation, system),
      };
      // If the vendor is silent and there is no answer, the finding is the question, which says who acts until then.
      if (answer === undefined && asked && isQuestion(mine)) return [];
      const verdict = addressable ? judgeAddressable(answer, bench) : judge(answer, bench);
      return verdict === null ? [] : [{ system, answer, verdict }];
    });
    const [one, ...more] = open;
    if (one === undefined) return [];
    const { answer, verdict } = worst([one, ...more]);
    return [
      finding(
        kindOf(row, verdict.kind),
        {
          citation: row.citation,
          system: null,
          subject: null,
          source: row.citation,
          owner: answer?.owner ?? null,
          due: earliest(open.map((place) => place.answer?.due ?? null)),
        },
        {
          what: { kind: 'row', title: row.title, part: customerPart(context, row) },
          open: faultsOf(open, places.size, titleOf),
        },
      ),
    ];
  });
}
