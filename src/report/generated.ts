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
  readonly style: Hashed;
  readonly script: Hashed;
  /** The style sheet that only pages with a brand have. */
  readonly brandStyle: string;
}

export const generated = (): Generated => createRequire(import.meta.url)('../../generated/templates.cjs');

/** Style sheets by name, in cascade order. */
export const generatedStyles = (): Readonly<Record<string, string>> =>
  createRequire(import.meta.url)('../../generated/styles.json');
