// Every edit between two states: the rules, each vendor and its services, the profile. What is the same object was not edited.

import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Service, Vendor } from '../model/vendor.ts';
import { claimRule } from './claim-rule.ts';
import { diffList } from './diff-list.ts';
import { type Worth, worthOf } from './document-worth.ts';
import type { Edit, Owner } from './edit.ts';
import type { Ids } from './find-renames.ts';
import {
  catalogRule,
  catalogsLens,
  provisionRule,
  provisionsLens,
  retiredRule,
  stateClockRule,
  stateClocksLens,
} from './law-rules.ts';
import { diffLists } from './list-rules.ts';
import { pairByKey } from './pairs.ts';
import { diffCustomers } from './profile-edits.ts';
import { conflictRule, noteRule, requestRule, undertakingRule } from './promise-rules.ts';
import { alignNames } from './renames.ts';
import {
  clockRule,
  dutyRule,
  exclusionRule,
  gateRule,
  optionLists,
  optionRule,
  recommendationRule,
  rulingRule,
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
  const rowsOf = (duty: string) =>
    [...b.assignments, ...h.assignments]
      .filter((a) => a.statements.some((s) => s.duties.includes(duty)))
      .map((a) => a.citation);
  const options = (Object.keys(optionLists) as (keyof typeof optionLists)[]).flatMap((list) =>
    diffList(serviceLens(h.address, list), optionRule(h, list), owner, b[list], h[list], optionRule(b, list).at),
  );
  return [
    ...options,
    ...diffList(serviceLens(h.address, 'gates'), gateRule, owner, b.gates, h.gates),
    ...diffList(serviceLens(h.address, 'exclusions'), exclusionRule, owner, b.exclusions, h.exclusions),
    ...diffList(serviceLens(h.address, 'duties'), dutyRule(rowsOf, worth), owner, b.duties, h.duties),
    ...diffStatements(owner, b, h, worth),
    ...diffList(serviceLens(h.address, 'claims'), claimRule, owner, b.claims, h.claims),
    ...diffList(
      serviceLens(h.address, 'rulings'),
      rulingRule('ruling', (r) => r.citation),
      owner,
      b.rulings,
      h.rulings,
    ),
    ...diffList(serviceLens(h.address, 'clocks'), clockRule, owner, b.clocks, h.clocks),
    ...diffList(
      serviceLens(h.address, 'recommendations'),
      recommendationRule(h),
      owner,
      b.recommendations,
      h.recommendations,
      recommendationRule(b).at,
    ),
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
      : diffList(
          termsLens(h.id),
          termRule(after, worth),
          owner,
          before.terms,
          after.terms,
          termRule(before, worth).at,
        )),
    ...diffList(
      vendorLens(h.id, 'undertakings'),
      undertakingRule(h),
      owner,
      b.undertakings,
      h.undertakings,
      undertakingRule(b).at,
    ),
    ...diffList(vendorLens(h.id, 'requests'), requestRule(h), owner, b.requests, h.requests, requestRule(b).at),
    ...diffList(vendorLens(h.id, 'conflicts'), conflictRule, owner, b.conflicts, h.conflicts),
    ...diffList(vendorLens(h.id, 'notes'), noteRule(h), owner, b.notes, h.notes, noteRule(b).at),
    ...diffList(vendorLens(h.id, 'services'), serviceRule, owner, b.services, h.services),
    ...pairByKey(b.services, h.services, (s) => s.id).both.flatMap(([x, y]) => diffServices(x, y, worth)),
  ];
  return [...diffDocuments(owner, b, h, worth), ...edits];
}

/** After all that rests on them: the edit of a document takes along what follows from it. */
function diffDocuments(owner: Owner, b: Vendor, h: Vendor, worth: Worth): readonly Edit[] {
  return pairByKey(b.documents, h.documents, (d) => d.id).both.reduce<readonly Edit[]>(
    (edits, [was, is]) => {
      // A document that was not supplied is worth nothing, whatever its grade.
      const kinds: readonly CauseKind[] =
        was.supplied !== is.supplied
          ? ['document-supplied', 'document-withdrawn']
          : ['document-grade-weakened', 'document-grade-strengthened'];
      const isIts = ({ thing, kind }: Edit['cause']) =>
        thing.kind === 'document' && thing.name === is.id && kinds.includes(kind);
      return edits.map((e) => (isIts(e.cause) ? worth.withAll(e, is.id) : e));
    },
    diffList(vendorLens(h.id, 'documents'), documentRule(h), owner, b.documents, h.documents, documentRule(b).at),
  );
}

// A day on which all that is dated has come.
const endOfTime = '9999-12-31';

/** The edits as of a day, and the base with the ids of the head: the two states that they lead from and to. */
export function editsBetween(
  base: State,
  head: State,
  asOf = endOfTime,
): { readonly base: State; readonly edits: readonly Edit[]; readonly addresses: Ids } {
  const aligned = alignNames(base, head);
  const [b, h] = [aligned.value.library, head.library];
  const law: Owner = { vendor: null, name: null };
  const edits = [
    ...aligned.edits,
    ...diffList(catalogsLens, catalogRule, law, b.catalogs, h.catalogs),
    ...pairByKey(b.catalogs, h.catalogs, (c) => c.id).both.flatMap(([x, y]) =>
      // Retired citations move no row: the lens is never used.
      diffList(
        { get: () => [], set: (s: State) => s },
        retiredRule(y),
        { vendor: null, name: y.id },
        x.retired,
        y.retired,
        retiredRule(x).at,
      ),
    ),
    ...(b.provisions === h.provisions ? [] : diffList(provisionsLens, provisionRule, law, b.provisions, h.provisions)),
    ...diffList(stateClocksLens, stateClockRule, law, b.stateClocks, h.stateClocks),
    ...diffLists(b, h),
    ...diffList(vendorsLens, vendorRule, law, b.vendors, h.vendors),
    ...pairByKey(b.vendors, h.vendors, (v) => v.id).both.flatMap(([x, y]) => diffVendors(x, y)),
    ...(aligned.value.customer === null || head.customer === null
      ? []
      : diffCustomers(aligned.value.customer, head.customer, asOf)),
  ];
  return { base: aligned.value, edits, addresses: aligned.addresses };
}
