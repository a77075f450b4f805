// What is not known, not in use, or without PHI decides nothing in the vendor's favor.

import { describe, expect, it } from 'vitest';
import { assessed, library, mapping, provider, row } from '../../support/small-world.ts';

const encryption = '164.312(a)(2)(iv)';
const statement = (more = '') => `{ provides: Encrypts., ${more}source: page }`;
const says = (...statements: readonly string[]) => `assignments:\n  ${encryption}: [${statements.join(', ')}]`;

/** Disposition and confidence of one row, for a use of the service. */
function of(mappings: readonly string[], use: string, citation = encryption): string {
  const found = row(assessed(library(...mappings), provider(`  crm: { service: v/s, ${use} }`)), citation);
  return [found.disposition, ...(found.assurance === null ? [] : [found.assurance])].join(' ');
}

describe('products', () => {
  const products = 'features:\n  a: { title: A, product: true }\n  b: { title: B, product: true }';
  const onA = statement('when: { feature: a }, ');

  it('a statement about one product silences the Yes for another, too', () => {
    const v = mapping(`${products}\n${says(onA)}\nclaims:\n  - { text: ${encryption}, says: "Yes", source: page }`);
    expect(of([v], 'features: [a]')).toBe('inherited published');
    expect(of([v], 'features: [b]')).toBe('unaddressed');
    expect(of([v], 'features: [a, b]')).toBe('shared published');
  });

  it('at the party behind, the Yes is silenced, too', () => {
    const v = mapping(
      says(statement('via: [w], ')),
      'upstreams:\n  w: { phi: "yes", baa: executed, for: hosting, service: w/s, use: { features: [b] }, source: page }',
    );
    const claim = `claims:\n  - { text: ${encryption}, says: "Yes", source: page }`;
    expect(of([v, mapping(`${products}\n${claim}`, '', 'w')], 'features: []')).toBe('inherited asserted');
    expect(of([v, mapping(`${products}\n${says(onA)}\n${claim}`, '', 'w')], 'features: []')).toBe(
      'inherited unverified',
    );
  });

  it('what is said of a product counts for nothing where it holds no PHI', () => {
    const v = mapping(`${products}\n${says(onA)}`);
    expect(of([v], 'features: [a], phi-free: [a]')).toBe('unaddressed');
    expect(of([v], 'features: [a, b], phi-free: [a]')).toBe('unaddressed');
    expect(of([v], 'features: [a, b], phi-free: [b]')).toBe('inherited published');
  });
});

describe('a product that is excluded or held back', () => {
  const products = 'features:\n  a: { title: A, product: true }\n  b: { title: B, product: true }';
  const limits = {
    excluded: 'exclusions:\n  x: { title: B, features: [b], source: page }',
    gate: 'gates:\n  g: { kind: configuration, when: { feature: b }, source: page }',
  };

  it.each(Object.entries(limits))('%s: what is said of it counts for nothing', (reason, limit) => {
    const v = mapping(`${products}\n${limit}\n${says(statement('when: { feature: b }, '))}`);
    const found = (features: string) =>
      row(assessed(library(v), provider(`  crm: { service: v/s, features: [${features}] }`)), encryption);
    expect(found('b')).toMatchObject({ disposition: 'customer', reason, openQuestion: false, assurance: null });
    expect(found('a, b')).toMatchObject({ disposition: 'customer', reason, openQuestion: true });
    expect(found('a, b').systems.map((p) => [p.use, p.parties])).toEqual([
      [null, ['silent']],
      ['b', ['customer']],
    ]);
  });

  it.each(Object.entries(limits))('%s: what is said of every product counts for the others', (_, limit) => {
    const v = mapping(`${products}\n${limit}\n${says(statement('when: { feature: [a, b] }, '))}`);
    expect(of([v], 'features: [a, b]')).toBe('shared published');
    expect(of([v], 'features: [b]')).toBe('customer');
  });

  it('an open gate brings back what it held, and nothing that is excluded', () => {
    const counts = (limit: string) => {
      const v = mapping(`${products}\n${limit}\n${says(statement('when: { feature: b }, '))}`);
      return assessed(library(v), provider('  crm: { service: v/s, features: [b] }')).unblocked.inherited;
    };
    expect([counts(limits.gate), counts(limits.excluded)]).toEqual([1, 0]);
  });

  it('is one place, whatever holds it back, with the silence of its own documents', () => {
    const two = `${limits.gate}\n  h: { kind: configuration, when: { feature: b }, source: page }`;
    const v = mapping(`${products}\n${two}\n${says(statement('when: { feature: a }, '))}`);
    const { determinations } = assessed(library(v), provider('  crm: { service: v/s, features: [a, b] }'));
    const places = determinations.find((d) => d.citation === encryption)?.systems;
    expect(places?.map((p) => [p.use, p.parties])).toEqual([
      [null, ['vendor']],
      ['b', ['silent']],
    ]);
  });
});

