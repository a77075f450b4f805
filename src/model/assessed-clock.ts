// Time limits of one customer: those that bind it, those that its vendors state, and how they interact.

import type { Citation } from './citation.ts';
import type { Span, StatedSpan } from './clock.ts';
import type { Reply } from './reply.ts';
import type { StateClock } from './state-clock.ts';
import type { Clock, ClockDirection, ClockKind } from './vendor.ts';

export type Agency = 'yes' | 'no' | 'unknown';

/** What the time limit is for: its title in a mapping or rule, or a breach notice that neither names. */
export type ClockName =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'notice'; readonly of: 'no-document' | 'reply' }
  | { readonly kind: 'promised-to'; readonly client: string }
  | { readonly kind: 'state'; readonly state: string; readonly tell: string };

/** The first breach notice that the customer itself owes, by its role under HIPAA. */
export interface OwnNotice {
  readonly law: Citation;
  readonly within: Span;
  /** The provision that imputes an agent's knowledge to the customer. */
  readonly knows: Citation;
  readonly tells: 'individuals' | 'covered-entity';
}

/** How a time limit affects the customer, or whom it binds. */
export type ClockEffect =
  /** Days (`left`) that remain of the customer's own limit if the vendor uses all of its time. */
  | {
      readonly kind: 'uses-yours';
      readonly agent: Agency;
      readonly own: OwnNotice;
      readonly left: number;
      readonly promised: readonly { readonly left: number; readonly whole: Span; readonly client: string }[];
      /** Days until the customer's own notice is due, if the two limits run one after the other. */
      readonly after: number;
    }
  /** Notice to the party above a business associate. */
  | { readonly kind: 'tells-above' }
  /** `law`: the legal limit, where the contract gives no number. */
  | { readonly kind: 'promised'; readonly agent: Agency; readonly law: Span | null }
  | ({ readonly kind: 'state'; readonly associate: boolean } & Pick<
      StateClock,
      'state' | 'after' | 'residents' | 'onlyFor' | 'byVendor' | 'read'
    >);

/** A vendor's reply to this customer that set the time, or that does not override a better document. */
export interface ClockReply extends Pick<Reply, 'on' | 'says' | 'grade'> {
  readonly to:
    | { readonly kind: 'no-document' | 'better-document' }
    /** What the vendor's documents say. */
    | { readonly kind: 'documents'; readonly clock: Pick<Clock, 'within' | 'promptly' | 'kind'> };
}

export interface AssessedClock {
  /** Null for the customer's own time limit set by law. */
  readonly system: string | null;
  readonly vendor: string | null;
  readonly id: string;
  readonly name: ClockName;
  readonly kind: ClockKind;
  readonly direction: ClockDirection;
  /** Null if no start event is stated. */
  readonly from: string | null;
  readonly within: StatedSpan;
  /** "Without unreasonable delay": the number is an outer limit. */
  readonly promptly: boolean;
  readonly about: string | null;
  readonly source: string | null;
  /** The legal limit that binds the vendor, whatever its documents say; null if none does. */
  readonly limit: { readonly law: Citation; readonly within: Span } | null;
  readonly effect: ClockEffect | null;
  /** Subcontractors whose own notice may have to come first: who tells whom, and within what time. */
  readonly behind: readonly {
    readonly vendor: string;
    readonly tells: string;
    readonly clock: Pick<Clock, 'within' | 'promptly' | 'kind'> | null;
  }[];
  /** The note in the mapping. */
  readonly note: string | null;
  readonly reply: ClockReply | null;
  /** True when it comes from a vendor's form that is not the agreement that was signed. */
  readonly unsigned: boolean;
}

/** A time limit of the customer's own that a vendor's notice may use up, and who set it. */
export interface UsedUp {
  readonly id: string;
  readonly whole: Span;
  readonly by: /** `vendors`: the limit is the vendor's own. */
    | { readonly kind: 'law'; readonly law: string; readonly vendors: boolean }
    | { readonly kind: 'client'; readonly client: string };
}
