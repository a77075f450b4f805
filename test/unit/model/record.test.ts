// Tokens of what was written: what was changed since is recognized, and no spreadsheet takes a token for a number.

import { describe, expect, it } from 'vitest';
import {
  comparable,
  evidenceLine,
  nothingRecorded,
  readToken,
  recordFields,
  recordToken,
  rowToken,
} from '../../../src/model/record.ts';

const now = { ...nothingRecorded, status: 'planned', owner: 'R. Patel', evidence: 'a.pdf\nb.pdf' };
const at = (field: (typeof recordFields)[number]) => recordFields.indexOf(field);

describe('a token', () => {
  const token = readToken(recordToken('clinic', now, 'crm/enable-mfa'), recordFields.length);
  it('knows its profile and its address', () => {
    expect([token?.isOf('clinic'), token?.isOf('other'), token?.address]).toEqual([true, false, 'crm/enable-mfa']);
  });
  it('knows each value that was written, however its lines are joined', () => {
    for (const field of recordFields) expect(token?.wrote(at(field), now[field])).toBe(true);
    expect(token?.wrote(at('evidence'), ' a.pdf | b.pdf\r\n')).toBe(true);
    expect(token?.wrote(at('owner'), 'R. Patell')).toBe(false);
    expect(token?.wrote(at('status'), 'done')).toBe(false);
  });
  it.each(['', 'x', 'r', 'r123', 'r1e5', recordToken('clinic', now).slice(0, -1), rowToken('clinic', ['a'])])(
    'is not %s',
    (text) => expect(readToken(text, recordFields.length)).toBeNull(),
  );
  it('survives spaces around it, and is no number', () => {
    const text = recordToken('clinic', now);
    expect(readToken(`  ${text}\n`, recordFields.length)?.address).toBe('');
    expect(Number.isNaN(Number(text))).toBe(true);
  });
});

it('texts are compared without what formats and programs change', () => {
  expect(comparable('a | b\n\n c \r\nd')).toBe('a\nb\nc\nd');
  expect(comparable('x\u202ey')).toBe(comparable('xU+202Ey'));
});

it('evidence is one line with its days', () => {
  expect(evidenceLine({ file: 'a.pdf', on: '2026-01-02', expires: null })).toBe('a.pdf dated 2026-01-02');
  expect(evidenceLine({ file: 'a b.pdf', on: null, expires: '2027-01-02' })).toBe('a b.pdf expires 2027-01-02');
});
