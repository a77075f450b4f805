// WCAG 2.2 contrast of two colors, and the nearest color with enough contrast.

/** Six hexadecimal digits: `#1c4480`. */
export type HexColor = string;

/** Minimum contrast of text (WCAG 2.2, 1.4.3) and of lines and signs (1.4.11). */
export const enoughFor = { text: 4.5, line: 3 } as const;

const channels = (color: HexColor): readonly number[] => {
  const n = Number.parseInt(color.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
};

const hex = (of: readonly number[]): HexColor =>
  `#${of.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, from 0 (black) to 1 (white). */
function luminance(color: HexColor): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio from 1 to 21, independent of order (WCAG 2.2, "contrast ratio"). */
export function contrast(a: HexColor, b: HexColor): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Formats a ratio as `4.49:1`. Truncates, so that a failing ratio never looks like a passing one. */
export const ratioText = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;

/** Mixes `part` (0 to 1) of `other` into `color`. */
export function mixed(color: HexColor, other: HexColor, part: number): HexColor {
  const into = channels(other);
  return hex(channels(color).map((c, i) => c + ((into[i] ?? c) - c) * part));
}

/** Nearest darker or lighter color that passes, in steps of 1/255; null if none does. */
export function nearestPassing(color: HexColor, passes: (color: HexColor) => boolean): HexColor | null {
  for (let step = 1; step <= 255; step++) {
    const found = ['#000000', '#ffffff'].map((end) => mixed(color, end, step / 255)).find(passes);
    if (found !== undefined) return found;
  }
  return null;
}
