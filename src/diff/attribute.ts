// Which edits caused which move: each edit is undone on the head, and made alone on the base. A move that no single edit
// explains is joint, and the smallest set of edits found to cause it is reported.

import type { Assessment } from '../model/assessment.ts';
import type { Attribution, State } from '../model/change.ts';
import type { Citation } from '../model/citation.ts';
import type { Edit } from './edit.ts';
import { factKey } from './facts.ts';
import { isOfRow, type Moved, sameThing } from './moved.ts';
import type { Subject } from './subject.ts';

export interface Because {
  readonly edits: readonly Edit[];
  readonly attribution: Attribution;
}

/** Everything needed to assess again with other edits in force. */
export interface Experiment {
  readonly base: State;
  readonly head: State;
  readonly edits: readonly Edit[];
  readonly assess: Subject['assess'];
  /** What moved from the base to another assessment, on these rows or everywhere. */
  readonly movedTo: (after: Assessment, only: Rows) => readonly Moved[];
}

/** The rows to assess; null means all. */
export type Rows = ReadonlySet<Citation> | null;

/** The rows to assess again for these moves: their own, or all rows where a move depends on more than one row. */
function rowsOf(moves: Iterable<Moved>): Rows {
  const rows = new Set<Citation>();
  for (const moved of moves) {
    if (!isOfRow(moved.kind) || moved.rows === null) return null;
    for (const row of moved.rows) rows.add(row);
    if (moved.citation !== null) rows.add(moved.citation);
  }
  return rows;
}

type Outcomes = ReadonlyMap<string, string>;

const outcome = (m: Moved) => `${m.kind}\0${factKey(m.after)}`;

const none: Outcomes = new Map();

function outcomesOf({ assess, movedTo }: Experiment, state: State, only: Rows): Outcomes {
  const after = assess(state, only);
  return after === null ? none : new Map(movedTo(after, only).map((m) => [sameThing(m), outcome(m)]));
}

const undoAll = ({ head }: Experiment, edits: readonly Edit[]) =>
  edits.reduce((state, edit) => edit.undo?.(state) ?? state, head);
const redoAll = ({ base }: Experiment, edits: readonly Edit[]) =>
  edits.reduce((state, edit) => edit.redo?.(state) ?? state, base);

/** Edits of different rows are tried together, which saves assessments; every other edit is tried alone. */
function batchesOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const batches: { edits: Edit[]; rows: Set<Citation> }[] = [];
  const single: Edit[][] = [];
  for (const edit of edits) {
    const { rows } = edit;
    if (rows === null || rows.length === 0) {
      single.push([edit]);
      continue;
    }
    const room = batches.find((batch) => !rows.some((row) => batch.rows.has(row)));
    if (room === undefined) batches.push({ edits: [edit], rows: new Set(rows) });
    else {
      room.edits.push(edit);
      for (const row of rows) room.rows.add(row);
    }
  }
  return [...single, ...batches.map((batch) => batch.edits)];
}

interface Verdict {
  /** Undoing the edit undoes the move. */
  readonly needed: Set<Edit>;
  /** Made alone, the edit causes the same move. */
  readonly enough: Set<Edit>;
}

function tryOut(experiment: Experiment, batch: readonly Edit[], open: ReadonlyMap<Moved, Verdict>): void {
  const only = rowsOf(open.keys());
  const without = outcomesOf(experiment, undoAll(experiment, batch), only);
  const alone = outcomesOf(experiment, redoAll(experiment, batch), only);
  const unclear = new Map<Moved, Verdict>();
  for (const [moved, verdict] of open) {
    const key = sameThing(moved);
    const needed = without.get(key) !== outcome(moved);
    const enough = alone.get(key) === outcome(moved);
    if (!needed && !enough) continue;
    const [edit, second] = batch.filter((e) => canMove(e, moved));
    if (edit === undefined || second !== undefined) unclear.set(moved, verdict);
    else {
      if (needed) verdict.needed.add(edit);
      if (enough) verdict.enough.add(edit);
    }
  }
  if (unclear.size > 0 && batch.length > 1) for (const edit of batch) tryOut(experiment, [edit], unclear);
}

/** Could the edit cause the move? If in doubt, yes. */
function canMove(edit: Edit, moved: Moved): boolean {
  const { only = null, party = null, clocks = false } = edit;
  const { rows, about, timed } = moved;
  if (only !== null) return about === only;
  if (timed) return clocks || edit.rows === null;
  if (party !== null && about?.split('/').includes(party)) return true;
  if (party !== null && rows === null) return false;
  // A roll-up depends on everything below it, and a clock of the law on its provision.
  return edit.rows === null || rows === null || edit.rows.some((row) => rows.includes(row));
}

const movesAlone = (experiment: Experiment, edits: readonly Edit[], moved: Moved): boolean =>
  outcomesOf(experiment, redoAll(experiment, edits), rowsOf([moved])).get(sameThing(moved)) === outcome(moved);

/** A smallest set that causes the move on the base: edits are left out one by one, the last first. */
function smallest(experiment: Experiment, edits: readonly Edit[], moved: Moved): readonly Edit[] {
  let set = edits;
  if (edits.length > 24 || !movesAlone(experiment, set, moved)) return set;
  for (const edit of [...edits].reverse()) {
    const fewer = set.filter((e) => e !== edit);
    if (movesAlone(experiment, fewer, moved)) set = fewer;
  }
  return set;
}

function conclude(experiment: Experiment, near: readonly Edit[], moved: Moved, { needed, enough }: Verdict): Because {
  const extra = [...needed].filter((edit) => !enough.has(edit));
  if (enough.size === 1 && extra.length === 0) return { edits: [...enough], attribution: 'alone' };
  if (enough.size > 1 && extra.length === 0) return { edits: [...enough], attribution: 'each' };
  const all = near.filter((e) => needed.has(e) || enough.has(e));
  // Needed is not enough: if two duties each make a row shared, neither is needed, but one must be there.
  if (needed.size > 1 && movesAlone(experiment, all, moved)) return { edits: all, attribution: 'joint' };
  const set = smallest(experiment, near, moved);
  return { edits: set, attribution: set.length === 1 ? 'alone' : 'joint' };
}

/** For each move, the edits that caused it. Where only one edit could have, nothing is tried. */
export function attribute(experiment: Experiment, moves: readonly Moved[]): readonly Because[] {
  const edits = experiment.edits.filter((e) => e.undo !== null && e.redo !== null);
  const near = new Map(
    moves.map((moved): [Moved, readonly Edit[]] => {
      const able = edits.filter((edit) => canMove(edit, moved));
      return [moved, able.length > 0 ? able : edits.length > 0 ? edits : experiment.edits];
    }),
  );
  const open = new Map(
    moves
      .filter((moved) => near.get(moved)?.length !== 1)
      .map((moved): [Moved, Verdict] => [moved, { needed: new Set(), enough: new Set() }]),
  );
  const tried = new Set([...open.keys()].flatMap((moved) => near.get(moved) ?? []));
  if (edits.length > 0)
    for (const batch of batchesOf(edits.filter((e) => tried.has(e)))) tryOut(experiment, batch, open);
  return moves.map((moved) => {
    const candidates = near.get(moved) ?? [];
    const verdict = open.get(moved);
    if (verdict === undefined) return { edits: candidates, attribution: 'alone' };
    return conclude(experiment, candidates, moved, verdict);
  });
}
