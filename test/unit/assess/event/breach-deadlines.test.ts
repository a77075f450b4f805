// The time limits of a breach, counted to the day.

import { describe, expect, it } from 'vitest';
import { breachDeadlines } from '../../../../src/assess/event/breach-deadlines.ts';
import type { BreachSize, Deadline } from '../../../../src/model/event-plan.ts';
import { loadLibrary, readShipped } from '../../../../src/pipeline.ts';
import { assessed } from '../../../support/small-world.ts';

const library = loadLibrary({ files: readShipped() });
const unknownSize: BreachSize = { affected: null, residents: {} };

/** A provider in these states whose one vendor tells it within 60 days. */
const provider = (agent: string, states = '[CA, NY]') =>
  `customer: c\nname: C\nrole: covered-entity\nkind: provider\nstates: ${states}\nsystems:\n  crm: { service: lume/crm, agent: ${agent} }\n`;

const luma = provider('yes', '[]').replace('lume/crm', 'luma-health/messaging');

interface Told {
  readonly vendor?: boolean;
  readonly told?: string;
  readonly size?: BreachSize;
}

function counted(profile: string, on: string, { vendor = false, told, size = unknownSize }: Told = {}) {
  const { clocks } = assessed(library, profile, on);
  const agent = /agent: (yes|no|unknown) \}/.exec(profile)?.[1] as 'yes' | 'no' | 'unknown';
  const at = vendor ? { system: 'crm', name: 'Lumè', agent } : null;
  return breachDeadlines(clocks, { on, happened: null, assumed: false, vendor: at, told: told ?? null, size });
}

const days = (list: readonly Deadline[]) => list.map((d) => [d.clock.id, d.day, d.later]);
const dayOf = (list: readonly Deadline[], id: string) => list.find((d) => d.clock.id === id)?.day;

describe('a breach that the customer discovers itself', () => {
  it('runs from its discovery: that day is day 0, and nothing is due after the last day', () => {
    const { start, deadlines } = counted(provider('unknown', '[]'), '2026-12-01');
    expect(start).toEqual({ kind: 'discovery', day: '2026-12-01', later: null });
    expect(days(deadlines)).toEqual([
      ['164.404(b)', '2027-01-30', null],
      ['164.406(b)', '2027-01-30', null],
      ['164.408(b)', '2027-01-30', null],
      ['164.408(c)', '2027-03-01', null],
    ]);
  });
  it.each([
    ['2026-01-02', '2027-03-01'],
    ['2026-12-31', '2027-03-01'],
    ['2027-01-01', '2028-02-29'],
    ['2027-12-31', '2028-02-29'],
    ['2028-01-01', '2029-03-01'],
  ])('discovered on %s: HHS hears of a smaller one by %s', (on, by) => {
    expect(dayOf(counted(provider('unknown', '[]'), on).deadlines, '164.408(c)')).toBe(by);
  });
  it('does not start the time of a vendor where nothing happened', () => {
    const { clocks } = assessed(library, provider('yes'), '2026-12-01');
    const { vendors } = counted(provider('yes'), '2026-12-01');
    expect(clocks.some((c) => c.system === 'crm')).toBe(true);
    expect(vendors('crm').every((d) => d.day === null)).toBe(true);
  });
});

describe('a breach at a vendor', () => {
  it("does not start what runs from something else: an official's statement, the customer's own discovery", () => {
    const { clocks } = assessed(library, luma, '2026-12-01');
    const vendor = { system: 'crm', name: 'Luma Health', agent: 'yes' } as const;
    const happening = { on: '2026-12-01', happened: null, assumed: false, vendor, told: null, size: unknownSize };
    const { vendors } = breachDeadlines(clocks, happening);
    const of = (id: string) => vendors('crm').find((d) => d.clock.id === id);
    expect([of('breach-notice-policy')?.day, of('breach-notice-policy')?.by]).toEqual(['2026-12-04', 'vendor']);
    expect([of('law-enforcement-delay')?.day, of('law-enforcement-delay')?.by]).toEqual([null, 'vendor']);
    expect([of('customer-breach-notice')?.day, of('customer-breach-notice')?.by]).toEqual([null, 'you']);
  });
});

