// One edit: the cause that people read, and how to take it back or to make it alone, so that its consequences can be seen;
// and the rules by which one kind of thing is compared.

import type { Cause, State } from '../model/change.ts';
import type { EditedFact, ThingKind } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { SourceRef } from '../model/source-tree.ts';
import type { Pairs } from './pairs.ts';

/** A cause before its impact is looked up. */
export type BareCause = Omit<Cause, 'id' | 'impact'>;

export interface Edit {
  readonly cause: BareCause;
  /** The thing and the field, for the id: unique among the edits of one comparison. */
  readonly key: string;
  /** The head without this edit; null where nothing can follow from it. */
  readonly undo: ((head: State) => State) | null;
  /** The base with this edit alone; null where nothing can follow from it. */
  readonly redo: ((base: State) => State) | null;
  /** The only rows that it can move; null: any. */
  readonly rows: readonly Citation[] | null;
  /** For what moves no row at all: the clock or conflict that alone it can move. */
  readonly only?: string | null;
  /** The party behind the vendor that it is about: beside its rows it moves what is said of the party. */
  readonly party?: string | null;
  /** It can move time limits. */
  readonly clocks?: boolean;
  /** It closes a place to PHI, which is nothing to a prospect, who uses nothing that is excluded. */
  readonly excludes?: boolean;
}

/** One list of a state: provisions, the gates of a service, the systems of a customer. */
export interface Lens<T> {
  readonly get: (state: State) => readonly T[];
  readonly set: (state: State, items: readonly T[]) => State;
}

export type Facts = readonly [before: EditedFact | null, after: EditedFact | null];

/** Fields that are compared together, are one cause together, and are taken back together. */
export interface FieldRule<T> {
  readonly fields: readonly (keyof T)[];
  readonly kind: (before: T, after: T) => CauseKind;
  readonly fact: (item: T) => EditedFact | null;
  /** Nothing can follow from it for a customer. */
  readonly inert?: true;
  /** It can move time limits. */
  readonly clocks?: true;
  /** It follows from the edit of something else, which takes it along: no cause of its own. */
  readonly follows?: (before: T, after: T, moves: Moves, rows: readonly Citation[] | null) => boolean;
}

/** How an edit is taken back, and how it is made alone. */
export interface Moves {
  readonly undo: (head: State) => State;
  readonly redo: (base: State) => State;
}

/** How one kind of thing is compared. */
export interface Rule<T> {
  readonly thing: ThingKind;
  readonly key: (item: T) => string;
  /** What it is called; its key where nothing is said. */
  readonly name?: (item: T) => string;
  /** The place that is shown, where it is not that of the thing. */
  readonly at?: (item: T) => SourceRef;
  readonly added: (item: T) => CauseKind;
  readonly removed: (item: T) => CauseKind;
  /** What is told of a whole thing that came or went. */
  readonly fact: (item: T) => EditedFact;
  readonly fields: readonly FieldRule<T>[];
  readonly citation?: (item: T) => Citation | null;
  /** For things that are a vendor; else the owner of the list is. */
  readonly vendor?: (item: T) => string;
  readonly rows?: (item: T) => readonly Citation[] | null;
  /** Moves no row: the id under which findings and clocks speak of it. */
  readonly only?: (item: T) => string | null;
  readonly excludes?: true;
  readonly clocks?: true;
  /** For a party behind the vendor: its id. */
  readonly party?: (item: T) => string;
  readonly inert?: true;
  /** Which things of the two sides are the same one; by key where it is not said. */
  readonly pair?: (base: readonly T[], head: readonly T[]) => Pairs<T>;
}

/** What stands somewhere in a file. */
export interface Placed {
  readonly at: SourceRef;
}

/** Whose list it is: `lume` or `lume/crm`. */
export interface Owner {
  readonly vendor: string | null;
  readonly name: string | null;
}

/** The rules, and the profile. */
export const nobodys: Owner = { vendor: null, name: null };
