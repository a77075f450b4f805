// A file as data; positions are computed only when a message needs them.

import { type Diagnostic, diagnostic, type Range, type Severity } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';

export interface Document<T = unknown> {
  readonly file: SourceFile;
  readonly data: T;
  readonly locate: (path: readonly string[], part?: 'key' | 'value') => Range;
}

/** Computes the position on first use, so an unread warning costs nothing. */
export function diagnosticAt(
  document: Document,
  path: readonly string[],
  part: 'key' | 'value',
  fault: Fault,
  severity: Severity = 'error',
): Diagnostic {
  return diagnostic(fault, document.file.label, () => document.locate(path, part), severity);
}
