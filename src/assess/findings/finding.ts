// Makes a finding: its id is hashed from kind, citation, system, and subject, its priority comes from the table.

import { scopeOf } from '../../hipaa/scope.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer, ServiceSystem } from '../../model/customer.ts';
import { type FindingDetails, type FindingKind, type FindingOf, findingKinds } from '../../model/finding.ts';
import { questionOf } from '../../model/question.ts';
import { stableId } from '../../model/stable-id.ts';
import type { AssessmentContext, ServiceFacts } from '../context.ts';

/** What every finding has besides its details. */
interface Place {
  readonly citation: Citation | null;
  readonly system: string | null;
  readonly subject: string | null;
  readonly source: string | null;
  readonly owner?: string | null;
  readonly due?: string | null;
}

/** Stable from run to run; independent of wording and order. */
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

/** One system in use that findings are made about. */
export interface Subject {
  readonly context: AssessmentContext;
  readonly customer: Customer;
  readonly facts: ServiceFacts;
  readonly system: ServiceSystem;
}

/** The citation if the library has it, else null. */
export function known(context: AssessmentContext, citation: string): Citation | null {
  return context.provisions.has(citation as Citation) ? (citation as Citation) : null;
}

/**
 * The citation if it applies to this customer, else the corresponding provision for business associates, else null. A
 * finding from a vendor's documents is made whatever the customer's role is, even without a citation.
 */
export function applicable(context: AssessmentContext, customer: Customer, citation: string): Citation | null {
  const provision = context.provisions.get(citation as Citation);
  if (provision === undefined) return null;
  if (scopeOf(provision, customer).disposition !== 'not-applicable') return provision.citation;
  const like = provision.forAssociates;
  return like === null ? null : applicable(context, customer, like);
}
