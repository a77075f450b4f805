// A file as data, with positions found only when a message needs one.

import { type Diagnostic, diagnostic, type Range, type Severity } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';

export interface Document<T = unknown> {
  readonly file: SourceFile;
  readonly data: T;
  readonly locate: (path: readonly string[], part?: 'key' | 'value') => Range;
}

/** A diagnostic at a place in a document. The place is found when it is asked for: a warning that nobody reads costs nothing. */
export function diagnosticAt(
  document: Document,
  path: readonly string[],
  part: 'key' | 'value',
  fault: Fault,
  severity: Severity = 'error',
): Diagnostic {
  return diagnostic(fault, document.file.label, () => document.locate(path, part), severity);
}
