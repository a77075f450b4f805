// A form that others know, for a terminal: a table where its cells are short, else one paragraph a cell under its rule.

import type { FormPage } from '../../report/forms/form-page.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** In characters: a column that is wider is no column on a terminal. */
const widest = 60;

export function formText(view: FormPage, paint: Painter, width: number): string {
  const { title, sheet, lines } = view;
  const heads = sheet.columns.map((column) => column.head);
  const out = [
    `${paint.bold(title)}\n`,
    ...sheet.notes.map((note) => `${paint.dim(wrap(`- ${note}`, '  ', width))}\n`),
    '\n',
  ];
  if (sheet.columns.every((column) => column.width <= widest)) {
    const rows = lines.map((cells) => cells.map((cell) => cell.text));
    return [...out, table(heads, rows, width)].join('');
  }
  for (const [id, ...cells] of lines) {
    out.push(`${paint.bold(id?.text ?? '')}\n`);
    for (const { head, text } of cells) if (text !== '') out.push(`${wrap(`${head}: ${text}`, '  ', width)}\n`);
  }
  return out.join('');
}
