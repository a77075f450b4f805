// The one way from a tree of files to a library, whether the files come from disk, a revision or memory. Across versions of
// a library, unchanged files and entries are not parsed again, and their linked objects stay identical, which makes
// comparing versions fast.

import type { Document } from '../document/document.ts';
import { createEntryReader } from '../document/entries.ts';
import { type LinkMemory, linkShaped } from '../link/link-library.ts';
import { namesIn } from '../link/mapping-names.ts';
import { type Checked, compareDiagnostics, type Diagnostic, isError } from '../model/diagnostic.ts';
import { InvalidInput } from '../model/errors.ts';
import type { Library } from '../model/library.ts';
import { asCommitted, type Compiled, checkedData, type SourceFile, type SourceTree } from '../model/source-tree.ts';
import { type Shaped, shape } from '../schema/validate.ts';
import { type About, neededFiles } from './needed.ts';

/** One file, parsed and checked. */
export interface ReadFile {
  /** Null if the file is empty or has an error. */
  readonly shaped: Shaped | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Opened {
  readonly library: Library;
  /** By path in the tree. */
  readonly documents: ReadonlyMap<string, Document>;
  /** What is wrong with files that `lenient` left out. */
  readonly broken: readonly Diagnostic[];
}

/** Checked data of earlier runs, by the digest of the file. */
export interface ParsedStore {
  readonly get: (digest: string) => unknown;
  readonly put: (digest: string, data: unknown) => void;
}

export interface Opener {
  readonly read: (file: SourceFile) => ReadFile;
  /**
   * A library without errors, with at least what the answer needs; all of the user's own files are checked. Throws
   * InvalidInput, because a library that silently lacks a file would look like good news. `lenient` leaves broken files out
   * and reports them.
   */
  readonly open: (tree: SourceTree, how?: { readonly about?: About; readonly lenient?: boolean }) => Opened;
}

const nothingStored: ParsedStore = { get: () => null, put: () => {} };

const everything: About = { vendors: null, references: true };

/** Versions of each path to remember; more would hold a whole history in memory. */
const heldVersions = 4;

// The shipped library is checked and linked once per process.
const memory: LinkMemory = { laws: [] };

/** Links validated documents; what was linked in this process already is not linked again. */
export const linkedOf = (shaped: readonly Shaped[]): Checked<Library> => linkShaped(shaped, memory);

const compiledRead = new WeakMap<Compiled, { readonly file: SourceFile; readonly read: ReadFile }[]>();

/**
 * @param store what earlier runs parsed
 * @param committed the files are committed, so texts that YAML cuts short are no error: nobody can fix them
 */
export function createOpener(store: ParsedStore = nothingStored, committed = false): Opener {
  const entries = createEntryReader();
  const held = new Map<string, readonly { readonly digest: string; readonly read: ReadFile }[]>();

  /** What an earlier run parsed; null if nothing was kept, or its shape is wrong. */
  const stored = (file: SourceFile): ReadFile | null => {
    const kept = file.compiled === undefined && file.refused === undefined ? store.get(file.digest) : null;
    if (kept === null) return null;
    const { value } = entries.read({ ...file, compiled: checkedData(kept) });
    const shaped = shape({ ...value, file });
    return shaped.value === null ? null : { shaped: shaped.value, diagnostics: shaped.diagnostics };
  };

  const readCompiled = (file: SourceFile, compiled: Compiled): ReadFile => {
    const known = compiledRead.get(compiled) ?? [];
    const same = known.find((k) => k.file.label === file.label && k.file.shipped === file.shipped);
    const made = same?.read ?? readAnew(file);
    if (same === undefined) compiledRead.set(compiled, [...known, { file, read: made }]);
    return made;
  };

  const readAnew = (file: SourceFile): ReadFile => {
    const { value, diagnostics } = entries.read(committed ? asCommitted(file) : file);
    if (diagnostics.some(isError)) return { shaped: null, diagnostics };
    const shaped = shape(value);
    if (shaped.value !== null && file.compiled === undefined) store.put(file.digest, shaped.value.document.data);
    return { shaped: shaped.value, diagnostics: [...diagnostics, ...shaped.diagnostics] };
  };

  const read: Opener['read'] = (file) => {
    if (file.compiled !== undefined) return readCompiled(file, file.compiled);
    const versions = held.get(file.path) ?? [];
    const known = versions.find((version) => version.digest === file.digest);
    if (known !== undefined) return known.read;
    const version = { digest: file.digest, read: stored(file) ?? readAnew(file) };
    held.set(file.path, [version, ...versions].slice(0, heldVersions));
    return version.read;
  };

  const attempt = (files: readonly SourceFile[], about: About) => {
    const own = files.flatMap((file) => (file.names === undefined ? (read(file).shaped ?? []) : []));
    const names = own.flatMap((s) => (s.kind === 'mapping' ? [namesIn(s.document.data)] : []));
    const needed = neededFiles(files, about, {
      vendors: names.map((n) => n.vendor),
      behind: names.flatMap((n) => n.behind),
      beside: own.flatMap((s) => (s.kind === 'beside' ? [s.document.data.beside] : [])),
    });
    const found = needed.map(read);
    const shaped = found.flatMap((one) => one.shaped ?? []);
    const linked = linkedOf(shaped);
    const diagnostics = [...found.flatMap((one) => one.diagnostics), ...linked.diagnostics];
    const documents = new Map(shaped.map((s): [string, Document] => [s.document.file.path, s.document]));
    return { library: linked.value, documents, diagnostics };
  };

  const open: Opener['open'] = ({ files }, { about = everything, lenient = false } = {}) => {
    let left = files;
    const broken: Diagnostic[] = [];
    for (;;) {
      const { library, documents, diagnostics } = attempt(left, about);
      const errors = diagnostics.filter(isError);
      if (errors.length === 0) return { library, documents, broken };
      const wrong = new Set(errors.map((d) => d.file));
      const fewer = left.filter((f) => !wrong.has(f.label));
      // An error outside any file cannot be left out.
      if (!lenient || fewer.length === left.length) throw invalid([...broken, ...diagnostics], files);
      for (const d of errors) broken.push(d);
      left = fewer;
    }
  };
  return { read, open };
}

/** The errors of an input, with warnings about the user's own files only. */
export function invalid(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): InvalidInput {
  const shipped = new Set(files.flatMap((file) => (file.shipped === undefined ? [] : [file.label])));
  const told = diagnostics.filter((d) => isError(d) || !shipped.has(d.file));
  return new InvalidInput([...told].sort(compareDiagnostics), files);
}
