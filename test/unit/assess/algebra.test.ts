// The algebra, step by step. Each test is one sentence of it.

import { describe, expect, it } from 'vitest';
import { assessService } from '../../../src/pipeline.ts';
import { bearingText, remarkText } from '../../../src/words/bearings.ts';
import { clockEffect } from '../../../src/words/clocks.ts';
import { conditionText } from '../../../src/words/conditions.ts';
import { dutyText, providedText } from '../../../src/words/duties.ts';
import { stepText } from '../../../src/words/steps.ts';
import { assessed, library, libraryForAssociates, mapping, provider, row } from '../../support/small-world.ts';

const encryption = '164.312(a)(2)(iv)';
const audit = '164.312(b)';
const onV = provider('  crm: { service: v/s }');

/** Disposition and reason of one row, for a service described in YAML. */
function outcome(service: string, citation: string, profile = onV, vendorParts = '') {
  const found = row(assessed(library(mapping(service, vendorParts)), profile), citation);
  return [found.disposition, found.reason];
}

const encrypts = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page#1 }';

describe('0. scope', () => {
  it('an obligation that binds only business associates is vendor-direct for a covered entity with a vendor', () => {
    expect(outcome(encrypts, '164.308(b)(2)')).toEqual(['vendor-direct', 'scope']);
  });
  it('without a vendor it does not apply; for a business associate it is in scope', () => {
    expect(outcome(encrypts, '164.308(b)(2)', provider('  desk: { own: ephi }'))).toEqual(['not-applicable', 'scope']);
    const associate = 'customer: c\nname: C\nrole: business-associate\nsystems:\n  crm: { service: v/s }';
    expect(outcome(encrypts, '164.308(b)(2)', associate)).toEqual(['customer', 'not-inheritable']);
  });
  it('a provision for group health plans does not bind a provider', () => {
    expect(outcome(encrypts, '164.314(b)(2)(i)')).toEqual(['not-applicable', 'scope']);
  });
  it('nothing binds a customer that is not regulated', () => {
    const nobody = 'customer: c\nname: C\nrole: not-regulated\nsystems:\n  crm: { service: v/s }';
    expect(outcome(encrypts, encryption, nobody)).toEqual(['not-applicable', 'scope']);
    expect(assessed(library(mapping(encrypts)), nobody)).toMatchObject({ findings: [], blocks: [] });
  });
});

describe('1. own systems', () => {
  it('in an own system the customer acts', () => {
    expect(outcome(encrypts, encryption, provider('  desk: { own: ephi }'))).toEqual(['customer', 'own-system']);
  });
  it('the Security Rule does not cover paper; without any place the customer acts', () => {
    const found = row(assessed(library(mapping(encrypts)), provider('  charts: { own: paper }')), encryption);
    expect(found.systems).toEqual([]);
    expect(found.disposition).toBe('customer');
  });
});

describe('2.1 the halves', () => {
  it('only provides: inherited', () => {
    expect(outcome(encrypts, encryption)).toEqual(['inherited', 'assigned']);
  });
  it('only duties: customer', () => {
    const duty =
      'duties:\n  turn-on: { do: Turn it on., source: page }\nassignments:\n  164.312(a)(2)(iv): { duties: [turn-on], source: page }';
    expect(outcome(duty, encryption)).toEqual(['customer', 'assigned']);
  });
  it('both: shared, also from two statements', () => {
    const both =
      'duties:\n  turn-on: { do: Turn it on., source: page }\nassignments:\n  164.312(a)(2)(iv):\n    - { provides: Can encrypt., source: page }\n    - { duties: [turn-on], source: page }';
    expect(outcome(both, encryption)).toEqual(['shared', 'assigned']);
  });
  it('provides with limits or "may": shared, with what is left out as the customer’s duty', () => {
    const limited = (rest: string) =>
      `assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., ${rest}, source: page }`;
    const found = row(assessed(library(mapping(limited('limits: not the archive'))), onV), encryption);
    expect(found.disposition).toBe('shared');
    expect(found.duties.map(dutyText)).toEqual(["Cover what the vendor's limits leave out. Limits: not the archive."]);
    expect(found.systems[0]?.limits).toEqual(['not the archive']);
    expect(outcome(limited('strength: may'), encryption)).toEqual(['shared', 'assigned']);
    expect(outcome(limited('strength: should'), encryption)).toEqual(['inherited', 'assigned']);
  });
  it('only an offer: shared; the customer must turn it on and use it', () => {
    const offer = 'assignments:\n  164.312(a)(2)(iv): { offers: Can encrypt., source: page }';
    const found = row(assessed(library(mapping(offer)), onV), encryption);
    expect([found.disposition, found.assurance]).toEqual(['shared', 'published']);
    expect(found.duties.map(dutyText)).toEqual(['Turn on and use what the vendor offers: Can encrypt.']);
  });
  it('if the source says what to do with an offer, that is the duty', () => {
    const offer =
      'duties:\n  turn-on: { do: Turn it on., source: page }\nassignments:\n  164.312(a)(2)(iv): { offers: Can encrypt., duties: [turn-on], source: page }';
    expect(row(assessed(library(mapping(offer)), onV), encryption).duties.map(dutyText)).toEqual(['Turn it on.']);
  });
  it('silence is an open question on a system row; on an entity row the customer acts', () => {
    expect(outcome(encrypts, '164.312(a)(2)(iii)')).toEqual(['unaddressed', 'silent']);
    expect(outcome(encrypts, '164.306(e)')).toEqual(['customer', 'silent']);
  });
  it('a duty under other law is shown but gives the customer no part', () => {
    const tcpa =
      'duties:\n  consent: { do: Obtain consent to text., other-law: TCPA, source: page }\nassignments:\n  164.312(a)(2)(iv): { duties: [consent], source: page }';
    expect(outcome(tcpa, encryption)).toEqual(['unaddressed', 'silent']);
  });
  it('an unmet or unknown condition leaves the statement inactive but printed', () => {
    const optional =
      'settings:\n  pgp: Optional PGP\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { setting: { pgp: "on" } }, source: page }';
    expect(outcome(optional, encryption)).toEqual(['unaddressed', 'silent']);
    const with_ = (value: string) => provider(`  crm: { service: v/s, settings: { pgp: "${value}" } }`);
    expect(outcome(optional, encryption, with_('off'))).toEqual(['unaddressed', 'silent']);
    expect(outcome(optional, encryption, with_('on'))).toEqual(['inherited', 'assigned']);
    const silent = row(assessed(library(mapping(optional)), onV), encryption);
    expect(silent.systems[0]?.conditional.map((c) => conditionText(c.when))[0]).toBe('"Optional PGP" is on');
  });
  it('a statement on an unused feature has no effect; one on a plan that was dropped lowers the grade', () => {
    const service = (when: string) =>
      `plans:\n  pro: Pro\n  basic: Basic\nfeatures:\n  archive: Archive\nassignments:\n  164.312(a)(2)(iv):\n    - { provides: Encrypts., source: policy }\n    - { provides: Encrypts more., when: ${when}, source: page }`;
    const worth = (when: string) =>
      row(
        assessed(library(mapping(service(when))), provider('  crm: { service: v/s, plan: basic, features: [] }')),
        encryption,
      ).assurance;
    expect([worth('{ feature: archive }'), worth('{ plan: pro }')]).toEqual(['policy', 'published']);
  });
  it('keys of a condition are combined with AND, values in a list with OR', () => {
    const service =
      'variants:\n  wide: Account-wide\n  domain: Per-domain\nplans:\n  pro: Pro\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { variant: [wide, domain], plan: pro }, source: page }';
    const use = (text: string) => outcome(service, encryption, provider(`  crm: { service: v/s, ${text} }`))[0];
    expect(use('variant: domain, plan: pro')).toBe('inherited');
    expect(use('variant: domain')).toBe('unaddressed');
  });
});

