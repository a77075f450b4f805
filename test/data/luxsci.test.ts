// The shipped mapping of LuxSci: two documents, two kinds of account, gates, and choices of the customer.

import { describe, expect, it } from 'vitest';
import { assessCustomer, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { providedText } from '../../src/words/duties.ts';
import { findingWords } from '../../src/words/findings/findings.ts';
import { memoryFile } from '../support/memory.ts';
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
/** One account with every gate open except those named; `rest` adds features and settings. */
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
  row(assessment, citation).systems.flatMap((place) => place.provides.map(providedText));

describe('the two kinds of account', () => {
  const wide = gap(account('account-wide', 'features: [email-forwarding]'));
  const domain = gap(account('per-domain', 'features: [email-forwarding]'));
  it('account-wide: encryption of sent mail is forced for all users, and inherited', () => {
    expect(row(gap(account('account-wide')), inTransit)).toMatchObject({
      disposition: 'inherited',
      assurance: 'contract',
    });
  });
  it('per-domain: it is shared; ePHI must stay with users who are locked down', () => {
    const plain = gap(account('per-domain'));
    expect(row(plain, inTransit).disposition).toBe('shared');
    expect(dutiesOf(plain, inTransit)).toEqual([
      'mail/ephi-only-in-hipaa-domains',
      'mail/restrict-sharing',
      'mail/no-ephi-in-shared-objects',
    ]);
  });
  it('4.1 leaves the destination of forwarded mail to the customer: shared in both, once forwarding is in use', () => {
    for (const account of [wide, domain]) {
      expect(row(account, inTransit).disposition).toBe('shared');
      expect(dutiesOf(account, inTransit)).toContain('mail/forward-to-proper-places');
    }
  });
  it('the forwarding restriction is 2.8.1 in one and 2.8.2 in the other', () => {
    const clauses = (a: ReturnType<typeof gap>) =>
      row(a, inTransit).systems.flatMap((p) => p.derivation.filter((s) => s.rule === 'statement').map((s) => s.source));
    expect(clauses(wide)).toContain('luxsci/restrictions#2.8.1');
    expect(clauses(wide)).not.toContain('luxsci/restrictions#2.8.2');
    expect(clauses(domain)).toContain('luxsci/restrictions#2.8.2');
  });
  it('4.12 gives two ways; either is enough', () => {
    const asked = domain.findings.filter((f) => f.source === 'luxsci/restrictions#4.12');
    expect(asked.map((f) => findingWords(f).do)).toEqual([expect.stringMatching(/^Either: .* Or: /)]);
  });
});

describe('limits in the clauses', () => {
  it('the 20 minutes are for the web interface only', () => {
    expect(said(gap(account('account-wide')), '164.312(a)(2)(iii)')[0]).toMatch(/20 minutes\..*Limits: web interface/);
  });
  it('encryption at rest is the customer’s decision', () => {
    expect(row(gap(account('account-wide')), atRest).disposition).toBe('customer');
    const off = gap(account('account-wide', 'features: [], settings: { pgp: "off" }'));
    expect(row(off, atRest).disposition).toBe('customer');
    const on = gap(account('account-wide', 'features: [webaides], settings: { pgp: "on" }'));
    expect(row(on, atRest).disposition).toBe('customer');
    expect(dutiesOf(on, atRest)).toContain('mail/encrypt-webaides');
  });
  it('a time-out for one of six ways to log in is not the whole duty', () => {
    expect(row(gap(account('account-wide')), '164.312(a)(2)(iii)').disposition).toBe('shared');
  });
  it('2.1 and 2.2 enforce how users log in; who gets a login is the customer’s decision', () => {
    expect(row(gap(account('account-wide')), '164.312(d)')).toMatchObject({
      disposition: 'shared',
      assurance: 'interpretation',
    });
  });
  it('3.10 gives documentation of disclosures on request: an offer, beside what 3.9 keeps', () => {
    const service = library.vendors.find((v) => v.id === 'luxsci')?.services[0];
    const kept = service?.assignments.find((a) => a.citation === '164.528(b)(1)')?.statements ?? [];
    expect(kept.map((s) => [s.source.clause, s.provides !== null, s.offers !== null])).toEqual([
      ['3.9', true, false],
      ['3.10', false, true],
    ]);
  });
  it('3.7 serves only the customer: sending to anybody else is the customer’s task', () => {
    const mail = gap(account('account-wide'));
    expect(row(mail, '164.524(c)(3)(ii)').disposition).toBe('customer');
    expect(dutiesOf(mail, '164.524(c)(1)')).toContain('mail/answer-individuals');
  });
  it('on shared hosting files must be encrypted; on dedicated hosting 4.4 asks for nothing', () => {
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
  it('an open-ended list in the agreement is marked as open-ended', () => {
    const service = library.vendors.find((v) => v.id === 'luxsci')?.services[0];
    expect(service?.exclusions.filter((e) => e.openEnded).map((e) => e.id)).toContain('unlisted');
    expect(service?.dataClasses.find((c) => c.id === 'webaide-content')?.note).toMatch(/Open by default/);
  });
});

describe('what is outside the agreement', () => {
  const told = (features: string) =>
    gap(account('account-wide', `features: [${features}]`))
      .findings.filter((f) => f.kind === 'excluded-use' || f.kind === 'protection-weakened')
      .map((f) => `${f.kind} ${f.subject}`);
  it('is reported where it is in use, with a place of its own', () => {
    expect(told('')).toEqual([]);
    expect(told('email-forwarding')).toEqual(['excluded-use email-forwarding']);
    expect(told('secureform')).toEqual(['excluded-use secureform']);
    expect(told('custom-widgets')).toEqual(['excluded-use custom-widgets']);
    const places = row(gap(account('account-wide', 'features: [secureform]')), inTransit).systems;
    expect(places.map((p) => [p.use, ...p.parties])).toEqual([
      [null, 'vendor', 'customer'],
      ['secureform', 'customer'],
    ]);
  });
  it('4.3 asks the customer to safeguard submissions to its web sites: forms in use are shared', () => {
    expect(dutiesOf(gap(account('account-wide', 'features: [secureform]')), inTransit)).toContain(
      'mail/safeguard-web-sites',
    );
  });
  it('a recommendation that weakens protection is reported where it is followed', () => {
    expect(told('inbound-decryption')).toEqual(['protection-weakened inbound-decryption']);
  });
});

describe('what bears on a row without deciding it', () => {
  const mail = gap(account('account-wide'));
  const sources = (citation: string) => row(mail, citation).systems.flatMap((p) => p.bears.map((b) => b.source));
  it.each([
    ['164.530(f)', 'baa#3.4'],
    ['164.308(a)(6)(ii)', 'baa#3.4'],
    ['164.308(a)(6)(ii)', 'baa#3.5'],
    ['164.524(b)(2)(i)', 'baa#3.7'],
    ['164.524(c)(2)(ii)', 'baa#3.7'],
    ['164.524(c)(3)(i)', 'baa#3.7'],
    ['164.526(b)(1)', 'baa#3.8'],
    ['164.528(c)(1)', 'baa#3.9'],
  ])('%s: %s', (citation, clause) => {
    expect(sources(citation)).toContain(`luxsci/${clause}`);
  });
});

describe('the gates', () => {
  it('one of two documents signed: nothing is inherited or shared', () => {
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
  it('an account that was not declared loses the vendor’s part, without effect on others', () => {
    const other = account('per-domain', 'features: []', { 'accounts-declared': 'closed' }).replace('mail:', 'billing:');
    const places = row(gap(`${account('account-wide')}\n${other}`), inTransit).systems;
    expect(places.map((p) => [p.system, p.reason, ...p.parties])).toEqual([
      ['billing', 'gate', 'customer'],
      ['mail', 'assigned', 'vendor'],
    ]);
  });
  it('bulk mail has a gate of its own that applies only where bulk mail is sent', () => {
    expect(row(gap(account('account-wide')), inTransit).reason).toBe('assigned');
    expect(row(gap(account('account-wide', 'features: [bulk-mail]')), inTransit).reason).toBe('gate');
  });
});

describe('the documents', () => {
  it('the contract of 2010 predates the rule of 2013', () => {
    const finding = gap(account('account-wide')).findings.find((f) => f.kind === 'contract-outdated');
    expect(finding).toMatchObject({ priority: 'P1' });
  });
  it('"3c" is clause 3.3, and "6.c" points to a duty of the customer instead of one of LuxSci', () => {
    const vendor = library.vendors.find((v) => v.id === 'luxsci');
    const safeguards = vendor?.contract?.terms.find((t) => t.citation === '164.504(e)(2)(ii)(B)');
    expect(safeguards?.weakness).toMatch(/"the caveats in 3c" \(clause 3\.3\).*"sole responsibility"/);
    const dangling = vendor?.notes.filter((n) => n.text.includes('dangling')).map((n) => n.source?.clause);
    expect(dangling).toEqual(['8.3']);
  });
  it('2.4 of the restrictions is withdrawn', () => {
    const restrictions = library.vendors.find((v) => v.id === 'luxsci')?.documents.find((d) => d.id === 'restrictions');
    expect(restrictions?.retired.map((r) => r.clause)).toEqual(['2.4']);
  });
  it('one recommendation weakens protection, and says how', () => {
    const service = library.vendors.find((v) => v.id === 'luxsci')?.services[0];
    expect(service?.recommendations.filter((r) => r.weakens !== null).map((r) => r.id)).toEqual(['inbound-decryption']);
  });
});
