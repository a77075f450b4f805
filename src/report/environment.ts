// Where templates run: the shipped ones alone, or with user templates in place of some.

import type { Hashed } from './generated.ts';

export type TextFormat = 'markdown' | 'html';

/** How a template is called, and the style of its pages. */
export interface Environment {
  readonly styleOf: (page: string) => Hashed;
  /** Added only to pages with a brand. */
  readonly brandStyle: string;
  readonly template: (name: string) => (view: object) => string;
}
