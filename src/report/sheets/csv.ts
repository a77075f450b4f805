// A sheet as CSV (RFC 4180). No cell becomes a spreadsheet formula, and no text controls a terminal.

import { withGuards } from '../../model/formula-guard.ts';
import { inert } from '../../model/inert.ts';
import type { Cell, Sheet } from './sheet.ts';

// Spaces at either end are quoted, because some readers trim unquoted fields.
const special = /[",;\n\r]|^[\s']|\s$/;

// Most cells: printable ASCII without `"`, `,` and `;`, starting with a letter or digit. They need no further check.
const plain = /^[A-Za-z0-9](?:[ !#-+\--:<-~]*[!#-+\--:<-~])?$/;

/** One field. List items are joined with `|`; the formula guard is an apostrophe (OWASP, CSV Injection). */
function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (cell === '' || (plain.test(cell) && !cell.includes('##'))) return cell;
  const flat = inert(cell.includes('\n') ? cell.replaceAll('\n', ' | ') : cell);
  const safe = withGuards(flat);
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table of a sheet, heads first, without its notes. Lines end with CRLF (RFC 4180). No byte order mark: CSV is for
 * programs, many of which would read it as part of the first head; people have XLSX.
 */
export function csvOf(sheet: Sheet): string {
  const heads = sheet.columns.map(({ head }) => head);
  return [heads, ...sheet.rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
