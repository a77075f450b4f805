// A short page as Markdown.

import { inert } from '../model/inert.ts';
import { escapeMarkdown } from './escape.ts';
import type { Outline, OutlinePart, OutlineTable } from './views/outline.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const tableText = ({ heads, rows }: OutlineTable) =>
  [row(heads.map(escapeMarkdown)), row(heads.map(() => '---')), ...rows.map((r) => row(r.map(escapeMarkdown)))].join(
    '\n',
  );

function partText({ heading, lines = [], items = [], table, copy = [] }: OutlinePart): string {
  return [
    ...(heading === '' ? [] : [`## ${escapeMarkdown(heading)}`]),
    ...lines.map(escapeMarkdown),
    ...(items.length === 0 ? [] : [items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')]),
    ...(table === undefined ? [] : [tableText(table)]),
    // Four spaces: no fence that a text could close.
    ...(copy.length === 0 ? [] : [copy.map((line) => `    ${inert(line)}`).join('\n')]),
  ].join('\n\n');
}

export const outlineMarkdown = ({ title, parts }: Outline): string =>
  `${[`# ${escapeMarkdown(title)}`, ...parts.map(partText)].join('\n\n')}\n`;
