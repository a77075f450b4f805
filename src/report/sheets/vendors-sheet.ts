// The vendors of a library, and their documents to read again, as CSV: one line each.

import { type StaleRequest, staleCells } from '../views/stale-view.ts';
import { vendorCells } from '../views/vendors-outline.ts';
import type { VendorLine } from '../views/vendors-view.ts';
import { csvOf } from './csv.ts';

export function staleCsv(request: StaleRequest): string {
  const { heads, rows } = staleCells(request);
  return csvOf({ name: '', notes: [], columns: heads.map((head) => ({ head, width: 0 })), rows });
}

export function vendorsCsv(lines: readonly VendorLine[]): string {
  const { heads, rows } = vendorCells(lines);
  return csvOf({ name: '', notes: [], columns: heads.map((head) => ({ head, width: 0 })), rows });
}
