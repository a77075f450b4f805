// A file as data, with positions found only when a message needs one.

import { type Diagnostic, type DiagnosticCode, diagnostic, type Range } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source-tree.ts';

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
  code: DiagnosticCode,
  message: string,
  hint = '',
): Diagnostic {
  return diagnostic(code, document.file.label, () => document.locate(path, part), message, hint);
}
