// Statements that bear less than they seem to. Asked for by `validate` alone: the algebra is careful with them anyway.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { Provision } from '../model/catalog.ts';
import { absoluteWordsIn, generalPromiseIn, weakGrades } from '../model/claim-words.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { grades } from '../model/grade.ts';
import type { MappingDocument, StatementEntry } from '../schema/mapping-document.ts';
import { gradeOf } from './vendor-scope.ts';

type Path = readonly string[];
type Lint = (s: StatementEntry, path: Path, citation: string) => readonly Diagnostic[];

function lintsOf(document: Document<MappingDocument>, provisions: readonly Provision[]): readonly Lint[] {
  const documents = new Map(
    Object.entries(document.data.documents).map(([id, d]) => [id, { grade: d.grade, supplied: d.supplied ?? true }]),
  );
  const never = new Set<string>(
    provisions.flatMap((p) => (p.inheritable === 'never' ? [p.citation, ...p.aliases] : [])),
  );
  const sourceOf = (s: StatementEntry) => s.source.split('#')[0] ?? '';
  return [
    (s, path) => {
      const grade = gradeOf({ documents }, { document: sourceOf(s), clause: null }, s.grade);
      const found = weakGrades.has(grade) ? absoluteWordsIn(s.provides ?? '') : [];
      const [first] = found;
      if (first === undefined) return [];
      const words = found.map(({ word }) => `"${word}"`).join(', ');
      const message = `${words}: more is promised than a word of grade ${grade} bears`;
      return [diagnosticAt(document, [...path, 'provides'], 'value', 'promise-above-grade', message, first.hint)];
    },
    (s, path) => {
      if (s.provides === undefined || documents.get(sourceOf(s))?.supplied !== false) return [];
      const message = `${sourceOf(s)} was not supplied, so nobody can have read this in it`;
      const hint = 'point to the document in which you read it, or leave the row out until you have this one';
      return [diagnosticAt(document, [...path, 'source'], 'value', 'provides-unsupplied', message, hint)];
    },
    (s, path) => {
      const own = documents.get(sourceOf(s))?.grade;
      if (s.grade === undefined || own === undefined || grades.indexOf(s.grade) >= grades.indexOf(own)) return [];
      const message = `the statement is graded ${s.grade}, and its document is ${own}: it counts as ${own}`;
      const hint = 'leave the grade out, or point to a document that bears it';
      return [diagnosticAt(document, [...path, 'grade'], 'value', 'grade-above-document', message, hint)];
    },
    (s, path) =>
      [s.provides, s.offers].flatMap((text) => {
        const found = generalPromiseIn(text ?? '');
        if (found === null) return [];
        const key = text === s.provides ? 'provides' : 'offers';
        const message = `"${found.word}" is what the vendor promises about itself: it performs nothing of this row`;
        return [diagnosticAt(document, [...path, key], 'value', 'general-promise', message, found.hint)];
      }),
    (s, path, citation) => {
      if ((s.provides ?? s.offers) === undefined || !never.has(citation)) return [];
      const message = `${citation} cannot be inherited: what the vendor does there is support, and stays without effect`;
      const hint = 'put it under undertakings with "about", so that it is shown with the row';
      const key = s.provides === undefined ? 'offers' : 'provides';
      return [diagnosticAt(document, [...path, key], 'key', 'provides-never', message, hint)];
    },
  ];
}

/** What the statements of a mapping say too loudly, or in the wrong place, each at its text. Warnings only. */
export function lintStatements(
  document: Document<MappingDocument>,
  provisions: readonly Provision[],
): readonly Diagnostic[] {
  const lints = lintsOf(document, provisions);
  return Object.entries(document.data.services ?? {}).flatMap(([service, entry]) =>
    Object.entries(entry.assignments ?? {}).flatMap(([citation, held]) => {
      const path = ['services', service, 'assignments', citation];
      const all = (s: StatementEntry, at: Path) => lints.flatMap((lint) => lint(s, at, citation));
      return Array.isArray(held) ? held.flatMap((s, i) => all(s, [...path, String(i)])) : all(held, path);
    }),
  );
}
