// OSCAL that someone else wrote: each row is a claim as it stands, or is listed with a reason.

import { describe, expect, it } from 'vitest';
import { readOscal } from '../../../../src/exchange/oscal/read-oscal.ts';
import { draftIn } from '../../../../src/exchange/oscal/read-own.ts';

const wishes = { sheet: null, columns: new Map(), vendorCalled: new Set(['acme']) } as never;
const uuid = (n: number) => `11111111-2222-4000-8000-${String(n).padStart(12, '0')}`;
const metadata = {
  ...{ title: 'Acme', 'last-modified': '2026-01-01T00:00:00Z', version: '1', 'oscal-version': '1.1.2' },
  roles: [{ id: 'r1', title: 'Customer security officer' }],
};
const read = (root: string, body: object) =>
  readOscal(Buffer.from(JSON.stringify({ [root]: { uuid: uuid(0), metadata, ...body } })), 'acme.json', wishes);

const status = (value: string) => ({ props: [{ name: 'implementation-status', value }] });

function component(...requirements: readonly object[]) {
  const all = requirements.map((r, i) => ({ uuid: uuid(10 + i), ...r }));
  return read('component-definition', {
    components: [
      {
        ...{ uuid: uuid(1), type: 'service', title: 'Vault', description: 'A vault.' },
        'control-implementations': [
          {
            uuid: uuid(2),
            source: 'https://example.com/hipaa.json',
            description: '.',
            'implemented-requirements': all,
          },
        ],
      },
    ],
  });
}

/** A plan of which the one system does this for one control. */
function plan(by: object, ...others: readonly object[]) {
  const all = [by, ...others].map((one, i) => ({
    uuid: uuid(20 + i),
    'component-uuid': uuid(1),
    description: '.',
    ...one,
  }));
  return read('system-security-plan', {
    'import-profile': { href: 'https://example.com/hipaa.json' },
    'system-implementation': { components: [{ uuid: uuid(1), type: 'this-system', title: 'Vault', description: '.' }] },
    'control-implementation': {
      description: '.',
      'implemented-requirements': [{ uuid: uuid(3), 'control-id': 'hipaa-164.312-b', 'by-components': all }],
    },
  });
}

describe('a component definition', () => {
  it('has a claim for each requirement, in the words of the file', () => {
    const { claims, left, title } = component(
      { 'control-id': 'hipaa-164.312-a-2-iv', description: 'Encrypts \\*all\\* disks.', ...status('implemented') },
      { 'control-id': 'hipaa-164.312-b', description: 'Logs.', ...status('partial') },
      { 'control-id': 'hipaa-164.312-d', description: 'Will check.', ...status('planned') },
      { 'control-id': 'hipaa-164.310-b', description: 'No desks.', ...status('not-applicable') },
      { 'control-id': 'hipaa-164.312-c-1', description: 'Checks sums.' },
    );
    expect(title).toBe('Acme');
    expect(left).toEqual([]);
    expect(claims.map((c) => [c.text, c.says, c.countsAs, c.vendor])).toEqual([
      ['164.312(a)(2)(iv)', 'implemented', 'Yes', 'Encrypts *all* disks.'],
      ['164.312(b)', 'partial', 'Partially', 'Logs.'],
      ['164.312(d)', 'planned', 'No', 'Will check.'],
      ['164.310(b)', 'not-applicable', 'NA', 'No desks.'],
      ['164.312(c)(1)', '', null, 'Checks sums.'],
    ]);
    expect(claims[1]?.place.path).toBe('components/0/control-implementations/0/implemented-requirements/1');
  });

  it.each([
    ['hipaa_164_312_a_2_iv', '164.312(a)(2)(iv)'],
    ['HIPAA-164.308.a.1.ii.A', '164.308(a)(1)(ii)(A)'],
    ['s164.312-b', '164.312(b)'],
    ['ac-2', 'AC-2'],
    ['cp-9.1', 'CP-9(1)'],
    ['ac-2_smt.a', 'AC-2'],
    ['soc2-cc6.1', 'soc2-cc6.1'],
  ])('names the rule or the control of %s', (id, text) => {
    expect(component({ 'control-id': id, description: '.' }).claims[0]?.text).toBe(text);
  });

  it('is read by the label of a control before its id', () => {
    const props = [{ name: 'label', value: '164.312(c)(2)' }];
    expect(component({ 'control-id': 'x-17', description: '.', props }).claims[0]?.text).toBe('164.312(c)(2)');
  });

  it('knows the vendor and the component by their names', () => {
    const of = (description: string) =>
      component({ 'control-id': 'hipaa-164.312-b', description, ...status('implemented') }).claims[0]?.countsAs;
    expect(['Acme logs access.', 'Vault logs access.', 'Apex logs access.'].map(of)).toEqual([
      'Yes',
      'Yes',
      'Partially',
    ]);
  });

  it('counts no verdict beyond what its origin says', () => {
    const props = [
      { name: 'implementation-status', value: 'implemented' },
      { name: 'control-origination', value: 'sp-system' },
      { name: 'control-origination', value: 'customer-configured' },
    ];
    const [claim] = component({ 'control-id': 'hipaa-164.312-b', description: '.', props }).claims;
    expect([claim?.says, claim?.countsAs]).toEqual(['implemented; sp-system; customer-configured', 'Partially']);
  });
});

