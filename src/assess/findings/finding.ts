// How a finding is made: its id from kind, citation, system and subject alone, its priority from the table.

import { scopeOf } from '../../hipaa/scope.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import { type Finding, type FindingKind, findingKinds } from '../../model/finding.ts';
import { questionOf } from '../../model/question.ts';
import { stableId } from '../../model/stable-id.ts';
import type { ServiceFacts, World } from '../world.ts';

type Parts = Omit<Finding, 'id' | 'kind' | 'priority' | 'question' | 'owner' | 'due'> &
  Partial<Pick<Finding, 'owner' | 'due'>>;

/** The id stays the same from run to run, whatever the words and the order. */
export function findingId(
  kind: FindingKind,
  citation: Citation | null,
  system: string | null,
  subject: string | null,
): string {
  return stableId('f', kind, citation, system, subject);
}

export function finding(kind: FindingKind, parts: Parts): Finding {
  return {
    id: findingId(kind, parts.citation, parts.system, parts.subject),
    kind,
    priority: findingKinds[kind].priority,
    do: parts.do,
    citation: parts.citation,
    system: parts.system,
    subject: parts.subject,
    question: parts.system === null ? null : questionOf(kind, parts.citation, parts.subject),
    why: parts.why,
    source: parts.source,
    owner: parts.owner ?? null,
    due: parts.due ?? null,
    closes: parts.closes,
  };
}

/** One system in use, of which findings are made. */
export interface Subject {
  readonly world: World;
  readonly customer: Customer;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
}

/** The citation, if the library has it: a finding stands without it too. */
export function known(world: World, citation: string): Citation | null {
  return world.provisions.has(citation as Citation) ? (citation as Citation) : null;
}

/**
 * The citation where it applies to this customer, else where its like hangs: what a finding rests on in the vendor's words
 * stands whatever the customer's role is, and without a row it stands all the same.
 */
export function applicable(world: World, customer: Customer, citation: string): Citation | null {
  const provision = world.provisions.get(citation as Citation);
  if (provision === undefined) return null;
  if (scopeOf(provision, customer).disposition !== 'not-applicable') return provision.citation;
  const like = provision.forAssociates;
  return like === null ? null : applicable(world, customer, like);
}
