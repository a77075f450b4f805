// Small mappings with all that limits what a vendor covers: groups, products, exclusions, places where an agreement is
// offered, variants that the customer runs, subcontractors that only one use reaches; and a use of it.

import fc from 'fast-check';
import type { Assessment } from '../../src/model/assessment.ts';
import { assessed, library, mapping } from './small-world.ts';

export const citations = ['164.312(a)(2)(iii)', '164.312(a)(2)(iv)', '164.312(b)', '164.306(e)'] as const;

/** `a` and `b` are products by their group, `c` is one by itself; `d` and `e` are plain. */
const features = ['a', 'b', 'c', 'd', 'e'] as const;
export const products: readonly string[] = ['a', 'b', 'c'];

/** Conditions, as a mapping writes them. `apps` is the group of `a` and `b`. */
const conditions = {
  none: undefined,
  a: { feature: 'a' },
  b: { feature: ['b'] },
  apps: { feature: 'apps' },
  c: { feature: 'c' },
  d: { feature: ['d'] },
  pro: { plan: 'pro' },
  cloud: { variant: 'cloud' },
  on: { setting: { z: 'on' } },
} as const;
export type When = keyof typeof conditions;

const allWhens = Object.keys(conditions) as When[];
const chosenWhens: When[] = ['pro', 'cloud', 'on'];

export interface Said {
  readonly citation: string;
  readonly half: 'provides' | 'offers' | 'duty' | 'outside';
  readonly limits: boolean;
  readonly via: readonly ('w' | 'ai')[];
  readonly when: When;
}

export interface Exclusion {
  readonly what: 'features' | 'all-but' | 'whole';
  readonly names: readonly string[];
  readonly when: When;
}

export interface Gate {
  readonly kind: 'baa' | 'configuration';
  readonly when: When;
  readonly offered: When;
  readonly anyOf: boolean;
}

export interface Behind {
  readonly said: readonly Said[];
  readonly gates: readonly Gate[];
  readonly exclusions: readonly Exclusion[];
}

export interface World {
  readonly said: readonly Said[];
  readonly claims: readonly { readonly citation: string; readonly says: string; readonly when: When }[];
  readonly exclusions: readonly Exclusion[];
  readonly gates: readonly Gate[];
  readonly ownVariant: boolean;
  /** Upstreams: `w`, which has a mapping, and `ai`. */
  readonly w: { readonly baa: string; readonly phi: string; readonly when: When };
  readonly ai: { readonly baa: string; readonly phi: string; readonly when: When };
  readonly behind: Behind;
  /** How the vendor uses `w`. */
  readonly put: { readonly plan: string | null; readonly features: readonly string[]; readonly met: readonly string[] };
  readonly use: Use;
}

export interface Use {
  readonly variant: string | null;
  readonly plan: string | null;
  readonly features: readonly string[] | null;
  readonly phiFree: readonly string[];
  readonly z: string | null;
  /** Gates by their number. */
  readonly open: readonly number[];
}

const when = (of: readonly When[]) => fc.oneof(fc.constant<When>('none'), fc.constantFrom(...of));
const some = <T>(of: readonly T[], maxLength = of.length) => fc.subarray([...of], { maxLength });

const said = (via: readonly ('w' | 'ai')[]): fc.Arbitrary<Said> =>
  fc.record({
    citation: fc.constantFrom(...citations),
    half: fc.constantFrom('provides', 'provides', 'provides', 'offers', 'duty', 'outside'),
    limits: fc.constantFrom(false, false, true),
    via: some(via),
    when: when(allWhens),
  });

const exclusion: fc.Arbitrary<Exclusion> = fc
  .record({
    what: fc.constantFrom('features', 'all-but', 'whole'),
    names: fc.oneof(
      some(['apps', 'c', 'd', 'e']).filter((n) => n.length > 0),
      some(features).filter((n) => n.length > 0),
    ),
    when: when(chosenWhens),
  })
  .map((e): Exclusion => (e.what === 'whole' && e.when === 'none' ? { ...e, when: 'pro' } : e));

