// An SVG logo, read strictly as XML: what it holds is held against a list of what may be there (svg-allowed.ts).

import type { SvgDamage, SvgDanger } from '../words/errors/logo.ts';
import { svgNamespace, wrongAttribute, wrongElement, wrongSheet } from './svg-allowed.ts';

/** Why an SVG is refused: what it has in it, or why no browser would show it. */
export type SvgProblem = { readonly danger: SvgDanger } | { readonly damage: SvgDamage };

const unsafe = (danger: SvgDanger): SvgProblem => ({ danger });
const damaged = (damage: SvgDamage): SvgProblem => ({ damage });

// In another encoding the same bytes could be another text.
const prolog = /^\ufeff?(?:<\?xml\s(?:(?!encoding)[^?>])*(?:encoding\s*=\s*["'](?:utf-8|us-ascii)["'][^?>]*)?\?>)?/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not have
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const docType = /\s*<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+"[^"<>[\]]*"|SYSTEM)\s+"[^"<>[\]]*")?\s*>/y;
const token =
  /<!--(?:(?!--)[\s\S])*-->|<\/([A-Za-z_][\w:.-]*)\s*>|<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const reference = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its references resolved; null where one is of an entity that XML itself does not have. */
function decoded(text: string): string | null {
  if (text.replace(reference, '').includes('&')) return null;
  return text.replace(reference, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** Where no token could be read. */
function unreadable(rest: string): SvgProblem {
  if (rest.startsWith('<![CDATA[')) return unsafe({ is: 'cdata' });
  if (/^<\?xml\s/i.test(rest)) return unsafe({ is: 'encoding' });
  if (/^<\?xml-stylesheet/i.test(rest)) return unsafe({ is: 'style-sheet' });
  if (rest.startsWith('<?')) return unsafe({ is: 'instruction' });
  if (/^<!(?:ENTITY|DOCTYPE)/i.test(rest)) return unsafe({ is: 'definition' });
  return damaged({ is: 'unreadable', from: rest.slice(0, 30).split('\n', 1)[0] ?? '' });
}

function wrongTag(name: string, attributes: string): SvgProblem | null {
  const wrong = wrongElement(name);
  if (wrong !== null) return unsafe(wrong);
  const seen = new Set<string>();
  for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
    if (seen.has(key)) return damaged({ is: 'repeated', attribute: key });
    seen.add(key);
    const value = decoded(double ?? single ?? '');
    const what = value === null ? ({ is: 'entity' } as const) : wrongAttribute(name, key, value);
    if (what !== null) return unsafe(what);
  }
  return null;
}

/** Is this text an SVG at all? */
export function isSvg(text: string): boolean {
  const content = text.replace(/^\ufeff/, '').replace(/<!--[\s\S]*?-->/g, '');
  return /^\s*<svg[\s/>]/.test(content.replace(/<[?!][^>]*>(?:\s*\]>)?/g, ''));
}

/** What is wrong with an SVG; null where a page may carry it. */
export function svgProblem(text: string): SvgProblem | null {
  if (control.test(text)) return damaged({ is: 'control-character' });
  let at = prolog.exec(text)?.[0].length ?? 0;
  const open: string[] = [];
  let drawn = false;
  while (at < text.length) {
    docType.lastIndex = at;
    token.lastIndex = at;
    const type = open.length === 0 && !drawn ? docType.exec(text) : null;
    const found = type ?? token.exec(text);
    if (found === null) return unreadable(text.slice(at));
    at += found[0].length;
    if (type !== null) continue;
    const [whole, closing, name, attributes = '', empty] = found;
    if (closing !== undefined) {
      if (open.pop() !== closing) return damaged({ is: 'closes-nothing', element: closing });
    } else if (name !== undefined) {
      const wrong = open.at(-1) === 'style' ? unsafe({ is: 'element-in-sheet', name }) : wrongTag(name, attributes);
      if (wrong !== null) return wrong;
      if (open.length === 0) {
        if (drawn || name !== 'svg') return damaged({ is: 'two-drawings' });
        drawn = true;
        if (!new RegExp(`\\sxmlns\\s*=\\s*["']${svgNamespace}["']`).test(attributes))
          return damaged({ is: 'no-namespace' });
      }
      if (empty === '') open.push(name);
    } else if (!whole.startsWith('<!--')) {
      const words = decoded(whole);
      if (words === null) return unsafe({ is: 'entity' });
      const sheet = open.at(-1) === 'style' ? wrongSheet(words) : null;
      if (sheet !== null) return unsafe(sheet);
    }
  }
  const left = open.at(-1);
  return left === undefined ? null : damaged({ is: 'unclosed', element: left });
}
