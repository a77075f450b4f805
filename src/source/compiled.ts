// The shipped library as parsed by the build; used only for files with the same bytes. Each line is one file.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../model/lazily.ts';
import type { Compiled } from '../model/source-tree.ts';

/** Entry of the index: digest of the source file, byte range of its data, and its names. */
interface Indexed extends Omit<Compiled, 'data'> {
  readonly digest: string;
  readonly start: number;
  readonly end: number;
}

/** Compiled data of a file by path; null if none, or if the bytes differ. */
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

/** Reads the index in generated/; without it, every file is parsed. */
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
