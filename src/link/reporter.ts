// Collects the problems of one document while it is linked.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearTo } from '../model/nearest.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import type { NameKind } from '../words/diagnostics/names.ts';

type Report = (fault: Fault, path: readonly string[], part: 'key' | 'value') => void;

export interface Reporter {
  /** Path of the document. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly at: (path: readonly string[]) => SourceRef;
  /** Reports an error: nothing may be computed. */
  readonly report: Report;
  /** Reports a warning. */
  readonly warn: Report;
  /** Reports a name that is not among the known ones. */
  readonly known: (
    name: string,
    kind: NameKind,
    known: Iterable<string | { readonly id: string }>,
    path: readonly string[],
    part?: 'key' | 'value',
    of?: string,
  ) => boolean;
}

export function reporterFor(document: Document): Reporter {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (fault, path, part) => {
    diagnostics.push(diagnosticAt(document, path, part, fault));
  };
  return {
    file: document.file.path,
    diagnostics,
    at: (path) => ({ file: document.file.path, path }),
    report,
    warn: (fault, path, part) => diagnostics.push(diagnosticAt(document, path, part, fault, 'warning')),
    known(name, kind, known, path, part = 'value', of) {
      const names: string[] = [];
      for (const one of known) {
        const id = typeof one === 'string' ? one : one.id;
        if (id === name) return true;
        names.push(id);
      }
      const fault = { says: 'reference-unknown', kind, name, near: nearTo(name, names) } as const;
      report(of === undefined ? fault : { ...fault, of }, path, part);
      return false;
    },
  };
}

/** Reports a text that is not in the form of a citation. */
export function reportMalformed(r: Reporter, text: string, path: readonly string[], part: 'key' | 'value'): void {
  r.report({ says: 'citation-malformed', text, near: { is: 'misspelled' } }, path, part);
}
