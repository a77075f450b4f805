// Resolves keys of a profile to a piece of work, a row, a row in one system, or a vendor's duty in one system, or reports
// why not.

import { appliesTo, isAboutVendors } from '../hipaa/applies-to.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { personAuthentication, privacySafeguards } from '../hipaa/named-rows.ts';
import { inForce, isBound } from '../hipaa/scope.ts';
import { hasRow, type Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { AnswerTarget, System } from '../model/customer.ts';
import type { Library } from '../model/library.ts';
import { findService } from '../model/lookup.ts';
import type { Duty } from '../model/vendor.ts';
import type { ProfileDocument } from '../schema/profile-document.ts';
import { citationsOf } from './citations-of.ts';
import type { Reporter } from './reporter.ts';
import { readCitation, reportWithoutDuty } from './vendor-scope.ts';

type Path = readonly string[];

/** What keys are resolved against. */
export interface KeyScope {
  readonly r: Reporter;
  readonly index: CitationIndex;
  readonly systems: readonly System[];
  /** Ids of the pieces of work. */
  readonly work: readonly string[];
  /** Duties of the system's service; empty for other systems. */
  readonly dutiesOf: (system: string) => readonly Duty[];
}

export function keyScope(library: Library, systems: readonly System[], r: Reporter): KeyScope {
  return {
    r,
    index: citationsOf(library),
    systems,
    work: library.program.work.map((w) => w.id),
    dutiesOf(system) {
      const found = systems.find((s) => s.id === system);
      return (found?.kind === 'service' ? findService(library, found.service)?.duties : undefined) ?? [];
    },
  };
}

/** Splits `crm/164.312(d)`; null without a slash. */
export function splitKey(key: string): readonly [system: string, rest: string] | null {
  const slash = key.indexOf('/');
  return slash < 0 ? null : [key.slice(0, slash), key.slice(slash + 1)];
}

/** The provision if it has a row; otherwise reports the rows under it. */
function readRow(scope: KeyScope, text: string, path: Path): Provision | null {
  const citation = readCitation(scope, text, path);
  if (citation === null) return null;
  const provision = scope.index.provisions.get(citation);
  if (provision !== undefined && hasRow(provision)) return provision;
  reportWithoutDuty(scope, citation, text, path);
  return null;
}

export const looksLikeCitation = (text: string) => /^\D{0,3}\d+\.\d|[()§]/.test(text);

/** Reports why a provision does not apply to an own system. */
function reportUnreached({ r }: KeyScope, system: System, provision: Provision, path: Path): void {
  const { citation } = provision;
  const own = system.kind === 'own' && isAboutVendors(provision);
  const says = own ? 'answer-place/vendors' : 'answer-place/paper';
  r.report({ says, citation, system: system.id }, path, 'key');
}

/** Target of an answer; null if a problem was reported. */
export function readTarget(scope: KeyScope, key: string, path: Path): AnswerTarget | null {
  const { r, systems } = scope;
  const split = splitKey(key);
  if (split === null) {
    const named = systems.find((s) => s.id === key);
    if (named !== undefined) {
      const row = named.kind === 'own' && named.holds === 'paper' ? privacySafeguards : personAuthentication;
      r.report({ says: 'citation-malformed/system', key, row }, path, 'key');
      return null;
    }
    const row = readRow(scope, key, path);
    return row === null ? null : { kind: 'obligation', citation: row.citation };
  }
  const [id, rest] = split;
  const system = systems.find((s) => s.id === id);
  if (id === 'work' && (system === undefined || scope.work.includes(rest)))
    return r.known(rest, 'work', scope.work, path, 'key') ? { kind: 'work', work: rest } : null;
  if (system === undefined) {
    r.known(id, 'system', systems, path, 'key');
    return null;
  }
  const duties = scope.dutiesOf(id);
  if (duties.some((d) => d.id === rest)) return { kind: 'duty', system: id, duty: rest };
  if (looksLikeCitation(rest)) {
    const row = readRow(scope, rest, path);
    if (row === null) return null;
    if (appliesTo(system, row)) return { kind: 'place', system: id, citation: row.citation };
    reportUnreached(scope, system, row, path);
    return null;
  }
  if (system.kind === 'own') {
    r.report({ says: 'reference-unknown/own', system: id, duty: rest }, path, 'key');
    return null;
  }
  r.known(rest, 'duty', duties, path, 'key', id);
  return null;
}

/** Warns about an answer or ruling on a row that does not bind this customer, because it has no effect. */
export function reportUnbound(
  { r, index }: Pick<KeyScope, 'r' | 'index'>,
  citation: Citation,
  { role, kind, traits }: ProfileDocument,
  path: Path,
  part: 'key' | 'value',
): void {
  const provision = index.provisions.get(citation);
  const customer = { role, kind: kind ?? null, traits: traits ?? [] };
  if (provision === undefined || isBound(provision, customer)) return;
  const { binds, status } = provision;
  if (role === 'not-regulated') r.warn({ says: 'row-unbound/not-regulated', citation }, path, part);
  else if (inForce(provision)) r.warn({ says: 'row-unbound/binds', citation, binds, customer }, path, part);
  else r.warn({ says: 'row-unbound/status', citation, status }, path, part);
}

/** Row and system of a ruling; null if a problem was reported. */
export function readRuled(
  scope: KeyScope,
  key: string,
  path: Path,
): { readonly system: string; readonly citation: Citation } | null {
  const { r, systems } = scope;
  const split = splitKey(key);
  if (split === null) {
    r.report({ says: 'citation-malformed/ruling', key }, path, 'key');
    return null;
  }
  const [id, text] = split;
  const system = systems.find((s) => s.id === id);
  const row = readRow(scope, text, path);
  if (system?.kind === 'own') {
    r.report({ says: 'ruling-place', system: id, key }, path, 'key');
    return null;
  }
  const services = systems.filter((s) => s.kind === 'service');
  if (!r.known(id, 'system', services, path, 'key') || row === null) return null;
  return { system: id, citation: row.citation };
}
