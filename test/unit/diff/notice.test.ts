// A change notice: what a customer must do now, and what it must know, in its own words.

import { describe, expect, it } from 'vitest';
import { noticeView } from '../../../src/report/views/notice-view.ts';
import { library, mapping } from '../../support/small-world.ts';
import { changesOf, comparisonOf } from './small-diff.ts';

const duties = 'features: { ai: Assistant }\nduties:\n  keys: { do: Rotate the keys., source: page }\n';
const encryption = (rest: string) => `assignments:\n  164.312(a)(2)(iv): { provides: Encrypts.${rest}, source: page }`;
const imposed = 'assignments:\n  164.306(e): { duties: [keys], source: page }';

function notice(before: string, after: string, vendorParts: readonly [string, string] = ['', '']) {
  const changes = changesOf(library(mapping(before, vendorParts[0])), library(mapping(after, vendorParts[1])));
  return noticeView(comparisonOf(changes));
}
const told = (view: ReturnType<typeof notice>) =>
  view.parts.flatMap(({ sections }) => sections.map(({ title, items }) => [title, ...items]));

describe('a notice', () => {
  it('says first what is to be done, then what is now the customer’s', () => {
    expect(told(notice(duties + encryption(''), duties + encryption(', duties: [keys]')))).toEqual([
      ['What you must do now', 'Rotate the keys.'],
      ['What is now yours, or yours too', '(164.312(a)(2)(iv)): was inherited (as stated), is shared (as stated)'],
    ]);
  });

  it('tells of a place that was closed to PHI, though nobody who is compared uses it', () => {
    const closed = 'exclusions:\n  assistants: { title: The assistant, features: [ai], source: page }\n';
    expect(told(notice(duties + imposed, duties + closed + imposed))).toEqual([
      ['Where PHI must not go', 'New: The assistant (exclusion assistants of v/s)'],
    ]);
  });

  it('tells of a further gate and of a party behind the vendor', () => {
    const gate = 'gates:\n  licences: { kind: licenses, title: a licence for every user, source: page }\n';
    const party = (baa: string) =>
      `upstreams:\n  cloud: { name: Cloud, phi: "yes", baa: ${baa}, for: hosting, source: page }`;
    expect(told(notice(duties + imposed, duties + gate + imposed, [party('executed'), party('hedged')]))).toEqual([
      ['What must hold first', 'New: a licence for every user (gate licences of v/s)'],
      ['Who stands behind the vendor', 'upstream cloud of v: was agreement: executed, is agreement: hedged'],
    ]);
  });

  it('says what nobody answers any more, and what is better', () => {
    const before = encryption('');
    const after = 'assignments:\n  164.312(a)(2)(iii): { provides: Logs off., source: page }';
    expect(told(notice(before, after))).toEqual([
      [
        'What is now yours, or yours too',
        '(164.312(a)(2)(iv)): was inherited (as stated), is unaddressed (nothing stated)',
      ],
      ['What nobody has answered', '(164.312(a)(2)(iv))'],
      ['What the vendor now does', '(164.312(a)(2)(iii)): was unaddressed (nothing stated), is inherited (as stated)'],
    ]);
  });

  it('leaves out what nobody must act on', () => {
    const view = notice(encryption(''), encryption('').replace('Encrypts.', 'Encrypts all.'));
    expect(view.unchanged).toBe(true);
    expect(view.since).toBe('2026-11-02');
  });
});