describe('a system security plan', () => {
  it('has both halves of what it exports', () => {
    const { claims, left } = plan({
      'implementation-status': { state: 'implemented' },
      export: {
        provided: [{ uuid: uuid(31), description: 'Records access.' }],
        responsibilities: [{ uuid: uuid(32), 'provided-uuid': uuid(31), description: 'Review the log.' }],
      },
    });
    expect(left).toEqual([]);
    expect(claims.map((c) => [c.text, c.says, c.countsAs, c.vendor, c.customer, c.group])).toEqual([
      ['164.312(b)', 'implemented', 'Partially', 'Records access.', 'Review the log.', 'Vault'],
    ]);
  });

  it('leaves to the customer what it only asks', () => {
    const responsibilities = [{ uuid: uuid(32), description: 'Review the log.' }];
    const { claims } = plan({ 'implementation-status': { state: 'implemented' }, export: { responsibilities } });
    expect(claims[0]?.countsAs).toBe('No');
  });

  it('claims nothing by what it does not export, inherits or satisfies itself', () => {
    const { claims, left } = plan({
      'implementation-status': { state: 'implemented' },
      inherited: [{ uuid: uuid(33), description: 'The host locks the room.' }],
      satisfied: [{ uuid: uuid(34), description: 'Rotates keys of the host.' }],
    });
    expect(claims).toEqual([]);
    expect(left.map((l) => l.why.says)).toEqual(['oscal-not-exported', 'oscal-inherited', 'oscal-satisfied']);
  });
});

