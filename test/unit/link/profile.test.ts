// Keys of a profile: each is read as what it is about, and an error names the right kind of thing.

import { describe, expect, it } from 'vitest';
import { linkCustomer } from '../../../src/link/link-customer.ts';
import { codeOf, type Diagnostic } from '../../../src/model/diagnostic.ts';
import { vendorIdOf } from '../../../src/model/unmapped.ts';
import { readProfile, readShaped } from '../../../src/pipeline.ts';
import { faultWords } from '../../../src/words/diagnostics/diagnostics.ts';
import { memoryFile } from '../../support/memory.ts';
import { library, mapping } from '../../support/small-world.ts';

const service = `
features:
  sms: Text messages
settings:
  pgp: { title: "PGP: on or off", values: ["on", "off"] }
  spare: Something that no condition names
duties:
  mfa: { do: Turn on two-factor login., source: page }
assignments:
  164.312(a)(2)(iii): { duties: [mfa], source: page }`;

const systems = `systems:
  crm: { service: v/s }
  mail: { service: v/s }
  laptops: { own: ephi }
  charts: { own: paper }`;

function told({ fault }: Diagnostic): string {
  const [message, hint] = faultWords(fault);
  return hint === '' ? message : `${message} (${hint})`;
}

/** What is wrong with a profile: code, message and hint. */
function wrong(rest: string, states = 'CA'): readonly string[] {
  const file = memoryFile(
    'profile.yaml',
    `customer: c\nname: C\nrole: covered-entity\nkind: provider\nstates: [${states}]\n${systems}\n${rest}`,
  );
  const shaped = readProfile(file);
  if (shaped?.kind !== 'profile') throw new Error('not a profile');
  return linkCustomer(shaped.document, library(mapping(service))).diagnostics.map((d) => `${codeOf(d)}: ${told(d)}`);
}

const answer = (key: string, entry = '{ status: planned }') => wrong(`answers:\n  ${key}: ${entry}`);
const ruling = (key: string) =>
  wrong(`rulings:\n  ${key}: { parties: [customer], by: R. Patel, on: 2026-11-20, because: We looked. }`);

describe('the key of an answer', () => {
  it.each(['164.312(b)', 'crm/164.312(b)', 'laptops/164.312(b)', 'charts/164.404(b)', 'crm/mfa', 'crm/164.312(a)(1)'])(
    '%s is a row, a row in one place, or a duty',
    (key) => expect(answer(key)).toEqual([]),
  );
  it.each([
    ['tablets/164.312(b)', 'reference-unknown: there is no system "tablets" (use one of: charts, crm, laptops, mail)'],
    [
      'laptops/mfa',
      'reference-unknown: "laptops" is your own system, so no vendor leaves you a duty "mfa" there (write laptops/<citation>, such as laptops/164.312(a)(2)(iv))',
    ],
    ['crm/mfaa', 'reference-unknown: there is no duty "mfaa" at crm (did you mean "mfa"?)'],
    [
      'charts/164.312(b)',
      'answer-place: "charts" holds paper, and 164.312(b) protects electronic PHI only (remove the answer)',
    ],
    [
      'laptops/164.314(a)(2)(i)(C)',
      'answer-place: 164.314(a)(2)(i)(C) is about contracts with vendors, and "laptops" is your own system (answer 164.314(a)(2)(i)(C) itself)',
    ],
  ])('%s is invalid, and the error says why', (key, told) => expect(answer(key)).toEqual([told]));
  it('work/… is a piece of work, unless a system has that name', () => {
    expect(answer('work/taxes')[0]).toMatch(/^reference-unknown: there is no piece of work "taxes"/);
    expect(wrong('  work: { own: ephi }\nanswers:\n  work/164.312(b): { status: planned }')).toEqual([]);
  });
});

describe('not applicable', () => {
  it('needs a reason', () => {
    expect(answer('164.312(b)', '{ status: not-applicable, because: We keep none. }')).toEqual([]);
    expect(answer('164.312(b)', '{ status: not-applicable }')).toEqual([
      'shape-missing-key: a not-applicable answer does not have "because", so the reason cannot be checked (add a reason, such as "because: We keep no hardware or media.")',
    ]);
  });
});

describe('the key of a ruling', () => {
  it('is a service and a row; in an own system only the customer can act', () => {
    expect(ruling('crm/164.312(b)')).toEqual([]);
    expect(ruling('laptops/164.312(b)')).toEqual([
      'ruling-place: "laptops" is your own system, so there is no statement of a vendor to rule on (write what you did as an answer: answers: { laptops/164.312(b): … })',
    ]);
    expect(ruling('tablets/164.312(b)')[0]).toContain('there is no system "tablets"');
  });
});

describe('a cycle of satisfied-by', () => {
  const circle = (answers: readonly string[]) =>
    wrong(`answers:\n${answers.map((a) => `  ${a}`).join('\n')}`).filter((d) => d.startsWith('satisfied-circle'));
  const by = (key: string, other: string) => `${key}: { status: implemented, satisfied-by: ${other} }`;
  it.each([
    [[by('crm/mfa', 'mail'), by('mail/mfa', 'crm')]],
    [[by('crm/164.312(b)', 'mail'), by('mail/164.312(b)', 'laptops'), by('laptops/164.312(b)', 'crm')]],
    [[by('crm/mfa', 'laptops'), by('laptops/164.312(a)(2)(iii)', 'crm')]],
    [[by('crm/164.312(a)(1)', 'mail'), by('mail/164.312(a)(2)(iv)', 'crm')]],
  ])('is an error at any length, by duty, by system, or mixed: %j', (answers) => {
    expect(circle(answers)).toHaveLength(1);
  });
  it.each([
    [[by('crm/mfa', 'mail')]],
    [[by('164.312(b)', 'crm'), by('laptops/164.312(b)', 'mail')]],
    [[by('crm/164.312(b)', 'mail'), by('mail/164.312(a)(2)(iv)', 'crm')]],
  ])('is not a chain that ends: %j', (answers) => {
    expect(circle(answers)).toEqual([]);
  });
});

