// How templates print, ours and those of a person alike: lists at length, and texts escaped for the format of the page.

import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { escapeHtml, escapeMarkdown } from './escape.ts';

/** Texts of this length are worth a string of their own; shorter ones stay parts of a chain until the page is written. */
const worthFlattening = 512;
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
    if (frame !== undefined) Object.assign(frame, { index: i, key: i, first: i === 0, last: i === items.length - 1 });
    if (named > 0) given.blockParams = [items[i], i];
    const part = fn(items[i], given);
    // Asking for a character is what makes V8 join the chain.
    if (part.length > worthFlattening && part.length < tooLong) part.charCodeAt(0);
    text += part;
  }
  return text;
}

interface Container {
  readonly escapeExpression: (value: unknown) => string;
}

/** What Handlebars calls a compiled part of a template with: the container, the context, helpers, partials, data, block parameters, depths. */
type Part = (c: Container, x: unknown, h: unknown, p: unknown, d: unknown, b: unknown, depths: unknown) => unknown;

/**
 * A compiled template whose `{{…}}` are escaped in this way. Texts are escaped when they are printed: what a page does not
 * show costs nothing, and a text that comes again (most do) is escaped once.
 */
export function escapedBy(
  specification: TemplateSpecification,
  print: (value: unknown) => string,
): TemplateSpecification {
  // A template runs in one container. What it calls of itself it calls in ours already.
  let theirs: object | undefined;
  let ours: Container | undefined;
  const own = (container: Container): Container => {
    if (container.escapeExpression === print) return container;
    if (container !== theirs || ours === undefined) {
      theirs = container;
      ours = Object.create(container, { escapeExpression: { value: print } }) as Container;
    }
    return ours;
  };
  const parts = Object.entries(specification).map(([key, part]) => {
    if (typeof part !== 'function') return [key, part];
    const wrapped: Part = (c, x, h, p, d, b, depths) => (part as Part)(own(c), x, h, p, d, b, depths);
    return [key, wrapped];
  });
  return Object.fromEntries(parts) as TemplateSpecification;
}

/** Escapes texts, each once; what is no text prints as itself. */
function remembering(change: (text: string) => string): (value: unknown) => string {
  const escaped = new Map<string, string>();
  return (value) => {
    if (typeof value !== 'string') return String(value ?? '');
    let made = escaped.get(value);
    if (made === undefined) {
      made = change(value);
      escaped.set(value, made);
    }
    return made;
  };
}

/** The escaping of a format. */
export function printerFor(format: 'markdown' | 'html'): (value: unknown) => string {
  return remembering(format === 'html' ? escapeHtml : escapeMarkdown);
}
