// How wide a logo is for its height: a page gives it one line, in which a ribbon would be too thin to be seen.

import { SourceError } from '../model/errors.ts';
import type { SvgAttributes } from './svg.ts';

/** Twenty times as wide as high is still as high as a line of text on a phone. */
const widest = 20;

const ihdr = 0x49_48_44_52;
const u32 = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

/** Width over height; null where none is stated. The first chunk of a PNG is IHDR: width and height (PNG specification, 11.2.1). */
export function shapeOfPng(bytes: Uint8Array): number | null {
  const stated = bytes.length >= 24 && u32(bytes, 12) === ihdr && u32(bytes, 20) > 0;
  return stated ? u32(bytes, 16) / u32(bytes, 20) : null;
}

/** Width over height of an SVG with these attributes; null where none is stated. */
export function shapeOfSvg(attributes: SvgAttributes): number | null {
  const number = (name: string) => Number(/^([\d.]+)(?:px)?$/.exec(attributes[name] ?? '')?.[1]);
  const box = attributes.viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = Number.NaN, height = Number.NaN] = box ?? [0, 0, number('width'), number('height')];
  return width > 0 && height > 0 ? width / height : null;
}

/** Throws SourceError where nobody would see on a page what the logo shows. */
export function checkShape(name: string, shape: number | null): void {
  if (shape === null || (shape <= widest && shape >= 1 / widest)) return;
  const wide = shape > 1;
  const times = Math.round(wide ? shape : 1 / shape);
  throw new SourceError({ says: 'logo-thin', name, times, wide, most: widest });
}
