// The only classes here: what an operator did wrong. Anything else that is thrown is a bug.

import type { Reason } from '../words/errors.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile } from './source-tree.ts';

/** Says why in facts; words are made of them when they are printed. */
abstract class Refusal extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.says);
    this.reason = reason;
  }
}

/** Wrong use: an unknown command, option, vendor or citation. Exit code 2. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}

/** The input cannot be read at all. Exit code 3. */
export class SourceError extends Refusal {
  override readonly name = 'SourceError';
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
