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

describe('what a use of a service follows', () => {
  const provides = (rest = '') => `assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., ${rest}source: page }`;
  const moves = (base: string, head: string, use: string, parts = ['', ''], ...behind: readonly string[]) => {
    const of = (service: string, part = '') => {
      const lib = library(mapping(service, part), ...behind);
      return {
        library: lib,
        customer: loadCustomer(memoryFile('p.yaml', provider(`  crm: { service: v/s, ${use} }`)), lib),
      };
    };
    const [b, h] = [of(base, parts[0]), of(head, parts[1])];
    const { causes, consequences } = diffStates(b, h, [profiled(h.customer)]);
    const moved = consequences.filter((c) => c.citation === '164.312(a)(2)(iv)' || c.kind.startsWith('finding'));
    return { causes: causes.map((c) => `${c.kind} ${c.impact}`), moved: moved.map((c) => `${c.kind} ${c.impact}`) };
  };

  it('a variant that the customer must run from now on', () => {
    const v = (by: string) => `variants: { one: { title: One, operated-by: ${by} } }\n${provides()}`;
    expect(moves(v('vendor'), v('customer'), 'variant: one, features: []').moved).toContain(
      'disposition-worsened adverse',
    );
  });
  it('a further plan, and a further variant, while none is stated', () => {
    const plans = (more: string) => `plans: { a: A, b: B${more} }\n${provides('when: { plan: [a, b] }, ')}`;
    expect(moves(plans(''), plans(', c: C'), 'features: []').moved).toContain('disposition-worsened adverse');
    const variants = (more: string) => `variants: { a: { title: A }${more} }\n${provides()}`;
    const own = ', b: { title: B, operated-by: customer }';
    expect(moves(variants(''), variants(own), 'features: []').moved).toContain('disposition-worsened adverse');
  });
  it('a feature that becomes a product', () => {
    const v = (product: boolean) =>
      `features: { a: { title: A, product: ${product} }, b: { title: B, product: ${product} } }\n${provides('when: { feature: a }, ')}`;
    expect(moves(v(false), v(true), 'features: [a, b]').moved).toContain('disposition-worsened adverse');
  });
  it('a feature that no list covers is excluded, whether the mapping knows it or not', () => {
    const v = (more: string) =>
      `features: { a: A${more} }\nexclusions:\n  x: { title: Not listed, all-but: [a], source: page }\n${provides()}`;
    const { causes, moved } = moves(v(', b: B'), v(''), 'features: [a, b]');
    expect([causes.filter((c) => c.endsWith('favorable')), moved]).toEqual([[], []]);
  });
  it('a question about a plan in which all PHI is excluded is not closed by moving there', () => {
    const v = `plans: { a: A, b: B }\nexclusions:\n  x: { title: The plan A, when: { plan: a }, source: page }`;
    const lib = library(mapping(v));
    const of = (plan: string) =>
      loadCustomer(memoryFile('p.yaml', provider(`  crm: { service: v/s, plan: ${plan}, features: [] }`)), lib);
    const moved = (from: string, to: string) =>
      diffStates({ library: lib, customer: of(from) }, { library: lib, customer: of(to) }, [
        profiled(of(to)),
      ]).consequences.filter((c) => c.impact === 'favorable');
    expect(moved('b', 'a')).toEqual([]);
  });
  it('a question that a worse finding on the same party replaces is not settled', () => {
    const v = provides('via: [w], ');
    const upstream = (features: string) =>
      `upstreams:\n  w: { phi: "yes", baa: executed, for: hosting, service: w/s, use: { features: [${features}] }, source: page }`;
    const w = mapping(
      `features: { ai: AI }\nexclusions:\n  x: { title: AI, features: [ai], source: page }\n${provides()}`,
      '',
      'w',
    );
    expect(moves(v, v, 'features: []', [upstream(''), upstream('ai')], w).moved).toEqual([
      'disposition-worsened adverse',
      'finding-raised adverse',
      'finding-settled review',
    ]);
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
