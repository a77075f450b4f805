// Views to Markdown and HTML through the precompiled templates. The one file that knows Handlebars.

import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { inert, mapTexts } from '../model/inert.ts';
import { escapeMarkdown } from './escape.ts';

interface Generated {
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
  readonly style: { readonly text: string; readonly hash: string };
}

export type Page = 'gap' | 'matrix' | 'form' | 'compare' | 'explain' | 'catalog' | 'diff' | 'notice';

function environment() {
  const require = createRequire(import.meta.url);
  const { templates, style } = require('../../generated/templates.cjs') as Generated;
  // A fresh instance of the runtime: no compiler is there to be reached, and prototypes are closed to it.
  const handlebars = (runtime as unknown as typeof Handlebars).create();
  for (const [name, specification] of Object.entries(templates)) {
    handlebars.registerPartial(name, handlebars.template(specification));
  }
  return { style, template: (name: string) => handlebars.template(templates[name] as TemplateSpecification) };
}

/** One page as text. Everything in the view is made inert here, once. */
export function render(page: Page, format: 'markdown' | 'html', view: object): string {
  const { style, template } = environment();
  if (format === 'html') return template(`${page}.html`)({ ...mapTexts(view, inert), style });
  return `${template(`${page}.md`)(mapTexts(view, escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
