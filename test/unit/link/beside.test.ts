// A file beside a mapping adds to its vendor, and takes nothing away.

import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { standardCustomer } from '../../../src/assess/standard-customer.ts';
import { codeOf } from '../../../src/model/diagnostic.ts';
import { findService } from '../../../src/model/lookup.ts';
import { linkShaped, readShaped } from '../../../src/pipeline.ts';
import { faultWords } from '../../../src/words/diagnostics/diagnostics.ts';
import { memoryTree } from '../../support/memory.ts';
import { assessed, catalog, library, mapping, problems, provider, row } from '../../support/small-world.ts';

const vendor = mapping(
  `
gates: {}
rulings:
  164.312(a)(2)(iv): { parties: [vendor], by: Maintainer, on: 2026-01-01, because: Of the page. }
  164.306(e): { parties: [vendor], by: Maintainer, on: 2026-01-01, because: Of the policy. }
assignments:
  164.312(b): { provides: Logs., source: page }`,
  'notes:\n  - { text: A note of the mapping. }\nupstreams:\n  host: { phi: "yes", baa: unstated, for: hosting, source: page }',
);

const ours = `
beside: v
documents:
  our-contract: { title: Ours, grade: contract, audience: internal }
  letter: { title: A letter, grade: policy, audience: internal }
  unread: { title: Not seen, grade: contract, audience: internal, supplied: false }
conflicts:
  time: { says: One says 10 and the other 20., between: [our-contract#3, page#notice] }
notes:
  - { text: A note of ours., about: [164.312(b)], source: our-contract#2 }
services:
  s:
    rulings:
      164.312(a)(2)(iv): { parties: [customer], by: R. Patel, on: 2026-02-01, because: Of the letter. }
      164.312(b): { parties: [customer], by: R. Patel, on: 2026-02-01, because: Of the letter. }
`;

const replies = (...entries: readonly string[]) => `beside: v\ndocuments:
  letter: { title: A letter, grade: policy, audience: internal }
  unread: { title: Not seen, grade: contract, audience: internal, supplied: false }
replies:\n${entries.map((entry) => `  - { to: s, on: 2026-03-01, ${entry} }`).join('\n')}\n`;

const profile = (rest = '') => provider('  crm: { service: v/s }', rest);
const placeOf = (lib: ReturnType<typeof library>, citation: string, rest = '') =>
  row(assessed(lib, profile(rest)), citation).systems[0];

describe('a file beside a mapping', () => {
  const lib = library(vendor, ours);
  const [linked] = lib.vendors;
  const service = findService(lib, 'v/s');

  it('adds documents, contradictions and notes, each with its own place', () => {
    expect(linked?.documents.map(({ id, at }) => `${id} ${at.file}`)).toEqual([
      'contract mappings/m0.yaml',
      'letter mappings/m1.yaml',
      'our-contract mappings/m1.yaml',
      'page mappings/m0.yaml',
      'policy mappings/m0.yaml',
      'unread mappings/m1.yaml',
      'unseen mappings/m0.yaml',
    ]);
    expect(linked?.conflicts.map(({ at }) => at.file)).toEqual(['mappings/m1.yaml']);
    expect(linked?.notes.map(({ at }) => at.file)).toEqual(['mappings/m0.yaml', 'mappings/m1.yaml']);
    expect(linked?.at.file).toBe('mappings/m0.yaml');
    expect(linked?.beside.map(({ file }) => file)).toEqual(['mappings/m1.yaml']);
  });

  it('outranks a ruling of the mapping on the same row, and leaves the others', () => {
    expect(service?.rulings.map(({ citation, by }) => `${citation} ${by}`)).toEqual([
      '164.306(e) Maintainer',
      '164.312(a)(2)(iv) R. Patel',
      '164.312(b) R. Patel',
    ]);
  });

  it('is outranked by a ruling of a profile', () => {
    const ruled =
      'rulings:\n  crm/164.312(b): { parties: [vendor, customer], by: Q., on: 2026-02-02, because: We know. }';
    expect(placeOf(lib, '164.312(b)')?.parties).toEqual(['customer']);
    expect(placeOf(lib, '164.312(b)', ruled)?.parties).toEqual(['vendor', 'customer']);
  });

  it('leaves the objects of other vendors, and of services that it does not rule on, as they are', () => {
    const other = mapping('gates: {}', '', 'w');
    const shaped = readShaped(
      memoryTree({ 'controls/c.yaml': catalog, 'mappings/v.yaml': vendor, 'mappings/w.yaml': other }).files,
    ).value;
    const beside = readShaped(memoryTree({ 'mappings/x.yaml': 'beside: v\nnotes: [{ text: A note. }]\n' }).files).value;
    const memory = { laws: [] };
    const [before, after] = [linkShaped(shaped, memory).value, linkShaped([...shaped, ...beside], memory).value];
    expect(after.vendors[1]).toBe(before.vendors[1]);
    expect(after.vendors[0]?.services[0]).toBe(before.vendors[0]?.services[0]);
    expect(after.vendors[0]?.notes).toHaveLength(2);
  });

  it('may be one of several, which point to each other’s documents', () => {
    const first = 'beside: v\nnotes:\n  - { text: See there., source: letter#1 }\n';
    const second = 'beside: v\ndocuments:\n  letter: { title: A letter, grade: policy, audience: internal }\n';
    expect(library(vendor, first, second).vendors[0]?.beside).toHaveLength(2);
  });
});

