// What lies below a provision: a roll-up moves with any of it, and an answer on a standard is one on each row of it.

import type { Provision } from './catalog.ts';
import type { Citation } from './citation.ts';

export type Beneath = ReadonlyMap<Citation, readonly Citation[]>;

const known = new WeakMap<readonly Provision[], Beneath>();

/** What lies below each provision, itself included, in their order. `validate` may ask it of parents in a circle. */
export function beneathEach(provisions: readonly Provision[]): Beneath {
  const held = known.get(provisions);
  if (held !== undefined) return held;
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  const below = new Map<Citation, Citation[]>();
  for (const { citation } of provisions)
    for (let at: Citation | null = citation; at !== null; at = parents.get(at) ?? null) {
      const list = below.get(at) ?? [];
      if (list.at(-1) === citation) break;
      list.push(citation);
      below.set(at, list);
    }
  known.set(provisions, below);
  return below;
}
