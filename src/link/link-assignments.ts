// Links the assignments of a service (statements by citation) and the maintainer's rulings. One key per provision.

import { compareCitations } from '../hipaa/citations/order.ts';
import { hasRow } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Assignment, Duty, Ruling, Statement } from '../model/vendor.ts';
import type { ServiceEntry, StatementEntry } from '../schema/mapping-document.ts';
import { type Context, linkedOnce } from './linked-once.ts';
import {
  gradeOf,
  type Names,
  readCitationKeys,
  readCondition,
  readPointer,
  reportWithoutDuty,
  type VendorScope,
} from './vendor-scope.ts';

type Path = readonly string[];

/** Adds the ids of duties that a statement imposes to `imposed`. */
export function linkAssignments(
  scope: VendorScope,
  entry: ServiceEntry,
  names: Names,
  context: Context,
  duties: readonly Duty[],
  imposed: Set<string>,
  path: Path,
): { readonly assignments: readonly Assignment[]; readonly rulings: readonly Ruling[] } {
  const { r } = scope;
  const statement = (s: StatementEntry, at: Path): Statement => {
    if (s.provides === undefined && s.offers === undefined && (s.duties ?? []).length === 0) {
      r.report({ says: 'statement-empty' }, at, 'key');
    }
    for (const [i, duty] of (s.duties ?? []).entries()) {
      r.known(duty, 'duty', duties, [...at, 'duties', String(i)]);
    }
    for (const [i, via] of (s.via ?? []).entries())
      r.known(via, 'upstream', scope.upstreams, [...at, 'via', String(i)]);
    for (const via of Object.keys(s['hop-limits'] ?? {}))
      r.known(via, 'via', s.via ?? [], [...at, 'hop-limits', via], 'key');
    const source = readPointer(scope, s.source, [...at, 'source']);
    return {
      provides: s.provides ?? null,
      offers: s.offers ?? null,
      duties: s.duties ?? [],
      source,
      grade: gradeOf(scope, source, s.grade),
      strength: s.strength ?? 'must',
      when: readCondition(scope, s.when, names, [...at, 'when']),
      via: s.via ?? [],
      hopLimits: s['hop-limits'] ?? {},
      limits: s.limits ?? null,
      note: s.note ?? null,
      at: r.at(at),
    };
  };

  const assignable = (citation: Citation, text: string, at: Path): boolean => {
    const provision = scope.index.provisions.get(citation);
    if (provision !== undefined && hasRow(provision)) return true;
    reportWithoutDuty(scope, citation, text, at, 'key', true);
    return false;
  };

  const assignments: Assignment[] = [];
  const assigned = entry.assignments ?? {};
  for (const [citation, text] of readCitationKeys(scope, Object.keys(assigned), [...path, 'assignments'])) {
    const value = assigned[text];
    const place = `${path.join('/')} ${text}`;
    const assignment = linkedOnce(value, r, context, place, (): Assignment | null => {
      const at = [...path, 'assignments', text];
      if (!assignable(citation, text, at)) return null;
      if (Array.isArray(value)) return { citation, statements: value.map((s, i) => statement(s, [...at, String(i)])) };
      return { citation, statements: value === undefined ? [] : [statement(value, at)] };
    });
    if (assignment === null) continue;
    assignments.push(assignment);
    for (const { duties } of assignment.statements) for (const duty of duties) imposed.add(duty);
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
