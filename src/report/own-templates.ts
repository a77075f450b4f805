// Templates and style sheets of a person in place of ours of the same name (--templates). They are trusted code and run
// with the full Handlebars; what a vendor wrote is data all the same, and is never compiled.

import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, isError, startOfFile } from '../model/diagnostic.ts';
import { InvalidInput, SourceError } from '../model/errors.ts';
import { nearTo } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { checkTemplate, type Full } from './check-template.ts';
import type { Environment, TextFormat } from './environment.ts';
import { type Generated, generated, generatedStyles } from './generated.ts';
import { hashed } from './hashed.ts';
import { each, escapedBy, printerFor } from './printing.ts';
import { because, failureIn } from './template-failure.ts';

/** The one style sheet that only a page with a brand has. */
const brandSheet = 'brand.css';

const nameOf = (file: SourceFile) => file.path.replace(/\.hbs$/, '');

function requireKnown(files: readonly SourceFile[], known: readonly string[]): void {
  const unknown = files.find((file) => !known.includes(file.path));
  if (unknown === undefined) return;
  const { label, path } = unknown;
  if (path === 'page.js') throw new SourceError({ says: 'templates-script', label });
  throw new SourceError({ says: 'templates-unknown', label, path, near: nearTo(path, known) });
}

function styleWith(files: readonly SourceFile[], shipped: Generated) {
  if (!files.some((file) => file.path.endsWith('.css') && file.path !== brandSheet)) return shipped.style;
  const own = new Map(files.map((file) => [file.path, file.text]));
  return hashed(
    Object.entries(generatedStyles())
      .map(([name, text]) => own.get(name) ?? text)
      .join(' '),
  );
}

/** A name that is not there is an error also where Handlebars itself would see nothing: a page must not lose a part in silence. */
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
 * Where these templates run, with ours for all the others. Throws SourceError for a name that is none; InvalidInput for
 * templates that cannot be read, and later for those that ask for what they are not given.
 */
export function ownEnvironment(files: readonly SourceFile[], format: TextFormat): Environment {
  const shipped = generated();
  const ownStyles = [...Object.keys(generatedStyles()), brandSheet];
  requireKnown(files, [...Object.keys(shipped.templates).map((name) => `${name}.hbs`), ...ownStyles]);
  const whole = createRequire(import.meta.url)('handlebars') as Full;
  const handlebars = whole.create() as Full;
  handlebars.registerHelper('each', each);
  strictHelpers(handlebars);
  // What is compiled here is printed like what was compiled before.
  const { template: made } = handlebars;
  const print = printerFor(format);
  handlebars.template = (specification) => made(escapedBy(specification, print, handlebars.helpers));

  const own = new Map(files.filter((f) => f.path.endsWith('.hbs')).map((file) => [nameOf(file), file]));
  const wrong = [...own.values()].flatMap((file) => checkTemplate(file, whole, shipped));
  if (wrong.some(isError)) throw new InvalidInput(wrong, files);

  // Which template is at work: an error has a line, but does not say of what.
  const trail: string[] = [];
  const followed =
    (name: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate =>
    (context, options) => {
      trail.push(name);
      // Pages of ours that use no @variables hand none on.
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
    style: styleWith(files, shipped),
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

// What nobody reads in a page: comments, what is meant for programs, what is hidden, and the tags themselves.
const unread = [
  /<!--.*?(?:-->|$)/gs,
  /<(title|script|style|template|noscript)\b[^>]*>.*?<\/\1\s*>/gis,
  /<(\w+)\b[^>]*\shidden\b[^>]*>.*?<\/\1\s*>/gis,
  /<[^>]*>/g,
];

/** A page whose text lacks the disclaimer is refused. What a style sheet hides is not seen here. */
function lacksDisclaimer(text: string, view: object, file: SourceFile | undefined): Diagnostic | null {
  const { disclaimer } = view as { readonly disclaimer?: string };
  const read = unread.reduce((rest, pattern) => rest.replace(pattern, ''), text);
  if (disclaimer === undefined || file === undefined || read.includes(disclaimer)) return null;
  return diagnostic({ says: 'template-refused/no-disclaimer' }, file.label, startOfFile);
}
