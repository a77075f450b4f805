import { describe, expect, it } from 'vitest';
import { dayOfSerial, daysOfText } from '../../../src/exchange/spreadsheet-day.ts';

describe('a number of a spreadsheet', () => {
  it.each([
    [61, false, '1900-03-01'],
    [45_658, false, '2025-01-01'],
    [46_357.75, false, '2026-12-01'],
    [44_895, true, '2026-12-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, null],
    [60, false, null],
    [0, false, null],
    [-5, false, null],
    [Number.NaN, false, null],
  ])('%d (from 1904: %s) is %s', (serial, from1904, day) => expect(dayOfSerial(serial, from1904)).toBe(day));
});

describe('a text', () => {
  it.each([
    ['2026-12-01', ['2026-12-01']],
    ['2026-12-01T00:00:00', ['2026-12-01']],
    ['2026-12-01 00:00:00.000Z', ['2026-12-01']],
    ['2026/12/1', ['2026-12-01']],
    ['12/15/2026', ['2026-12-15']],
    ['15/12/2026', ['2026-12-15']],
    ['1.12.2026', ['2026-12-01']],
    ['6/6/2026', ['2026-06-06']],
    ['Dec 1, 2026', ['2026-12-01']],
    ['1 December 2026', ['2026-12-01']],
    ['1-Dec-2026', ['2026-12-01']],
    ['Sept 3 2026', ['2026-09-03']],
  ])('%s is one day', (text, days) => expect(daysOfText(text)).toEqual(days));
  it('can mean two days where day and month could be exchanged', () =>
    expect(daysOfText('1/12/2026')).toEqual(['2026-12-01', '2026-01-12']));
  it.each([
    '',
    'soon',
    '2026-02-30',
    '13/13/2026',
    '12/1/26',
    '2026-12-01T09:30:00',
    'Foo 1, 2026',
    '46357',
    '1/2-2026',
  ])('"%s" is none', (text) => expect(daysOfText(text)).toEqual([]));
});
