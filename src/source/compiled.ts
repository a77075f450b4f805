// The shipped library as the build parsed it: used for exactly the bytes that it was made from, and for no others.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Compiled = Readonly<Record<string, { readonly digest: string; readonly data: unknown }>>;

/** Reads generated/library.json; empty where there is none, and everything is parsed anew. */
export function readCompiled(root: string): Compiled {
  const at = join(root, 'generated', 'library.json');
  return existsSync(at) ? (JSON.parse(readFileSync(at, 'utf8')) as Compiled) : {};
}