describe('2.1 a variant or plan that is not chosen', () => {
  const service = (rows: string, options = 'variants:\n  wide: Account-wide\n  domain: Per-domain') =>
    `${options}\nduties:\n  designate: { do: Name the domains., source: page }\nassignments:\n  164.312(a)(2)(iv):\n${rows}`;
  const both =
    '    - { provides: Encrypts., source: contract }\n    - { duties: [designate], when: { variant: domain }, source: page }';
  const found = (text: string, system = '{ service: v/s }', prospect = false) => {
    const lib = library(mapping(text));
    const [of] = lib.vendors.flatMap((v) => v.services);
    if (prospect && of !== undefined) return row(assessService(lib, of, {}, '2026-11-21').assessment, encryption);
    return row(assessed(lib, provider(`  crm: ${system}`)), encryption);
  };
  const on = (variant: string) => `{ service: v/s, variant: ${variant} }`;

  it('gives a row its worst variant, for prospects and customers, and says so', () => {
    for (const prospect of [true, false]) {
      const open = found(service(both), undefined, prospect);
      expect(open.disposition).toBe('shared');
      expect(open.duties.map(dutyText)).toEqual(['Name the domains (with Per-domain).']);
      expect(open.systems[0]?.derivation.filter((s) => s.rule === 'choice').map((s) => stepText(s))[0]).toBe(
        'Depends on the variant, which is not chosen. Per-domain: vendor and customer (contract). Account-wide: vendor (contract). The worst case counts.',
      );
    }
    expect(found(service(both), on('wide')).disposition).toBe('inherited');
  });
  it('gives the vendor only what every variant does, with the weakest grade', () => {
    const each = (domain: string) =>
      service(
        `    - { provides: Encrypts., when: { variant: wide }, source: contract }\n    - { ${domain}, when: { variant: domain }, source: page }`,
      );
    expect(found(each('provides: Encrypts too.'))).toMatchObject({ disposition: 'inherited', assurance: 'published' });
    expect(found(each('provides: Encrypts too.')).systems[0]?.provides.map(providedText)).toEqual([
      'With Per-domain: Encrypts too.',
      'With Account-wide: Encrypts.',
    ]);
    expect(found(each('duties: [designate]')).disposition).toBe('customer');
    const one = service('    - { provides: Encrypts., when: { variant: wide }, source: contract }');
    expect(found(one)).toMatchObject({ disposition: 'unaddressed', openQuestion: true });
  });
  it('applies to verdicts and plans, too; a single plan is compared with having none', () => {
    const plans = service(both.replace('variant: domain', 'plan: basic'), 'plans:\n  basic: Basic\n  pro: Pro');
    expect(found(plans).disposition).toBe('shared');
    const only = service(both.replace('variant: domain', 'plan: pro'), 'plans:\n  pro: Pro');
    expect(found(only, undefined, true).disposition).toBe('shared');
    const claims =
      'variants:\n  wide: Account-wide\n  domain: Per-domain\nclaims:\n  - { text: 164.312(a)(2)(iv), says: "Yes", when: { variant: wide }, source: page }\n  - { text: 164.312(a)(2)(iv), says: "No", when: { variant: domain }, source: page }';
    expect(found(claims).disposition).toBe('customer');
  });
  it('does not matter if nothing on the row depends on it', () => {
    const plain = found(service('    - { provides: Encrypts., source: contract }'));
    expect(plain.disposition).toBe('inherited');
    expect(plain.systems[0]?.derivation.map((s) => s.rule)).not.toContain('choice');
  });
});

describe('2.1 claims', () => {
  const claim = (says: string, rest = '') =>
    `plans:\n  pro: Pro\nclaims:\n  - { text: 164.312(a)(2)(iv), control: Encryption, says: "${says}", source: page${rest} }`;
  it.each([
    ['Yes', 'inherited'],
    ['Partially', 'shared'],
    ['No', 'customer'],
    ['Yes (optional)', 'unaddressed'],
    ['', 'unaddressed'],
  ])('the vendor’s "%s" counts as %s', (says, disposition) => {
    expect(outcome(claim(says), encryption)[0]).toBe(disposition);
  });
  it('an optional Yes is a Yes once its condition is met', () => {
    const optional = claim('Yes (optional)', ', when: { plan: pro }');
    expect(outcome(optional, encryption)[0]).toBe('unaddressed');
    expect(outcome(optional, encryption, provider('  crm: { service: v/s, plan: pro }'))[0]).toBe('inherited');
  });
  it('words of its own count as what the mapping says that they mean, and otherwise as nothing', () => {
    expect(outcome(claim('Yes*'), encryption)[0]).toBe('unaddressed');
    expect(outcome(claim('Inherited', ', counts-as: "Yes"'), encryption)[0]).toBe('inherited');
    expect(outcome(claim('Shared', ', counts-as: Partially'), encryption)[0]).toBe('shared');
  });
  it('a Yes whose row leaves something to the customer is shared; a row that leaves nothing is not', () => {
    const left = assessed(library(mapping(claim('Yes', ', customer: Manage the keys.'))), onV);
    const found = row(left, encryption);
    expect(found.disposition).toBe('shared');
    expect(found.systems.flatMap((s) => s.duties.map(dutyText))).toContain(
      "Do what the vendor's own table leaves to the customer: Manage the keys.",
    );
    for (const none of ['None', '"No"', 'No action required'])
      expect(outcome(claim('Yes', `, customer: ${none}`), encryption)[0], none).toBe('inherited');
    expect(outcome(claim('Yes', ', customer: No sharing of passwords'), encryption)[0]).toBe('shared');
  });
  it('what the table says of the vendor is shown, and gives its verdict no more weight', () => {
    const bare = outcome(claim('', ', vendor: Encrypts all disks.'), encryption);
    expect(bare[0]).toBe('unaddressed');
    const split = (rest: string) =>
      assessed(library(mapping(claim('Partially', rest))), onV).findings.some((f) => f.kind === 'split-not-stated');
    expect([split(''), split(', vendor: Encrypts.'), split(', customer: Manage the keys.')]).toEqual([
      true,
      true,
      false,
    ]);
  });
  describe('several on one provision: the weaker counts, in any order', () => {
    const rows = (citation: string, ...all: readonly string[]) =>
      `plans:\n  pro: Pro\nvariants:\n  a: A\n  b: B\nsettings:\n  key: { title: Key, values: [taken, not-taken] }\nclaims:\n${all
        .map((says) => `  - { text: ${citation}, ${says}, source: page }\n`)
        .join('')}`;
    const option = 'says: Yes (optional), when: { setting: { key: taken } }';
    it.each([
      ['says: "No"', 'shared'],
      ['says: NA', 'shared'],
      ['says: ""', 'shared'],
      ['says: Yes*', 'shared'],
      ['says: Partially', 'shared'],
      [option, 'shared'],
      ['says: "Yes", customer: Keep the keys.', 'shared'],
      ['says: "Yes"', 'inherited'],
    ])('Yes and %s', (other, disposition) => {
      expect(outcome(rows(encryption, 'says: "Yes"', other), encryption)[0]).toBe(disposition);
      expect(outcome(rows(encryption, other, 'says: "Yes"'), encryption)[0]).toBe(disposition);
    });
    it('an option that is taken, and a row of another use, take nothing back', () => {
      const taken = provider('  crm: { service: v/s, settings: { key: taken } }');
      expect(outcome(rows(encryption, 'says: "Yes"', option), encryption, taken)[0]).toBe('inherited');
      const ofB = provider('  crm: { service: v/s, variant: b }');
      const blank = 'says: "", when: { variant: a }';
      expect(outcome(rows(encryption, 'says: "Yes", when: { variant: b }', blank), encryption, ofB)[0]).toBe(
        'inherited',
      );
    });
    it('what they leave open is an open question, and says so', () => {
      const found = row(assessed(library(mapping(rows(encryption, 'says: "Yes"', 'says: NA'))), onV), encryption);
      expect(found.openQuestion).toBe(true);
      expect(found.systems[0]?.derivation.map((step) => stepText(step))).toContain(
        "Another row of the vendor's table on this provision settles nothing, so the vendor's part is not all of it.",
      );
    });
    it('nothing is added where the vendor gets nothing', () => {
      expect(outcome(rows(encryption, 'says: ""', 'says: NA'), encryption)).toEqual(['unaddressed', 'silent']);
      expect(outcome(rows(encryption, 'says: "No"', 'says: NA'), encryption)[0]).toBe('customer');
    });
  });
  it('a statement on the same provision overrides the claim; both are shown', () => {
    const both = `${claim('Yes')}\nduties:\n  turn-on: { do: Turn it on., source: page }\nassignments:\n  164.312(a)(2)(iv): { duties: [turn-on], source: page }`;
    const found = row(assessed(library(mapping(both)), onV), encryption);
    expect(found.disposition).toBe('customer');
    expect(found.systems[0]?.claim?.says).toBe('Yes');
  });
  it('an inactive statement overrides the claim, too: a narrowed promise replaces the old Yes', () => {
    const both = `${claim('Yes')}\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., when: { plan: pro }, source: page }`;
    expect(outcome(both, encryption)).toEqual(['unaddressed', 'silent']);
    expect(outcome(both, encryption, provider('  crm: { service: v/s, plan: pro }'))[0]).toBe('inherited');
  });
  it('"NA" is kept verbatim and settles nothing', () => {
    expect(outcome(claim('NA'), encryption)).toEqual(['unaddressed', 'silent']);
    expect(row(assessed(library(mapping(claim('NA'))), onV), encryption).systems[0]?.claim?.says).toBe('NA');
  });
  it('has the grade asserted; a claim on a standard has no effect on the rows under it', () => {
    expect(row(assessed(library(mapping(claim('Yes'))), onV), encryption).assurance).toBe('asserted');
    const above = 'claims:\n  - { text: 164.312(a)(1), says: "Yes", source: page }';
    expect(outcome(above, encryption)[0]).toBe('unaddressed');
  });
});

