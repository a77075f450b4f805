// Warnings on statements that support less than they suggest. Only for `validate`; the algebra is cautious anyway.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { Provision } from '../model/catalog.ts';
import { absoluteWordsIn, generalPromiseIn, weakGrades } from '../model/claim-words.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { grades } from '../model/grade.ts';
import { bareHedges } from '../model/hedge-words.ts';
import type { MappingDocument, StatementEntry } from '../schema/mapping-document.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import { gradeOf } from './vendor-scope.ts';

/** What denies a deed or a thing: "does not encrypt backups", "not the archive". To keep from a deed is one. */
const negated =
  /\b(?:do|does|did|will)(?: not|n['’]t) (?!(?:\w+ly )?(?:store|keep|retain|log|share|sell|disclose|allow|permit|expose|transmit|leave|send|display|show|use|have|need|see|read|access|rely|accept|train)\b)\w|(?:^|[,;:.(]\s*)(?:not|no|never)\b(?! (?:one|person|staff|employee|plain))/i;

type Path = readonly string[];
type Lint = (s: StatementEntry, path: Path, citation: string) => readonly Diagnostic[];

function lintsOf(document: Document<MappingDocument>, provisions: readonly Provision[]): readonly Lint[] {
  const documents = new Map(
    Object.entries(document.data.documents).map(([id, d]) => [id, { grade: d.grade, supplied: d.supplied ?? true }]),
  );
  const never = new Set<string>(
    provisions.flatMap((p) => (p.inheritable === 'never' ? [p.citation, ...p.aliases] : [])),
  );
  const events = new Map<string, string | null>(
    provisions.flatMap((p) => [p.citation, ...p.aliases].map((citation) => [citation, p.event] as const)),
  );
  const warn = (path: Path, fault: Fault, part: 'key' | 'value' = 'value') => [
    diagnosticAt(document, path, part, fault, 'warning'),
  ];
  const sourceOf = (s: StatementEntry) => s.source.split('#')[0] ?? '';
  return [
    (s, path) => {
      const grade = gradeOf({ documents }, { document: sourceOf(s), clause: null }, s.grade);
      const found = weakGrades.has(grade) ? absoluteWordsIn(s.provides ?? '') : [];
      return found.length === 0 ? [] : warn([...path, 'provides'], { says: 'promise-above-grade', found, grade });
    },
    (s, path) => {
      if (s.provides === undefined || documents.get(sourceOf(s))?.supplied !== false) return [];
      return warn([...path, 'source'], { says: 'provides-unsupplied', document: sourceOf(s) });
    },
    (s, path) => {
      const own = documents.get(sourceOf(s))?.grade;
      if (s.grade === undefined || own === undefined || grades.indexOf(s.grade) >= grades.indexOf(own)) return [];
      return warn([...path, 'grade'], { says: 'grade-above-document', grade: s.grade, document: own });
    },
    (s, path) =>
      [s.provides, s.offers].flatMap((text) => {
        const found = generalPromiseIn(text ?? '');
        if (found === null) return [];
        const key = text === s.provides ? 'provides' : 'offers';
        return warn([...path, key], { says: 'general-promise', found });
      }),
    (s, path) => {
      const [found] = /^(?:(?:do|does|is|are|was|were|has|have|will|can) not|never|no)\b/i.exec(s.provides ?? '') ?? [];
      return found === undefined || !negated.test(s.provides ?? '')
        ? []
        : warn([...path, 'provides'], { says: 'provides-negated', found });
    },
    (s, path, citation) => {
      const found = bareHedges(s.provides ?? '', s, events.get(citation));
      return found.length === 0 ? [] : warn([...path, 'provides'], { says: 'provides-hedged', found });
    },
    (s, path, citation) => {
      if ((s.provides ?? s.offers) === undefined || !never.has(citation)) return [];
      const key = s.provides === undefined ? 'offers' : 'provides';
      return warn([...path, key], { says: 'provides-never', citation }, 'key');
    },
  ];
}

/** Warnings on overstated or misplaced statements of a mapping. */
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
