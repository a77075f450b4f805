// An SVG logo, read strictly as XML: what it holds is held against a list of what may be there (svg-allowed.ts).

import {
  parseXml,
  type XmlDocument,
  XmlDocumentType,
  XmlElement,
  XmlError,
  XmlProcessingInstruction,
} from '@rgrove/parse-xml';
import { svgNamespace, wrongAttribute, wrongElement, wrongSheet } from './svg-allowed.ts';

/** Why an SVG is refused: `unsafe`, what it has in it; `damaged`, why no browser would show it. */
export interface SvgProblem {
  readonly kind: 'unsafe' | 'damaged';
  readonly what: string;
}

export type SvgAttributes = Readonly<Record<string, string>>;

const unsafe = (what: string): SvgProblem => ({ kind: 'unsafe', what });
const damaged = (what: string): SvgProblem => ({ kind: 'damaged', what });

/** Is this text an SVG at all? */
export function isSvg(text: string): boolean {
  const content = text.replace(/^\ufeff/, '').replace(/<!--[\s\S]*?-->/g, '');
  return /^\s*<svg[\s/>]/.test(content.replace(/<[?!][^>]*>(?:\s*\]>)?/g, ''));
}

function wrongIn(element: XmlElement): string | null {
  const { name, attributes, children } = element;
  const wrong = wrongElement(name);
  if (wrong !== null) return wrong;
  for (const [key, value] of Object.entries(attributes)) {
    const what = wrongAttribute(name, key, value);
    if (what !== null) return what;
  }
  if (children.some((child) => child instanceof XmlProcessingInstruction)) return 'a processing instruction';
  if (name !== 'style') return null;
  return children.some((child) => child instanceof XmlElement)
    ? 'an element in a style sheet'
    : wrongSheet(element.text);
}

/** The attributes of an SVG that a page may carry, or what is wrong with it. */
export function readSvg(text: string): SvgProblem | { readonly kind: 'svg'; readonly attributes: SvgAttributes } {
  // In another encoding the same bytes could be another text.
  const encoding = /^\ufeff?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
  if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) return unsafe('an encoding other than UTF-8');
  const entities: string[] = [];
  const resolveUndefinedEntity = (entity: string) => {
    entities.push(entity);
    return '';
  };
  let read: XmlDocument;
  try {
    read = parseXml(text, { preserveDocumentType: true, resolveUndefinedEntity });
  } catch (error) {
    const [why] = error instanceof XmlError ? error.message.split('\n', 1) : ['elements nested too deeply'];
    return damaged(`cannot be read as XML (${why})`);
  }
  for (const node of read.children) {
    if (node instanceof XmlDocumentType && node.internalSubset) return unsafe('a definition of entities');
    if (node instanceof XmlProcessingInstruction) return unsafe('a processing instruction');
  }
  if (entities.length > 0) return unsafe('an entity of its own');
  if (read.root?.attributes.xmlns !== svgNamespace) return damaged('lacks the namespace of SVG');
  const elements = [read.root];
  for (const element of elements) {
    const what = wrongIn(element);
    if (what !== null) return unsafe(what);
    for (const child of element.children) if (child instanceof XmlElement) elements.push(child);
  }
  return { kind: 'svg', attributes: read.root.attributes };
}