describe('products named beside plain features', () => {
  const v = mapping(
    `features:\n  a: { title: A, product: true }\n  b: { title: B, product: true }\n  d: D\n${says(statement('when: { feature: [a, d] }, '))}`,
  );

  it('what is said of one product or of a plain feature settles nothing for another product', () => {
    expect(of([v], 'features: [a]')).toBe('inherited published');
    expect(of([v], 'features: [a, b]')).toBe('shared published');
    expect(of([v], 'features: [a, b, d]')).toBe('inherited published');
    expect(of([v], 'features: [a, b], phi-free: [a]')).toBe('unaddressed');
  });
});

describe('gates of which one is enough', () => {
  const gates = (a: string, b: string) =>
    mapping(
      `plans: { pro: Pro, basic: Basic }\nfeatures: { x: X, y: Y }\ngates:\n  a: { kind: configuration, any-of: one, ${a}source: page }\n  b: { kind: configuration, any-of: one, ${b}source: page }\n${says(statement())}`,
    );
  const onlyA = 'gates: { a: { state: open } }';

  it('one of another plan is not enough while the plan is not stated', () => {
    const v = gates('when: { plan: pro }, ', 'when: { plan: basic }, ');
    expect(of([v], `plan: pro, ${onlyA}`)).toBe('inherited published');
    expect(of([v], `plan: basic, ${onlyA}`)).toBe('customer');
    expect(of([v], onlyA)).toBe('customer');
    expect(of([v], 'gates: { a: { state: open }, b: { state: open } }')).toBe('inherited published');
  });

  it('one that is asked in any use stands in for one that may be asked', () => {
    expect(of([gates('', 'when: { plan: basic }, ')], onlyA)).toBe('inherited published');
  });

  it('one of a feature opens nothing else', () => {
    const v = gates('when: { feature: x }, ', '');
    expect(of([v], `features: [y], ${onlyA}`)).toBe('customer');
    expect(of([v], `features: [x, y], ${onlyA}`)).toBe('customer');
    expect(of([v], 'features: [x, y], gates: { b: { state: open } }')).toBe('inherited published');
  });
});

it('a use that is excluded and held back by a gate is one place', () => {
  const v = mapping(
    `features: { x: X }\ngates:\n  g: { kind: configuration, when: { feature: x }, source: page }\nexclusions:\n  e: { title: X, features: [x], source: page }\n${says(statement())}`,
  );
  const { determinations, blocks } = assessed(library(v), provider('  crm: { service: v/s, features: [x] }'));
  const found = determinations.find((d) => d.citation === encryption);
  expect(found?.systems.map((p) => [p.use, p.reason])).toEqual([
    [null, 'assigned'],
    ['x', 'excluded'],
  ]);
  expect(blocks.map((b) => [b.kind, b.rows.includes(encryption as never)])).toEqual([
    ['gate', false],
    ['excluded', true],
  ]);
});

it('a use that two exclusions name is excluded once, by the one that holds', () => {
  const v = mapping(
    `plans: { pro: Pro, basic: Basic }\nfeatures: { x: X }\nexclusions:\n  d: { title: X in Pro, features: [x], when: { plan: pro }, source: page }\n  e: { title: X, features: [x], source: page }\n${says(statement())}`,
  );
  const { blocks, plan } = assessed(library(v), provider('  crm: { service: v/s, features: [x] }'));
  expect(blocks.map((b) => b.kind === 'excluded' && [b.title, b.only])).toEqual([['X', null]]);
  expect(plan.acts.filter((a) => a.kind === 'exclusion').map((a) => a.id)).toEqual(['exclusion/crm/x']);
});

