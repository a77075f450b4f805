// Views to Markdown and HTML through the precompiled templates. Of the rest, only the files for templates know
// Handlebars.

import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { type Design, plainDesign } from '../model/brand.ts';
import { type Page, pageWords } from '../words/pages.ts';
import type { Environment, TextFormat } from './environment.ts';
import { generated, styleOf } from './generated.ts';
import { each, escapedBy, printerFor } from './printing.ts';

function shippedEnvironment(format: TextFormat): Environment {
  const made = generated();
  const { templates, brandStyle } = made;
  // A fresh runtime instance: it has no compiler and does not expose prototypes.
  const handlebars = (runtime as unknown as typeof Handlebars).create();
  handlebars.registerHelper('each', each);
  const print = printerFor(format);
  const ending = format === 'html' ? '.html' : '.md';
  for (const [name, specification] of Object.entries(templates)) {
    if (name.endsWith(ending))
      handlebars.registerPartial(name, handlebars.template(escapedBy(specification, print, handlebars.helpers)));
  }
  return {
    styleOf: (page) => styleOf(made, page),
    brandStyle,
    template: (name) => handlebars.partials[name] as (view: object) => string,
  };
}

/**
 * One page as text. Nothing of the view or the brand becomes markup. Throws InvalidInput and SourceError for user
 * templates.
 */
export async function render(
  page: Page,
  format: TextFormat,
  view: object,
  { brand, templates }: Design = plainDesign,
): Promise<string> {
  const {
    styleOf: styleFor,
    brandStyle,
    template,
  } = templates.length === 0
    ? shippedEnvironment(format)
    : (await import('./own-templates.ts')).ownEnvironment(templates, format);
  const dressed = brand === null ? null : (await import('./brand-page.ts')).brandPage(brand, brandStyle);
  const whole = { ...view, words: pageWords[page], brand: dressed?.view ?? null };
  if (format === 'html') {
    const script = generated().scripts[page] ?? null;
    return template(`${page}.html`)({ ...whole, style: styleFor(page), brandStyle: dressed?.style ?? null, script });
  }
  return `${template(`${page}.md`)(whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
