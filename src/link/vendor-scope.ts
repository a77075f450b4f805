// Names that the parts of one mapping may use; reads pointers, grades, conditions, and citations in it.

import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { asCitation, type Citation } from '../model/citation.ts';
import type { Condition } from '../model/condition.ts';
import { type Grade, weakest } from '../model/grade.ts';
import type { Pointer, Service, SourceDocument } from '../model/vendor.ts';
import type { ConditionEntry, MappingDocument } from '../schema/mapping-document.ts';
import type { NameKind } from '../words/diagnostics/names.ts';
import { type Reporter, reportMalformed } from './reporter.ts';

export interface VendorScope {
  readonly data: MappingDocument;
  readonly r: Reporter;
  readonly index: CitationIndex;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly upstreams: ReadonlySet<string>;
  /** The build has judged the file: it has no problem that is still to be found. */
  readonly judged: boolean;
}

type Path = readonly string[];

/** Reads `document#clause`; the document must exist and the clause must not be withdrawn. */
export function readPointer(scope: Pick<VendorScope, 'r' | 'documents'>, text: string, path: Path): Pointer {
  const hash = text.indexOf('#');
  const document = hash < 0 ? text : text.slice(0, hash);
  const clause = hash < 0 ? null : text.slice(hash + 1);
  if (scope.r.known(document, 'document', scope.documents.keys(), path)) {
    const tombstone = scope.documents.get(document)?.retired.find((t) => t.clause === clause);
    if (tombstone !== undefined) scope.r.report({ says: 'tombstone-reused', document, ...tombstone }, path, 'value');
  }
  return { document, clause };
}

/** At most the grade of the document; unverified if the document was not supplied. */
export function gradeOf(
  { documents }: { readonly documents: ReadonlyMap<string, Pick<SourceDocument, 'supplied' | 'grade'>> },
  source: Pointer,
  own: Grade | undefined,
): Grade {
  const document = documents.get(source.document);
  if (document === undefined || !document.supplied) return 'unverified';
  return weakest([document.grade, own ?? document.grade]) ?? 'unverified';
}

/** The index to resolve citations with, and the reporter. */
export type CitingScope = Pick<VendorScope, 'r' | 'index'>;

/** A citation that is relied on: it must exist, or be another spelling of one that does. */
export function readCitation(
  scope: CitingScope,
  text: string,
  path: Path,
  part: 'key' | 'value' = 'key',
): Citation | null {
  const { status, citation, near } = scope.index.resolve(text);
  if (status === 'exists' || status === 'alias') return citation;
  scope.r.report({ says: `citation-${status}`, text, near }, path, part);
  return null;
}

/** Returns the texts unchanged; reports those that are not citations. */
export function readAbout(scope: CitingScope, about: readonly string[] | undefined, path: Path): readonly string[] {
  for (const [i, text] of (about ?? []).entries()) {
    if (asCitation(text) === null) reportMalformed(scope.r, text, [...path, String(i)], 'value');
  }
  return about ?? [];
}

/**
 * Reports that a paragraph has no row, what it is, and which rows represent it.
 * @param sayable whether the file has another place for it
 */
export function reportWithoutDuty(
  { r, index }: CitingScope,
  citation: Citation,
  text: string,
  path: Path,
  part: 'key' | 'value' = 'key',
  sayable = false,
): void {
  r.report({ says: 'citation-not-assignable', text, standing: index.standing(citation), sayable }, path, part);
}

/** Citations used as keys, each at most once in any spelling; in file order. */
export function readCitationKeys(scope: CitingScope, keys: readonly string[], path: Path): Map<Citation, string> {
  const read = new Map<Citation, string>();
  for (const text of keys) {
    const citation = readCitation(scope, text, [...path, text]);
    if (citation === null) continue;
    const first = read.get(citation);
    if (first !== undefined) {
      scope.r.report({ says: 'citation-duplicate', text, first, citation }, [...path, text], 'key');
      continue;
    }
    read.set(citation, text);
  }
  return read;
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Names that a condition may use. */
export type Names = Pick<Service, 'variants' | 'plans' | 'features' | 'groups' | 'dataClasses' | 'settings'>;

/** Features by id, each once: a group stands for all of its features. */
export function readFeatures(
  scope: VendorScope,
  ids: readonly string[],
  { features, groups }: Pick<Names, 'features' | 'groups'>,
  path: Path,
): readonly string[] {
  const known = [...features, ...groups];
  // A list may name thousands.
  const defined = ids.length > 1 ? new Set(known.map((one) => one.id)) : null;
  for (const id of ids) if (!defined?.has(id)) scope.r.known(id, 'feature', known, path);
  if (groups.length === 0) return ids;
  return [...new Set(ids.flatMap((id) => groups.find((g) => g.id === id)?.features ?? [id]))];
}

/** Reads a condition; every name in it must be defined by the service. */
export function readCondition(
  scope: VendorScope,
  entry: ConditionEntry | undefined,
  names: Names,
  path: Path,
): Condition | null {
  if (entry === undefined) return null;
  const check = (
    key: keyof ConditionEntry & ('variant' | 'plan' | 'data-class'),
    known: Names['plans'],
    kind: NameKind,
  ) => {
    const values = list(entry[key]);
    for (const value of values) scope.r.known(value, kind, known, [...path, key]);
    return values;
  };
  return {
    variant: check('variant', names.variants, 'variant'),
    plan: check('plan', names.plans, 'plan'),
    feature: readFeatures(scope, list(entry.feature), names, [...path, 'feature']),
    dataClass: check('data-class', names.dataClasses, 'data-class'),
    setting: Object.entries(entry.setting ?? {}).map(([name, values]) => {
      scope.r.known(name, 'setting', names.settings, [...path, 'setting', name], 'key');
      return { name, values: list(values) };
    }),
  };
}
