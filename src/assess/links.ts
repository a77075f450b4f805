// Void and unverified links behind a service, without repetition, with the rows that depend on them.

import { agreementState } from '../model/agreement.ts';
import type { Citation } from '../model/citation.ts';
import { holds } from '../model/condition.ts';
import type { ServiceSystem } from '../model/customer.ts';
import { sayingKey } from '../model/step.ts';
import { exclusionOf } from '../model/vendor.ts';
import type { WeakLink } from './chain.ts';
import { type AssessmentContext, factsBehind, type ServiceFacts } from './context.ts';
import { below, chainOf, excludedLink, linkStep } from './via.ts';

export interface BehindLink {
  readonly link: WeakLink;
  /** Rows with an active statement that depends on it. */
  readonly rows: readonly Citation[];
}

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
      if ((s.provides === null && s.offers === null) || !holds(s.when, system.use)) continue;
      for (const link of chainOf(context, facts, s, citation).weak) at(link).add(citation);
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
