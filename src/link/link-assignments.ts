// Links the assignments of a service (statements by citation) and the maintainer's rulings. One key per provision.

import { compareCitations } from '../hipaa/citations/order.ts';
import { hasRow } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Assignment, Duty, Ruling, Statement } from '../model/vendor.ts';
import type { ServiceEntry, StatementEntry } from '../schema/mapping-document.ts';
import { type Context, linkedOnce } from './linked-once.ts';
import {
  type CitingScope,
  gradeOf,
  type Names,
  readCitationKeys,
  readCondition,
  readPointer,
  reportWithoutDuty,
  type VendorScope,
} from './vendor-scope.ts';

type Path = readonly string[];

/** Whether the provision has a row; reports why not. */
function isAssignable(scope: CitingScope, citation: Citation, text: string, at: Path): boolean {
  const provision = scope.index.provisions.get(citation);
  if (provision !== undefined && hasRow(provision)) return true;
  reportWithoutDuty(scope, citation, text, at, 'key', true);
  return false;
}

/** The rulings on a service, in legal order. */
export function linkVendorRulings(
  scope: CitingScope,
  { rulings = {} }: Pick<ServiceEntry, 'rulings'>,
  path: Path,
): readonly Ruling[] {
  const keys = readCitationKeys(scope, Object.keys(rulings), [...path, 'rulings']);
  const linked = [...keys].flatMap(([citation, text]): Ruling[] => {
    const ruling = rulings[text];
    const at = [...path, 'rulings', text];
    if (ruling === undefined || !isAssignable(scope, citation, text, at)) return [];
    const { parties, by, on, because } = ruling;
    return [{ citation, parties, by, on, because, at: scope.r.at(at) }];
  });
  return linked.sort((a, b) => compareCitations(a.citation, b.citation));
}

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

  const assignments: Assignment[] = [];
  const assigned = entry.assignments ?? {};
  for (const [citation, text] of readCitationKeys(scope, Object.keys(assigned), [...path, 'assignments'])) {
    const value = assigned[text];
    const place = `${path.join('/')} ${text}`;
    const assignment = linkedOnce(value, r, context, place, (): Assignment | null => {
      const at = [...path, 'assignments', text];
      if (!isAssignable(scope, citation, text, at)) return null;
      if (Array.isArray(value)) return { citation, statements: value.map((s, i) => statement(s, [...at, String(i)])) };
      return { citation, statements: value === undefined ? [] : [statement(value, at)] };
    });
    if (assignment === null) continue;
    assignments.push(assignment);
    for (const { duties } of assignment.statements) for (const duty of duties) imposed.add(duty);
  }

  return {
    assignments: assignments.sort((a, b) => compareCitations(a.citation, b.citation)),
    rulings: linkVendorRulings(scope, entry, path),
  };
}
