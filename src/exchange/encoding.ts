// The text of a file that another program saved: UTF-8 or UTF-16. Nothing is guessed: other encodings are refused.

import { SourceError } from '../model/errors.ts';

/** Letters of UTF-8 that a program took for Windows-1252. */
const garbled = /\u00c3[\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac/;

/** The word around a place, as far as a message needs it. */
const wordAt = (text: string, at: number): string => {
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  const [after = ''] = /^\S*/.exec(text.slice(at, at + 20)) ?? [];
  return before + after;
};

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** @param label the file, for errors. Throws SourceError for bytes that could be read as other letters. */
export function textOf(bytes: Buffer, label: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const nul = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
    if (nul !== -1)
      throw new SourceError({ says: 'filled-binary', label, line: lineOf(bytes.toString('latin1'), nul) });
    throw new SourceError({ says: 'filled-encoding', label });
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) throw new SourceError({ says: 'filled-binary', label, line: lineOf(text, nul) });
  const at = text.search(garbled);
  if (at !== -1) throw new SourceError({ says: 'filled-garbled', label, found: wordAt(text, at) });
  return text;
}