describe('2.1 contract terms', () => {
  const term = '164.314(a)(2)(i)(C)';
  const gate = 'gates:\n  baa: { kind: baa, source: page }';
  const executed = provider('  crm: { service: v/s, gates: { baa: { state: executed } } }');
  it('element present: shared', () => {
    const parts = `contract:\n  document: contract\n  source: contract\n  terms:\n    ${term}: { says: Reports incidents., source: contract#5 }`;
    expect(outcome(gate, term, executed, parts)).toEqual(['shared', 'assigned']);
  });
  it('contract executed, text not supplied: shared, unverified', () => {
    const parts = 'contract: { document: unseen, source: page }';
    expect(outcome(gate, term, executed, parts)).toEqual(['shared', 'assigned']);
    expect(row(assessed(library(mapping(gate, parts)), executed), term).assurance).toBe('unverified');
  });
  it('contract supplied, element missing: customer, with a finding', () => {
    const lib = library(mapping(gate, 'contract: { document: contract, source: contract }'));
    const assessment = assessed(lib, executed);
    expect(row(assessment, term).disposition).toBe('customer');
    expect(assessment.findings.map((f) => f.kind)).toContain('contract-term-missing');
  });
  it('not executed: customer', () => {
    expect(outcome(gate, term, onV)).toEqual(['customer', 'gate']);
  });
});

describe('2.2 via', () => {
  const through = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [up], source: policy }';
  const up = (phi: string, baa: string, rest = '') =>
    `upstreams:\n  up: { phi: "${phi}", baa: ${baa}, for: hosting, source: page${rest} }`;
  const result = (parts: string) => {
    const assessment = assessed(library(mapping(through, parts)), onV);
    const found = row(assessment, encryption);
    const kinds = assessment.findings.filter((f) => f.subject === 'up').map((f) => `${f.priority} ${f.kind}`);
    return [found.disposition, found.reason, found.assurance, kinds[0] ?? null];
  };
  it.each([
    ['no', 'none', '', ['inherited', 'assigned', 'policy', null]],
    ['yes', 'executed', '', ['inherited', 'assigned', 'policy', null]],
    ['yes', 'not-needed', ', ground: a mere conduit', ['inherited', 'assigned', 'policy', null]],
    ['yes', 'hedged', '', ['inherited', 'assigned', 'unverified', 'P2 upstream-unverified']],
    ['yes', 'unstated', '', ['inherited', 'assigned', 'unverified', 'P2 upstream-unverified']],
    ['yes', 'none', '', ['customer', 'void-upstream', null, 'P1 upstream-without-baa']],
    ['yes', 'not-needed', '', ['customer', 'void-upstream', null, 'P1 upstream-without-baa']],
    ['unknown', 'executed', '', ['inherited', 'assigned', 'policy', null]],
    ['unknown', 'none', '', ['inherited', 'assigned', 'unverified', 'P2 upstream-unverified']],
  ])('PHI %s, agreement %s%s', (phi, baa, rest, expected) => {
    expect(result(up(phi, baa, rest))).toEqual(expected);
  });
  it('only statements that depend on a void link fall to the customer', () => {
    const two = `${through}\n  164.312(a)(2)(iii): { provides: Logs off., source: page }`;
    expect(outcome(two, '164.312(a)(2)(iii)', onV, up('yes', 'none'))[0]).toBe('inherited');
  });

  const hop = up('yes', 'executed', ', service: w/s');
  const chain = (below: string, belowParts = '') => {
    const lib = library(mapping(through, hop), mapping(below, belowParts, 'w'));
    return row(assessed(lib, onV), encryption);
  };
  it('the upstream’s own statement is the next hop and adds its grade', () => {
    const found = chain(
      'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts volumes., source: page, grade: interpretation }',
    );
    expect([found.disposition, found.assurance]).toEqual(['inherited', 'interpretation']);
    expect(found.systems[0]?.derivation.map((s) => [s.rule, s.grade])).toEqual([
      ['statement', 'policy'],
      ['via', null],
      ['hop', 'interpretation'],
      ['cap', null],
    ]);
  });
  it('an upstream that states nothing leaves the hop unverified', () => {
    expect(chain('assignments:\n  164.312(b): { provides: Logs., source: page }').assurance).toBe('unverified');
  });
  it('a Yes of an upstream counts only where no other row of its table says less of the provision', () => {
    const rows = (...says: readonly string[]) =>
      `claims:\n${says.map((one) => `  - { text: 164.312(a)(2)(iv), says: "${one}", source: page }\n`).join('')}`;
    expect(chain(rows('Yes')).assurance).toBe('asserted');
    for (const other of ['No', 'NA', '', 'Yes*', 'Partially', 'Yes (optional)'])
      expect([other, chain(rows('Yes', other)).assurance, chain(rows(other, 'Yes')).assurance]).toEqual([
        other,
        'unverified',
        'unverified',
      ]);
  });
  it('an upstream whose documents bear on it is "unsettled", not "silent"', () => {
    const bears = 'undertakings: { u: { says: Means to encrypt., about: [164.312(a)(2)(iv)], source: page } }';
    const found = chain('assignments:\n  164.312(b): { provides: Logs., source: page }', bears);
    expect(found.assurance).toBe('unverified');
    const hops = found.systems[0]?.derivation.flatMap((s) => (s.rule === 'hop' ? stepText(s) : []));
    expect(hops).toEqual(['What Vendor W states does not settle this, so it is not verified.']);
  });
  it('duties from an upstream are the vendor’s: shown, but not listed', () => {
    const found = chain(
      'duties:\n  keys: { do: Keep the keys., source: page }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., duties: [keys], source: page }',
    );
    expect([found.disposition, found.duties]).toEqual(['inherited', []]);
    expect(found.systems[0]?.derivation.some((s) => stepText(s).includes('Keep the keys.'))).toBe(true);
  });
  it('limits of a hop become one duty, for any number of statements', () => {
    const twice = `assignments:
  164.312(a)(2)(iv):
    - { provides: Encrypts disks., via: [up], source: policy }
    - { provides: Encrypts copies., via: [up], source: policy }`;
    const limited = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., limits: not logs, source: page }';
    const found = row(assessed(library(mapping(twice, hop), mapping(limited, '', 'w')), onV), encryption);
    expect(found.duties).toHaveLength(1);
  });
  it('across three tiers the weakest link decides', () => {
    const third = 'upstreams:\n  up: { phi: "yes", baa: none, for: iron, source: page, service: x/s }';
    const lib = library(mapping(through, hop), mapping(through, third, 'w'), mapping(through, up('no', 'none'), 'x'));
    expect(row(assessed(lib, onV), encryption).reason).toBe('void-upstream');
  });
});

