// Duties that an executed agreement on file meets. It answers them unless the profile does.

import type { Answer, Customer } from '../model/customer.ts';
import { type AssessmentContext, factsOn } from './context.ts';

/** The customer with those answers added; its own answers take precedence. */
export function answeredByAgreements(context: AssessmentContext, customer: Customer): Customer {
  const own = new Set(
    customer.answers.flatMap(({ target }) => (target.kind === 'duty' ? [`${target.system}/${target.duty}`] : [])),
  );
  const met = customer.agreements.flatMap((agreement): Answer[] => {
    if (agreement.executed > context.asOf) return [];
    const { system, document, presence, executed, at } = agreement;
    const duties = [...(factsOn(context, { id: system })?.duties.values() ?? [])];
    return duties
      .filter((d) => d.metBy === 'agreement' && !own.has(`${system}/${d.id}`))
      .map((d) => ({
        ...{ target: { kind: 'duty', system, duty: d.id }, status: 'implemented', because: null, by: null },
        ...{ owner: null, on: executed, due: null, verified: null, satisfiedBy: null, note: null, at },
        evidence: [{ file: document, on: executed, expires: null, presence }],
      }));
  });
  return met.length === 0 ? customer : { ...customer, answers: [...customer.answers, ...met] };
}
