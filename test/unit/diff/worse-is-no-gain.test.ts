// What goes because something got worse is told as no gain: a limit that went with its promise, a question that a gap replaced.

import { describe, expect, it } from 'vitest';
import { library, mapping } from '../../support/small-world.ts';
import { changesOf } from './small-diff.ts';

const encrypts = (rest: string, baa = 'executed') =>
  library(
    mapping(
      rest === '' ? '' : `assignments:\n  164.312(a)(2)(iv): { ${rest}, via: [host], source: page }`,
      `upstreams:\n  host: { phi: "yes", baa: ${baa}, for: hosting, source: page }`,
    ),
  );
const favorable = (base: ReturnType<typeof library>, head: ReturnType<typeof library>) =>
  changesOf(base, head).consequences.filter((c) => c.impact === 'favorable');

describe('nothing of it is favorable', () => {
  it('where a limited promise, or an offer, goes', () => {
    expect(favorable(encrypts('provides: Encrypts., limits: disks only'), encrypts(''))).toEqual([]);
    expect(favorable(encrypts('offers: Encrypts.'), encrypts(''))).toEqual([]);
  });
  it('where a weak word becomes an offer', () => {
    const weak = encrypts('provides: Encrypts., strength: may');
    expect(favorable(weak, encrypts('offers: Encrypts., strength: may'))).toEqual([]);
  });
  it('where the agreement behind the vendor goes from hedged to none', () => {
    const provides = 'provides: Encrypts.';
    expect(favorable(encrypts(provides, 'hedged'), encrypts(provides, 'none'))).toEqual([]);
  });
  it('and a limit that is lifted is', () => {
    const lifted = favorable(encrypts('provides: Encrypts., limits: disks only'), encrypts('provides: Encrypts.'));
    expect(lifted.map((c) => c.kind)).toContain('duty-shed');
  });
});