describe('2.3 rulings', () => {
  const ruling = (parties: string) =>
    `rulings:\n  crm/164.312(a)(2)(iv): { parties: [${parties}], by: R. Patel, on: 2026-11-20, because: Read it. }`;
  it('replace the outcome so far', () => {
    expect(outcome(encrypts, encryption, provider('  crm: { service: v/s }', ruling('customer')))).toEqual([
      'customer',
      'ruling',
    ]);
  });
  it('the profile’s takes precedence over the maintainer’s', () => {
    const ruled = `${encrypts}\nrulings:\n  164.312(a)(2)(iv): { parties: [customer], by: M, on: 2026-01-01, because: So. }`;
    expect(outcome(ruled, encryption)).toEqual(['customer', 'ruling']);
    expect(outcome(ruled, encryption, provider('  crm: { service: v/s }', ruling('vendor')))).toEqual([
      'inherited',
      'ruling',
    ]);
  });
  it('do not lift the cap', () => {
    const rule =
      'rulings:\n  crm/164.308(a)(2): { parties: [vendor], by: R. Patel, on: 2026-11-20, because: They said so. }';
    expect(outcome(encrypts, '164.308(a)(2)', provider('  crm: { service: v/s }', rule))).toEqual([
      'customer',
      'not-inheritable',
    ]);
  });
});

describe('2.4 the cap', () => {
  it('never: customer; the vendor’s part is shown as support', () => {
    const names = 'assignments:\n  164.308(a)(2): { provides: Names its own official., source: page }';
    expect(outcome(names, '164.308(a)(2)')).toEqual(['customer', 'not-inheritable']);
    expect(row(assessed(library(mapping(names)), onV), '164.308(a)(2)').systems[0]?.provides.map(providedText)).toEqual(
      ['Names its own official.'],
    );
  });
  it('partially: the customer joins with what remains', () => {
    const logs = 'assignments:\n  164.312(b): { provides: Logs., source: page }';
    expect(outcome(logs, audit)).toEqual(['shared', 'assigned']);
    expect(row(assessed(library(mapping(logs)), onV), audit).duties.map(dutyText)).toEqual([
      'Examine what your users did.',
    ]);
  });
  it('partially: silence stays silent', () => {
    expect(outcome(encrypts, audit)).toEqual(['unaddressed', 'silent']);
  });
});

describe('2.5 gates', () => {
  const gated = `gates:\n  baa: { kind: baa, source: page }\n${encrypts}`;
  const state = (text: string) => provider(`  crm: { service: v/s, gates: { baa: { ${text} } } }`);
  it('a closed gate replaces the vendor by the customer; silence stays silent', () => {
    expect(outcome(gated, encryption)).toEqual(['customer', 'gate']);
    expect(outcome(gated, '164.312(a)(2)(iii)')).toEqual(['unaddressed', 'silent']);
  });
  it.each(['none', 'requested', 'signed'])('"%s" is closed', (s) => {
    expect(outcome(gated, encryption, state(`state: ${s}`))[1]).toBe('gate');
  });
  it('executed is open, until the signer changes', () => {
    expect(outcome(gated, encryption, state('state: executed, on: 2026-01-01'))[0]).toBe('inherited');
    expect(outcome(gated, encryption, state('state: executed, on: 2026-01-01, changed: 2026-05-01'))[1]).toBe('gate');
    expect(outcome(gated, encryption, state('state: executed, on: 2026-06-01, changed: 2026-05-01'))[0]).toBe(
      'inherited',
    );
  });
  it('one open gate of an any-of group is enough', () => {
    const either = `gates:\n  a: { kind: licenses, any-of: x, source: page }\n  b: { kind: designation, any-of: x, source: page }\n${encrypts}`;
    expect(outcome(either, encryption)[1]).toBe('gate');
    expect(outcome(either, encryption, provider('  crm: { service: v/s, gates: { b: { state: open } } }'))[0]).toBe(
      'inherited',
    );
  });
  it('a gate on one feature holds back only that use', () => {
    const bulk = `features:\n  bulk: Bulk mail\ngates:\n  premium: { kind: licenses, when: { feature: bulk }, source: page }\n${encrypts}`;
    expect(outcome(bulk, encryption)[0]).toBe('inherited');
    const found = row(
      assessed(library(mapping(bulk)), provider('  crm: { service: v/s, features: [bulk] }')),
      encryption,
    );
    expect(found.systems.map((p) => [p.use, ...p.parties])).toEqual([
      [null, 'vendor'],
      ['bulk', 'customer'],
    ]);
  });
});

describe('2.6 exclusions', () => {
  const excluding = `features:\n  ai: AI\nexclusions:\n  no-ai: { title: AI is not for PHI, features: [ai], source: page }\nupstreams:\n  llm: { phi: "yes", baa: executed, for: AI, source: page }\n${encrypts}`;
  const parts = 'upstreams:\n  llm: { phi: "yes", baa: executed, for: AI, source: page }';
  const service = excluding.replace(/upstreams:\n.*\n/, '');
  const using = provider('  crm: { service: v/s, features: [ai] }');
  it('an excluded feature in use is a separate place; the rest of the service is unaffected', () => {
    const found = row(assessed(library(mapping(service, parts)), using), encryption);
    expect(found.disposition).toBe('shared');
    expect(found.systems.map((p) => [p.use, p.reason])).toEqual([
      [null, 'assigned'],
      ['ai', 'excluded'],
    ]);
  });
  it('only on rows that a system performs, and not when the profile says that no PHI is in it', () => {
    expect(row(assessed(library(mapping(service, parts)), using), '164.306(e)').systems).toHaveLength(1);
    const free = provider('  crm: { service: v/s, features: [ai], phi-free: [ai] }');
    expect(outcome(service, encryption, free, parts)[0]).toBe('inherited');
  });
  it('is a P1 finding, and is absent from the unblocked view', () => {
    const assessment = assessed(library(mapping(service, parts)), using);
    expect(assessment.findings[0]).toMatchObject({ kind: 'excluded-use', priority: 'P1', subject: 'ai' });
    expect(assessment.unblocked.inherited).toBe(1);
    expect(assessment.counts.inherited).toBe(0);
  });
});

