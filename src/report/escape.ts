// What a template prints of a view: inert, and never markup. The one place where texts of strangers meet a format.

import { inert } from '../model/inert.ts';

// Sites look for mentions and emoji (`@name`, `:word:`) when Markdown is read already, so that an escaped one still notifies
// somebody. An empty comment parts what they look for, and nobody sees it. An address notifies nobody; it only is no link.
const parted = '<!-- -->';

/** Escapes everything that Markdown, HTML in Markdown or a site that shows it could read as markup, table cells included. */
export function escapeMarkdown(text: string): string {
  // A list in a text keeps its lines, in a cell of a table too.
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

/** A citation or the anchor of one: nothing in it is markup. Every row has others, so it must be seen quickly. */
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

// What is markup in HTML, what acts (inert makes it visible), and what is beyond Latin-1: that is named by number, so that
// a page of thirty thousand rows is half as large in memory. Pairs of : and # begin commands of CI, whose logs show pages too.
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

/** Whether nothing in a text needs escaping in HTML: most texts. */
export const isPlainHtml = (text: string): boolean => !special.test(text);

/** Escapes everything that HTML could read as markup, in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return isPlainHtml(text) ? text : text.replace(specials, entity);
}