const gate: fc.Arbitrary<Gate> = fc.record({
  kind: fc.constantFrom('baa', 'configuration'),
  when: when(allWhens),
  offered: when(chosenWhens),
  anyOf: fc.boolean(),
});

const party = fc.record({
  baa: fc.constantFrom('executed', 'executed', 'hedged', 'none'),
  phi: fc.constantFrom('yes', 'yes', 'unknown', 'no'),
  when: when(allWhens),
});

export const world: fc.Arbitrary<World> = fc.record({
  said: fc.array(said(['w', 'ai']), { minLength: 1, maxLength: 6 }),
  claims: fc.array(
    fc.record({
      citation: fc.constantFrom(...citations),
      says: fc.constantFrom('Yes', 'Partially', 'No', ''),
      when: when(allWhens),
    }),
    { maxLength: 2 },
  ),
  exclusions: fc.array(exclusion, { maxLength: 2 }),
  gates: fc.array(gate, { maxLength: 3 }),
  ownVariant: fc.boolean(),
  w: party,
  ai: party,
  behind: fc.record({
    said: fc.array(said([]), { maxLength: 4 }),
    gates: fc.array(gate, { maxLength: 2 }),
    exclusions: fc.array(exclusion, { maxLength: 1 }),
  }),
  put: fc.record({
    plan: fc.constantFrom(null, 'pro', 'basic'),
    features: some(features),
    met: some(['g0', 'g1']),
  }),
  use: fc.record({
    variant: fc.constantFrom(null, 'cloud', 'edge', 'own'),
    plan: fc.constantFrom(null, 'pro', 'basic'),
    features: fc.option(some(features)),
    phiFree: some(features),
    z: fc.constantFrom(null, 'on', 'off'),
    open: some([0, 1, 2]),
  }),
});

/** Ways to write the same mapping. */
export interface Writing {
  /** Keys in the other order. */
  readonly turned?: boolean;
  /** Every feature by itself in place of its group. */
  readonly ungrouped?: boolean;
}

const apart = (ids: readonly string[]) => ids.flatMap((id) => (id === 'apps' ? ['a', 'b'] : [id]));

function conditionOf(name: When, { ungrouped }: Writing): object | undefined {
  const found = conditions[name];
  if (!ungrouped || found === undefined || !('feature' in found)) return found;
  const named: string | readonly string[] = found.feature;
  return { feature: apart([named].flat()) };
}

function turned(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, turned(v)]),
  );
}

const numbered = <T>(prefix: string, of: readonly T[]) =>
  Object.fromEntries(of.map((one, i) => [`${prefix}${i}`, one]));