describe('a reply beside a mapping', () => {
  const says = 'citation: 164.312(a)(2)(iii), says: We end sessions., provides: Ends sessions.';

  it('counts in every profile that uses the service, graded as its document', () => {
    const graded = (more: string) => {
      const place = placeOf(library(vendor, replies(`${says}${more}`)), '164.312(a)(2)(iii)');
      return [place?.parties, place?.assurance];
    };
    expect(placeOf(library(vendor), '164.312(a)(2)(iii)')?.parties).toEqual(['silent']);
    expect(graded('')).toEqual([['vendor'], 'asserted']);
    expect(graded(', source: letter#2')).toEqual([['vendor'], 'policy']);
    expect(graded(', source: letter, grade: asserted')).toEqual([['vendor'], 'asserted']);
    expect(graded(', source: letter, grade: contract')).toEqual([['vendor'], 'policy']);
    expect(graded(', source: unread')).toEqual([['vendor'], 'unverified']);
  });

  it('is outranked by a reply of a profile, whatever their days', () => {
    const own =
      'replies:\n  - { to: crm, citation: 164.312(a)(2)(iii), says: No., does-nothing: true, on: 2026-01-01 }';
    expect(placeOf(library(vendor, replies(says)), '164.312(a)(2)(iii)', own)?.parties).toEqual(['customer']);
  });

  it('stays in effect beside free text of a profile, and before the day of the profile’s own', () => {
    const lib = library(vendor, replies(says));
    const words = 'replies:\n  - { to: crm, citation: 164.312(a)(2)(iii), says: Well., on: 2026-04-01 }';
    const later =
      'replies:\n  - { to: crm, citation: 164.312(a)(2)(iii), says: No., does-nothing: true, on: 2027-01-01 }';
    for (const rest of [words, later]) expect(placeOf(lib, '164.312(a)(2)(iii)', rest)?.parties).toEqual(['vendor']);
  });

  it('counts in no matrix, which answers for any customer', () => {
    const lib = library(vendor, replies(says));
    const service = findService(lib, 'v/s');
    if (service === undefined) throw new Error('no service');
    const matrix = assess(lib, standardCustomer(service), '2026-11-21', { prospect: true });
    expect(row(matrix, '164.312(a)(2)(iii)').systems[0]?.parties).toEqual(['silent']);
  });

  it('leaves a task that is answered with its row, like one of a profile', () => {
    const lib = library(vendor, replies('citation: 164.312(a)(2)(iii), says: You do., duties: [End sessions.]'));
    const kinds = assessed(lib, profile()).findings.map(({ kind }) => kind);
    expect(kinds).not.toContain('duty-unanswered');
  });

  it('answers a question about a contradiction of ours, or a party behind the vendor', () => {
    const parties = 'question: q-party-host, says: We have one., agreement: executed';
    expect(
      library(vendor, `${ours}replies:\n  - { to: s, on: 2026-03-01, ${parties} }\n`).vendors[0]?.replies,
    ).toHaveLength(1);
    const about = `${ours}replies:\n  - { to: s, question: q-conflict-time, says: Ten., on: 2026-03-01 }\n`;
    expect(library(vendor, about).vendors[0]?.replies[0]?.asked).toEqual({ kind: 'conflict', id: 'time' });
  });
});

describe('is refused', () => {
  const codes = (...files: readonly string[]) =>
    problems({
      'controls/c.yaml': catalog,
      'mappings/v.yaml': vendor,
      ...Object.fromEntries(files.map((text, i) => [`mappings/ours-${i}.yaml`, text])),
    });

  it.each([
    ['an unknown vendor', 'beside: w\nnotes: [{ text: A note. }]\n'],
    ['an unknown document', 'beside: v\nnotes: [{ text: A note., source: pages#1 }]\n'],
    ['an unknown service', ours.replace('  s:\n', '  t:\n')],
    ['a reply about an unknown service', replies('citation: 164.312(b), says: Yes.').replace('to: s', 'to: t')],
    ['a reply to an unknown question', replies('question: q-clock-never, says: Yes.')],
    ['a reply in an unknown document', replies('citation: 164.312(b), says: Yes., source: letters#1')],
  ])('%s', (_, text) => expect(codes(text)).toEqual(['reference-unknown']));

  it.each([
    ['a document of the mapping', [ours.replace('our-contract:', 'page:').replaceAll('our-contract#', 'page#')]],
    [
      'a document of another file',
      [
        ours.replace(/services:[\s\S]*/, ''),
        'beside: v\ndocuments: { letter: { title: L, grade: policy, audience: public } }\n',
      ],
    ],
    [
      'a second ruling on a row',
      [ours, ours.replace(/documents:[\s\S]*(?=services:)/, '').replace(/ {6}164\.312\(a\).*\n/, '')],
    ],
  ])('%s once more', (_, texts) => expect(codes(...texts)).toEqual(['beside-duplicate']));

  it('a file at the path of the mapping, which is no longer there', () => {
    const texts = { 'controls/c.yaml': catalog, 'mappings/v.yaml': 'beside: v\nnotes: [{ text: A note. }]\n' };
    const { diagnostics } = linkShaped(readShaped(memoryTree(texts).files).value);
    expect(diagnostics.map(codeOf)).toEqual(['reference-unknown']);
    expect(diagnostics.flatMap(({ fault }) => faultWords(fault)).join()).toContain('such as mappings/v-ours.yaml');
  });
});
