// Findings on the duties that vendors leave to the customer (domain, section 6).

import { alternatives, type Determination, type ListedDuty } from '../../model/assessment.ts';
import type { Answer, Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Duty } from '../../model/vendor.ts';
import type { World } from '../world.ts';
import type { Answers } from './answers.ts';
import { finding } from './finding.ts';
import { acts, closing, isDone, judge } from './judge-answer.ts';

type Imposed = ListedDuty & {
  /** The rows that impose it. */
  readonly rows: [Determination, ...Determination[]];
  readonly system: string;
  readonly duty: Duty;
};

/** Findings on the duties that vendors leave to the customer: one a duty or a group of alternatives, however many rows impose it. */
export function dutyFindings(
  world: World,
  customer: Customer,
  rows: readonly Determination[],
  answers: Answers,
): readonly Finding[] {
  const { asOf } = world;
  const definition = (system: string, duty: string): Duty | undefined => {
    const found = customer.systems.find((s) => s.id === system);
    return found?.kind === 'service' ? world.services.get(found.service)?.duties.get(duty) : undefined;
  };

  const imposed = new Map<string, Imposed>();
  for (const row of rows) {
    for (const place of row.systems) {
      for (const listed of place.duties) {
        const held = imposed.get(listed.id);
        if (held !== undefined && held.rows.at(-1) !== row) held.rows.push(row);
        if (held !== undefined || !listed.id.startsWith(`${place.system}/`)) continue;
        const duty = definition(place.system, listed.id.slice(place.system.length + 1));
        if (duty === undefined) continue;
        imposed.set(listed.id, { ...listed, rows: [row], system: place.system, duty });
      }
    }
  }
  // Of alternatives one is enough: the one that is done or answered speaks for all.
  const groups = new Map<string, [string, Imposed][]>();
  for (const [id, entry] of imposed) {
    const name = entry.anyOf ?? `\0${id}`;
    groups.set(name, [...(groups.get(name) ?? []), [id, entry]]);
  }
  return [...groups.values()].flatMap((group) => {
    const answerTo = ([, { system, duty }]: [string, Imposed]) => answers.ofDuty(system, duty.id);
    const chosen =
      group.find((g) => isDone(answerTo(g), asOf)) ?? group.find((g) => answerTo(g) !== undefined) ?? group[0];
    if (chosen === undefined) return [];
    const [, { rows: serves, system, source, duty }] = chosen;
    const answer = answerTo(chosen);
    const text = alternatives(group.map(([, entry]) => entry)).join(' ');
    const elsewhere = (a: Answer) => answers.isDoneElsewhere(a, serves);
    const verdict = judge(answer, { asOf, unanswered: 'duty-unanswered', elsewhere, room: true });
    if (verdict === null) return [];
    const act = acts[verdict.kind];
    const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
    return [
      finding(verdict.kind, {
        do: act === undefined ? text : `${act}: ${text}`,
        citation: serves[0].citation,
        system,
        subject: duty.id,
        why: `${verdict.why}${outside}`,
        source,
        owner: answer?.owner ?? null,
        due: answer?.due ?? null,
        closes: closing[verdict.kind] ?? 'It is done, with evidence, and answered in the profile.',
      }),
    ];
  });
}
