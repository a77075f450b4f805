// The only classes here: what an operator did wrong. Anything else that is thrown is a bug.

import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile } from './source-tree.ts';

/** Wrong use: an unknown command, option, vendor or citation. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string;
  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
}

/** The input cannot be read at all. Exit code 3. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly hint: string;
  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
}

/** The input was read and is wrong: nothing is computed on it. Exit code 3. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly diagnostics: readonly Diagnostic[];
  /** The files that the diagnostics speak of, for code frames. */
  readonly files: readonly SourceFile[];
  constructor(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]) {
    super('the input is invalid');
    this.diagnostics = diagnostics;
    this.files = files;
  }
}
