// The tables of a vendor in Markdown: several in a file, below headings that may say for whom they are.

import { SourceError } from '../../model/errors.ts';
import type { LeftRow, TableRead } from '../../model/table-claim.ts';
import { textOf } from '../encoding.ts';
import { limits } from '../limits.ts';
import { claimsIn, type Section } from './claims.ts';
import { cellText } from './clean.ts';
import { type MarkdownTable, markdownTables } from './markdown-tables.ts';
import { boldIn, markdownText } from './markdown-text.ts';
import { noTable } from './no-table.ts';
import { tableTaker, textRow } from './table.ts';
import type { Wishes } from './wishes.ts';

const headingText = (raw: string | null) => (raw === null ? null : cellText(markdownText(raw)) || null);

/** A table without a column of citations: its rows are told, and are no claims. */
function leftTable({ head, rows }: MarkdownTable): readonly LeftRow[] {
  const heads = head.cells.map((cell) => cellText(markdownText(cell)));
  const place = { sheet: null, row: head.line, column: 0 };
  const text = heads.join(' | ').slice(0, limits.shownCharacters);
  return rows.length === 0 ? [] : [{ place, rows: rows.length, text, why: { says: 'no-table', heads } }];
}

/** @param label the file, for errors. Throws SourceError. */
export function readMarkdown(bytes: Buffer, label: string, wishes: Wishes): TableRead {
  const { columns, vendorCalled } = wishes;
  const { title, tables, outside } = markdownTables(textOf(bytes, label));
  const most = limits.rows;
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > most)
    throw new SourceError({ says: 'filled-large', label, of: 'rows', part: null, most });
  const sections: Section[] = [];
  const left: LeftRow[] = [];
  const around = outside.map(markdownText);
  for (const table of tables) {
    const { heading, under, intro, near, head, rows } = table;
    const taker = tableTaker(label, null, wishes);
    for (const { line, cells } of [head, ...rows]) taker.take(textRow(line, cells.map(markdownText)));
    const found = taker.found([]);
    const group = head.cells.map(boldIn).find((bold) => bold !== null) ?? null;
    if (found !== null)
      sections.push({
        ...{ sheet: null, title: headingText(heading), group },
        under: under.flatMap((one) => headingText(one) ?? []),
        intro: headingText(intro),
        near: near.map(markdownText),
        below: table.below.map(markdownText),
        rows: found.rows,
        around: [],
      });
    else {
      left.push(...leftTable(table));
      // A table of words and what they mean.
      around.push(...rows.map((row) => row.cells.slice(0, 2).map(markdownText).join(' = ')));
    }
  }
  if (sections.length === 0)
    throw noTable(
      label,
      columns,
      tables.map(({ head }) => head.cells.map(markdownText).join(' | ')),
    );
  const read = claimsIn(
    sections.map((section) => ({ ...section, around })),
    vendorCalled,
  );
  return { label, title: headingText(title), unread: [], ...read, left: [...read.left, ...left] };
}
