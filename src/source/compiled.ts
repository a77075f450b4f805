// The shipped library as the build parsed it: used for exactly the bytes that it was made from, and for no others. One
// line of the data is one file; it is parsed when somebody asks for it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../model/lazily.ts';
import type { Compiled } from '../model/source-tree.ts';

/** A line of the index: the digest that it stands for, where its data lies (in bytes), and the names in it. */
interface Indexed extends Omit<Compiled, 'data'> {
  readonly digest: string;
  readonly start: number;
  readonly end: number;
}

/** What was compiled of a file, by its path; null where nothing was, or for other bytes. */
export type CompiledFiles = (path: string, digest: string) => Compiled | null;

function compiledOf({ kind, vendor, services, behind, start, end }: Indexed, bytes: () => Buffer): Compiled {
  const data = lazily((): unknown => JSON.parse(bytes().toString('utf8', start, end)));
  return {
    kind,
    vendor,
    services,
    behind,
    get data() {
      return data();
    },
  };
}

/** Reads the index in generated/; without one nothing is compiled, and everything is parsed anew. */
export function readCompiled(root: string): CompiledFiles {
  const generated = join(root, 'generated');
  const at = join(generated, 'library-index.json');
  if (!existsSync(at)) return () => null;
  const index = JSON.parse(readFileSync(at, 'utf8')) as Readonly<Record<string, Indexed>>;
  const bytes = lazily(() => readFileSync(join(generated, 'library.ndjson')));
  return (path, digest) => {
    const known = Object.hasOwn(index, path) ? index[path] : undefined;
    return known === undefined || known.digest !== digest ? null : compiledOf(known, bytes);
  };
}
