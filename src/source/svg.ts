// Reads an SVG logo strictly as XML and checks it against the allowlist in svg-allowed.ts.

import {
  parseXml,
  type XmlDocument,
  XmlDocumentType,
  XmlElement,
  XmlError,
  XmlProcessingInstruction,
} from '@rgrove/parse-xml';
import type { SvgDamage, SvgDanger } from '../words/errors/logo.ts';
import { svgNamespace, wrongAttribute, wrongElement, wrongSheet } from './svg-allowed.ts';

/** Why an SVG is refused: unsafe content, or damage that keeps browsers from showing it. */
type SvgProblem = { readonly danger: SvgDanger } | { readonly damage: SvgDamage };

export type SvgAttributes = Readonly<Record<string, string>>;

const unsafe = (danger: SvgDanger): SvgProblem => ({ danger });
const damaged = (damage: SvgDamage): SvgProblem => ({ damage });

/** Whether the text is an SVG. */
export function isSvg(text: string): boolean {
  const content = text.replace(/^\ufeff/, '').replace(/<!--[\s\S]*?-->/g, '');
  return /^\s*<svg[\s/>]/.test(content.replace(/<[?!][^>]*>(?:\s*\]>)?/g, ''));
}

function wrongIn(element: XmlElement): SvgDanger | null {
  const { name, attributes, children } = element;
  const wrong = wrongElement(name);
  if (wrong !== null) return wrong;
  for (const [key, value] of Object.entries(attributes)) {
    const what = wrongAttribute(name, key, value);
    if (what !== null) return what;
  }
  if (children.some((child) => child instanceof XmlProcessingInstruction)) return { is: 'instruction' };
  if (name !== 'style') return null;
  return children.some((child) => child instanceof XmlElement) ? { is: 'element-in-sheet' } : wrongSheet(element.text);
}

/** Root attributes of a safe SVG, or what is wrong with it. */
export function readSvg(text: string): SvgProblem | { readonly attributes: SvgAttributes } {
  // In another encoding, the same bytes could be a different text.
  const encoding = /^\ufeff?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
  if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) return unsafe({ is: 'encoding' });
  const entities: string[] = [];
  const resolveUndefinedEntity = (entity: string) => {
    entities.push(entity);
    return '';
  };
  let read: XmlDocument;
  try {
    read = parseXml(text, { preserveDocumentType: true, resolveUndefinedEntity });
  } catch (error) {
    if (!(error instanceof XmlError)) return damaged({ is: 'too-deep' });
    return damaged({ is: 'not-xml', said: error.message.split('\n', 1)[0] ?? '' });
  }
  for (const node of read.children) {
    if (node instanceof XmlDocumentType && node.internalSubset) return unsafe({ is: 'definition' });
    if (node instanceof XmlProcessingInstruction) return unsafe({ is: 'instruction' });
  }
  if (entities.length > 0) return unsafe({ is: 'entity' });
  if (read.root?.attributes.xmlns !== svgNamespace) return damaged({ is: 'no-namespace' });
  const elements = [read.root];
  for (const element of elements) {
    const what = wrongIn(element);
    if (what !== null) return unsafe(what);
    for (const child of element.children) if (child instanceof XmlElement) elements.push(child);
  }
  return { attributes: read.root.attributes };
}
