// The page for staff: what stays out of which system, what is allowed instead, and whom to tell.

import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { requireCustomer } from '../../../src/link/link-customer.ts';
import { readProfile } from '../../../src/pipeline.ts';
import { sheetView } from '../../../src/report/views/sheet-view.ts';
import { memoryFile } from '../../support/memory.ts';
import { library, mapping, provider } from '../../support/small-world.ts';

const asOf = '2026-11-21';

function sheetOf(service: string, systems: string, rest = '', ...more: readonly string[]) {
  const lib = library(mapping(service), ...more);
  const file = memoryFile('profile.yaml', provider(systems, rest));
  const customer = requireCustomer(readProfile(file), file, lib);
  const assessment = assess(lib, customer, asOf);
  return sheetView({ library: lib, customer, assessment, asOf, inputs: { library: [], profile: null } });
}

const gate = 'gates:\n  baa: { kind: baa, title: the BAA, source: page }\nassignments: {}';
const excluding =
  'features:\n  chat: { title: Chat }\n  mail: { title: Mail }\nexclusions:\n  ai: { title: Any AI, features: [chat], open-ended: true, source: page }\nassignments: {}';
const desk = '  desk: { own: ephi, title: Laptops }';
const crm = '  crm: { service: v/s, title: The CRM }';

describe('a precondition that is not met', () => {
  it('keeps PHI out of the system until it is', () => {
    const { places, allowed } = sheetOf(gate, crm);
    expect(places[0]?.stops).toEqual(['Put no PHI into The CRM until this is in place: the BAA.']);
    expect(allowed).toEqual([]);
  });
  it('is no word about a system in which it is met', () => {
    const { places, allowed } = sheetOf(
      gate,
      '  crm: { service: v/s, title: The CRM, gates: { baa: { state: executed, on: 2026-01-01 } } }',
    );
    expect(places).toEqual([]);
    expect(allowed).toEqual(['The CRM']);
  });
});

describe('what may be used instead', () => {
  const instead = (...of: Parameters<typeof sheetOf>) => sheetOf(...of).places[0]?.instead;

  it('what the profile says is in use there and nothing excludes', () =>
    expect(instead(excluding, '  crm: { service: v/s, title: The CRM, features: [mail] }')).toBe(
      'Instead, in The CRM use only: Mail.',
    ));
  it('never what is excluded, or what the profile keeps free of PHI', () => {
    expect(instead(excluding, '  crm: { service: v/s, title: The CRM, features: [chat] }')).not.toContain('use only');
    expect(
      instead(excluding, '  crm: { service: v/s, title: The CRM, features: [mail], phi-free: [mail] }'),
    ).not.toContain('use only');
  });
  it('else another system that nothing is kept out of', () =>
    expect(instead(excluding, `  crm: { service: v/s, title: The CRM, features: [] }\n${desk}`)).toBe(
      'Instead, use: Laptops. If that does not fit the task, ask the security official first.',
    ));
  it('never a system with a precondition that is not met', () =>
    expect(
      instead(
        excluding,
        '  crm: { service: v/s, title: The CRM, features: [] }\n  mail: { service: w/s, title: The mail }',
        '',
        mapping(gate, '', 'w'),
      ),
    ).toBe('Instead: ask the security official.'));
  it('nothing of a system that is closed as a whole', () =>
    expect(
      instead(
        `gates:\n  baa: { kind: baa, title: the BAA, source: page }\n${excluding}`,
        '  crm: { service: v/s, features: [mail] }',
      ),
    ).toBe('Instead: ask the security official.'));
});

it('an excluded feature in use is told as in use', () =>
  expect(sheetOf(excluding, '  crm: { service: v/s, title: The CRM, features: [chat] }').places[0]?.stops).toEqual([
    'Chat: it is in use today. Keep PHI out of it, or have it turned off.',
  ]));

it('an open-ended list takes in what is similar', () =>
  expect(sheetOf(excluding, crm).places[0]?.never).toEqual(['Any AI, and anything similar.']));

it('two accounts of one service list the same places once', () =>
  expect(sheetOf(excluding, `${crm}\n  other: { service: v/s, title: The other }`).places[1]?.never).toEqual([
    'The same places as in The CRM.',
  ]));

it('PHI that reaches a party without an agreement is asked about first', () => {
  const party = 'upstreams:\n  host: { name: The host, phi: "yes", baa: none, for: hosting, source: page }';
  const lib = library(mapping('assignments: {}', party));
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
