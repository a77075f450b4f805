// Tables with a column for each party, in which a mark says who acts: "Vendor | Customer | Shared".

import type { TableRole } from '../../model/table-claim.ts';
import { type TakenBack, takenBack } from '../../model/taken-back.ts';
import type { ForeignCell } from '../cell.ts';
import { inverted, leavesNothing } from './beside.ts';
import { cellText } from './clean.ts';
import { meaningIn, type RowVerdict } from './words.ts';

/** Heads name the customer, too. */
const ofParty =
  /\b(?:customers?|csc|clients?|tenants?|subscribers?|(?:end[- ])?users?|you|(?:covered|user) entit(?:y|ies)|responsib(?:ilit(?:y|ies)|le)|shared|both|joint(?:ly)?|hybrid)\b/gi;

type Party = 'vendor' | 'customer' | 'shared';

/** Columns of parties. */
export type Parties = ReadonlyMap<number, Party>;

const shared = /^(?:shared|both|joint|jointly|hybrid|both parties|shared responsibilit(?:y|ies))$/;
const vendors = /^(?:vendor|csp|(?:cloud )?service provider|(?:cloud )?provider|us|we|msp|business associate)$/;
const customers =
  /^(?:customers?|clients?|tenants?|subscribers?|csc|covered entity|user entity|(?:end )?users?|you|practice|clinic|hospital)$/;

/** "customer responsibility", "responsibility customer": without what every such head has. */
const bare = (head: string): string => head.replace(/^responsib\w*(?: party| of)? | responsib\w*(?: party)?$/g, '');

/** Of several vendors ("CSP", "MSP") only one that has the name of this one is known to be it. */
function vendorsIn(heads: ReadonlyMap<number, string>, vendorCalled: ReadonlySet<string>): readonly number[] {
  const all = [...heads].map(([column, head]) => [column, bare(head)] as const);
  const called = all.filter(([, head]) => vendorCalled.has(head) || vendorCalled.has(head.replace(/s$/, '')));
  const some = all.filter(([, head]) => vendors.test(head));
  return (called.length > 0 ? called : some.length > 1 ? [] : some).map(([column]) => column);
}

/**
 * None where the table has a verdict of another form, or where only one party has a column.
 * @param heads by column, in lower case
 * @param named whether a person named the columns
 */
export function partiesIn(
  heads: ReadonlyMap<number, string>,
  columns: ReadonlyMap<TableRole, number>,
  vendorCalled: ReadonlySet<string>,
  named: boolean,
): Parties {
  const says = columns.get('says');
  if (columns.has('answer') || (says !== undefined && !shared.test(heads.get(says) ?? ''))) return new Map();
  const [vendor, customer] = [columns.get('vendor'), columns.get('customer')];
  const ofVendor = new Set(named && vendor !== undefined ? [vendor] : vendorsIn(heads, vendorCalled));
  const parties = new Map<number, Party>();
  for (const [column, head] of heads) {
    if (column === columns.get('citation') || column === columns.get('control')) continue;
    if (shared.test(bare(head))) parties.set(column, 'shared');
    else if (column === customer) parties.set(column, 'customer');
    else if (ofVendor.has(column)) parties.set(column, 'vendor');
    else if (customers.test(bare(head))) parties.set(column, 'customer');
  }
  return new Set(parties.values()).size > 1 ? parties : new Map();
}

const marks = /^(?:x|[✓✔☑✅●•⬤■◼◉]\ufe0f?|true)$/i;

/** Columns that say what kind of rule it is, or how far it is. */
const ofRow =
  /required|addressable|^[ra]$|^(?:new|changed|updated)$|implement|in place|available|status|\bmet\b|complet|eligible|tested/;

/** What another column takes back, in which a party or a part of the product can be marked: "AWS". */
export function takenByMark(head: string, text: string): TakenBack | null {
  if (!(marks.test(text) || /^y(?:es)?$/i.test(text)) || ofRow.test(head)) return null;
  return meaningIn(head, new Set()) === 'NA' ? 'all' : 'part';
}

const sign = /^\W{1,2}$/;

/** Whether a table has ticks or dots: beside them, an X can say no. */
export const hasSigns = (texts: readonly string[]): boolean =>
  texts.some((text) => sign.test(text.trim()) && marks.test(text.trim()));

