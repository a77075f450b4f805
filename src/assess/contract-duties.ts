// Assigns a duty that a contract puts on "the customer" to a row that binds this customer.

import { useOfPhiUnderContract } from '../hipaa/named-rows.ts';
import { isBound } from '../hipaa/scope.ts';
import type { Citation } from '../model/citation.ts';
import type { Customer } from '../model/customer.ts';
import type { HeldStatement, Law, ServiceFacts } from './context.ts';

type Imposing = { readonly citation: Citation; readonly statement: HeldStatement };

/** The corresponding provision for business associates, from the citation or its nearest ancestor that names one. */
function likeOf(law: Law, citation: Citation): Citation | null {
  for (let at: Citation | null = citation; at !== null; at = law.provisions.get(at)?.parent ?? null) {
    const like = law.provisions.get(at)?.forAssociates ?? null;
    if (like !== null) return like;
  }
  // A business associate may use PHI only as its contracts permit: the duty goes here if nothing nearer binds it.
  return law.provisions.has(useOfPhiUnderContract) ? useOfPhiUnderContract : null;
}

/** Duties without a row that binds the customer, each with the statements that impose it. */
export function unboundDuties(
  law: Law,
  facts: ServiceFacts,
  customer: Customer,
): ReadonlyMap<string, readonly Imposing[]> {
  const found = new Map<string, Imposing[]>();
  const bound = new Set<string>();
  for (const [citation, statements] of facts.statements) {
    const provision = law.provisions.get(citation);
    const binds = provision !== undefined && isBound(provision, customer);
    for (const statement of statements) {
      for (const duty of statement.duties) {
        if (binds) bound.add(duty);
        else found.set(duty, [...(found.get(duty) ?? []), { citation, statement }]);
      }
    }
  }
  for (const duty of bound) found.delete(duty);
  return found;
}

/** The service for this customer; for a business associate, duties are moved to rows that bind it. */
export function forCustomer(law: Law, facts: ServiceFacts, customer: Customer): ServiceFacts {
  if (customer.role !== 'business-associate') return facts;
  const moved = new Map<Citation, HeldStatement[]>();
  for (const [duty, imposing] of unboundDuties(law, facts, customer)) {
    const targets = new Set<Citation>();
    for (const { citation, statement } of imposing) {
      const like = likeOf(law, citation);
      const target = like === null ? undefined : law.provisions.get(like);
      if (like === null || targets.has(like) || target === undefined || !isBound(target, customer)) continue;
      targets.add(like);
      const origin = { kind: 'laid-on-at', citation } as const;
      const only = { provides: null, offers: null, duties: [duty], via: [], limits: null };
      moved.set(like, [...(moved.get(like) ?? []), { ...statement, ...only, origin }]);
    }
  }
  if (moved.size === 0) return facts;
  const statements = new Map(facts.statements);
  for (const [citation, more] of moved) statements.set(citation, [...(statements.get(citation) ?? []), ...more]);
  return { ...facts, statements };
}
