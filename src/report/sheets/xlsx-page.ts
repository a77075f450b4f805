// The page layout of a sheet: row heights, paper, header and footer.

import { disclaimer } from '../../words/labels.ts';
import type { Cell, Sheet } from './sheet.ts';
import { headerText, lineCount } from './xlsx-text.ts';

const lineHeight = 12.75;
const greatestHeight = 409;
// Widths are in digits; most letters are narrower in Arial, and few are wider in its substitutes. A head also holds the
// filter button.
export const capacity = (width: number) => width;
const headCapacity = (width: number) => Math.max(1, width - 3);

/** Heights in points: not every program computes them on opening, and none does for merged cells. */
export function rowHeights({ notes, columns, rows }: Sheet) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const most = (row: readonly Cell[], room: (width: number) => number) =>
    Math.max(
      1,
      ...row.map((cell, i) => (typeof cell === 'string' ? lineCount(cell, room(columns[i]?.width ?? 1)) : 1)),
    );
  const points = [
    ...notes.map((note, i) => (i === 0 ? lineCount(note, whole / 1.6) * 20 : lineCount(note, whole) * lineHeight)),
    most(
      columns.map(({ head }) => head),
      headCapacity,
    ) * lineHeight,
    ...rows.map((row) => most(row, capacity) * lineHeight),
  ];
  return new Map(points.map((height, row) => [row, { height: Math.min(height + 3, greatestHeight) }]));
}

/** The widest table, in characters, that is legible on letter paper. */
const letterWidth = 190;

// The size comes before the font, because a following number would be read as part of it. Header sections overlap when
// too long; at these sizes the longest left section leaves the right one free, in the widest font on the narrowest
// paper.
const above = (style: string) => `&9&"-,${style}"`;
const below = '&8&"-,Regular"';

/** Landscape, scaled to the width of the table; title and sheet name above, disclaimer and page number below. */
export function onPaper({ columns }: Sheet, title: string, asOf: string) {
  const wide = columns.reduce((sum, { width }) => sum + width, 0) > letterWidth;
  return {
    pageSetup: {
      paperSize: wide ? 'legal' : 'letter',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${above('Bold')}${headerText(title)}\n${above('Regular')}&A&R${above('Regular')}${asOf}`,
      oddFooter: `&L${below}${disclaimer}&R${below}Page &P of &N`,
    },
  } as const;
}
