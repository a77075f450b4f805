// A statement is worth no more than its document. When the grade of a document changes, that is one edit: the grades of
// everything that cites it follow, and are not edits of their own.

import type { Citation } from '../model/citation.ts';
import { type Grade, grades, weakest } from '../model/grade.ts';
import type { Pointer, Vendor } from '../model/vendor.ts';
import type { Edit, Moves } from './edit.ts';

interface Graded {
  readonly grade: Grade;
  readonly source: Pointer;
}

export interface Worth {
  /** Does the grade differ only because its document's does? Then it belongs to the edit of the document. */
  readonly follows: (before: Graded, after: Graded, moves: Moves, rows: readonly Citation[] | null) => boolean;
  /** The edit of a document's worth, with everything that follows from it. */
  readonly withAll: (edit: Edit, document: string) => Edit;
}

/** The worth of the documents of one vendor, on both sides. */
export function worthOf(base: Vendor, head: Vendor): Worth {
  const worthIn = (vendor: Vendor) =>
    new Map(vendor.documents.map((d): [string, Grade] => [d.id, d.supplied ? d.grade : 'unverified']));
  const [before, after] = [worthIn(base), worthIn(head)];
  const along = new Map<string, (Moves & { readonly rows: readonly Citation[] | null })[]>();
  return {
    follows: (b, h, moves, rows) => {
      const { document } = h.source;
      const [was, is] = [before.get(document), after.get(document)];
      if (was === undefined || is === undefined || was === is || b.source.document !== document) return false;
      // The weaker side is capped by its document, and the stronger side shows what the grade would be without the cap.
      const weaker = grades.indexOf(is) > grades.indexOf(was);
      const sure = weaker ? h.grade === weakest([b.grade, is]) : b.grade === weakest([h.grade, was]);
      if (sure) along.set(document, [...(along.get(document) ?? []), { ...moves, rows }]);
      return sure;
    },
    withAll: (edit, document) => {
      const all = along.get(document) ?? [];
      // A grade moves only what cites the document; whether it was supplied also matters to the contract.
      const graded = /^document-grade-/.test(edit.cause.kind);
      const whole = !graded || all.some(({ rows }) => rows === null);
      return {
        ...edit,
        rows: whole ? null : [...new Set(all.flatMap(({ rows }) => rows ?? []))],
        undo: (state) => all.reduce((s, { undo }) => undo(s), edit.undo?.(state) ?? state),
        redo: (state) => all.reduce((s, { redo }) => redo(s), edit.redo?.(state) ?? state),
      };
    },
  };
}
