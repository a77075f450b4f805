// Preconditions in words.

import { type Condition, judge, type ServiceUse } from '../model/condition.ts';
import { groupsTogether } from '../model/listed-duty.ts';
import type { Gate, Service } from '../model/vendor.ts';
import { describeCondition } from './conditions.ts';
import { alternatives } from './duties.ts';

function offeredOnly(offered: Condition, service: Service, use: ServiceUse): string {
  const where = `offered only if ${describeCondition(offered, service)}`;
  return judge(offered, use) === 'unmet' ? ` (not offered for this use: ${where})` : ` (${where})`;
}

/** Gates in order, each with the choice that it depends on; alternatives are adjacent and marked as such. */
export function preconditionsIn(
  gates: readonly Gate[],
  service: Service,
  use: ServiceUse,
): readonly { readonly gate: Gate; readonly text: string }[] {
  const together = groupsTogether(gates);
  const texts = alternatives(
    together.map(({ title, when, offered, anyOf }) => {
      const only = when === null || judge(when, use) === 'met' ? '' : ` (if ${describeCondition(when, service)})`;
      const where = offered === null || judge(offered, use) === 'met' ? '' : offeredOnly(offered, service, use);
      return { text: `${title}${only}${where}`, anyOf };
    }),
  );
  return together.map((gate, i) => ({ gate, text: texts[i] ?? gate.title }));
}
