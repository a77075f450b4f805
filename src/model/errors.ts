// Errors caused by the operator. Any other exception is a bug.

import type { Reason } from '../words/errors.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile } from './source-tree.ts';

/** Carries the reason as facts; worded when printed. */
abstract class Refusal extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.says);
    this.reason = reason;
  }
}

/** Wrong usage: an unknown command, option, vendor, or citation. Exit code 2. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}

/** The input cannot be read. Exit code 3. */
export class SourceError extends Refusal {
  override readonly name = 'SourceError';
}

/** The input was read but is invalid, so nothing is computed. Exit code 3. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly diagnostics: readonly Diagnostic[];
  /** Files named in the diagnostics, for code frames. */
  readonly files: readonly SourceFile[];
  constructor(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]) {
    super('the input is invalid');
    this.diagnostics = diagnostics;
    this.files = files;
  }
}
