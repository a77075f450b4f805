// LuxSci as shipped: two documents, two kinds of account, gates, and what the customer decides.

import { describe, expect, it } from 'vitest';
import { assessCustomer, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { memoryFile } from '../../src/source/memory.ts';
import { provider, row } from '../support/small-world.ts';

const library = loadLibrary({ files: readShipped() });
const gap = (systems: string) =>
  assessCustomer(library, loadCustomer(memoryFile('p.yaml', provider(systems)), library), '2026-11-21');

const open: Readonly<Record<string, string>> = {
  baa: 'executed',
  'account-restrictions': 'executed',
  'hipaa-account': 'open',
  'secureline-all-users': 'open',
  'secureline-hipaa-domains': 'open',
  'covered-entity-or-business-associate': 'open',
  'accounts-declared': 'open',
};
/** One account with every gate open but those named; `rest` adds features and settings. */
const account = (variant: string, rest = 'features: []', gates: Readonly<Record<string, string>> = {}) => {
  const own = variant === 'per-domain' ? 'secureline-all-users' : 'secureline-hipaa-domains';
  const states = Object.entries({ ...open, ...gates }).filter(([id]) => id !== own);
  const list = states.map(([id, state]) => `${id}: { state: ${state} }`).join(', ');
  return `  mail: { service: luxsci/email, variant: ${variant}, ${rest}, gates: { ${list} } }`;
};
const inTransit = '164.312(e)(2)(ii)';
const atRest = '164.312(a)(2)(iv)';
const dutiesOf = (assessment: ReturnType<typeof gap>, citation: string) =>
  row(assessment, citation).duties.map((d) => d.id);
const said = (assessment: ReturnType<typeof gap>, citation: string) =>
  row(assessment, citation).systems.flatMap((place) => place.provides);

describe('the two kinds of account', () => {
  const wide = gap(account('account-wide', 'features: [email-forwarding]'));
  const domain = gap(account('per-domain', 'features: [email-forwarding]'));
  it('account-wide: encryption of sent mail is forced for all, and inherited', () => {
    expect(row(wide, inTransit)).toMatchObject({ disposition: 'inherited', assurance: 'contract' });
  });
  it('per-domain: it is shared; ePHI has to stay with the users who are locked down', () => {
    expect(row(domain, inTransit).disposition).toBe('shared');
    expect(dutiesOf(domain, inTransit)).toEqual([
      'mail/ephi-only-in-hipaa-domains',
      'mail/restrict-sharing',
      'mail/no-ephi-in-shared-objects',
    ]);
  });
  it('the forwarding restriction is 2.8.1 in the one, 2.8.2 in the other', () => {
    const clauses = (a: ReturnType<typeof gap>) =>
      row(a, inTransit).systems.flatMap((p) => p.derivation.filter((s) => s.rule === 'statement').map((s) => s.source));
    expect(clauses(wide)).toContain('luxsci/restrictions#2.8.1');
    expect(clauses(wide)).not.toContain('luxsci/restrictions#2.8.2');
    expect(clauses(domain)).toContain('luxsci/restrictions#2.8.2');
  });
  it('4.12 gives two ways; one of them done is enough', () => {
    const asked = domain.findings.filter((f) => f.source === 'luxsci/restrictions#4.12');
    expect(asked.map((f) => f.do.startsWith('Either: ') && f.do.includes(' Or: '))).toEqual([true]);
  });
});

describe('what the clauses limit', () => {
  it('twenty minutes are for the web interface', () => {
    expect(said(gap(account('account-wide')), '164.312(a)(2)(iii)')[0]).toMatch(/20 minutes\..*Limits: web interface/);
  });
  it('encryption at rest is the customer’s decision', () => {
    expect(row(gap(account('account-wide')), atRest).disposition).toBe('customer');
    const off = gap(account('account-wide', 'features: [], settings: { pgp: "off" }'));
    expect(row(off, atRest).disposition).toBe('customer');
    const on = gap(account('account-wide', 'features: [webaides], settings: { pgp: "on" }'));
    expect(row(on, atRest).disposition).toBe('shared');
  });
  it('on shared hosting files must be encrypted; on dedicated hosting 4.4 asks nothing', () => {
    const shared = gap(account('account-wide', 'features: [file-storage], settings: { hosting: shared }'));
    expect(dutiesOf(shared, atRest)).toContain('mail/no-unencrypted-files-on-shared');
    const dedicated = gap(account('account-wide', 'features: [file-storage], settings: { hosting: dedicated }'));
    expect(dutiesOf(dedicated, atRest)).not.toContain('mail/no-unencrypted-files-on-shared');
  });
  it('"if deemed important" does not make the review of activity optional', () => {
    const review = row(gap(account('account-wide')), '164.308(a)(1)(ii)(D)');
    expect(review).toMatchObject({ designation: 'required', disposition: 'customer' });
    expect(review.duties.map((d) => d.id)).toEqual(['mail/review-access-reports']);
  });
  it('a class that the agreement lists as open is said to be open', () => {
    const service = library.vendors.find((v) => v.id === 'luxsci')?.services[0];
    expect(service?.exclusions.filter((e) => e.openEnded).map((e) => e.id)).toContain('unlisted');
    expect(service?.dataClasses.find((c) => c.id === 'webaide-content')?.note).toMatch(/Open by default/);
  });
});

describe('the gates', () => {
  it('one of two documents signed: nothing is inherited, nothing is shared', () => {
    for (const [id, state] of [
      ['account-restrictions', 'none'],
      ['baa', 'requested'],
      ['hipaa-account', 'closed'],
    ] as const) {
      expect(gap(account('account-wide', 'features: []', { [id]: state })).counts).toMatchObject({
        inherited: 0,
        shared: 0,
      });
    }
  });
  it('an account that was not declared is void for itself alone', () => {
    const other = account('per-domain', 'features: []', { 'accounts-declared': 'closed' }).replace('mail:', 'billing:');
    const places = row(gap(`${account('account-wide')}\n${other}`), inTransit).systems;
    expect(places.map((p) => [p.system, p.reason, ...p.parties])).toEqual([
      ['billing', 'gate', 'customer'],
      ['mail', 'assigned', 'vendor'],
    ]);
  });
  it('bulk mail has a gate of its own, and only where bulk mail is sent', () => {
    expect(row(gap(account('account-wide')), inTransit).reason).toBe('assigned');
    expect(row(gap(account('account-wide', 'features: [bulk-mail]')), inTransit).reason).toBe('gate');
  });
});

describe('the documents', () => {
  it('the contract of 2010 is from before the rule of 2013', () => {
    const finding = gap(account('account-wide')).findings.find((f) => f.kind === 'contract-outdated');
    expect(finding).toMatchObject({ priority: 'P1' });
  });
  it('2.4 of the restrictions is a tombstone', () => {
    const restrictions = library.vendors.find((v) => v.id === 'luxsci')?.documents.find((d) => d.id === 'restrictions');
    expect(restrictions?.retired.map((r) => r.clause)).toEqual(['2.4']);
  });
  it('one recommendation weakens protection, and says what it gives up', () => {
    const service = library.vendors.find((v) => v.id === 'luxsci')?.services[0];
    expect(service?.recommendations.filter((r) => r.weakens !== null).map((r) => r.id)).toEqual(['inbound-decryption']);
  });
});
