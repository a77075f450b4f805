// Rows of tables as claims: each row is one, or is listed with the reason why not.

import { takesOut } from '../../model/cited-text.ts';
import type { PlainVerdict } from '../../model/plain-verdicts.ts';
import type {
  BesideFrom,
  ClaimRemark,
  LayoutName,
  LeftRow,
  LeftWhy,
  TableClaim,
  TablePlace,
  TableRole,
} from '../../model/table-claim.ts';
import type { TakenBack } from '../../model/taken-back.ts';
import { limits } from '../limits.ts';
import { behindBar } from './behind-bar.ts';
import { type Beside, isOfVendor, leavesNothing, takenInCitation, takenInHalf, takenInHead } from './beside.ts';
import { cellLines, cellText } from './clean.ts';
import { type DataRow, reaches } from './data-row.ts';
import { type Outside, type Place, saidOfTable, saidOutside, takenInHeading } from './outside.ts';
import { takenInParty } from './party-columns.ts';
import { meaningIn, meaningOfBoth, type RowVerdict, unsureOwners } from './words.ts';

/** The rows of one table of a file. */
export interface Section extends Place {
  readonly sheet: string | null;
  /** A part of the section, where the head names one. */
  readonly group: string | null;
  readonly rows: readonly DataRow[];
  /** Lines around the table, which may say what its words mean. */
  readonly around: readonly string[];
}

export interface Read {
  readonly claims: readonly TableClaim[];
  readonly left: readonly LeftRow[];
  readonly layouts: readonly LayoutName[];
  readonly roles: readonly TableRole[];
}

const inOneLine: ReadonlySet<TableRole> = new Set(['citation', 'control', 'says', 'answer']);
const years = /\b(?:19|20)\d\d\b(?!\.)/g;
const mustBeShort: readonly TableRole[] = ['citation', 'control', 'says', 'answer'];

/** What holds for all rows of a part of the table. */
interface Around {
  readonly group: string | null;
  readonly outside: Outside;
  /** Owners of whom the table does not say which party they are. */
  readonly unsure: ReadonlySet<string>;
}

function verdictOf(
  { head, called, marked }: DataRow,
  textIn: (role: TableRole) => string,
  unsure: ReadonlySet<string>,
): RowVerdict {
  if (marked !== null) return marked;
  const owner = textIn('says');
  const known = (meaning: PlainVerdict | null) => (unsure.has(owner.toLowerCase()) ? null : meaning);
  if (!head.columns.has('answer')) return { says: owner, alone: known(meaningIn(owner, called)), words: [owner] };
  const answer = textIn('answer');
  // An answer says whether something is done, not by whom: with the bar, it is never taken for a verdict alone.
  const says = answer === '' && owner === '' ? '' : `${answer} | ${owner}`.trim();
  return { says, alone: known(meaningOfBoth(answer, owner, called)), words: [answer, owner] };
}

function readRow(row: DataRow, place: TablePlace, { group, outside, unsure }: Around): TableClaim | LeftRow {
  const { cells, head, called } = row;
  const textIn = (role: TableRole): string => {
    const raw = cells.get(role)?.text ?? '';
    return raw.length > 4 * limits.cellCharacters ? raw : inOneLine.has(role) ? cellText(raw) : cellLines(raw);
  };
  const citation = textIn('citation');
  const leave = (why: LeftWhy): LeftRow => {
    const all = [...head.columns]
      .sort(([, a], [, b]) => a - b)
      .map(([role]) => textIn(role))
      .filter((text) => text !== '');
    const text = row.alone ?? all.join(' | ');
    return { place, rows: 1, text: text.slice(0, limits.shownCharacters), why };
  };
  if (row.again) return leave({ says: 'head-again' });
  if (row.beyond !== null) return leave({ says: 'cells', cells: row.beyond, heads: reaches([...head.texts.keys()]) });
  for (const [role, cell] of cells)
    if (cell.is === 'formula' || cell.is === 'error') return leave({ says: 'computed', role, is: cell.is });
  // Below a head without further columns there is nothing but citations.
  if (row.alone !== null && !/\d{3}/.test(row.alone.replace(years, ' '))) return leave({ says: 'heading' });
  if (citation === '') return leave({ says: 'no-citation' });
  if (takesOut(citation)) return leave({ says: 'takes-out' });
  const long = mustBeShort.find((role) => textIn(role).length > limits.cellCharacters);
  if (long !== undefined) return leave({ says: 'long', role: long, characters: textIn(long).length });

  const remarks: ClaimRemark[] = [];
  if (row.hidden) remarks.push({ says: 'hidden' });
  if (row.merged) remarks.push({ says: 'merged' });
  // What is left out of a half could take something back, so the half stays, cut.
  const half = (role: 'vendor' | 'customer'): string | null => {
    const text = textIn(role);
    if (role === 'customer' && leavesNothing(text)) return null;
    if (text.length <= limits.cellCharacters) return text === '' ? null : text;
    remarks.push({ says: 'long', role, characters: text.length });
    return `${text.slice(0, limits.cellCharacters - 1)}…`;
  };
  const { says, alone, words } = verdictOf(row, textIn, unsure);
  const headOf = (role: TableRole) => head.texts.get(head.columns.get(role) ?? -1) ?? '';
  const named = head.layout === 'own';
  const taken = (from: BesideFrom, text: string, takes: TakenBack | null): readonly Beside[] =>
    takes === null ? [] : [{ from, text, takes }];
  const ofRole = (role: TableRole, of: (text: string) => TakenBack | null) =>
    taken({ column: headOf(role) }, textIn(role), of(textIn(role)));
  const ofHead = (role: TableRole) =>
    head.columns.has(role)
      ? taken({ column: headOf(role) }, headOf(role), takenInHead(headOf(role), called, named))
      : [];
  const shared =
    alone === 'Yes' && textIn('vendor') === '' && isOfVendor(headOf('customer'), textIn('customer'), called);
  const defined = words.flatMap((word) => outside.ofWord.get(word.toLowerCase()) ?? []);
  return behindBar(
    {
      ...{ place, text: citation, control: textIn('control') || null, says, countsAs: null },
      ...(shared
        ? { vendor: half('customer'), customer: null }
        : { vendor: half('vendor'), customer: half('customer') }),
      ...{ audience: null, group, remarks },
    },
    alone,
    [
      ...ofHead('answer'),
      ...(row.marked === null ? ofHead('says') : []),
      ...(row.marked?.words ?? []).flatMap((word) => taken({ column: word }, word, takenInParty(word, called))),
      ...ofRole('citation', takenInCitation),
      ...ofRole('control', (text) => takenInHalf(text, 'control', called)),
      ...ofRole('vendor', (text) => takenInHalf(text, 'vendor', called)),
      ...row.beside,
      ...taken('heading', group ?? '', takenInHeading(group ?? '')),
      ...defined,
      ...outside.ofAll,
    ],
  );
}

