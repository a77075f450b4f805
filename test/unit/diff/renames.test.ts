// Things that differ only in their id are the same, unless several candidates exist.

import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/pipeline.ts';
import { memoryTree } from '../../support/memory.ts';
import { catalog, library, mapping } from '../../support/small-world.ts';
import { causeWords, changesOf, consequenceWords } from './small-diff.ts';

const withDuties = (duties: string, imposed: string) =>
  library(mapping(`duties:\n${duties}\nassignments:\n  164.312(b): { duties: [${imposed}], source: page }`));
const rotate = (id: string) => `  ${id}: { do: Rotate the keys., source: page }`;

describe('a rename', () => {
  it('is one cause without consequences, whatever refers to the thing', () => {
    const changes = changesOf(withDuties(rotate('keys'), 'keys'), withDuties(rotate('key-rotation'), 'key-rotation'));
    expect(causeWords(changes)).toEqual(['duty-renamed: keys → key-rotation']);
    expect(changes.consequences).toEqual([]);
  });

  it('of what a reply beside the mapping answers is no change of the reply', () => {
    const clock = (id: string) =>
      mapping(
        `clocks:\n  ${id}: { title: An answer, direction: to-customer, from: your letter, within: 9 days, source: page }`,
      );
    const reply = (id: string) =>
      `beside: v\nreplies:\n  - { to: s, question: q-clock-${id}, says: Five., within: 5 days, on: 2026-03-01 }\n`;
    const changes = changesOf(library(clock('old'), reply('old')), library(clock('new'), reply('new')));
    expect(causeWords(changes)).toEqual(['clock-renamed: old → new']);
    expect(changes.consequences).toEqual([]);
  });

  it('of a file beside a mapping is no change', () => {
    const note = 'beside: v\nnotes:\n  - { text: A note. }\n';
    const tree = (path: string) =>
      memoryTree({ 'controls/c.yaml': catalog, 'mappings/v.yaml': mapping('gates: {}'), [path]: note });
    expect(changesOf(loadLibrary(tree('mappings/a.yaml')), loadLibrary(tree('mappings/b.yaml'))).causes).toEqual([]);
  });

  it('is not assumed where the words changed too: one duty was removed, another added', () => {
    const other = '  key-rotation: { do: Rotate every key., source: page }';
    const { causes } = changesOf(withDuties(rotate('keys'), 'keys'), withDuties(other, 'key-rotation'));
    expect(causes.map((c) => c.kind)).toEqual(['duty-added', 'duty-imposed', 'duty-removed', 'duty-lifted']);
  });

  it('is not assumed where two could have become it', () => {
    const before = withDuties(`${rotate('a')}\n${rotate('b')}`, 'a, b');
    const { causes } = changesOf(before, withDuties(rotate('c'), 'c'));
    expect(causes.filter((c) => c.kind === 'duty-renamed')).toEqual([]);
    expect(causes.filter((c) => c.kind === 'duty-removed')).toHaveLength(2);
  });

  it('is not assumed where it could have become either of two', () => {
    const { causes } = changesOf(withDuties(rotate('a'), 'a'), withDuties(`${rotate('b')}\n${rotate('c')}`, 'b, c'));
    expect(causes.filter((c) => c.kind === 'duty-renamed')).toEqual([]);
    expect(causes.filter((c) => c.kind === 'duty-added')).toHaveLength(2);
  });

  it('with one changed word is one rename and one edit', () => {
    const other = '  key-rotation: { do: Rotate the keys yearly., source: page }';
    const changes = changesOf(withDuties(rotate('keys'), 'keys'), withDuties(other, 'key-rotation'));
    expect(causeWords(changes)).toEqual([
      'duty-reworded: Rotate the keys. → Rotate the keys yearly.',
      'duty-renamed: keys → key-rotation',
    ]);
    expect(changes.consequences.map((c) => c.kind)).toEqual(['listed-duty-reworded']);
  });

  it('of two at once is two renames, even where both have the same text', () => {
    const two = (a: string, b: string) => withDuties(`${rotate(a)}\n${rotate(b)}`, `${a}, ${b}`);
    const changes = changesOf(two('old-keys', 'new-keys'), two('old-secrets', 'new-secrets'));
    expect(causeWords(changes)).toEqual([
      'duty-renamed: new-keys → new-secrets',
      'duty-renamed: old-keys → old-secrets',
    ]);
    expect(changes.consequences).toEqual([]);
  });

  it('is not assumed where only the circumstances match: one time limit was removed, another added', () => {
    const clocks = (id: string, within: string) =>
      library(
        mapping(
          `clocks:\n  ${id}: { direction: by-vendor, from: end of the contract, within: ${within}, source: page }`,
        ),
      );
    const { causes } = changesOf(clocks('deletion', '30 days'), clocks('export', '14 days'));
    expect(causes.map((c) => c.kind).sort()).toEqual(['clock-added', 'clock-removed']);
  });

  it('of a document is followed by every pointer and by the contract', () => {
    const service = 'assignments:\n  164.312(b): { provides: Records., source: letter#1 }';
    const papers = (id: string) =>
      `  ${id}: { title: Letter, grade: policy, audience: nda }\ncontract: { document: ${id}, source: ${id} }`;
    const before = mapping(service, papers('letter'));
    const after = mapping(service.replace('letter', 'agreement'), papers('agreement'));
    expect(causeWords(changesOf(library(before), library(after)))).toEqual(['document-renamed: letter → agreement']);
  });

  it('of a citation is followed by everything stated on it', () => {
    const service = (citation: string) =>
      `assignments:\n  ${citation}: { provides: Logs off., source: page }\nrulings:\n  ${citation}: { parties: [vendor], by: J, on: 2026-01-01, because: Seen. }`;
    const numbered = (citation: string) =>
      loadLibrary(
        memoryTree({
          'controls/small.yaml': catalog.replace('164.312(a)(2)(iii):', `${citation}:`),
          'mappings/v.yaml': mapping(service(citation)),
        }),
      );
    const changes = changesOf(numbered('164.312(a)(2)(iii)'), numbered('164.312(a)(2)(v)'));
    expect(causeWords(changes)).toEqual(['provision-renumbered: 164.312(a)(2)(iii) → 164.312(a)(2)(v)']);
    expect(consequenceWords(changes)).toEqual([]);
  });

  it('of a vendor leaves its time limits unchanged', () => {
    const before = mapping(
      'clocks:\n  notice: { direction: to-customer, from: discovery, within: 60 days, source: page }',
    );
    const after = before.replace('name: Vendor V', 'name: Vendor W').replace('60 days', '30 days');
    expect(consequenceWords(changesOf(library(before), library(after)))).toEqual([
      'time-limit-improved of no row: 60 days, from discovery → 30 days, from discovery',
    ]);
  });
});
