// The input interface: a tree of text files from any origin, and references into it.

import type { Reason } from '../words/errors.ts';

/** A file of a library, or a profile. */
export interface SourceFile {
  /** Path within its tree, with forward slashes: `mappings/lume.yaml`. */
  readonly path: string;
  /** Name in messages and reports; never an absolute path. */
  readonly label: string;
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
  /** Location on disk, to read files beside it. Never printed. */
  readonly location?: string;
  /** For a built-in file: its names as the build read them, so that it need not be read to be passed over. */
  readonly names?: Named;
  /** Present if the build parsed and validated exactly these bytes. Text, digest and this are read on first use. */
  readonly compiled?: Compiled | undefined;
  readonly asCommitted?: true;
  /** Shipped with devolve: the user is not the one to fix it. */
  readonly shipped?: true;
  /** Why the file was not read; `text` is then empty. Reported together with the problems of other files. */
  readonly refused?: Reason;
}

/** What a file is called by others. */
export interface Named {
  /** Kind of document: `mapping`, `catalog`, … */
  readonly kind: string;
  /** For a mapping: its vendor, its services' addresses, and its direct upstream vendors. */
  readonly vendor: string | null;
  readonly services: readonly string[];
  readonly behind: readonly string[];
}

/** What the build knows about a file; `data` is loaded on first use. */
export interface Compiled extends Named {
  readonly data: unknown;
}

/** Previously validated data of a file whose names are not needed. */
export function checkedData(data: unknown): Compiled {
  return { kind: '', vendor: null, services: [], behind: [], data };
}

/** Marks a file as read from a commit, which cannot be fixed: text that YAML truncates is accepted as truncated. */
export function asCommitted(file: SourceFile): SourceFile {
  return { ...file, asCommitted: true };
}

export interface SourceTree {
  /** In code-unit order of path. */
  readonly files: readonly SourceFile[];
}

/** What is not read, as messages name it; `foreign`: a folder in which nothing is ours. */
export interface PassedOver {
  readonly label: string;
  readonly foreign: boolean;
}

/** A location in a file as a path of keys and indices. Line numbers are computed only when printed. */
export interface SourceRef {
  readonly file: string;
  readonly path: readonly string[];
}
