// Every act and every finding of every sample has a place that records it, or says what to do instead; so has every token.

import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../../src/link/link-replies.ts';
import type { FindingKind } from '../../../src/model/finding.ts';
import { addressOf } from '../../../src/model/recordable.ts';
import { recordables } from '../../../src/model/recordables.ts';
import { recordedAt } from '../../../src/model/recorded-at.ts';
import { assessCustomer, loadCustomer, loadLibrary, readLibraryTree, readProfileFile } from '../../../src/pipeline.ts';

const library = loadLibrary(readLibraryTree(undefined));
const samples = readdirSync('reports/samples').filter((name) => existsSync(`reports/samples/${name}/profile.yaml`));

describe.each(samples)('%s', (name) => {
  const customer = loadCustomer(readProfileFile(`reports/samples/${name}/profile.yaml`), library);
  const assessment = assessCustomer(library, customer, '2026-11-21');
  const all = recordables(library, customer, assessment);
  const ids = [...assessment.plan.acts.map((act) => act.id), ...assessment.findings.map((f) => f.id)];

  it('has a place or an instead for each act and finding', () => {
    for (const id of ids) {
      const { target, instead } = all.of(id);
      expect([id, (target === null) !== (instead === null)]).toEqual([id, true]);
      expect(instead).not.toBe('gone');
    }
  });
  it('finds each again by its address alone', () => {
    for (const id of ids) {
      const { target } = all.of(id);
      if (target === null) continue;
      expect(all.of('f-0000000000', addressOf(target)).target).toEqual(target);
    }
  });
  it('asks no question that the profile could not answer', () => {
    const asked = assessment.findings.filter((f) => f.question !== null);
    expect(asked.length).toBeGreaterThan(10);
    for (const { question, system, id } of asked) {
      const used = customer.systems.find((s) => s.id === system);
      const known = used?.kind === 'service' && questionsOf(library, used.service).has(question ?? '');
      expect([id, question, known]).toEqual([id, question, true]);
      expect(all.replyTo(id).target).toEqual({ kind: 'reply', system, question });
    }
  });
  it('says of an unknown id that it is gone', () => {
    for (const address of ['', 'nowhere/164.312(b)', 'work/nothing', 'gate:nowhere/x', 'letter:nobody', '164.999(z)'])
      expect(all.of('f-0000000000', address)).toMatchObject({ target: null, instead: 'gone' });
  });
});

it('every kind of finding has its row', () => {
  const kinds: readonly FindingKind[] = ['gate-closed', 'unaddressed', 'evidence-missing', 'conflict'];
  expect(kinds.map((kind) => recordedAt[kind])).toEqual(['gate', 'place', 'answer', 'reply']);
});