it('an exclusion in one use excludes nothing in another', () => {
  const v = mapping(
    `features: { a: A, b: B }\nexclusions:\n  x: { title: B with A, features: [b], when: { feature: a }, source: page }\n${says(statement())}`,
  );
  expect(of([v], 'features: [b]')).toBe('inherited published');
  expect(of([v], 'features: [a, b]')).toBe('shared published');
});

it('the contract counts for nothing while the customer may run the software itself', () => {
  const term = '164.314(a)(2)(i)(C)';
  const v = mapping(
    'variants:\n  own: { title: Own, operated-by: customer }\n  cloud: { title: Cloud }',
    `contract:\n  document: contract\n  source: contract\n  terms:\n    ${term}: { says: Reports incidents., source: contract }`,
  );
  expect(of([v], 'variant: cloud', term)).toBe('shared contract');
  expect(of([v], 'variant: own', term)).toBe('customer');
  expect(of([v], 'features: []', term)).toBe('customer');
});

describe('behind a subcontractor', () => {
  const over = (use: string, baa = 'executed', phi = 'yes') =>
    mapping(
      says(statement('via: [w], ')),
      `upstreams:\n  w: { phi: "${phi}", baa: ${baa}, for: hosting, service: w/s, use: ${use}, source: page }`,
    );

  it('a party counts only in the use in which PHI reaches it', () => {
    const w = mapping(
      `features: { ai: AI, disks: Disks }\n${says(statement('via: [model], '))}`,
      'upstreams:\n  model: { phi: "yes", baa: none, for: drafts, when: { feature: ai }, source: page }',
      'w',
    );
    expect(of([over('{ features: [disks] }'), w], 'features: []')).toBe('inherited published');
    expect(of([over('{ features: [disks, ai] }'), w], 'features: []')).toBe('customer');
    // Nobody says which features are used.
    expect(of([over('{}'), w], 'features: []')).toBe('customer');
  });

  it('a party that only some kinds of data reach counts where nobody says which kinds there are', () => {
    const w = mapping(
      `features: { disks: Disks }\ndata-classes: { notes: Notes, bills: Bills }\n${says(statement('via: [model], '))}`,
      'upstreams:\n  model: { phi: "yes", baa: none, for: drafts, when: { data-class: notes }, source: page }',
      'w',
    );
    expect(of([over('{ features: [disks], data-classes: [bills] }'), w], 'features: []')).toBe('inherited published');
    expect(of([over('{ features: [disks] }'), w], 'features: []')).toBe('customer');
  });

  it('what a party does not offer for the use is not verified, although it is said to be in place', () => {
    const w = mapping(
      `plans: { pro: Pro, basic: Basic }\ngates:\n  add-on: { kind: configuration, offered: { plan: pro }, source: page }\n  baa: { kind: baa, offered: { plan: pro }, source: page }\n${says(statement())}`,
      '',
      'w',
    );
    const hop = (use: string) => {
      const found = row(assessed(library(over(use), w), provider('  crm: { service: v/s, features: [] }')), encryption);
      return found.systems.flatMap((p) => p.derivation).flatMap((s) => (s.grade === 'unverified' ? s.says : []));
    };
    expect(hop('{ plan: pro, gates: [add-on] }')).toEqual([]);
    expect(hop('{ plan: pro }')).toEqual(['hop-gates']);
    expect(hop('{ plan: basic, gates: [add-on] }')).toEqual(['hop-not-offered']);
  });

  const plans = 'plans: { pro: Pro, basic: Basic }';

  it('what a party may leave out in this use, by its limits or by a party behind it, is not verified', () => {
    const limited = mapping(
      `${plans}\n${says(statement(), statement('limits: not disks, when: { plan: pro }, '))}`,
      '',
      'w',
    );
    expect(of([over('{ plan: basic }'), limited], 'features: []')).toBe('inherited published');
    expect(of([over('{ plan: pro }'), limited], 'features: []')).toBe('shared unverified');
    expect(of([over('{}'), limited], 'features: []')).toBe('shared unverified');
    const deep = mapping(
      `${plans}\n${says(statement(), statement('via: [model], when: { plan: pro }, '))}`,
      'upstreams:\n  model: { phi: "yes", baa: none, for: drafts, source: page }',
      'w',
    );
    expect(of([over('{ plan: basic }'), deep], 'features: []')).toBe('inherited published');
    expect(of([over('{ plan: pro }'), deep], 'features: []')).toBe('customer');
    expect(of([over('{}'), deep], 'features: []')).toBe('inherited unverified');
  });

  it('a feature that a party excludes or holds back may be in use where nobody says which are', () => {
    for (const held of [
      'exclusions:\n  x: { title: AI, features: [ai], source: page }',
      'exclusions:\n  x: { title: Not listed, all-but: [disks], source: page }',
      'exclusions:\n  x: { title: All with AI, when: { feature: ai }, source: page }',
      'gates:\n  x: { kind: configuration, title: Switch, when: { feature: ai }, source: page }',
    ]) {
      const w = mapping(`features: { ai: AI, disks: Disks }\n${held}\n${says(statement())}`, '', 'w');
      expect(of([over('{ features: [disks] }'), w], 'features: []'), held).toBe('inherited published');
      expect(of([over('{}'), w], 'features: []'), held).toBe('inherited unverified');
    }
  });

  it('a ruling that a party does not act counts for the vendor above it', () => {
    const w = (parties: string, on = '2026-01-01') =>
      mapping(
        `${says(statement())}\nrulings:\n  ${encryption}: { parties: [${parties}], by: M, on: ${on}, because: we looked }`,
        '',
        'w',
      );
    expect(of([over('{}'), w('vendor')], 'features: []')).toBe('inherited published');
    expect(of([over('{}'), w('customer')], 'features: []')).toBe('inherited unverified');
    expect(of([over('{}'), w('customer', '2027-01-01')], 'features: []')).toBe('inherited published');
  });

  it('an exclusion takes back no limit where PHI may not reach the party', () => {
    const w = (excluded: boolean) =>
      mapping(
        `features: { ai: AI }\n${excluded ? 'exclusions:\n  x: { title: AI, features: [ai], source: page }\n' : ''}${says(statement('limits: not disks, '))}`,
        '',
        'w',
      );
    const use = '{ features: [ai] }';
    expect(of([over(use, 'executed', 'unknown'), w(false)], 'features: []')).toBe('shared unverified');
    expect(of([over(use, 'executed', 'unknown'), w(true)], 'features: []')).toBe('shared unverified');
  });
});

