// How templates print, ours and those of a person alike: lists at length, and texts escaped for the format of the page.

import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { TextFormat } from './environment.ts';
import { escapeHtml, escapeMarkdown, isPlainHtml, isPlainMarkdown } from './escape.ts';

/** Texts of this length are worth a string of their own; shorter ones stay parts of a chain until the page is written. */
const worthFlattening = 400;
/** What is longer is made of strings that were joined before: it is joined once, when the page is. */
const tooLong = 65_536;

/**
 * `{{#each}}` over a list, the only thing that a view holds many of. A chain of short strings is made one string at every
 * turn: thirty thousand rows would else be ten million links.
 */
export function each(
  this: unknown,
  items: readonly unknown[],
  { data, fn, inverse }: Handlebars.HelperOptions,
): string {
  if (items.length === 0) return inverse(this);
  const frame = data === undefined ? undefined : (runtime as unknown as typeof Handlebars).createFrame(data);
  const given: { data: unknown; blockParams?: unknown[] } = { data: frame };
  const named = (fn as { readonly blockParams?: number }).blockParams ?? 0;
  let text = '';
  for (let i = 0; i < items.length; i++) {
    if (frame !== undefined) {
      frame.index = i;
      frame.key = i;
      frame.first = i === 0;
      frame.last = i === items.length - 1;
    }
    if (named > 0) given.blockParams = [items[i], i];
    const part = fn(items[i], given);
    // Asking for a character is what makes V8 join the chain.
    if (part.length > worthFlattening && part.length < tooLong) part.charCodeAt(0);
    text += part;
  }
  return text;
}

type Lookup = (parent: object, name: string) => unknown;

/** What Handlebars gives a compiled template to run in. */
interface Container {
  readonly escapeExpression: (value: unknown) => string;
  readonly lookupProperty: Lookup;
  readonly strict: (parent: unknown, name: string, where: unknown) => unknown;
  readonly fn: (part: number) => object;
  readonly helpers: Helpers;
}

type Helpers = (typeof Handlebars)['helpers'];

/** What Handlebars calls a compiled part of a template with: the container, the context, helpers, partials, data, block parameters, depths. */
type Part = (c: Container, x: unknown, h: unknown, p: unknown, d: unknown, b: unknown, depths: unknown) => unknown;

/**
 * Views are plain data, so what is not their own is not there. All that plain data have of their prototypes is functions, but
 * for `__proto__`.
 */
const lookupOwn: Lookup = (parent, name) => {
  const value: unknown = parent[name as keyof object];
  const suspect = typeof value === 'function' || name === '__proto__';
  return suspect && !Object.hasOwn(parent, name) ? undefined : value;
};

const nothing = Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => 'the view' });

/**
 * The same container with our escaping. For thirty thousand rows it also does once what Handlebars does at every call: it
 * keeps the parts that it was asked for, and calls helpers as they are (the wrapper is there for `lookup`, which is none of ours).
 */
function printing(container: Container, print: (value: unknown) => string, helpers: Helpers): Container {
  const parts: object[] = [];
  const part = (i: number): object => {
    const known = parts[i] ?? container.fn(i);
    parts[i] = known;
    return known;
  };
  // What is not there is an error that Handlebars words, and asks about a thing that has no name at all.
  const strict: Container['strict'] = (parent, name, where) => {
    const value = typeof parent === 'object' && parent !== null ? lookupOwn(parent, name) : undefined;
    return value === undefined ? container.strict(nothing, name, where) : value;
  };
  return Object.assign(Object.create(container), {
    escapeExpression: print,
    lookupProperty: lookupOwn,
    strict,
    fn: part,
    helpers,
  });
}

/**
 * A compiled template whose `{{…}}` are escaped in this way. Texts are escaped when they are printed: what a page does not
 * show costs nothing, and a text that comes again (most do) is escaped once.
 */
export function escapedBy(
  specification: TemplateSpecification,
  print: (value: unknown) => string,
  helpers: Helpers,
): TemplateSpecification {
  const { main: compiled } = specification as { readonly main: Part };
  // A template runs in one container; the parts that it calls run in ours already.
  let ours: Container | undefined;
  const main: Part = (container, x, _, p, d, b, depths) => {
    ours ??= printing(container, print, helpers);
    return compiled(ours, x, helpers, p, d, b, depths);
  };
  return { ...specification, main };
}

/** Escapes texts, each once, but for those that are seen at once to be plain; what is no text prints as itself. */
function remembering(change: (text: string) => string, isPlain: (text: string) => boolean): (value: unknown) => string {
  const escaped = new Map<string, string>();
  return (value) => {
    if (typeof value !== 'string') return String(value ?? '');
    if (isPlain(value)) return value;
    let made = escaped.get(value);
    if (made === undefined) {
      made = change(value);
      escaped.set(value, made);
    }
    return made;
  };
}

/** The escaping of a format. */
export function printerFor(format: TextFormat): (value: unknown) => string {
  return format === 'html' ? remembering(escapeHtml, isPlainHtml) : remembering(escapeMarkdown, isPlainMarkdown);
}
