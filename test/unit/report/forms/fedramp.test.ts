// The customer responsibility matrix: what can be inherited, and otherwise who does what.

import { describe, expect, it } from 'vitest';
import { filled } from '../../../support/fill-form.ts';

const encryption = '164.312(a)(2)(iv)';
const audit = '164.312(b)';
const verdict = 'Can Be Inherited from CSP';
const responsibilities = 'Specific Inheritance and Customer Agency/CSP Responsibilities';

async function cells(service: string, citation: string, vendorParts = '', use = {}) {
  const { rows } = await filled('fedramp', service, vendorParts, use);
  return [rows[citation]?.[verdict], rows[citation]?.[responsibilities]];
}

const encrypts = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }';
const asks = 'duties:\n  keys: { do: Rotate your keys., source: page#2 }';

describe('the columns of the worksheet', () => {
  it('are its three, with one row per obligation that binds the prospect', async () => {
    const { heads, rows, notes } = await filled('fedramp', encrypts);
    expect(heads).toEqual(['Control ID', verdict, responsibilities]);
    expect(Object.keys(rows)).toEqual([
      '164.306(e)',
      '164.308(a)(2)',
      '164.312(a)(2)(iii)',
      encryption,
      audit,
      '164.314(a)(2)(i)(C)',
      '164.404(b)',
    ]);
    expect(notes).toContain('Left out, because they bind the vendor itself and cannot be inherited: 164.308(b)(2).');
    expect(notes).toContain('Left out, because they require nothing of such a provider: 1 obligation.');
  });
});

describe('the third column', () => {
  it('is blank where the answer is Yes', async () => {
    expect(await cells(encrypts, encryption)).toEqual(['Yes', '']);
  });
  it('has both halves where it is Partial, and the confidence', async () => {
    const service = `${asks}\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., duties: [keys], source: page#1 }`;
    expect(await cells(service, encryption)).toEqual([
      'Partial',
      'CSP: Encrypts. Confidence: published by the vendor (v/page#1, v/page#2). Customer: Rotate your keys.',
    ]);
  });
  it('asks for the split where the vendor only says "Partially"', async () => {
    const claim = 'claims:\n  - { text: 164.312(a)(2)(iv), says: "Partially", source: page }';
    expect(await cells(claim, encryption)).toEqual([
      'Partial',
      'CSP: The vendor\'s own verdict on 164.312(a)(2)(iv) is "Partially". Confidence: asserted by the vendor (v/page). Customer: Which part is the customer’s is not stated: ask.',
    ]);
  });
  it.each([
    [
      'it cannot be inherited',
      '',
      '164.308(a)(2)',
      'Cannot be inherited: only you can designate. Customer: Name the official.',
    ],
    [
      'nothing is stated',
      '',
      encryption,
      'Not stated by the CSP: ask. Silence is not inheritance; it stays with the customer until the CSP answers. Customer: Encrypt.',
    ],
    [
      'the organization performs it as such',
      '',
      '164.306(e)',
      'The organization itself has to do this, and the CSP does not state that it does it. Customer: Review the measures.',
    ],
    [
      'the vendor leaves it to the customer',
      `${asks}\nassignments:\n  164.312(b): { duties: [keys], source: page }`,
      audit,
      'The CSP’s documents leave it to the customer. Customer: Record and examine activity. Rotate your keys.',
    ],
    [
      'the vendor says No',
      'claims:\n  - { text: 164.312(b), says: "No", source: page }',
      audit,
      'The vendor\'s own verdict on 164.312(b) is "No". Customer: Record and examine activity.',
    ],
    [
      'a reviewer ruled',
      `${encrypts}\nrulings:\n  164.312(a)(2)(iv): { parties: [customer], by: R. Patel, "on": 2026-11-20, because: Nothing shows it. }`,
      encryption,
      'R. Patel ruled on 2026-11-20: customer. Nothing shows it. CSP: Not counted: Encrypts. Customer: Encrypt.',
    ],
  ])('says why where it is No: %s', async (_, service, citation, text) => {
    expect(await cells(service, citation)).toEqual(['No', text]);
  });
  it('a party without an agreement voids what runs through it', async () => {
    const through = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page }';
    const host = 'upstreams:\n  host: { phi: "yes", baa: none, for: hosting, source: page }';
    const [word, text] = await cells(through, encryption, host);
    expect(word).toBe('No');
    expect(text).toMatch(/^What the CSP states does not count: PHI reaches a subcontractor without an agreement\./);
    expect(text).toContain('Does not count: Encrypts.');
  });
  it('the term of a contract is quoted with its weakness', async () => {
    const contract =
      'contract: { document: contract, source: contract, terms: { 164.314(a)(2)(i)(C): { says: Reports incidents., source: contract#4, weakness: no time } } }';
    expect(await cells('', '164.314(a)(2)(i)(C)', contract)).toEqual([
      'Partial',
      'CSP: The contract says: Reports incidents. Weakness: no time. Confidence: contract (v/contract#4). Customer: Check that the clause is there.',
    ]);
  });
});

describe('offered services are listed separately', () => {
  const option = (rest: string) =>
    `features:\n  chat: Chat\n${asks}\nassignments:\n  164.312(a)(2)(iv):\n    - { provides: Encrypts., source: page#1 }\n    - { ${rest}, when: { feature: chat }, source: page }`;
  it('a duty that comes with an option makes it Partial, because a blank Yes would hide it', async () => {
    const [word, text] = await cells(option('duties: [keys]'), encryption);
    expect(word).toBe('Partial');
    expect(text).toMatch(/ If it is used with [^:]*: Customer: Rotate your keys\.$/);
  });
  it('an option that only adds leaves a Yes blank', async () => {
    expect(await cells(option('provides: Encrypts chats.'), encryption)).toEqual(['Yes', '']);
  });
  it('what could be inherited with an option is a No with a prefix', async () => {
    const service =
      'settings:\n  pgp: PGP\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { setting: { pgp: "on" } }, source: page }';
    const [word, text] = await cells(service, encryption);
    expect(word).toBe('No');
    expect(text).toMatch(/Customer: Encrypt\. If "[^"]*" is on: CSP: Encrypts\.$/);
  });
  it('what the chosen variant rules out is not offered', async () => {
    const service =
      'variants:\n  wide: Wide\n  narrow: Narrow\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { variant: wide }, source: page }';
    expect((await cells(service, encryption))[1]).toContain('If the variant is Wide: CSP: Encrypts.');
    expect((await cells(service, encryption, '', { variant: 'narrow' }))[1]).not.toContain('wide');
    expect(await cells(service, encryption, '', { variant: 'wide' })).toEqual(['Yes', '']);
  });
});
