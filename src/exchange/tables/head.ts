// The row of heads of a table: which column has what.

import { columnName } from '../../model/claim-entry.ts';
import type { LayoutName, TableRole } from '../../model/table-claim.ts';
import { cellText } from './clean.ts';
import { layoutOf, roleTests } from './layouts.ts';
import { type Parties, partiesIn } from './party-columns.ts';

export interface Head {
  readonly layout: LayoutName;
  readonly columns: ReadonlyMap<TableRole, number>;
  /** Texts by column. */
  readonly texts: ReadonlyMap<number, string>;
  readonly parties: Parties;
}

/**
 * The name of the vendor in the head of its part, as in "Contoso responsibilities". Only beside a part of the customer: of a
 * head alone it is not known whose name it has.
 */
export function calledIn({ columns, texts }: Head): readonly string[] {
  const text = texts.get(columns.get('vendor') ?? -1) ?? '';
  const [, name = ''] = /^([\w .&'-]{1,40}?)(?:'s)? responsibilit/i.exec(text) ?? [];
  return name === '' || !columns.has('customer') ? [] : [name.toLowerCase()];
}

/** Columns that a person named, by head or by letter. */
export type ColumnNames = ReadonlyMap<TableRole, string>;

/** As heads are compared: without case, signs at the end, and what stands in brackets behind. */
export const headText = (raw: string): string =>
  cellText(raw)
    .toLowerCase()
    .replace(/["'*†‡:?]+/g, '')
    .replace(/\s*\([^)]*\)$/, '')
    .trim();

const exactly = (raw: string): string => cellText(raw).toLowerCase();

/** Two columns for one role, or one head that stands twice. */
export interface Twice {
  readonly role: TableRole;
  readonly heads: readonly string[];
}

export type FoundHead = Head | { readonly twice: Twice } | null;

const letter = /^[A-Z]{1,3}$/;

/** @param named a role of each column that the head of this name has; null where one is not in the row */
function namedHead(
  texts: ReadonlyMap<number, string>,
  named: ColumnNames,
  vendorCalled: ReadonlySet<string>,
): FoundHead {
  const columns = new Map<TableRole, number>();
  for (const [role, name] of named) {
    const [only, second] = [...texts].filter(([, text]) => exactly(text) === exactly(name));
    if (second !== undefined) return { twice: { role, heads: [name, name] } };
    const lettered = letter.test(name) ? [...texts].find(([column]) => columnName(column) === name) : undefined;
    const found = only ?? lettered;
    if (found === undefined) return null;
    columns.set(role, found[0]);
  }
  // A first row that cites already is no head.
  const cites = /\d{3}/.test(texts.get(columns.get('citation') ?? -1) ?? '');
  return cites
    ? null
    : { layout: 'own', columns, texts, parties: partiesIn(headsOf(texts), columns, vendorCalled, true) };
}

const headsOf = (texts: ReadonlyMap<number, string>) =>
  new Map([...texts].map(([column, text]) => [column, headText(text)] as const));

/**
 * The head in a row; null for a row that is none.
 * @param vendorCalled names of the vendor, in lower case
 */
export function headIn(
  texts: ReadonlyMap<number, string>,
  named: ColumnNames,
  vendorCalled: ReadonlySet<string>,
): FoundHead {
  if (named.size > 0) return namedHead(texts, named, vendorCalled);
  if (texts.size < 2) return null;
  const heads = headsOf(texts);
  const columns = new Map<TableRole, number>();
  for (const [role, tests] of roleTests) {
    const given = new Set(columns.values());
    for (const test of tests) {
      const fits = [...heads].filter(([column, head]) => head.length <= 120 && !given.has(column) && test(head));
      const [only, second] = fits;
      if (only === undefined) continue;
      if (second !== undefined) return { twice: { role, heads: fits.map(([column]) => texts.get(column) ?? '') } };
      columns.set(role, only[0]);
      break;
    }
  }
  const parties = partiesIn(heads, columns, vendorCalled, false);
  const ofParties = [...parties.keys()].map((column) => heads.get(column) ?? '');
  const again = ofParties.find((head, i) => ofParties.indexOf(head) < i);
  if (again !== undefined) return { twice: { role: 'says', heads: [again, again] } };
  if (!columns.has('citation') || (columns.size < 2 && parties.size === 0)) return null;
  return { layout: parties.size > 0 ? 'azure' : layoutOf([...heads.values()]), columns, texts, parties };
}
