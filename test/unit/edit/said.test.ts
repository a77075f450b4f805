// What is said of a target, as the keys of its entry.

import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../src/edit/data.ts';
import type { Said } from '../../../src/edit/entry-options.ts';
import { entryOf } from '../../../src/edit/said.ts';
import type { EntryTarget } from '../../../src/model/entry-target.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { errorWords } from '../../../src/words/errors.ts';

const work: EntryTarget = { kind: 'work', work: 'risk-analysis' };
const activity: EntryTarget = { kind: 'activity', activity: 'research' };
const gate: EntryTarget = { kind: 'gate', system: 'crm', gate: 'baa' };
const letter: EntryTarget = { kind: 'letter', vendor: 'lume' };
const reply: EntryTarget = { kind: 'reply', system: 'crm', question: 'q-164.312-b' };
const asOf = '2026-11-21';

const told = (target: EntryTarget, said: Said, before: Mapping | null = null) =>
  entryOf({ target, said, before, gate: target.kind === 'gate' ? 'baa' : null, asOf }).changes;
function refusal(target: EntryTarget, said: Said, before: Mapping | null = null): string {
  try {
    told(target, said, before);
  } catch (error) {
    if (error instanceof UsageError) return errorWords(error.reason).join(' | ');
    throw error;
  }
  return 'not refused';
}

describe('the day', () => {
  it.each([
    [work, 'implemented', { status: 'implemented', on: asOf }],
    [work, 'planned', { status: 'planned' }],
    [activity, 'no', { answer: 'no', on: asOf }],
    [activity, 'unknown', { answer: 'unknown' }],
    [gate, 'executed', { state: 'executed', on: asOf }],
    [gate, 'none', { state: 'none' }],
    [letter, 'sent', { sent: asOf }],
  ])('of %j that is %s is today where a status has one', (target, status, changes) =>
    expect(told(target as EntryTarget, { status: status as string })).toEqual(changes),
  );
  it('is the one that is given', () =>
    expect(told(work, { status: 'implemented', on: '2026-01-02' })).toMatchObject({ on: '2026-01-02' }));
  it.each<[EntryTarget, string, Mapping]>([
    [work, 'implemented', { status: 'implemented', on: '2026-01-02' }],
    [activity, 'no', { answer: 'no', on: '2026-01-02' }],
    [activity, 'yes', { answer: 'yes', on: '2024-01-02' }],
    [gate, 'executed', { state: 'executed', on: '2026-01-02' }],
  ])('of %j that is %s already stays', (target, status, before) =>
    expect(told(target, { status }, before)).not.toHaveProperty('on'),
  );
  it('of a letter that is sent already stays, and one that was only planned is sent today', () => {
    expect(told(letter, { status: 'sent' }, { sent: '2026-01-02' })).toEqual({ sent: '2026-01-02' });
    expect(told(letter, { status: 'sent' }, { due: '2026-12-02' })).toEqual({ sent: asOf });
  });
  it('of another status is today again', () =>
    expect(told(gate, { status: 'executed' }, { state: 'signed', on: '2026-01-02' })).toEqual({
      state: 'executed',
      on: asOf,
    }));
  it('of a no that no longer counts is today, since it is said anew', () => {
    expect(told(activity, { status: 'no' }, { answer: 'no', on: '2025-11-21' })).toMatchObject({ on: asOf });
    expect(told(activity, { status: 'no' }, { answer: 'no', on: '2025-11-22' })).not.toHaveProperty('on');
    expect(told(activity, { status: 'no' }, { answer: 'no' })).toMatchObject({ on: asOf });
  });
  it('stays where no status is said', () =>
    expect(told(work, { owner: 'IT' }, { status: 'implemented', on: '2026-01-02' })).toEqual({ owner: 'IT' }));
});

describe('the same status again', () => {
  const done = { status: 'implemented', on: '2026-01-02' };
  it.each([
    [work, 'implemented', done],
    [gate, 'executed', { state: 'executed', on: '2026-01-02' }],
  ])('keeps the day of %j', (target, status, before) =>
    expect(told(target as EntryTarget, { status, owner: 'IT' }, before)).not.toHaveProperty('on'),
  );
  it('has the day that is given', () =>
    expect(told(work, { status: 'implemented', on: '2026-03-04' }, done)).toMatchObject({ on: '2026-03-04' }));
  it('is of today with a file that shows it', () =>
    expect(told(work, { status: 'implemented', evidence: ['new.pdf'] }, done)).toMatchObject({ on: asOf }));
  it('is of today for a no that no longer counts', () => {
    expect(told(activity, { status: 'no' }, { answer: 'no', on: '2026-01-02' })).not.toHaveProperty('on');
    expect(told(activity, { status: 'no' }, { answer: 'no', on: '2025-01-02' })).toMatchObject({ on: asOf });
  });
});

