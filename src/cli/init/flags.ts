// What both kinds of beginning need of their flags.

import { UsageError } from '../../model/errors.ts';
import type { Options } from '../commands.ts';

/** The same list. Throws UsageError if two of it have one key. */
export function once<T>(option: string, said: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const keys = said.map(keyOf);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new UsageError({ says: 'start-twice', option, text: twice });
  return said;
}

/** Options that the first report takes over. */
export function reportOptions({ library, asOf, output, quiet, verbose, color }: Options<'init'>) {
  return {
    ...(library === undefined ? {} : { library }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(output === undefined ? {} : { output }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(verbose === undefined ? {} : { verbose }),
    ...(color === undefined ? {} : { color }),
  };
}
