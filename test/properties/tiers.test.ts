// Chains of four parties: nothing looks better because something got worse, at whichever tier.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { grades } from '../../src/model/grade.ts';
import { partiesOf, rank } from '../support/order.ts';
import { runs } from '../support/search.ts';
import { assessed, library, mapping, provider, row } from '../support/small-world.ts';

const encryption = '164.312(a)(2)(iv)';
const vendors = ['v', 'b', 'c', 'd'] as const;

const conditions = {
  none: undefined,
  pro: { plan: 'pro' },
  ai: { feature: 'ai' },
  on: { setting: { z: 'on' } },
} as const;
type When = keyof typeof conditions;
const when = (...of: readonly When[]) => fc.oneof(fc.constant<When>('none'), fc.constantFrom<When>(...of));
const holdsIf = (name: When) => (conditions[name] === undefined ? {} : { when: conditions[name] });

interface Said {
  readonly half: 'provides' | 'offers';
  readonly strength: 'must' | 'may';
  readonly limits: boolean;
  readonly via: boolean;
  readonly when: When;
}

/** One party and what its documents say. */
interface Tier {
  readonly said: readonly Said[];
  readonly claims: readonly { readonly says: string; readonly when: When }[];
  readonly gate: { readonly when: When; readonly offered: When } | null;
  readonly excluded: 'none' | 'AI in Pro' | 'AI' | 'Pro';
  readonly ruledOut: boolean;
}

/** How one party uses the next. */
interface Link {
  readonly baa: 'executed' | 'hedged' | 'none';
  readonly phi: 'yes' | 'unknown' | 'no';
  readonly when: When;
  readonly plan: string | null;
  readonly features: readonly string[];
  readonly z: string | null;
  readonly met: boolean;
}

interface World {
  readonly tiers: readonly Tier[];
  readonly links: readonly Link[];
}

const tier: fc.Arbitrary<Tier> = fc.record({
  said: fc.array(
    fc.record({
      half: fc.constantFrom('provides', 'provides', 'offers'),
      strength: fc.constantFrom('must', 'must', 'may'),
      limits: fc.boolean(),
      via: fc.boolean(),
      when: when('pro', 'ai', 'on'),
    }),
    { maxLength: 3 },
  ),
  claims: fc.array(fc.record({ says: fc.constantFrom('Yes', 'Yes', 'Partially', 'No', ''), when: when('pro', 'on') }), {
    maxLength: 2,
  }),
  gate: fc.option(fc.record({ when: when('pro', 'ai'), offered: when('pro') })),
  excluded: fc.constantFrom('none', 'none', 'AI in Pro', 'AI', 'Pro'),
  ruledOut: fc.constantFrom(false, false, false, true),
});

const link: fc.Arbitrary<Link> = fc.record({
  baa: fc.constantFrom('executed', 'executed', 'hedged', 'none'),
  phi: fc.constantFrom('yes', 'yes', 'unknown', 'no'),
  when: when('pro', 'ai'),
  plan: fc.constantFrom(null, 'pro', 'basic'),
  features: fc.constantFrom([], ['ai'], ['disks']),
  z: fc.constantFrom(null, 'on', 'off'),
  met: fc.boolean(),
});

const world: fc.Arbitrary<World> = fc.record({
  tiers: fc.tuple(tier, tier, tier, tier),
  links: fc.tuple(link, link, link),
});

const exclusions = {
  none: undefined,
  AI: { features: ['ai'] },
  Pro: { when: conditions.pro },
  'AI in Pro': { features: ['ai'], when: conditions.pro },
};

/** One line of YAML for each key: JSON is YAML. */
const lines = (of: object) =>
  Object.entries(of)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n');

function file({ tiers, links }: World, i: number): string {
  const [one, next] = [tiers[i], links[i]];
  if (one === undefined) throw new Error('no such tier');
  // What concerns the customer's own use of the vendor is told elsewhere.
  const behind = i > 0;
  const source = 'page';
  const service = {
    plans: { pro: 'Pro', basic: 'Basic' },
    features: { ai: 'AI', disks: 'Disks' },
    settings: { z: { title: 'Z', values: ['on', 'off'] } },
    gates:
      behind && one.gate !== null
        ? {
            g: {
              kind: 'configuration',
              title: 'a switch',
              ...holdsIf(one.gate.when),
              ...(one.gate.offered === 'none' ? {} : { offered: conditions[one.gate.offered] }),
              source,
            },
          }
        : {},
    exclusions: one.excluded === 'none' ? {} : { x: { title: one.excluded, ...exclusions[one.excluded], source } },
    assignments:
      one.said.length === 0
        ? {}
        : {
            [encryption]: one.said.map((s) => ({
              [s.half]: 'Encrypts.',
              strength: s.strength,
              ...(s.limits ? { limits: 'not disks' } : {}),
              ...(s.via && next !== undefined ? { via: ['next'] } : {}),
              ...holdsIf(s.when),
              source,
            })),
          },
    claims: one.claims.map((c) => ({ text: encryption, says: c.says, ...holdsIf(c.when), source })),
    rulings:
      behind && one.ruledOut
        ? { [encryption]: { parties: ['customer'], by: 'R', on: '2026-01-01', because: 'we looked' } }
        : {},
  };
  if (next === undefined) return mapping(lines(service), '', vendors[i]);
  const upstream = {
    ...{ phi: next.phi, baa: next.baa, for: 'hosting', service: `${vendors[i + 1]}/s`, ...holdsIf(next.when), source },
    use: {
      ...(next.plan === null ? {} : { plan: next.plan }),
      features: next.features,
      ...(next.z === null ? {} : { settings: { z: next.z } }),
      ...(next.met && tiers[i + 1]?.gate != null ? { gates: ['g'] } : {}),
    },
  };
  return mapping(lines(service), `upstreams: ${JSON.stringify({ next: upstream })}`, vendors[i]);
}

