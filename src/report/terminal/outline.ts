// A short page as plain text.

import type { Outline, OutlinePart } from '../views/outline.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

function partText(
  { heading, lines = [], items = [], table: cells, copy = [] }: OutlinePart,
  paint: Painter,
  width: number,
) {
  const out = heading === '' ? [] : [`${paint.bold(heading)}\n`];
  const inside = heading === '' ? '' : '  ';
  out.push(...lines.map((line) => `${wrap(line, inside, width)}\n`));
  out.push(...items.map((item) => `  - ${wrap(item, '    ', width).trimStart()}\n`));
  if (cells !== undefined) out.push(table(cells.heads, cells.rows, width - inside.length).replace(/^(?=.)/gm, inside));
  out.push(...copy.map((line) => `  ${line}\n`));
  return out.join('');
}

export function outlineText({ title, parts }: Outline, paint: Painter, width: number): string {
  const [first] = parts;
  const apart = first === undefined || first.heading === '' ? '' : '\n';
  return `${paint.bold(title)}\n${apart}${parts.map((part) => partText(part, paint, width)).join('\n')}`;
}