it('a party that only a use without PHI reaches is not asked about', () => {
  const v = mapping(
    `features: { ai: AI }\n${says(statement('via: [model], '))}`,
    'upstreams:\n  model: { phi: "yes", baa: none, for: drafts, when: { feature: ai }, source: page }',
  );
  expect(of([v], 'features: [ai]')).toBe('customer');
  expect(of([v], 'features: [ai], phi-free: [ai]')).toBe('inherited published');
});

describe('what a row says that it lost, a block tells with its finding', () => {
  const blocksOf = (mappings: readonly string[], use: string) => {
    const { blocks, findings } = assessed(library(...mappings), provider(`  crm: { service: v/s, ${use} }`));
    return blocks.map((b) => [b.kind, b.rows.includes(encryption as never), findings.some((f) => f.id === b.finding)]);
  };

  it('a use that a party behind excludes', () => {
    const v = mapping(
      says(statement('via: [w], ')),
      'upstreams:\n  w: { phi: "yes", baa: executed, for: hosting, service: w/s, use: { features: [ai] }, source: page }',
    );
    const w = mapping('features: { ai: AI }\nexclusions:\n  x: { title: AI, features: [ai], source: page }', '', 'w');
    expect(blocksOf([v, w], 'features: []')).toEqual([['upstream', true, true]]);
  });

  it('a party without an agreement, where a choice that is not stated decides whether it is behind', () => {
    const v = mapping(
      `plans: { pro: Pro, basic: Basic }\n${says(statement('via: [model], when: { plan: pro }, '))}`,
      'upstreams:\n  model: { phi: "yes", baa: none, for: drafts, source: page }',
    );
    expect(blocksOf([v], 'features: []')).toEqual([['upstream', true, true]]);
    expect(blocksOf([v], 'plan: basic, features: []')).toEqual([['upstream', false, true]]);
  });
});

