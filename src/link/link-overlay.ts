// Links overlays to state time limits.

import type { Document } from '../document/document.ts';
import { statedSpan } from '../model/clock.ts';
import { compareText } from '../model/compare-text.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { OverlayDocument } from '../schema/overlay-document.ts';

/** Time limits of all overlays, in code-unit order of id. One with the id of another is added; it replaces none. */
export function linkOverlays(documents: readonly Document<OverlayDocument>[]): readonly StateClock[] {
  return documents
    .flatMap((document) =>
      Object.entries(document.data.clocks).map(([id, c]) => ({
        id,
        state: c.state,
        law: c.law,
        tell: c.tell,
        within: statedSpan(c.within),
        promptly: c['without-unreasonable-delay'] ?? false,
        from: c.from,
        since: c.since ?? null,
        after: c.after ?? null,
        residents: c.residents === undefined ? null : Number(c.residents),
        onlyFor: c['only-for'] ?? null,
        coveredOnly: c['covered-only'] ?? false,
        byVendor: c['by-vendor'] ?? false,
        read: c.read,
        note: c.note ?? null,
        at: { file: document.file.path, path: ['clocks', id] },
      })),
    )
    .sort((a, b) => compareText(a.id, b.id));
}
