// The logo beside a brand file: PNG or SVG, small, inside the folder of the file, and inert.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Logo } from '../model/brand.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { digestOf, reasonOf } from './disk.ts';
import { checkShape } from './logo-shape.ts';

const maxLogoBytes = 100_000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * What an SVG may not hold. In an <img> no browser runs its scripts or loads what it refers to: these are refused so that
 * nothing of it is silently missing, and so that the bytes are as harmless wherever else somebody puts them.
 */
const unsafe: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'a definition of entities'],
  [/<\?xml-stylesheet/i, 'a style sheet from elsewhere'],
  [/<(?:[\w.-]+:)?script[\s/>]/i, 'a script'],
  [/<(?:[\w.-]+:)?(foreignObject|iframe|embed|object)[\s/>]/i, 'foreign content'],
  [/[\s"'/]on[a-z]+\s*=/i, 'an event handler'],
  [/[\s"'/](?:[\w.-]+:)?(?:href|src)\s*=\s*(?!["']\s*(?:#|data:image\/(?:png|jpeg)[;,]))/i, 'a reference to elsewhere'],
  [/url\(\s*(?!["']?\s*#)/i, 'a reference to elsewhere'],
  [/@import/i, 'a style sheet from elsewhere'],
];

/** What every whole PNG ends with: the chunk IEND (PNG specification, 11.2.5). */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

const damaged = (name: string, what: string) =>
  new SourceError(`the logo "${name}" ${what}: no browser would show it`, 'export it anew');

const tags = /<(\/?)([A-Za-z_][\w:.-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*?(\/?)>/g;

/** What keeps browsers from drawing an SVG: an element that is not closed, or no namespace. Null where nothing does. */
function undrawable(content: string): string | null {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of content.matchAll(tags)) {
    if (closing === '/' && open.pop() !== name) return `has a </${name}> that closes nothing`;
    if (closing === '' && empty === '') open.push(name);
  }
  const [left] = open.slice(-1);
  if (left !== undefined) return `has a <${left}> that is not closed`;
  return /\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(content) ? null : 'lacks the namespace of SVG';
}

/** The place of a file that is named beside another, links resolved. Nothing outside the folder is looked at. */
function placeOf(beside: SourceFile, name: string): string {
  const folder = realpathSync(dirname(beside.location ?? ''));
  const inside = (place: string) => {
    const way = relative(folder, place);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  const outside = () =>
    new SourceError(`the logo "${name}" lies outside the folder of the brand file`, 'copy it beside the brand file');
  const place = resolve(folder, name);
  if (isAbsolute(name) || !inside(place)) throw outside();
  const target = realpathSync(place);
  if (!inside(target)) throw outside();
  return target;
}

function mediaTypeOf(name: string, bytes: Uint8Array): Logo['mediaType'] {
  if (pngSignature.every((byte, i) => bytes[i] === byte)) {
    if (pngEnd.some((byte, i) => bytes[bytes.length - pngEnd.length + i] !== byte))
      throw damaged(name, 'is a PNG that is cut off');
    return 'image/png';
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(`the logo "${name}" is neither PNG nor SVG`, 'save it as one of them, SVG in UTF-8');
  }
  const content = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/<[?!][^>]*>(?:\s*\]>)?/g, '');
  if (!/^\s*<svg[\s>]/.test(content))
    throw new SourceError(`the logo "${name}" is neither PNG nor SVG`, 'save it as one of them, SVG in UTF-8');
  const found = unsafe.find(([pattern]) => pattern.test(text));
  if (found !== undefined)
    throw new SourceError(
      `the logo "${name}" has ${found[1]} in it`,
      'export it as plain SVG, with everything drawn in the file',
    );
  const wrong = undrawable(content);
  if (wrong !== null) throw damaged(name, wrong);
  return 'image/svg+xml';
}

/** Reads the logo of that name beside a brand file. Throws SourceError: outside the folder, too large, of no known kind, unsafe. */
export function readLogo(beside: SourceFile, name: string): Logo {
  try {
    const place = placeOf(beside, name);
    const { size } = statSync(place);
    if (!statSync(place).isFile()) throw new SourceError(`the logo "${name}" is not a file`);
    if (size > maxLogoBytes)
      throw new SourceError(`the logo "${name}" has ${size} bytes`, `${maxLogoBytes} are the most that a page carries`);
    const bytes = readFileSync(place);
    const mediaType = mediaTypeOf(name, bytes);
    checkShape(name, bytes, mediaType);
    return { mediaType, base64: bytes.toString('base64'), sha256: digestOf(bytes) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`the logo "${name}" cannot be read: ${reasonOf(error)}`);
  }
}
