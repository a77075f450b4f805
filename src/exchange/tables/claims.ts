// Rows of tables as claims: each row is one, or is listed with the reason why not.

import { takesOut } from '../../model/cited-text.ts';
import type {
  ClaimRemark,
  LayoutName,
  LeftRow,
  LeftWhy,
  TableClaim,
  TablePlace,
  TableRole,
} from '../../model/table-claim.ts';
import { limits } from '../limits.ts';
import { cellLines, cellText } from './clean.ts';
import { type DataRow, reaches } from './table.ts';
import { countsAs, meaningIn, meaningOfBoth } from './words.ts';

/** The rows of one table of a file. */
export interface Section {
  readonly sheet: string | null;
  /** The heading or the sheet that it stands under. */
  readonly title: string | null;
  /** A part of the section, where the head names one. */
  readonly group: string | null;
  readonly rows: readonly DataRow[];
}

export interface Read {
  readonly claims: readonly TableClaim[];
  readonly left: readonly LeftRow[];
  readonly layouts: readonly LayoutName[];
  readonly roles: readonly TableRole[];
}

const inOneLine: ReadonlySet<TableRole> = new Set(['citation', 'control', 'says', 'answer']);
const mustBeShort: readonly TableRole[] = ['citation', 'control', 'says', 'answer'];

function readRow(row: DataRow, place: TablePlace, group: string | null, vendorCalled: ReadonlySet<string>) {
  const { cells, head } = row;
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
  if (row.alone !== null && !/\d{3}/.test(row.alone)) return leave({ says: 'heading' });
  if (citation === '') return leave({ says: 'no-citation' });
  if (takesOut(citation)) return leave({ says: 'takes-out' });
  const long = mustBeShort.find((role) => textIn(role).length > limits.cellCharacters);
  if (long !== undefined) return leave({ says: 'long', role: long, characters: textIn(long).length });

  const remarks: ClaimRemark[] = [];
  if (row.hidden) remarks.push({ says: 'hidden' });
  if (row.merged) remarks.push({ says: 'merged' });
  const half = (role: 'vendor' | 'customer'): string | null => {
    const text = textIn(role);
    if (text.length <= limits.cellCharacters) return text === '' ? null : text;
    remarks.push({ says: 'long', role, characters: text.length });
    return null;
  };
  const owner = textIn('says');
  const answer = head.columns.has('answer') ? textIn('answer') : null;
  // An answer says whether something is done, not by whom: with the bar, it is never taken for a verdict alone.
  const verdict = answer === null ? owner : answer === '' && owner === '' ? '' : `${answer} | ${owner}`.trim();
  const alone = answer === null ? meaningIn(verdict, vendorCalled) : meaningOfBoth(answer, owner, vendorCalled);
  // A number, and words that say the same, qualify nothing.
  const qualifies = (text: string) => !/^[\d.,%]+$/.test(text) && meaningIn(text, vendorCalled) !== 'Yes';
  const counts = alone === 'Yes' || alone === 'Partially' || alone === 'Yes (optional)';
  const beside = counts ? row.beside.filter(([, text]) => qualifies(text)) : [];
  if (beside.length > 0) remarks.push({ says: 'beside', heads: beside.map(([name]) => name) });
  const says = [verdict, ...beside.map(([, text]) => text)].join(' | ');
  if (says.length > limits.cellCharacters) return leave({ says: 'long', role: 'says', characters: says.length });
  const meaning = beside.length > 0 && alone === 'Yes' ? 'Partially' : alone;
  return {
    ...{ place, text: citation, control: textIn('control') || null, says },
    countsAs: countsAs(says, meaning),
    ...{ vendor: half('vendor'), customer: half('customer') },
    ...{ audience: null, group, remarks },
  } satisfies TableClaim;
}

/** The first word of the head of the vendor's half: in "Contoso responsibilities" it is a name of the vendor. */
function calledIn({ head }: DataRow): readonly string[] {
  const text = head.texts.get(head.columns.get('vendor') ?? -1) ?? '';
  const [, name = ''] = /^([\w .&'-]{1,40}?)(?:'s)? responsibilit/i.exec(text) ?? [];
  return name === '' ? [] : [name.toLowerCase()];
}

/** Sections are for different customers where they say something of the same row. */
function withAudiences(sections: readonly (readonly [title: string | null, claims: readonly TableClaim[]])[]) {
  const seen = new Map<string, Set<string | null>>();
  for (const [title, claims] of sections)
    for (const { text } of claims) seen.set(text, (seen.get(text) ?? new Set()).add(title));
  const differ = [...seen.values()].some((titles) => titles.size > 1);
  return sections.flatMap(([audience, claims]) => (differ ? claims.map((c) => ({ ...c, audience })) : claims));
}

/** @param vendorCalled names of the vendor, in lower case */
export function claimsIn(sections: readonly Section[], vendorCalled: ReadonlySet<string>): Read {
  const left: LeftRow[] = [];
  const layouts = new Set<LayoutName>();
  const roles = new Set<TableRole>();
  const read = sections.map(({ sheet, title, group, rows }) => {
    let part = group;
    const claims: TableClaim[] = [];
    for (const row of rows) {
      layouts.add(row.head.layout);
      for (const role of row.head.columns.keys()) roles.add(role);
      const place = { sheet, row: row.number, column: row.head.columns.get('citation') ?? 0 };
      const one = readRow(row, place, part, new Set([...vendorCalled, ...calledIn(row)]));
      if (!('why' in one)) claims.push(one);
      else {
        left.push(one);
        if (one.why.says === 'heading') part = one.text;
      }
    }
    return [title, claims] as const;
  });
  return { claims: withAudiences(read), left, layouts: [...layouts], roles: [...roles] };
}
