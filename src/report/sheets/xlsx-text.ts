// Texts within the limits of a workbook (ECMA-376): characters, lengths, sheet names.

import { inert } from '../../model/inert.ts';
import { cutNotice } from '../../words/sheets.ts';

export const cellLimit = 32_767;
const nameLimit = 31;
const headerLimit = 90;

const withoutHalf = (text: string) => text.replace(/[\ud800-\udbff]$/, '');

/**
 * Inert except for line breaks, without characters that XML forbids, and cut to the cell limit. long-cells.ts splits
 * longer cells before this; only a file property can still be cut, and says so.
 */
export function cellText(text: string): string {
  const items = text.includes('\n') ? text.split('\n').map(inert).join('\n') : inert(text);
  const clean = items.replace(/[\ufffe\uffff]/g, '');
  const notice = cutNotice(clean.length, cellLimit);
  const whole = clean.length <= cellLimit ? clean : withoutHalf(clean.slice(0, cellLimit - notice.length)) + notice;
  // `_x000D_` would be decoded as a character (ST_Xstring).
  return whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** A text of a page header, where `&` starts a code. The whole header may have 255 characters. */
export function headerText(text: string): string {
  const clean = cellText(text);
  const short = clean.length <= headerLimit ? clean : `${withoutHalf(clean.slice(0, headerLimit - 1))}…`;
  return short.replaceAll('&', '&&');
}

/** The number of lines of a text in a column of `width` characters, wrapped between words where they fit. */
export function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const item of text.split('\n')) {
    lines += 1;
    if (item.length <= width) continue;
    let used = -1;
    for (const { length } of item.split(' ')) {
      if (used >= 0 && used + 1 + length > width) {
        lines += 1;
        used = -1;
      }
      used += 1 + length;
      if (used > width) lines += Math.ceil(used / width) - 1;
      if (used > width) used %= width;
    }
  }
  return lines;
}

const errorValues = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Whether a text looks like an error value (`#N/A`), which the writer would turn into one. */
export const isErrorValue = (text: string) => errorValues.test(text);

/** Legal sheet names: none of []:*?/\, no apostrophe at either end, not "History", and unique regardless of case. */
export function legalNames(names: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return names.map((name) => {
    const clean = inert(name)
      .replace(/[[\]:*?/\\\ufffe\uffff]/g, ' ')
      .replace(/^[\s']+/, '');
    const within = (room: number) => withoutHalf(clean.slice(0, room)).replace(/[\s']+$/, '') || 'Sheet';
    let legal = within(nameLimit);
    for (let n = 2; taken.has(legal.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      legal = within(nameLimit - suffix.length) + suffix;
    }
    taken.add(legal.toLowerCase());
    return legal;
  });
}