const known = new Map<string, Assessment>();

function assess(w: World): Assessment {
  const files = w.tiers.map((_, i) => file(w, i));
  const key = files.join('\0');
  const use = 'plan: pro, features: [ai, disks], settings: { z: "on" }';
  const assessment = known.get(key) ?? assessed(library(...files), provider(`  crm: { service: v/s, ${use} }`));
  known.set(key, assessment);
  return assessment;
}

type Change<T> = (one: T) => T | null;

/** Changes the first that can be changed. */
function first<T>(list: readonly T[], change: Change<T>): readonly T[] | null {
  for (const [i, one] of list.entries()) {
    const changed = change(one);
    if (changed !== null) return list.with(i, changed);
  }
  return null;
}

const inSaid =
  (change: Change<Said>): Change<Tier> =>
  (t) => {
    const said = first(t.said, change);
    return said === null ? null : { ...t, said };
  };

const ofTier: Readonly<Record<string, Change<Tier>>> = {
  'a limit is added': inSaid((s) => (s.limits ? null : { ...s, limits: true })),
  'the wording becomes weaker': inSaid((s) => (s.strength === 'may' ? null : { ...s, strength: 'may' })),
  'provides becomes offers': inSaid((s) => (s.half === 'offers' ? null : { ...s, half: 'offers' })),
  'it runs through the next party': inSaid((s) => (s.via ? null : { ...s, via: true })),
  'a gate is asked in every use': (t) =>
    t.gate === null || t.gate.when === 'none' ? null : { ...t, gate: { ...t.gate, when: 'none' } },
  'a gate is offered in one plan': (t) =>
    t.gate === null || t.gate.offered !== 'none' ? null : { ...t, gate: { ...t.gate, offered: 'pro' } },
  'something is excluded': (t) => (t.excluded === 'none' ? { ...t, excluded: 'AI in Pro' } : null),
  'more is excluded': (t) => (t.excluded === 'AI in Pro' ? { ...t, excluded: 'AI' } : null),
  'a reviewer rules it out': (t) => (t.ruledOut ? null : { ...t, ruledOut: true }),
  'a Yes becomes Partially': (t) => {
    const claims = first(t.claims, (c) => (c.says === 'Yes' ? { ...c, says: 'Partially' } : null));
    return claims === null ? null : { ...t, claims };
  },
  'a further verdict is blank': (t) => ({ ...t, claims: [...t.claims, { says: '', when: 'on' }] }),
};

const ofLink: Readonly<Record<string, Change<Link>>> = {
  'the agreement becomes weaker': (l) =>
    l.baa === 'none' ? null : { ...l, baa: l.baa === 'executed' ? 'hedged' : 'none' },
  'more PHI reaches the party': (l) => (l.phi === 'yes' ? null : { ...l, phi: l.phi === 'no' ? 'unknown' : 'yes' }),
  'PHI reaches the party in every use': (l) => (l.when === 'none' ? null : { ...l, when: 'none' }),
  'a gate is not said to be met': (l) => (l.met ? { ...l, met: false } : null),
};

const at = <K extends keyof World>(key: K, i: number, change: Change<World[K][number]>): Change<World> => {
  return (w) => {
    const one = w[key][i] as World[K][number] | undefined;
    const changed = one === undefined ? null : change(one);
    return changed === null ? null : { ...w, [key]: (w[key] as readonly unknown[]).with(i, changed) };
  };
};

const weakenings = [1, 2, 3].flatMap((i) => [
  ...Object.entries(ofTier).map(([name, change]) => [`${name}, ${i} behind`, at('tiers', i, change)] as const),
  ...Object.entries(ofLink).map(([name, change]) => [`${name}, ${i} behind`, at('links', i - 1, change)] as const),
]);

const worth = ({ assurance }: { readonly assurance: (typeof grades)[number] | null }) =>
  assurance === null ? grades.length : grades.indexOf(assurance);

describe.each(weakenings)('%s', (_, weaken) => {
  it('improves nothing', () => {
    fc.assert(
      fc.property(world, (w) => {
        const worse = weaken(w);
        if (worse === null) return;
        const [before, after] = [assess(w), assess(worse)];
        const [was, is] = [row(before, encryption), row(after, encryption)];
        expect(rank[is.disposition]).toBeLessThanOrEqual(rank[was.disposition]);
        if (!partiesOf(was).includes('vendor')) expect(partiesOf(is)).not.toContain('vendor');
        expect(worth(is)).toBeGreaterThanOrEqual(worth(was));
        if (was.openQuestion) expect(is.openQuestion).toBe(true);
        const blocks = (a: Assessment) => a.blocks.map((b) => `${b.kind} ${b.subject}`);
        for (const block of blocks(before)) expect(blocks(after)).toContain(block);
      }),
      { numRuns: runs(25) },
    );
  });
});
