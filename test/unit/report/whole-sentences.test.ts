// What is wholly the customer's is described in sentences, with titles of places.

import { expect, it } from 'vitest';
import { requireCustomer } from '../../../src/link/link-customer.ts';
import { readProfile } from '../../../src/pipeline.ts';
import { explainView } from '../../../src/report/views/explain-view.ts';
import { plainTerms } from '../../support/matrix-terms.ts';
import { memoryFile } from '../../support/memory.ts';
import { assessed, library, mapping, provider, row } from '../../support/small-world.ts';

const { asOf, inputs } = plainTerms;

function told(systems: string, citation: string, service = '') {
  const lib = library(mapping(service));
  const profile = provider(systems);
  const file = memoryFile('profile.yaml', profile);
  const customer = requireCustomer(readProfile(file), file, lib);
  return explainView({ library: lib, customer, row: row(assessed(lib, profile), citation), asOf, inputs }).row;
}
const halves = (...of: Parameters<typeof told>) => told(...of).customerHalf.map((half) => half.text);

const crm = '  crm: { service: v/s, title: The CRM }';
const desk = '  desk: { own: ephi, title: Laptops }';
const nas = '  nas: { own: ephi, title: The NAS }';

it('by reason, in one place or several', () => {
  expect(halves(crm, '164.308(a)(2)')).toEqual(['All of it, because it cannot be inherited.']);
  expect(halves(crm, '164.312(b)')).toEqual([
    'All of it, because no document addresses it. Ask the vendor. Until it answers, it is a customer responsibility.',
  ]);
  expect(halves(desk, '164.312(b)')).toEqual(['All of it, because it is your own system.']);
  expect(halves(`${crm}\n${desk}`, '164.312(b)')).toEqual([
    'All of it in The CRM, because no document addresses it. Ask the vendor. Until it answers, it is a customer responsibility.',
    'All of it in Laptops: your own system.',
  ]);
  expect(halves(`${crm}\n${desk}\n${nas}`, '164.312(b)').at(-1)).toBe(
    'All of it in Laptops and The NAS: your own systems.',
  );
});

it('a closed gate and an open choice', () => {
  const gate =
    'gates:\n  baa: { kind: baa, source: page }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page }';
  expect(halves(crm, '164.312(a)(2)(iv)', gate)).toEqual([
    "All of it, because a precondition for the vendor's part is not met.",
  ]);
  const choice =
    'plans:\n  pro: Pro\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { plan: pro }, source: page }';
  expect(halves(crm, '164.312(a)(2)(iv)', choice)).toEqual([
    'All of it, until you choose: what is stated depends on a choice.',
  ]);
});

it('the union names places by title', () =>
  expect(told(`${crm}\n${desk}`, '164.312(b)').scope.at(-1)?.text).toContain(
    'The CRM: not addressed; Laptops: customer. Worst case: ',
  ));
