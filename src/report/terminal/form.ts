// A form for a terminal: a table where its cells are short; otherwise rule and answer, with the other cells below.

import type { FormPage } from '../forms/form-page.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

export function formText({ title, sheet, columns, lines }: FormPage, paint: Painter, width: number): string {
  const notes = sheet.notes.map((note) => `${paint.dim(wrap(`- ${note}`, '  ', width))}\n`);
  const out = [`${paint.bold(title)}\n`, ...notes, '\n'];
  // The table wraps its widest column or lets it run on; a second wide column would make it unreadable.
  if (sheet.columns.every((column) => column.width <= 60)) {
    const heads = columns.map((column) => column.head);
    return [
      ...out,
      table(
        heads,
        lines.map((cells) => cells.map((cell) => cell.text)),
        width,
      ),
    ].join('');
  }
  for (const [id, ...cells] of lines) {
    const answers = cells.flatMap((cell) => (cell.choice ? [cell.text === '' ? '—' : cell.text] : []));
    const told = cells.filter((cell) => !cell.choice);
    out.push(`${[paint.bold(id?.text ?? ''), answers.join(' · ')].join('  ').trimEnd()}\n`);
    for (const { head, text } of told) {
      if (text !== '') out.push(`${wrap(told.length > 1 ? `${head}: ${text}` : text, '  ', width)}\n`);
    }
  }
  return out.join('');
}
