// A letter to a vendor: complete, folded, and without a word that is not the vendor's to know.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { requireCustomer } from '../../../src/link/link-customer.ts';
import type { Library } from '../../../src/model/library.ts';
import { vendorKinds, withUnmapped } from '../../../src/model/unmapped.ts';
import { assessCustomer, loadCustomer, loadLibrary, readProfile, readShipped } from '../../../src/pipeline.ts';
import { vendorsIn } from '../../../src/report/views/letter-entries.ts';
import { type LetterView, letterView } from '../../../src/report/views/letter-view.ts';
import { memoryFile } from '../../support/memory.ts';
import { library, mapping, provider } from '../../support/small-world.ts';

const asOf = '2026-11-21';
const inputs = { library: [], profile: null };
const shipped = loadLibrary({ files: readShipped() });
const samples = readdirSync('reports/samples')
  .filter((name) => readdirSync(`reports/samples/${name}`).includes('profile.yaml'))
  .map((name) => `reports/samples/${name}/profile.yaml`);

function sample(path: string) {
  const customer = loadCustomer(memoryFile(path, readFileSync(path, 'utf8')), shipped);
  const assessment = assessCustomer(shipped, customer, asOf);
  const request = { library: shipped, customer, assessment, due: null, asOf, inputs };
  const letters = vendorsIn(shipped, customer).map((vendor) => letterView({ ...request, vendor: vendor.id }));
  return { customer, assessment, letters };
}

function letterTo(vendor: string, lib: Library, profile: string, due: string | null = null): LetterView {
  const file = memoryFile('profile.yaml', profile);
  const customer = requireCustomer(readProfile(file), file, lib);
  return letterView({ library: lib, customer, assessment: assess(lib, customer, asOf), vendor, due, asOf, inputs });
}

const questionsIn = (letter: LetterView) => letter.parts.flatMap((part) => part.questions);
const itemsIn = (letter: LetterView) => questionsIn(letter).flatMap((question) => question.items);
const idsIn = (letter: LetterView) => itemsIn(letter).flatMap(({ id }) => (id === '' ? [] : [id]));

