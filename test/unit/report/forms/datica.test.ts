// The inheritance table: HIPAA rule, control, inherited.

import { describe, expect, it } from 'vitest';
import { filled } from '../../../support/fill-form.ts';

const encryption = '164.312(a)(2)(iv)';
const audit = '164.312(b)';

async function inherited(service: string, citation = encryption, use = {}) {
  const { rows, notes } = await filled('datica', service, '', use);
  return { ...rows[citation], notes: notes.join('\n') } as Record<string, string>;
}

const encrypts = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }';
const claims = (citation: string, says: string, rest = '') =>
  `plans:\n  pro: Pro\nclaims:\n  - { text: ${citation}, control: Key policy, says: "${says}", source: page${rest} }`;

describe('the table that vendors publish', () => {
  it('has three columns, with standards among the specifications', async () => {
    const { heads, rows } = await filled('datica', encrypts);
    expect(heads).toEqual(['HIPAA rule', 'Control', 'Inherited']);
    expect(rows['164.312(a)(1)']).toEqual({
      'HIPAA rule': '164.312(a)(1)',
      Control: 'Access control',
      Inherited: 'Partially',
    });
  });
  it('a standard above a specification that is Partially is no Yes', async () => {
    const choice = `features:
  keys: Own keys
duties:
  rotate: { do: Rotate the keys., when: { feature: keys }, source: page#2 }
assignments:
  164.312(a)(2)(iii): { provides: Ends sessions., source: page#1 }
  164.312(a)(2)(iv): { provides: Encrypts., duties: [rotate], source: page#1 }`;
    const { rows } = await filled('datica', choice);
    const words = ['164.312(a)(1)', '164.312(a)(2)(iii)', encryption].map((citation) => rows[citation]?.Inherited);
    expect(words).toEqual(['Partially', 'Yes', 'Partially']);
  });
  it.each([
    ['wholly the vendor’s', encrypts, encryption, 'Yes'],
    ['shared', 'assignments:\n  164.312(b): { provides: Logs., source: page }', audit, 'Partially'],
    [
      'the customer’s',
      'duties:\n  d: { do: Do it., source: page }\nassignments:\n  164.312(b): { duties: [d], source: page }',
      audit,
      'No',
    ],
    ['silence', '', encryption, 'No'],
    ['what cannot be inherited', claims('164.308(a)(2)', 'Yes'), '164.308(a)(2)', 'No'],
  ])('%s', async (_, service, citation, word) => {
    expect((await inherited(service, citation)).Inherited).toBe(word);
  });
  it('notes say what a Yes rests on, and tell an open question from a refusal', async () => {
    const { notes } = await inherited(encrypts);
    expect(notes).toContain('The Yes on 164.312(a)(2)(iv) is based on this. Encrypts. Confidence: published');
    expect(notes).toContain(
      'do not settle 2 rows; a No there is a question to the vendor: 164.312(a)(2)(iii), 164.312(b).',
    );
  });
});

describe('the control', () => {
  it('is the one that the vendor names, otherwise the title of the provision', async () => {
    expect((await inherited(claims(encryption, 'Yes'))).Control).toBe('Key policy');
    expect((await inherited(encrypts)).Control).toBe('Encryption');
  });
  it('a note lists where our verdict differs from the vendor’s own', async () => {
    expect((await inherited(claims('164.308(a)(2)', 'Yes'))).notes).toContain(
      'own table says otherwise on: 164.308(a)(2) (Yes)',
    );
    expect((await inherited(claims(encryption, 'Yes'))).notes).not.toContain('says otherwise');
  });
});

