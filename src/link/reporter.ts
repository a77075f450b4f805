// Collects what is wrong with one document while it is linked.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { SourceRef } from '../model/source-tree.ts';

export interface Reporter {
  /** Path of the document. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly at: (path: readonly string[]) => SourceRef;
  readonly report: (
    code: DiagnosticCode,
    path: readonly string[],
    part: 'key' | 'value',
    message: string,
    hint?: string,
  ) => void;
  /** Reports a name that is not among the known ones. */
  readonly known: (
    name: string,
    what: string,
    known: Iterable<string>,
    path: readonly string[],
    part?: 'key' | 'value',
  ) => boolean;
}

export function reporterFor(document: Document): Reporter {
  const diagnostics: Diagnostic[] = [];
  const report: Reporter['report'] = (code, path, part, message, hint = '') => {
    diagnostics.push(diagnosticAt(document, path, part, code, message, hint));
  };
  return {
    file: document.file.path,
    diagnostics,
    at: (path) => ({ file: document.file.path, path }),
    report,
    known(name, what, known, path, part = 'value') {
      const names = [...known];
      if (names.includes(name)) return true;
      const hint = didYouMean(name, names) || `there is no ${what} at all: define it first, or leave this out`;
      report('reference-unknown', path, part, `there is no ${what} "${name}"`, hint);
      return false;
    },
  };
}
