// One customer: its legal role, its systems with PHI, its answers, and its reviewers' rulings.

import type { Citation } from './citation.ts';
import type { StatedSpan } from './clock.ts';
import type { ServiceUse } from './condition.ts';
import type { Reply } from './reply.ts';
import type { SignedAgreement } from './signed-agreement.ts';
import type { SourceRef } from './source-tree.ts';
import type { Unmapped } from './unmapped.ts';
import type { Ruling } from './vendor.ts';

export type CustomerRole = 'covered-entity' | 'business-associate' | 'hybrid-entity' | 'not-regulated';
export type CoveredKind = 'provider' | 'health-plan' | 'clearinghouse';

/** Facts that make obligations apply. A provider treats patients directly unless `indirect-treatment-only`. */
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
  /** Date on which the signer or the details changed; if after `on`, the gate is closed again. */
  readonly changed: string | null;
  /** Who puts it in place, and by when. */
  readonly owner: string | null;
  readonly due: string | null;
  readonly note: string | null;
}

export interface ServiceSystem {
  readonly kind: 'service';
  readonly id: string;
  readonly title: string;
  readonly service: string;
  /** What the profile says of a vendor without a mapping; null for a service of the library. */
  readonly unmapped: Unmapped | null;
  readonly use: ServiceUse;
  readonly gates: Readonly<Record<string, GateAnswer>>;
  /** Nobody in particular: every gate counts as met, unless the vendor does not offer it for this use. */
  readonly assumed?: true;
  /** This product of the service alone: made while a row is answered, never read from a profile. */
  readonly product?: string;
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

/** `unknown`: nobody knows yet. `later`: put off on purpose. Both leave the work open. */
export type AnswerStatus =
  | 'implemented'
  | 'planned'
  | 'alternative'
  | 'not-started'
  | 'not-applicable'
  | 'unknown'
  | 'later';

/** Whether a file that the profile names exists, and holds anything. Its content is never read. */
export type Presence = 'there' | 'absent' | 'empty' | 'not-looked-for';

/** It shows nothing: it is not there, or it is an empty file. */
export const showsNothing = (presence: Presence): boolean => presence === 'absent' || presence === 'empty';

export interface Evidence {
  /** Path relative to the profile's folder, or a URL. */
  readonly file: string;
  readonly on: string | null;
  readonly expires: string | null;
  readonly presence: Presence;
}

/** What an answer is about: a piece of work, a row in every system, a row in one system, a vendor's duty in one system. */
export type AnswerTarget =
  | { readonly kind: 'work'; readonly work: string }
  | { readonly kind: 'obligation'; readonly citation: Citation }
  | { readonly kind: 'place'; readonly system: string; readonly citation: Citation }
  | { readonly kind: 'duty'; readonly system: string; readonly duty: string };

export interface Verified {
  readonly by: string;
  readonly on: string;
}

/** Months after which a no to an activity is asked again. */
export const monthsOfNo = 12;

/** Whether the customer does something on which rows depend. */
export interface ActivityAnswer {
  readonly activity: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly by: string | null;
  readonly on: string | null;
  readonly at: SourceRef;
}

/** A letter of questions to a vendor. */
export interface Letter {
  readonly vendor: string;
  /** The day on which it was sent; null while it was not. */
  readonly sent: string | null;
  /** The day by which an answer is due; before it is sent, the letter itself. */
  readonly due: string | null;
  readonly owner: string | null;
  readonly note: string | null;
}

/** What the customer recorded. Never changes a disposition. */
export interface Answer {
  readonly target: AnswerTarget;
  readonly status: AnswerStatus;
  readonly because: string | null;
  /** The person who said so. */
  readonly by: string | null;
  readonly owner: string | null;
  readonly on: string | null;
  readonly due: string | null;
  readonly evidence: readonly Evidence[];
  /** Who checked that it is really so; done is not verified. */
  readonly verified: Verified | null;
  /** The other system by which it is satisfied. */
  readonly satisfiedBy: string | null;
  /** A remark for those who work on it; it decides nothing. */
  readonly note: string | null;
  readonly at: SourceRef;
}

/** A client of a customer that is a business associate, and what the customer promised it. */
export interface Client {
  readonly id: string;
  readonly title: string;
  /** Breach notice according to the contract with the client. */
  readonly notice: StatedSpan;
  /** Start event, in the contract's terms; null where the profile does not say. */
  readonly from: string | null;
  readonly promptly: boolean;
  /** Is the customer this client's agent (164.404(a)(2))? */
  readonly agent: 'yes' | 'no' | 'unknown';
  readonly document: string;
  /** Whether `document` was found. */
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
  /** Clients that the profile names, whose PHI the customer handles as a business associate. */
  readonly clients: readonly Client[];
  /** At most one per system. */
  readonly agreements: readonly SignedAgreement[];
  readonly replies: readonly Reply[];
  readonly answers: readonly Answer[];
  readonly activities: readonly ActivityAnswer[];
  readonly letters: readonly Letter[];
  readonly rulings: readonly CustomerRuling[];
  readonly at: SourceRef;
}

/** The row that an answer is about; null for a piece of work and for a vendor's duty. */
export const targetCitation = (target: AnswerTarget): Citation | null =>
  'citation' in target ? target.citation : null;

/** The system that it is about; null for all of them. */
export const targetSystem = (target: AnswerTarget): string | null => ('system' in target ? target.system : null);

/** The key of an answer, as a profile has it. */
export function targetKey(target: AnswerTarget): string {
  if (target.kind === 'work') return `work/${target.work}`;
  if (target.kind === 'obligation') return target.citation;
  return `${target.system}/${target.kind === 'place' ? target.citation : target.duty}`;
}