describe('3. worst case over all places', () => {
  it('at-rest encryption by one vendor says nothing about a laptop', () => {
    const found = row(
      assessed(library(mapping(encrypts)), provider('  crm: { service: v/s }\n  laptop: { own: ephi }')),
      encryption,
    );
    expect([found.disposition, found.reason, found.openQuestion]).toEqual(['shared', 'own-system', false]);
  });
  it('silence with others counts as customer, with an open question', () => {
    const lib = library(mapping(encrypts), mapping('assignments: {}', '', 'w'));
    const found = row(assessed(lib, provider('  a: { service: v/s }\n  b: { service: w/s }')), encryption);
    expect([found.disposition, found.openQuestion]).toEqual(['shared', true]);
  });
  it('two partials never make a whole', () => {
    const logs = 'assignments:\n  164.312(b): { provides: Logs., source: page }';
    const lib = library(mapping(logs), mapping(logs, '', 'w'));
    expect(row(assessed(lib, provider('  a: { service: v/s }\n  b: { service: w/s }')), audit).disposition).toBe(
      'shared',
    );
  });
});

describe('roll-ups', () => {
  it('are the union of the rows under them and their own text; nothing is inherited downward', () => {
    const own = 'assignments:\n  164.312(a)(1): { provides: Offers roles., source: page }';
    expect(outcome(own, '164.312(a)(1)')[0]).toBe('shared');
    expect(outcome(own, encryption)[0]).toBe('unaddressed');
  });
  it('a claim alone gives a standard no more than its obligations get', () => {
    const yes = 'claims:\n  - { text: 164.312(a)(1), says: "Yes", source: page }';
    expect(outcome(yes, '164.312(a)(1)')[0]).toBe('unaddressed');
    expect(outcome(`${yes}\n${encrypts}`, '164.312(a)(1)')[0]).toBe('shared');
  });
  it('their duties count', () => {
    const own =
      'duties:\n  roles: { do: Assign roles., source: page }\nassignments:\n  164.312(a)(1): { duties: [roles], source: page }';
    const findings = assessed(library(mapping(own)), onV).findings.filter((f) => f.kind === 'duty-unanswered');
    expect(findings.map((f) => [f.subject, f.citation])).toEqual([['roles', '164.312(a)(1)']]);
  });
  it('are not counted', () => {
    const { counts, determinations } = assessed(library(mapping(encrypts)), onV);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(determinations.length);
    expect(determinations).toHaveLength(9);
  });
});

describe('assurance', () => {
  it('is the weakest grade on the path of the vendor’s part, and null without one', () => {
    const two =
      'assignments:\n  164.312(a)(2)(iv):\n    - { provides: Encrypts disks., source: contract }\n    - { provides: Encrypts backups., source: page }';
    expect(row(assessed(library(mapping(two)), onV), encryption).assurance).toBe('published');
    expect(row(assessed(library(mapping(two)), onV), audit).assurance).toBeNull();
  });
  it('no grade is better than the document’s', () => {
    const better = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., source: page, grade: contract }';
    expect(row(assessed(library(mapping(better)), onV), encryption).assurance).toBe('published');
  });
});

describe('unknown conditions are read cautiously', () => {
  const scoped = (gate: string, rest: string) =>
    `variants:\n  shared: Shared\n  dedicated: Dedicated\n${gate}\n${rest}`;
  it('a gate that may apply must be open', () => {
    const service = scoped('gates:\n  second: { kind: agreement, when: { variant: shared }, source: page }', encrypts);
    expect(outcome(service, encryption)[1]).toBe('gate');
    expect(outcome(service, encryption, provider('  crm: { service: v/s, variant: dedicated }'))[0]).toBe('inherited');
  });
  const asking = scoped(
    'duties:\n  lock: { do: Lock the files., when: { variant: shared }, source: page }',
    'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., duties: [lock], source: page }',
  );
  it('a duty that may apply counts for a customer', () => {
    expect(outcome(asking, encryption)).toEqual(['shared', 'assigned']);
    expect(outcome(asking, encryption, provider('  crm: { service: v/s, variant: dedicated }'))[0]).toBe('inherited');
  });
  it('and is printed for a prospect as "if you use X", unless it depends on a variant or plan', () => {
    const hosted = asking
      .replace('{ variant: shared }', '{ setting: { hosting: shared } }')
      .replace('variants:', 'settings:\n  hosting: Hosting\nvariants:');
    const lib = library(mapping(hosted));
    const service = lib.vendors[0]?.services[0];
    if (service === undefined) throw new Error('no service');
    const found = row(assessService(lib, service, {}, '2026-11-21').assessment, encryption);
    expect(found.disposition).toBe('inherited');
    expect(found.systems[0]?.conditional).toMatchObject([
      { when: { setting: [{ name: 'Hosting', values: ['shared'] }] }, duties: ['Lock the files.'] },
    ]);
  });
  it('an agreement or ruling dated tomorrow is not in force today', () => {
    const gated = `gates:\n  baa: { kind: baa, source: page }\n${encrypts}`;
    expect(
      outcome(
        gated,
        encryption,
        provider('  crm: { service: v/s, gates: { baa: { state: executed, on: 2099-01-01 } } }'),
      )[1],
    ).toBe('gate');
    const ruling = 'rulings:\n  crm/164.312(b): { parties: [vendor], by: R, on: 2099-01-01, because: Later. }';
    expect(outcome(encrypts, audit, provider('  crm: { service: v/s }', ruling))[0]).toBe('unaddressed');
  });

  it('a gate group holds back the whole service as soon as one of its members does', () => {
    const service = `features:\n  chat: Chat\ngates:\n  a: { kind: licenses, any-of: x, source: page }\n  b: { kind: licenses, any-of: x, when: { feature: chat }, source: page }\n${encrypts}`;
    expect(outcome(service, encryption, provider('  crm: { service: v/s, features: [chat] }'))[1]).toBe('gate');
  });
  it('a page or table about a contract is not a contract term', () => {
    const term = '164.314(a)(2)(i)(C)';
    const says = `claims:\n  - { text: ${term}, says: "Yes", source: page }\nassignments:\n  ${term}: { provides: Reports incidents., source: page }`;
    const parts = 'contract: { document: contract, source: contract }';
    expect(outcome(says, term, onV, parts)).toEqual(['customer', 'assigned']);
  });
  it('a weak link below the first tier is a separate finding, with the rows that depend on it', () => {
    const through = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [up], source: policy }';
    const up = (baa: string, service: string) =>
      `upstreams:\n  up: { phi: "yes", baa: ${baa}, for: hosting, source: page, service: ${service} }`;
    const lib = library(
      mapping(through, up('executed', 'w/s')),
      mapping(through, up('none', 'x/s'), 'w'),
      mapping('gates: {}', '', 'x'),
    );
    const found = assessed(lib, onV).findings.find((f) => f.kind === 'upstream-without-baa');
    expect(found).toMatchObject({ priority: 'P1', subject: 'up/up' });
    expect(found?.details.links.flatMap((l) => l.rows)).toContain(encryption);
  });
});

describe('the row of a contract duty', () => {
  const lays =
    'duties:\n  tell-us: { do: Tell us of restrictions., source: page }\nassignments:\n  164.404(b): { duties: [tell-us], source: page }';
  const as = (role: string, rest = '') =>
    `customer: c\nname: C\nrole: ${role}\nsystems:\n  crm: { service: v/s }\n${rest}`;
  const listed = (profile: string) =>
    assessed(libraryForAssociates(mapping(lays)), profile).determinations.flatMap((row) =>
      row.duties.filter((d) => d.id === 'crm/tell-us').map(() => row.citation),
    );

  it('is the stated one if that binds the customer', () => {
    expect(listed(onV)).toEqual(['164.404(b)']);
  });
  it('is the corresponding one for a business associate', () => {
    expect(listed(as('business-associate'))).toEqual(['164.410(b)']);
    expect(assessed(libraryForAssociates(mapping(lays)), as('business-associate')).findings).toContainEqual(
      expect.objectContaining({ kind: 'duty-unanswered', citation: '164.410(b)', subject: 'tell-us' }),
    );
  });
  it('is none if no row binds it: listed apart from HIPAA, with a finding, not counted', () => {
    const assessment = assessed(libraryForAssociates(mapping(lays)), as('not-regulated'));
    expect(assessment.contractDuties.map((d) => d.id)).toEqual(['crm/tell-us']);
    expect(assessment.counts['not-applicable']).toBe(assessment.determinations.length);
    expect(assessment.findings.map((f) => [f.kind, f.citation])).toEqual([['duty-unanswered', null]]);
  });
  it('a contract term row is not affected by own systems', () => {
    const parts = 'contract: { document: unseen, source: page }';
    const gate = 'gates:\n  baa: { kind: baa, source: page }';
    const systems = '  crm: { service: v/s, gates: { baa: { state: executed } } }\n  desk: { own: ephi }';
    const term = row(assessed(libraryForAssociates(mapping(gate, parts)), provider(systems)), '164.314(a)(2)(i)(C)');
    expect(term.systems.map((p) => p.system)).toEqual(['crm']);
  });
});

