// The schema that an editor completes from, beside what `init` writes.

import { join } from 'node:path';
import type { Library } from '../../model/library.ts';
import * as pipeline from '../../pipeline.ts';

type Kind = 'profile' | 'mapping';

/** Its path from the directory. */
export const schemaPath = (kind: Kind): string => `.devolve/${kind}.schema.json`;

/** One that is there already stays. */
export async function schemaBeside(
  directory: string,
  kind: Kind,
  library: Library,
): Promise<readonly pipeline.NewFile[]> {
  const path = join(directory, schemaPath(kind));
  return pipeline.isTaken(path) ? [] : [{ path, text: await pipeline.librarySchema(kind, library) }];
}
