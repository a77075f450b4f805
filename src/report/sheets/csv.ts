// A sheet as CSV by RFC 4180. No cell becomes a formula in a spreadsheet, and no text acts on a terminal.

import { inert } from '../../model/inert.ts';
import type { Cell, Sheet } from './sheet.ts';

// A formula begins with one of these, full-width and small forms among them. Spreadsheets that trim or unquote what they
// read find it behind blanks, invisible characters and quotes too; those that split at semicolons find it behind one.
const blank = '[\\s\\p{Cf}\\p{Pi}\\p{Pf}"\'`]*';
const trigger = '[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]';
const formulas = new RegExp(`(^|;)(?=${blank}${trigger})`, 'gu');
// Where a formula could begin at all.
const doubtful = /^[^A-Za-z0-9]|;/;

// Blanks at an end are quoted, as some readers trim what is not.
const special = /[",;\n\r]|^[\s']|\s$/;

// What most cells are, and what needs no closer look: printable ASCII without `"`, `,` and `;`, from a letter or digit on.
const plain = /^[A-Za-z0-9](?:[ !#-+\--:<-~]*[!#-+\--:<-~])?$/;

/** One text as a field: items of a list stand behind each other with `|`, the guard is an apostrophe (OWASP, CSV Injection). */
function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (cell === '' || (plain.test(cell) && !cell.includes('##'))) return cell;
  const flat = inert(cell.includes('\n') ? cell.replaceAll('\n', ' | ') : cell);
  const safe = doubtful.test(flat) ? flat.replace(formulas, "$1'") : flat;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table of a sheet, its heads first; the notes are for people and stay out. One line a row, ended by CRLF (RFC 4180).
 * No byte order mark: readers of CSV are programs, and many would take it for a part of the first head. Somebody who opens
 * the table in a spreadsheet has XLSX.
 */
export function csvOf(sheet: Sheet): string {
  const heads = sheet.columns.map(({ head }) => head);
  return [heads, ...sheet.rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
