// What a prospect may still choose of a service (a variant, plan, feature, setting), and what it would bring on one row.

import type { Determination } from '../../model/assessment.ts';
import { describeCondition, ruledOut, type ServiceUse } from '../../model/condition.ts';
import type { Service } from '../../model/vendor.ts';

/** One choice, in words, with what the vendor would do and what it would ask of the customer. */
export interface Option {
  readonly when: string;
  readonly provides: readonly string[];
  readonly duties: readonly string[];
}

/** Conditions, in words, that the chosen variant or plan rules out: what hangs on them can no longer be chosen. */
export function closedConditions(service: Service, use: ServiceUse): ReadonlySet<string> {
  const statements = service.assignments.flatMap((a) => a.statements);
  const conditions = [...statements, ...service.duties, ...service.claims].flatMap((s) => s.when ?? []);
  return new Set(conditions.filter((when) => ruledOut(when, use)).map(describeCondition));
}

/** The choices that bear on a row, each once, in the order in which the row has them. */
export function optionsOf(row: Determination, closed: ReadonlySet<string>): readonly Option[] {
  const options = new Map<string, { provides: Set<string>; duties: Set<string> }>();
  for (const { claim, conditional } of row.systems) {
    for (const { when, provides, duties } of conditional) {
      if (closed.has(when)) continue;
      const option = options.get(when) ?? { provides: new Set(), duties: new Set() };
      options.set(when, option);
      for (const duty of duties) option.duties.add(duty);
      if (provides !== null) option.provides.add(provides);
      // Neither half: a verdict of the vendor's that names no control.
      else if (duties.length === 0) option.provides.add(`Its own verdict is "${claim?.says ?? ''}".`);
    }
  }
  return [...options].map(([when, { provides, duties }]) => ({ when, provides: [...provides], duties: [...duties] }));
}
