// Which cells of a row a person changed, by the token that the row carries; and which of them the profile can take.

import type { FilledField, NotTaken } from '../model/not-taken.ts';
import { type RowToken, sameText } from '../model/record.ts';
import { type FilledRow, tokenFields } from './filled.ts';
import { readCell } from './read-cell.ts';

export interface Changed {
  /** What the person changed, and the profile does not say yet. */
  readonly values: ReadonlyMap<FilledField, string>;
  readonly notTaken: readonly NotTaken[];
  /** A cell still shows what the profile said before. */
  readonly older: boolean;
}

/** CSV joins the lines of a cell: where the profile has lines, they are lines again. */
const likeLines = (text: string, said: string) => (said.includes('\n') ? text.replaceAll(' | ', '\n\n') : text);
/** However they are separated. */
const asFiles = (text: string) => text.replaceAll(';', '\n');

/**
 * @param now what the profile says, by field @param exists whether it says it of just this
 * @param token null where the row lost it: then only what the profile leaves open is taken
 * @param overrule the file outranks what the profile says since
 */
export function changedCells(
  row: FilledRow,
  token: RowToken | null,
  now: (field: FilledField) => string,
  exists: boolean,
  overrule: boolean,
): Changed {
  const values = new Map<FilledField, string>();
  const notTaken: NotTaken[] = [];
  let older = false;
  const at = { place: row.place, id: row.id };
  for (const [field, cell] of row.cells) {
    const { values: meant, unread } = readCell(field, cell);
    const [only = ''] = meant;
    const said = now(field);
    const { text } = cell;
    const computed = cell.is === 'formula' || cell.is === 'error';
    const files = field === 'evidence' && sameText(asFiles(text), asFiles(said));
    if (!computed && (files || meant.some((value) => sameText(value, said)))) continue;
    const index = tokenFields[row.table].indexOf(field);
    const isOpen = said === '' || (field === 'status' && said === 'open');
    const says = text.trim() !== '' && !(field === 'status' && only === 'open');
    const untouched = token === null ? !says : meant.some((value) => token.wrote(index, value));
    if (!computed && untouched) {
      older = true;
      continue;
    }
    // What a wider answer says of it is not overwritten by a narrower one.
    const current = token === null ? isOpen : !exists || token.wrote(index, said);
    if (unread !== null) notTaken.push({ ...at, says: 'unread', why: unread, field, text });
    else if (current || overrule) values.set(field, row.place.of === 'line' ? likeLines(only, said) : only);
    else notTaken.push({ ...at, says: 'conflict', field, text, profile: said });
  }
  return { values, notTaken, older };
}

/** Whether a person changed something in the row since it was written, whatever a profile says. */
export function isTouched(row: FilledRow, token: RowToken | null): boolean {
  if (token === null) return [...row.cells.values()].some(({ text }) => text.trim() !== '');
  return [...row.cells].some(([field, cell]) => {
    const index = tokenFields[row.table].indexOf(field);
    return !readCell(field, cell).values.some((value) => token.wrote(index, value));
  });
}
