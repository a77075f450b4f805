// Catalog documents to provisions: parents resolved, every field that a role needs present, one provision one entry.

import type { Document } from '../document/document.ts';
import { compareCitations, sectionOf } from '../hipaa/citations/order.ts';
import type { Catalog, LawEvent, Provision, TimeLimit } from '../model/catalog.ts';
import { asCitation, type Citation } from '../model/citation.ts';
import { parseSpan } from '../model/clock.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { CatalogDocument, ProvisionEntry } from '../schema/catalog-document.ts';
import { type Reporter, reporterFor } from './reporter.ts';

// Required and Addressable are words of the Security Rule alone: 164.308 to 164.316.
const designated = /^164\.(308|310|312|314|316)$/;

function provisionOf(
  catalog: string,
  citation: Citation,
  entry: ProvisionEntry,
  aliases: readonly Citation[],
  event: LawEvent | null,
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
    event,
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

function checkFields(citation: Citation, entry: ProvisionEntry, r: Reporter): void {
  const path = ['provisions', citation];
  const needs = (field: keyof ProvisionEntry, why: string) => {
    if (entry[field] === undefined) r.report('provision-incomplete', path, 'key', `${citation} lacks "${field}"`, why);
  };
  const role = entry.role ?? 'obligation';
  if (role === 'obligation') {
    needs('level', 'an obligation says whether a system or the entity performs it');
    needs('inheritable', 'an obligation says how far a vendor can discharge it');
    needs('because', 'say why it is or is not inheritable');
  }
  if (entry['states-duty'] === true && role !== 'rollup') {
    const hint = 'an obligation states a duty as it is, and what is context states none';
    const message = `${citation} is no roll-up, and only a roll-up carries "states-duty"`;
    r.report('provision-incomplete', [...path, 'states-duty'], 'key', message, hint);
  }
  if (entry.of !== undefined && asCitation(entry.of) === null) {
    r.report('citation-malformed', [...path, 'of'], 'value', `"${entry.of}" is not a citation`);
  }
  if (entry.event !== undefined) needs('ready', 'say what must exist before the event comes');
  if (entry.inheritable === 'partially') needs('remains', 'one sentence: what stays with the customer');
  if (entry.status !== undefined && entry.status !== 'in-force') needs('authority', 'say what gave it this status');
  if (entry.designation !== undefined && !designated.test(sectionOf(citation))) {
    const hint = 'only 45 CFR 164.308 to 164.316 print Required and Addressable';
    r.report(
      'provision-incomplete',
      [...path, 'designation'],
      'key',
      `${citation} cannot be ${entry.designation}`,
      hint,
    );
  }
}

/** Links every catalog together: an `of` may point into another one. */
export function linkCatalogs(
  documents: readonly Document<CatalogDocument>[],
): Checked<{ catalogs: readonly Catalog[]; provisions: readonly Provision[] }> {
  const provisions = new Map<Citation, Provision>();
  const homes = new Map<Citation, Reporter>();
  const catalogs: Catalog[] = [];
  const diagnostics: Diagnostic[] = [];
  const reporters: Reporter[] = [];
  const events = new Map(documents.flatMap(({ data }) => Object.entries(data.events ?? {})));
  const eventOf = (citation: Citation, { event: id }: ProvisionEntry, r: Reporter): LawEvent | null => {
    if (id === undefined) return null;
    r.known(id, 'event', events.keys(), ['provisions', citation, 'event']);
    return { id, when: events.get(id) ?? id };
  };

  for (const document of documents) {
    const r = reporterFor(document);
    reporters.push(r);
    const data = document.data;
    for (const [text, entry] of Object.entries(data.provisions)) {
      const path = ['provisions', text];
      const citation = asCitation(text);
      if (citation === null) {
        r.report('citation-malformed', path, 'key', `"${text}" is not a citation`, 'write 164.312(a)(2)(iv)');
        continue;
      }
      if (provisions.has(citation)) {
        const hint = 'keep the entry in one catalog';
        r.report('provision-duplicate', path, 'key', `${citation} stands in two catalogs`, hint);
        continue;
      }
      const aliases: Citation[] = [];
      for (const [i, alias] of (entry.aliases ?? []).entries()) {
        const spelled = asCitation(alias);
        if (spelled !== null) aliases.push(spelled);
        else r.report('citation-malformed', [...path, 'aliases', String(i)], 'value', `"${alias}" is not a citation`);
      }
      checkFields(citation, entry, r);
      provisions.set(citation, provisionOf(data.catalog, citation, entry, aliases, eventOf(citation, entry, r), r));
      homes.set(citation, r);
    }
    const retired = Object.entries(data.retired ?? {}).flatMap(([text, entry]) => {
      const citation = asCitation(text);
      if (citation !== null) return [{ citation, see: asCitation(entry.see ?? ''), because: entry.because }];
      r.report('citation-malformed', ['retired', text], 'key', `"${text}" is not a citation`);
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
  const rooted = new Set<Citation>();
  for (const provision of provisions.values()) {
    const climbed = new Set<Citation>();
    let at: Provision | undefined = provision;
    while (at !== undefined && !rooted.has(at.citation)) {
      if (climbed.has(at.citation)) {
        const message = `${at.citation} hangs on itself`;
        homes.get(at.citation)?.report('provision-parent', ['provisions', at.citation, 'of'], 'value', message);
        break;
      }
      climbed.add(at.citation);
      if (at.parent === null) break;
      const parent = provisions.get(at.parent);
      if (parent === undefined) {
        const message = `${at.citation} hangs on ${at.parent}, which no catalog has`;
        homes.get(at.citation)?.report('provision-parent', ['provisions', at.citation, 'of'], 'value', message);
      }
      at = parent;
    }
    const like = provision.forAssociates;
    if (like !== null && !provisions.get(like)?.binds.includes('business-associate')) {
      const message = `${like} is no provision that binds business associates`;
      homes
        .get(provision.citation)
        ?.report('provision-parent', ['provisions', provision.citation, 'for-associates'], 'value', message);
    }
    for (const citation of climbed) rooted.add(citation);
  }
}
