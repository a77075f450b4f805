// The shipped library as parsed by the build; used only for files with the same bytes. Each line is one file. A file that
// has the size that it had is read only when something of it is needed.

import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../model/lazily.ts';
import type { Compiled, Named, SourceFile } from '../model/source-tree.ts';
import { readSourceFile } from './disk.ts';

/** Entry of the index: digest and size of the source file, byte range of its data, and its names. */
interface Indexed extends Named {
  readonly digest: string;
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

/** Reads a file of the shipped library. @param location on disk */
export type ReadShippedFile = (location: string, path: string, label: string) => SourceFile;

function dataAt(library: string, start: number, end: number): unknown {
  const bytes = Buffer.alloc(end - start);
  const opened = openSync(library, 'r');
  try {
    readSync(opened, bytes, 0, bytes.length, start);
  } finally {
    closeSync(opened);
  }
  return JSON.parse(bytes.toString('utf8'));
}

function compiledOf({ kind, vendor, services, behind, start, end }: Indexed, library: string): Compiled {
  const data = lazily(() => dataAt(library, start, end));
  return {
    ...{ kind, vendor, services, behind },
    get data() {
      return data();
    },
  };
}

/** Reads the index in generated/; without it, every file is read and parsed. */
export function shippedReader(root: string): ReadShippedFile {
  const generated = join(root, 'generated');
  const at = join(generated, 'library-index.json');
  if (!existsSync(at)) return (...file) => ({ ...readSourceFile(...file), shipped: true });
  const index = JSON.parse(readFileSync(at, 'utf8')) as Readonly<Record<string, Indexed>>;
  const library = join(generated, 'library.ndjson');
  return (location, path, label) => {
    const known = Object.hasOwn(index, path) ? index[path] : undefined;
    if (known === undefined || statSync(location).size !== known.size)
      return { ...readSourceFile(location, path, label), shipped: true };
    const read = lazily(() => readSourceFile(location, path, label));
    const compiled = lazily(() => (read().digest === known.digest ? compiledOf(known, library) : undefined));
    const { kind, vendor, services, behind } = known;
    return {
      ...{ path, label, location, shipped: true, names: { kind, vendor, services, behind } },
      get text() {
        return read().text;
      },
      get digest() {
        return read().digest;
      },
      get compiled() {
        return compiled();
      },
    };
  };
}
