// Terminal styles, and the color of each disposition.

import type { Disposition } from '../../model/parties.ts';

type Paint = (text: string) => string;

/** Styles, or none; the caller decides. */
export type Painter = Readonly<
  Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'magenta' | 'cyan', Paint>
>;

/** A disposition in its color; letter and label carry the meaning without it. */
export function paintDisposition(paint: Painter, disposition: Disposition, text: string): string {
  switch (disposition) {
    case 'inherited':
      return paint.green(text);
    case 'shared':
      return paint.yellow(text);
    case 'customer':
      return paint.blue(text);
    case 'unaddressed':
      return paint.magenta(text);
    default:
      return paint.dim(text);
  }
}
