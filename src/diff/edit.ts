// One edit: the cause that people read, and how to undo it or make it alone, which is how its consequences are found. And
// the rules by which each kind of thing is compared.

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
  /** The only rows that it can move; null for any. */
  readonly rows: readonly Citation[] | null;
  /** The one clock or conflict that it can move, where it moves no row. */
  readonly only?: string | null;
  /** The subcontractor that it is about: it can also move what is said of that party. */
  readonly party?: string | null;
  /** It can move time limits. */
  readonly clocks?: boolean;
  /** It excludes PHI from a use. A prospect, who uses nothing excluded, is not affected. */
  readonly excludes?: boolean;
}

/** One list of a state: provisions, the gates of a service, the systems of a customer. */
export interface Lens<T> {
  readonly get: (state: State) => readonly T[];
  readonly set: (state: State, items: readonly T[]) => State;
}

export type Facts = readonly [before: EditedFact | null, after: EditedFact | null];

/** Fields that form one cause: compared together, undone together. */
export interface FieldRule<T> {
  readonly fields: readonly (keyof T)[];
  /** Of these fields, those that came later: ids of causes stay as they were without them. */
  readonly later?: readonly (keyof T)[];
  readonly kind: (before: T, after: T) => CauseKind;
  readonly fact: (item: T) => EditedFact | null;
  /** Nothing can follow from it for a customer. */
  readonly inert?: true;
  /** It can move time limits. */
  readonly clocks?: true;
  /** True where the change belongs to the edit of something else, and is no cause of its own. */
  readonly follows?: (before: T, after: T, moves: Moves, rows: readonly Citation[] | null) => boolean;
}

/** How an edit is undone, and how it is made alone. */
export interface Moves {
  readonly undo: (head: State) => State;
  readonly redo: (base: State) => State;
}

/** How one kind of thing is compared. */
export interface Rule<T> {
  readonly thing: ThingKind;
  readonly key: (item: T) => string;
  /** Its name for people; the key unless given. */
  readonly name?: (item: T) => string;
  /** The place to show, where that is not the place of the thing itself. */
  readonly at?: (item: T) => SourceRef;
  readonly added: (item: T) => CauseKind;
  readonly removed: (item: T) => CauseKind;
  /** What is reported of a whole thing that was added or removed. */
  readonly fact: (item: T) => EditedFact;
  readonly fields: readonly FieldRule<T>[];
  readonly citation?: (item: T) => Citation | null;
  /** For things that are themselves a vendor; for others, the owner of the list is the vendor. */
  readonly vendor?: (item: T) => string;
  readonly rows?: (item: T) => readonly Citation[] | null;
  /** For what moves no row: the id by which findings and clocks refer to it. */
  readonly only?: (item: T) => string | null;
  readonly excludes?: true;
  readonly clocks?: true;
  /** For a subcontractor: its id. */
  readonly party?: (item: T) => string;
  readonly inert?: true;
  /** Nothing follows from its coming or going; its fields say by themselves whether they are inert. */
  readonly inertWhole?: boolean;
  /** How the things of the two sides are matched; by key unless given. */
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
