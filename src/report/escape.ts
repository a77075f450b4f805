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

/** Applies a function to every text of a plain view, once. What it leaves as it was is not copied. */
export function mapTexts<T>(view: T, change: (text: string) => string): T {
  if (typeof view === 'string') return change(view) as T;
  if (typeof view !== 'object' || view === null) return view;
  const source = view as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(source)) {
    const changed = mapTexts(source[key], change);
    if (changed === source[key]) continue;
    copy ??= (Array.isArray(view) ? [...view] : { ...source }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? view) as T;
}
