// Where templates run: ours as they ship, or with those of a person among them.

import type { Hashed } from './generated.ts';

export type TextFormat = 'markdown' | 'html';

/** Where templates run: how one of them is called, and the style of its pages. */
export interface Environment {
  readonly style: Hashed;
  /** What a page with a brand has beside it. */
  readonly brandStyle: string;
  readonly template: (name: string) => (view: object) => string;
}
