// How old the word of a document is: as printed, else as changed, else as read.

import { describe, expect, it } from 'vitest';
import { oldestWord, suppliedBy, toReadAgain, wordDay } from '../../../src/model/document-age.ts';
import { loadLibrary, readShipped } from '../../../src/pipeline.ts';
import { memoryFile } from '../../support/memory.ts';

const common = 'grade: published, audience: public';
const acme = `vendor: acme
name: Acme
documents:
  printed: { title: Printed, date: 2024-01-31, changed: 2026-05-01, retrieved: 2026-10-01, ${common} }
  changed: { title: Changed, changed: 2023-05-01, retrieved: 2025-11-20, ${common} }
  read: { title: Read, retrieved: 2025-11-21, ${common} }
  bare: { title: Bare, ${common} }
  absent: { title: Absent, date: 2001-01-01, supplied: false, ${common} }
`;
const { vendors } = loadLibrary({ files: [...readShipped(), memoryFile('mappings/acme.yaml', acme)] });
const documents = suppliedBy(vendors.filter(({ id }) => id === 'acme'));
const named = (id: string) => documents.filter((d) => d.document.id === id);
const again = (amount: number, unit: 'days' | 'months' | 'years', asOf = '2026-11-21') =>
  toReadAgain(documents, { amount, unit }, asOf).map((d) => d.document.id);

describe('the day of a word', () => {
  it.each([
    ['printed', '2024-01-31'],
    ['changed', '2023-05-01'],
    ['read', '2025-11-21'],
    ['bare', null],
  ])('of "%s" is %s', (id, day) => expect(named(id).map((d) => wordDay(d.document))).toEqual([day]));

  it('is the oldest of those that were supplied', () => {
    expect(oldestWord(documents)?.document.id).toBe('changed');
    expect(oldestWord([...named('bare'), ...named('read')])?.day).toBe('2025-11-21');
    expect(oldestWord(named('bare'))).toBeNull();
  });
});

describe('what should be read again', () => {
  it('was read longer ago, or on a day that is not stated; that comes first', () =>
    expect(again(365, 'days')).toEqual(['bare', 'changed']));
  it('is not what was read exactly so long ago', () => {
    expect(again(1, 'years')).toEqual(['bare', 'changed']);
    expect(again(1, 'years', '2026-11-22')).toEqual(['bare', 'changed', 'read']);
  });
  it('is never less with a shorter age', () => {
    expect(again(10, 'years')).toEqual(['bare']);
    expect(again(1, 'months')).toEqual(['bare', 'changed', 'read', 'printed']);
  });
});
