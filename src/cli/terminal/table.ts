// Tables for the terminal: cli-table3 for short ones, a plain padded writer above that, where cli-table3 turns slow.

import { createRequire } from 'node:module';
import type { Table, TableConstructorOptions } from 'cli-table3';

const shortTable = 60;

/** Rows of cells; the last column takes the rest of the width and wraps. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  if (rows.length > shortTable) return padded(head, rows);
  const CliTable = createRequire(import.meta.url)('cli-table3') as new (options: TableConstructorOptions) => Table;
  const natural = head.map((h, i) => Math.min(46, widest([h, ...rows.map((r) => r[i] ?? '')])) + 2);
  const used = natural.slice(0, -1).reduce((a, b) => a + b, 0);
  const last = Math.max(16, Math.min(natural.at(-1) ?? 16, width - used));
  const drawn = new CliTable({
    head: [...head],
    colWidths: [...natural.slice(0, -1), rows.length === 0 ? last : Math.max(last, width - used - 1)],
    wordWrap: true,
    chars: blank,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  for (const row of rows) drawn.push([...row]);
  return `${drawn.toString().replace(/[ \t]+$/gm, '')}\n`;
}

const edges = ['top', 'bottom', 'left', 'right'] as const;
const blank = Object.fromEntries(
  [...edges, ...edges.flatMap((e) => [`${e}-mid`, `${e}-left`, `${e}-right`]), 'mid', 'mid-mid', 'middle'].map(
    (name) => [name, ''],
  ),
) as NonNullable<TableConstructorOptions['chars']>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are our own color codes
const colors = /\u001b\[\d+m/g;

function visibleLength(text: string): number {
  return [...text.replace(colors, '')].length;
}

const widest = (cells: readonly string[]): number =>
  cells.reduce((most, cell) => Math.max(most, visibleLength(cell)), 0);

function padded(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((h, i) => widest([h, ...rows.map((row) => row[i] ?? '')]));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - visibleLength(cell))))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
