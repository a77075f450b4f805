// What is removed because something got worse is no gain: a limit with its promise, a question replaced by a gap.

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

describe('nothing is favorable', () => {
  it('where a limited promise, or an offer, is removed', () => {
    expect(favorable(encrypts('provides: Encrypts., limits: disks only'), encrypts(''))).toEqual([]);
    expect(favorable(encrypts('offers: Encrypts.'), encrypts(''))).toEqual([]);
  });
  it('where weak wording becomes an offer', () => {
    const weak = encrypts('provides: Encrypts., strength: may');
    expect(favorable(weak, encrypts('offers: Encrypts., strength: may'))).toEqual([]);
  });
  it('where the agreement behind the vendor changes from hedged to none', () => {
    const provides = 'provides: Encrypts.';
    expect(favorable(encrypts(provides, 'hedged'), encrypts(provides, 'none'))).toEqual([]);
  });
  it('but a lifted limit is', () => {
    const lifted = favorable(encrypts('provides: Encrypts., limits: disks only'), encrypts('provides: Encrypts.'));
    expect(lifted.map((c) => c.kind)).toContain('duty-shed');
  });
});
