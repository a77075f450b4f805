// One customer: what it is in law, where its PHI lives, what it answered and what its reviewers ruled.

import type { Citation } from './citation.ts';
import type { StatedSpan } from './clock.ts';
import type { ServiceUse } from './condition.ts';
import type { Reply } from './reply.ts';
import type { SignedAgreement } from './signed-agreement.ts';
import type { SourceRef } from './source-tree.ts';
import type { Ruling } from './vendor.ts';

export type CustomerRole = 'covered-entity' | 'business-associate' | 'hybrid-entity' | 'not-regulated';
export type CoveredKind = 'provider' | 'health-plan' | 'clearinghouse';

/** Facts that switch obligations on. A provider treats directly unless `indirect-treatment-only` is said. */
export const traits = [
  'indirect-treatment-only',
  'group-health-plan',
  'affiliated-covered-entity',
  'multiple-covered-functions',
  'part-2-records-holder',
  'clearinghouse-in-larger-organization',
  'state-reporting-entity',
  'organized-health-care-arrangement',
] as const;
export type Trait = (typeof traits)[number];

export type GateState = 'none' | 'requested' | 'signed' | 'executed' | 'open' | 'closed';

export interface GateAnswer {
  readonly state: GateState;
  readonly on: string | null;
  /** The day on which the signer or the details changed: after `on`, the gate is closed again. */
  readonly changed: string | null;
}

export interface ServiceSystem {
  readonly kind: 'service';
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly use: ServiceUse;
  readonly gates: Readonly<Record<string, GateAnswer>>;
  /** Is the vendor the customer's agent under federal common law (164.404(a)(2))? */
  readonly agent: 'yes' | 'no' | 'unknown';
  readonly at: SourceRef;
}

export interface OwnSystem {
  readonly kind: 'own';
  readonly id: string;
  readonly title: string;
  readonly holds: 'ephi' | 'paper';
  readonly at: SourceRef;
}

export type System = ServiceSystem | OwnSystem;

export type AnswerStatus = 'implemented' | 'planned' | 'alternative' | 'not-started' | 'not-applicable';

/** Whether a file that the profile names lies beside it. Where it may lie is looked at, never what is in it. */
export type Presence = 'there' | 'absent' | 'not-looked-for';

export interface Evidence {
  /** A path from the profile's folder, or an address on the web. */
  readonly file: string;
  readonly on: string | null;
  readonly expires: string | null;
  readonly presence: Presence;
}

/** What an answer is about: a row in every place, a row in one place, a vendor's duty in one system. */
export type AnswerTarget =
  | { readonly kind: 'obligation'; readonly citation: Citation }
  | { readonly kind: 'place'; readonly system: string; readonly citation: Citation }
  | { readonly kind: 'duty'; readonly system: string; readonly duty: string };

/** What the customer recorded. Never changes a disposition. */
export interface Answer {
  readonly target: AnswerTarget;
  readonly status: AnswerStatus;
  readonly because: string | null;
  /** Who said so. */
  readonly by: string | null;
  readonly owner: string | null;
  readonly on: string | null;
  readonly due: string | null;
  readonly evidence: readonly Evidence[];
  /** The other system by which it is satisfied. */
  readonly satisfiedBy: string | null;
  readonly at: SourceRef;
}

/** A party above the customer, which is its business associate: what the customer promised it. */
export interface Client {
  readonly id: string;
  readonly title: string;
  /** Notice of a breach, as the contract with the client has it. */
  readonly notice: StatedSpan;
  /** Start event, in the contract's terms; null where the profile does not say. */
  readonly from: string | null;
  readonly promptly: boolean;
  /** Is the customer this client's agent (164.404(a)(2))? */
  readonly agent: 'yes' | 'no' | 'unknown';
  readonly document: string;
  /** Whether that document is there. */
  readonly presence: Presence;
  readonly clause: string | null;
  readonly at: SourceRef;
}

export interface CustomerRuling extends Ruling {
  readonly system: string;
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly role: CustomerRole;
  readonly kind: CoveredKind | null;
  readonly traits: readonly Trait[];
  readonly states: readonly string[];
  readonly systems: readonly System[];
  /** Those whose PHI it handles as a business associate, as far as it says. */
  readonly clients: readonly Client[];
  /** At the most one for each system. */
  readonly agreements: readonly SignedAgreement[];
  readonly replies: readonly Reply[];
  readonly answers: readonly Answer[];
  readonly rulings: readonly CustomerRuling[];
  readonly at: SourceRef;
}

/** The key of an answer, as a profile has it. */
export function targetKey(target: AnswerTarget): string {
  if (target.kind === 'obligation') return target.citation;
  return `${target.system}/${target.kind === 'place' ? target.citation : target.duty}`;
}
