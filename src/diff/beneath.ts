// What lies below a standard: a roll-up moves with any of it.

import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Library } from '../model/library.ts';

export type Beneath = ReadonlyMap<Citation, readonly Citation[]>;

const known = new WeakMap<readonly Provision[], Beneath>();

/** What lies below each provision, itself included. */
export function beneathEach({ provisions }: Library): Beneath {
  const held = known.get(provisions);
  if (held !== undefined) return held;
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  const below = new Map<Citation, Citation[]>();
  for (const { citation } of provisions)
    for (let at: Citation | null = citation; at !== null; at = parents.get(at) ?? null)
      below.set(at, [...(below.get(at) ?? []), citation]);
  known.set(provisions, below);
  return below;
}
