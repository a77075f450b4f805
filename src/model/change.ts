// Differences between two states: causes (edits) and consequences (effects on a customer).

import type { Fact, Thing } from './change-facts.ts';
import type { CauseKind, ConsequenceKind, Impact } from './change-kinds.ts';
import type { Citation } from './citation.ts';
import type { ServiceUse } from './condition.ts';
import type { Customer } from './customer.ts';
import type { Library } from './library.ts';
import type { SourceRef } from './source-tree.ts';

/** One typed edit. `before` is null for an addition, `after` for a removal. */
export interface Cause {
  /** Stable: derived only from kind, thing, and field. */
  readonly id: string;
  readonly kind: CauseKind;
  readonly impact: Impact;
  readonly citation: Citation | null;
  /** Vendor id; null for catalogs and profiles. */
  readonly vendor: string | null;
  readonly thing: Thing;
  /** The fields that changed, such as `within` or `kind+when`; null for the whole thing. */
  readonly part: string | null;
  readonly before: Fact | null;
  readonly after: Fact | null;
  /** The document that it relies on; null if none. */
  readonly document: string | null;
  readonly base: SourceRef | null;
  readonly head: SourceRef | null;
}

/** How certain the link between a consequence and its causes is. */
export type Attribution =
  /** One cause is enough, and it is the only one. */
  | 'alone'
  /** Each cause is enough by itself. */
  | 'each'
  /** Only all causes together. */
  | 'joint';

/** One effect on one customer. */
export interface Consequence {
  readonly id: string;
  readonly kind: ConsequenceKind;
  readonly impact: Impact;
  readonly citation: Citation | null;
  /** Customer id of the profile, or the address of a service (for its standard customer). */
  readonly customer: string;
  /** Id of the system, duty, clock, or finding, or the edited thing; null if the row as a whole moved. */
  readonly subject: string | Thing | null;
  readonly before: Fact | null;
  readonly after: Fact | null;
  /** Cause ids. */
  readonly because: readonly string[];
  readonly attribution: Attribution;
}

/** A library and the customer of a profile; null: the standard customer of each service. */
export interface State {
  readonly library: Library;
  readonly customer: Customer | null;
}

/** Next version of a vendor's mapping: major if responsibility shifted to the customer, patch if no effect. */
export interface NextVersion {
  readonly vendor: string;
  readonly next: 'major' | 'minor' | 'patch';
}

export interface Changes {
  readonly causes: readonly Cause[];
  readonly consequences: readonly Consequence[];
  readonly versions: readonly NextVersion[];
}

/** Commit of a change. */
export interface Author {
  readonly commit: string;
  readonly author: string;
  /** ISO 8601 in UTC; '' if the commit has no date. */
  readonly date: string;
  readonly subject: string;
}

/** Location of a change on one side, with the commit that last changed it; null if not committed. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly made: Author | null;
}

export interface Placed {
  readonly base: Position | null;
  readonly head: Position | null;
  /** Commits between base and head that made the change, newest first. */
  readonly authors: readonly Author[];
  /** False if it is only in the working tree. */
  readonly committed: boolean;
}

/** As a person wrote it, or the commit at which the two revisions of a range parted. */
export type RevisionName = string | { readonly mergeBaseOf: readonly [string, string] };

/** One side of a comparison: the given name and what it resolved to. */
export interface ComparedSide {
  /** As typed; `working tree` for files on disk. */
  readonly name: string;
  /** Full commit id; null for the working tree. */
  readonly commit: string | null;
  readonly date: string | null;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** Files that --lenient skipped. */
  readonly broken: readonly string[];
}

/** A profile that is not in git is read from disk for both sides or for every commit. */
export interface ProfileOnDisk {
  readonly kind: 'profile-on-disk';
  readonly label: string;
  readonly why: 'other-repository' | 'never-committed' | 'not-tracked';
  readonly of: 'sides' | 'commits';
}

/** Circumstances of a comparison that the reader must know. */
export type Remark =
  | ProfileOnDisk
  /** There is no library of the user's own. */
  | { readonly kind: 'built-in-alone'; readonly of: ProfileOnDisk['of'] }
  /** The base has commits that the head lacks. */
  | { readonly kind: 'parted'; readonly base: string; readonly head: string };

/** A comparison with everything that its reports need. */
export interface Comparison extends Changes {
  readonly base: ComparedSide;
  readonly head: ComparedSide;
  readonly asOf: string;
  readonly remarks: readonly Remark[];
  /** By cause id. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** Titles of things, by `thingKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** By cause id: date of the document that the cause relies on, if it differs from before. */
  readonly dated: ReadonlyMap<string, string>;
  /** Services of the compared customers, with variant and plan. */
  readonly services: readonly { readonly address: string; readonly use: Partial<ServiceUse> }[];
  /** Titles of provisions on either side. */
  readonly titles: ReadonlyMap<Citation, string>;
  /** Names by customer id: of the profile, or of a service for its standard customer. */
  readonly customers: ReadonlyMap<string, string>;
  /** Ids of causes and consequences that speak of what the reader of these copies may not see. Empty where all may be seen. */
  readonly withheld: readonly string[];
  /** The copies that were compared lack something, so what changed in it is not told. */
  readonly partial: boolean;
}

/** One row of one customer whose outcome changed in one commit. */
export interface RowChange {
  readonly citation: Citation;
  /** Outcome, statements, and time limits of the row; empty if it did not or does not exist. */
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
  readonly because: readonly Pick<Cause, 'kind' | 'thing'>[];
  readonly attribution: Attribution;
}

/** A row change with its commit. */
export interface LogEntry extends RowChange {
  readonly made: Author;
  /** Customer id of the profile, or address of the service. */
  readonly customer: string;
}
