// Contract duties that no provision binding the customer contains: contractual, not HIPAA.

import { judge } from '../model/condition.ts';
import type { Customer } from '../model/customer.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import type { Duty } from '../model/vendor.ts';
import { type AssessmentContext, cite, factsOn } from './context.ts';
import { unboundDuties } from './contract-duties.ts';

/** By system, then duty. For a customer, duties that may apply count. */
export function looseDuties(context: AssessmentContext, customer: Customer): readonly ListedDuty[] {
  return customer.systems.flatMap((system) => {
    const facts = factsOn(context, system);
    if (facts === undefined || system.kind !== 'service') return [];
    const least = context.prospect ? ['met'] : ['met', 'unknown'];
    const applies = (when: Duty['when']) => least.includes(judge(when, system.use));
    return [...unboundDuties(context, facts, customer)].flatMap(([id, imposing]): ListedDuty[] => {
      const duty = facts.duties.get(id);
      if (duty === undefined || !applies(duty.when) || !imposing.some((i) => applies(i.statement.when))) return [];
      const anyOf = duty.anyOf === null ? null : `${system.id}/${duty.anyOf}`;
      const asked = { kind: 'contract', text: duty.text, otherLaw: duty.otherLaw } as const;
      return [{ id: `${system.id}/${id}`, asked, source: cite(facts, duty.source), anyOf }];
    });
  });
}