describe('a setting that is not stated', () => {
  const settings = 'settings: { z: { title: Z, values: ["on", "off"] } }';
  const v = (more: string) =>
    mapping(
      `${settings}\n${says(statement(), statement(`${more}, when: { setting: { z: "on" } }, `))}`,
      'upstreams:\n  model: { phi: "yes", baa: none, for: drafts, source: page }',
    );

  it('leaves to the customer what any of its values would', () => {
    for (const more of ['limits: not disks', 'strength: may']) {
      expect(of([v(more)], 'settings: { z: "on" }')).toBe('shared published');
      expect(of([v(more)], 'settings: { z: "off" }')).toBe('inherited published');
      expect(of([v(more)], 'features: []')).toBe('shared published');
    }
    expect(of([v('via: [model]')], 'features: []')).toBe('shared unverified');
    expect(of([v('strength: must')], 'features: []')).toBe('inherited published');
  });

  const table = (says: string, more = '') =>
    `${settings}\nclaims:\n  - { text: ${encryption}, says: "Yes", source: page }\n  - { text: ${encryption}, says: "${says}", ${more}when: { setting: { z: "on" } }, source: page }`;

  it('leaves open what any row of the vendor’s table would that may apply', () => {
    for (const [says, more] of [['Partially'], ['Yes', 'customer: Turn it on., '], [''], ['NA'], ['No']]) {
      const claimed = mapping(table(says ?? '', more));
      expect(of([claimed], 'settings: { z: "on" }'), says).toBe('shared asserted');
      expect(of([claimed], 'features: []'), says).toBe('shared asserted');
    }
    expect(of([mapping(table('Partially'))], 'settings: { z: "off" }')).toBe('inherited asserted');
    expect(of([mapping(table('Yes'))], 'features: []')).toBe('inherited asserted');
  });

  it('at the party behind, a Yes is none beside another verdict that may apply', () => {
    const front = (use: string) =>
      mapping(
        says(statement('via: [w], ')),
        `upstreams:\n  w: { phi: "yes", baa: executed, for: hosting, service: w/s, use: ${use}, source: page }`,
      );
    for (const verdict of ['Partially', '', 'No']) {
      const w = mapping(table(verdict), '', 'w');
      expect(of([front('{ settings: { z: "off" } }'), w], 'features: []')).toBe('inherited asserted');
      expect(of([front('{}'), w], 'features: []')).toBe('inherited unverified');
    }
  });
});

it('software of which every variant is the customer’s is its own system while none is chosen', () => {
  const v = (second: string) =>
    mapping(
      `variants:\n  own: { title: Own, operated-by: customer }\n  other: { title: Other${second} }\n${says(statement())}`,
    );
  const reason = (second: string) =>
    row(assessed(library(v(second)), provider('  crm: { service: v/s, features: [] }')), '164.312(b)').reason;
  expect(reason(', operated-by: customer')).toBe('own-system');
  expect(reason('')).not.toBe('own-system');
});

describe('software that the customer runs', () => {
  const own = 'variants:\n  own: { title: Own, operated-by: customer }\n  cloud: { title: Cloud }';
  const forAll = `rulings:\n  ${encryption}: { parties: [vendor], by: M, on: 2026-01-01, because: we looked at the cloud }`;

  it('no ruling gives it to the vendor, nor does one for every customer while it is not known who runs it', () => {
    const v = mapping(`${own}\n${says(statement())}\n${forAll}`);
    expect(of([v], 'variant: cloud')).toBe('inherited published');
    expect(of([v], 'variant: own')).toBe('customer');
    expect(of([v], 'features: []')).toBe('customer');
    const mine = `rulings:\n  crm/${encryption}: { parties: [vendor], by: P, on: 2026-01-01, because: it is in the cloud }`;
    const ruled = (use: string) =>
      row(assessed(library(v), provider(`  crm: { service: v/s, ${use} }`, mine)), encryption).disposition;
    expect([ruled('variant: own'), ruled('features: []')]).toEqual(['customer', 'inherited']);
  });

  it('its maker is not asked about the verdicts of its table', () => {
    const v = mapping(`${own}\nclaims:\n  - { text: 164.312(b), says: "Yes", source: page }`);
    const asked = (variant: string) =>
      assessed(library(v), provider(`  crm: { service: v/s, variant: ${variant} }`)).findings.filter((f) =>
        f.kind.startsWith('claim'),
      ).length;
    expect([asked('cloud'), asked('own')]).toEqual([2, 0]);
  });
});
