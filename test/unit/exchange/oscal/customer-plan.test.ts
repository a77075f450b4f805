// What a customer inherits in OSCAL is what the algebra says, and nothing is called implemented without a reason.

import { afterAll, describe, expect, it } from 'vitest';
import { type Plan, saidOf, world } from '../../../support/oscal-world.ts';

const { planOf, end, run, write } = world();
afterAll(end);

const executed = '    gates: { baa: { state: executed, on: 2026-03-01 } }\n    features: []\n';
const requested = '    gates: { baa: { state: requested, on: 2026-03-01 } }\n    features: []\n';

const encryption = 'hipaa-164.312-a-2-iv';
const accounts = 'hipaa-164.312-a-2-i';
const integrity = 'hipaa-164.312-c-2';
const logs = 'hipaa-164.312-b';

const state = (plan: Plan, control: string, title: string) =>
  saidOf(plan, control)[title]?.['implementation-status'].state ?? null;

describe('a precondition', () => {
  it('that is met lets the customer inherit, since the day on which it was', async () => {
    const plan = await planOf(executed);
    const by = saidOf(plan, encryption)['Acme Vault'];
    expect(by?.inherited?.map((i) => i.description)).toEqual(['Encrypts what it stores.']);
    expect(by?.['implementation-status'].state).toBe('implemented');
    const authorizations = plan['system-implementation']['leveraged-authorizations'] ?? [];
    expect(authorizations.map((a) => a['date-authorized'])).toEqual(['2026-03-01']);
  });

  it('that is not met leaves nothing inherited, nothing authorized, and nothing implemented', async () => {
    const plan = await planOf(requested);
    const rows = plan['control-implementation']['implemented-requirements'].flatMap((r) => r['by-components']);
    expect(rows.flatMap((by) => by.inherited ?? [])).toEqual([]);
    expect(rows.filter((by) => by['implementation-status'].state === 'implemented')).toEqual([]);
    expect(plan['system-implementation']['leveraged-authorizations']).toBeUndefined();
    expect(state(plan, encryption, 'Acme Vault')).toBe('not-implemented');
    const component = plan['system-implementation'].components.find((c) => c.title === 'Acme Vault');
    expect(component?.remarks).toBe('A precondition is not met, so nothing is inherited.');
  });

  it('without a day is no authorization, because OSCAL has none without one', async () => {
    const plan = await planOf('    gates: { baa: { state: executed } }\n    features: []\n');
    expect(plan['system-implementation']['leveraged-authorizations']).toBeUndefined();
    expect(state(plan, encryption, 'Acme Vault')).toBe('implemented');
  });
});

describe('the state of a row', () => {
  it('is not-implemented where no document and no answer speaks of it', async () => {
    const plan = await planOf(executed);
    expect(state(plan, logs, 'Acme Vault')).toBe('not-implemented');
    expect(state(plan, logs, 'Clinic')).toBe('not-implemented');
  });

  it('is partial where the vendor only asserts it', async () => {
    const plan = await planOf(executed);
    expect(state(plan, integrity, 'Acme Vault')).toBe('partial');
    expect(saidOf(plan, integrity)['Acme Vault']?.inherited?.[0]?.description).toContain('says "Yes"');
  });

  it('is partial while a task of the customer is open, and implemented once it is done', async () => {
    expect(state(await planOf(executed), accounts, 'Acme Vault')).toBe('partial');
    const answered = 'answers:\n  vault/own-accounts: { status: implemented, owner: IT, on: 2026-04-01 }\n';
    const rest = `${answered}  164.312(a)(2)(i): { status: implemented, owner: IT, on: 2026-04-01 }\n`;
    const plan = await planOf(executed, rest);
    expect(state(plan, accounts, 'Acme Vault')).toBe('implemented');
    const satisfied = saidOf(plan, accounts)['Acme Vault']?.satisfied ?? [];
    expect(satisfied.map((s) => s.description)).toContain('Give each user an account.');
  });

  it('is partial where the row is answered and a task of the vendor is not', async () => {
    const plan = await planOf(executed, 'answers:\n  164.312(a)(2)(i): { status: implemented, on: 2026-04-01 }\n');
    expect(state(plan, accounts, 'Acme Vault')).toBe('partial');
  });

  it('is not implemented by an answer that is dated later than the day of the file', async () => {
    const plan = await planOf(executed, 'answers:\n  164.312(b): { status: implemented, on: 2027-01-01 }\n');
    expect(state(plan, logs, 'Clinic')).toBe('not-implemented');
  });

  it('is the weakest of its places', async () => {
    const plan = await planOf(executed, '  laptops: { own: ephi, title: Laptops }\n');
    expect(state(plan, encryption, 'Laptops')).toBe('not-implemented');
    expect(state(plan, encryption, 'Clinic')).toBe('partial');
  });

  it('is not-implemented in a use that the vendor excludes, whatever is answered', async () => {
    const ai = executed.replace('features: []', 'features: [ai]');
    const plan = await planOf(ai, 'answers:\n  164.312(a)(2)(iv): { status: implemented, on: 2026-04-01 }\n');
    expect(state(plan, encryption, 'Acme Vault: Assistant')).toBe('not-implemented');
  });
});

it('says in the file what it is not', async () => {
  const { metadata } = await planOf(executed);
  expect(metadata.remarks).toContain('not the risk analysis of 164.308\\(a\\)'.replaceAll('\\', ''));
  expect(metadata.remarks).toContain('No one has assessed it.');
});

it('is refused by import: it offers nothing', async () => {
  const profile = write('paper.yaml', 'customer: c\nname: C\nrole: covered-entity\nkind: provider\n');
  const { stdout } = await run('export', 'oscal', profile);
  const { code, stderr } = await run('import', write('plan.json', stdout));
  expect(code).toBe(3);
  expect(stderr).toContain('it is the plan of a customer');
});