describe('what takes a status back', () => {
  const said = (value: string, remarks?: string) => ({ name: 'implementation-status', value, remarks });
  const statement = (more: object) => ({
    statements: [{ uuid: uuid(40), 'statement-id': 'a', description: 'Logs.', ...more }],
  });
  const row = (more: object) => component({ 'control-id': 'hipaa-164.312-b', description: 'Logs.', ...more }).claims[0];
  it.each([
    ['nothing', {}, 'Yes'],
    ['a second status', { props: [said('implemented'), said('planned')] }, 'No'],
    ['a weaker status', { props: [said('partial'), said('implemented')] }, 'Partially'],
    ['a remark on the status', { props: [said('implemented', 'Enterprise plan only.')] }, 'Partially'],
    ['a plan', { props: [said('implemented', 'Planned for 2027.')] }, null],
    ['a remark on the row', { remarks: 'Customers must enable it.' }, 'Partially'],
    ['its description', { description: 'Not provided.' }, null],
    ['a part that is planned', statement({ props: [said('planned')] }), 'Partially'],
    ['a remark on a part', statement({ remarks: 'If purchased.' }), 'Partially'],
    ['a part of the customer', statement({ 'responsible-roles': [{ 'role-id': 'customer' }] }), 'No'],
    [
      'a value that the customer sets',
      { 'set-parameters': [{ 'param-id': 'p', values: ['customer-defined'] }] },
      'Partially',
    ],
    ['a parameter in its text', { description: 'Logs {{ insert: param, p }}.' }, 'Partially'],
    [
      'a remark on any property',
      { props: [said('implemented'), { name: 'label', value: 'x', remarks: 'Beta.' }] },
      'Partially',
    ],
    ['a remark on a role', { 'responsible-roles': [{ 'role-id': 'owner', remarks: 'The customer' }] }, 'Partially'],
    ['a role of an agency', { 'responsible-roles': [{ 'role-id': 'agency-admin' }] }, 'Partially'],
    ['a role that is a customer by its title', { 'responsible-roles': [{ 'role-id': 'r1' }] }, 'Partially'],
    [
      'another system',
      { props: [said('implemented'), { name: 'leveraged-authorization-uuid', value: uuid(9) }] },
      'Partially',
    ],
  ])('%s', (_, more, counts) => expect(row({ ...status('implemented'), ...more })?.countsAs).toBe(counts));

  it.each([
    ['sp-corporate', 'Yes'],
    ['organization', 'Yes'],
    ['system-specific', 'Yes'],
    ['hybrid', 'Partially'],
    ['inherited', 'Partially'],
    ['somebody', 'Partially'],
    ['customer-configured', 'No'],
  ])('where it originates: %s', (value, counts) =>
    expect(row({ props: [said('implemented'), { name: 'control-origination', value }] })?.countsAs).toBe(counts),
  );
  it.each([
    ['inheritable', 'no', null],
    ['responsibility', 'shared', 'Partially'],
    ['customer-responsibility', 'Enable backups', null],
    ['leveraged', 'no', null],
    ['inheritable', 'yes', 'Yes'],
    ['customer-responsibility', 'None', 'Yes'],
    ['priority', 'P1', 'Yes'],
  ])('a property of their own: %s %s', (name, value, counts) =>
    expect(row({ props: [said('implemented'), { name, value }] })?.countsAs).toBe(counts),
  );
  it.each([
    ['nothing', {}, {}, {}, 'Yes'],
    ['its title', { title: 'Vault (Enterprise plan)' }, {}, {}, 'Partially'],
    ['its description', { description: 'An optional add-on.' }, {}, {}, 'Partially'],
    ['its remarks', { remarks: 'No longer offered.' }, {}, {}, null],
    ['how a source is implemented', {}, { description: 'Only with the Enterprise plan.' }, {}, 'Partially'],
    ['the status of all of it', {}, { props: [said('planned')] }, {}, 'Partially'],
    ['the file', {}, {}, { remarks: 'A draft.' }, 'Partially'],
    ['the title of the file', {}, {}, { title: 'Acme (draft)' }, 'Partially'],
    ['the version of the file', {}, {}, { version: '0.1-draft' }, 'Partially'],
    ['a property of the file', {}, {}, { props: [{ name: 'status', value: 'draft' }] }, 'Partially'],
    ['guidance', { type: 'guidance' }, {}, {}, 'Partially'],
    ['what it is for', { purpose: 'For customers who self-host.' }, {}, {}, 'Partially'],
    ['who runs it', { description: 'Software that customers install.' }, {}, {}, 'Partially'],
    ['its status', { props: [said('planned')] }, {}, {}, 'Partially'],
    ['its origin', { props: [{ name: 'control-origination', value: 'shared' }] }, {}, {}, 'Partially'],
    ['the origin of all of it', {}, { props: [{ name: 'control-origination', value: 'shared' }] }, {}, 'Partially'],
    [
      'a value for all of it',
      {},
      { 'set-parameters': [{ 'param-id': 'p', values: ['customer-defined'] }] },
      {},
      'Partially',
    ],
  ])('of a component: %s', (_, of, source, file, counts) => {
    const requirement = {
      uuid: uuid(10),
      'control-id': 'hipaa-164.312-b',
      description: 'Logs.',
      ...status('implemented'),
    };
    const implementation = {
      uuid: uuid(2),
      source: 's',
      description: '.',
      ...source,
      'implemented-requirements': [requirement],
    };
    const one = { uuid: uuid(1), type: 'service', title: 'Vault', description: 'A vault.', ...of };
    const components = [{ ...one, 'control-implementations': [implementation] }];
    const all = read('component-definition', { metadata: { ...metadata, ...file }, components });
    expect(all.claims[0]?.countsAs).toBe(counts);
  });

  const by = { 'implementation-status': { state: 'implemented' } };
  const provided = { uuid: uuid(31), description: 'Records access.' };
  it.each([
    ['nothing', { ...by, export: { provided: [provided] } }, 'Yes'],
    [
      'a remark on the status',
      { 'implementation-status': { state: 'implemented', remarks: 'Beta.' }, export: { provided: [provided] } },
      'Partially',
    ],
    [
      'a remark on what is provided',
      { ...by, export: { provided: [{ ...provided, remarks: 'On request.' }] } },
      'Partially',
    ],
    [
      'the description of the export',
      { ...by, export: { description: 'Not offered yet.', provided: [provided] } },
      null,
    ],
    [
      'what the system itself says',
      { ...by, description: 'Customers enable it.', export: { provided: [provided] } },
      'Partially',
    ],
    [
      'who leverages it',
      { ...by, remarks: 'Leveraging systems must enable it.', export: { provided: [provided] } },
      'Partially',
    ],
  ])('of a plan: %s', (_, one, counts) => expect(plan(one).claims[0]?.countsAs).toBe(counts));
  it('of a plan: what another part of the requirement has yet to do', () => {
    const planned = { 'implementation-status': { state: 'planned' } };
    const one = { ...by, export: { provided: [provided] } };
    expect(plan(one, planned).claims[0]?.countsAs).toBe('Partially');
    expect(plan(one, { 'implementation-status': { state: 'not-applicable' } }).claims[0]?.countsAs).toBe('Yes');
  });
});