describe('a breach at a vendor, in two states', () => {
  const on = '2026-12-01';
  it('that is an agent: all time runs from the discovery of the vendor', () => {
    const { start, deadlines, vendors } = counted(provider('yes'), on, { vendor: true, told: '2026-12-20' });
    expect(start).toEqual({ kind: 'agent', day: on, later: null });
    expect(days(deadlines)).toEqual(
      [
        ['ca-residents', '2026-12-31', null],
        ['ny-residents', '2026-12-31', null],
        ['ca-attorney-general', '2027-01-15', null],
        ['164.404(b)', '2027-01-30', null],
        ['164.406(b)', '2027-01-30', null],
        ['164.408(b)', '2027-01-30', null],
        ['ny-attorney-general-after-hhs', '2027-02-05', null],
        ['164.408(c)', '2027-03-01', null],
        ['ca-licensed-facilities', '2026-12-22', null],
      ].sort((a, b) => String(a[1]).localeCompare(String(b[1]))),
    );
    expect(vendors('crm').map((d) => [d.clock.id, d.day])).toContainEqual(['breach-notice', '2027-01-30']);
    expect(vendors('crm').map((d) => [d.clock.id, d.day])).toContainEqual(['ny-owner', '2026-12-31']);
  });
  it('that is no agent: all time runs from the day on which it tells', () => {
    const { start, deadlines } = counted(provider('no'), on, { vendor: true, told: '2026-12-20' });
    expect(start).toEqual({ kind: 'told', day: '2026-12-20', later: null });
    expect(dayOf(deadlines, '164.404(b)')).toBe('2027-02-18');
    expect(dayOf(deadlines, 'ca-residents')).toBe('2027-01-19');
    expect(dayOf(deadlines, '164.408(c)')).toBe('2027-03-01');
  });
  it('that is no agent and has not told yet: from the last day on which it may tell', () => {
    const { start, deadlines } = counted(provider('no'), on, { vendor: true });
    expect(start).toEqual({ kind: 'told-at-latest', day: '2027-01-30', later: null });
    expect(dayOf(deadlines, '164.404(b)')).toBe('2027-03-31');
    expect(dayOf(deadlines, '164.408(c)')).toBe('2028-02-29');
  });
  it('of which nobody knows whether it is an agent: the earlier day, with the later one beside it', () => {
    const { start, deadlines } = counted(provider('unknown'), on, { vendor: true, told: '2026-12-20' });
    expect(start).toEqual({ kind: 'may-be-agent', day: on, later: { kind: 'told', day: '2026-12-20' } });
    expect(days(deadlines)).toContainEqual(['164.404(b)', '2027-01-30', '2027-02-18']);
    expect(days(deadlines)).toContainEqual(['ca-residents', '2026-12-31', '2027-01-19']);
    expect(days(deadlines)).toContainEqual(['164.408(c)', '2027-03-01', null]);
  });
  it('that states no time: the day is not known until it tells', () => {
    const unstated = provider('no').replace('lume/crm', 'aesthetix-crm/crm');
    const { start, deadlines, vendors } = counted(unstated, on, { vendor: true });
    expect(start).toEqual({ kind: 'told-unstated', day: null, later: null });
    expect(deadlines.map((d) => d.day)).toEqual(deadlines.map(() => null));
    expect(vendors('crm').find((d) => d.clock.id === 'breach-notice')?.day).toBeNull();
  });
});

describe('a business associate', () => {
  const associate = `customer: c\nname: C\nrole: business-associate\nstates: [TX]\nclients:
  lakeside: { title: Lakeside, notice: 10 days, from: discovery, agent: no, document: a.txt }
  orchard: { title: Orchard, notice: unstated, document: b.txt }
systems:\n  crm: { service: lume/crm, agent: no }\n`;
  it('tells its covered entities, as promised and by the law; its clients tell the rest', () => {
    const { deadlines } = counted(associate, '2026-12-01');
    expect(deadlines.map((d) => [d.clock.id, d.by, d.day])).toEqual([
      ['client/lakeside', 'you', '2026-12-11'],
      ['tx-attorney-general', 'client', '2026-12-31'],
      ['164.410(b)', 'you', '2027-01-30'],
      ['client/orchard', 'you', '2027-01-30'],
      ['tx-individuals', 'client', '2027-01-30'],
      ['tx-owner', 'you', null],
    ]);
    expect(deadlines.find((d) => d.clock.id === 'client/orchard')?.byLaw).toEqual({ amount: 60, unit: 'days' });
  });
  it('of a breach at its subcontractor: its own time follows the time of that one', () => {
    const { deadlines, vendors } = counted(associate, '2026-12-01', { vendor: true, told: '2026-12-05' });
    expect(dayOf(deadlines, 'client/lakeside')).toBe('2026-12-15');
    expect(dayOf(deadlines, '164.410(b)')).toBe('2027-02-03');
    expect(vendors('crm').map((d) => [d.clock.id, d.by])).toContainEqual(['tx-owner', 'vendor']);
  });
});

describe('the size of the breach', () => {
  const owed = (size: BreachSize) => {
    const { deadlines, notOwed } = counted(provider('yes'), '2026-12-01', { size });
    const of = (id: string) =>
      notOwed.some((d) => d.clock.id === id) ? 'no' : deadlines.find((d) => d.clock.id === id)?.owed;
    return ['164.406(b)', '164.408(b)', '164.408(c)', 'ca-attorney-general'].map(of);
  };
  it.each([
    [unknownSize, ['unknown', 'unknown', 'unknown', 'unknown']],
    [{ affected: 620, residents: { CA: 510 } }, ['yes', 'yes', 'no', 'yes']],
    [{ affected: 620, residents: {} }, ['unknown', 'yes', 'no', 'unknown']],
    [{ affected: 620, residents: { CA: 500 } }, ['no', 'yes', 'no', 'no']],
    [{ affected: 500, residents: {} }, ['no', 'yes', 'no', 'no']],
    [{ affected: 499, residents: {} }, ['no', 'no', 'yes', 'no']],
    [{ affected: null, residents: { CA: 501 } }, ['yes', 'yes', 'no', 'yes']],
  ])('%j decides whom to tell', (size, expected) => {
    expect(owed(size as BreachSize)).toEqual(expected);
  });
  it('a notice that follows the notice to HHS follows the one that is owed', () => {
    const small = counted(provider('yes'), '2026-12-01', { size: { affected: 20, residents: {} } });
    expect(dayOf(small.deadlines, 'ny-attorney-general-after-hhs')).toBe('2027-03-08');
  });
});
