// Views to Markdown and HTML through the precompiled templates. The one file that knows Handlebars.

import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { inert, mapTexts } from '../model/inert.ts';
import { escapeMarkdown } from './escape.ts';

interface Hashed {
  readonly text: string;
  readonly hash: string;
}

interface Generated {
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
  readonly style: Hashed;
  readonly script: Hashed;
}

export type Page = 'gap' | 'matrix' | 'form' | 'compare' | 'explain' | 'catalog' | 'diff' | 'notice';

function environment() {
  const require = createRequire(import.meta.url);
  const { templates, style, script } = require('../../generated/templates.cjs') as Generated;
  // A fresh instance of the runtime: no compiler is there to be reached, and prototypes are closed to it.
  const handlebars = (runtime as unknown as typeof Handlebars).create();
  for (const [name, specification] of Object.entries(templates)) {
    handlebars.registerPartial(name, handlebars.template(specification));
  }
  return { style, script, template: (name: string) => handlebars.template(templates[name] as TemplateSpecification) };
}

/** Pages with rows to find, filter and open. */
const withRows: ReadonlySet<Page> = new Set(['gap', 'matrix']);

/** One page as text. Everything in the view is made inert here, once. */
export function render(page: Page, format: 'markdown' | 'html', view: object): string {
  const { style, script, template } = environment();
  if (format === 'html') {
    return template(`${page}.html`)({ ...mapTexts(view, inert), style, script: withRows.has(page) ? script : null });
  }
  return `${template(`${page}.md`)(mapTexts(view, escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