describe('the value of a setting', () => {
  const setting = (value: string) => wrong('').concat(wrongSetting(value));
  const wrongSetting = (text: string) => {
    const file = memoryFile(
      'profile.yaml',
      `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n  crm: { service: v/s, settings: { ${text} } }`,
    );
    const shaped = readProfile(file);
    if (shaped?.kind !== 'profile') throw new Error('not a profile');
    return linkCustomer(shaped.document, library(mapping(service))).diagnostics.map(told);
  };
  it('must exist in the mapping', () => {
    expect(setting('pgp: "on"')).toEqual([]);
    expect(setting('pgp: maybe')).toEqual(['the setting "pgp" cannot be "maybe" (use one of: on, off)']);
    expect(setting('pgpp: "on"')).toEqual(['there is no setting "pgpp" (did you mean "pgp"?)']);
  });
  it('may be anything if no condition names one', () => {
    expect(setting('spare: whatever')).toEqual([]);
  });
});

describe('the states of a customer', () => {
  it.each(['CA', 'DC', 'PR', 'OR'])('%s is known', (code) => expect(wrong('', code)).toEqual([]));
  it.each([
    ['CL', 'did you mean CA (California) or CO (Colorado)?'],
    ['Calif.', 'did you mean CA (California)?'],
    ['Fla.', 'did you mean FL (Florida)?'],
    ['ca', 'did you mean CA (California)?'],
    ['N.Y.', 'did you mean NY (New York)?'],
    ['Ontario', ''],
  ])('%s is not a state', (code, hint) => {
    const [told] = wrong('', code);
    expect(told).toContain(`state-unknown: "${code}" is not the postal code of a state`);
    expect(told).toContain(hint);
  });
});

describe('a vendor without a mapping', () => {
  const unmapped = (entry: string) => {
    const file = memoryFile(
      'profile.yaml',
      `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n  ehr: { ${entry} }`,
    );
    const { value, diagnostics } = readShaped([file]);
    const [shaped] = value;
    if (shaped?.kind !== 'profile') return diagnostics.map(told);
    return linkCustomer(shaped.document, library(mapping(service))).diagnostics.map(told);
  };
  it('has one gate, the state of an agreement', () => {
    expect(unmapped('vendor: Example EHR, kind: ehr, gates: { baa-executed: { state: executed } }')).toEqual([]);
    expect(unmapped('vendor: Example EHR, kind: ehr, gates: { baa: { state: executed } }')).toEqual([
      'there is no gate "baa" (did you mean "baa-executed"?)',
    ]);
    expect(unmapped('vendor: Example EHR, kind: ehr, gates: { baa-executed: { state: open } }')).toEqual([
      'the gate "baa-executed" (baa) cannot be "open" (use one of: none, requested, signed, executed)',
    ]);
  });
  it('has a name and a kind that we know', () => {
    expect(unmapped('vendor: Example EHR')[0]).toMatch(
      /^"ehr" does not have the key "kind" \(add "kind" with one of: ehr/,
    );
    expect(unmapped('kind: ehr')[0]).toMatch(/^"ehr" does not have the key "vendor"/);
    expect(unmapped('vendor: Example EHR, kind: telehelth')[0]).toMatch(/\(did you mean "telehealth"\?\)$/);
    expect(unmapped('vendr: Example EHR, kind: ehr').join()).toContain('did you mean "vendor"?');
  });
  it('has no key that only a mapping gives a meaning', () => {
    expect(unmapped('vendor: Example EHR, kind: ehr, features: [portal]')).toEqual([
      '"features" needs a mapping, and a system with "vendor" has none (remove it; once there is a mapping, write "service" instead of "vendor" and "kind")',
    ]);
  });
  it.each([
    ['service: v/s, vendor: Vendor V, kind: ehr', '"vendor" and "service" do not go together'],
    ['vendor: Vendor V, kind: ehr, own: ephi', '"own" and "vendor" do not go together'],
    ['service: v/s, kind: ehr', '"kind" and "service" do not go together'],
    ['own: ephi, kind: ehr', '"kind" and "own" do not go together'],
  ])('is one kind of system: { %s }', (entry, expected) => {
    const found = unmapped(entry);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
  it.each(['V', 'vendor v', 'v/s'])('warns of one that the library has: %s', (name) => {
    expect(unmapped(`vendor: ${name}, kind: ehr`)).toEqual([
      'the library has a mapping of "Vendor V", so more is known of it than "vendor" says (write "service: v/s" instead of "vendor" and "kind", if you use that)',
    ]);
  });
  it('has an id made of its name, whatever its signs', () => {
    expect(['Lumè', 'Shred & Go', 'EXAMPLE  EHR'].map(vendorIdOf)).toEqual(['lume', 'shred-go', 'example-ehr']);
    const [kanji, other, long] = ['診療所', '病院', 'A long name '.repeat(20)].map(vendorIdOf);
    expect(kanji).toMatch(/^v-[0-9a-f]{10}$/);
    expect(other).not.toBe(kanji);
    expect(long).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
  });
});
