// Links catalog documents to provisions: resolves parents, requires every field of a role, rejects duplicates.

import type { Document } from '../document/document.ts';
import { compareCitations, sectionOf } from '../hipaa/citations/order.ts';
import type { Catalog, Provision, TimeLimit } from '../model/catalog.ts';
import { asCitation, type Citation } from '../model/citation.ts';
import { parseSpan } from '../model/clock.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { CatalogDocument, ProvisionEntry } from '../schema/catalog-document.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';
import type { NeededField } from '../words/diagnostics/law.ts';
import type { ProgramNames } from './link-program.ts';
import { type Reporter, reporterFor, reportMalformed } from './reporter.ts';

// Only the Security Rule designates Required and Addressable: 164.308 to 164.316.
const designated = /^164\.(308|310|312|314|316)$/;

function provisionOf(
  catalog: string,
  citation: Citation,
  entry: ProvisionEntry,
  aliases: readonly Citation[],
  r: Reporter,
): Provision {
  const role = entry.role ?? 'obligation';
  return {
    citation,
    catalog,
    title: entry.title,
    kind: entry.kind,
    role,
    statesDuty: entry['states-duty'] === true,
    parent: entry.of === undefined ? null : asCitation(entry.of),
    designation: entry.designation ?? null,
    binds: entry.binds,
    duty: entry.duty,
    deadline: entry.deadline ?? null,
    timeLimit: timeLimitOf(entry),
    forAssociates: entry['for-associates'] === undefined ? null : asCitation(entry['for-associates']),
    level: entry.level ?? null,
    inheritable: entry.inheritable ?? null,
    remains: entry.remains ?? null,
    because: entry.because ?? null,
    contractTerm: entry['contract-term'] === true,
    modality: entry.modality ?? null,
    event: entry.event ?? null,
    activity: entry.activity ?? null,
    work: entry.work ?? null,
    ready: entry.ready ?? null,
    status: entry.status ?? 'in-force',
    authority: entry.authority ?? null,
    aliases,
    note: entry.note ?? null,
    at: r.at(['provisions', citation]),
  };
}

function timeLimitOf({ 'time-limit': limit }: ProvisionEntry): TimeLimit | null {
  if (limit === undefined) return null;
  const span = (text: string | undefined) => (text === undefined ? null : parseSpan(text));
  return {
    within: span(limit.within),
    promptly: limit['without-unreasonable-delay'] ?? false,
    keep: span(limit.keep),
    every: span(limit.every),
    extension: span(limit.extension),
    from: limit.from ?? null,
  };
}

function checkFields(citation: Citation, entry: ProvisionEntry, names: ProgramNames, r: Reporter): void {
  const path = ['provisions', citation];
  const needs = (field: NeededField) => {
    if (entry[field] === undefined) r.report({ says: 'provision-incomplete', citation, field }, path, 'key');
  };
  const role = entry.role ?? 'obligation';
  if (role === 'obligation') {
    needs('level');
    needs('inheritable');
    needs('because');
  }
  if (entry['states-duty'] === true && role !== 'rollup') {
    r.report({ says: 'provision-incomplete/states-duty', citation }, [...path, 'states-duty'], 'key');
  }
  if (entry.of !== undefined && asCitation(entry.of) === null) {
    reportMalformed(r, entry.of, [...path, 'of'], 'value');
  }
  const named = (kind: 'event' | 'activity' | 'work', known: ReadonlySet<string>) => {
    const name = entry[kind];
    if (name !== undefined) r.known(name, kind, known, [...path, kind]);
  };
  named('event', names.events);
  named('activity', names.activities);
  named('work', names.work);
  if (entry.modality === 'event') needs('event');
  if (entry.event !== undefined) needs('ready');
  if (entry.inheritable === 'partially') needs('remains');
  if (entry.status !== undefined && entry.status !== 'in-force') needs('authority');
  if (entry.designation !== undefined && !designated.test(sectionOf(citation))) {
    const fault = { says: 'provision-incomplete/designation', citation, designation: entry.designation } as const;
    r.report(fault, [...path, 'designation'], 'key');
  }
}

