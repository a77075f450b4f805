// What is removed because something got worse is no gain: a limit with its promise, a question replaced by a gap.

import { describe, expect, it } from 'vitest';
import { diffStates } from '../../../src/diff/diff.ts';
import { loadCustomer } from '../../../src/pipeline.ts';
import { memoryFile } from '../../support/memory.ts';
import { library, mapping, provider } from '../../support/small-world.ts';
import { changesOf, profiled } from './small-diff.ts';

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

describe('an answer in a profile', () => {
  const lib = library(mapping(''));
  const customer = (answer: string) =>
    loadCustomer(
      memoryFile(
        'p.yaml',
        provider('  laptops: { own: ephi }', answer === '' ? '' : `answers: { 164.312(b): ${answer} }`),
      ),
      lib,
    );
  const impacts = (base: string, head: string) => {
    const [b, h] = [customer(base), customer(head)];
    return diffStates({ library: lib, customer: b }, { library: lib, customer: h }, [profiled(h)]).causes.map(
      ({ impact }) => impact,
    );
  };
  it.each(['implemented', 'alternative, because: A.'])(
    'is favorable where it says that a duty is met: %s',
    (status) => {
      expect(impacts('', `{ status: ${status} }`)).toEqual(['favorable']);
      expect(impacts(`{ status: ${status} }`, '')).toEqual(['adverse']);
    },
  );
  it.each(['planned', 'not-started', 'unknown', 'later', 'not-applicable, because: A.'])(
    'is to review where it does not: %s',
    (status) => {
      expect(impacts('', `{ status: ${status} }`)).toEqual(['review']);
      expect(impacts(`{ status: ${status} }`, '')).toEqual(['review']);
    },
  );
});
