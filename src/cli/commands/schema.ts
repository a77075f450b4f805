// devolve schema <kind of file>

import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { schemaOf } from '../../pipeline.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { deliver } from '../output.ts';

const kinds = [
  'brand',
  'catalog',
  'crosswalk',
  'index',
  'inquiries',
  'mapping',
  'overlay',
  'policy',
  'profile',
] as const;

export async function schema(io: Io, args: readonly string[], options: Options<'schema'>) {
  const kind = kinds.find((k) => k === args[0]);
  if (kind === undefined) throw new UsageError(`there is no schema "${args[0]}"`, didYouMean(args[0] ?? '', kinds));
  deliver(`${JSON.stringify(schemaOf(kind), null, 2)}\n`, options, io);
  return exit.done;
}
