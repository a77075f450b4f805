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
  let text = '';
  items.forEach((item, i) => {
    if (frame !== undefined) Object.assign(frame, { index: i, key: i, first: i === 0, last: i === items.length - 1 });
    const part = fn(item, { data: frame, blockParams: [item, i] });
    // Asking for a character is what makes V8 join the chain.
    if (part.length > worthFlattening && part.length < tooLong) part.charCodeAt(0);
    text += part;
  });
  return text;
}

type Part = (container: object, ...rest: readonly unknown[]) => unknown;

/**
 * A compiled template whose `{{…}}` are escaped in this way. Texts are escaped when they are printed: what a page does not
 * show costs nothing, and a text that comes again (most do) is escaped once.
 */
export function escapedBy(
  specification: TemplateSpecification,
  print: (value: unknown) => string,
): TemplateSpecification {
  const containers = new WeakMap<object, object>();
  const own = (container: object) => {
    const known = containers.get(container);
    if (known !== undefined) return known;
    const made = Object.create(container, { escapeExpression: { value: print } });
    containers.set(container, made);
    return made;
  };
  const parts = Object.entries(specification).map(([key, part]) => {
    if (typeof part !== 'function') return [key, part];
    return [key, (container: object, ...rest: readonly unknown[]) => (part as Part)(own(container), ...rest)];
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
