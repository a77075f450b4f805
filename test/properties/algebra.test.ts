// The order laws of the algebra, over random mappings and profiles.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Determination } from '../../src/model/assessment.ts';
import { grades } from '../../src/model/grade.ts';
import { assessService } from '../../src/pipeline.ts';
import { partiesOf, rank } from '../support/order.ts';
import { runs } from '../support/search.ts';
import { assessed, library, mapping, provider } from '../support/small-world.ts';

const citations = [
  '164.312(a)(1)',
  '164.312(a)(2)(iii)',
  '164.312(a)(2)(iv)',
  '164.312(b)',
  '164.308(a)(2)',
  '164.306(e)',
];

interface Said {
  readonly citation: string;
  readonly provides: boolean;
  readonly duty: boolean;
  readonly via: string | null;
  readonly when: boolean;
}

const said: fc.Arbitrary<Said> = fc.record({
  citation: fc.constantFrom(...citations),
  provides: fc.boolean(),
  duty: fc.boolean(),
  via: fc.constantFrom(null, 'sure', 'hedged', 'void', 'unreached'),
  when: fc.boolean(),
});

const claim = fc.record({
  citation: fc.constantFrom(...citations),
  says: fc.constantFrom('Yes', 'Partially', 'No', 'Yes (optional)', ''),
});

interface Vendor {
  readonly said: readonly Said[];
  readonly claims: readonly { readonly citation: string; readonly says: string }[];
  readonly gate: boolean;
  readonly excluded: boolean;
}

const vendor: fc.Arbitrary<Vendor> = fc.record({
  said: fc.array(said, { maxLength: 8 }),
  claims: fc.array(claim, { maxLength: 4 }),
  gate: fc.boolean(),
  excluded: fc.boolean(),
});

const upstreams = `upstreams:
  sure: { phi: "yes", baa: executed, for: a, source: page }
  hedged: { phi: "yes", baa: hedged, for: b, source: page }
  void: { phi: "yes", baa: none, for: c, source: page }
  unreached: { phi: "no", baa: none, for: d, source: page }`;

/** A vendor as YAML; `turn` changes the order of the rows. */
function yaml(v: Vendor, id: string, turn = false): string {
  const statements = v.said.map((s, i) => {
    const halves = [s.provides || !s.duty ? `provides: Does ${i}.` : '', s.duty ? 'duties: [d]' : ''].filter(Boolean);
    const via = s.via === null ? '' : `, via: [${s.via}]`;
    return {
      citation: s.citation,
      text: `{ ${halves.join(', ')}${via}${s.when ? ', when: { plan: pro }' : ''}, source: page }`,
    };
  });
  const order = turn ? [...citations].reverse() : citations;
  const assignments = order.flatMap((citation) => {
    const mine = statements.filter((s) => s.citation === citation).map((s) => s.text);
    if (turn) mine.reverse();
    return mine.length === 0 ? [] : [`  ${citation}: [${mine.join(', ')}]`];
  });
  const claims = v.claims.map((c) => `  - { text: ${c.citation}, says: "${c.says}", source: page }`);
  const service = [
    'plans:\n  pro: Pro',
    'features:\n  ai: AI',
    'duties:\n  d: { do: Do it., source: page }',
    v.gate ? 'gates:\n  baa: { kind: baa, source: page }' : '',
    v.excluded ? 'exclusions:\n  x: { title: Not there, features: [ai], source: page }' : '',
    assignments.length > 0 ? `assignments:\n${assignments.join('\n')}` : '',
    claims.length > 0 ? `claims:\n${claims.join('\n')}` : '',
  ].filter(Boolean);
  return mapping((turn ? service.reverse() : service).join('\n'), upstreams, id);
}

const executed = '{ service: v/s, gates: { baa: { state: executed } } }';
const use = (v: Vendor, system = executed) => `  crm: ${v.gate ? system : '{ service: v/s }'}`;

const rows = (vendors: readonly string[], profile: string) => {
  const { determinations, rollups } = assessed(library(...vendors), profile);
  return [...determinations, ...rollups];
};

function neverImproves(before: readonly Determination[], after: readonly Determination[]): void {
  for (const [i, row] of before.entries()) {
    const then = after[i];
    expect(then?.citation).toBe(row.citation);
    if (then === undefined) continue;
    expect(rank[then.disposition], row.citation).toBeLessThanOrEqual(rank[row.disposition]);
    if (!partiesOf(row).includes('vendor')) expect(partiesOf(then)).not.toContain('vendor');
  }
}

