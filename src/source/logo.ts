// Reads the logo of a brand: PNG or SVG, small, in the brand file's folder, without active content.

import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Logo } from '../model/brand.ts';
import { SourceError } from '../model/errors.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { digestOf } from './disk.ts';
import { checkShape, shapeOfPng, shapeOfSvg } from './logo-shape.ts';
import { codeOf, leadsOut, readRegular } from './regular-file.ts';
import { isSvg, readSvg } from './svg.ts';

const maxLogoBytes = 100_000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The IEND chunk, which ends every complete PNG (PNG specification, 11.2.5). */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** Real path of a file beside another. Throws if it is outside the folder. */
function placeOf(beside: SourceFile, name: string): string {
  const folder = realpathSync(dirname(beside.location ?? ''));
  const inside = (place: string) => !leadsOut(folder, place);
  const outside = () => new SourceError({ says: 'logo-outside', name });
  const place = resolve(folder, name);
  if (isAbsolute(name) || !inside(place)) throw outside();
  const target = realpathSync(place);
  if (!inside(target)) throw outside();
  return target;
}

function read(name: string, bytes: Uint8Array): { mediaType: Logo['mediaType']; shape: number | null } {
  if (pngSignature.every((byte, i) => bytes[i] === byte)) {
    if (pngEnd.some((byte, i) => bytes[bytes.length - pngEnd.length + i] !== byte))
      throw new SourceError({ says: 'logo-cut', name });
    return { mediaType: 'image/png', shape: shapeOfPng(bytes) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError({ says: 'logo-kind', name });
  }
  if (!isSvg(text)) throw new SourceError({ says: 'logo-kind', name });
  const svg = readSvg(text);
  if ('damage' in svg) throw new SourceError({ says: 'logo-damaged', name, ...svg });
  if ('danger' in svg) throw new SourceError({ says: 'logo-unsafe', name, ...svg });
  return { mediaType: 'image/svg+xml', shape: shapeOfSvg(svg.attributes) };
}

/** Throws SourceError if the logo is outside the folder, too large, of an unknown type, or unsafe. */
export function readLogo(beside: SourceFile, name: string): Logo {
  try {
    const place = placeOf(beside, name);
    const seen = statSync(place);
    if (!seen.isFile()) throw new SourceError({ says: 'logo-not-a-file', name });
    if (seen.size > maxLogoBytes)
      throw new SourceError({ says: 'logo-large', name, bytes: seen.size, most: maxLogoBytes });
    const bytes = readRegular(place, `the logo "${name}"`, maxLogoBytes);
    const { mediaType, shape } = read(name, bytes);
    checkShape(name, shape);
    return { mediaType, base64: bytes.toString('base64'), sha256: digestOf(bytes) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError({ says: 'logo-failed', name, code: codeOf(error) });
  }
}
