// What build/templates.js generates from reports/templates/.

import { createRequire } from 'node:module';

/** A text, and the hash by which the Content-Security-Policy of a page allows it. */
export interface Hashed {
  readonly text: string;
  readonly hash: string;
}

export interface Generated {
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
  /** Compile options of every template. */
  readonly options: CompileOptions;
  /** Style sheets by name, in cascade order. */
  readonly styles: Readonly<Record<string, string>>;
  /** By page: its style sheets, and the hash of their texts in a row. */
  readonly pageStyles: Readonly<Record<string, { readonly names: readonly string[]; readonly hash: string }>>;
  /** By page, for those that have one. */
  readonly scripts: Readonly<Record<string, Hashed>>;
  /** The style sheet that only pages with a brand have. */
  readonly brandStyle: string;
}

export const generated = (): Generated => createRequire(import.meta.url)('../../generated/templates.cjs');

/** The style sheets of a page as one text. */
export function styleOf({ styles, pageStyles }: Pick<Generated, 'styles' | 'pageStyles'>, page: string): Hashed {
  const { names, hash } = pageStyles[page] ?? { names: [], hash: '' };
  return { text: names.map((name) => styles[name]).join(''), hash };
}
