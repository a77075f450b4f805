// Luma Health as shipped: a table of claims beside a set of policies, on a chain of vendors.

import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { assessCustomer, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { memoryFile } from '../../src/source/memory.ts';
import { provider, row } from '../support/small-world.ts';

const shipped = readShipped();
const library = loadLibrary({ files: shipped });
const messages =
  '  messages: { service: luma-health/messaging, features: [FEATURES], gates: { baa-executed: { state: executed }, paas-agreement: { state: executed }, security-configurations: { state: open } } }';
const gap = (feature = 'secure-message', from = library) =>
  assessCustomer(
    from,
    loadCustomer(memoryFile('p.yaml', provider(messages.replace('FEATURES', feature))), from),
    '2026-11-21',
  );

/** The introduction alone, as if the policies behind it had not been published. */
function introductionAlone() {
  const files = shipped.map((file) => {
    if (!file.path.endsWith('luma-health.yaml')) return file;
    const mapping = parse(file.text);
    const service = mapping.services.messaging;
    const early = (s: { source: string }) => s.source.startsWith('section-01#');
    const kept = Object.entries(service.assignments).flatMap(([citation, said]) => {
      const statements = [said].flat() as { source: string }[];
      const left = statements.filter(early);
      return left.length === 0 ? [] : [[citation, left]];
    });
    service.assignments = Object.fromEntries(kept);
    service.claims = [];
    mapping.contract.terms = undefined;
    return memoryFile(file.path, stringify(mapping));
  });
  return loadLibrary({ files });
}

describe('claims and what stands behind them', () => {
  const assessment = gap();
  it('from the introduction alone nearly nothing is said; the policies move the rows', () => {
    const alone = gap('secure-message', introductionAlone()).counts;
    expect(alone.inherited + alone.shared).toBeLessThan(5);
    expect(assessment.counts.inherited + assessment.counts.shared).toBeGreaterThan(35);
  });
  it('keeps 23 verdicts as written', () => {
    const service = library.vendors.find((v) => v.id === 'luma-health')?.services[0];
    expect(service?.claims.map((c) => c.says)).toHaveLength(23);
    expect(service?.claims.filter((c) => c.says === 'Yes (optional)')).toHaveLength(2);
  });
  it('"Evaluation: Yes" stands beside its outcome, with the reason', () => {
    const evaluation = row(assessment, '164.308(a)(8)');
    expect(evaluation.systems[0]?.claim).toMatchObject({
      says: 'Yes',
      source: 'luma-health/section-02#2.1/administrative-controls',
    });
    expect(evaluation).toMatchObject({ disposition: 'customer', reason: 'not-inheritable' });
    const above = assessment.findings.filter((f) => f.kind === 'claim-above-cap').map((f) => f.citation);
    expect(above).toEqual(expect.arrayContaining(['164.308(a)(1)', '164.308(a)(8)', '164.310(b)', '164.316(a)']));
  });
  it('nothing of the customer’s own workforce, workstations, policies, risk analysis or evaluation is inherited', () => {
    const own = /^164\.(308\(a\)\((1\)\(ii\)\([A-C]|2|3|5\)\(ii\)\(A|8)\)|310\([bc]\)|316|530\([abei]\))/;
    const rows = assessment.determinations.filter((d) => own.test(d.citation));
    expect(rows.length).toBeGreaterThan(15);
    expect(
      rows.filter((d) => d.disposition === 'inherited' || d.disposition === 'shared').map((d) => d.citation),
    ).toEqual([]);
  });
});

describe('the chain', () => {
  it('runs from Luma through Aptible to AWS, on words that get weaker', () => {
    const encryption = row(gap(), '164.312(a)(2)(iv)');
    expect(encryption.assurance).toBe('unverified');
    const steps = encryption.systems[0]?.derivation ?? [];
    const first = steps.filter((s) => s.rule !== 'scope').slice(0, 5);
    expect(first.map((s) => [s.rule, s.source?.split('/')[0] ?? null, s.grade])).toEqual([
      ['statement', 'luma-health', 'policy'],
      ['via', 'luma-health', 'unverified'],
      ['hop', 'aptible', 'interpretation'],
      ['via', 'aptible', 'unverified'],
      ['hop', null, 'unverified'],
    ]);
  });
  it('nothing that runs through Aptible is better than unverified, since no text says that an agreement is executed', () => {
    const rows = gap().determinations.filter((d) =>
      d.systems.some((p) => p.derivation.some((s) => s.rule === 'via' && s.text.includes('Aptible'))),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.filter((d) => d.assurance !== null).map((d) => d.assurance))).toEqual(new Set(['unverified']));
  });
});

describe('channels', () => {
  it('SMS, e-mail and voice are not for ePHI: each is a place of its own, and the customer’s', () => {
    for (const channel of ['sms', 'email', 'voice']) {
      const places = row(gap(channel), '164.312(e)(2)(ii)').systems;
      expect(places.find((p) => p.use === channel)).toMatchObject({ reason: 'excluded', parties: ['customer'] });
      expect(gap(channel).findings.some((f) => f.kind === 'excluded-use' && f.subject === channel)).toBe(true);
    }
  });
  it('Secure Message is', () => {
    expect(gap().findings.some((f) => f.kind === 'excluded-use')).toBe(false);
  });
});

describe('what the texts contradict', () => {
  it('who hosts: both pointers are shown', () => {
    const conflict = gap().findings.find((f) => f.kind === 'conflict' && f.subject === 'who-hosts');
    expect(conflict?.why).toContain('section-01#1.2');
    expect(conflict?.why).toContain('section-06#intro');
  });
  it('two clocks on a breach, four hours and 72 hours, both kept', () => {
    const clocks = gap().clocks.filter((c) => c.system === 'messages' && c.id.startsWith('breach-notice'));
    expect(clocks.map((c) => c.within)).toMatchObject([
      { kind: 'stated', span: { amount: 4, unit: 'hours' } },
      { kind: 'stated', span: { amount: 72, unit: 'hours' } },
    ]);
  });
  it('the audit reports are a request with an approver, an NDA and a right to refuse', () => {
    const request = library.vendors.find((v) => v.id === 'luma-health')?.requests.find((r) => r.id === 'audit-report');
    expect(request?.approver).toMatch(/Officer/);
    expect(request?.states).toContain('rejected');
    expect(request?.conditions.join(' ')).toMatch(/NDA/);
  });
});
