import { describe, expect, it } from 'vitest';
import { absoluteWordsIn, claimWordsIn } from '../../../src/model/claim-words.ts';

const words = (text: string, halves = false) => claimWordsIn(text, halves).map(({ word }) => word);

describe('claim words', () => {
  it.each([
    ['Keeps you HIPAA compliant.', ['compliant']],
    ['Compliance is guaranteed.', ['Compliance is guaranteed', 'guaranteed']],
    ['Ensures your full compliance.', ['Ensures your full compliance']],
    ['A bank-grade, certified service.', ['certified', 'bank-grade']],
    ['Covers 100% of servers.', ['100%']],
  ])('%s', (text, found) => {
    expect(words(text)).toEqual(found);
  });
  it.each([
    'HIPAA compliance mode is on.',
    'A certification to ISO 27001 is claimed.',
    'A non-compliant device is refused.',
    'Calls itself "HIPAA-compliant" and “certified”.',
    'Ensures that subcontractors agree.',
    'Renews TLS certificates.',
    'Keeps 1100 % of nothing.',
  ])('not: %s', (text) => {
    expect(words(text, true)).toEqual([]);
  });
  it('words for sharing are vague where a text describes one party’s part', () => {
    expect(words('Access is a shared responsibility.', true)).toEqual(['shared responsibility']);
    expect(words('Key management is shared.', true)).toEqual(['is shared']);
    expect(words('Files on shared servers.', true)).toEqual([]);
    expect(words('Accounts are shared with the support team.', true)).toEqual([]);
    expect(words('Access is a shared responsibility.')).toEqual([]);
  });
});

describe('absolute promises', () => {
  it('are distinguished from ordinary ones', () => {
    const found = (text: string) => absoluteWordsIn(text).map(({ word }) => word);
    expect(found('Encrypts all data, always, and responds 24/7.')).toEqual(['all data', 'always', '24/7']);
    expect(found('Encrypts "all data" all the way, after all, on any given day.')).toEqual([]);
  });
});
