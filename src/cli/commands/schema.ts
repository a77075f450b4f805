// devolve schema <kind of file>

import { UsageError } from '../../model/errors.ts';
import { nearTo } from '../../model/nearest.ts';
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
  'program',
] as const;

export async function schema(io: Io, args: readonly string[], options: Options<'schema'>) {
  const kind = kinds.find((k) => k === args[0]);
  if (kind === undefined) {
    const name = args[0] ?? '';
    throw new UsageError({ says: 'schema-unknown', name, near: nearTo(name, kinds) });
  }
  deliver(`${JSON.stringify(schemaOf(kind), null, 2)}\n`, options, io);
  return exit.done;
}
