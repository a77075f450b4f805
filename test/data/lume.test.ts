// The shipped mapping of Lumè: which rows its page may and may not change.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessCustomer, assessService, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { bearingText } from '../../src/words/bearings.ts';
import { memoryFile } from '../support/memory.ts';
import { provider, row } from '../support/small-world.ts';

const shipped = readShipped();
const library = loadLibrary({ files: shipped });
const service = library.vendors.find((v) => v.id === 'lume')?.services[0];
if (service === undefined) throw new Error('Lumè is not shipped');
const matrix = assessService(library, service, {}, '2026-11-21').assessment;
const security = matrix.determinations.filter((d) => /^164\.3/.test(d.citation));
const of = (disposition: string) => security.filter((d) => d.disposition === disposition).map((d) => d.citation);
const gap = (lib: typeof library, systems: string) =>
  assessCustomer(lib, loadCustomer(memoryFile('p.yaml', provider(systems)), lib), '2026-11-21');
const signed = '  crm: { service: lume/crm, gates: { baa-executed: { state: executed } } }';

describe('the matrix of Lumè', () => {
  it('inherits encryption at rest, and nothing else of the Security Rule', () => {
    expect(of('inherited')).toEqual(['164.312(a)(2)(iv)']);
  });
  it('shares encryption in transit: what goes through Twilio and others is not stated', () => {
    const found = row(matrix, '164.312(e)(2)(ii)');
    expect(found.disposition).toBe('shared');
    expect(found.systems.flatMap((p) => p.limits)).toHaveLength(1);
  });
  it('encryption at rest runs through AWS, whose agreement is hedged: it is unverified', () => {
    expect(row(matrix, '164.312(a)(2)(iv)').assurance).toBe('unverified');
    expect(row(matrix, '164.312(e)(2)(ii)').assurance).toBe('published');
  });
  it('shares access control, audit controls and the terms that the contract must contain', () => {
    expect(row(matrix, '164.312(a)(1)').disposition).toBe('shared');
    expect(of('shared')).toEqual([
      '164.308(b)(3)',
      '164.310(d)(2)(i)',
      '164.312(b)',
      '164.312(e)(2)(ii)',
      '164.314(a)(2)(i)(A)',
      '164.314(a)(2)(i)(B)',
      '164.314(a)(2)(i)(C)',
    ]);
  });
  it.each(['164.308(a)(1)(ii)(A)', '164.308(a)(5)(ii)(A)'])(
    '%s is the customer’s and cannot be inherited',
    (citation) => {
      expect(row(matrix, citation)).toMatchObject({ disposition: 'customer', reason: 'not-inheritable' });
    },
  );
  it('training of its own staff passes nothing on: the standard on training stays with the customer', () => {
    expect(row(matrix, '164.308(a)(5)').disposition).toBe('customer');
  });
  it.each(['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'])(
    '%s is unaddressed, although the page speaks of purging backups',
    (citation) => {
      expect(row(matrix, citation)).toMatchObject({ disposition: 'unaddressed', openQuestion: true });
    },
  );
});

describe('a customer of Lumè', () => {
  it('with computers of its own shares encryption at rest, split by system', () => {
    const found = row(gap(library, `${signed}\n  desk: { own: ephi }`), '164.312(a)(2)(iv)');
    expect(found.disposition).toBe('shared');
    expect(found.systems.map((p) => [p.system, ...p.parties])).toEqual([
      ['crm', 'vendor'],
      ['desk', 'customer'],
    ]);
  });
  it('inherits nothing without the agreement; the first finding says what to do, and the counts once unblocked are shown', () => {
    const assessment = gap(library, '  crm: { service: lume/crm }');
    expect(assessment.counts).toMatchObject({ inherited: 0, shared: 0 });
    expect(assessment.findings[0]).toMatchObject({ kind: 'gate-closed', priority: 'P1' });
    expect(assessment.findings[0]?.details).toMatchObject({ gate: { kind: 'baa', stages: [{ state: null }] } });
    expect(assessment.unblocked.inherited).toBe(of('inherited').length);
    expect(assessment.blocks[0]?.rows).toContain('164.312(a)(2)(iv)');
  });
});

