// Whatever a person says, a new profile is valid, holds exactly what was said, and calls nothing done.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { profileArgs } from '../../src/cli/init/args.ts';
import { givenIn } from '../../src/cli/init/profile-flags.ts';
import { isAgreement } from '../../src/model/gate-state.ts';
import { vendorKinds } from '../../src/model/unmapped.ts';
import type { Service } from '../../src/model/vendor.ts';
import { assessCustomer, loadCustomer, loadLibrary, readShipped } from '../../src/pipeline.ts';
import { activitiesFor, ownerRoles } from '../../src/start/concerns.ts';
import { idOf } from '../../src/start/ids.ts';
import type { GateSaid, Given, ProfileAnswers, SystemSaid } from '../../src/start/profile-answers.ts';
import { profileText } from '../../src/start/profile-text.ts';
import { coveredKinds, readName, roles } from '../../src/start/read.ts';
import { memoryFile } from '../support/memory.ts';
import { runs } from '../support/search.ts';

const library = loadLibrary({ files: readShipped() });
const services = library.vendors.flatMap((v) => v.services);
const day = '2026-11-21';

/** Names as the program takes them, among them those that are something else in YAML. */
const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'true',
      'No',
      'null',
      'a: b',
      '# x',
      '- 1',
      "it's",
      '"',
      '{a}',
      '[b]',
      '& c',
      '1.5',
      'work',
      '0x1f',
    ),
  )
  .filter((text) => {
    try {
      return readName('name', text) !== '';
    } catch {
      return false;
    }
  })
  .map((text) => text.trim());

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const on = maybe(fc.constantFrom('2026-01-31', '2025-02-28'));
const gate = (agreement: boolean): fc.Arbitrary<GateSaid> =>
  fc.record({
    state: agreement ? fc.constantFrom('none', 'requested', 'signed', 'executed') : fc.constantFrom('open', 'closed'),
    on,
  });

const ids = (named: readonly { readonly id: string }[]) => named.map((n) => n.id);
const oneOf = (named: readonly { readonly id: string }[]) =>
  named.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...ids(named)));

const optionally = <T>(entries: readonly (readonly [string, fc.Arbitrary<T>])[]): fc.Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<Record<string, T>>;

const useOf = (service: Service): fc.Arbitrary<SystemSaid> =>
  fc
    .record({
      variant: oneOf(service.variants),
      plan: oneOf(service.plans),
      features: maybe(fc.subarray(ids(service.features))),
      dataClasses: maybe(fc.subarray(ids(service.dataClasses))),
      settings: optionally(
        service.settings.flatMap(({ id }) => {
          const values = service.settingValues[id] ?? [];
          return values.length === 0 ? [] : [[id, fc.constantFrom(...values)] as const];
        }),
      ),
      gates: optionally(service.gates.map(({ id, kind }) => [id, gate(isAgreement(kind))] as const)),
    })
    .chain((use) =>
      fc
        .subarray([...(use.features ?? []), ...(use.dataClasses ?? [])])
        .map((phiFree) => ({ is: 'service', service: service.address, ...use, phiFree }) as const),
    );

const system: fc.Arbitrary<SystemSaid> = fc.oneof(
  fc.constantFrom(...services).chain(useOf),
  fc.record({
    is: fc.constant('unmapped'),
    vendor: name,
    kind: fc.constantFrom(...vendorKinds),
    agreement: maybe(gate(true)),
  }),
  fc.record({ is: fc.constant('own'), title: name, holds: fc.constantFrom('ephi', 'paper') }),
);

const who = fc.constantFrom(...roles).chain((role) =>
  fc.constantFrom(...coveredKinds).map((kind) => ({
    role,
    kind: role === 'covered-entity' || role === 'hybrid-entity' ? kind : null,
  })),
);

const answers: fc.Arbitrary<ProfileAnswers> = who.chain((said) =>
  fc
    .record({
      name,
      states: fc.subarray(['CA', 'NY', 'OR', 'VI']),
      systems: fc.array(system, { maxLength: 5 }),
      activities: fc
        .subarray(activitiesFor(library, said).map(({ activity }) => activity.id))
        .chain((chosen) =>
          fc.tuple(
            ...chosen.map((activity) =>
              fc.record({ activity: fc.constant(activity), answer: fc.constantFrom('yes', 'no', 'unknown') }),
            ),
          ),
        ),
      by: name,
      owners: fc
        .subarray(ownerRoles(library, said).map((o) => o.role))
        .chain((chosen) => fc.tuple(...chosen.map((role) => fc.record({ role: fc.constant(role), name })))),
    })
    .map((rest) => ({ ...rest, ...said }) as ProfileAnswers),
);

