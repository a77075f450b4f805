// The page for staff: what stays out of which system, what is allowed instead, and whom to tell.

import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { requireCustomer } from '../../../src/link/link-customer.ts';
import { withUnmapped } from '../../../src/model/unmapped.ts';
import { readProfile } from '../../../src/pipeline.ts';
import { sheetView } from '../../../src/report/views/sheet-view.ts';
import { memoryFile } from '../../support/memory.ts';
import { library, mapping, provider } from '../../support/small-world.ts';

const asOf = '2026-11-21';

const sheetOf = (service: string, systems: string, rest = '', ...more: readonly string[]) =>
  sheetOfProfile(service, provider(systems, rest), ...more);

function sheetOfProfile(service: string, profile: string, ...more: readonly string[]) {
  const lib = library(mapping(service), ...more);
  const file = memoryFile('profile.yaml', profile);
  const customer = requireCustomer(readProfile(file), file, lib);
  const known = withUnmapped(lib, customer.systems);
  const assessment = assess(known, customer, asOf);
  return sheetView({ library: known, customer, assessment, asOf, inputs: { library: [], profile: null } });
}

const gate = 'gates:\n  baa: { kind: baa, title: the BAA, source: page }\nassignments: {}';
const signed = 'gates: { baa: { state: executed, on: 2026-01-01 } }';
const excluding =
  'gates:\n  baa: { kind: baa, title: the BAA, source: page }\nfeatures:\n  chat: { title: Chat }\n  mail: { title: Mail }\nexclusions:\n  ai: { title: Any AI, features: [chat], open-ended: true, source: page }\nassignments: {}';
const desk = '  desk: { own: ephi, title: Laptops }';
const crm = `  crm: { service: v/s, title: The CRM, ${signed} }`;
/** The CRM under an agreement, with what else the profile says of it. */
const crmWith = (more: string) => `  crm: { service: v/s, title: The CRM, ${signed}, ${more} }`;
const bare = '  crm: { service: v/s, title: The CRM }';

describe('a precondition that is not met', () => {
  it('keeps PHI out of the system until it is', () => {
    const { places, allowed } = sheetOf(gate, bare);
    expect(places[0]?.stops).toEqual([
      'Put no PHI into The CRM until this is in place: the BAA. Today no agreement covers PHI there.',
    ]);
    expect(allowed).toEqual([]);
  });
  it('is no word about a system in which it is met', () => {
    const { places, allowed } = sheetOf(gate, crm);
    expect(places).toEqual([]);
    expect(allowed).toEqual(['The CRM']);
  });
});

describe('a use that is excluded as a whole', () => {
  it('is no place for PHI', () => {
    const preview = `${gate}\nvariants: { live: Live, preview: Preview }\nexclusions:\n  x: { title: the preview, when: { variant: preview }, source: page }`;
    expect(sheetOf(preview, crmWith('variant: live')).allowed).toEqual(['The CRM']);
    const { places, allowed } = sheetOf(preview, crmWith('variant: preview'));
    expect(allowed).toEqual([]);
    expect(places[0]?.never).toEqual(['the preview.']);
  });
});

describe('software that the customer runs', () => {
  it('needs no agreement', () => {
    const own = 'variants:\n  own: { title: Own, operated-by: customer }\n  cloud: Cloud\nassignments: {}';
    const { places, allowed } = sheetOf(own, '  crm: { service: v/s, title: The CRM, variant: own }');
    expect(places).toEqual([]);
    expect(allowed).toEqual(['The CRM, as your policies say']);
  });
});

