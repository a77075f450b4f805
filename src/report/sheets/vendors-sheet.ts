// The vendors of a library as CSV: one line each.

import { vendorCells } from '../views/vendors-outline.ts';
import type { VendorLine } from '../views/vendors-view.ts';
import { csvOf } from './csv.ts';

export function vendorsCsv(lines: readonly VendorLine[]): string {
  const { heads, rows } = vendorCells(lines);
  return csvOf({ name: '', notes: [], columns: heads.map((head) => ({ head, width: 0 })), rows });
}
