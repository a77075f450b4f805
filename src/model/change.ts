// What changed between two states: causes that somebody edited, and consequences for a customer.

import type { Fact, Thing } from './change-facts.ts';
import type { CauseKind, ConsequenceKind, Impact } from './change-kinds.ts';
import type { Citation } from './citation.ts';
import type { ServiceUse } from './condition.ts';
import type { Customer } from './customer.ts';
import type { Library } from './library.ts';
import type { SourceRef } from './source-tree.ts';

/** One edit, typed. `before` and `after` are null where there was or is nothing. */
export interface Cause {
  /** Stable: derived from kind, thing and field alone, whatever else changed. */
  readonly id: string;
  readonly kind: CauseKind;
  readonly impact: Impact;
  readonly citation: Citation | null;
  /** Id of the vendor; null for the rules and for the profile. */
  readonly vendor: string | null;
  readonly thing: Thing;
  /** What of the thing changed: its fields, `within` or `kind+when`; null for the whole of it. */
  readonly part: string | null;
  readonly before: Fact | null;
  readonly after: Fact | null;
  /** The document that it rests on; null for what rests on none. */
  readonly document: string | null;
  readonly base: SourceRef | null;
  readonly head: SourceRef | null;
}

/** How far the causes of a consequence are sure. */
export type Attribution =
  /** One cause moves it, alone. */
  | 'alone'
  /** Each of them would do by itself. */
  | 'each'
  /** Only together. */
  | 'joint';

/** One thing that moved for one customer. */
export interface Consequence {
  readonly id: string;
  readonly kind: ConsequenceKind;
  readonly impact: Impact;
  readonly citation: Citation | null;
  /** The customer of a profile, or the address of the service whose standard customer it is. */
  readonly customer: string;
  /** The id of the system, duty, clock or finding, or what was edited; null where the row as a whole moved. */
  readonly subject: string | Thing | null;
  readonly before: Fact | null;
  readonly after: Fact | null;
  /** Ids of causes. */
  readonly because: readonly string[];
  readonly attribution: Attribution;
}

/** A library with, for a profile, its customer; without one the standard customer of a service is meant. */
export interface State {
  readonly library: Library;
  readonly customer: Customer | null;
}

/** The next version of a vendor's mapping: major where something shifted to the customer, patch where nothing follows. */
export interface NextVersion {
  readonly vendor: string;
  readonly next: 'major' | 'minor' | 'patch';
}

export interface Changes {
  readonly causes: readonly Cause[];
  readonly consequences: readonly Consequence[];
  readonly versions: readonly NextVersion[];
}

/** A commit that made a change. */
export interface Author {
  readonly commit: string;
  readonly author: string;
  /** ISO 8601 in UTC; '' where the commit does not say. */
  readonly date: string;
  readonly subject: string;
}

/** Where a change stands on one side, and the commit that last made it so; null for what is not committed. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly made: Author | null;
}

export interface Placed {
  readonly base: Position | null;
  readonly head: Position | null;
  /** The commits between base and head that made it, newest first. */
  readonly authors: readonly Author[];
  /** False for what only the working tree has. */
  readonly committed: boolean;
}

/** One side of a comparison: what a person named, and what it was resolved to. */
export interface ComparedSide {
  /** As written; `working tree` for what lies on disk. */
  readonly name: string;
  /** Full id of the commit; null for the working tree. */
  readonly commit: string | null;
  readonly date: string | null;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** Files that were left out, where --lenient asked for it. */
  readonly broken: readonly string[];
}

/** A profile that git does not have is read as it lies on disk: for both sides, or for every commit. */
export interface ProfileOnDisk {
  readonly kind: 'profile-on-disk';
  readonly label: string;
  readonly why: 'other-repository' | 'never-committed' | 'not-tracked';
  readonly of: 'sides' | 'commits';
}

/** What a reader must know of how something was compared. */
export type Remark =
  | ProfileOnDisk
  /** The base has commits that the head does not have. */
  | { readonly kind: 'parted'; readonly base: string; readonly head: string };

/** A comparison with everything that a report needs of it. */
export interface Comparison extends Changes {
  readonly base: ComparedSide;
  readonly head: ComparedSide;
  readonly asOf: string;
  readonly remarks: readonly Remark[];
  /** By id of the cause. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** The titles of things, by `thingKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** The date of the document that a cause rests on, where the document has another one than before. By id of the cause. */
  readonly dated: ReadonlyMap<string, string>;
  /** Services that the compared customers use, with variant and plan. */
  readonly services: readonly { readonly address: string; readonly use: Partial<ServiceUse> }[];
  /** Title of each provision of either side. */
  readonly titles: ReadonlyMap<Citation, string>;
  /** Name of each compared customer, by its id: of the profile, or of a service for its standard customer. */
  readonly customers: ReadonlyMap<string, string>;
  /** Ids of causes and consequences that speak of what the reader of these copies may not see. Empty where all may be seen. */
  readonly withheld: readonly string[];
}

/** One row of one customer that came out otherwise at one commit. */
export interface RowChange {
  readonly citation: Citation;
  /** The outcome, what is stated on it, its time limits; none where there was or is nothing. */
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
  readonly because: readonly Pick<Cause, 'kind' | 'thing'>[];
  readonly attribution: Attribution;
}

/** A row change with the commit that made it. */
export interface LogEntry extends RowChange {
  readonly made: Author;
  /** Customer of the profile, or address of the service. */
  readonly customer: string;
}
