// Controls of SP 800-53 in texts of forms: what is one, and what only looks like one.

import { describe, expect, it } from 'vitest';
import { compareControls, readControls } from '../../../src/model/control-id.ts';

const read = (text: string) => readControls(text).controls.map(({ id, part }) => (part === '' ? id : `${id} ${part}`));

describe('a control', () => {
  it.each([
    ['AC-2', ['AC-2']],
    ['ac-02', ['AC-2']],
    ['AC 2', ['AC-2']],
    ['AC‑2', ['AC-2']],
    ['AC-2 Account Management', ['AC-2']],
    ['AC-2(1)', ['AC-2(1)']],
    ['AC-02 (01)', ['AC-2(1)']],
    ['ac-2.1', ['AC-2(1)']],
    ['SI-4(24)', ['SI-4(24)']],
    ['AC-2(a)', ['AC-2 a']],
    ['AC-2a.', ['AC-2 a']],
    ['AC-1 (a)(1)', ['AC-1 a.1']],
    ['AC-02(03)(a)', ['AC-2(3) a']],
    ['AC-1, AC-3; AC-6(1) and AU-2', ['AC-1', 'AC-3', 'AC-6(1)', 'AU-2']],
    ['AC-2, AC-02', ['AC-2']],
  ])('is read in %j', (text, ids) => {
    expect(read(text)).toEqual(ids);
  });
  it.each([
    'PR.AC-1',
    'DE.CM-1',
    'GV.SC-01',
    'A&A-01.1',
    'IAM-02',
    'CC6.1',
    'AC-200',
    'PCI-3',
    'at 2 pm',
    'mp 3',
    'MAC-2',
    '01.a',
    '',
  ])('is none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a range', () => {
  it.each(['AC-1 - AC-6', 'AC-1 through AC-6', 'AC-1 – AC-6'])('is told: %s', (text) => {
    expect(readControls(text).range).toBe(true);
  });
  it('is no list', () => {
    expect(readControls('AC-1, AC-6').range).toBe(false);
  });
});

describe('a text of any length', () => {
  it('takes no longer than it is long', () => {
    const started = performance.now();
    readControls(`AC-2${'(1)'.repeat(50_000)}`);
    readControls('AC-'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

it('controls are in the order of the framework', () => {
  expect(['AC-10', 'AU-1', 'AC-2(10)', 'AC-2', 'AC-2(2)'].sort(compareControls)).toEqual([
    'AC-2',
    'AC-2(2)',
    'AC-2(10)',
    'AC-10',
    'AU-1',
  ]);
});
