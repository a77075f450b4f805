// Preconditions in words.

import { judge, type ServiceUse } from '../model/condition.ts';
import { groupsTogether } from '../model/listed-duty.ts';
import type { Gate, Service } from '../model/vendor.ts';
import { describeCondition } from './conditions.ts';
import { alternatives } from './duties.ts';

/** Gates in order, each with the choice that it depends on; alternatives are adjacent and marked as such. */
export function preconditionsIn(
  gates: readonly Gate[],
  service: Service,
  use: ServiceUse,
): readonly { readonly gate: Gate; readonly text: string }[] {
  const together = groupsTogether(gates);
  const texts = alternatives(
    together.map(({ title, when, anyOf }) => ({
      text: when === null || judge(when, use) === 'met' ? title : `${title} (if ${describeCondition(when, service)})`,
      anyOf,
    })),
  );
  return together.map((gate, i) => ({ gate, text: texts[i] ?? gate.title }));
}
