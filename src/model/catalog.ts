// Catalogs: provisions of 45 CFR and their role in the responsibility matrix.

import type { Citation } from './citation.ts';
import type { Span } from './clock.ts';
import type { SourceRef } from './source-tree.ts';

export const roles = ['obligation', 'rollup', 'structural', 'general', 'context'] as const;
export type Role = (typeof roles)[number];

export type ProvisionKind =
  | 'section'
  | 'standard'
  | 'implementation-specification'
  | 'requirement'
  | 'exception'
  | 'definition';

export type Designation = 'required' | 'addressable';
export type Level = 'system' | 'entity';
export type Inheritable = 'fully' | 'partially' | 'never';
export type Status = 'in-force' | 'vacated' | 'partly-vacated' | 'historical' | 'proposed';

/** Parties that a provision can bind, by what they are or by what makes the duty apply. */
export type BoundParty =
  | 'covered-entity'
  | 'business-associate'
  | 'provider'
  | 'direct-treatment-provider'
  | 'health-plan'
  | 'group-health-plan'
  | 'clearinghouse'
  | 'clearinghouse-in-larger-organization'
  | 'hybrid-entity'
  | 'affiliated-covered-entity'
  | 'multiple-covered-functions'
  | 'part-2-records-holder'
  | 'state-reporting-entity'
  | 'organized-health-care-arrangement';

export interface TimeLimit {
  /** Time to act. */
  readonly within: Span | null;
  /** The rule adds "without unreasonable delay". */
  readonly promptly: boolean;
  /** Retention period. */
  readonly keep: Span | null;
  readonly every: Span | null;
  readonly extension: Span | null;
  /** Start event. */
  readonly from: string | null;
}

export const modalities = ['establish', 'recur', 'event', 'limit'] as const;

/**
 * When an obligation is owed. `establish`: something that must exist. `recur`: to be repeated. `event`: only when something
 * happens. `limit`: a boundary on uses and disclosures.
 */
export type Modality = (typeof modalities)[number];

export interface Provision {
  readonly citation: Citation;
  readonly catalog: string;
  readonly title: string;
  readonly kind: ProvisionKind;
  readonly role: Role;
  /** A roll-up whose own text states a duty that no obligation under it repeats: asked and answered, not counted. */
  readonly statesDuty: boolean;
  /** Semantic parent: for 164.312(a)(2)(iv), the standard 164.312(a)(1). */
  readonly parent: Citation | null;
  /** As printed in the rule; Security Rule only. */
  readonly designation: Designation | null;
  readonly binds: readonly BoundParty[];
  /** What the provision requires, in our own words. */
  readonly duty: string;
  /** Deadline in the words of the rule. */
  readonly deadline: string | null;
  /** Numbers of the deadline, if the rule prints any. */
  readonly timeLimit: TimeLimit | null;
  readonly level: Level | null;
  readonly inheritable: Inheritable | null;
  /** For `partially`: what stays with the customer regardless of the vendor. */
  readonly remains: string | null;
  readonly because: string | null;
  /** Null where the catalog does not say. */
  readonly modality: Modality | null;
  /** Id of the event that triggers it, where it is owed only when something happens. */
  readonly event: string | null;
  /** Id of the activity without which it does not matter. */
  readonly activity: string | null;
  /** Id of the piece of work that answers it. */
  readonly work: string | null;
  /** For an event or a limit: what must exist today, so that it can be met when its time comes. */
  readonly ready: string | null;
  /** Requires a term in the business associate contract (164.314(a)(2)(i), 164.504(e)(2)). */
  readonly contractTerm: boolean;
  /** The corresponding provision for business associates, from this provision or the nearest ancestor with one. */
  readonly forAssociates: Citation | null;
  readonly status: Status;
  readonly authority: string | null;
  readonly aliases: readonly Citation[];
  readonly note: string | null;
  readonly at: SourceRef;
}

/** A former citation that vendors' tables still use. */
export interface RetiredCitation {
  readonly citation: Citation;
  readonly see: Citation | null;
  readonly because: string;
  readonly at: SourceRef;
}

export interface Catalog {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly asOf: string;
  readonly retired: readonly RetiredCitation[];
  readonly at: SourceRef;
}

/** True for provisions that the customer must answer: obligations, and standards whose own text states a duty. */
export const isAsked = ({ role, statesDuty }: Provision): boolean => role === 'obligation' || statesDuty;

/** Obligations and roll-ups have rows; no other role does. */
export const hasRow = ({ role }: Provision): boolean => role === 'obligation' || role === 'rollup';
