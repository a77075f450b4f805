// A brand in a workbook: lines below the title of the first sheet. The tracker's table is unchanged.

import type { Brand } from '../../model/brand.ts';
import { brandView } from '../brand-page.ts';
import type { Sheet } from './sheet.ts';

export function branded(book: readonly Sheet[], brand: Brand): readonly Sheet[] {
  const { line, footer } = brandView(brand);
  return book.map((sheet, i) => {
    if (i > 0) return sheet;
    const [title = '', ...notes] = sheet.notes;
    return { ...sheet, notes: [title, line, ...notes, ...(footer === '' ? [] : [footer])] };
  });
}
