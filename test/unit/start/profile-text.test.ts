// What is written in a new profile is what was said: nothing more, and in a form that a person can go on with.

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeOf, isError } from '../../../src/model/diagnostic.ts';
import { loadLibrary, readLibraryTree, readShipped, validate } from '../../../src/pipeline.ts';
import type { ProfileAnswers, ServiceSaid } from '../../../src/start/profile-answers.ts';
import { profileText } from '../../../src/start/profile-text.ts';
import { memoryFile } from '../../support/memory.ts';

const library = loadLibrary({ files: readShipped() });
const file = { path: 'rosewood.yaml', day: '2026-11-21', schema: null };

const rosewood: ProfileAnswers = {
  ...{ name: 'Rosewood', role: 'covered-entity', kind: 'provider', states: ['CA'] },
  ...{ systems: [], activities: [], by: null, owners: [] },
};
const lume: ServiceSaid = {
  ...{ is: 'service', service: 'lume/crm', variant: null, plan: null, features: null, dataClasses: null },
  ...{ settings: {}, phiFree: [], gates: {} },
};
const luxsci: ServiceSaid = { ...lume, service: 'luxsci/email' };

const textOf = (answers: Partial<ProfileAnswers>) => profileText({ ...rosewood, ...answers }, library, file);
const dataOf = (answers: Partial<ProfileAnswers>) => parse(textOf(answers), { schema: 'failsafe' });
const faultsIn = async (text: string) =>
  (await validate(readLibraryTree(undefined), [memoryFile('rosewood.yaml', text)]))
    .filter(isError)
    .map((d) => codeOf(d));

describe('a new profile', () => {
  it('says who the customer is', () =>
    expect(dataOf({})).toEqual({
      customer: 'rosewood',
      name: 'Rosewood',
      role: 'covered-entity',
      kind: 'provider',
      states: ['CA'],
    }));
  it('has a choice that was said as data, and one that was not as a note', () => {
    const said = { ...luxsci, variant: 'per-domain', features: [], settings: { hosting: 'none' } };
    expect(dataOf({ systems: [said] }).systems).toEqual({
      luxsci: { service: 'luxsci/email', variant: 'per-domain', features: [], settings: { hosting: 'none' } },
    });
    expect(textOf({ systems: [said] })).toContain('\n    # data-classes: []\n');
  });
  it('states only preconditions that were said, and notes the others that this use can have', () => {
    const gates = { baa: { state: 'executed', on: '2026-03-01' } } as const;
    const text = textOf({ systems: [{ ...luxsci, variant: 'per-domain', gates }] });
    expect(parse(text, { schema: 'failsafe' }).systems.luxsci.gates).toEqual({
      baa: { state: 'executed', on: '2026-03-01' },
    });
    expect(text).toContain('      # secureline-hipaa-domains: { state: closed }\n');
    expect(text).not.toContain('secureline-all-users');
  });
  it('gives two systems of one name two ids, and none of them that of the pieces of work', () => {
    const own = { is: 'own', title: 'Work', holds: 'ephi' } as const;
    expect(Object.keys(dataOf({ systems: [lume, { ...own, title: 'Lume!' }, own] }).systems)).toEqual([
      'lume',
      'lume-2',
      'work-2',
    ]);
  });
  it('has a vendor without a mapping by name and kind', () =>
    expect(
      dataOf({
        systems: [{ is: 'unmapped', vendor: 'Example EHR', kind: 'ehr', agreement: { state: 'signed', on: null } }],
      }).systems,
    ).toEqual({
      'example-ehr': { vendor: 'Example EHR', kind: 'ehr', gates: { 'baa-executed': { state: 'signed' } } },
    }));
  it('gives a no its name and day, and nothing to a yes', () =>
    expect(
      dataOf({
        activities: [
          { activity: 'research', answer: 'no' },
          { activity: 'marketing', answer: 'yes' },
        ],
        by: 'R. Patel',
      }).activities,
    ).toEqual({ research: { answer: 'no', by: 'R. Patel', on: '2026-11-21' }, marketing: 'yes' }));
  it('names the owner of preconditions that are not met, and of letters', () => {
    const systems = [
      {
        ...luxsci,
        gates: { baa: { state: 'executed', on: '2026-03-01' }, 'hipaa-account': { state: 'closed', on: null } },
      },
      { is: 'unmapped', vendor: 'Example EHR', kind: 'ehr', agreement: { state: 'none', on: null } },
    ] as const;
    const privacy = { role: 'Privacy official', name: 'M. Diaz' };
    const named = dataOf({ systems, owners: [privacy] });
    expect(named.systems.luxsci.gates).toEqual({
      baa: { state: 'executed', on: '2026-03-01' },
      'hipaa-account': { state: 'closed', owner: 'M. Diaz' },
    });
    expect(named.systems['example-ehr'].gates['baa-executed']).toEqual({ state: 'none', owner: 'M. Diaz' });
    expect(named.letters).toEqual({ luxsci: { owner: 'M. Diaz' }, 'example-ehr': { owner: 'M. Diaz' } });
    const other = dataOf({ systems, owners: [{ role: 'Security official', name: 'R. Patel' }] });
    expect(other).not.toHaveProperty('letters');
    const associate = {
      systems,
      role: 'business-associate',
      kind: null,
      owners: [{ ...privacy, role: 'Security official' }],
    } as const;
    expect(dataOf(associate).letters).toEqual(named.letters);
  });
  it('names the owner of the work that a role usually has, as work about which no one has said anything', () => {
    const { answers } = dataOf({ owners: [{ role: 'IT support', name: 'Net Co' }] });
    expect(answers['work/technical-access-control']).toEqual({ status: 'unknown', owner: 'Net Co' });
    expect(new Set(Object.values(answers).map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers).not.toHaveProperty('work/risk-analysis');
  });
  it.each([
    'true',
    'No',
    'null',
    "Smith's: #1 clinic",
    'a "b" \\ c',
    '2026-01-01',
    '- x',
    'Zahnärzte & Co',
    '\u202Eevil',
    '{x}',
  ])('keeps the name %j as it was typed', async (name) => {
    const text = textOf({ name });
    expect(parse(text, { schema: 'failsafe' }).name).toBe(name);
    expect(await faultsIn(text)).toEqual([]);
    expect(text).not.toContain('\u202E');
  });
  it('no name can end a note and begin a key', () =>
    expect(Object.keys(dataOf({ name: 'A # b\nrole: not-regulated' }))).toEqual(Object.keys(dataOf({}))));
  it('points to the schema for editors in its first line', () =>
    expect(profileText(rosewood, library, { ...file, schema: 'x.json' })).toMatch(
      /^# yaml-language-server: \$schema=x\.json\n/,
    ));
  it('is valid with every part that was left open filled in as its note shows', async () => {
    const text = textOf({ systems: [luxsci], states: [] });
    const filled = text.replace(/^( *)# ( *(?:[a-z-]+|work\/[a-z-]+):(?: [[{a-z].*)?)$/gm, '$1$2');
    const data = parse(filled, { schema: 'failsafe' });
    expect(Object.keys(data)).toEqual([
      'customer',
      'name',
      'role',
      'kind',
      'states',
      'systems',
      'activities',
      'answers',
    ]);
    expect(data.systems.luxsci).toMatchObject({ variant: 'account-wide', features: [], 'data-classes': [] });
    expect(Object.keys(data.systems.luxsci.gates)).toHaveLength(8);
    expect(await faultsIn(filled)).toEqual([]);
  });
});
