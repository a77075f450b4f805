// The page for staff, as plain text.

import { sheetPage as words } from '../../words/sheet.ts';
import type { SheetView } from '../views/sheet-view.ts';
import type { Painter } from './paint.ts';
import { wrap } from './wrap.ts';

export function sheetText(view: SheetView, paint: Painter, width: number): string {
  const line = (text: string, mark = '  ') => `${mark}${wrap(text, ' '.repeat(mark.length), width).trimStart()}\n`;
  const list = (items: readonly string[]) => items.map((item) => line(item, '  - '));
  const heading = (text: string) => `\n${paint.bold(text)}\n`;
  const out = [`${paint.bold(view.title)}\n${view.asOf}\n`, line(words.meaning, '')];
  if (view.places.length === 0) out.push('\n', line(words.none, ''));
  for (const { system, stops, never, instead } of view.places) {
    out.push(heading(system), ...stops.map((text) => line(text, `  ${paint.red('■')} `)));
    if (never.length > 0) out.push(line(words.never), ...list(never));
    out.push(line(instead));
  }
  out.push(heading(words.allowed.title), line(view.allowed.length > 0 ? view.allowed.join('; ') : words.allowed.none));
  out.push(heading(words.happened.title), ...view.happened.map((text, i) => line(text, `  ${i + 1}. `)));
  if (view.everyday.length > 0) out.push(heading(words.everyday));
  for (const { system, tasks } of view.everyday) out.push(line(`${system}:`), ...list(tasks));
  out.push(`\n${paint.dim(wrap(`${words.basis} ${view.disclaimer}`, '', width))}\n`);
  return out.join('');
}
