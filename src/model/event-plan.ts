// An event for one customer: what to do in which order, and every time limit counted to the day.

import type { Agency, AssessedClock } from './assessed-clock.ts';
import type { Bearing } from './assessment.ts';
import type { Provision } from './catalog.ts';
import type { Citation } from './citation.ts';
import type { Span } from './clock.ts';
import type { LawEvent, WorkItem } from './program.ts';
import type { Provided } from './provided.ts';

/** How many a breach affects, as far as known. */
export interface BreachSize {
  readonly affected: number | null;
  /** By postal code. */
  readonly residents: Readonly<Record<string, number>>;
}

/** The vendor at which a breach happened. */
export interface AtVendor {
  readonly system: string;
  readonly name: string;
  readonly agent: Agency;
}

export interface Happening {
  /** The day on which it happened or was received; of a breach, the day of discovery. */
  readonly on: string;
  /** The day on which a breach happened, where it is known. */
  readonly happened: string | null;
  /** No day was given: it is the day of the report. */
  readonly assumed: boolean;
  /** Then `on` is the vendor's discovery. */
  readonly vendor: AtVendor | null;
  /** The day on which the vendor told the customer. */
  readonly told: string | null;
  readonly size: BreachSize;
}

/** The day on which a vendor told the customer, or must tell it at the latest; null where no document states a time. */
export type ToldDay =
  | { readonly kind: 'told' | 'told-at-latest'; readonly day: string }
  | { readonly kind: 'told-unstated'; readonly day: null };

/** The day from which the customer's own time runs, and why. */
export type OwnStart =
  | { readonly kind: 'discovery' | 'agent'; readonly day: string; readonly later: null }
  /** Read with care: from the vendor's discovery; `later`, if the vendor is no agent. */
  | { readonly kind: 'may-be-agent'; readonly day: string; readonly later: ToldDay }
  | (ToldDay & { readonly later: null });

/** On what size of the breach a time limit depends. */
export interface SizeCondition {
  readonly kind: 'residents-of-a-state' | 'individuals' | 'fewer-individuals' | 'residents';
  /** The number that decides. */
  readonly number: number;
  readonly state: string | null;
}

/** What a day is counted from. */
export type CountedFrom =
  | { readonly kind: 'own-start' | 'vendor-discovery' | 'year-end'; readonly day: string | null }
  /** The latest day of another notice. */
  | { readonly kind: 'notice'; readonly of: AssessedClock; readonly day: string | null }
  /** Something else than the event, in words. */
  | { readonly kind: 'other'; readonly day: null };

/** A time limit, counted. */
export interface Deadline {
  readonly clock: AssessedClock;
  /** Who owes it. `client`: the covered entity whose data it is. */
  readonly by: 'you' | 'client' | 'vendor';
  /** The last day; null if it cannot be counted. */
  readonly day: string | null;
  /** The last day if the vendor is no agent. */
  readonly later: string | null;
  readonly from: CountedFrom;
  /** The time of the law, where a contract gives no number. */
  readonly byLaw: Span | null;
  readonly condition: SizeCondition | null;
  /** Whether it is owed at this size. */
  readonly owed: 'yes' | 'no' | 'unknown';
}

export const hasDay = (deadline: Deadline): deadline is Deadline & { readonly day: string } => deadline.day !== null;

/** A time limit of a row of the law, counted from the event; `extended`: the last day of an extension, and by which row. */
export interface RowLimit {
  readonly provision: Provision;
  readonly within: Span;
  /** In the words of the rule. */
  readonly from: string;
  readonly promptly: boolean;
  /** Null where another event starts it. */
  readonly day: string | null;
  readonly extended: { readonly by: Provision; readonly span: Span; readonly day: string | null } | null;
}

/** Where the work that makes an event manageable stands. */
export type ReadyState = 'done' | 'open' | 'inherited' | 'off';

export interface ReadyPart {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly state: ReadyState;
}

/** What must exist before the event, by piece of work. */
export interface ReadyWork {
  readonly work: WorkItem | null;
  readonly parts: readonly ReadyPart[];
}

export interface EventTask {
  /** Null where the playbook has no steps: the rows say what to do. */
  readonly do: string | null;
  readonly rows: readonly Provision[];
}

/** Something that a vendor does on rows of the playbook, or that bears on them, with its source. */
export interface VendorWord {
  readonly what:
    | { readonly kind: 'provides'; readonly provided: Provided }
    | { readonly kind: 'bears'; readonly bearing: Bearing };
  readonly source: string | null;
  readonly citations: readonly Citation[];
}

/** What a vendor does on rows of the playbook, and what it owes. */
export interface VendorPart {
  readonly system: string;
  readonly title: string;
  readonly name: string;
  readonly agent: Agency;
  /** It happened there. */
  readonly here: boolean;
  readonly deadlines: readonly Deadline[];
  readonly does: readonly VendorWord[];
  /** Rows of the playbook that no document of it addresses. */
  readonly silent: readonly Citation[];
}

/** An event that matters for a customer. */
export interface EventPlan {
  readonly event: LawEvent;
  readonly happening: Happening;
  /** Whether breach notice is counted for it: `event`, or only if it turns out to be a breach. */
  readonly breach: 'event' | 'possible' | null;
  readonly start: OwnStart | null;
  /** In order of date; those without a day come last. */
  readonly deadlines: readonly Deadline[];
  readonly notOwed: readonly Deadline[];
  readonly limits: readonly RowLimit[];
  readonly tasks: readonly EventTask[];
  readonly ready: readonly ReadyWork[];
  readonly vendors: readonly VendorPart[];
  /** What to keep on file. */
  readonly file: readonly Provision[];
  /** States whose law the library does not have. */
  readonly unknownStates: readonly string[];
}
