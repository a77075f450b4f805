// The shipped mapping of Aptible, from its sheet, its agreement and its policy: what it does, offers and leaves to the
// vendor above it; AWS behind.

import { describe, expect, it } from 'vitest';
import { assessCustomer, loadCustomer, loadLibrary } from '../../src/pipeline.ts';
import { readShipped } from '../../src/source/library-tree.ts';
import { bearingText } from '../../src/words/bearings.ts';
import { memoryFile } from '../support/memory.ts';
import { provider, row } from '../support/small-world.ts';

const library = loadLibrary({ files: readShipped() });
const onEnclave = (use = '') =>
  assessCustomer(
    library,
    loadCustomer(memoryFile('p.yaml', provider(`  stack: { service: aptible/enclave${use} }`)), library),
    '2026-11-21',
  );
const open =
  ', variant: dedicated-stack, gates: { baa-executed: { state: executed }, dedicated-stack: { state: open }, required-configuration: { state: open } }';
const statements = (vendor: string) =>
  library.vendors
    .filter((v) => v.id === vendor)
    .flatMap((v) => v.services)
    .flatMap((s) => s.assignments.flatMap((a) => a.statements.map((said) => ({ ...said, citation: a.citation }))));

describe('what Aptible and AWS do', () => {
  it('a row that no vendor can discharge lists only tasks of the customer', () => {
    const never = new Set(library.provisions.filter((p) => p.inheritable === 'never').map((p) => p.citation));
    for (const vendor of ['luma-health', 'aptible', 'aws']) {
      const given = statements(vendor).filter(
        (s) => never.has(s.citation) && (s.provides !== null || s.offers !== null),
      );
      expect(given.map((s) => s.citation)).toEqual([]);
    }
  });
  it('what the customer turns on, connects or requests is an offer: every feature, and the agreement', () => {
    const conditional = statements('aptible').filter((s) => (s.when?.feature.length ?? 0) > 0);
    expect(conditional.length).toBeGreaterThan(8);
    expect(conditional.filter((s) => s.provides !== null)).toEqual([]);
    expect(statements('aptible').find((s) => s.citation === '164.308(b)(3)')?.offers).toMatch(/dedicated stacks/);
  });
  it('patching hosts and scanning a reference stack is maintenance, in part', () => {
    const maintenance = row(onEnclave(open), '164.306(e)');
    expect(maintenance.disposition).toBe('shared');
    expect(maintenance.systems[0]?.limits).toEqual(
      expect.arrayContaining(["a reference stack only, not the customer's own stack, and no web apps"]),
    );
  });
  it('file integrity of hosts bears on the integrity row but provides nothing', () => {
    const integrity = row(onEnclave(), '164.312(c)(2)');
    expect(integrity.disposition).toBe('unaddressed');
    expect(integrity.systems[0]?.bears.map(bearingText).join()).toContain('file integrity issues');
  });
  it('nothing is inherited as a whole: encryption and backups are stated for databases only', () => {
    const assessment = onEnclave(open);
    expect(assessment.determinations.filter((d) => d.disposition === 'inherited')).toEqual([]);
    for (const citation of ['164.308(a)(7)(ii)(A)', '164.312(a)(2)(iv)'])
      expect(row(assessment, citation).systems[0]?.limits.join()).toContain('only');
  });
  it('its own people monitor and respond: what AWS reports is another subject, and what AWS blocks moves nothing', () => {
    const said = statements('aptible').filter((s) => s.citation === '164.308(a)(6)(ii)');
    expect(said.map((s) => [s.source.clause, s.via])).toEqual([
      ['managed-host-intrusion-detection', []],
      ['sre-team-monitoring-and-response', []],
      ['3', []],
    ]);
    const response = row(onEnclave(open), '164.308(a)(6)(ii)');
    expect(response.systems[0]?.limits.join()).not.toContain('of which AWS does not become aware');
    expect(response.systems[0]?.bears.map(bearingText).join()).toContain('port scanning');
  });
});

describe('what must hold', () => {
  it('an agreement, a dedicated stack, and the configuration that the agreement requires', () => {
    const closed = onEnclave().findings.filter((f) => f.kind === 'gate-closed');
    expect(closed.map((f) => f.subject)).toEqual(['baa-executed', 'dedicated-stack', 'required-configuration']);
  });
  it('the agreement is offered for dedicated stacks only: on another stack nothing is given, whatever the profile says', () => {
    const other = onEnclave(open.replace('dedicated-stack,', 'other-stack,'));
    expect(other.counts).toMatchObject({ inherited: 0, shared: 0 });
  });
  it('the terms of service were not supplied, and no promise rests on them', () => {
    const aptible = library.vendors.find((v) => v.id === 'aptible');
    expect(aptible?.documents.filter((d) => !d.supplied).map((d) => d.id)).toEqual(['terms-of-service']);
    expect(new Set(statements('aptible').map((s) => s.source.document))).toEqual(
      new Set(['baa', 'division-of-responsibilities', 'security-policy']),
    );
  });
  it('the agreement is an unsigned form of 2016: every promise in it holds on a dedicated stack only', () => {
    const aptible = library.vendors.find((v) => v.id === 'aptible');
    expect(aptible?.documents.find((d) => d.id === 'baa')).toMatchObject({ date: '2016-03-17', grade: 'contract' });
    const promised = statements('aptible').filter((s) => s.source.document === 'baa' && s.provides !== null);
    expect(promised.map((s) => s.citation)).toEqual([
      '164.504(e)(4)(ii)',
      '164.524(c)(1)',
      '164.526(c)(1)',
      '164.528(b)(1)',
    ]);
    expect(promised.every((s) => s.when?.variant.join() === 'dedicated-stack')).toBe(true);
  });
});
