// The cells that a person fills in, with what the profile says now, and the token that shows what was changed since.

import type { Act } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { type Recorded, recordToken } from '../../model/record.ts';
import type { RecordStatus } from '../../model/record-status.ts';
import { addressOf } from '../../model/recordable.ts';
import { recordables } from '../../model/recordables.ts';
import { statusWord } from '../../words/record-statuses.ts';

export interface RecordCells extends Recorded {
  readonly record: string;
}

/** The cells of an act or a finding. @param act the status of an act: one that is done needs no word */
export type Records = (id: string, act?: Act['status']) => RecordCells;

export function recordsOf(
  library: Library,
  customer: Customer,
  assessment: Pick<Assessment, 'plan' | 'findings'>,
): Records {
  const all = recordables(library, customer, assessment);
  return (id, act) => {
    const { target, speaks, exists, now } = all.of(id);
    const silent = act === 'done' && !exists && speaks === null;
    return {
      ...now,
      status: silent ? '' : statusWord(now.status as RecordStatus),
      record: recordToken(customer.id, now, target === null ? '' : addressOf(target)),
    };
  };
}
