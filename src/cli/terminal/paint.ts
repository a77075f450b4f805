// Color for the terminal, decided in this one place: chalk itself ignores NO_COLOR.

import { Chalk, type ChalkInstance } from 'chalk';
import type { Disposition } from '../../model/parties.ts';
import type { Io, Stream } from '../io.ts';

export type Painter = ChalkInstance;

/** --no-color, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal. */
export function painter(stream: Stream, env: Io['env'], wanted: boolean): Painter {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  const off = !wanted || (env.NO_COLOR !== undefined && env.NO_COLOR !== '');
  return new Chalk({ level: off ? 0 : forced || (stream.isTTY === true && env.TERM !== 'dumb') ? 1 : 0 });
}

/** A disposition in its color; letter and word carry the meaning without it. */
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
