// Void and unverified links behind a service, without repetition, with the rows that depend on them.

import { agreementState } from '../model/agreement.ts';
import type { Citation } from '../model/citation.ts';
import { judge } from '../model/condition.ts';
import type { ServiceSystem } from '../model/customer.ts';
import { sayingKey } from '../model/step.ts';
import { exclusionOf } from '../model/vendor.ts';
import type { WeakLink } from './chain.ts';
import { type AssessmentContext, factsBehind, type ServiceFacts } from './context.ts';
import { below, chainOf, excludedLink, linkStep } from './via.ts';

export interface BehindLink {
  readonly link: WeakLink;
  /** Rows with a statement that depends on it: an active one; for a void link, also one that may be active. */
  readonly rows: readonly Citation[];
}

/** Subject of the findings on a link: gaps in the party's own documents are another one than the agreement with it. */
export const subjectOf = ({ kind, path }: WeakLink): string => (kind === 'hop' ? `${path}/statement` : path);

/**
 * Links that are weak regardless of statements, at every tier: missing agreements, and uses that a party excludes.
 * Terminates because link rejects upstream cycles.
 */
function standingLinks(context: AssessmentContext, facts: ServiceFacts): readonly WeakLink[] {
  return facts.vendor.upstreams.flatMap((upstream): readonly WeakLink[] => {
    const agreement = agreementState(upstream);
    if (agreement === 'ignored') return [];
    const step = linkStep(context, facts, upstream);
    const own: readonly WeakLink[] =
      agreement === 'stands' ? [] : [{ path: upstream.id, kind: 'agreement', state: agreement, step }];
    const next = factsBehind(context, upstream);
    if (next === undefined) return own;
    const excluded = exclusionOf(next.service, upstream.use);
    const deeper = [...(excluded === undefined ? [] : [excludedLink(next, excluded)]), ...standingLinks(context, next)];
    return [...own, ...deeper.map((link) => below(upstream, link))];
  });
}

/** All weak links behind the service, from its mapping and from its statements. */
export function weakLinks(
  context: AssessmentContext,
  facts: ServiceFacts,
  system: ServiceSystem,
): readonly BehindLink[] {
  const found = new Map<string, { readonly link: WeakLink; readonly rows: Set<Citation> }>();
  // An agreement is one link for all rows; gaps in a party's own documents differ by row.
  const at = (link: WeakLink) => {
    const key = `${link.kind} ${link.state} ${link.path} ${link.kind === 'agreement' ? '' : sayingKey(link.step)}`;
    const held = found.get(key) ?? { link, rows: new Set() };
    found.set(key, held);
    return held.rows;
  };
  for (const link of standingLinks(context, facts)) at(link);
  for (const [citation, statements] of facts.statements) {
    for (const s of statements) {
      const truth = judge(s.when, system.use);
      if ((s.provides === null && s.offers === null) || truth === 'unmet') continue;
      // Of what may apply, only what would be void moves a row, and none of a prospect.
      if (truth === 'unknown' && context.prospect) continue;
      for (const link of chainOf(context, facts, s, citation).weak)
        if (truth === 'met' || link.state === 'void') at(link).add(citation);
    }
  }
  return [...found.values()].map(({ link, rows }) => ({ link, rows: [...rows] }));
}

/** Parties that receive PHI without an agreement, or whose documents exclude the use. */
export function voidLinks(
  context: AssessmentContext,
  facts: ServiceFacts,
  system: ServiceSystem,
): readonly BehindLink[] {
  return weakLinks(context, facts, system).filter(({ link }) => link.state === 'void');
}
