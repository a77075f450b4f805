// Escaping of what templates print: inert, never markup. The only place where untrusted text meets an output format.

import { inert } from '../model/inert.ts';

// Sites find mentions and emoji (`@name`, `:word:`) after Markdown is parsed, so backslash escapes do not stop a
// notification. An invisible empty comment breaks the pattern. An e-mail address notifies nobody; it is escaped only so
// that it is no link.
const parted = '<!-- -->';

/** Escapes everything that Markdown, its HTML, or a site that renders it could read as markup, also in table cells. */
export function escapeMarkdown(text: string): string {
  // A list keeps its line breaks, including in a table cell.
  if (text.includes('\n')) return text.split('\n').map(escapeMarkdown).join('<br>');
  return inert(text)
    .replace(/[\\`*_{}[\]<>#|~!$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^(\s*)([-+](?=\s)|[-=]+$|\d{1,9}(?=[.)]\s))/, '$1\\$2')
    .replace(/@(?<=[A-Za-z0-9]@)/g, '&#64;')
    .replace(/@(?=[\p{L}\p{N}])|:(?=(?:[\w+-]|\\_)+:)/gu, `$&${parted}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** A citation or its anchor, which contains no markup. Every row has several, so this check must be fast. */
export const isPlainMarkdown = (text: string): boolean => text === '' || /^(?:r-)?\d[\da-v().-]*$/.test(text);

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
  ':': '&#58;',
  '#': '&#35;',
};

// HTML markup, control characters (inert makes them visible), and everything beyond Latin-1: as numeric entities these
// keep the string one byte per character, which halves the memory of a page of 30,000 rows. `::` and `##` start
// commands in CI logs, which show pages too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be made visible
const special = /[&<>"'`=\u0000-\u001f\u007f-\u009f\u00ad]|:(?=:)|#(?=#)|[\u0100-\u{10ffff}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const specials = /[&<>"'`=\u0000-\u001f\u007f-\u009f\u00ad]|:(?=:)|#(?=#)|[\u0100-\u{10ffff}]/gu;

function entity(c: string): string {
  const known = named[c];
  if (known !== undefined) return known;
  const still = inert(c);
  return still === c ? `&#${c.codePointAt(0)};` : still;
}

/** Whether a text needs no escaping in HTML; true for most texts. */
export const isPlainHtml = (text: string): boolean => !special.test(text);

/** Escapes everything that HTML could read as markup, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return isPlainHtml(text) ? text : text.replace(specials, entity);
}