function service(
  {
    said: statements,
    claims,
    exclusions,
    gates,
    ownVariant,
  }: Pick<World, 'said' | 'claims' | 'exclusions' | 'gates' | 'ownVariant'>,
  how: Writing,
): object {
  const limited = (name: When) => {
    const condition = conditionOf(name, how);
    return condition === undefined ? {} : { when: condition };
  };
  const assignments: Record<string, object[]> = {};
  for (const [i, s] of statements.entries()) {
    const half =
      s.half === 'duty' || s.half === 'outside'
        ? { duties: [s.half] }
        : {
            [s.half]: `Does ${i}.`,
            ...(s.limits ? { limits: `not ${i}` } : {}),
            ...(s.via.length > 0 ? { via: s.via } : {}),
          };
    const all = assignments[s.citation] ?? [];
    assignments[s.citation] = [...all, { ...half, ...limited(s.when), source: 'policy' }];
  }
  const grouped = (title: string, more = {}) => (how.ungrouped ? { title, ...more } : { title, group: 'apps' });
  return {
    variants: {
      cloud: { title: 'Cloud' },
      edge: { title: 'Edge' },
      own: { title: 'Own', ...(ownVariant ? { 'operated-by': 'customer' } : {}) },
    },
    plans: { pro: 'Pro', basic: 'Basic' },
    ...(how.ungrouped ? {} : { groups: { apps: { title: 'Apps', product: true } } }),
    features: {
      a: grouped('A', { product: true }),
      b: grouped('B', { product: true }),
      c: { title: 'C', product: true },
      d: 'D',
      e: 'E',
    },
    settings: { z: { title: 'Z', values: ['on', 'off'] } },
    duties: {
      duty: { do: 'Do it.', source: 'page' },
      outside: { do: 'Lock the phone.', outside: 'a phone', source: 'page' },
    },
    gates: numbered(
      'g',
      gates.map((g) => ({
        kind: g.kind,
        title: `a ${g.kind}`,
        ...limited(g.when),
        ...(g.offered === 'none' ? {} : { offered: conditionOf(g.offered, how) }),
        ...(g.anyOf ? { 'any-of': 'either' } : {}),
        source: 'page',
      })),
    ),
    exclusions: numbered(
      'x',
      exclusions.map((e) => ({
        title: 'not there',
        ...(e.what === 'whole' ? {} : { [e.what]: how.ungrouped ? [...new Set(apart(e.names))] : e.names }),
        ...limited(e.when),
        source: 'page',
      })),
    ),
    assignments,
    claims: claims.map((c) => ({ text: c.citation, says: c.says, ...limited(c.when), source: 'page' })),
  };
}

const yaml = (value: unknown, how: Writing) => JSON.stringify(how.turned ? turned(value) : value);

/** One line of YAML for each key: JSON is YAML. */
const keys = (value: object, how: Writing) =>
  Object.entries(how.turned ? (turned(value) as object) : value)
    .map(([key, v]) => `${key}: ${JSON.stringify(v)}`)
    .join('\n');

const known = new Map<string, Assessment>();

/** Computed once for the same world: each change starts from the same ones. */
export function assess(w: World, how: Writing = {}): Assessment {
  const condition = (name: When) => {
    const found = conditionOf(name, how);
    return found === undefined ? {} : { when: found };
  };
  const gates = w.put.met.filter((g) => Number(g.slice(1)) < w.behind.gates.length);
  const upstreams = {
    w: {
      ...{ phi: w.w.phi, baa: w.w.baa, for: 'hosting', service: 'w/s', source: 'page', ...condition(w.w.when) },
      use: {
        ...(w.put.plan === null ? {} : { plan: w.put.plan }),
        ...{ features: w.put.features, gates: gates.length > 0 ? gates : undefined },
      },
    },
    ai: { phi: w.ai.phi, baa: w.ai.baa, for: 'drafts', source: 'page', ...condition(w.ai.when) },
  };
  const front = mapping(keys(service(w, how), how), `upstreams: ${yaml(upstreams, how)}`);
  const behind = mapping(keys(service({ ...w.behind, claims: [], ownVariant: false }, how), how), '', 'w');
  const { variant, plan, features: used, phiFree, z, open } = w.use;
  const system = {
    service: 'v/s',
    ...(variant === null ? {} : { variant }),
    ...(plan === null ? {} : { plan }),
    ...(used === null ? {} : { features: used, 'phi-free': phiFree.filter((f) => used.includes(f)) }),
    ...(z === null ? {} : { settings: { z } }),
    gates: Object.fromEntries(
      open.flatMap((n) => {
        const found = w.gates[n];
        return found === undefined ? [] : [[`g${n}`, { state: found.kind === 'baa' ? 'executed' : 'open' }]];
      }),
    ),
  };
  const profile = `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n  crm: ${yaml(system, how)}\n`;
  const key = [front, behind, profile].join('\0');
  const assessment = known.get(key) ?? assessed(library(front, behind), profile);
  known.set(key, assessment);
  return assessment;
}
