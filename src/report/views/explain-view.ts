// One determination in full, for an independent check.

import type { Determination } from '../../model/assessment.ts';
import { hasRow } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findProvision } from '../../model/lookup.ts';
import type { Disposition } from '../../model/parties.ts';
import { answersIn } from '../../words/answers.ts';
import { noRequirement, rowless } from '../../words/catalog.ts';
import { standardName } from '../../words/customers.ts';
import { disclaimer } from '../../words/labels.ts';
import type { Inputs } from './provenance-view.ts';
import { alone, type RowView, rowView } from './row-view.ts';

/** Why a provision has no row; empty where it has one. */
export interface ExplainView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly disclaimer: string;
  /** For a provision without a row, label and reason say so. */
  readonly row: RowView;
  /** Empty for a provision without a row. */
  readonly sign: Disposition | '';
  readonly inheritable: string;
  readonly because: string;
  /** Of a section heading: the rows that stand below it, in legal order. */
  readonly below: readonly { readonly citation: string; readonly title: string }[];
}

export interface ExplainRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly row: Determination;
  readonly asOf: string;
  readonly inputs: Inputs;
}

function rowsBelow({ provisions }: Library, heading: Citation): ExplainView['below'] {
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  const isBelow = (citation: Citation | null | undefined): boolean =>
    citation != null && (citation === heading || citation.startsWith(`${heading}(`) || isBelow(parents.get(citation)));
  return provisions
    .filter((p) => hasRow(p) && isBelow(p.parent ?? p.citation))
    .map(({ citation, title }) => ({ citation, title }));
}

export function explainView({ library, customer, row, asOf }: ExplainRequest): ExplainView {
  const provision = findProvision(library, row.citation);
  if (provision === undefined) throw new Error(`no provision for the determination ${row.citation}`);
  const view = rowView(row, provision, customer, alone, [], answersIn(customer, library.provisions)(row.citation));
  const why = rowless[provision.role];
  return {
    title: `${row.citation} ${row.title}`,
    name: customer.name || standardName(customer),
    asOf,
    disclaimer,
    row: why === undefined ? view : { ...view, label: noRequirement, reason: why },
    sign: why === undefined ? row.disposition : '',
    inheritable: provision.inheritable ?? '',
    because: provision.because ?? '',
    below: provision.role === 'structural' ? rowsBelow(library, row.citation) : [],
  };
}
