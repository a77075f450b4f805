// Findings on the duties that vendors leave to the customer.

import type { Determination } from '../../model/assessment.ts';
import type { Answer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { ListedDuty } from '../../model/listed-duty.ts';
import type { Duty } from '../../model/vendor.ts';
import type { AssessmentContext } from '../context.ts';
import type { Answers } from './answers.ts';
import { finding } from './finding.ts';
import { isDone, judge } from './judge-answer.ts';

interface Imposed {
  readonly listed: ListedDuty;
  /** Rows that impose it; empty if only a contract does. */
  readonly rows: Determination[];
  readonly system: string;
  readonly duty: Duty;
}

/** At most one per duty or group of alternatives, regardless of how many rows impose it. */
export function dutyFindings(
  context: AssessmentContext,
  rows: readonly Determination[],
  loose: readonly ListedDuty[],
  answers: Answers,
): readonly Finding[] {
  const { asOf } = context;
  const imposed = new Map<string, Imposed>();
  const impose = (listed: ListedDuty, system: string, row: Determination | null) => {
    const held = imposed.get(listed.id);
    if (held !== undefined && row !== null && held.rows.at(-1) !== row) held.rows.push(row);
    if (held !== undefined || !listed.id.startsWith(`${system}/`)) return;
    const facts = context.inUse.get(system);
    const duty = facts?.duties.get(listed.id.slice(system.length + 1));
    // A duty from a reply is answered together with its row.
    const isReplied = facts?.replies.some((r) => r.at === duty?.at) ?? false;
    if (duty === undefined || duty.otherLaw !== null || isReplied) return;
    imposed.set(listed.id, { listed, rows: row === null ? [] : [row], system, duty });
  };
  for (const row of rows)
    for (const place of row.systems) for (const listed of place.duties) impose(listed, place.system, row);
  for (const listed of loose) impose(listed, listed.id.slice(0, listed.id.indexOf('/')), null);
  // One alternative is enough: the one that is done or answered is judged for its group.
  const groups = new Map<string, [string, Imposed][]>();
  for (const [id, entry] of imposed) {
    const name = entry.listed.anyOf ?? `\0${id}`;
    groups.set(name, [...(groups.get(name) ?? []), [id, entry]]);
  }
  return [...groups.values()].flatMap((group) => {
    const answerTo = ([, { system, duty }]: [string, Imposed]) => answers.ofDuty(system, duty.id);
    const chosen =
      group.find((g) => isDone(answerTo(g), asOf)) ?? group.find((g) => answerTo(g) !== undefined) ?? group[0];
    if (chosen === undefined) return [];
    const [, { listed, rows: imposing, system, duty }] = chosen;
    const serves = imposing.filter((row) => answers.offBy(row.citation) === null);
    if (serves.length === 0 && imposing.length > 0) return [];
    const citation = serves[0]?.citation ?? null;
    const answer = answerTo(chosen);
    const elsewhere = (a: Answer) => answers.isDoneElsewhere(a, serves);
    const verdict = judge(answer, { asOf, unanswered: 'duty-unanswered', elsewhere, room: true });
    if (verdict === null) return [];
    return [
      finding(
        verdict.kind,
        {
          citation,
          system,
          subject: duty.id,
          source: listed.source,
          owner: answer?.owner ?? null,
          due: answer?.due ?? null,
        },
        {
          what: {
            kind: 'duty',
            duties: group.map(([, entry]) => entry.listed),
            contractAlone: citation === null,
            outside: duty.outside,
            key: context.prospect ? null : `${system}/${duty.id}`,
          },
          open: [{ fault: verdict.fault, places: [] }],
        },
      ),
    ];
  });
}
