import { describe, expect, it } from 'vitest';
import { bareHedges, hedgesIn } from '../../../src/model/hedge-words.ts';

const words = (text: string) => hedgesIn(text).map(({ word }) => word);

describe('a word that takes something back', () => {
  it.each([
    ['Administrators can set an idle time.', ['can']],
    ['Sessions may end after 20 minutes.', ['may']],
    ['Signs users out where applicable.', ['where applicable']],
    ['Signs users out "where applicable".', ['where applicable']],
    ['Signs users of the web app only out.', []],
    ['Signs out users of the web app only.', ['only']],
    ['Signs users out after an idle time (web app only).', ['only']],
    ['Signs users out on request.', ['on request']],
    [
      'Optional automatic sign-out, available on the Enterprise plan.',
      ['Optional', 'available on the Enterprise plan'],
    ],
    ['Signs users out if enabled.', ['if enabled']],
    ['Signs users out when it is turned on.', ['when it is turned on']],
    ['Keeps a log, only on the Plus plan.', ['only on the Plus plan']],
    ['Multi-factor authentication is available.', ['is available']],
    ['Generally encrypts backups; is designed to fail over.', ['Generally', 'designed to']],
    ['Encrypts what it stores except attachments.', ['except']],
    ['May verify checksums.', ['May']],
  ])('%s', (text, found) => expect(words(text)).toEqual(found));

  it.each([
    'Only administrators can read the log.',
    'Admits authorized staff only.',
    'Shows the log to administrators only.',
    'Keeps an append-only log with only the necessary ports open.',
    'Makes backups so that data can be restored.',
    'Cannot be read; no one can read it, and it may not be copied.',
    'Returns or destroys it, at the option of the customer.',
    'Stores ePHI only on encrypted volumes.',
    'Discloses nothing except as required by law.',
    'Makes PHI available to the customer.',
    'Tested it in May 2026.',
  ])('not: %s', (text) => expect(words(text)).toEqual([]));
});

describe('is carried by a key that the algebra reads', () => {
  const bare = (text: string, keys: object) => bareHedges(text, keys).map(({ word }) => word);
  const optional = 'Optional sign-out, available on the Plus plan.';
  it.each([{ offers: 'Sign-out.' }, { limits: 'the mobile app' }, { strength: 'may' }])('%o', (keys) =>
    expect(bare(optional, keys)).toEqual([]),
  );
  it('and "must" is no such key', () => expect(bare('It may end.', { strength: 'must' })).toEqual(['may']));
  it('and what the rule asks for on request is done so', () => {
    const words = (event: string | null) => bareHedges('Gives the list on request.', {}, event);
    expect([words('accounting-requested'), words(null)]).toEqual([[], [{ word: 'on request', kind: 'request' }]]);
  });
  it('a condition carries a plan, and not what a customer must still turn on', () =>
    expect(bare(optional, { when: { plan: ['plus'] } })).toEqual(['Optional']));
});
