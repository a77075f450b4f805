// The links behind a service that do not stand, each once, with the rows that run through it: for findings and for what blocks.

import { agreementState, describeAgreement } from '../model/agreement.ts';
import type { Citation } from '../model/citation.ts';
import { holds } from '../model/condition.ts';
import type { ServiceSystem } from '../model/customer.ts';
import type { WeakLink } from './chain.ts';
import { chainOf } from './via.ts';
import { cite, type ServiceFacts, type World } from './world.ts';

export interface BehindLink {
  readonly link: WeakLink;
  /** Rows with an active statement that runs through it. */
  readonly rows: readonly Citation[];
}

/** Upstreams whose agreement does not stand, used by a statement or not, and the deeper links that statements run through. */
export function weakLinks(world: World, facts: ServiceFacts, system: ServiceSystem): readonly BehindLink[] {
  const found = new Map<string, { link: WeakLink; rows: Citation[] }>();
  const keyOf = ({ kind, state, path }: Pick<WeakLink, 'kind' | 'state' | 'path'>) => `${kind} ${state} ${path}`;
  for (const upstream of facts.vendor.upstreams) {
    const state = agreementState(upstream);
    if (state === 'ignored' || state === 'stands') continue;
    const text = `${upstream.name} (${upstream.purpose}): ${describeAgreement(upstream)}.`;
    const link: WeakLink = { path: upstream.id, kind: 'agreement', state, text, source: cite(facts, upstream.source) };
    found.set(keyOf(link), { link, rows: [] });
  }
  for (const [citation, statements] of facts.statements) {
    for (const s of statements) {
      if ((s.provides === null && s.offers === null) || !holds(s.when, system.use)) continue;
      for (const link of chainOf(world, facts, s, citation).weak) {
        const held = found.get(keyOf(link));
        if (held === undefined) found.set(keyOf(link), { link, rows: [citation] });
        else if (held.rows.at(-1) !== citation) held.rows.push(citation);
      }
    }
  }
  return [...found.values()];
}

/** Parties that PHI reaches without an agreement: what runs through them does not stand. */
export function voidLinks(world: World, facts: ServiceFacts, system: ServiceSystem): readonly BehindLink[] {
  return weakLinks(world, facts, system).filter(({ link }) => link.state === 'void');
}