/** Links all catalogs together, because `of` may refer to a provision in another catalog. */
export function linkCatalogs(
  documents: readonly Document<CatalogDocument>[],
  names: ProgramNames,
): Checked<{ catalogs: readonly Catalog[]; provisions: readonly Provision[] }> {
  const provisions = new Map<Citation, Provision>();
  const homes = new Map<Citation, Reporter>();
  const catalogs: Catalog[] = [];
  const diagnostics: Diagnostic[] = [];
  const reporters: Reporter[] = [];

  for (const document of documents) {
    const r = reporterFor(document);
    reporters.push(r);
    const data = document.data;
    for (const [text, entry] of Object.entries(data.provisions)) {
      const path = ['provisions', text];
      const citation = asCitation(text);
      if (citation === null) {
        reportMalformed(r, text, path, 'key');
        continue;
      }
      if (provisions.has(citation)) {
        r.report({ says: 'provision-duplicate', citation }, path, 'key');
        continue;
      }
      const aliases: Citation[] = [];
      for (const [i, alias] of (entry.aliases ?? []).entries()) {
        const spelled = asCitation(alias);
        if (spelled !== null) aliases.push(spelled);
        else reportMalformed(r, alias, [...path, 'aliases', String(i)], 'value');
      }
      checkFields(citation, entry, names, r);
      provisions.set(citation, provisionOf(data.catalog, citation, entry, aliases, r));
      homes.set(citation, r);
    }
    const retired = Object.entries(data.retired ?? {}).flatMap(([text, entry]) => {
      const [citation, path] = [asCitation(text), ['retired', text]];
      const { because, see = '' } = entry;
      if (citation !== null) return [{ citation, see: asCitation(see), because, at: r.at(path) }];
      reportMalformed(r, text, path, 'key');
      return [];
    });
    catalogs.push({
      id: data.catalog,
      title: data.title,
      source: data.source,
      asOf: data['as-of'],
      retired: retired.sort((a, b) => compareCitations(a.citation, b.citation)),
      at: r.at([]),
    });
  }
  checkParents(provisions, homes);
  for (const r of reporters) for (const d of r.diagnostics) diagnostics.push(d);
  return {
    value: {
      catalogs: catalogs.sort((a, b) => compareText(a.id, b.id)),
      provisions: [...provisions.values()].sort((a, b) => compareCitations(a.citation, b.citation)),
    },
    diagnostics,
  };
}

function checkParents(provisions: ReadonlyMap<Citation, Provision>, homes: ReadonlyMap<Citation, Reporter>): void {
  const wrong = (fault: Fault, citation: Citation, key: 'of' | 'for-associates') =>
    homes.get(citation)?.report(fault, ['provisions', citation, key], 'value');
  const rooted = new Set<Citation>();
  for (const provision of provisions.values()) {
    const climbed = new Set<Citation>();
    let at: Provision | undefined = provision;
    while (at !== undefined && !rooted.has(at.citation)) {
      if (climbed.has(at.citation)) {
        wrong({ says: 'provision-parent/itself', citation: at.citation }, at.citation, 'of');
        break;
      }
      climbed.add(at.citation);
      if (at.parent === null) break;
      const parent = provisions.get(at.parent);
      if (parent === undefined) {
        wrong({ says: 'provision-parent/unknown', citation: at.citation, parent: at.parent }, at.citation, 'of');
      }
      at = parent;
    }
    const like = provision.forAssociates;
    if (like !== null && !provisions.get(like)?.binds.includes('business-associate'))
      wrong({ says: 'provision-parent/for-associates', citation: like }, provision.citation, 'for-associates');
    for (const citation of climbed) rooted.add(citation);
  }
}
