// The next version of a mapping depends on its own consequences only.

import { describe, expect, it } from 'vitest';
import { library, mapping } from '../../support/small-world.ts';
import { changesOf } from './small-diff.ts';

const encryption = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page }';
const nothing = 'assignments:\n  164.312(a)(2)(iii): { provides: Logs off., source: page }';
const vendors = (of: (i: number) => string) =>
  library(...Array.from({ length: 30 }, (_, i) => mapping(of(i), '', `v${i}`)));

describe('the next version', () => {
  it('is major for the seven of thirty vendors whose customers are affected', () => {
    const base = vendors(() => encryption);
    const head = vendors((i) => (i < 7 ? nothing : encryption.replace('Encrypts.', 'Encrypts all.')));
    const { versions } = changesOf(base, head);
    expect(versions.filter((v) => v.next === 'major').map((v) => v.vendor)).toEqual([
      ...['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6'],
    ]);
    expect(versions.filter((v) => v.next === 'minor')).toHaveLength(23);
  });

  it('is major for a vendor above another that affected it, and for no other', () => {
    const above =
      'upstreams:\n  host: { name: V, phi: "yes", baa: executed, for: hosting, service: v/s, source: page }';
    const via = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page }';
    const three = (own: string) => library(mapping(own), mapping(via, above, 'w'), mapping(encryption, '', 'x'));
    const { versions } = changesOf(
      three(encryption),
      three(encryption.replace('source', 'limits: not the logs, source')),
    );
    expect(versions).toEqual([
      { vendor: 'v', next: 'major' },
      { vendor: 'w', next: 'major' },
    ]);
  });

  it('belongs to no vendor where the rules changed', () => {
    const small = library(mapping(encryption));
    const provisions = small.provisions.map((p) => ({
      ...p,
      inheritable: p.inheritable === null ? null : ('never' as const),
    }));
    const { consequences, versions } = changesOf(small, { ...small, provisions });
    expect(consequences.length).toBeGreaterThan(0);
    expect(versions).toEqual([]);
  });
});