describe.each([...samples, 'docs/profile/clinic.yaml'])('the letters of %s', (path) => {
  const { assessment, letters } = sample(path);

  it('ask every question of the act, each once', () => {
    for (const letter of letters) {
      const act = assessment.plan.acts.find((a) => a.id === `letter/${letter.vendorId}`);
      const open = assessment.findings.filter((f) => act?.findings.includes(f.id));
      const asked = open.map((f) => (f.kind === 'reply-unjudged' ? f.details.asking.question : f.question));
      const expected = new Set(asked.filter((id) => id !== null));
      expect(new Set(idsIn(letter))).toEqual(expected);
      expect(idsIn(letter)).toHaveLength(expected.size);
    }
  });
  it('ask as many things as the act says', () => {
    for (const letter of letters) {
      const act = assessment.plan.acts.find((a) => a.id === `letter/${letter.vendorId}`);
      if (act?.kind === 'letter') expect(act.questions, letter.vendorId).toBe(letter.count);
    }
  });
  it('number their questions, and have a line to answer for each', () => {
    for (const letter of letters) {
      const numbers = questionsIn(letter).map((q) => q.number);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(new Set(letter.answers.map((a) => a.id).filter((id) => id !== ''))).toEqual(new Set(idsIn(letter)));
      expect(new Set(letter.answers.map((a) => a.number))).toEqual(new Set(numbers));
    }
  });
  it('are whole sentences', () => {
    for (const letter of letters)
      for (const { ask, why, settles, items } of questionsIn(letter)) {
        for (const text of [ask, why, settles]) expect(text).toMatch(/^[A-Z].*\.$/s);
        for (const { text } of items) expect(text).not.toMatch(/undefined|\bnull\b|\[object| {2}|\.\.|[;:,] ?$/);
      }
  });
  it('hold no priority, no id of a finding, and no owner', () => {
    for (const letter of letters) {
      const text = JSON.stringify(letter);
      expect(text).not.toMatch(/\bP[123]\b|\bf-[0-9a-f]{10}\b/);
      for (const { owner } of assessment.findings) if (owner !== null) expect(text).not.toContain(owner);
    }
  });
});

it('thirty rows that no document addresses are few questions', () => {
  const letter = sample('reports/samples/two-vendors-and-paper/profile.yaml').letters[1];
  if (letter === undefined) throw new Error('no letter');
  expect(letter.vendor).toBe('Lumè');
  expect(idsIn(letter).length).toBeGreaterThan(30);
  expect(questionsIn(letter).length).toBeLessThanOrEqual(16);
});

it('names no client and no other vendor', () => {
  const { customer, letters } = sample('reports/samples/billing-company-on-two-vendors/profile.yaml');
  const [luxsci, luma] = letters;
  for (const { title } of customer.clients) expect(JSON.stringify(letters)).not.toContain(title);
  expect(JSON.stringify(luxsci)).not.toContain('Luma');
  expect(JSON.stringify(luma)).not.toContain('LuxSci');
});

describe('a letter', () => {
  const crm = '  crm: { service: v/s, title: The CRM }';

  it('asks about a row once for all systems, and says which where it is not all', () => {
    const lib = library(
      mapping(
        'features:\n  f: { title: F }\nassignments:\n  164.312(b): { provides: Logs., when: { feature: f }, source: page }',
      ),
    );
    const both = `${crm}\n  desk: { service: v/s, title: The desk }`;
    const ofBoth = itemsIn(letterTo('v', lib, provider(both))).find((i) => i.id === 'q-164.312-a-2-iv');
    expect(ofBoth?.concerns).toBe('');
    const one = `  crm: { service: v/s, title: The CRM, features: [f] }\n  desk: { service: v/s, title: The desk, features: [] }`;
    const ofOne = itemsIn(letterTo('v', lib, provider(one))).find((i) => i.id === 'q-164.312-b');
    expect(ofOne?.concerns).toBe('Concerns: The desk.');
  });
  it('cites documents of the vendor whatever their audience, by their names in the letter', () => {
    const conflict = 'conflicts:\n  c: { says: Two things., between: [contract#2, page] }';
    const letter = letterTo('v', library(mapping('assignments: {}', conflict)), provider(crm));
    expect(itemsIn(letter).find((i) => i.id === 'q-conflict-c')?.sources).toBe('contract#2, page');
    expect(letter.documents).toEqual([
      { name: 'contract', title: 'A contract' },
      { name: 'page', title: 'A page' },
    ]);
  });
  it('asks for the agreement while it is not executed', () => {
    const gate = 'gates:\n  baa: { kind: baa, title: The BAA, source: contract }\nassignments: {}';
    const asked = '  crm: { service: v/s, gates: { baa: { state: requested, on: 2026-11-03 } } }';
    const told = (systems: string) =>
      itemsIn(letterTo('v', library(mapping(gate)), provider(systems)))
        .map((i) => i.text)
        .filter((t) => t.includes('BAA'));
    expect(told(asked)).toEqual(['The BAA (requested on 2026-11-03)']);
    expect(told('  crm: { service: v/s }')).toEqual(['The BAA']);
    expect(told('  crm: { service: v/s, gates: { baa: { state: executed, on: 2026-11-03 } } }')).toEqual([]);
  });
  it('asks for an answer by a day: that of the option, else of the letter that was sent, else for a date', () => {
    const lib = library(mapping('assignments: {}'));
    const sent = 'letters: { v: { sent: 2026-11-01, due: 2026-12-01 } }';
    expect(letterTo('v', lib, provider(crm), '2026-12-18').dueText).toContain('by 2026-12-18');
    expect(letterTo('v', lib, provider(crm, sent)).dueText).toContain('by 2026-12-01');
    expect(letterTo('v', lib, provider(crm, sent)).opening).toContain(
      'We first wrote to you about this on 2026-11-01.',
    );
    expect(letterTo('v', lib, provider(crm)).dueText).toContain('by which date you will answer');
  });
  it('is about what was answered where the answer settles nothing', () => {
    const reply = 'replies: [{ to: crm, question: q-164.312-b, says: We log., source: letter.pdf, on: 2026-11-10 }]';
    const letter = letterTo('v', library(mapping('assignments: {}')), provider(crm, reply));
    const item = itemsIn(letter).filter((i) => i.id === 'q-164.312-b');
    expect(item).toHaveLength(1);
    expect(item[0]?.text).toContain('The answer of 2026-11-10: "We log."');
  });
  it('names whom to write to, if the vendor says so', () => {
    const requests =
      'requests:\n  baa: { title: How to get it, steps: [Write.], contact: legal@v.example, source: page }';
    expect(letterTo('v', library(mapping('assignments: {}', requests)), provider(crm)).contact).toBe('legal@v.example');
  });
});

describe('the letter to a vendor without a mapping', () => {
  const letter = (entry: string, rest = '') => {
    const lib = shipped;
    const file = memoryFile('profile.yaml', provider(`  ehr: { ${entry} }`, rest));
    const customer = requireCustomer(readProfile(file), file, lib);
    const whole = withUnmapped(lib, customer.systems);
    const assessment = assess(lib, customer, asOf);
    const [vendor] = vendorsIn(whole, customer);
    return letterView({ library: whole, customer, assessment, vendor: vendor?.id ?? '', due: null, asOf, inputs });
  };
  const texts = (view: LetterView) => itemsIn(view).map((item) => item.text);
  const executed = 'gates: { baa-executed: { state: executed, on: 2026-01-05 } }';
  const first = letter('vendor: Example EHR, kind: ehr');

  it('is known by the id that a mapping would have, and says that nothing is known', () => {
    expect([first.vendorId, first.vendor, first.documents]).toEqual(['example-ehr', 'Example EHR', []]);
    expect(first.opening).toContain('We know no document of yours that answers this');
  });
  it('asks for the agreement, then for documents, then for what cannot wait', () => {
    expect(first.parts.map((part) => part.title)).toEqual(['Agreement and terms', 'Documents', 'Safeguards']);
    expect(texts(first)).toHaveLength(14);
    expect(idsIn(first)).toEqual([
      'q-clock-breach-notice',
      'q-164.308-a-7-ii-A',
      'q-164.312-a-2-i',
      'q-164.312-a-2-ii',
      'q-164.312-a-2-iv',
      'q-164.312-b',
    ]);
  });
  it('asks for a copy once both sides signed, and for none that is on file', () => {
    const agreement = (view: LetterView) => texts(view).filter((text) => text.includes('business associate agreement'));
    expect(agreement(first)).toEqual([
      'business associate agreement with Example EHR',
      'Your standard business associate agreement, to read before we sign',
    ]);
    expect(agreement(letter(`vendor: Example EHR, kind: ehr, ${executed}`))).toEqual([
      'The business associate agreement that both sides executed, with every amendment',
    ]);
    const filed = 'agreements: { ehr: { document: baa.pdf, executed: 2026-01-05 } }';
    expect(agreement(letter(`vendor: Example EHR, kind: ehr, ${executed}`, filed))).toEqual([]);
  });
  it('leaves out what a reply settled', () => {
    const reply = 'replies: [{ to: ehr, question: q-164.312-b, on: 2026-02-02, says: Yes., provides: Logs. }]';
    expect(idsIn(letter('vendor: Example EHR, kind: ehr', reply))).not.toContain('q-164.312-b');
  });
  it('asks each kind what only it can answer, and no safeguards of a vendor that holds paper', () => {
    const shredder = letter('vendor: "Shred & Go", kind: shredding');
    expect([shredder.vendorId, idsIn(shredder)]).toEqual(['shred-go', ['q-clock-breach-notice']]);
    expect(texts(shredder).some((text) => text.includes('certificate of destruction'))).toBe(true);
    for (const kind of vendorKinds) expect(questionsIn(letter(`vendor: X, kind: ${kind}`)).length).toBeLessThan(6);
  });
  it('is one for two systems of the vendor, with each question once', () => {
    const two = letter('vendor: Example EHR, kind: ehr', '  portal: { vendor: Example EHR, kind: website }');
    expect(idsIn(two)).toEqual(idsIn(first));
    expect(two.subject).toBe('HIPAA: questions about Example EHR');
  });
});
