// The shipped mapping of Aptible, from one sheet: what it does, offers and leaves to the vendor above it; AWS behind.

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
  ', variant: dedicated-stack, gates: { baa-executed: { state: executed }, dedicated-stack: { state: open } }';
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
});

describe('what must hold', () => {
  it('an agreement and a dedicated stack', () => {
    const closed = onEnclave().findings.filter((f) => f.kind === 'gate-closed');
    expect(closed.map((f) => f.subject)).toEqual(['baa-executed', 'dedicated-stack']);
  });
  it('documents that were not supplied are listed with dates, and no promise rests on them', () => {
    const aptible = library.vendors.find((v) => v.id === 'aptible');
    const dated = aptible?.documents.filter((d) => !d.supplied).map((d) => [d.id, d.date ?? d.version]);
    expect(dated).toEqual([
      ['baa', '2016-03-17'],
      ['breach-indemnification', '1.5 (August 2017)'],
      ['security-policy', '3.15 (June 2020); before it 3.12 (October 2018)'],
      ['subprocessors', '2022-04-07'],
    ]);
    expect(new Set(statements('aptible').map((s) => s.source.document))).toEqual(
      new Set(['division-of-responsibilities']),
    );
  });
});
