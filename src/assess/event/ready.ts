// What must exist before an event, by piece of work, and whether it does as far as the profile says.

import type { Assessment } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { ReadyPart, ReadyState, ReadyWork } from '../../model/event-plan.ts';
import { type Program, worded } from '../../model/program.ts';

export function readyFor(
  rows: readonly Provision[],
  { program, customer, assessment }: { program: Program; customer: Customer; assessment: Assessment },
): readonly ReadyWork[] {
  const acts = assessment.plan.acts.flatMap((a) => (a.kind === 'work' ? [a] : []));
  const done = new Set<Citation>(acts.flatMap((a) => a.done));
  const inherited = new Set<Citation>(
    assessment.determinations.filter((row) => row.disposition === 'inherited').map((row) => row.citation),
  );
  const stateOf = (citation: Citation): ReadyState =>
    done.has(citation) ? 'done' : inherited.has(citation) ? 'inherited' : 'open';
  const works = new Map<string | null, Map<string, { citations: Citation[]; state: ReadyState }>>();
  for (const { ready, work, citation } of rows) {
    if (ready === null) continue;
    const parts = works.get(work) ?? new Map();
    works.set(work, parts);
    const state = stateOf(citation);
    const known = parts.get(ready);
    if (known === undefined) parts.set(ready, { citations: [citation], state });
    // The same words for several rows: done once all of them are.
    else parts.set(ready, { citations: [...known.citations, citation], state: state === 'open' ? state : known.state });
  }
  return [...works].map(([id, parts]) => {
    const item = program.work.find((w) => w.id === id);
    return {
      work: item === undefined ? null : worded(item, customer),
      parts: [...parts].map(([text, part]): ReadyPart => ({ text, ...part })),
    };
  });
}
