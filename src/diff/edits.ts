// Every edit between two states: in the rules, in each vendor and its services, in the profile.

import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Service, Vendor } from '../model/vendor.ts';
import { claimRule } from './claim-rule.ts';
import { diffList } from './diff-list.ts';
import { type Worth, worthOf } from './document-worth.ts';
import { type Edit, nobodys, type Owner } from './edit.ts';
import type { Ids } from './find-renames.ts';
import { provisionRule, provisionsLens, stateClockRule, stateClocksLens } from './law-rules.ts';
import { diffLists } from './list-rules.ts';
import { pairByKey } from './pairs.ts';
import { diffCustomers } from './profile-edits.ts';
import { conflictRule, noteRule, requestRule, undertakingRule } from './promise-rules.ts';
import { replyRule } from './record-rules.ts';
import { alignNames } from './renames.ts';
import {
  clockRule,
  dutyRule,
  exclusionRule,
  gateRule,
  mappingRulingRule,
  optionLists,
  optionRule,
  recommendationRule,
  type ServiceList,
  serviceLens,
} from './service-rules.ts';
import { diffStatements } from './statement-edits.ts';
import {
  contractLens,
  contractRule,
  documentRule,
  serviceRule,
  termRule,
  termsLens,
  upstreamRule,
  vendorLens,
  vendorRule,
  vendorsLens,
} from './vendor-rules.ts';

function diffServices(b: Service, h: Service, worth: Worth): readonly Edit[] {
  if (b === h) return [];
  const owner: Owner = { vendor: h.vendor, name: h.address };
  const lens = <K extends ServiceList>(list: K) => serviceLens(h.address, list);
  const rowsOf = (duty: string) =>
    [...b.assignments, ...h.assignments]
      .filter((a) => a.statements.some((s) => s.duties.includes(duty)))
      .map((a) => a.citation);
  const options = (Object.keys(optionLists) as (keyof typeof optionLists)[]).flatMap((list) =>
    diffList(lens(list), optionRule(list), owner, b[list], h[list]),
  );
  return [
    ...options,
    ...diffList(lens('gates'), gateRule, owner, b.gates, h.gates),
    ...diffList(lens('exclusions'), exclusionRule, owner, b.exclusions, h.exclusions),
    ...diffList(lens('duties'), dutyRule(rowsOf, worth), owner, b.duties, h.duties),
    ...diffStatements(owner, b, h, worth),
    ...diffList(lens('claims'), claimRule, owner, b.claims, h.claims),
    ...diffList(lens('rulings'), mappingRulingRule, owner, b.rulings, h.rulings),
    ...diffList(lens('clocks'), clockRule, owner, b.clocks, h.clocks),
    ...diffList(lens('recommendations'), recommendationRule, owner, b.recommendations, h.recommendations),
  ];
}

function diffVendors(b: Vendor, h: Vendor): readonly Edit[] {
  if (b === h) return [];
  const owner: Owner = { vendor: h.id, name: h.id };
  const [before, after] = [b.contract, h.contract];
  const list = <T>(item: T | null): T[] => (item === null ? [] : [item]);
  const worth = worthOf(b, h);
  const rowsVia = (upstream: string) =>
    [...b.services, ...h.services]
      .flatMap((s) => s.assignments)
      .filter((a) => a.statements.some((s) => s.via.includes(upstream)))
      .map((a) => a.citation);
  const edits = [
    ...diffList(vendorLens(h.id, 'upstreams'), upstreamRule(rowsVia), owner, b.upstreams, h.upstreams),
    ...diffList(contractLens(h.id), contractRule, owner, list(before), list(after)),
    ...(before === null || after === null
      ? []
      : diffList(termsLens(h.id), termRule(worth), owner, before.terms, after.terms)),
    ...diffList(vendorLens(h.id, 'undertakings'), undertakingRule, owner, b.undertakings, h.undertakings),
    ...diffList(vendorLens(h.id, 'requests'), requestRule, owner, b.requests, h.requests),
    ...diffList(vendorLens(h.id, 'conflicts'), conflictRule, owner, b.conflicts, h.conflicts),
    ...diffList(vendorLens(h.id, 'notes'), noteRule, owner, b.notes, h.notes),
    ...diffList(vendorLens(h.id, 'replies'), replyRule, owner, b.replies, h.replies),
    ...diffList(vendorLens(h.id, 'services'), serviceRule, owner, b.services, h.services),
    ...pairByKey(b.services, h.services, (s) => s.id).both.flatMap(([x, y]) => diffServices(x, y, worth)),
  ];
  return [...diffDocuments(owner, b, h, worth), ...edits];
}

/** Runs after everything that cites the documents, since the edit of a document carries what follows from it. */
function diffDocuments(owner: Owner, b: Vendor, h: Vendor, worth: Worth): readonly Edit[] {
  return pairByKey(b.documents, h.documents, (d) => d.id).both.reduce<readonly Edit[]>(
    (edits, [was, is]) => {
      // A document that was not supplied counts for nothing, whatever its grade.
      const kinds: readonly CauseKind[] =
        was.supplied !== is.supplied
          ? ['document-supplied', 'document-withdrawn']
          : ['document-grade-weakened', 'document-grade-strengthened'];
      const isIts = ({ thing, kind }: Edit['cause']) =>
        thing.kind === 'document' && thing.name === is.id && kinds.includes(kind);
      return edits.map((e) => (isIts(e.cause) ? worth.withAll(e, is.id) : e));
    },
    diffList(vendorLens(h.id, 'documents'), documentRule, owner, b.documents, h.documents),
  );
}

// A day by which everything dated has happened.
const endOfTime = '9999-12-31';

/** The edits as of a day, and the base with the ids of the head, which they lead away from. */
export function editsBetween(
  base: State,
  head: State,
  asOf = endOfTime,
): { readonly base: State; readonly edits: readonly Edit[]; readonly addresses: Ids } {
  const aligned = alignNames(base, head);
  const [b, h] = [aligned.value.library, head.library];
  const edits = [
    ...aligned.edits,
    ...(b.provisions === h.provisions
      ? []
      : diffList(provisionsLens, provisionRule, nobodys, b.provisions, h.provisions)),
    ...diffList(stateClocksLens, stateClockRule, nobodys, b.stateClocks, h.stateClocks),
    ...diffLists(b, h),
    ...diffList(vendorsLens, vendorRule, nobodys, b.vendors, h.vendors),
    ...pairByKey(b.vendors, h.vendors, (v) => v.id).both.flatMap(([x, y]) => diffVendors(x, y)),
    ...(aligned.value.customer === null || head.customer === null
      ? []
      : diffCustomers(aligned.value.customer, head.customer, asOf)),
  ];
  return { base: aligned.value, edits, addresses: aligned.addresses };
}