/** What the head of a party takes back from its marks: "Vendor (Enterprise plan)". */
export function takenInParty(head: string, called: ReadonlySet<string>): TakenBack | null {
  if (inverted.test(head)) return 'all';
  const [whole, inside] = /\(([^()]*)\)/.exec(head) ?? [];
  const more = inside !== undefined && meaningIn(inside, called) === null && !called.has(inside.toLowerCase());
  const rest = takenBack(whole === undefined ? head.replace(ofParty, ' ') : (inside ?? ''), 'table');
  return rest ?? (more || /[*†‡¹²³]\s*$/.test(head) ? 'part' : null);
}

/** What a cell in the column of a party has. `unsure`: a mark with a note, a letter, half a circle, another party. */
function kindOf(text: string, head: string): 'mark' | 'none' | 'unsure' | 'words' {
  if (marks.test(text) || text.toLowerCase() === head.toLowerCase() || /^(?:y|yes|full|fully)$/i.test(text))
    return 'mark';
  if (leavesNothing(text) || /^(?:no?|[❌○☐]+)$/i.test(text)) return 'none';
  const letters = /^[a-z]{1,2}(?:\s*[/,&+]\s*[a-z]{1,2})*$|^[\W\d]+$|^\W*x\W*\d*\W*$/i.test(text);
  return letters || meaningIn(text, new Set()) !== null ? 'unsure' : 'words';
}

interface Columns {
  readonly parties: Parties;
  readonly head: (column: number) => string;
  /** Whether the table has ticks or dots, too. */
  readonly signs: boolean;
}

/**
 * Who is marked in a row; null for no one. Words are what that party does, and no mark.
 * @param texts of the columns of parties, without blank ones
 */
function markedIn(texts: ReadonlyMap<number, string>, { parties, head, signs }: Columns): RowVerdict | null {
  const cells = [...texts].map(([column, text]) => ({ column, text, is: kindOf(text, head(column)) }));
  if (cells.some(({ is, text }) => is === 'unsure' || (signs && /^x$/i.test(text))))
    return { says: cells.map(({ column, text }) => `${head(column)}: ${text}`).join(', '), words: [], alone: null };
  if (!cells.some(({ is }) => is === 'mark')) return null;
  const acts = cells.filter(({ is }) => is !== 'none');
  const whose = new Set(acts.map(({ column }) => parties.get(column)));
  const alone = whose.size > 1 || whose.has('shared') ? 'Partially' : whose.has('vendor') ? 'Yes' : 'No';
  const words = acts.flatMap(({ column, text }) => [text, head(column)]);
  return { says: acts.map(({ column }) => head(column)).join(', '), words, alone };
}

interface MarkedRow {
  /** Without the marks; what the columns of parties say in words is their half. */
  readonly cells: ReadonlyMap<TableRole, ForeignCell>;
  readonly marked: RowVerdict | null;
}

/** @param inParties the cells of a row in the columns of parties */
export function readMarks(
  cells: ReadonlyMap<TableRole, ForeignCell>,
  inParties: ReadonlyMap<number, ForeignCell>,
  of: Columns,
): MarkedRow {
  const computed = [...inParties.values()].find(({ is }) => is === 'formula' || is === 'error');
  if (computed !== undefined) return { cells: new Map([...cells, ['says', computed]]), marked: null };
  const texts = new Map([...inParties].map(([column, { text }]) => [column, cellText(text)] as const));
  const kind = (column: number) => kindOf(texts.get(column) ?? '', of.head(column));
  // "Shared responsibility" can have the verdict, beside what each party does.
  const verdict = [...inParties].find(([column, cell]) => cell === cells.get('says') && kind(column) === 'unsure')?.[0];
  if (verdict !== undefined && [...texts.keys()].every((column) => column === verdict || kind(column) === 'words'))
    return { cells, marked: null };
  const marked = markedIn(texts, of);
  const kept = new Map(cells);
  for (const [column, cell] of inParties) {
    const party = of.parties.get(column);
    if (party === undefined || party === 'shared') continue;
    const words = kind(column) === 'words';
    if (words && !kept.has(party)) kept.set(party, cell);
    else if (!words && marked !== null && kept.get(party) === cell) kept.delete(party);
  }
  return { cells: kept, marked };
}
