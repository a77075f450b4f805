// What lies below a standard: a roll-up moves with any of it.

import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Library } from '../model/library.ts';

export type Reach = ReadonlyMap<Citation, readonly Citation[]>;

const reaches = new WeakMap<readonly Provision[], Reach>();

/** What lies below each provision, itself included. */
export function reachOf({ provisions }: Library): Reach {
  const held = reaches.get(provisions);
  if (held !== undefined) return held;
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  const below = new Map<Citation, Citation[]>();
  for (const { citation } of provisions)
    for (let at: Citation | null = citation; at !== null; at = parents.get(at) ?? null)
      below.set(at, [...(below.get(at) ?? []), citation]);
  reaches.set(provisions, below);
  return below;
}