describe('a key that is yes or no', () => {
  it.each([
    ['yes', true],
    ['true', true],
    ['no', null],
    ['perhaps', 'perhaps'],
  ])('that is %s is %s', (value, is) =>
    expect(told(reply, { says: 'X.', set: [`goal=${value}`] })).toMatchObject({ goal: is }),
  );
});

describe('another status', () => {
  it('takes the day, the reason and the check of the old one away', () =>
    expect(
      told(work, { status: 'planned' }, { status: 'implemented', on: '2026-01-02', verified: { by: 'x', on: 'y' } }),
    ).toEqual({ status: 'planned', on: null, verified: null }));
  it('takes a reason away that was one for not doing it', () =>
    expect(told(work, { status: 'implemented' }, { status: 'later', because: 'January.' })).toEqual({
      status: 'implemented',
      on: asOf,
      because: null,
    }));
});

describe('evidence', () => {
  it('is added to what is there, and named again gets another last day', () => {
    const before = { status: 'implemented', evidence: ['a.pdf', { file: 'b.pdf', on: '2026-01-02' }] };
    expect(told(work, { evidence: ['c.pdf'] }, before)).toEqual({
      evidence: ['a.pdf', { file: 'b.pdf', on: '2026-01-02' }, 'c.pdf'],
    });
    expect(told(work, { evidence: ['b.pdf', 'a.pdf'], expires: '2027-01-02' }, before)).toEqual({
      evidence: [
        { file: 'a.pdf', expires: '2027-01-02' },
        { file: 'b.pdf', on: '2026-01-02', expires: '2027-01-02' },
      ],
    });
  });
  it('and any other key goes where an empty value is given', () =>
    expect(told(work, { evidence: [''], owner: '', on: '', verifiedBy: '' }, { status: 'implemented' })).toEqual({
      evidence: null,
      owner: null,
      on: null,
      verified: null,
    }));
});

describe('a check', () => {
  it('is of today, or of the day that is given', () => {
    expect(told(work, { verifiedBy: 'R. Patel' }, { status: 'implemented' })).toEqual({
      verified: { by: 'R. Patel', on: asOf },
    });
    expect(
      told(work, { verifiedOn: '2026-01-02' }, { status: 'implemented', verified: { by: 'x', on: asOf } }),
    ).toEqual({ verified: { by: 'x', on: '2026-01-02' } });
  });
});

describe('a reply', () => {
  it('has its words, its day, and what it settles', () =>
    expect(
      told(reply, {
        says: 'Yes.',
        set: ['provides=Logs access.', 'duties=Review it.', 'duties=Keep it.', 'goal=true'],
      }),
    ).toEqual({ says: 'Yes.', on: asOf, provides: 'Logs access.', duties: ['Review it.', 'Keep it.'], goal: true }));
  it('in other words no longer settles what the old one did', () =>
    expect(told(reply, { says: 'No.' }, { says: 'Yes.', on: 'x', provides: 'Logs access.', source: 'a.pdf' })).toEqual({
      says: 'No.',
      on: asOf,
      provides: null,
      source: null,
    }));
  it('can be judged later', () =>
    expect(told(reply, { set: ['does-nothing=true'] }, { says: 'No.', on: 'x' })).toEqual({ 'does-nothing': true }));
});

describe('what does not fit is refused', () => {
  it.each<[EntryTarget, Said, Mapping | null, string]>([
    [gate, { by: 'x' }, null, '--by does not fit crm/baa: a precondition does not have it'],
    [activity, { owner: 'x' }, null, 'it takes: --status, --on, --by'],
    [work, { says: 'x' }, null, '--says does not fit work/risk-analysis'],
    [work, { status: 'done' }, null, '"done" is not a status of a piece of work'],
    [work, { status: 'implementd' }, null, 'did you mean "implemented"?'],
    [gate, { status: 'open' }, null, 'use one of: executed, signed, requested, none'],
    [work, { owner: 'x' }, null, 'no status is given'],
    [work, {}, null, 'nothing is said of work/risk-analysis'],
    [work, { status: 'not-applicable' }, null, 'needs --because'],
    [work, { status: 'alternative' }, null, 'needs --because'],
    [work, { expires: '2027-01-02' }, { status: 'implemented' }, '--expires needs --evidence'],
    [work, { verifiedOn: '2027-01-02' }, { status: 'implemented' }, '--verified-on needs --verified-by'],
    [reply, { set: ['provides=x'] }, null, 'quote it with --says'],
    [reply, { says: 'x', set: ['provide=x'] }, null, 'did you mean "provides"?'],
    [reply, { says: 'x', set: ['provides'] }, null, 'write key=value'],
  ])('%j %j', (target, said, before, words) => expect(refusal(target, said, before)).toContain(words));
  it('a reason that is there already is enough', () =>
    expect(told(work, { status: 'not-applicable' }, { status: 'not-applicable', because: 'None.' })).toMatchObject({
      status: 'not-applicable',
    }));
});
