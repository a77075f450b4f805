// The rules: provisions of 45 CFR with their role in the responsibility matrix.

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

/** Whom a provision can bind: entities by what they are, and by what switches a duty on. */
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
  /** Act within. */
  readonly within: Span | null;
  /** It adds "without unreasonable delay". */
  readonly promptly: boolean;
  /** Keep for. */
  readonly keep: Span | null;
  readonly every: Span | null;
  readonly extension: Span | null;
  /** Start event. */
  readonly from: string | null;
}

/** Something that happens and makes a duty owed. */
export interface LawEvent {
  readonly id: string;
  /** As a clause: "a breach is discovered". */
  readonly when: string;
}

export interface Provision {
  readonly citation: Citation;
  readonly catalog: string;
  readonly title: string;
  readonly kind: ProvisionKind;
  readonly role: Role;
  /** A roll-up with a sentence of its own that no obligation beneath it says: asked and answered, not counted. */
  readonly statesDuty: boolean;
  /** Semantic parent: 164.312(a)(2)(iv) hangs on the standard 164.312(a)(1). */
  readonly parent: Citation | null;
  /** As the rule itself prints it; Security Rule only. */
  readonly designation: Designation | null;
  readonly binds: readonly BoundParty[];
  /** What it asks, in our own plain words. */
  readonly duty: string;
  /** In words, as the rule has it. */
  readonly deadline: string | null;
  /** The number in it, where the rule prints one. */
  readonly timeLimit: TimeLimit | null;
  readonly level: Level | null;
  readonly inheritable: Inheritable | null;
  /** For `partially`: what stays with the customer however good the vendor is. */
  readonly remains: string | null;
  readonly because: string | null;
  /** What triggers it, where it is owed only when something happens. */
  readonly event: LawEvent | null;
  /** For what is owed at an event: what must exist today, so that it can be met when its time comes. */
  readonly ready: string | null;
  /** Asks for a term in the business associate contract (164.314(a)(2)(i), 164.504(e)(2)). */
  readonly contractTerm: boolean;
  /** Where the like hangs for a business associate: of this provision itself, or of the nearest one above that says so. */
  readonly forAssociates: Citation | null;
  readonly status: Status;
  readonly authority: string | null;
  readonly aliases: readonly Citation[];
  readonly note: string | null;
  readonly at: SourceRef;
}

/** A citation that the rule carried once and that vendors' tables still carry. */
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

/** Does it state a duty that the customer is asked for: an obligation, or a standard with a sentence of its own? */
export const isAsked = ({ role, statesDuty }: Provision): boolean => role === 'obligation' || statesDuty;

/** Only obligations and the roll-ups above them have rows; of everything else there is nothing to determine. */
export const hasRow = ({ role }: Provision): boolean => role === 'obligation' || role === 'rollup';
