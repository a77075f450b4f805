// Findings on a vendor's own table: claims above the legal cap, undescribed splits, claims without a statement.

import type { Provision } from '../../model/catalog.ts';
import { asCitation } from '../../model/citation.ts';
import { holds } from '../../model/condition.ts';
import type { Finding } from '../../model/finding.ts';
import type { Claim } from '../../model/vendor.ts';
import { type AssessmentContext, cite } from '../context.ts';
import { finding, type Subject } from './finding.ts';

/** Whether a text that cites a provision concerns `provision`: the provision itself or one under it. */
function speaksOf(context: AssessmentContext, text: string, provision: Provision): boolean {
  for (let at = asCitation(text); at !== null; at = context.provisions.get(at)?.parent ?? null) {
    if (at === provision.citation) return true;
  }
  return text.startsWith(`${provision.citation}(`);
}

/** Whether the vendor's documents describe the split of a provision (or one under it), and what the vendor does. */
function saidOn({ context, facts, system }: Subject, provision: Provision) {
  const statements = [...facts.statements]
    .filter(([citation]) => speaksOf(context, citation, provision))
    .flatMap(([, all]) => all.filter((s) => holds(s.when, system.use)));
  const undertaken = facts.vendor.undertakings.some((u) => u.about.some((text) => speaksOf(context, text, provision)));
  return {
    split: statements.length > 0,
    done: undertaken || statements.some((s) => s.provides !== null || s.offers !== null),
  };
}

/** A duty that no vendor can perform for the customer cannot be split. */
function cannotBeSplit(context: AssessmentContext, provision: Provision): boolean {
  if (provision.role === 'obligation') return provision.inheritable === 'never';
  const below = context.below.get(provision.citation) ?? [];
  return below.length > 0 && below.every((c) => context.provisions.get(c)?.inheritable === 'never');
}

function onProvision(subject: Subject, claim: Claim, provision: Provision): readonly Finding[] {
  const { context, facts, system } = subject;
  const { title, inheritable: cap } = provision;
  const { says } = claim;
  const vendor = facts.vendor.name;
  const at = {
    citation: provision.citation,
    system: system.id,
    subject: claim.text,
    source: cite(facts, claim.source),
  };
  const found: Finding[] = [];
  if (cap === 'never' || (cap === 'partially' && claim.verdict !== 'partially')) {
    const because = provision.because ?? '';
    found.push(finding('claim-above-cap', at, { vendor, title, says, cap, because }));
  }
  const said = saidOn(subject, provision);
  if (claim.verdict === 'partially') {
    if (!said.split && claim.customer === null && !cannotBeSplit(context, provision))
      found.push(finding('split-not-stated', at, { vendor, title, says }));
  } else if (!said.done) {
    found.push(finding('claim-without-statement', at, { vendor, title }));
  }
  return found;
}

/** Blank and "No" claim nothing; an optional Yes does once its condition is met. */
export function claimFindings(subject: Subject): readonly Finding[] {
  const { context, facts, system } = subject;
  return facts.service.claims.flatMap((claim): readonly Finding[] => {
    const { text, problem } = claim;
    const at = { citation: null, system: system.id, subject: text, source: cite(facts, claim.source) };
    const faults =
      problem === null ? [] : [finding('stale-citation', at, { vendor: facts.vendor.name, text, problem })];
    const optional = claim.verdict === 'optional' && (claim.when === null || !holds(claim.when, system.use));
    if (optional || claim.verdict === 'blank' || claim.verdict === 'no' || claim.verdict === 'not-applicable')
      return faults;
    const provisions = claim.citations.flatMap((citation) => context.provisions.get(citation) ?? []);
    return [...faults, ...provisions.flatMap((provision) => onProvision(subject, claim, provision))];
  });
}
