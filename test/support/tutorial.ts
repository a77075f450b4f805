// Reads a tutorial as what its reader does, in order.

import { type CommandLine, commandLines } from './console-blocks.ts';

/** A row of a table to fill in: the id of the row, and what is entered in its columns. */
export type Filled = Readonly<Record<string, string>>;

export type Step =
  /** A day has come: `<!-- on 2026-11-21 -->`. */
  | { readonly is: 'day'; readonly day: string }
  | ({ readonly is: 'command' } & CommandLine)
  /** A block after "… `evidence/note.txt`:". */
  | { readonly is: 'file'; readonly path: string; readonly text: string }
  /** A block after "In `mappings/tern.yaml`, under `assignments:`, …:". */
  | { readonly is: 'lines'; readonly path: string; readonly under: string; readonly text: string }
  /** A block after "In `mappings/tern.yaml`, … replace:", with lines that begin with - and with +. */
  | { readonly is: 'change'; readonly path: string; readonly before: string; readonly after: string }
  /** A table after "… in the sheet Acts of `gap.xlsx`:". */
  | { readonly is: 'cells'; readonly path: string; readonly sheet: string; readonly rows: readonly Filled[] };

const blocks = /^```(?<language>\w*)\n(?<text>[\s\S]*?)^```$|^(?:(?!```).+\n?)+/gm;

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));

function rowsOf(table: string): readonly Filled[] {
  const [head = '', , ...rows] = table.trim().split('\n');
  const names = cellsOf(head);
  return rows.map((row) => Object.fromEntries(cellsOf(row).map((cell, i) => [names[i] ?? '', cell])));
}

const signed = (text: string, sign: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

/** What a block asks for; nothing if it is only to be read. `lead` is the paragraph before it. */
function stepsIn(language: string, text: string, lead: string): readonly Step[] {
  if (language === 'console') return commandLines(text).map((line) => ({ is: 'command', ...line }));
  const [, path = '', under] = /`([^`\s]+\.[a-z]+)`(?:, under `([^`]+)`)?[^`]*:$/.exec(lead) ?? [];
  if (path === '') return [];
  if (language === 'diff') return [{ is: 'change', path, before: signed(text, '-'), after: signed(text, '+') }];
  return [under === undefined ? { is: 'file', path, text } : { is: 'lines', path, under, text }];
}

export function stepsOf(markdown: string): readonly Step[] {
  let lead = '';
  return [...markdown.matchAll(blocks)].flatMap(([paragraph, language, text]): readonly Step[] => {
    const before = lead;
    lead = paragraph.trim().replace(/\s*\n\s*/g, ' ');
    if (text !== undefined) return stepsIn(language ?? '', text, before);
    const day = /^<!-- on (\S+) -->$/.exec(lead)?.[1];
    if (day !== undefined) return [{ is: 'day', day }];
    const [, sheet, path] = /\bsheet (\w+) of `([^`]+)`:$/.exec(before) ?? [];
    if (!paragraph.startsWith('|') || sheet === undefined || path === undefined) return [];
    return [{ is: 'cells', path, sheet, rows: rowsOf(paragraph) }];
  });
}
