// Explains YAML syntax errors from the parser's message and the text at that position.

import type { Fault } from '../words/diagnostics/diagnostics.ts';

/** Starts of the parser's messages and their meaning. */
const meanings: readonly (readonly [begin: string, fault: Fault])[] = [
  ['deficient indentation', { says: 'yaml-syntax/still-open' }],
  ['unexpected end of', { says: 'yaml-syntax/ends-open' }],
  ['tab characters', { says: 'yaml-syntax/tab' }],
  ['can not read a block mapping entry', { says: 'yaml-syntax/line-above' }],
  ["expected ':' after", { says: 'yaml-syntax/no-key' }],
  ['end of the stream or a document separator', { says: 'yaml-syntax/does-not-fit' }],
  ['missed comma', { says: 'yaml-syntax/comma' }],
  ['expected the node content', { says: 'yaml-syntax/nothing-before-comma' }],
  ['unknown escape sequence', { says: 'yaml-syntax/escape' }],
  ['a line break is expected', { says: 'yaml-syntax/block-text' }],
  ['the stream contains non-printable', { says: 'yaml-syntax/control-character' }],
];

/** The parser reports everything misplaced after a value alike; the text shows what it is. */
function misplaced(text: string, at: number): Fault {
  const sign = text.charAt(at);
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  if (sign === ':') return { says: 'yaml-syntax/key-in-text' };
  if ('@`%'.includes(sign) && sign !== '') return { says: 'yaml-syntax/begins-with', sign };
  if (/["']$/.test(before)) return { says: 'yaml-syntax/after-quotes' };
  if (sign === '-' && before !== '') return { says: 'yaml-syntax/list-on-line' };
  if (sign === ']' || sign === '}') return { says: 'yaml-syntax/closes-nothing', sign };
  return { says: 'yaml-syntax/indentation' };
}

/**
 * @param reason message of the parser
 * @param at offset in the text
 */
export function syntaxFault(text: string, at: number, reason: string): Fault {
  if (reason.startsWith('nesting exceeded')) return { says: 'yaml-syntax/too-deep' };
  if (reason.startsWith('bad indentation')) return misplaced(text, at);
  return meanings.find(([begin]) => reason.startsWith(begin))?.[1] ?? { says: 'yaml-syntax/other', reason };
}
