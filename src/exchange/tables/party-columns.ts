// Tables with a column for each party, in which a mark says who acts: "Vendor | Customer | Shared".

import type { PlainVerdict } from '../../model/plain-verdicts.ts';
import type { TableRole } from '../../model/table-claim.ts';
import { type TakenBack, takenBack } from '../../model/taken-back.ts';
import type { ForeignCell } from '../cell.ts';
import { cellText } from './clean.ts';
import { meaningIn } from './words.ts';

/** Heads name the customer, too. */
const ofParty =
  /\b(?:customers?|clients?|tenants?|subscribers?|users?|you|covered entit(?:y|ies)|responsibilit(?:y|ies)|shared|both|jointly?|hybrid)\b/gi;

type Party = 'vendor' | 'customer' | 'shared';

/** Columns of parties. */
export type Parties = ReadonlyMap<number, Party>;

/** The verdict of a row in which a party is marked. */
export interface Marked {
  /** The heads of those who act. */
  readonly says: string;
  /** The marks, and those heads: a table can say what they mean. */
  readonly words: readonly string[];
  /** Null where a mark is not known. */
  readonly alone: PlainVerdict | null;
}

const shared = /^(?:shared|both|joint|jointly|hybrid|both parties|shared responsibilit(?:y|ies))$/;
const names: readonly (readonly [Party, RegExp])[] = [
  ['shared', shared],
  ['vendor', /^(?:vendor|csp|(?:cloud )?service provider|(?:cloud )?provider|us|we|msp|business associate)$/],
  [
    'customer',
    /^(?:customers?|clients?|tenants?|subscribers?|csc|covered entity|user entity|end users?|users?|you|practice|clinic|hospital)$/,
  ],
];

/**
 * None where the table has a verdict of another form, or where only one party has a column.
 * @param heads by column, in lower case
 */
export function partiesIn(
  heads: ReadonlyMap<number, string>,
  columns: ReadonlyMap<TableRole, number>,
  vendorCalled: ReadonlySet<string>,
): Parties {
  const says = columns.get('says');
  if (columns.has('answer') || (says !== undefined && !shared.test(heads.get(says) ?? ''))) return new Map();
  const parties = new Map<number, Party>();
  for (const [column, head] of heads) {
    const half = (['vendor', 'customer'] as const).find((role) => columns.get(role) === column);
    const named = vendorCalled.has(head) ? 'vendor' : names.find(([, words]) => words.test(head))?.[0];
    const given = column === columns.get('citation') || column === columns.get('control');
    const party = half ?? (given ? undefined : named);
    if (party !== undefined) parties.set(column, party);
  }
  return new Set(parties.values()).size > 1 ? parties : new Map();
}

const marks = /^(?:x|[✓✔☑✅●•⬤■◼◉]\ufe0f?|1|true)$/i;

/** Whether another column can name a party, too, that is marked beside the vendor: "AWS". */
export const marksAnother = (head: string, text: string): boolean =>
  marks.test(text) && !/required|addressable|^[ra]$|^(?:new|changed|updated)$/.test(head);

/** What the head of a party takes back from its marks: "Vendor (Enterprise plan)". */
export function takenInParty(head: string, called: ReadonlySet<string>): TakenBack | null {
  const [whole, inside] = /\(([^()]*)\)/.exec(head) ?? [];
  const more = inside !== undefined && meaningIn(inside, called) === null && !called.has(inside.toLowerCase());
  const rest = takenBack(whole === undefined ? head.replace(ofParty, ' ') : (inside ?? ''), 'table');
  return rest ?? (more || /[*†‡?¹²³]\s*$/.test(head) ? 'part' : null);
}

/** What a cell in the column of a party has. `unsure`: a mark with a note, a letter, half a circle. */
function kindOf(text: string): 'mark' | 'none' | 'unsure' | 'words' {
  const meaning = meaningIn(text, new Set());
  if (marks.test(text) || meaning === 'Yes') return 'mark';
  if (meaning === 'No' || meaning === 'NA' || /^(?:[-–—✗✘✕❌○☐]+|none|0|false)$/i.test(text)) return 'none';
  return /^[a-z]{1,2}$|^[\W\d]+$|^\W*x\W*\d*\W*$/i.test(text) || meaning !== null ? 'unsure' : 'words';
}

/**
 * Who is marked in a row; null for no one. Words are what that party does, and no mark.
 * @param texts of the columns of parties, without blank ones
 */
function markedIn(
  texts: ReadonlyMap<number, string>,
  parties: Parties,
  head: (column: number) => string,
): Marked | null {
  const cells = [...texts].map(([column, text]) => ({ column, text, is: kindOf(text) }));
  if (cells.some(({ is }) => is === 'unsure'))
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
  readonly marked: Marked | null;
}

/** @param inParties the cells of a row in the columns of parties */
export function readMarks(
  cells: ReadonlyMap<TableRole, ForeignCell>,
  inParties: ReadonlyMap<number, ForeignCell>,
  parties: Parties,
  head: (column: number) => string,
): MarkedRow {
  const computed = [...inParties.values()].find(({ is }) => is === 'formula' || is === 'error');
  if (computed !== undefined) return { cells: new Map([...cells, ['says', computed]]), marked: null };
  const texts = new Map([...inParties].map(([column, { text }]) => [column, cellText(text)] as const));
  const marked = markedIn(texts, parties, head);
  const kept = new Map(cells);
  for (const [column, cell] of inParties) {
    const party = parties.get(column);
    if (party === undefined || party === 'shared') continue;
    const words = kindOf(texts.get(column) ?? '') === 'words';
    if (words && !kept.has(party)) kept.set(party, cell);
    else if (!words && marked !== null && kept.get(party) === cell) kept.delete(party);
  }
  return { cells: kept, marked };
}
