// Time limits of one customer: what binds it, what its vendors say, and what the one leaves of the other.

import type { Citation } from './citation.ts';
import type { Span, StatedSpan } from './clock.ts';
import type { Reply } from './reply.ts';
import type { StateClock } from './state-clock.ts';
import type { Clock, ClockDirection, ClockKind } from './vendor.ts';

export type Agency = 'yes' | 'no' | 'unknown';

/** What it is the time of: as a mapping or a rule calls it, or a notice of a breach that none of them names. */
export type ClockName =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'notice'; readonly of: 'no-document' | 'reply' }
  | { readonly kind: 'promised-to'; readonly client: string }
  | { readonly kind: 'state'; readonly state: string; readonly tell: string };

/** The notice of a breach that the customer owes first, by its role in law. */
export interface OwnNotice {
  readonly law: Citation;
  readonly within: Span;
  /** Where the rule says that an agent's knowledge is the customer's. */
  readonly knows: Citation;
  readonly tells: 'individuals' | 'covered-entity';
}

/** What a time limit leaves the customer, or whom it binds. */
export type ClockEffect =
  /** What the vendor's notice leaves of the customer's own time when it uses all of its own. */
  | {
      readonly kind: 'uses-yours';
      readonly agent: Agency;
      readonly own: OwnNotice;
      readonly left: number;
      readonly promised: readonly { readonly left: number; readonly whole: Span; readonly client: string }[];
      /** Days that may pass before it is told, where the two run one after the other. */
      readonly after: number;
    }
  /** The notice to whoever stands above a business associate. */
  | { readonly kind: 'tells-above' }
  /** `law`: the limit of the law, where the contract gives no number. */
  | { readonly kind: 'promised'; readonly agent: Agency; readonly law: Span | null }
  | ({ readonly kind: 'state'; readonly associate: boolean } & Pick<StateClock, 'onlyFor' | 'byVendor' | 'read'>);

/** A reply of the vendor to this customer that set the time, or that amends no better document. */
export interface ClockReply extends Pick<Reply, 'on' | 'says' | 'grade'> {
  readonly to:
    | { readonly kind: 'no-document' | 'better-document' }
    /** What its documents say. */
    | { readonly kind: 'documents'; readonly clock: Pick<Clock, 'within' | 'promptly' | 'kind'> };
}

export interface AssessedClock {
  /** Null for a clock of the customer's own that the law sets. */
  readonly system: string | null;
  readonly vendor: string | null;
  readonly id: string;
  readonly name: ClockName;
  readonly kind: ClockKind;
  readonly direction: ClockDirection;
  /** Null where nothing says what starts it. */
  readonly from: string | null;
  readonly within: StatedSpan;
  /** "Without unreasonable delay": the number is an outer limit. */
  readonly promptly: boolean;
  readonly about: string | null;
  readonly source: string | null;
  /** The limit that the law sets the vendor, whatever its words are; null where none binds it. */
  readonly limit: { readonly law: Citation; readonly within: Span } | null;
  readonly effect: ClockEffect | null;
  /** Parties behind the vendor whose own notice may have to run first: who tells whom, and within what time. */
  readonly behind: readonly {
    readonly vendor: string;
    readonly tells: string;
    readonly clock: Pick<Clock, 'within' | 'promptly' | 'kind'> | null;
  }[];
  /** What the mapping remarks on it. */
  readonly note: string | null;
  readonly reply: ClockReply | null;
  /** It stands in a form of the vendor's that is not the agreement that was signed. */
  readonly unsigned: boolean;
}

/** An own clock of the customer's that a vendor's notice may use up, and who set it. */
export interface UsedUp {
  readonly id: string;
  readonly whole: Span;
  readonly by: /** `vendors`: the limit of the vendor itself. */
    | { readonly kind: 'law'; readonly law: string; readonly vendors: boolean }
    | { readonly kind: 'client'; readonly client: string };
}
