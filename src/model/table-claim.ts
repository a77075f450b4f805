// What was read of a vendor's table: its rows as claims, and the rows that are none, each with its place.

import type { PlainVerdict } from './plain-verdicts.ts';
import type { TakenBack } from './taken-back.ts';

/** `row` is a line of a text, or a row of a sheet. */
export interface TablePlace {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  readonly row: number;
  /** Of the citation, counted from 0. */
  readonly column: number;
  /** The way to an object, for a file that has neither lines nor sheets: `components/0`. */
  readonly path?: string;
}

/** Forms of a table that are known by their heads; `own`: its columns were named; `plain`: its heads say what they are. */
export type LayoutName =
  | 'fedramp'
  | 'caiq'
  | 'hitrust'
  | 'azure'
  | 'datica'
  | 'plain'
  | 'own'
  | 'component-definition'
  | 'system-security-plan';

/** What a column has. `answer` is the first half of a verdict that two columns give. */
export const tableRoles = ['citation', 'control', 'says', 'answer', 'vendor', 'customer'] as const;
export type TableRole = (typeof tableRoles)[number];

export interface TableClaim {
  readonly place: TablePlace;
  /** The citation as written. */
  readonly text: string;
  readonly control: string | null;
  readonly says: string;
  /** What its words mean; null where they are plain, blank, or not known. */
  readonly countsAs: PlainVerdict | null;
  readonly vendor: string | null;
  readonly customer: string | null;
  /** For whom it is said, where the file says different things to different customers. */
  readonly audience: string | null;
  /** The part of the table that it stands in. */
  readonly group: string | null;
  readonly remarks: readonly ClaimRemark[];
}

/** What a person should know about a row that was taken. */
export type ClaimRemark =
  | { readonly says: 'hidden' }
  | { readonly says: 'merged' }
  /** Something beside the verdict takes it back: the verdict alone is not what the table says. */
  | { readonly says: 'beside'; readonly from: readonly BesideFrom[]; readonly takes: TakenBack }
  | { readonly says: 'long'; readonly role: 'vendor' | 'customer'; readonly characters: number };

/** What takes a verdict back: a column by its head, the heading of the rows, what the table says of its words, a comment. */
export type BesideFrom = { readonly column: string } | 'heading' | 'legend' | 'comment';

export type LeftWhy =
  | { readonly says: 'no-citation' | 'takes-out' }
  | { readonly says: 'heading' }
  | { readonly says: 'head-again' }
  | { readonly says: 'cells'; readonly cells: number; readonly heads: number }
  | { readonly says: 'computed'; readonly role: TableRole; readonly is: 'formula' | 'error' }
  | { readonly says: 'long'; readonly role: TableRole; readonly characters: number }
  | { readonly says: 'oscal-not-exported' | 'oscal-apart' | 'oscal-added' }
  | { readonly says: 'oscal-inherited' | 'oscal-satisfied'; readonly text: string }
  | { readonly says: 'no-table'; readonly heads: readonly string[] };

/** Rows that are no claim. */
export interface LeftRow {
  readonly place: TablePlace;
  /** More than one where a whole table is left. */
  readonly rows: number;
  /** What stands in it. */
  readonly text: string;
  readonly why: LeftWhy;
}

export interface TableRead {
  readonly label: string;
  /** What the file calls itself. */
  readonly title: string | null;
  readonly layouts: readonly LayoutName[];
  /** What its columns have. */
  readonly roles: readonly TableRole[];
  readonly claims: readonly TableClaim[];
  readonly left: readonly LeftRow[];
  /** Sheets with a table that were not read, and why. */
  readonly unread: readonly { readonly sheet: string; readonly because: 'hidden' }[];
}
