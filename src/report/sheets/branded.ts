// A brand in a workbook: two lines below the title of its first sheet. The table that a tracker reads stays as it is.

import type { Brand } from '../../model/brand.ts';
import { brandView } from '../brand-page.ts';
import type { Sheet } from './sheet.ts';

/** The sheets of a workbook, the first of them with the lines of the brand. */
export function branded(book: readonly Sheet[], brand: Brand): readonly Sheet[] {
  const { line, footer } = brandView(brand);
  return book.map((sheet, i) => {
    if (i > 0) return sheet;
    const [title = '', ...notes] = sheet.notes;
    return { ...sheet, notes: [title, line, ...notes, ...(footer === '' ? [] : [footer])] };
  });
}
