// Links overlays to state time limits.

import type { Document } from '../document/document.ts';
import { statedSpan } from '../model/clock.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { OverlayDocument } from '../schema/overlay-document.ts';
import { type Reporter, reporterFor } from './reporter.ts';

/**
 * Time limits of all overlays, in code-unit order of id. One with the id of another is added; it replaces none. A limit that
 * runs from another notice names a limit that there is, or `hhs`.
 */
export function linkOverlays(documents: readonly Document<OverlayDocument>[]): Checked<readonly StateClock[]> {
  const known = ['hhs', ...documents.flatMap(({ data }) => Object.keys(data.clocks))];
  const reporters: Reporter[] = [];
  const clocks = documents.flatMap((document) => {
    const r = reporterFor(document);
    reporters.push(r);
    return Object.entries(document.data.clocks).map(([id, c]): StateClock => {
      if (c.after !== undefined) r.known(c.after, 'time-limit', known, ['clocks', id, 'after']);
      return {
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
        at: r.at(['clocks', id]),
      };
    });
  });
  return {
    value: clocks.sort((a, b) => compareText(a.id, b.id)),
    diagnostics: reporters.flatMap((r) => r.diagnostics),
  };
}