describe('an option is a condition, never a Yes', () => {
  it('what the vendor would do as a whole is Yes (optional), and the note says when', async () => {
    const found = await inherited(claims(encryption, 'Yes (optional)', ', when: { plan: pro }'));
    expect(found.Inherited).toBe('Yes (optional)');
    expect(found.notes).toContain(`Optional on ${encryption}, and No until chosen. If the plan is Pro: Key policy`);
  });
  it('a chosen option is a Yes', async () => {
    const option = claims(encryption, 'Yes (optional)', ', when: { plan: pro }');
    expect((await inherited(option, encryption, { plan: 'pro' })).Inherited).toBe('Yes');
  });
  it('what leaves a part with the customer even then is Partially (optional)', async () => {
    expect((await inherited(claims(audit, 'Yes (optional)', ', when: { plan: pro }'), audit)).Inherited).toBe(
      'Partially (optional)',
    );
    expect((await inherited(claims(encryption, 'Partially', ', when: { plan: pro }'))).Inherited).toBe(
      'Partially (optional)',
    );
  });
  it.each([
    ['an offer', '{ offers: Encrypts., when: { plan: pro }, source: page }'],
    ['a weak word', '{ provides: Encrypts., strength: may, when: { plan: pro }, source: page }'],
    ['a limit', '{ provides: Encrypts., limits: mail only, when: { plan: pro }, source: page }'],
    ['a part of the table', '{ provides: Encrypts., when: { plan: pro }, source: page }', 'Partially'],
  ])('%s is no more when chosen than now, so it is not Yes (optional) either', async (_, statement, says = '') => {
    const service = `plans: { pro: Pro }\nassignments:\n  164.312(a)(2)(iv): ${statement}\nclaims:\n  - { text: "${encryption}", says: "${says}", source: page }`;
    expect((await inherited(service)).Inherited).toBe('Partially (optional)');
    expect((await inherited(service, encryption, { plan: 'pro' })).Inherited).toBe('Partially');
  });
  it('what the table answers No to is no option', async () => {
    const service = `plans: { pro: Pro }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { plan: pro }, source: page }\nclaims:\n  - { text: "${encryption}", says: "No", source: page }`;
    expect((await inherited(service)).Inherited).toBe('No');
    expect((await inherited(service, encryption, { plan: 'pro' })).Inherited).toBe('No');
  });
  it('a note says where only its table makes it an option', async () => {
    const service = `assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page }\nclaims:\n  - { text: "${encryption}", says: "Yes (optional)", source: page }`;
    expect((await inherited(service)).notes).toContain(
      `Optional on ${encryption}, and No until chosen. The vendor’s own table makes it an option`,
    );
  });
  it('what the chosen variant rules out is no option', async () => {
    const service =
      'variants:\n  wide: Wide\n  narrow: Narrow\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { variant: wide }, source: page }';
    expect((await inherited(service)).Inherited).toBe('Yes (optional)');
    expect((await inherited(service, encryption, { variant: 'narrow' })).Inherited).toBe('No');
  });
  it('nothing that can never be inherited is optional', async () => {
    const option = claims('164.308(a)(2)', 'Yes (optional)', ', when: { plan: pro }');
    expect((await inherited(option, '164.308(a)(2)')).Inherited).toBe('No');
  });
});

describe('an option that runs through others is as good as its weakest link', () => {
  const upstream = (baa: string) =>
    `upstreams:\n  pubhost: { name: PubHost, phi: "yes", baa: ${baa}, for: hosting, source: page }`;
  const through =
    'plans:\n  pro: Pro\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { plan: pro }, via: [pubhost], source: page }';
  const cell = async (service: string, baa: string, use = {}) => {
    const { rows, notes } = await filled('datica', service, upstream(baa), use);
    return { word: rows[encryption]?.Inherited, notes: notes.join('\n') };
  };
  const void_ =
    'Encrypts. This would not count: Runs through PubHost (hosting): PHI reaches it; there is no agreement.';

  it('a void one does not count before or after it is chosen, and the note says why', async () => {
    const { word, notes } = await cell(through, 'none');
    expect(word).toBe('No');
    expect(notes).toContain(`No option on ${encryption}. If the plan is Pro: ${void_}`);
    expect(notes).not.toContain(`a question to it: 164.312(a)(2)(iii), ${encryption}`);
    expect((await cell(through, 'none', { plan: 'pro' })).word).toBe('No');
  });
  it('an unverified one says so', async () => {
    const { word, notes } = await cell(through, 'hedged');
    expect(word).toBe('Yes (optional)');
    expect(notes).toContain('If the plan is Pro: Encrypts. This is not verified: Runs through PubHost');
  });
  it('a verified one is printed without a remark', async () => {
    expect((await cell(through, 'executed')).notes).toContain('If the plan is Pro: Encrypts.');
    expect((await cell(through, 'executed')).notes).not.toContain('not verified');
  });
  it('beside a valid one it leaves a part with the customer', async () => {
    const both = through.replace('{ provides', '[{ provides: Locks., when: { plan: pro }, source: page }, { provides');
    expect((await cell(`${both}]`, 'none')).word).toBe('Partially (optional)');
    expect((await cell(`${both}]`, 'none', { plan: 'pro' })).word).toBe('Partially');
  });
  it('a verdict on the same choice does not rescue it: the statement outranks it', async () => {
    const claimed = `${through}\nclaims:\n  - { text: ${encryption}, says: "Yes (optional)", when: { plan: pro }, source: page }`;
    expect((await cell(claimed, 'none')).word).toBe('No');
    expect((await cell(claimed, 'none', { plan: 'pro' })).word).toBe('No');
  });
  it('the other forms say so in the row', async () => {
    const caiq = (await filled('caiq', through, upstream('none'))).rows[encryption];
    expect(caiq?.['CSP Implementation Description']).toBe(
      `What the CSP states does not count: PHI reaches a subcontractor without an agreement. If the plan is Pro: ${void_}`,
    );
    const fedramp = (await filled('fedramp', through, upstream('none'))).rows[encryption];
    expect(Object.values(fedramp ?? {}).join(' ')).toContain(`If the plan is Pro: CSP: ${void_}`);
  });
});

it('an option that only the vendor’s table makes is shown as such, not as a choice without a name', async () => {
  const service = `${claims(encryption, 'Yes (optional)')}\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }`;
  const { notes } = await inherited(service);
  expect(notes).toContain(
    'Optional on 164.312(a)(2)(iv), and No until chosen. The vendor’s own table makes it an option, and does not say that it is chosen.',
  );
});
