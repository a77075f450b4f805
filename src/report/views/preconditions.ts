// What must hold before anything is inherited, as one reads it.

import { alternatives, groupsTogether } from '../../model/assessment.ts';
import { describeCondition } from '../../model/condition.ts';
import type { Gate } from '../../model/vendor.ts';

/** Gates in their order, each with what it hangs on; those of which one is enough stand together, and say so. */
export function preconditionsIn(gates: readonly Gate[]): readonly { readonly gate: Gate; readonly text: string }[] {
  const together = groupsTogether(gates);
  const texts = alternatives(
    together.map(({ title, when, anyOf }) => ({
      text: when === null ? title : `${title} (if ${describeCondition(when)})`,
      anyOf,
    })),
  );
  return together.map((gate, i) => ({ gate, text: texts[i] ?? gate.title }));
}
