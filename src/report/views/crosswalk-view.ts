// A crosswalk as an optional column of the rows.

import type { Citation } from '../../model/citation.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import { crosswalkNote } from '../../words/catalog.ts';

export interface CrosswalkView {
  /** Head of the column. */
  readonly head: string;
  /** Whose pairs they are, and what a pair and an empty cell mean. */
  readonly note: string;
}

/** Head and note; null without a crosswalk, which leaves the page unchanged. */
export function crosswalkView(crosswalk: Crosswalk | null): CrosswalkView | null {
  if (crosswalk === null) return null;
  const { title, source, asOf } = crosswalk;
  return {
    head: title,
    note: crosswalkNote(title, source, asOf),
  };
}

/** The controls paired with each provision; empty where the source gives no pair. */
export function controlsIn(crosswalk: Crosswalk | null): (citation: Citation) => readonly string[] {
  const controls = new Map(crosswalk?.pairs.map((pair) => [pair.citation, pair.controls]));
  return (citation) => controls.get(citation) ?? [];
}
