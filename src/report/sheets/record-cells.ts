// The cells that a person fills in, with what the profile says now, and the token that shows what was changed since.

import type { Act } from '../../model/act.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { type Recorded, recordToken } from '../../model/record.ts';
import type { RecordStatus } from '../../model/record-status.ts';
import { addressOf, type Recordable } from '../../model/recordable.ts';
import { recordables } from '../../model/recordables.ts';
import { statusWord } from '../../words/record-statuses.ts';

export interface RecordCells extends Recorded {
  readonly record: string;
}

export interface Records {
  /** The cells of an act or a finding. @param act the status of an act: one that is done needs no word */
  readonly of: (id: string, act?: Act['status']) => RecordCells;
  /** The cells of a question, by the id of its finding. */
  readonly replyTo: (id: string) => RecordCells;
}

export function recordsOf(
  library: Library,
  customer: Customer,
  assessment: Pick<Assessment, 'plan' | 'findings'>,
): Records {
  const all = recordables(library, customer, assessment);
  const cells = ({ target, now }: Recordable): RecordCells => ({
    ...now,
    status: statusWord(now.status as RecordStatus),
    record: recordToken(customer.id, now, target === null ? '' : addressOf(target)),
  });
  return {
    of(id, act) {
      const one = all.of(id);
      const silent = act === 'done' && !one.exists && one.speaks === null;
      return silent ? { ...cells(one), status: '' } : cells(one);
    },
    replyTo: (id) => cells(all.replyTo(id)),
  };
}
