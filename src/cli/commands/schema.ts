// devolve schema <kind of file>

import { UsageError } from '../../model/errors.ts';
import { nearTo } from '../../model/nearest.ts';
import * as pipeline from '../../pipeline.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { deliver } from '../output.ts';
import { openAll } from '../session.ts';

export const kinds = [
  'beside',
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

/** The kinds that name something of a library. */
const narrowed = ['profile', 'mapping', 'beside'] as const;

/** The schema as text: for any library, or with --library for one. */
async function schemaText(kind: (typeof kinds)[number], options: Options<'schema'>, io: Io): Promise<string> {
  const { library: named, ...rest } = options;
  if (named === undefined) return pipeline.editorSchema(kind);
  const narrow = narrowed.find((k) => k === kind);
  if (narrow === undefined) throw new UsageError({ says: 'schema-library', kind, known: narrowed });
  const { library } = await openAll(named === true ? rest : { ...rest, library: named }, io);
  return pipeline.librarySchema(narrow, library);
}

export async function schema(io: Io, args: readonly string[], options: Options<'schema'>) {
  const kind = kinds.find((k) => k === args[0]);
  if (kind === undefined) {
    const name = args[0] ?? '';
    throw new UsageError({ says: 'schema-unknown', name, near: nearTo(name, kinds) });
  }
  deliver(await schemaText(kind, options, io), { ...options, format: 'json' }, io);
  return exit.done;
}
