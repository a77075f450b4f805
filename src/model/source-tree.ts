// The one port for input: a tree of text files, whatever they were read from. And references into it.

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
  /** The parsed data, where the build has already parsed and validated exactly these bytes. */
  readonly compiled?: unknown;
}

export interface SourceTree {
  /** In code-unit order of path. */
  readonly files: readonly SourceFile[];
}

/** A place in a file: the way down through keys and indices. Lines are found only when one must be printed. */
export interface SourceRef {
  readonly file: string;
  readonly path: readonly string[];
}