/** A row that can be a line: one of a heading, one that cites nothing, or a word and what it means. */
function lineIn({ alone, cells }: DataRow): readonly string[] {
  if (alone !== null) return [alone];
  const first = cells.get('citation');
  if (first !== undefined && (cells.size !== 2 || /\d/.test(first.text))) return [];
  const rest = [...cells.values()].filter((cell) => cell !== first);
  return [[...(first === undefined ? [] : [first]), ...rest].map(({ text }) => text).join(' = ')];
}

/** Lines of a section that are no rows: they may say what its words mean. */
const linesOutside = ({ rows, around }: Section): readonly string[] => [...around, ...rows.flatMap(lineIn)];

/** Sections are for different customers where they say something of the same row. */
function differ(sections: readonly Section[]): boolean {
  const seen = new Map<string, string | null>();
  for (const { title, rows } of sections)
    for (const { cells } of rows) {
      const text = cellText((cells.get('citation')?.text ?? '').slice(0, limits.cellCharacters));
      if (text === '' || !/\d/.test(text)) continue;
      if (seen.has(text) && seen.get(text) !== title) return true;
      seen.set(text, title);
    }
  return false;
}

/** @param vendorCalled names of the vendor, in lower case */
export function claimsIn(sections: readonly Section[], vendorCalled: ReadonlySet<string>): Read {
  const left: LeftRow[] = [];
  const layouts = new Set<LayoutName>();
  const roles = new Set<TableRole>();
  const outside = saidOutside(sections.flatMap(linesOutside), vendorCalled);
  const audiences = differ(sections);
  const claims = sections.flatMap(({ sheet, title, under, intro, near, below, group, rows }) => {
    let part = group;
    const unsure = unsureOwners(
      rows.flatMap(({ cells }) => cellText((cells.get('says')?.text ?? '').slice(0, 200))),
      vendorCalled,
    );
    const alone = rows.flatMap((row) => row.alone ?? []);
    // A heading without rows below it is a line below the table.
    const last = rows.findLastIndex((row) => row.alone === null);
    const after = [...below, ...rows.slice(last + 1).flatMap((row) => row.alone ?? [])];
    const ofTable = saidOfTable({ title, under, intro, near: [...near, ...alone], below: after }, audiences);
    const around = { ...outside, ofAll: [...ofTable, ...outside.ofAll] };
    return rows.flatMap((row): readonly TableClaim[] => {
      layouts.add(row.head.layout);
      for (const role of row.head.columns.keys()) roles.add(role);
      if (row.head.parties.size > 0) roles.add('says');
      const place = { sheet, row: row.number, column: row.head.columns.get('citation') ?? 0 };
      const one = readRow(row, place, { group: part, outside: around, unsure });
      if (!('why' in one)) return [audiences ? { ...one, audience: title } : one];
      left.push(one);
      if (one.why.says === 'heading') part = one.text;
      return [];
    });
  });
  return { claims, left, layouts: [...layouts], roles: [...roles] };
}
