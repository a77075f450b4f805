// Views to Markdown and HTML through the precompiled templates. With own-templates.ts all that knows Handlebars.

import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { type Design, plainDesign } from '../model/brand.ts';
import { inert, mapTexts } from '../model/inert.ts';
import { escapeMarkdown } from './escape.ts';
import { generated, type Hashed } from './generated.ts';

export type Page = 'gap' | 'matrix' | 'form' | 'compare' | 'explain' | 'catalog' | 'diff' | 'notice';

/** Where templates run: how one of them is called, and the style of its pages. */
export interface Environment {
  readonly style: Hashed;
  readonly template: (name: string) => (view: object) => string;
}

function shippedEnvironment(): Environment {
  const { templates, style } = generated();
  // A fresh instance of the runtime: no compiler is there to be reached, and prototypes are closed to it.
  const handlebars = (runtime as unknown as typeof Handlebars).create();
  for (const [name, specification] of Object.entries(templates)) {
    handlebars.registerPartial(name, handlebars.template(specification));
  }
  return { style, template: (name) => handlebars.template(templates[name] as TemplateSpecification) };
}

/** Pages with rows to find, filter and open. */
const withRows: ReadonlySet<Page> = new Set(['gap', 'matrix']);

/**
 * One page as text. Everything in the view and in the brand is made inert here, once.
 * Throws InvalidInput and SourceError for templates that are not ours.
 */
export async function render(
  page: Page,
  format: 'markdown' | 'html',
  view: object,
  { brand, templates }: Design = plainDesign,
): Promise<string> {
  const { style, template } =
    templates.length === 0 ? shippedEnvironment() : (await import('./own-templates.ts')).ownEnvironment(templates);
  const dressed = brand === null ? null : (await import('./brand-page.ts')).brandPage(brand);
  const whole = { ...view, brand: dressed?.view ?? null };
  if (format === 'html') {
    const script = withRows.has(page) ? generated().script : null;
    return template(`${page}.html`)({ ...mapTexts(whole, inert), style, brandStyle: dressed?.style ?? null, script });
  }
  return `${template(`${page}.md`)(mapTexts(whole, escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
