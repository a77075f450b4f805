// One determination in full, for a stranger to check.

import type { Determination } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { disclaimer } from '../words.ts';
import { type RowView, rowView } from './row-view.ts';

export interface ExplainView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly row: RowView;
  readonly inheritable: string;
  readonly because: string;
}

export function explainView(library: Library, customer: Customer, row: Determination, asOf: string): ExplainView {
  const provision = library.provisions.find((p) => p.citation === row.citation);
  if (provision === undefined) throw new Error(`no provision for the determination ${row.citation}`);
  return {
    title: `${row.citation} ${row.title}`,
    name: customer.name,
    asOf,
    disclaimer,
    row: rowView(row, provision, customer),
    inheritable: provision.inheritable ?? '',
    because: provision.because ?? '',
  };
}
