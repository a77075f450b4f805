// The assignments of a service: statements by citation, and the maintainer's rulings. One provision, one key.

import { type Citation, compareCitations } from '../model/citation.ts';
import type { Assignment, Ruling, Statement } from '../model/vendor.ts';
import type { ServiceEntry, StatementEntry } from '../schema/mapping-document.ts';
import { gradeOf, type Names, readCitationKeys, readCondition, readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

// In many versions of one file most assignments stay as they are: the same data in the same context mean the same.
const linked = new WeakMap<object, { readonly context: readonly unknown[]; readonly assignment: Assignment }>();

const namesOf = (entry: ServiceEntry) => [
  entry.variants,
  entry.plans,
  entry.features,
  entry['data-classes'],
  entry.settings,
];

/** Links what a service assigns; adds the duties that some statement imposes to `imposed`. */
export function linkAssignments(
  scope: VendorScope,
  entry: ServiceEntry,
  names: Names,
  dutyIds: ReadonlySet<string>,
  imposed: Set<string>,
  path: Path,
): { readonly assignments: readonly Assignment[]; readonly rulings: readonly Ruling[] } {
  const { r } = scope;
  const statement = (s: StatementEntry, at: Path): Statement => {
    if (s.provides === undefined && (s.duties ?? []).length === 0) {
      const hint = 'say what the vendor provides, list the duties of the customer, or remove it';
      r.report('statement-empty', at, 'key', 'the statement has neither half', hint);
    }
    for (const [i, duty] of (s.duties ?? []).entries()) {
      if (r.known(duty, 'duty', dutyIds, [...at, 'duties', String(i)])) imposed.add(duty);
    }
    for (const [i, via] of (s.via ?? []).entries())
      r.known(via, 'upstream', scope.upstreams, [...at, 'via', String(i)]);
    const source = readPointer(scope, s.source, [...at, 'source']);
    return {
      provides: s.provides ?? null,
      duties: s.duties ?? [],
      source,
      grade: gradeOf(scope, source, s.grade),
      strength: s.strength ?? 'must',
      when: readCondition(scope, s.when, names, [...at, 'when']),
      via: s.via ?? [],
      limits: s.limits ?? null,
      note: s.note ?? null,
      at: r.at(at),
    };
  };

  const assignable = (citation: Citation, text: string, at: Path): boolean => {
    const role = scope.index.provisions.get(citation)?.role;
    if (role === 'obligation' || role === 'rollup') return true;
    const hint = 'assign the obligations beneath it, or put it under undertakings';
    r.report('citation-not-assignable', at, 'key', `${text} states no duty of its own (${role ?? 'unknown'})`, hint);
    return false;
  };

  const assignments: Assignment[] = [];
  const assigned = entry.assignments ?? {};
  // All that the meaning of an assignment depends on beside its own words.
  const context = [scope.data.documents, scope.data.upstreams, scope.index, r.file, entry.duties, ...namesOf(entry)];
  for (const [citation, text] of readCitationKeys(scope, Object.keys(assigned), [...path, 'assignments'])) {
    const at = [...path, 'assignments', text];
    const value = assigned[text];
    const held = value === undefined ? undefined : linked.get(value);
    if (held?.assignment.citation === citation && held.context.every((part, i) => part === context[i])) {
      assignments.push(held.assignment);
      for (const duty of held.assignment.statements.flatMap((s) => s.duties)) imposed.add(duty);
      continue;
    }
    if (!assignable(citation, text, at)) continue;
    const before = r.diagnostics.length;
    const statements = Array.isArray(value)
      ? value.map((s, i) => statement(s, [...at, String(i)]))
      : value === undefined
        ? []
        : [statement(value, at)];
    const assignment = { citation, statements };
    assignments.push(assignment);
    if (value !== undefined && r.diagnostics.length === before) linked.set(value, { context, assignment });
  }

  const rulings: Ruling[] = [];
  for (const [citation, text] of readCitationKeys(scope, Object.keys(entry.rulings ?? {}), [...path, 'rulings'])) {
    const ruling = entry.rulings?.[text];
    if (ruling === undefined || !assignable(citation, text, [...path, 'rulings', text])) continue;
    const { parties, by, on, because } = ruling;
    rulings.push({ citation, parties, by, on, because, at: r.at([...path, 'rulings', text]) });
  }

  return {
    assignments: assignments.sort((a, b) => compareCitations(a.citation, b.citation)),
    rulings: rulings.sort((a, b) => compareCitations(a.citation, b.citation)),
  };
}
