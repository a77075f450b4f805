// What rests on a document is worth what the document is worth. Where that changed, one thing was edited, the document: the
// grades of all that cites it follow, and are no edits of their own.

import type { Citation } from '../model/citation.ts';
import { type Grade, grades, weakest } from '../model/grade.ts';
import type { Pointer, Vendor } from '../model/vendor.ts';
import type { Edit, Moves } from './edit.ts';

interface Graded {
  readonly grade: Grade;
  readonly source: Pointer;
}

export interface Worth {
  /** Is the other grade nothing but the other worth of its document? Then the edit of the document takes it along. */
  readonly follows: (before: Graded, after: Graded, moves: Moves, rows: readonly Citation[] | null) => boolean;
  /** An edit of the worth of a document, with all that follows from it. */
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
      // The weaker side is no better than its document allows; the stronger side shows what it would be otherwise.
      const weaker = grades.indexOf(is) > grades.indexOf(was);
      const sure = weaker ? h.grade === weakest([b.grade, is]) : b.grade === weakest([h.grade, was]);
      if (sure) along.set(document, [...(along.get(document) ?? []), { ...moves, rows }]);
      return sure;
    },
    withAll: (edit, document) => {
      const all = along.get(document) ?? [];
      // A grade moves what rests on it; whether a document was supplied at all is asked of the contract too.
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
