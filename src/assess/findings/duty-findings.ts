// Findings on the duties that vendors leave to the customer (domain, section 6).

import { alternatives, type Determination, type ListedDuty } from '../../model/assessment.ts';
import type { Answer, Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Duty } from '../../model/vendor.ts';
import type { World } from '../world.ts';
import { finding } from './finding.ts';
import { acts, closing, isDone, judge } from './judge-answer.ts';

type Imposed = ListedDuty & { readonly row: Determination; readonly system: string; readonly duty: Duty };

/** Findings on the duties that vendors leave to the customer: one a duty or a group of alternatives, however many rows impose it. */
export function dutyFindings(world: World, customer: Customer, rows: readonly Determination[]): readonly Finding[] {
  const { asOf } = world;
  const answers = new Map<string, Answer>();
  for (const a of customer.answers) if (a.target.kind === 'duty') answers.set(`${a.target.system}/${a.target.duty}`, a);
  const definition = (system: string, duty: string): Duty | undefined => {
    const found = customer.systems.find((s) => s.id === system);
    return found?.kind === 'service' ? world.services.get(found.service)?.duties.get(duty) : undefined;
  };

  const imposed = new Map<string, Imposed>();
  for (const row of rows) {
    for (const place of row.systems) {
      for (const listed of place.duties) {
        if (imposed.has(listed.id) || !listed.id.startsWith(`${place.system}/`)) continue;
        const duty = definition(place.system, listed.id.slice(place.system.length + 1));
        if (duty === undefined) continue;
        imposed.set(listed.id, { ...listed, row, system: place.system, duty });
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
    const chosen = group.find(([id]) => isDone(answers.get(id))) ?? group.find(([id]) => answers.has(id)) ?? group[0];
    if (chosen === undefined) return [];
    const [id, { row, system, source, duty }] = chosen;
    const answer = answers.get(id);
    const text = alternatives(group.map(([, entry]) => entry)).join(' ');
    const verdict = judge(answer, 'duty-unanswered', asOf);
    if (verdict === null) return [];
    const act = acts[verdict.kind];
    const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
    return [
      finding(verdict.kind, {
        do: act === undefined ? text : `${act}: ${text}`,
        citation: row.citation,
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
