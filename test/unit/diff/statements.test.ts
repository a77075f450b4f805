// Statements have no ids: their content decides which ones on the two sides match.

import { describe, expect, it } from 'vitest';
import { library, mapping } from '../../support/small-world.ts';
import { causeWords, changesOf, consequenceWords } from './small-diff.ts';

const encryption = '164.312(a)(2)(iv)';

function change(before: string, after: string) {
  const service = (statements: string) =>
    `plans: { basic: Basic, pro: Pro }
duties:
  turn-on: { do: Turn it on., source: page#on }
  hold-keys: { do: Hold the keys., source: page#keys }
assignments:
  ${encryption}: ${statements}
  164.312(b): { duties: [turn-on, hold-keys], source: page }`;
  const upstreams = 'upstreams:\n  cloud: { phi: "yes", baa: executed, for: hosting, source: page }';
  return changesOf(library(mapping(service(before), upstreams)), library(mapping(service(after), upstreams)));
}

describe('statements on one provision', () => {
  it('are matched where they say the same, wherever they are in the list', () => {
    const disks = '{ provides: Encrypts disks., source: page#disks }';
    const backups = '{ provides: Encrypts backups., source: page#backups }';
    expect(causeWords(change(`[${disks}, ${backups}]`, `[${backups}, ${disks}]`))).toEqual([]);
  });

  it('are matched where the words differ but the clause does not', () => {
    const other = '{ provides: Encrypts backups., source: page#backups }';
    const before = `[{ provides: Encrypts disks., source: page#disks }, ${other}]`;
    const after = `[${other}, { provides: Encrypts all disks., source: page#disks }]`;
    expect(causeWords(change(before, after))).toEqual(['provides-reworded: Encrypts disks. → Encrypts all disks.']);
  });

  it('are matched once each: a further one is added', () => {
    const one = '{ provides: Encrypts disks., source: page }';
    expect(causeWords(change(one, `[${one}, ${one}]`))).toEqual(['provides-added: nothing → Encrypts disks.']);
  });

  it('report an added duty even if the text of the other half changed too', () => {
    const { causes } = change(
      '{ provides: Encrypts disks., source: page#disks }',
      '{ provides: Encrypts all disks., duties: [turn-on], source: page#disks }',
    );
    expect(causes.map((c) => c.kind)).toEqual(['duty-imposed', 'provides-reworded']);
  });

  it('give one cause per added half, together with its limits and parties', () => {
    const nothing = '{ duties: [hold-keys], source: page }';
    const much = `[${nothing}, { provides: Encrypts., duties: [turn-on], limits: web only, via: [cloud], source: page#e }]`;
    expect(causeWords(change(nothing, much))).toEqual([
      'duty-imposed: nothing → turn-on: Turn it on.',
      'provides-added: nothing → Encrypts.',
    ]);
  });

  it('with several edits at once need all of them for the consequence', () => {
    const { causes, consequences } = change(
      '{ duties: [hold-keys], when: { plan: pro }, source: page }',
      '{ provides: Encrypts., duties: [hold-keys], source: page }',
    );
    expect(causes.map((c) => c.kind)).toEqual(['provides-added', 'statement-unconditioned']);
    expect(consequences.find((c) => c.kind === 'disposition-improved')).toMatchObject({
      before: { kind: 'outcome', disposition: 'customer', reason: 'assigned' },
      after: { kind: 'outcome', disposition: 'shared', reason: 'assigned' },
      because: causes.map((c) => c.id),
      attribution: 'joint',
    });
  });

  it('may name parties behind the vendor even if the vendor does nothing, without consequence', () => {
    const changes = change(
      '{ duties: [hold-keys], source: page }',
      '{ duties: [hold-keys], via: [cloud], limits: web only, source: page }',
    );
    expect(causeWords(changes)).toEqual([
      'limits-added: nothing → web only',
      'statement-annotated: nothing → runs through cloud',
    ]);
    expect(consequenceWords(changes)).toEqual([]);
  });
});

describe('what adds the customer to a vendor’s half', () => {
  const world = (statement: string) =>
    library(
      mapping(
        `assignments:\n  164.312(b): { provides: Logs., source: page }\n${statement && `  ${encryption}: ${statement}`}`,
      ),
    );
  const kinds = (before: string, after: string) =>
    changesOf(world(before), world(after)).consequences.map((c) => `${c.kind} (${c.impact})`);
  const limited = '{ provides: Encrypts disks., limits: disks only, source: page }';

  it.each([
    ['limits', limited],
    ['an offer', '{ offers: Can encrypt disks., source: page }'],
    ['wording that is no promise', '{ provides: Encrypts disks., strength: may, source: page }'],
  ])('is removed with the half: %s', (_, half) => {
    const gone = kinds(half, '');
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter((words) => words.includes('favorable'))).toEqual([]);
    const back = kinds('', half);
    expect(back.filter((words) => words.includes('adverse'))).toEqual([]);
  });

  it('is reported while the half remains', () => {
    const whole = '{ provides: Encrypts disks., source: page }';
    expect(kinds(limited, whole)).toContain('duty-shed (favorable)');
    expect(kinds(whole, limited)).toContain('duty-gained (adverse)');
  });

  it('is removed with the agreement of the party that it runs through', () => {
    const side = (baa: string) =>
      library(
        mapping(
          `assignments:\n  ${encryption}: { provides: Encrypts disks., via: [cloud], hop-limits: { cloud: disks only }, source: page }`,
          `upstreams:\n  cloud: { phi: "yes", baa: ${baa}, for: hosting, source: page }`,
        ),
      );
    const { consequences } = changesOf(side('executed'), side('none'));
    expect(consequences.some((c) => c.impact === 'adverse')).toBe(true);
    expect(consequences.filter((c) => c.impact === 'favorable')).toEqual([]);
  });
});
