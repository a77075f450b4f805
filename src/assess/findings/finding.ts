// How a finding is made: its id from kind, citation, system and subject alone, its priority from the table.

import { scopeOf } from '../../hipaa/scope.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import { type FindingDetails, type FindingKind, type FindingOf, findingKinds } from '../../model/finding.ts';
import { questionOf } from '../../model/question.ts';
import { stableId } from '../../model/stable-id.ts';
import type { AssessmentContext, ServiceFacts } from '../context.ts';

/** What every finding has beside its facts. */
interface Place {
  readonly citation: Citation | null;
  readonly system: string | null;
  readonly subject: string | null;
  readonly source: string | null;
  readonly owner?: string | null;
  readonly due?: string | null;
}

/** The id stays the same from run to run, whatever the words and the order. */
export function findingId(
  kind: FindingKind,
  citation: Citation | null,
  system: string | null,
  subject: string | null,
): string {
  return stableId('f', kind, citation, system, subject);
}

export function finding<K extends FindingKind>(
  kind: K,
  { citation, system, subject, source, owner = null, due = null }: Place,
  details: FindingDetails[K],
): FindingOf<K> {
  return {
    id: findingId(kind, citation, system, subject),
    kind,
    priority: findingKinds[kind].priority,
    citation,
    system,
    subject,
    question: system === null ? null : questionOf(kind, citation, subject),
    source,
    owner,
    due,
    details,
  };
}

/** One system in use, of which findings are made. */
export interface Subject {
  readonly context: AssessmentContext;
  readonly customer: Customer;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
}

/** The citation, if the library has it: a finding stands without it too. */
export function known(context: AssessmentContext, citation: string): Citation | null {
  return context.provisions.has(citation as Citation) ? (citation as Citation) : null;
}

/**
 * The citation where it applies to this customer, else where its like hangs: what a finding rests on in the vendor's words
 * stands whatever the customer's role is, and without a row it stands all the same.
 */
export function applicable(context: AssessmentContext, customer: Customer, citation: string): Citation | null {
  const provision = context.provisions.get(citation as Citation);
  if (provision === undefined) return null;
  if (scopeOf(provision, customer).disposition !== 'not-applicable') return provision.citation;
  const like = provision.forAssociates;
  return like === null ? null : applicable(context, customer, like);
}
