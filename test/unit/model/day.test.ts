import { describe, expect, it } from 'vitest';
import { addBusinessDays, addDays, addMonths, daysBetween } from '../../../src/model/day.ts';

describe('a day', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-12-31', 60, '2027-03-01'],
    ['0050-03-01', 60, '0050-04-30'],
    ['9999-12-31', 60, '9999-12-31'],
  ])('%s and %i days is %s', (day, days, then) => expect(addDays(day, days)).toBe(then));

  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['0001-01-31', 1, '0001-02-28'],
    ['9999-06-01', 12, '9999-12-31'],
  ])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));

  it('skips weekends among business days, and ends on the last day that can be written', () => {
    expect(addBusinessDays('2026-11-20', 1)).toBe('2026-11-23');
    expect(addBusinessDays('9999-12-31', 15)).toBe('9999-12-31');
  });

  it('is counted to another', () => expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2));
});