describe('for any vendor and any customer', () => {
  it('there is exactly one determination per obligation, and the counts sum to all of them', () => {
    fc.assert(
      fc.property(vendor, fc.boolean(), (v, own) => {
        const profile = provider(own ? `${use(v)}\n  desk: { own: ephi }` : use(v));
        const { determinations, counts, unblocked, places } = assessed(library(yaml(v, 'v')), profile);
        expect(new Set(determinations.map((d) => d.citation)).size).toBe(9);
        for (const c of [counts, unblocked]) expect(Object.values(c).reduce((a, b) => a + b)).toBe(9);
        expect(places.length).toBeGreaterThan(0);
        for (const d of determinations) expect(d.assurance === null).toBe(!partiesOf(d).includes('vendor'));
      }),
      { numRuns: runs(150) },
    );
  });

  it('the order of files and rows does not matter', () => {
    fc.assert(
      fc.property(vendor, vendor, (v, w) => {
        const profile = provider(`${use(v)}\n  other: { service: w/s }`);
        const one = rows([yaml(v, 'v'), yaml(w, 'w')], profile);
        const two = rows([yaml(w, 'w', true), yaml(v, 'v', true)], profile);
        const essence = (r: Determination) => [
          r.citation,
          r.disposition,
          r.reason,
          r.assurance,
          r.openQuestion,
          partiesOf(r),
        ];
        expect(two.map(essence)).toEqual(one.map(essence));
      }),
      { numRuns: runs(100) },
    );
  });

  it('a further system only adds parties, and never removes an open question', () => {
    fc.assert(
      fc.property(vendor, vendor, fc.constantFrom('{ own: ephi }', '{ service: w/s }'), (v, w, extra) => {
        const mappings = [yaml(v, 'v'), yaml({ ...w, gate: false }, 'w')];
        const before = rows(mappings, provider(use(v)));
        const after = rows(mappings, provider(`${use(v)}\n  extra: ${extra}`));
        for (const [i, row] of before.entries()) {
          const then = after[i];
          if (then === undefined) throw new Error('a row is lost');
          // A standard that can never be inherited is the customer's as a whole, whatever the rows below it.
          for (const party of partiesOf(row)) expect(partiesOf(then), row.citation).toContain(party);
          if (row.openQuestion) expect(then.openQuestion).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('a duty, an excluded use or a closed gate never adds the vendor and never improves a row', () => {
    fc.assert(
      fc.property(vendor, fc.constantFrom(...citations), (v, citation) => {
        const plain = { ...v, gate: false, excluded: false };
        const profile = provider('  crm: { service: v/s, features: [ai] }');
        const before = rows([yaml(plain, 'v')], profile);
        const duty = { citation, provides: false, duty: true, via: null, when: false };
        neverImproves(before, rows([yaml({ ...plain, said: [...v.said, duty] }, 'v')], profile));
        neverImproves(before, rows([yaml({ ...plain, excluded: true }, 'v')], profile));
        neverImproves(before, rows([yaml({ ...plain, gate: true }, 'v')], profile));
      }),
      { numRuns: runs(100) },
    );
  });

  it('without a choice of variant or plan, no row is better than with the worst choice, for a prospect and for a customer', () => {
    const narrowed = (v: Vendor) => {
      const plans = v.said.length % 2 === 0 ? '  pro: Pro\n      basic: Basic' : '  pro: Pro';
      return yaml({ ...v, gate: false }, 'v').replace('  pro: Pro', plans);
    };
    fc.assert(
      fc.property(vendor, (v) => {
        const lib = library(narrowed(v));
        const [service] = lib.vendors.flatMap((x) => x.services);
        if (service === undefined) throw new Error('no service');
        const prospect = (plan: string | null) => assessService(lib, service, { plan }, '2026-11-21').assessment;
        const customer = (plan: string | null) =>
          assessed(lib, provider(`  crm: { service: v/s${plan === null ? '' : `, plan: ${plan}`}, features: [] }`));
        for (const look of [prospect, customer]) {
          const open = look(null);
          for (const { id } of service.plans) {
            const chosen = look(id);
            neverImproves([...chosen.determinations, ...chosen.rollups], [...open.determinations, ...open.rollups]);
            for (const [i, row] of chosen.determinations.entries()) {
              const then = open.determinations[i];
              if (row.openQuestion) expect(then?.openQuestion, row.citation).toBe(true);
              if (partiesOf(row).includes('customer') && then?.assurance !== null)
                expect(then === undefined ? [] : partiesOf(then), row.citation).toContain('customer');
              if (row.assurance !== null && then?.assurance != null)
                expect(grades.indexOf(then.assurance)).toBeGreaterThanOrEqual(grades.indexOf(row.assurance));
            }
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('with every gate open and without excluded uses, nothing is worse than now', () => {
    fc.assert(
      fc.property(vendor, (v) => {
        const { counts, unblocked } = assessed(
          library(yaml(v, 'v')),
          provider('  crm: { service: v/s, features: [ai] }'),
        );
        expect(unblocked.inherited).toBeGreaterThanOrEqual(counts.inherited);
        expect(unblocked.inherited + unblocked.shared).toBeGreaterThanOrEqual(counts.inherited + counts.shared);
      }),
      { numRuns: runs(100) },
    );
  });
});
