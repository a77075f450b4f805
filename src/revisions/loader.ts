// Trees to libraries, for many versions of one library: a file is parsed and checked once, an entry that did not change is not
// parsed again, and what was linked stays the same object, so that nobody compares what cannot differ.

import type { Document } from '../document/document.ts';
import { createEntryReader } from '../document/entries.ts';
import { type LinkMemory, linkShaped } from '../link/link-library.ts';
import { compareDiagnostics, type Diagnostic, isError } from '../model/diagnostic.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import { asItStands, checkedData, type SourceFile } from '../model/source-tree.ts';
import { type Shaped, shape } from '../schema/validate.ts';

export interface Loaded {
  readonly library: Library;
  /** By path in the tree. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files that were left out because they are broken; only where that was asked for. */
  readonly broken: readonly Diagnostic[];
}

/** Parsed and checked data by the digest of its bytes, from an earlier run. */
export interface ParsedStore {
  readonly get: (digest: string) => unknown;
  readonly put: (digest: string, data: unknown) => void;
}

export interface Loader {
  /** One file, parsed and checked. */
  readonly read: (file: SourceFile) => { readonly shaped: Shaped | null; readonly diagnostics: readonly Diagnostic[] };
  /** A library that may be computed on. Throws InvalidInput; `lenient` leaves broken files out instead, and says which. */
  readonly load: (files: readonly SourceFile[], lenient?: boolean) => Loaded;
}

export function createLoader(store: ParsedStore): Loader {
  const entries = createEntryReader();
  const memory: LinkMemory = { laws: [] };
  // The last versions of a path: more would hold a whole history in memory.
  const held = new Map<string, readonly { digest: string; read: ReturnType<Loader['read']> }[]>();

  /** What an earlier run parsed; null where it kept nothing, or nothing of the right shape. */
  const recall = (file: SourceFile): ReturnType<Loader['read']> | null => {
    const kept = file.compiled === undefined && file.refused === undefined ? store.get(file.digest) : null;
    if (kept === null) return null;
    const { value } = entries.read({ ...asItStands(file), compiled: checkedData(kept) });
    const shaped = shape({ ...value, file });
    return shaped.value === null ? null : { shaped: shaped.value, diagnostics: shaped.diagnostics };
  };

  const readAnew = (file: SourceFile): ReturnType<Loader['read']> => {
    const recalled = recall(file);
    if (recalled !== null) return recalled;
    const { value, diagnostics } = entries.read(asItStands(file));
    if (diagnostics.some(isError)) return { shaped: null, diagnostics };
    const shaped = shape(value);
    if (shaped.value !== null && file.compiled === undefined) store.put(file.digest, shaped.value.document.data);
    return { shaped: shaped.value, diagnostics: [...diagnostics, ...shaped.diagnostics] };
  };

  const read: Loader['read'] = (file) => {
    const versions = held.get(file.path) ?? [];
    const known = versions.find((v) => v.digest === file.digest);
    if (known !== undefined) return known.read;
    const version = { digest: file.digest, read: readAnew(file) };
    held.set(file.path, [version, ...versions].slice(0, 4));
    return version.read;
  };

  const attempt = (files: readonly SourceFile[]) => {
    const diagnostics: Diagnostic[] = [];
    const shaped: Shaped[] = [];
    for (const file of files) {
      const one = read(file);
      for (const d of one.diagnostics) diagnostics.push(d);
      if (one.shaped !== null) shaped.push(one.shaped);
    }
    const linked = linkShaped(shaped, memory);
    const documents = new Map(shaped.map((s): [string, Document] => [s.document.file.path, s.document]));
    return { library: linked.value, documents, errors: [...diagnostics, ...linked.diagnostics].filter(isError) };
  };

  const load: Loader['load'] = (files, lenient = false) => {
    let left = files;
    const broken: Diagnostic[] = [];
    for (;;) {
      const { library, documents, errors } = attempt(left);
      if (errors.length === 0) return { library, documents, broken };
      const wrong = new Set(errors.map((d) => d.file));
      const fewer = left.filter((f) => !wrong.has(f.label));
      // What concerns no single file cannot be left out.
      if (!lenient || fewer.length === left.length)
        throw new InvalidInput([...broken, ...errors].sort(compareDiagnostics), files);
      for (const d of errors) broken.push(d);
      left = fewer;
    }
  };
  return { read, load };
}
