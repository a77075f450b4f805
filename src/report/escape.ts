// Escaping for Markdown.

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
