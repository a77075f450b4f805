// Aspect ratio of a logo: on a page it gets the height of one line, so a very wide one would be illegible.

import { SourceError } from '../model/errors.ts';
import type { SvgAttributes } from './svg.ts';

/** At 20:1, the logo is still as high as a line of text on a phone. */
const widest = 20;

const ihdr = 0x49_48_44_52;
const u32 = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

/** Width divided by height; null if not stated. In a PNG, the first chunk is IHDR (PNG specification, 11.2.1). */
export function shapeOfPng(bytes: Uint8Array): number | null {
  const stated = bytes.length >= 24 && u32(bytes, 12) === ihdr && u32(bytes, 20) > 0;
  return stated ? u32(bytes, 16) / u32(bytes, 20) : null;
}

/** Width divided by height of an SVG with these attributes; null if not stated. */
export function shapeOfSvg(attributes: SvgAttributes): number | null {
  const number = (name: string) => Number(/^([\d.]+)(?:px)?$/.exec(attributes[name] ?? '')?.[1]);
  const box = attributes.viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width = Number.NaN, height = Number.NaN] = box ?? [0, 0, number('width'), number('height')];
  return width > 0 && height > 0 ? width / height : null;
}

/** Throws SourceError if the logo would be illegible. */
export function checkShape(name: string, shape: number | null): void {
  if (shape === null || (shape <= widest && shape >= 1 / widest)) return;
  const wide = shape > 1;
  const times = Math.round(wide ? shape : 1 / shape);
  throw new SourceError({ says: 'logo-thin', name, times, wide, most: widest });
}
