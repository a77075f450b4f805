// How many columns of a terminal a text takes: East Asian characters and emoji take two, combining marks and colors none.

import stringWidth from 'string-width';

/** Printable ASCII, which most texts are, has as many columns as characters. */
const asciiOnly = /^[ -~]*$/;

export const columnsOf = (text: string): number => (asciiOnly.test(text) ? text.length : stringWidth(text));

export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