describe('whose time limit', () => {
  const notice = (within: string) =>
    `clocks:\n  breach-notice: { direction: to-customer, from: discovery, ${within}, about: 164.410, source: page }`;
  const as = (role: string, rest = '') =>
    `customer: c\nname: C\nrole: ${role}\nsystems:\n  crm: { service: v/s, agent: yes }\n${rest}`;
  const clocks = (service: string, profile: string) =>
    assessed(libraryForAssociates(mapping(service)), profile).clocks.map((c) => [c.id, clockEffect(c)]);

  it('a business associate has 164.410(b), and what its vendor’s notice leaves of it', () => {
    const [own, vendor] = clocks(notice('within: 20 days'), as('business-associate'));
    expect(own?.[0]).toBe('164.410(b)');
    expect(vendor?.[1]).toBe(
      'The vendor is your agent, so its discovery also starts your 60 days under 164.410(b) (164.410(a)(2)): if it uses all of its time, you have 40 days left to tell the covered entity above you.',
    );
  });
  it('its promises to clients bind it, and a vendor may use them up', () => {
    const client = 'clients: { lakeside: { title: Lakeside, notice: 10 days, document: contract.pdf } }';
    const { findings } = assessed(
      libraryForAssociates(mapping(notice('within: 20 days'))),
      as('business-associate', client),
    );
    const used = findings.find((f) => f.kind === 'clock-too-long')?.details.uses;
    expect(used?.map((u) => u.by)).toContainEqual({ kind: 'client', client: 'Lakeside' });
  });
  it('a customer that HIPAA does not bind has no federal time limit', () => {
    expect(clocks(notice('within: 60 days'), as('not-regulated'))).toEqual([['breach-notice', null]]);
  });
  it('a goal is not binding, a window is the customer’s, and a time that the customer sets raises no question', () => {
    const kinds = (clock: string) =>
      assessed(libraryForAssociates(mapping(notice(clock))), provider('  crm: { service: v/s }')).findings.map(
        (f) => f.kind,
      );
    expect(kinds('within: 20 days')).not.toContain('clock-unstated');
    expect(kinds('within: 20 days, kind: goal')).toContain('clock-unstated');
    const others = (clock: string) =>
      assessed(
        libraryForAssociates(
          mapping(`${notice('within: 9 days')}\n  other: { direction: by-vendor, from: x, ${clock}, source: page }`),
        ),
        provider('  crm: { service: v/s }'),
      ).findings.map((f) => f.kind);
    expect(others('within: unstated')).toContain('clock-unstated');
    expect(others('within: unstated, kind: window')).not.toContain('clock-unstated');
    expect(others('within: set-by-customer')).not.toContain('clock-unstated');
  });
});

describe('the signed agreement', () => {
  const term = '164.314(a)(2)(i)(C)';
  const gate = 'gates:\n  baa: { kind: baa, source: page }';
  const copy = `contract:\n  document: contract\n  source: contract\n  terms:\n    ${term}: { says: Considers a report., source: contract#5, weakness: only considers }`;
  const old = (parts: string) =>
    library(mapping(gate, parts).replace('title: A contract,', 'title: A contract, date: 2010-06-23,'));
  const signed = (rest = '', on = '2026-03-01') =>
    provider(`  crm: { service: v/s, gates: { baa: { state: executed, on: ${on} } } }`, rest);
  const kinds = (profile: string, parts = copy, asOf = '2026-11-21') =>
    assessed(old(parts), profile, asOf)
      .findings.map((f) => f.kind)
      .filter((kind) => kind.startsWith('contract-') || kind.startsWith('agreement-'));
  const bare = 'contract: { document: contract, source: contract }';

  it('a weak term is reported', () => {
    expect(kinds(signed())).toEqual(['contract-term-weak']);
  });
  it('an old form without a required term is outdated whenever it was signed; the transition was for contracts from before 2013-01-25', () => {
    const late = assessed(old(bare), signed()).findings.find((f) => f.kind === 'contract-outdated');
    expect(late?.details).toMatchObject({ form: '2010-06-23', signed: true });
    expect(late?.citation).not.toBe('164.532(e)(2)(ii)');
    expect(kinds(signed('', '2012-05-01'), bare, '2014-09-22')).not.toContain('contract-outdated');
    expect(kinds(signed('', '2012-05-01'), bare, '2014-09-23')).toContain('contract-outdated');
    expect(kinds(signed('', '2013-02-01'), bare, '2013-09-22')).not.toContain('contract-outdated');
    expect(kinds(signed('', '2013-02-01'), bare, '2013-09-23')).toContain('contract-outdated');
  });
  it('overrides the library’s copy and must be read', () => {
    const own = signed('agreements: { crm: { document: ours.pdf, executed: 2026-03-01 } }');
    expect(kinds(own, bare)).toEqual([]);
    const found = row(assessed(old(bare), own), term);
    expect([found.disposition, found.assurance]).toEqual(['shared', 'unverified']);
    expect(found.systems[0]?.derivation.map((s) => stepText(s)).join(' ')).toContain('look for this term in it');
  });
  it('terms that were read in it decide, with the grade contract; absent ones are findings', () => {
    const read = (terms: string) =>
      signed(`agreements: { crm: { document: ours.pdf, executed: 2026-03-01, terms: { ${terms} } } }`);
    const present = row(assessed(old(bare), read(`${term}: { says: Reports in two days., clause: "4" }`)), term);
    expect([present.disposition, present.assurance]).toEqual(['shared', 'contract']);
    expect(row(assessed(old(bare), read(`${term}: absent`)), term).disposition).toBe('customer');
    expect(kinds(read(`${term}: absent`), bare)).toEqual(['contract-term-missing']);
  });
  it('of the library’s form has the library’s text', () => {
    const form = signed('agreements: { crm: { document: ours.pdf, executed: 2026-03-01, form: contract } }');
    expect(kinds(form, bare)).toEqual(['contract-outdated', 'contract-term-missing']);
  });
  it('with a different text makes statements from the vendor’s form unverified, but not those from other documents', () => {
    const said = (source: string) =>
      `${gate}\nduties:\n  turn-on: { do: Turn it on., source: ${source} }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., duties: [turn-on], source: ${source} }`;
    const found = (source: string, agreement: string) =>
      row(
        assessed(
          library(mapping(said(source), bare)),
          signed(`agreements: { crm: { document: ours.pdf, ${agreement} } }`),
        ),
        encryption,
      );
    const other = found('contract#2', 'executed: 2026-03-01');
    expect([other.disposition, other.assurance]).toEqual(['shared', 'unverified']);
    const why = other.systems[0]?.derivation.find((s) => s.source === 'profile: ours.pdf');
    expect(why).toMatchObject({ says: 'other-text-signed', grade: 'unverified' });
    expect(other.systems[0]?.derivation.filter((s) => s.rule === 'statement').map((s) => s.grade)).toEqual([
      'unverified',
      'unverified',
      'unverified',
    ]);
    expect(found('contract#2', 'executed: 2026-03-01, form: contract').assurance).toBe('contract');
    expect(found('contract#2', 'executed: 2027-03-01').assurance).toBe('contract');
    expect(found('policy#2', 'executed: 2026-03-01').assurance).toBe('policy');
  });
  it('also makes what bears on a row unverified, regardless of earlier customers', () => {
    const lib = library(
      mapping(
        gate,
        `${bare}\nundertakings:\n  keys: { says: Keeps keys apart., about: [${encryption}], source: contract#3 }`,
      ),
    );
    const worth = (rest: string) =>
      row(assessed(lib, signed(rest)), encryption).bears.map((b) => [b.grade, bearingText(b)]);
    const plain = [['contract', 'Keeps keys apart.']];
    expect(worth('')).toEqual(plain);
    expect(worth('agreements: { crm: { document: ours.pdf, executed: 2026-03-01 } }')).toEqual([
      ['unverified', "In the vendor's form, which is not the agreement that you signed: Keeps keys apart."],
    ]);
    expect(worth('')).toEqual(plain);
  });
  it('is not in force before its date; a gate that disagrees is reported', () => {
    const later = signed('agreements: { crm: { document: ours.pdf, executed: 2027-01-01 } }');
    expect(kinds(later, bare)).toEqual(['contract-outdated', 'agreement-contradicted', 'contract-term-missing']);
  });
});

