// A cursor over a list of tokens.

import { kindsOf } from './designators.ts';
import type { Token, TokenKind } from './tokens.ts';

/** Offsets `k` are relative to the cursor. */
export interface Cursor {
  readonly kind: (k?: number) => TokenKind | undefined;
  readonly text: (k?: number) => string;
  /** Offset of the first token at or after `k` that is not a space. */
  readonly solid: (k: number) => number;
  readonly isWord: (k: number, ...words: readonly string[]) => boolean;
  /** A short word or number that may be a paragraph designator. */
  readonly isDesignator: (k: number) => boolean;
  readonly done: () => boolean;
  readonly advance: (tokens?: number) => void;
}

export function cursorOver(tokens: readonly Token[]): Cursor {
  let at = 0;
  const kind = (k = 0) => tokens[at + k]?.kind;
  const text = (k = 0) => tokens[at + k]?.text ?? '';
  const solid = (k: number): number => {
    let next = k;
    while (kind(next) === 'space') next++;
    return next;
  };
  return {
    kind,
    text,
    solid,
    isWord: (k, ...words) => kind(k) === 'word' && words.includes(text(k).toLowerCase()),
    isDesignator: (k) =>
      (kind(k) === 'word' || kind(k) === 'number') && text(k).length <= 5 && kindsOf(text(k)).length > 0,
    done: () => at >= tokens.length,
    advance: (count = 1) => {
      at += count;
    },
  };
}
