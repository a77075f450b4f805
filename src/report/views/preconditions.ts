// What must hold before anything is inherited, as one reads it.

import { judge, type ServiceUse } from '../../model/condition.ts';
import { groupsTogether } from '../../model/listed-duty.ts';
import type { Gate, Service } from '../../model/vendor.ts';
import { describeCondition } from '../../words/conditions.ts';
import { alternatives } from '../../words/duties.ts';

/** Gates in their order, each with the choice that it hangs on; those of which one is enough stand together, and say so. */
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