describe('replies', () => {
  const logs = 'assignments:\n  164.312(b): { provides: Logs., via: [host], source: page }';
  const behind = 'upstreams:\n  host: { phi: "yes", baa: none, for: hosting, source: page }';
  const answered = (reply: string) =>
    provider('  crm: { service: v/s }', `replies: [{ to: crm, on: 2026-11-01, ${reply} }]`);

  it('in free text move no row and must be judged', () => {
    const assessment = assessed(library(mapping(encrypts)), answered('question: q-164.312-b, says: We log.'));
    expect(row(assessment, audit).disposition).toBe('unaddressed');
    const kinds = assessment.findings.filter((f) => f.citation === audit).map((f) => f.kind);
    expect(kinds).toContain('reply-unjudged');
    expect(kinds).not.toContain('unaddressed');
  });
  it('that state who does what override the mapping, with the grade asserted', () => {
    const found = row(
      assessed(library(mapping(encrypts)), answered('citation: 164.312(b), says: We log., provides: Logs.')),
      audit,
    );
    expect([found.disposition, found.assurance]).toEqual(['shared', 'asserted']);
  });
  it('that the vendor does nothing leave the row with the customer', () => {
    const nothing = answered('citation: 164.312(a)(2)(iv), says: We do not., does-nothing: true');
    expect(outcome(encrypts, encryption, nothing)).toEqual(['customer', 'assigned']);
  });
  it('in free text do not revoke an earlier settled reply, and are shown', () => {
    const replies = [
      'citation: 164.312(a)(2)(iv), says: We do not., does-nothing: true, on: 2026-11-01',
      'citation: 164.312(a)(2)(iv), says: See our page., on: 2026-11-05',
    ];
    const said = (which: readonly string[]) =>
      row(
        assessed(
          library(mapping(encrypts)),
          provider('  crm: { service: v/s }', `replies: [${which.map((r) => `{ to: crm, ${r} }`).join(', ')}]`),
        ),
        encryption,
      );
    expect(said(replies.slice(1)).disposition).toBe('inherited');
    for (const both of [replies, [...replies].reverse()]) {
      expect(said(both).disposition).toBe('customer');
      expect(said(both).bears.map(bearingText)).toContain('Vendor V answered on 2026-11-05: "See our page."');
    }
  });
  it('do not remove a subcontractor without an agreement from the chain', () => {
    const reply = answered('citation: 164.312(b), says: We log., provides: Logs.');
    expect(row(assessed(library(mapping(logs, behind)), reply), audit).reason).toBe('void-upstream');
  });
  it('on a subcontractor count for statements that depend on it, with the reply’s grade', () => {
    const reply = answered('question: q-party-host, says: Signed in 2024., agreement: executed');
    const found = row(assessed(library(mapping(logs, behind)), reply), audit);
    expect([found.disposition, found.assurance]).toEqual(['shared', 'asserted']);
  });
  it('on a time limit do not override a better document, nor count before their date', () => {
    const clock =
      'clocks:\n  breach-notice: { direction: to-customer, from: discovery, within: 60 days, source: policy }';
    const within = (rest: string) =>
      assessed(
        library(mapping(clock)),
        answered(`question: q-clock-breach-notice, says: Ten days., within: 10 days${rest}`),
      ).clocks.find((c) => c.id === 'breach-notice')?.within;
    expect(within('')).toMatchObject({ span: { amount: 60 } });
    expect(within(', grade: contract, source: amendment.pdf')).toMatchObject({ span: { amount: 10 } });
    const tomorrow = provider(
      '  crm: { service: v/s }',
      'replies: [{ to: crm, on: 2026-11-22, citation: 164.312(b), says: X., provides: Logs. }]',
    );
    expect(outcome(encrypts, audit, tomorrow)).toEqual(['unaddressed', 'silent']);
  });
});

describe('what bears on a row', () => {
  const bearing = (vendorParts: string, service = '') =>
    row(assessed(library(mapping(service, vendorParts)), onV), encryption).bears.map((b) => [b.kind, bearingText(b)]);

  it('is shown with the row if no statement decides it: an undertaking, a note, a verdict on the standard above', () => {
    expect(
      bearing('undertakings:\n  keys: { says: Keeps keys apart., about: [164.312(a)(2)(iv)], source: page }'),
    ).toEqual([['undertaking', 'Keeps keys apart.']]);
    expect(bearing('notes:\n  - { text: Disks are spoken of., about: ["164.312"], source: page }')).toEqual([
      ['note', 'Disks are spoken of.'],
    ]);
    const above = 'claims:\n  - { text: 164.312(a)(1), says: "Yes", source: page }';
    expect(bearing('', above)).toEqual([['claim', 'On 164.312(a)(1): the vendor\'s own verdict is "Yes".']]);
  });
  it('does not change the row; "not addressed" appears only if nothing bears on it', () => {
    const text = (vendorParts: string) =>
      row(assessed(library(mapping('gates: {}', vendorParts)), onV), encryption)
        .systems[0]?.derivation.map((s) => stepText(s))
        .at(-1);
    expect(text('')).toBe(
      "The vendor's documents do not address this, and what is not addressed is not inherited: ask the vendor.",
    );
    expect(text('undertakings:\n  keys: { says: Keeps keys apart., about: [164.312(a)(2)(iv)], source: page }')).toBe(
      "The vendor's documents bear on this but do not settle who must act: ask the vendor.",
    );
  });
  it('notes of a statement and its duties are shown with the row', () => {
    const noted =
      'duties:\n  turn-on: { do: Turn it on., note: Takes a day., source: page }\nassignments:\n  164.312(a)(2)(iv): { provides: Encrypts., duties: [turn-on], note: Not the cache., source: page }';
    const found = row(assessed(library(mapping(noted)), onV), encryption);
    expect(found.notes.map(remarkText)).toEqual(['Not the cache.', 'Takes a day.']);
  });
  it('the strength of a duty, and that it is our interpretation, are printed with it', () => {
    const weak =
      'duties:\n  mfa: { do: Turn on MFA., strength: should, grade: interpretation, source: page }\nassignments:\n  164.312(a)(2)(iv): { duties: [mfa], source: page }';
    expect(row(assessed(library(mapping(weak)), onV), encryption).duties.map(dutyText)[0]).toBe(
      'Turn on MFA. The source says "should"; the rule still applies to you. This is our interpretation: the source does not say so.',
    );
  });
});

