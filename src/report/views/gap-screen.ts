// What a terminal shows of a gap report: a screen, or every row. The rest of the view is not worked out for it.

import type { ActView } from './act-view.ts';
import type { CrosswalkView } from './crosswalk-view.ts';
import type { FamilyView } from './family-view.ts';
import type { GapView } from './gap-view.ts';
import { headOf } from './place-cells.ts';

interface ActLine extends Pick<ActView, 'priority' | 'title' | 'status' | 'statusLabel' | 'due' | 'kind'> {
  /** Rows that are still open in it; empty where there is none. */
  readonly openRows: string;
}

export interface GapScreen
  extends Pick<
    GapView,
    | 'title'
    | 'asOf'
    | 'role'
    | 'systems'
    | 'disclaimer'
    | 'blocks'
    | 'unblocked'
    | 'progress'
    | 'standing'
    | 'worstCase'
    | 'places'
    | 'noPhi'
  > {
  /** The same question in a line. */
  readonly uncovered: string;
  readonly acts: readonly ActLine[];
  /** Null for a screen without rows. */
  readonly everyRow: { readonly families: readonly FamilyView[]; readonly crosswalk: CrosswalkView | null } | null;
}

export function gapScreen(view: GapView): GapScreen {
  const { title, asOf, role, systems, disclaimer, blocks, unblocked, progress } = view;
  const { standing, worstCase, places, noPhi } = view;
  return {
    ...{ title, asOf, role, systems, disclaimer, blocks, unblocked, progress, standing, worstCase, noPhi },
    uncovered: view.uncoveredInShort,
    places: places.map((place) => ({ ...place, title: headOf(place.title) })),
    acts: view.acts.map(({ priority, title: act, status, statusLabel, due, kind, closes }) => {
      return {
        priority,
        title: act,
        status,
        statusLabel,
        due,
        kind,
        openRows: closes.length === 0 ? '' : `${closes.length}`,
      };
    }),
    everyRow: view.everyRow ? { families: view.families, crosswalk: view.crosswalk } : null,
  };
}
