// The width of a text in terminal columns: East Asian characters and emoji take two, combining marks and colors none.

import stringWidth from 'string-width';

/** Fast path: printable ASCII has one column per character. */
const asciiOnly = /^[ -~]*$/;

export const columnsOf = (text: string): number => (asciiOnly.test(text) ? text.length : stringWidth(text));

export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
