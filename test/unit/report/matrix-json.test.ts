// The JSON of a matrix has everything that its page has above and below the rows.

import { expect, it } from 'vitest';
import { requestMatrix } from '../../../src/pipeline.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { printed } from '../../support/printed.ts';
import { library, mapping } from '../../support/small-world.ts';

const service = `plans: { team: Team }
features:
  ai: AI
gates:
  baa: { kind: baa, title: Agreement executed, steps: [Ask for it.], offered: { plan: team }, source: page#2 }
  ai-terms: { kind: agreement, title: Terms of AI accepted, when: { feature: ai }, any-of: terms, source: page#4 }
exclusions:
  no-ai: { title: AI is not for PHI, features: [ai], open-ended: true, source: page#3 }
assignments:
  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page#1 }`;
const vendor = `upstreams:
  host: { name: Host, phi: "yes", baa: executed, for: hosting, source: page#5 }
conflicts:
  two-words: { says: Two pages differ., between: [page#1, policy#1] }
undertakings:
  training: { says: Trains its staff., about: [164.308(a)(5)], source: page#6 }
requests:
  report: { title: Audit report, steps: [Write to it.], conditions: [Under NDA.], approver: The officer, contact: audit@v.example, states: [asked, refused], source: contract#7 }`;

async function json(audience: 'internal' | 'public') {
  const lib = library(mapping(service, vendor));
  const found = lib.vendors[0]?.services[0];
  if (found === undefined) throw new Error('no service');
  return JSON.parse(await printed('matrix', 'json', await requestMatrix(lib, found, {}, { ...plainTerms, audience })));
}

it('lists the preconditions, with conditions and confidence', async () => {
  const steps = ['Ask for it.'];
  expect((await json('internal')).preconditions).toEqual([
    {
      ...{ id: 'baa', kind: 'baa', title: 'Agreement executed', steps, when: null, anyOf: null, source: 'v/page#2' },
      offered: 'the plan is Team',
    },
    expect.objectContaining({ id: 'ai-terms', when: 'it is used with AI', anyOf: 'terms', source: 'v/page#4' }),
  ]);
});

it('lists where PHI must not go', async () => {
  expect((await json('internal')).exclusions).toEqual([
    {
      id: 'no-ai',
      title: 'AI is not for PHI',
      features: ['ai'],
      allBut: null,
      dataClasses: [],
      openEnded: true,
      when: null,
      source: 'v/page#3',
    },
  ]);
});

it('lists parties behind the vendor, contradictions, promises and requests', async () => {
  const { upstreams, conflicts, undertakings, requests } = await json('internal');
  const host = { id: 'host', name: 'Host', phi: 'yes', baa: 'executed', ground: null, purpose: 'hosting', when: null };
  expect(upstreams).toEqual([{ ...host, source: 'v/page#5' }]);
  expect(conflicts).toEqual([{ id: 'two-words', text: 'Two pages differ.', between: ['v/page#1', 'v/policy#1'] }]);
  const training = { id: 'training', text: 'Trains its staff.', about: ['164.308(a)(5)'], note: null };
  expect(undertakings).toEqual([{ ...training, source: 'v/page#6' }]);
  const report = { id: 'report', title: 'Audit report', steps: ['Write to it.'], conditions: ['Under NDA.'] };
  const people = { approver: 'The officer', contact: 'audit@v.example', states: ['asked', 'refused'] };
  expect(requests).toEqual([{ ...report, ...people, source: 'v/contract#7' }]);
});

it('withholds from a public copy what only others may read', async () => {
  const { requests } = await json('public');
  expect(JSON.stringify(requests)).not.toMatch(/Audit report|Write to it|Under NDA|officer|audit@|refused/);
});
