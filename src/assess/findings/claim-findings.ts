// Findings on a vendor's own table: more than the law allows, a split without a line, a word without a document.

import { holds } from '../../model/condition.ts';
import type { Finding } from '../../model/finding.ts';
import { cite } from '../world.ts';
import { finding, type Subject } from './finding.ts';

/** Blank and "No" claim nothing; an optional Yes claims something once its condition is met. */
export function claimFindings({ world, facts, system }: Subject): readonly Finding[] {
  return facts.service.claims.flatMap((claim): Finding[] => {
    const common = {
      citation: claim.citation,
      system: system.id,
      subject: claim.text,
      source: cite(facts, claim.source),
    };
    const vendor = facts.vendor.name;
    if (claim.problem !== null) {
      const why = `Its table cites "${claim.text}", which is ${claim.problem}.`;
      const act = `Ask ${vendor} which provision its row "${claim.text}" means.`;
      return [finding('stale-citation', { ...common, do: act, why, closes: 'A corrected table from the vendor.' })];
    }
    const provision = claim.citation === null ? undefined : world.provisions.get(claim.citation);
    if (provision === undefined || claim.verdict === 'blank' || claim.verdict === 'no') return [];
    if (claim.verdict === 'optional' && (claim.when === null || !holds(claim.when, system.use))) return [];
    const found: Finding[] = [];
    const above =
      provision.inheritable === 'never' || (provision.inheritable === 'partially' && claim.verdict !== 'partially');
    if (above) {
      const why = `It says "${claim.says}"; the law allows ${provision.inheritable === 'never' ? 'none of it' : 'only a part'}: ${provision.because ?? ''}.`;
      const act = `Do not rely on ${vendor}'s "${claim.says}" for ${provision.title.toLowerCase()}: your part stays yours.`;
      const closes = 'Your own part answered in the profile.';
      found.push(finding('claim-above-cap', { ...common, do: act, why, closes }));
    }
    const stated = (facts.statements.get(provision.citation) ?? []).some((s) => holds(s.when, system.use));
    if (claim.verdict === 'partially' && !stated) {
      const act = `Ask ${vendor} which part of ${provision.title.toLowerCase()} it performs and which it leaves to you.`;
      const why = `Its table says "${claim.says}" and does not say where the line runs.`;
      found.push(finding('split-not-stated', { ...common, do: act, why, closes: 'Both halves in writing.' }));
    } else if (!stated) {
      const act = `Ask ${vendor} for the document that says what it does for ${provision.title.toLowerCase()}.`;
      const why = 'The verdict stands in a table; no document of the vendor says what is done.';
      found.push(finding('claim-without-statement', { ...common, do: act, why, closes: 'The document and clause.' }));
    }
    return found;
  });
}
