// The one port for input: a tree of text files, whatever they were read from. And references into it.

import type { Reason } from '../words/errors.ts';

/** One file of a library, or a profile. */
export interface SourceFile {
  /** Path inside its tree, with forward slashes: `mappings/lume.yaml`. */
  readonly path: string;
  /** How messages and reports name it; never an absolute path of this machine. */
  readonly label: string;
  readonly text: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
  /** Where it lies on disk, for what is read beside it. No message and no report names it. */
  readonly location?: string;
  /** Where the build has already parsed and validated exactly these bytes. */
  readonly compiled?: Compiled;
  readonly asCommitted?: true;
  /** It comes with devolve: whoever uses it is not the one to mend it. */
  readonly shipped?: true;
  /** Why nothing of it was read; its text is then empty. It is told with all that is wrong with the other files. */
  readonly refused?: Reason;
}

/** What the build knows of a file. Its names are at hand; its data is read when it is first asked for. */
export interface Compiled {
  /** The kind of the document: `mapping`, `catalog` … */
  readonly kind: string;
  /** Of a mapping: its vendor, the addresses of its services, and the vendors straight behind it. */
  readonly vendor: string | null;
  readonly services: readonly string[];
  readonly behind: readonly string[];
  readonly data: unknown;
}

/** Data that was checked before, of a file whose names nobody needs. */
export function checkedData(data: unknown): Compiled {
  return { kind: '', vendor: null, services: [], behind: [], data };
}

/** The same file, asked what it comes to: nobody can mend a commit, so a text that YAML cuts in it is read as it is cut. */
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

/** A place in a file: the way down through keys and indices. Lines are found only when one must be printed. */
export interface SourceRef {
  readonly file: string;
  readonly path: readonly string[];
}