describe('Resend', () => {
  it('needs no agreement: PHI does not reach it', () => {
    expect(gap(library, signed).findings.filter((f) => f.subject === 'resend')).toEqual([]);
  });
  it('becomes a P1 finding once PHI reaches it, and what runs through it is lost', () => {
    const text = readFileSync('mappings/lume.yaml', 'utf8');
    const flipped = text
      .replace(/(name: Resend\n {4}phi:) no/, '$1 yes')
      .replace(/(Encrypts data in transit with TLS[^\n]*\n)/, '$1        via: [resend]\n');
    expect(flipped.split('\n').filter((line, i) => line !== text.split('\n')[i]).length).toBeGreaterThan(1);
    const files = [
      ...shipped.filter((f) => f.path !== 'mappings/lume.yaml'),
      memoryFile('mappings/lume.yaml', flipped),
    ];
    const assessment = gap(loadLibrary({ files }), signed);
    expect(assessment.findings.find((f) => f.subject === 'resend')).toMatchObject({
      kind: 'upstream-without-baa',
      priority: 'P1',
    });
    expect(row(assessment, '164.312(e)(2)(ii)')).toMatchObject({ disposition: 'customer', reason: 'void-upstream' });
    expect(row(assessment, '164.312(a)(2)(iv)').disposition).toBe('inherited');
  });
});

describe('the mapping', () => {
  const lume = library.vendors.find((v) => v.id === 'lume');
  it('states no algorithm, TLS version or number that the page does not have', () => {
    const said = JSON.stringify(service.assignments);
    expect(said).not.toMatch(/AES|256|TLS ?1|\b(?!30 days thereafter)\d+ (days|hours)/);
    const spans = service.clocks.flatMap((c) =>
      c.within.kind === 'stated' ? [`${c.id} ${c.within.span.amount} ${c.within.span.unit}`] : [],
    );
    expect(spans).toEqual(['backup-purge 30 days', 'breach-notice 60 days']);
  });
  it('keeps the hedge "where applicable" on every agreement behind it', () => {
    expect(lume?.upstreams.map((u) => [u.id, u.baa])).toEqual([
      ['aws', 'hedged'],
      ['payment-processor', 'hedged'],
      ['resend', 'not-needed'],
      ['twilio', 'hedged'],
    ]);
  });
  it('support for access, amendment and accounting is no promise of 164.504(e)(2)(ii)(E) to (G): each term is weak, in words', () => {
    const weak = lume?.contract?.terms.filter((t) => /\((E|F|G)\)$/.test(t.citation)).map((t) => t.weakness);
    expect(weak).toHaveLength(3);
    for (const words of weak ?? []) expect(words).toMatch(/^promises support; whether Lumè .* is not stated$/);
  });
  it('invents no start for the disclosure of a new subprocessor: the page says "in advance", but not of what', () => {
    const clock = service.clocks.find((c) => c.id === 'subprocessor-notice');
    expect(clock?.from).toMatch(/^an event that is not stated/);
  });
  it.each(['164.308(a)(1)(ii)(D)', '164.308(a)(4)(ii)(B)', '164.308(a)(7)(ii)(A)'])(
    'roles, a log and the purge of backups move no row, but the page does touch %s',
    (citation) => {
      expect(row(matrix, citation).systems.flatMap((p) => p.provides)).toEqual([]);
      expect(row(matrix, citation).systems.flatMap((p) => p.bears)).not.toEqual([]);
    },
  );
  it('is not addressed for what it would carry out for the customer: 164.504(e)(2)(ii)(H)', () => {
    const bears = row(matrix, '164.504(e)(2)(ii)(H)').systems.flatMap((p) => p.bears.map(bearingText));
    expect(bears.join()).toContain('obligations of the customer');
  });
});
