// Findings on the duties that vendors leave to the customer (domain, section 6).

import { alternatives, type Determination, type ListedDuty } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Answer, Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Duty } from '../../model/vendor.ts';
import type { World } from '../world.ts';
import { finding } from './finding.ts';
import { acts, closing, isDone, judge } from './judge-answer.ts';

type Imposed = ListedDuty & { readonly citation: Citation | null; readonly system: string; readonly duty: Duty };

/** Findings on the duties that vendors leave to the customer: one a duty or a group of alternatives, however many rows impose it. */
export function dutyFindings(
  world: World,
  customer: Customer,
  rows: readonly Determination[],
  loose: readonly ListedDuty[],
): readonly Finding[] {
  const { asOf } = world;
  const answers = new Map<string, Answer>();
  for (const a of customer.answers) if (a.target.kind === 'duty') answers.set(`${a.target.system}/${a.target.duty}`, a);
  const imposed = new Map<string, Imposed>();
  const impose = (listed: ListedDuty, system: string, citation: Citation | null) => {
    if (imposed.has(listed.id) || !listed.id.startsWith(`${system}/`)) return;
    const duty = world.inUse.get(system)?.duties.get(listed.id.slice(system.length + 1));
    if (duty !== undefined && duty.otherLaw === null && !duty.source.document.startsWith('profile: '))
      imposed.set(listed.id, { ...listed, citation, system, duty });
  };
  for (const row of rows)
    for (const place of row.systems) for (const listed of place.duties) impose(listed, place.system, row.citation);
  for (const listed of loose) impose(listed, listed.id.slice(0, listed.id.indexOf('/')), null);
  // Of alternatives one is enough: the one that is done or answered speaks for all.
  const groups = new Map<string, [string, Imposed][]>();
  for (const [id, entry] of imposed) {
    const name = entry.anyOf ?? `\0${id}`;
    groups.set(name, [...(groups.get(name) ?? []), [id, entry]]);
  }
  return [...groups.values()].flatMap((group) => {
    const chosen = group.find(([id]) => isDone(answers.get(id))) ?? group.find(([id]) => answers.has(id)) ?? group[0];
    if (chosen === undefined) return [];
    const [id, { citation, system, source, duty }] = chosen;
    const answer = answers.get(id);
    const text = alternatives(group.map(([, entry]) => entry)).join(' ');
    const verdict = judge(answer, 'duty-unanswered', asOf);
    if (verdict === null) return [];
    const act = acts[verdict.kind];
    const contract = citation === null ? ' No provision that binds you asks for it; your contract does.' : '';
    const outside = duty.outside === null ? '' : ` It sits outside the service: ${duty.outside}.`;
    return [
      finding(verdict.kind, {
        do: act === undefined ? text : `${act}: ${text}`,
        citation,
        system,
        subject: duty.id,
        why: `${verdict.why}${contract}${outside}`,
        source,
        owner: answer?.owner ?? null,
        due: answer?.due ?? null,
        closes: closing[verdict.kind] ?? 'It is done, with evidence, and answered in the profile.',
      }),
    ];
  });
}
