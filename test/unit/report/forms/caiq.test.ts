// The questionnaire: the vendor's answers, ownership, and both parts.

import { describe, expect, it } from 'vitest';
import { filled } from '../../../support/fill-form.ts';

const encryption = '164.312(a)(2)(iv)';
const audit = '164.312(b)';

async function cells(service: string, citation: string, vendorParts = '') {
  const { rows } = await filled('caiq', service, vendorParts);
  const row = rows[citation];
  return {
    answer: row?.['CSP CAIQ Answer'],
    owner: row?.['SSRM Control Ownership'],
    vendor: row?.['CSP Implementation Description'],
    customer: row?.['CSC Responsibilities'],
  };
}

const host = 'upstreams:\n  host: { name: Host Inc, phi: "yes", baa: executed, for: hosting, source: page }';
const provides = (citation: string, ...statements: readonly string[]) =>
  `assignments:\n  ${citation}:\n${statements.map((s) => `    - { ${s}, source: page#1 }\n`).join('')}`;

describe('the questionnaire', () => {
  it('has its columns, and one question per obligation, including those that do not apply', async () => {
    const { heads, rows } = await filled('caiq', '');
    expect(heads).toEqual([
      'Question ID',
      'Question',
      'CSP CAIQ Answer',
      'SSRM Control Ownership',
      'CSP Implementation Description',
      'CSC Responsibilities',
      'CCM v4.1 Ownership',
    ]);
    expect(Object.keys(rows)).toHaveLength(9);
    expect(rows[audit]?.Question).toBe('Is this requirement met: record and examine activity?');
  });
});

describe('where the table makes an option of what a document states', () => {
  it('the answer is neither Yes nor NA: it is not only the customer’s to answer', async () => {
    const claim = `claims:\n  - { text: "${encryption}", says: "Yes (optional)", source: page }`;
    const { answer, owner } = await cells(
      `${provides(encryption, 'provides: Encrypts.', 'limits: mail only, provides: Signs.')}${claim}`,
      encryption,
    );
    expect([answer, owner]).toEqual(['', '']);
  });
});

describe('ownership', () => {
  it('CSP-owned: the vendor does all of it itself', async () => {
    expect(await cells(provides(encryption, 'provides: Encrypts.'), encryption)).toEqual({
      answer: 'Yes',
      owner: 'CSP-owned',
      vendor: 'Encrypts. Confidence: published by the vendor (v/page#1).',
      customer: '',
    });
  });
  it('3rd-party outsourced: everything that the vendor states runs through a party behind it', async () => {
    const found = await cells(provides(encryption, 'provides: Encrypts., via: [host]'), encryption, host);
    expect(found).toMatchObject({ answer: 'Yes', owner: '3rd-party outsourced', customer: '' });
    expect(found.vendor).toContain(
      'Runs through Host Inc (hosting): PHI reaches it; an agreement is said to be in place.',
    );
  });
  it('Shared CSP and 3rd-party: the vendor and a party behind it', async () => {
    const both = provides(encryption, 'provides: Encrypts disks., via: [host]', 'provides: Encrypts records.');
    expect((await cells(both, encryption, host)).owner).toBe('Shared CSP and 3rd-party');
  });
  it('a party that PHI does not reach owns nothing', async () => {
    const through = provides(encryption, 'provides: Encrypts., via: [host]');
    expect((await cells(through, encryption, host.replace('"yes"', '"no"'))).owner).toBe('CSP-owned');
  });
  it('Shared CSP and CSC: both; the description names a party behind the vendor', async () => {
    expect(await cells(provides(audit, 'provides: Logs., via: [host]'), audit, host)).toEqual({
      answer: 'Yes',
      owner: 'Shared CSP and CSC',
      vendor:
        'Logs. Runs through Host Inc (hosting): PHI reaches it; an agreement is said to be in place. Confidence: published by the vendor (v/page#1, v/page).',
      customer: 'Examine what your users did.',
    });
  });
  it.each([
    ['each does its own part', audit, provides(audit, 'provides: Logs.'), 'Shared (Independent)'],
    ['an offer', encryption, provides(encryption, 'offers: Encrypts.'), 'Shared (Dependent)'],
    ['limits', encryption, provides(encryption, 'provides: Encrypts., limits: only mail'), 'Shared (Dependent)'],
    [
      'a task with it',
      encryption,
      `duties:\n  keys: { do: Rotate your keys., source: page }\n${provides(encryption, 'provides: Encrypts., duties: [keys]')}`,
      'Shared (Dependent)',
    ],
    [
      'a split that is not stated',
      encryption,
      'claims:\n  - { text: 164.312(a)(2)(iv), says: Partially, source: page }',
      '',
    ],
    ['the vendor alone', encryption, provides(encryption, 'provides: Encrypts.'), 'CSP-Owned'],
    ['the customer alone', '164.308(a)(2)', '', 'CSC-Owned'],
    ['no document', encryption, '', ''],
  ])('in the designations of CCM v4.1, %s', async (_, citation, service, designation) => {
    const { rows } = await filled('caiq', service);
    expect(rows[citation]?.['CCM v4.1 Ownership']).toBe(designation);
  });
  it('CSC-owned, and not the vendor’s to answer: what cannot be inherited', async () => {
    expect(await cells('', '164.308(a)(2)')).toEqual({
      answer: 'NA',
      owner: 'CSC-owned',
      vendor: 'Cannot be inherited: only you can designate.',
      customer: 'All of it.',
    });
  });
  it('CSC-owned: what the vendor’s documents leave to the customer', async () => {
    const asks =
      'duties:\n  d: { do: Keep the logs., source: page }\nassignments:\n  164.312(b): { duties: [d], source: page }';
    expect(await cells(asks, audit)).toMatchObject({
      answer: 'NA',
      owner: 'CSC-owned',
      customer: 'All of it. Keep the logs.',
    });
  });
  it('CSP-owned and unanswered: what binds the vendor itself', async () => {
    expect(await cells('', '164.308(b)(2)')).toMatchObject({ answer: '', owner: 'CSP-owned', customer: '' });
  });
});

describe('the answer', () => {
  it('No is the vendor’s own No', async () => {
    const no = 'claims:\n  - { text: 164.312(b), says: "No", source: page }';
    expect(await cells(no, audit)).toMatchObject({ answer: 'No', owner: 'CSC-owned' });
  });
  it('No is a contract that was read and lacks the term', async () => {
    const contract = 'contract: { document: contract, source: contract }';
    expect(await cells('', '164.314(a)(2)(i)(C)', contract)).toMatchObject({
      answer: 'No',
      vendor: 'The contract was supplied and does not contain this term.',
    });
  });
  it('nothing stated is neither Yes nor No, and has no owner', async () => {
    expect(await cells('', encryption)).toEqual({
      answer: '',
      owner: '',
      vendor:
        'Not stated by the CSP: ask. Silence is not inheritance; it stays with the customer until the CSP answers.',
      customer: 'All of it.',
    });
    expect(await cells('', '164.306(e)')).toMatchObject({ answer: '', owner: 'CSC-owned' });
  });
  it('a contract that was not supplied answers nothing', async () => {
    const gate = 'gates:\n  baa: { kind: baa, source: page }';
    const unseen = 'contract: { document: unseen, source: page }';
    expect(await cells(gate, '164.314(a)(2)(i)(C)', unseen)).toMatchObject({ answer: '', owner: 'Shared CSP and CSC' });
  });
  it('a void statement is no Yes', async () => {
    const through = provides(encryption, 'provides: Encrypts., via: [host]');
    const found = await cells(through, encryption, host.replace('executed', 'none'));
    expect(found).toMatchObject({ answer: '', owner: 'CSC-owned' });
  });
  it('NA is what does not bind the prospect', async () => {
    expect(await cells('', '164.314(b)(2)(i)')).toMatchObject({ answer: 'NA', owner: '', customer: '' });
  });
  it('what an option would add is listed under its condition', async () => {
    const option = `settings:\n  pgp: PGP\n${provides(encryption, 'provides: Encrypts., when: { setting: { pgp: "on" } }')}`;
    const found = await cells(option, encryption);
    expect(found.answer).toBe('');
    expect(found.vendor).toMatch(/ If "[^"]*" is on: Encrypts\.$/);
  });
});

it('a note on a row is in its description', async () => {
  const noted = provides(encryption, 'provides: Encrypts., note: Generally, says the page.').replace(
    'Generally, says the page.',
    '"Generally, says the page."',
  );
  expect((await cells(noted, encryption)).vendor).toBe(
    'Encrypts. Confidence: published by the vendor (v/page#1). Note: Generally, says the page.',
  );
});
