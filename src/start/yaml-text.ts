// Writes YAML that reads well: plain where the text allows it, quoted where it does not, notes as wrapped comments.

import { inert } from '../model/inert.ts';
import { wrap } from './wrap.ts';

// In YAML 1.2, yes, no, on and off are texts like any other.
const reserved = /^(?:true|false|null)$/i;
const plain = /^[\p{L}][\p{L}\p{N} .'()/&+_-]*$/u;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A text on one line, in a block or between braces. */
export function scalar(text: string): string {
  if (day.test(text)) return text;
  if (plain.test(text) && !text.endsWith(' ') && !reserved.test(text)) return text;
  // Every character that a terminal or an editor might act on is written as an escape.
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export const list = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;

/** `{ state: executed, on: 2026-03-01 }`; entries that are null are left out. */
export function flow(entries: Readonly<Record<string, string | null>>): string {
  const said = Object.entries(entries).flatMap(([key, value]) =>
    value === null ? [] : [`${scalar(key)}: ${scalar(value)}`],
  );
  return `{ ${said.join(', ')} }`;
}

/** Of a comment line. */
export const width = 100;

/** A note for the person who edits the file, as comment lines; an item of a list begins with a hyphen. */
export const comment = (text: string, indent = ''): string =>
  wrap(inert(text), width - indent.length - 2, text.startsWith('- ') ? '  ' : '')
    .map((line) => `${indent}# ${line}\n`)
    .join('');

/** A note that stays when the lines below it are filled in: with two signs, so that it is not taken for one of them. */
export const explained = (text: string, indent = ''): string =>
  wrap(inert(text), width - indent.length - 3, text.startsWith('- ') ? '  ' : '')
    .map((line) => `${indent}## ${line}\n`)
    .join('');

/** Lines that a person makes true by removing `# `. */
export const commented = (text: string, indent = ''): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}# ${line}\n`)
    .join('');
