// A file as data, with positions found only when a message needs one.

import { type Checked, type Diagnostic, diagnostic, type Range, type Severity } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import { parseYaml } from './parse-yaml.ts';

export interface Document<T = unknown> {
  readonly file: SourceFile;
  readonly data: T;
  readonly locate: (path: readonly string[], part?: 'key' | 'value') => Range;
}

/** Reads one file. Bytes that the build has already parsed are not parsed again until a position is asked for. */
export function readDocument(file: SourceFile): Checked<Document> {
  const { compiled } = file;
  if (compiled !== undefined) {
    const parsed = lazily(() => parseYaml(file).value);
    const locate: Document['locate'] = (path, part = 'value') => parsed().locate(path, part);
    const value: Document = {
      file,
      get data() {
        return compiled.data;
      },
      locate,
    };
    return { value, diagnostics: [] };
  }
  const { value, diagnostics } = parseYaml(file);
  return {
    value: { file, data: value.data, locate: (path, part = 'value') => value.locate(path, part) },
    diagnostics,
  };
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
