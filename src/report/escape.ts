// Escaping for Markdown, and for every text of a view at once: a template cannot forget it.

import { inert } from '../model/inert.ts';

/** Escapes everything that Markdown or HTML in Markdown could read as markup, table cells included. */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replace(/[\\`*_{}[\]<>#|~!$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^(\s*)([-+](?=\s)|[-=]+$|\d{1,9}(?=[.)]\s))/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** Applies a function to every text of a plain view, once. */
export function mapTexts<T>(view: T, change: (text: string) => string): T {
  if (typeof view === 'string') return change(view) as T;
  if (Array.isArray(view)) return view.map((item) => mapTexts(item, change)) as T;
  if (typeof view === 'object' && view !== null) {
    return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, mapTexts(value, change)])) as T;
  }
  return view;
}
