import { describe, expect, it } from 'vitest';
import { ageText, oldestText, undatedText } from '../../../src/words/document-age.ts';

const asOf = '2026-11-21';

describe('the age of a document', () => {
  it.each([
    ['2026-11-21', ''],
    ['2025-11-22', ''],
    ['2025-11-21', '12 months old'],
    ['2024-11-22', '23 months old'],
    ['2024-11-21', '2 years old'],
    ['2018-12-01', '7 years old'],
    // It has not been written yet.
    ['2027-01-01', ''],
  ])('%s is %j', (day, text) => expect(ageText(day, asOf)).toBe(text));
});

describe('the oldest source', () => {
  const baa = { pointer: 'heron/baa', title: 'Agreement', day: '2021-02-01' };
  it('has its age, and the number of those without a day', () => {
    expect(oldestText(baa, 0, asOf)).toBe('Oldest source: "Agreement" (heron/baa) of 2021-02-01, 5 years old.');
    expect(oldestText(baa, 2, asOf)).toBe(
      'Oldest source: "Agreement" (heron/baa) of 2021-02-01, 5 years old. No day is known for 2 documents.',
    );
  });
  it('has no age in its first year', () =>
    expect(oldestText({ ...baa, day: '2026-02-01' }, 0, asOf)).toBe(
      'Oldest source: "Agreement" (heron/baa) of 2026-02-01.',
    ));
  it('is not known if no document has a day', () => expect(undatedText(1)).toBe('No day is known for 1 document.'));
});
