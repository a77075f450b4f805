// A form that buyers know, for a terminal: a table where its cells are short, else rule and answer with what is said beneath.

import type { FormView } from '../../report/forms/forms.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

export function formText({ title, sheet, columns, lines }: FormView, paint: Painter, width: number): string {
  const notes = sheet.notes.map((note) => `${paint.dim(wrap(`- ${note}`, '  ', width))}\n`);
  const out = [`${paint.bold(title)}\n`, ...notes, '\n'];
  const long = columns.filter((column) => column.long);
  // The widest column of a table wraps or runs out at the end of the line; a second one would tear it apart.
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
    out.push(`${paint.bold(id?.text ?? '')}  ${answers.join(' · ')}\n`);
    for (const { head, text, choice } of cells) {
      if (choice || text === '') continue;
      out.push(`${wrap(long.length > 1 ? `${head}: ${text}` : text, '  ', width)}\n`);
    }
  }
  return out.join('');
}
