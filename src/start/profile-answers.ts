// What a person said when a profile was begun, typed: from flags, from an interview, or both. Null and a missing entry
// mean that it was not said; nothing is guessed.

import type { AnswerStatus, CoveredKind, CustomerRole, GateState } from '../model/customer.ts';
import type { VendorKind } from '../model/unmapped.ts';

export interface GateSaid {
  readonly state: GateState;
  readonly on: string | null;
}

/** A service of a vendor in the library. */
export interface ServiceSaid {
  readonly is: 'service';
  readonly service: string;
  readonly variant: string | null;
  readonly plan: string | null;
  /** Null: not said. Empty: none is in use. */
  readonly features: readonly string[] | null;
  readonly dataClasses: readonly string[] | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly phiFree: readonly string[];
  readonly gates: Readonly<Record<string, GateSaid>>;
}

/** A vendor that the library does not have. */
export interface UnmappedSaid {
  readonly is: 'unmapped';
  readonly vendor: string;
  readonly kind: VendorKind;
  /** The state of the business associate agreement. */
  readonly agreement: GateSaid | null;
}

/** A place of the customer's own. */
export interface OwnSaid {
  readonly is: 'own';
  readonly title: string;
  readonly holds: 'ephi' | 'paper';
}

export type SystemSaid = ServiceSaid | UnmappedSaid | OwnSaid;

export interface ActivitySaid {
  readonly activity: string;
  readonly answer: 'yes' | 'no' | 'unknown';
}

/** A person who has a role, such as Security official. */
export interface OwnerSaid {
  readonly role: string;
  readonly name: string;
}

/** What the person is in law. */
export interface WhoSaid {
  readonly role: CustomerRole;
  /** Null for those that are not a covered entity. */
  readonly kind: CoveredKind | null;
}

export interface ProfileAnswers extends WhoSaid {
  readonly name: string;
  readonly states: readonly string[];
  readonly systems: readonly SystemSaid[];
  readonly activities: readonly ActivitySaid[];
  /** Who answered about activities; needed for a no. */
  readonly by: string | null;
  readonly owners: readonly OwnerSaid[];
}

/** Those of an unfinished beginning. */
export type Given = { readonly [K in keyof ProfileAnswers]?: ProfileAnswers[K] };

/** What the work of a named owner is: no one has said anything about it yet. */
export const statusOfOwned: AnswerStatus = 'unknown';

/** Whether the law asks for the kind of covered entity. */
export const isCovered = (role: CustomerRole): boolean => role === 'covered-entity' || role === 'hybrid-entity';
