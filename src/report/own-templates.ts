// User templates and style sheets that replace ours of the same name (--templates). They are trusted code and run with
// full Handlebars; texts of vendors are data and are never compiled.

import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, isError, startOfFile } from '../model/diagnostic.ts';
import { InvalidInput, SourceError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { checkTemplate, type Full } from './check-template.ts';
import type { Environment, TextFormat } from './environment.ts';
import { type Generated, generated, styleOf } from './generated.ts';
import { hashed } from './hashed.ts';
import { each, escapedBy, printerFor } from './printing.ts';
import { because, failureIn } from './template-failure.ts';

/** The style sheet that only pages with a brand have. */
const brandSheet = 'brand.css';

const nameOf = (file: SourceFile) => file.path.replace(/\.hbs$/, '');

function requireKnown(files: readonly SourceFile[], known: readonly string[]): void {
  const unknown = files.find((file) => !known.includes(file.path));
  if (unknown === undefined) return;
  const { label, path } = unknown;
  if (path === 'page.js' || path === 'fill.js') throw new SourceError({ says: 'templates-script', label });
  throw new SourceError({ says: 'templates-unknown', label, path, near: nearTo(path, known) });
}

function styleWith(files: readonly SourceFile[], shipped: Generated, page: string) {
  if (!files.some((file) => file.path.endsWith('.css') && file.path !== brandSheet)) return styleOf(shipped, page);
  const styles = { ...shipped.styles, ...Object.fromEntries(files.map((file) => [file.path, file.text])) };
  return hashed(styleOf({ ...shipped, styles }, page).text);
}

/** Makes an unknown name an error even where Handlebars treats it as false: a page must not lose a part unnoticed. */
function strictHelpers(handlebars: Full): void {
  for (const name of ['if', 'unless', 'each', 'with'] as const) {
    const helper = handlebars.helpers[name];
    handlebars.registerHelper(name, function (this: unknown, asked: unknown, ...rest: readonly unknown[]) {
      const { loc } = (rest.at(-1) ?? asked) as { readonly loc: hbs.AST.SourceLocation };
      const failure = (why: 'arguments' | 'nothing') =>
        because(new handlebars.Exception(why, { type: 'BlockStatement', loc }), { why, helper: name });
      if (rest.length !== 1) throw failure('arguments');
      if (asked === undefined) throw failure('nothing');
      return helper?.call(this, asked, ...rest);
    });
  }
}

/**
 * The environment with user templates in place of ours. Throws SourceError for an unknown template name, and
 * InvalidInput for a template that cannot be parsed; a missing name throws InvalidInput when a page is rendered.
 */
export function ownEnvironment(files: readonly SourceFile[], format: TextFormat): Environment {
  const shipped = generated();
  const ownStyles = [...Object.keys(shipped.styles), brandSheet];
  requireKnown(files, [...Object.keys(shipped.templates).map((name) => `${name}.hbs`), ...ownStyles]);
  const whole = createRequire(import.meta.url)('handlebars') as Full;
  const handlebars = whole.create() as Full;
  handlebars.registerHelper('each', each);
  strictHelpers(handlebars);
  // Templates compiled here get the same escaping as precompiled ones.
  const { template: made } = handlebars;
  const print = printerFor(format);
  handlebars.template = (specification) => made(escapedBy(specification, print, handlebars.helpers));

  const own = new Map(files.filter((f) => f.path.endsWith('.hbs')).map((file) => [nameOf(file), file]));
  const wrong = [...own.values()].flatMap((file) => checkTemplate(file, whole, shipped));
  if (wrong.some(isError)) throw new InvalidInput(wrong, files);

  // Stack of running templates: an error has a line but no template name.
  const trail: string[] = [];
  const followed =
    (name: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate =>
    (context, options) => {
      trail.push(name);
      // Our templates that use no @variables pass no data on.
      const data = options?.data ?? { root: context };
      const text = template(context, { ...options, data });
      trail.pop();
      return text;
    };
  for (const [name, specification] of Object.entries(shipped.templates)) {
    const file = own.get(name);
    const template =
      file === undefined ? handlebars.template(specification) : handlebars.compile(file.text, { ...shipped.options });
    handlebars.registerPartial(name, followed(name, template));
  }

  return {
    styleOf: (page) => styleWith(files, shipped, page),
    brandStyle: files.find((file) => file.path === brandSheet)?.text ?? shipped.brandStyle,
    template: (name) => (view) => {
      let text: string;
      try {
        text = (handlebars.partials[name] as Handlebars.TemplateDelegate)(view);
      } catch (error) {
        throw failureIn(error, trail, own, view);
      }
      const lacks = lacksDisclaimer(text, view, own.get(name) ?? files[0]);
      if (lacks !== null) throw new InvalidInput([lacks], files);
      return text;
    },
  };
}

// What readers of a page do not see: comments, metadata and scripts, hidden elements, and the tags themselves.
const unread = [
  /<!--.*?(?:-->|$)/gs,
  /<(title|script|style|template|noscript)\b[^>]*>.*?<\/\1\s*>/gis,
  /<(\w+)\b[^>]*\shidden\b[^>]*>.*?<\/\1\s*>/gis,
  /<[^>]*>/g,
];

/** Refuses a page whose visible text lacks the disclaimer. Does not detect what a style sheet hides. */
function lacksDisclaimer(text: string, view: object, file: SourceFile | undefined): Diagnostic | null {
  const { disclaimer } = view as { readonly disclaimer?: string };
  const read = unread.reduce((rest, pattern) => rest.replace(pattern, ''), text);
  if (disclaimer === undefined || file === undefined || read.includes(disclaimer)) return null;
  return diagnostic({ says: 'template-refused/no-disclaimer' }, file.label, startOfFile);
}