describe('what may be used instead', () => {
  const ask = 'What to use instead: ask your privacy official first.';
  const instead = (...of: Parameters<typeof sheetOf>) => sheetOf(...of).places[0]?.instead;

  it('what the profile says is in use there and nothing excludes', () =>
    expect(instead(excluding, crmWith('features: [mail]'))).toBe('Instead, in The CRM use only: Mail.'));
  it('never what is excluded, or what the profile keeps free of PHI', () => {
    expect(instead(excluding, crmWith('features: [chat]'))).not.toContain('use only');
    expect(instead(excluding, crmWith('features: [mail], phi-free: [mail]'))).not.toContain('use only');
  });
  it('never what the vendor does not list', () => {
    const listing = excluding.replace('features: [chat], open-ended: true', 'all-but: [mail]');
    expect(instead(listing, crmWith('features: [mail, fax]'))).toBe('Instead, in The CRM use only: Mail.');
    expect(instead(listing, crmWith('features: [fax]'))).toBe(ask);
  });
  it('never a place that does something else: a laptop is no CRM', () => {
    const { places, allowed } = sheetOf(excluding, `${crmWith('features: []')}\n${desk}`);
    expect(places[0]?.instead).toBe(ask);
    expect(allowed).toContain('Laptops, as your policies say');
  });
  it('another vendor of the same kind under an agreement, and no other', () => {
    const kinds = (other: string, state: string) =>
      `  mail: { vendor: Mail One, kind: email, title: Mail One }\n  other: { vendor: Other, kind: ${other}, title: Other, gates: { baa-executed: { state: ${state}, on: 2026-01-01 } } }`;
    expect(instead(gate, kinds('email', 'executed'))).toBe(
      'Instead, use: Other, only as the agreement says (ask before you use anything new in it). If that does not fit the task, ask your privacy official first.',
    );
    expect(instead(gate, kinds('shredding', 'executed'))).toBe(ask);
    expect(instead(gate, kinds('email', 'signed'))).toBe(ask);
  });
  it('another account of the same service that is under an agreement', () =>
    expect(instead(gate, `${bare}\n  other: { service: v/s, title: The other, ${signed} }`)).toBe(
      'Instead, use: The other. If that does not fit the task, ask your privacy official first.',
    ));
  it('the security official is asked in a business associate, which need not have a privacy official', () => {
    const profile = provider(bare).replace('role: covered-entity\nkind: provider', 'role: business-associate');
    expect(sheetOfProfile(gate, profile).places[0]?.instead).toBe(
      'What to use instead: ask your security official first.',
    );
  });
  it('never a system with a precondition that is not met', () =>
    expect(
      instead(
        excluding,
        `${crmWith('features: []')}\n  mail: { service: w/s, title: The mail }`,
        '',
        mapping(gate, '', 'w'),
      ),
    ).toBe(ask));
  it('nothing of a system that is closed as a whole', () =>
    expect(instead(excluding, '  crm: { service: v/s, features: [mail] }')).toBe(ask));
});

it('an excluded feature in use is told as in use', () =>
  expect(sheetOf(excluding, crmWith('features: [chat]')).places[0]?.stops).toEqual([
    'Chat: it is in use today. Keep PHI out of it, or have it turned off.',
  ]));

it('an open-ended list takes in what is similar', () =>
  expect(sheetOf(excluding, crm).places[0]?.never).toEqual(['Any AI, and anything similar.']));

it('two accounts of one service list the same places once', () =>
  expect(sheetOf(excluding, `${crm}\n  other: { service: v/s, title: The other }`).places[1]?.never).toEqual([
    'The same places as in The CRM.',
  ]));

it('a service of which no agreement is on record is asked about first, and not where PHI may go', () => {
  const { places, allowed } = sheetOf('assignments: {}', bare);
  expect(places[0]?.stops).toEqual(['Ask before you put PHI into The CRM: no agreement for it is on record.']);
  expect(allowed).toEqual([]);
});

it('PHI that reaches a party without an agreement is asked about first', () => {
  const party = 'upstreams:\n  host: { name: The host, phi: "yes", baa: none, for: hosting, source: page }';
  const lib = library(mapping(gate, party));
  const file = memoryFile('profile.yaml', provider(crm));
  const customer = requireCustomer(readProfile(file), file, lib);
  const view = sheetView({
    library: lib,
    customer,
    assessment: assess(lib, customer, asOf),
    asOf,
    inputs: { library: [], profile: null },
  });
  expect(view.places[0]?.stops).toEqual([
    'Ask before you put PHI into The CRM. It reaches The host, and no agreement covers it there.',
  ]);
  expect(view.allowed).toEqual([]);
});

it('leaves room for a name where the profile names no one', () =>
  expect(sheetOf(excluding, crm).happened[1]).toMatch(/^Tell the privacy official at once: _+$/));
