// What the build made of reports/templates/ (build/templates.js).

import { createRequire } from 'node:module';

/** A text with its hash, which is all that the Content-Security-Policy of a page lets in. */
export interface Hashed {
  readonly text: string;
  readonly hash: string;
}

export interface Generated {
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
  /** What every template is compiled by. */
  readonly options: CompileOptions;
  readonly style: Hashed;
  readonly script: Hashed;
  /** What only a page with a brand needs. */
  readonly brandStyle: string;
}

export const generated = (): Generated => createRequire(import.meta.url)('../../generated/templates.cjs');

/** Each style sheet by its name, in the order of the cascade. */
export const generatedStyles = (): Readonly<Record<string, string>> =>
  createRequire(import.meta.url)('../../generated/styles.json');
