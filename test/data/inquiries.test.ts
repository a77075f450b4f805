// The shipped inquiries: every obligation has one, and nothing else has.

import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';

const library = loadLibrary({ files: readShipped() });
const asks = library.inquiries.flatMap((list) => list.asks);
const provisions = new Map(library.provisions.map((p) => [p.citation, p]));

describe('the shipped inquiries', () => {
  it('ask about each of the 307 obligations', () => {
    const asked = new Set(asks.map((a) => a.citation));
    const obligations = library.provisions.filter((p) => p.role === 'obligation');
    expect(obligations.filter((p) => !asked.has(p.citation)).map((p) => p.citation)).toEqual([]);
    expect(obligations.length).toBe(307);
  });
  it('skip what is no duty or was vacated; the rest of a duty is asked for with its authority', () => {
    for (const { citation } of asks) {
      const provision = provisions.get(citation);
      expect([citation, provision?.role]).toEqual([citation, 'obligation']);
      expect(['in-force', 'partly-vacated']).toContain(provision?.status);
      if (provision?.status === 'partly-vacated') expect(provision.authority).not.toBeNull();
    }
  });
  it('ask in sentences, and name one to four kinds of evidence', () => {
    for (const { citation, activity, inquiry, evidence } of asks) {
      expect([citation, inquiry]).toEqual([citation, expect.stringMatching(/^[A-Z].*\.$/s)]);
      expect([citation, activity]).toEqual([citation, expect.stringMatching(/^[A-Z].{2,78}[^.]$/)]);
      expect([citation, evidence.length >= 1 && evidence.length <= 4]).toEqual([citation, true]);
    }
  });
  it('call nobody compliant or certified, and contain no text of the protocol that addresses "management"', () => {
    const text = asks.flatMap((a) => [a.activity, a.inquiry, ...a.evidence]).join('\n');
    expect(text).not.toMatch(/\b(compliant|certified)\b/i);
    expect(text).not.toMatch(/inquire of management/i);
  });
  it('name their model', () => {
    for (const list of library.inquiries) expect(list.source).toMatch(/OCR audit protocol.*words are ours/);
  });
});
