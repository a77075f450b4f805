// The shipped mapping of Aesthetix CRM, and a practice with two vendors.

import { describe, expect, it } from 'vitest';
import { assessCustomer, assessService, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { remarkText } from '../../src/words/bearings.ts';
import { usedUpText } from '../../src/words/clocks.ts';
import { memoryFile } from '../support/memory.ts';
import { provider, row } from '../support/small-world.ts';

const library = loadLibrary({ files: readShipped() });
const gap = (systems: string, rest = '') =>
  assessCustomer(library, loadCustomer(memoryFile('p.yaml', provider(systems, rest)), library), '2026-11-21');
const aesthetix = (state: string, features = '') =>
  `  crm: { service: aesthetix-crm/crm, gates: { baa-executed: { state: ${state} } }${features} }`;
const lume = '  lume: { service: lume/crm, gates: { baa-executed: { state: executed } } }';
const encryption = '164.312(a)(2)(iv)';

describe('the gate', () => {
  it('not executed: nothing is inherited or shared', () => {
    for (const state of ['none', 'requested', 'signed']) {
      expect(gap(aesthetix(state)).counts).toMatchObject({ inherited: 0, shared: 0 });
    }
  });
  it('closes again when the signer changes', () => {
    const changed =
      '  crm: { service: aesthetix-crm/crm, gates: { baa-executed: { state: executed, on: 2026-02-01, changed: 2026-09-01 } } }';
    expect(row(gap(changed), encryption).reason).toBe('gate');
  });
});

describe('AI', () => {
  it('Voice AI in use: a P1 finding and a place of its own; the encryption of other data is still shared with the vendor', () => {
    const assessment = gap(aesthetix('executed', ', features: [voice-ai]'));
    expect(assessment.findings[0]).toMatchObject({ kind: 'excluded-use', priority: 'P1', subject: 'voice-ai' });
    expect(row(assessment, encryption).systems.map((p) => [p.use, p.reason, ...p.parties])).toEqual([
      [null, 'assigned', 'vendor', 'customer'],
      ['voice-ai', 'excluded', 'customer'],
    ]);
  });
  it('without AI, encryption of stored data runs through five providers, so it is shared and not verified', () => {
    expect(row(gap(aesthetix('executed')), encryption)).toMatchObject({
      disposition: 'shared',
      assurance: 'unverified',
    });
  });
  it('its contradiction (appointments, yet no PHI) has pointers to both statements', () => {
    const conflict = gap(aesthetix('executed')).findings.find((f) => f.kind === 'conflict');
    expect(conflict?.details.between).toContainEqual({ document: 'help-article', clause: 'ai-uses' });
  });
});

describe('what the article does not state', () => {
  const assessment = gap(aesthetix('executed'));
  it('"capabilities" are an offer: audit controls are shared, and what is logged is a note', () => {
    const found = row(assessment, '164.312(b)');
    expect(found.disposition).toBe('shared');
    expect(found.notes.map(remarkText)).toContain(
      'What is logged, how long logs are kept, and who reviews them is not stated.',
    );
  });
  it('the suspected-breach time limit runs from customer to vendor and is not 164.410', () => {
    const clocks = assessment.clocks.filter((c) => c.system === 'crm').map((c) => [c.id, c.direction, c.within.kind]);
    expect(clocks).toEqual([
      ['breach-notice', 'to-customer', 'unstated'],
      ['suspected-breach', 'to-vendor', 'unstated'],
    ]);
  });
  it('consent under the TCPA is other law: shown, but no duty here', () => {
    const duties = [...assessment.determinations, ...assessment.rollups].flatMap((r) => r.duties.map((d) => d.id));
    expect(duties).toContain('crm/consent-hipaa');
    expect(duties).not.toContain('crm/consent-tcpa');
  });
  it('two duties concern something outside the service, and nine data classes are named', () => {
    const service = library.vendors.find((v) => v.id === 'aesthetix-crm')?.services[0];
    expect(service?.duties.filter((d) => d.outside !== null).map((d) => d.id)).toEqual([
      'mfa-on-email-accounts',
      'own-incident-response',
    ]);
    expect(service?.dataClasses).toHaveLength(9);
  });
});

describe('two vendors and computers', () => {
  const both = `${aesthetix('executed')}\n${lume}\n  desk: { own: ephi }`;
  it('count the worst case per obligation, split by system', () => {
    const found = row(gap(both), encryption);
    expect(found.disposition).toBe('shared');
    expect(found.systems.map((p) => [p.system, ...p.parties])).toEqual([
      ['crm', 'vendor', 'customer'],
      ['lume', 'vendor'],
      ['desk', 'customer'],
    ]);
  });
  it('an EHR without a mapping never improves a row', () => {
    const rank = {
      inherited: 2,
      shared: 1,
      customer: 0,
      unaddressed: 0,
      'vendor-direct': 3,
      'not-applicable': 3,
    } as const;
    const before = gap(`${aesthetix('executed')}\n${lume}`).determinations;
    const after = gap(
      `${aesthetix('executed')}\n${lume}\n  ehr: { own: ephi, title: EHR without a mapping }`,
    ).determinations;
    for (const [i, r] of before.entries())
      expect(rank[after[i]?.disposition ?? 'inherited'], r.citation).toBeLessThanOrEqual(rank[r.disposition]);
  });
});

describe('Privacy and Breach', () => {
  const assessment = gap(`${aesthetix('executed')}\n${lume}`);
  it.each(['164.404(b)', '164.406(b)', '164.408(b)', '164.520(c)(2)(i)', '164.530(a)(1)(i)', '164.530(a)(1)(ii)'])(
    '%s (notices, designations) is the customer’s and never inheritable',
    (citation) =>
      expect(row(assessment, citation)).toMatchObject({ disposition: 'customer', reason: 'not-inheritable' }),
  );
  it.each(['164.524(c)(1)', '164.526(c)(1)', '164.528(b)(1)'])(
    '%s is shared where a vendor says that it supports it, and unaddressed where it is silent',
    (citation) => {
      expect(row(gap(lume), citation).disposition).toBe('shared');
      expect(row(gap(aesthetix('executed')), citation).disposition).toBe('unaddressed');
    },
  );
  it('164.410 is vendor-direct, and a duty of the business associate itself', () => {
    expect(row(assessment, '164.410(b)').disposition).toBe('vendor-direct');
    const associate = memoryFile('p.yaml', `customer: c\nname: C\nrole: business-associate\nsystems:\n${lume}`);
    const own = assessCustomer(library, loadCustomer(associate, library), '2026-11-21');
    expect(row(own, '164.410(b)')).toMatchObject({ disposition: 'customer', reason: 'not-inheritable' });
  });
  it('no task refers to a vacated paragraph', () => {
    const vacated = new Set(library.provisions.filter((p) => p.status === 'vacated').map((p) => p.citation));
    expect(assessment.findings.filter((f) => f.citation !== null && vacated.has(f.citation))).toEqual([]);
    for (const r of assessment.determinations)
      if (vacated.has(r.citation)) expect(r.disposition).toBe('not-applicable');
  });
  it('Privacy and Breach apply to paper; the Security Rule does not', () => {
    const paper = gap('  charts: { own: paper }');
    expect(row(paper, '164.530(c)(1)').systems).toHaveLength(1);
    expect(row(paper, encryption).systems).toHaveLength(0);
  });
});

it('a vendor’s 60 days use up the 30 days of California and New York, agent or not', () => {
  const { findings } = gap(
    '  lume: { service: lume/crm, agent: no, gates: { baa-executed: { state: executed } } }',
    'states: [CA, NY]',
  );
  const found = findings.find((f) => f.kind === 'clock-too-long');
  expect(found?.details.uses.map(usedUpText).join('; ')).toMatch(
    /30 days of Cal\. Civ\. Code 1798\.82.*30 days of N\.Y\./,
  );
});

it('the matrix of Aesthetix inherits nothing: its encryption runs through providers that leave part of it open', () => {
  const service = library.vendors.find((v) => v.id === 'aesthetix-crm')?.services[0];
  if (service === undefined) throw new Error('not shipped');
  const inherited = assessService(library, service, {}, '2026-11-21').assessment.determinations.filter(
    (d) => d.disposition === 'inherited',
  );
  expect(inherited.map((d) => d.citation)).toEqual([]);
});
