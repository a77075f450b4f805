// A change notice: what a customer must do now and must know, in plain words.

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
  it('starts with what to do, then what is now the customer’s responsibility', () => {
    expect(told(notice(duties + encryption(''), duties + encryption(', duties: [keys]')))).toEqual([
      ['What you must do now', 'Rotate the keys. Recorded on 2026-11-02.'],
      [
        'What is now your responsibility, in whole or in part',
        '164.312(a)(2)(iv): Before, the vendor did this. Now you and the vendor share it. Recorded on 2026-11-02. Do your part.',
      ],
    ]);
  });

  it('mentions an excluded use even if no compared customer has it', () => {
    const closed = 'exclusions:\n  assistants: { title: The assistant, features: [ai], source: page }\n';
    expect(told(notice(duties + imposed, duties + closed + imposed))).toEqual([
      [
        'Where PHI must not go',
        'PHI must now stay out of: The assistant. Recorded on 2026-11-02. Keep PHI out of it, and remove what is there.',
      ],
    ]);
  });

  it('uses titles for what the vendor uses of a subcontractor', () => {
    const party = (plan: string) =>
      `upstreams:\n  cloud: { name: Cloud, phi: "yes", baa: executed, for: hosting, source: page, service: w/s, use: { plan: ${plan} } }`;
    const cloud = mapping('plans: { full: Full, light: Light }', '', 'w');
    const at = (plan: string) => library(mapping(encryption(''), party(plan)), cloud);
    const names = new Map([
      ['service w/s of w', 'Hosting'],
      ['plan full of w/s', 'Full'],
      ['plan light of w/s', 'Light'],
    ]);
    const view = noticeView(comparisonOf(changesOf(at('full'), at('light')), { names }));
    expect(told(view)).toEqual([
      [
        'Subcontractors',
        'What the vendor uses there was: Hosting, plan "Full". It is now: Hosting, plan "Light". Recorded on 2026-11-02. Ask what runs there now.',
      ],
    ]);
  });

  it('mentions a new precondition and a subcontractor', () => {
    const gate = 'gates:\n  licences: { kind: licenses, title: a licence for every user, source: page }\n';
    const party = (baa: string) =>
      `upstreams:\n  cloud: { name: Cloud, phi: "yes", baa: ${baa}, for: hosting, source: page }`;
    expect(told(notice(duties + imposed, duties + gate + imposed, [party('executed'), party('hedged')]))).toEqual([
      [
        'Preconditions',
        'Now required: a licence for every user. Recorded on 2026-11-02. Meet it before you rely on anything else.',
      ],
      [
        'Subcontractors',
        'The agreement with it was: executed. It is now: stated only with a hedge, such as "where applicable". Recorded on 2026-11-02. Ask in writing whether an agreement with this subcontractor covers your PHI. Until you know, treat what runs through it as your responsibility.',
      ],
    ]);
  });

  it('mentions open questions and improvements', () => {
    const before = encryption('');
    const after = 'assignments:\n  164.312(a)(2)(iii): { provides: Logs off., source: page }';
    expect(told(notice(before, after))).toEqual([
      [
        'What is now your responsibility, in whole or in part',
        '164.312(a)(2)(iv): Before, the vendor did this. Now no document says who does it. Recorded on 2026-11-02. Ask the vendor, and do it yourself until it answers.',
      ],
      [
        'What you can no longer rely on as before',
        '164.312(a)(2)(iv): the vendor no longer says: Encrypts. Recorded on 2026-11-02. Do it yourself, or ask in writing who does it now.',
      ],
      ['Questions that are now open', '164.312(a)(2)(iv)'],
      [
        'What the vendor now does',
        '164.312(a)(2)(iii): Before, no document said who does this. Now the vendor does it.',
      ],
    ]);
  });

  it('mentions every reworded promise, and what to do', () => {
    const kept = (days: string) =>
      `assignments:\n  164.312(a)(2)(iv): { provides: Keeps copies for ${days}., source: page }`;
    expect(told(notice(kept('35 days'), kept('7 days')))).toEqual([
      [
        'What you can no longer rely on as before',
        '164.312(a)(2)(iv): the vendor said: Keeps copies for 35 days. It now says: Keeps copies for 7 days. Recorded on 2026-11-02. Check that the new wording is still enough for you.',
      ],
    ]);
  });

  it('describes a limit, a condition and an offer in words, not in ids', () => {
    const plans = 'plans: { pro: Professional plan }\n';
    const before = plans + encryption('');
    const lost = 'What you can no longer rely on as before';
    const last = (after: string) => told(notice(before, plans + after)).find(([title]) => title === lost)?.[1];
    expect(last(encryption(', limits: not in the app'))).toContain('there is now a limit: not in the app.');
    expect(last(encryption(', when: { plan: [pro] }'))).toContain(
      'this applied in every case. It now applies only with plan',
    );
    expect(last(encryption('').replace('provides:', 'offers:'))).toContain(
      'the vendor did this: Encrypts. It now only offers it. Recorded on 2026-11-02. Turn it on, and check that it stays on.',
    );
  });

  it('quotes a note on what the vendor does before and after the change', () => {
    const noted = (note: string) => encryption(`, note: ${note}`);
    expect(told(notice(noted('The key is yours.'), noted('The key is theirs.')))).toEqual([
      [
        'What you can no longer rely on as before',
        '164.312(a)(2)(iv): the note on it said: The key is yours. It now says: The key is theirs. Recorded on 2026-11-02. Check that the new wording is still enough for you.',
      ],
    ]);
  });

  it('says in a sentence how strongly a thing is stated, and what its source is', () => {
    const weak = encryption(', strength: should, grade: interpretation');
    expect(told(notice(encryption(''), weak))).toEqual([
      [
        'What you can no longer rely on as before',
        '164.312(a)(2)(iv): the source for this was a public page. It is now our own reading of the documents. Recorded on 2026-11-02. Ask for a stronger statement in writing.',
        '164.312(a)(2)(iv): this was stated as a fact. It is now stated only as something that should be done. Recorded on 2026-11-02. Ask for a stronger statement in writing.',
      ],
    ]);
  });

  it('names a known task that now covers another row', () => {
    const rows = (more: string) =>
      `assignments:\n  164.306(e): { duties: [keys], source: page }\n  164.312(a)(2)(iv): { provides: Encrypts.${more}, source: page }`;
    expect(told(notice(duties + rows(''), duties + rows(', duties: [keys]')))[0]).toEqual([
      'What you must do now',
      'Rotate the keys. You already have this task. It now also covers 164.312(a)(2)(iv). Recorded on 2026-11-02.',
    ]);
  });

  it('attributes a change at a subcontractor to the subcontractor', () => {
    const party =
      'upstreams:\n  cloud: { name: Cloud, phi: "yes", baa: executed, for: hosting, source: page, service: w/s }';
    const through = encryption(', via: [cloud]');
    const at = (host: string) => library(mapping(through, party), mapping(host, '', 'w'));
    const changes = changesOf(at(encryption('')), at(encryption('').replace('provides:', 'offers:')));
    const names = new Map([['vendor w', 'Cloud']]);
    expect(told(noticeView(comparisonOf(changes, { names })))).toEqual([
      [
        'Subcontractors',
        'Cloud (subcontractor). 164.312(a)(2)(iv): Cloud did this: Encrypts. It now only offers it. Recorded on 2026-11-02. Ask the vendor in writing what it does about this.',
      ],
    ]);
  });

  it('omits what needs no action', () => {
    const moved = (clause: string) => encryption('').replace('source: page', `source: ${clause}`);
    const view = notice(moved('page#one'), moved('page#two'));
    expect(view.unchanged).toBe(true);
    expect(view.since).toBe('2026-11-02');
  });
});
