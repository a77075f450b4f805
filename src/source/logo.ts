// The logo beside a brand file: PNG or SVG, small, inside the folder of the file, and inert.

import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Logo } from '../model/brand.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { digestOf } from './disk.ts';
import { checkShape, shapeOfPng, shapeOfSvg } from './logo-shape.ts';
import { leadsOut, readRegular, reasonOf } from './regular-file.ts';
import { isSvg, readSvg } from './svg.ts';

const maxLogoBytes = 100_000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What every whole PNG ends with: the chunk IEND (PNG specification, 11.2.5). */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

const damaged = (name: string, what: string) =>
  new SourceError(`the logo "${name}" ${what}: no browser would show it`, 'export it anew');

const unsafe = (name: string, what: string) =>
  new SourceError(`the logo "${name}" has ${what} in it`, 'export it as plain SVG, with everything drawn in the file');

/** The place of a file that is named beside another, links resolved. Nothing outside the folder is looked at. */
function placeOf(beside: SourceFile, name: string): string {
  const folder = realpathSync(dirname(beside.location ?? ''));
  const inside = (place: string) => !leadsOut(folder, place);
  const outside = () =>
    new SourceError(`the logo "${name}" lies outside the folder of the brand file`, 'copy it beside the brand file');
  const place = resolve(folder, name);
  if (isAbsolute(name) || !inside(place)) throw outside();
  const target = realpathSync(place);
  if (!inside(target)) throw outside();
  return target;
}

function read(name: string, bytes: Uint8Array): { mediaType: Logo['mediaType']; shape: number | null } {
  if (pngSignature.every((byte, i) => bytes[i] === byte)) {
    if (pngEnd.some((byte, i) => bytes[bytes.length - pngEnd.length + i] !== byte))
      throw damaged(name, 'is a PNG that is cut off');
    return { mediaType: 'image/png', shape: shapeOfPng(bytes) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(`the logo "${name}" is neither PNG nor SVG`, 'save it as one of them, SVG in UTF-8');
  }
  if (!isSvg(text))
    throw new SourceError(`the logo "${name}" is neither PNG nor SVG`, 'save it as one of them, SVG in UTF-8');
  const svg = readSvg(text);
  if (svg.kind !== 'svg') throw svg.kind === 'damaged' ? damaged(name, svg.what) : unsafe(name, svg.what);
  return { mediaType: 'image/svg+xml', shape: shapeOfSvg(svg.attributes) };
}

/** Reads the logo of that name beside a brand file. Throws SourceError: outside the folder, too large, of no known kind, unsafe. */
export function readLogo(beside: SourceFile, name: string): Logo {
  try {
    const place = placeOf(beside, name);
    const seen = statSync(place);
    if (!seen.isFile()) throw new SourceError(`the logo "${name}" is not a file`, 'name a PNG or an SVG');
    if (seen.size > maxLogoBytes)
      throw new SourceError(
        `the logo "${name}" has ${seen.size} bytes`,
        `${maxLogoBytes} are the most that a page carries`,
      );
    const bytes = readRegular(place, `the logo "${name}"`, maxLogoBytes);
    const { mediaType, shape } = read(name, bytes);
    checkShape(name, shape);
    return { mediaType, base64: bytes.toString('base64'), sha256: digestOf(bytes) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`the logo "${name}" cannot be read: ${reasonOf(error)}`);
  }
}