const withoutNulls = (entries: object) => Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== null));

/** The system as a file has it. */
function asData(said: SystemSaid): object {
  if (said.is === 'own') return { own: said.holds, title: said.title };
  if (said.is === 'unmapped') {
    const gates = said.agreement === null ? null : { 'baa-executed': withoutNulls(said.agreement) };
    return withoutNulls({ vendor: said.vendor, kind: said.kind, gates });
  }
  const some = (entries: object) => (Object.keys(entries).length === 0 ? null : entries);
  const gates = Object.fromEntries(Object.entries(said.gates).map(([id, state]) => [id, withoutNulls(state)]));
  return withoutNulls({
    ...{ service: said.service, variant: said.variant, plan: said.plan, features: said.features },
    ...{
      'data-classes': said.dataClasses,
      'phi-free': some(said.phiFree),
      settings: some(said.settings),
      gates: some(gates),
    },
  });
}

interface System {
  readonly gates?: Record<string, { owner?: string }>;
}
describe('the command that holds the answers', () => {
  it('is read back as the same answers', () => {
    const order = { service: 0, unmapped: 1, own: 2 };
    fc.assert(
      fc.property(answers, (said) => {
        const systems = [...said.systems].sort((a, b) => order[a.is] - order[b.is]);
        const titles = systems.flatMap((s) => (s.is === 'own' ? [s.title] : []));
        fc.pre(new Set(titles).size === titles.length);
        const given: Record<string, string | string[]> = {};
        for (const [option, value] of profileArgs({ ...said, systems })) {
          const key = option.slice(2);
          if (['name', 'role', 'kind', 'by'].includes(key)) given[key] = value;
          else given[key] = [...(given[key] ?? []), value];
        }
        const lists = ({ states = [], systems = [], activities = [], owners = [], ...rest }: Given) => ({
          ...{ states, systems, activities, owners },
          ...withoutNulls(rest),
        });
        expect(lists(givenIn(given, library, day))).toEqual(lists({ ...said, systems }));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a new profile', () => {
  it('is valid and says what was said, whatever that is', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const text = profileText(said, library, { path: 'x.yaml', day, schema: null });
        const read = parse(text, { schema: 'failsafe' });
        const { systems = {}, activities = {}, answers: owned = {}, letters = {}, ...rest } = read;
        const names = new Set(said.owners.map((o) => o.name));
        const sentBy = Object.values<{ owner: string }>(letters).map((l) => l.owner);
        const gates = Object.values<System>(systems).flatMap((s) => Object.values(s.gates ?? {}));
        expect([...sentBy, ...gates.flatMap((g) => g.owner ?? [])].filter((name) => !names.has(name))).toEqual([]);
        for (const gate of gates) delete gate.owner;
        // Not in order: JavaScript sorts keys that are numbers.
        expect(Object.values(systems)).toHaveLength(said.systems.length);
        expect(Object.values(systems)).toEqual(expect.arrayContaining(said.systems.map(asData)));
        expect(rest).toEqual({
          ...withoutNulls({ customer: idOf(said.name), name: said.name, role: said.role, kind: said.kind }),
          ...(said.states.length > 0 && { states: said.states }),
        });
        expect(activities).toEqual(
          Object.fromEntries(
            said.activities.map(({ activity, answer }) => [
              activity,
              answer === 'no' ? { answer, by: said.by, on: day } : answer,
            ]),
          ),
        );
        expect(new Set(Object.values(owned).map((a) => (a as { owner: string }).owner))).toEqual(
          new Set(said.owners.map((o) => o.name)),
        );
        const customer = loadCustomer(memoryFile('x.yaml', text), library);
        expect(customer.answers.filter((a) => a.status !== 'unknown')).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });
  it('has no work that is done', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const text = profileText(said, library, { path: 'x.yaml', day, schema: null });
        const customer = loadCustomer(memoryFile('x.yaml', text), library);
        const { acts } = assessCustomer(library, customer, day).plan;
        expect(acts.filter((act) => act.kind === 'work' && act.status === 'done').map((act) => act.id)).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });
});
