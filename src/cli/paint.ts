// The only place that decides on color; chalk itself ignores NO_COLOR.

import { Chalk, type ChalkInstance } from 'chalk';
import type { Io, Stream } from './io.ts';

/** In order of precedence: --no-color, NO_COLOR, FORCE_COLOR, whether the stream is a terminal. */
export function painter(stream: Stream, env: Io['env'], wanted: boolean): ChalkInstance {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  const off = !wanted || (env.NO_COLOR !== undefined && env.NO_COLOR !== '');
  return new Chalk({ level: off ? 0 : forced || (stream.isTTY === true && env.TERM !== 'dumb') ? 1 : 0 });
}