describe('hops', () => {
  const through = (front: string, behind: string) => {
    const upstream = 'upstreams:\n  host: { phi: "yes", baa: executed, for: hosting, service: w/s, source: page }';
    const world = library(
      mapping(
        `assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host]${front}, source: page }`,
        upstream,
      ),
      mapping(behind, '', 'w'),
    );
    return row(assessed(world, onV), encryption);
  };
  it('limits of a hop make the promise above it unverified, limited, and shared', () => {
    const found = through(
      '',
      'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., limits: only disks, source: page }',
    );
    expect([found.disposition, found.assurance]).toEqual(['shared', 'unverified']);
    expect(found.duties.map(dutyText)).toEqual([
      'Cover what the limits of a subcontractor leave out. Limits: only disks.',
    ]);
  });
  it('so does a hop about something else', () => {
    const behind = 'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts backups., source: page }';
    expect(through('', behind)).toMatchObject({ disposition: 'inherited', assurance: 'published' });
    const limited = through(', hop-limits: { host: "Only its backups." }', behind);
    expect([limited.disposition, limited.assurance]).toEqual(['shared', 'unverified']);
  });
  it('an upstream’s offer is for the vendor above to turn on', () => {
    const found = through('', 'assignments:\n  164.312(a)(2)(iv): { offers: Can encrypt., source: page }');
    expect([found.disposition, found.duties]).toEqual(['inherited', []]);
  });
  it.each(['provides', 'offers'])('"may" at an upstream limits the statement above it: %s', (half) => {
    const behind = `assignments:\n  164.312(a)(2)(iv): { ${half}: Can encrypt., strength: may, source: page }`;
    const found = through('', behind);
    expect([found.disposition, found.assurance]).toEqual(['shared', 'unverified']);
  });
});

describe('subcontractors of a vendor', () => {
  const voided = (phi: string) =>
    assessed(
      library(
        mapping(
          'assignments:\n  164.312(a)(2)(iv): { provides: Encrypts., via: [host], source: page }\n  164.312(b): { provides: Logs., via: [host], source: page }',
          `upstreams:\n  host: { name: Host, phi: "${phi}", baa: none, for: hosting, source: page }`,
        ),
      ),
      onV,
    );
  it('without an agreement block the rows that depend on them', () => {
    expect(voided('yes').blocks).toMatchObject([
      { kind: 'upstream', name: 'Host', rows: ['164.312(a)(2)(iv)', '164.312(b)'] },
    ]);
  });
  it('that PHI may reach make a link unverified, not void', () => {
    const found = voided('unknown');
    expect(found.blocks).toEqual([]);
    expect(row(found, encryption)).toMatchObject({ disposition: 'inherited', assurance: 'unverified' });
  });
});

describe('a vendor without a mapping', () => {
  const ehr = (entry: string, rest = '') => assessed(library(), provider(`  ehr: { ${entry} }`, rest));
  const closed = ehr('vendor: Example EHR, kind: ehr');
  const executed = 'gates: { baa-executed: { state: executed, on: 2026-01-05 } }';
  const agreed = ehr(`vendor: Example EHR, kind: ehr, ${executed}`);

  it('is silent on what a system performs, whether or not its agreement is executed', () => {
    for (const found of [closed, agreed]) {
      expect(row(found, encryption)).toMatchObject({ disposition: 'unaddressed', openQuestion: true });
      expect(row(found, encryption).systems[0]?.derivation.map((s) => stepText(s))).toEqual([
        'No document of Example EHR is known, and what no document states is not inherited: ask it for its documents.',
      ]);
    }
  });
  it('leaves what an organization performs to the customer, capped as usual', () => {
    expect(row(agreed, '164.306(e)').disposition).toBe('customer');
    expect(row(agreed, '164.308(a)(2)')).toMatchObject({ disposition: 'customer', reason: 'not-inheritable' });
  });
  it('shares the terms of the agreement once it is executed, unread', () => {
    expect(row(closed, '164.314(a)(2)(i)(C)')).toMatchObject({ disposition: 'customer', reason: 'gate' });
    expect(row(agreed, '164.314(a)(2)(i)(C)')).toMatchObject({ disposition: 'shared', assurance: 'unverified' });
  });
  it('has one precondition, and one finding that asks for its documents in place of one for each row', () => {
    expect(closed.findings.filter((f) => f.system === 'ehr').map((f) => f.kind)).toEqual([
      'gate-closed',
      'documents-missing',
    ]);
    expect(agreed.plan.acts.filter((a) => a.kind === 'letter')).toMatchObject([
      { id: 'letter/example-ehr', documents: true, questions: 0 },
    ]);
  });
  it('leaves each of those rows open, also under an answer, as a silent mapping does', () => {
    const answers = `answers:\n  ${audit}: { status: implemented, evidence: [{ file: a.pdf }] }`;
    const open = (found: typeof agreed) => found.plan.acts.flatMap((a) => (a.kind === 'work' ? a.closes : []));
    expect(open(agreed)).toContain(audit);
    expect(open(ehr(`vendor: Example EHR, kind: ehr, ${executed}`, answers))).toContain(audit);
  });
  it('keeps its paper out of the Security Rule, if paper is what it holds', () => {
    const shredded = ehr(`vendor: Shred-it-all, kind: shredding, ${executed}`);
    expect(row(shredded, encryption).systems).toEqual([]);
    expect(row(shredded, '164.404(b)').systems).toHaveLength(1);
    expect(row(ehr('vendor: Shred-it-all, kind: shredding, phi: ephi'), encryption).systems).toHaveLength(1);
  });
  it('counts what it replies like any other vendor, and asks no more for what is settled', () => {
    const replies = (says: string) => `replies:\n  - { to: ehr, question: q-164.312-a-2-iv, on: 2026-02-02, ${says} }`;
    const settled = ehr(`vendor: Example EHR, kind: ehr, ${executed}`, replies('says: We do., provides: Encrypts.'));
    expect(row(settled, encryption)).toMatchObject({ disposition: 'inherited', assurance: 'asserted' });
    const asked = (found: typeof agreed) =>
      found.findings.flatMap((f) => (f.kind === 'documents-missing' ? f.details.asked.map((a) => a.citation) : []));
    expect(asked(agreed)).toContain(encryption);
    expect(asked(settled)).not.toContain(encryption);
    const words = ehr(`vendor: Example EHR, kind: ehr, ${executed}`, replies('says: We do.'));
    expect(words.findings.find((f) => f.kind === 'reply-unjudged')).toMatchObject({ citation: encryption });
    expect(asked(words)).not.toContain(encryption);
  });
  it('asks nothing more once every question is settled', () => {
    const all = [encryption, audit, '164.312(a)(2)(iii)'].map(
      (c) => `  - { to: ehr, citation: ${c}, on: 2026-02-02, says: Ours., provides: Does it. }`,
    );
    const clock =
      '  - { to: ehr, question: q-clock-breach-notice, on: 2026-02-02, says: In five days., within: 5 days }';
    const found = ehr(`vendor: Example EHR, kind: ehr, ${executed}`, `replies:\n${[...all, clock].join('\n')}`);
    expect(found.findings.filter((f) => f.system === 'ehr').map((f) => f.kind)).toEqual([]);
  });
  it('is no better for what another service of the same vendor states', () => {
    const both = provider(`  crm: { service: v/s }\n  ehr: { vendor: V, kind: ehr, ${executed} }`);
    const found = assessed(library(mapping(encrypts, 'contract: { document: contract, source: contract#1 }')), both);
    expect(row(found, encryption).systems.map((p) => p.parties)).toEqual([['vendor'], ['silent']]);
    expect(row(found, '164.314(a)(2)(i)(C)').systems.map((p) => p.assurance)).toEqual([null, 'unverified']);
    expect(found.plan.acts.filter((a) => a.kind === 'letter').map((a) => a.id)).toEqual(['letter/v']);
  });
});
