// Finds the obligations under a provision.

import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';

/** In legal order. Tolerates cyclic parents, which link rejects. */
export function obligationsBeneath(provisions: readonly Provision[], above: Citation): readonly Provision[] {
  const parents = new Map(provisions.map((p) => [p.citation, p.parent]));
  return provisions.filter((p) => {
    if (p.role !== 'obligation') return false;
    const climbed = new Set<Citation>();
    for (let at = p.parent; at !== null && !climbed.has(at); at = parents.get(at) ?? null) {
      if (at === above) return true;
      climbed.add(at);
    }
    return false;
  });
}
