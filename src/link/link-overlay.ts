// Links overlays to state time limits.

import type { Document } from '../document/document.ts';
import { parseSpan, type StatedSpan } from '../model/clock.ts';
import { compareText } from '../model/compare-text.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { OverlayDocument } from '../schema/overlay-document.ts';

function withinOf(text: string): StatedSpan {
  const span = parseSpan(text);
  return span === null ? { kind: 'unstated' } : { kind: 'stated', span };
}

/** Time limits of all overlays, in code-unit order of id. One with the id of another is added; it replaces none. */
export function linkOverlays(documents: readonly Document<OverlayDocument>[]): readonly StateClock[] {
  return documents
    .flatMap((document) =>
      Object.entries(document.data.clocks).map(([id, c]) => ({
        id,
        state: c.state,
        law: c.law,
        tell: c.tell,
        within: withinOf(c.within),
        promptly: c['without-unreasonable-delay'] ?? false,
        from: c.from,
        since: c.since ?? null,
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
