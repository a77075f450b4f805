// How all templates print: long lists, and texts escaped for the format of the page.

import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { TextFormat } from './environment.ts';
import { escapeHtml, escapeMarkdown, isPlainHtml, isPlainMarkdown } from './escape.ts';

/** Texts from this length on are flattened; shorter ones stay in V8's rope until the page is written. */
const worthFlattening = 400;
/** Longer texts consist of flattened ones; they are joined once, with the page. */
const tooLong = 65_536;

/**
 * `{{#each}}` over a list. Every result is flattened into one string: otherwise 30,000 rows would build a rope of ten
 * million nodes.
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
    // Reading a character makes V8 flatten the rope.
    if (part.length > worthFlattening && part.length < tooLong) part.charCodeAt(0);
    text += part;
  }
  return text;
}

type Lookup = (parent: object, name: string) => unknown;

/** The container in which Handlebars runs a compiled template. */
interface Container {
  readonly escapeExpression: (value: unknown) => string;
  readonly lookupProperty: Lookup;
  readonly strict: (parent: unknown, name: string, where: unknown) => unknown;
  readonly fn: (part: number) => object;
  readonly helpers: Helpers;
}

type Helpers = (typeof Handlebars)['helpers'];

/** A compiled part of a template. Arguments: container, context, helpers, partials, data, block parameters, depths. */
type Part = (c: Container, x: unknown, h: unknown, p: unknown, d: unknown, b: unknown, depths: unknown) => unknown;

/**
 * Views are plain data, so only own properties count. Of what plain data inherit, only functions and `__proto__` must
 * be ruled out.
 */
const lookupOwn: Lookup = (parent, name) => {
  const value: unknown = parent[name as keyof object];
  const suspect = typeof value === 'function' || name === '__proto__';
  return suspect && !Object.hasOwn(parent, name) ? undefined : value;
};

const nothing = Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => 'the view' });

/**
 * The same container with our escaping. For speed with 30,000 rows it also caches parts and calls helpers directly
 * (Handlebars wraps them for `lookup`, which we do not use).
 */
function printing(container: Container, print: (value: unknown) => string, helpers: Helpers): Container {
  const parts: object[] = [];
  const part = (i: number): object => {
    const known = parts[i] ?? container.fn(i);
    parts[i] = known;
    return known;
  };
  // A missing name goes to Handlebars, which words the error.
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
 * A compiled template with our escaping. Texts are escaped when printed: what a page does not show costs nothing, and a
 * repeated text (most are) is escaped once.
 */
export function escapedBy(
  specification: TemplateSpecification,
  print: (value: unknown) => string,
  helpers: Helpers,
): TemplateSpecification {
  const { main: compiled } = specification as { readonly main: Part };
  // A template always runs in the same container; its parts are called with ours.
  let ours: Container | undefined;
  const main: Part = (container, x, _, p, d, b, depths) => {
    ours ??= printing(container, print, helpers);
    return compiled(ours, x, helpers, p, d, b, depths);
  };
  return { ...specification, main };
}

/** Escapes each text once, and skips texts that are plain; other values print as they are. */
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

export function printerFor(format: TextFormat): (value: unknown) => string {
  return format === 'html' ? remembering(escapeHtml, isPlainHtml) : remembering(escapeMarkdown, isPlainMarkdown);
}
