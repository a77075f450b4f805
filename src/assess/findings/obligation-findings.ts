// Findings on obligations: what has no answer, is not done, or is not shown (domain, section 6).

import { askedFirst } from '../../model/asked-first.ts';
import type { Determination, ListedDuty, PlaceOutcome } from '../../model/assessment.ts';
import type { Answer, Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { World } from '../world.ts';
import { finding } from './finding.ts';
import { acts, closing, isDone, judge, judgeAddressable, type Verdict } from './judge-answer.ts';

function rowFinding(
  row: Determination,
  duty: string,
  answer: Answer | undefined,
  verdict: NonNullable<Verdict>,
  first: boolean,
): Finding {
  const kind = verdict.kind === 'obligation-unmet' && first ? 'asked-first-unmet' : verdict.kind;
  const act = acts[kind];
  return finding(kind, {
    do: act === undefined ? duty : `${act}: ${row.title} (${duty.replace(/\.$/, '')}).`,
    citation: row.citation,
    system: null,
    subject: null,
    why: verdict.why,
    source: row.citation,
    owner: answer?.owner ?? null,
    due: answer?.due ?? null,
    closes: closing[kind] ?? 'It is implemented, with evidence, and answered in the profile.',
  });
}

/** The customer's half of a shared row consists of a vendor's duties only, and all of them are done. */
function coveredByDuties(row: Determination, dutyAnswer: (id: string) => Answer | undefined): boolean {
  const mine = row.systems.filter((p) => p.parties.includes('customer') || p.parties.includes('silent'));
  const done = (duty: ListedDuty, listed: readonly ListedDuty[]) =>
    listed.some((d) => (d.id === duty.id || (d.anyOf !== null && d.anyOf === duty.anyOf)) && isDone(dutyAnswer(d.id)));
  const covered = (p: PlaceOutcome) =>
    p.reason === 'assigned' && p.duties.length > 0 && p.duties.every((d) => done(d, p.duties));
  return row.disposition === 'shared' && mine.length > 0 && mine.every(covered);
}

/** What is the customer's to do: what the law leaves with it where vendors do the rest everywhere, else the whole duty. */
function customerPart(world: World, row: Determination): string {
  const provision = world.provisions.get(row.citation);
  const vendorsDoTheRest = row.systems.length > 0 && row.systems.every((p) => p.parties.includes('vendor'));
  return (vendorsDoTheRest ? provision?.remains : null) ?? provision?.duty ?? row.title;
}

/** Findings on obligations: one a row at the most. */
export function obligationFindings(
  world: World,
  customer: Customer,
  rows: readonly Determination[],
): readonly Finding[] {
  const { asOf } = world;
  const first = new Set(askedFirst((c) => world.provisions.has(c)).map((a) => a.citation));
  const byCitation = new Map<string, Answer>();
  const byDuty = new Map<string, Answer>();
  for (const a of customer.answers) {
    if (a.target.kind === 'obligation') byCitation.set(a.target.citation, a);
    else byDuty.set(`${a.target.system}/${a.target.duty}`, a);
  }
  return rows.flatMap((row) => {
    if (row.reason === 'scope') return [];
    const answer = byCitation.get(row.citation);
    const addressable = row.designation === 'addressable';
    if (row.disposition === 'inherited' && !addressable) return [];
    if (!addressable && coveredByDuties(row, (id) => byDuty.get(id))) return [];
    const verdict = addressable ? judgeAddressable(answer, asOf) : judge(answer, 'obligation-unmet', asOf);
    return verdict === null
      ? []
      : [rowFinding(row, customerPart(world, row), answer, verdict, first.has(row.citation))];
  });
}