it('lists a row that someone added to a file of devolve', () => {
  const ours = (name: string, value: string, of: string) => ({
    name,
    value,
    ns: 'urn:devolve:oscal:1',
    class: of,
    group: of,
  });
  const row = (n: number, control: string, props: readonly object[]) => ({
    ...{ uuid: uuid(n), 'control-id': control, description: 'Logs.', props },
  });
  const rows = [
    row(4, 'hipaa-164.312-b', [ours('provides', 'Logs.', 'statement'), ours('source', 'page', 'statement')]),
    row(5, 'hipaa-164.312-d', []),
  ];
  const body = {
    uuid: uuid(0),
    metadata: { ...metadata, props: [ours('vendor', 'acme', 'vendor'), ours('name', 'Acme', 'vendor')] },
    components: [
      {
        ...{
          uuid: uuid(1),
          type: 'service',
          title: 'Vault',
          description: '.',
          props: [ours('id', 'vault', 'service')],
        },
        'control-implementations': [{ uuid: uuid(2), source: 'x', description: '.', 'implemented-requirements': rows }],
      },
    ],
  };
  const bytes = Buffer.from(JSON.stringify({ 'component-definition': body }));
  const draft = draftIn(bytes, 'acme.json', { cite: () => null, knows: () => true });
  expect([draft?.taken, draft?.left.map((l) => [l.text, l.why.says])]).toEqual([1, [['164.312(d)', 'oscal-added']]]);
});
