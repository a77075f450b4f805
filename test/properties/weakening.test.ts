// Nothing looks better because something got worse: weakens one input of a random library or profile, for a customer of
// every role, and checks that nothing a reader relies on improves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Determination } from '../../src/model/assessment.ts';
import { grades } from '../../src/model/grade.ts';
import { partiesOf, rank } from '../support/order.ts';
import { runs } from '../support/search.ts';
import { assessed, library, mapping } from '../support/small-world.ts';

const citations = ['164.312(a)(1)', '164.312(a)(2)(iii)', '164.312(a)(2)(iv)', '164.312(b)', '164.306(e)'] as const;

interface Statement {
  readonly citation: string;
  readonly half: 'provides' | 'offers';
  readonly strength: 'must' | 'should' | 'may';
  readonly limits: boolean;
  readonly via: boolean;
  readonly hopLimits: boolean;
  readonly when: boolean;
  readonly grade: 'policy' | 'published' | 'interpretation';
}

interface World {
  readonly role: 'covered-entity' | 'business-associate' | 'hybrid-entity' | 'not-regulated';
  readonly front: readonly Statement[];
  readonly behind: readonly Statement[];
  readonly claims: readonly { readonly citation: string; readonly says: string }[];
  readonly phi: 'yes' | 'unknown';
  readonly agreement: 'executed' | 'hedged' | 'unstated' | 'none';
  readonly plan: 'pro' | 'basic';
  readonly gate: '2026-01-01' | '2027-01-01' | 'requested';
  readonly excluded: boolean;
}

const statement: fc.Arbitrary<Statement> = fc.record({
  citation: fc.constantFrom(...citations),
  half: fc.constantFrom('provides', 'offers'),
  strength: fc.constantFrom('must', 'should', 'may'),
  limits: fc.boolean(),
  via: fc.boolean(),
  hopLimits: fc.boolean(),
  when: fc.boolean(),
  grade: fc.constantFrom('policy', 'published', 'interpretation'),
});

const world: fc.Arbitrary<World> = fc.record({
  role: fc.constantFrom('covered-entity', 'business-associate', 'hybrid-entity', 'not-regulated'),
  front: fc.array(statement, { minLength: 1, maxLength: 5 }),
  behind: fc.array(statement, { maxLength: 4 }),
  claims: fc.array(
    fc.record({ citation: fc.constantFrom(...citations), says: fc.constantFrom('Yes', 'Partially', 'No', 'NA', '') }),
    { maxLength: 3 },
  ),
  phi: fc.constantFrom('yes', 'unknown'),
  agreement: fc.constantFrom('executed', 'hedged', 'unstated', 'none'),
  plan: fc.constantFrom('pro', 'basic'),
  gate: fc.constantFrom('2026-01-01', '2027-01-01', 'requested'),
  excluded: fc.boolean(),
});

function service(said: readonly Statement[], rest: string): string {
  const rows = citations.flatMap((citation) => {
    const mine = said
      .filter((s) => s.citation === citation)
      .map((s) => {
        const parts = [
          `${s.half}: Does it.`,
          `strength: ${s.strength}`,
          ...(s.limits ? ['limits: not on Sundays'] : []),
          ...(s.via ? ['via: [host]'] : []),
          ...(s.via && s.hopLimits ? ['hop-limits: { host: Only its disks. }'] : []),
          ...(s.when ? ['when: { plan: pro }'] : []),
          `grade: ${s.grade}`,
          'source: policy',
        ];
        return `{ ${parts.join(', ')} }`;
      });
    return mine.length === 0 ? [] : [`  ${citation}: [${mine.join(', ')}]`];
  });
  return [`plans: { pro: Pro, basic: Basic }`, ...(rows.length === 0 ? [] : [`assignments:\n${rows.join('\n')}`]), rest]
    .filter(Boolean)
    .join('\n');
}

const role = {
  'covered-entity': '\nkind: provider',
  'hybrid-entity': '\nkind: provider',
  'business-associate': '',
  'not-regulated': '',
};

const known = new Map<string, Assessment>();

/** Computed once for the same world: each weakening starts from the same ones. */
function assess(w: World): Assessment {
  const claims = w.claims.map((c) => `  - { text: ${c.citation}, says: "${c.says}", source: page }`);
  const front = service(
    w.front,
    [
      'gates:\n  baa: { kind: baa, source: page }\nfeatures: { ai: AI }\nexclusions:\n  ai: { title: Not there, features: [ai], source: page }',
      ...(claims.length === 0 ? [] : [`claims:\n${claims.join('\n')}`]),
    ].join('\n'),
  );
  const upstream = `upstreams:\n  host: { phi: "${w.phi}", baa: ${w.agreement}, for: hosting, service: w/s, use: { plan: pro }, source: page }`;
  const behind = service(
    w.behind.map((s) => ({ ...s, via: false, hopLimits: false })),
    '',
  );
  const gate = w.gate === 'requested' ? 'state: requested' : `state: executed, on: ${w.gate}`;
  const profile = `customer: c\nname: C\nrole: ${w.role}${role[w.role]}\nsystems:\n  crm: { service: v/s, plan: ${w.plan}, features: [${w.excluded ? 'ai' : ''}], gates: { baa: { ${gate} } } }\n`;
  const files = [mapping(front, upstream), mapping(behind, '', 'w')];
  const key = [...files, profile].join('\0');
  const assessment = known.get(key) ?? assessed(library(...files), profile);
  known.set(key, assessment);
  return assessment;
}

/** One step down; null where it is already at its worst. */
type Weakening = (w: World) => World | null;

const nextOf = <T>(order: readonly T[], now: T): T | undefined => order[order.indexOf(now) + 1];

/** Weakens the first statement that can be weakened like this. */
const inStatements =
  (list: 'front' | 'behind', weaker: (s: Statement) => Statement | null): Weakening =>
  (w) => {
    const at = w[list].findIndex((s) => weaker(s) !== null);
    const found = w[list][at];
    const worse = found === undefined ? null : weaker(found);
    return worse === null ? null : { ...w, [list]: w[list].with(at, worse) };
  };

const onStatement: Readonly<Record<string, (s: Statement) => Statement | null>> = {
  'provides becomes offers': (s) => (s.half === 'offers' ? null : { ...s, half: 'offers' }),
  'the wording becomes weaker': (s) => {
    const strength = nextOf(['must', 'should', 'may'] as const, s.strength);
    return strength === undefined ? null : { ...s, strength };
  },
  'a limit is added': (s) => (s.limits ? null : { ...s, limits: true }),
  'its source has a weaker grade': (s) => {
    const grade = nextOf(['policy', 'published', 'interpretation'] as const, s.grade);
    return grade === undefined ? null : { ...s, grade };
  },
};

/** The standard above a row: a roll-up is the union of its own sentence and the rows below. */
const standardOf = (citation = '') => citation.replace(/^(164\.312\(a\)).*/, '$1');

/** Without a plan, its duties of the customer go too: a row with another statement may become less shared. */
const isMixed = ({ front }: World) =>
  front.some((s) => s.when && front.some((other) => other.citation === s.citation && !other.when));

const weakenings: Readonly<Record<string, Weakening>> = {
  'the agreement behind the vendor becomes weaker': (w) => {
    const agreement = nextOf(['executed', 'hedged', 'unstated', 'none'] as const, w.agreement);
    return agreement === undefined ? null : { ...w, agreement };
  },
  'PHI is stated to reach the party behind': (w) => (w.phi === 'yes' ? null : { ...w, phi: 'yes' }),
  // Other statements or silenced verdicts on the row, or on its standard, may have a better grade once the weakest one
  // is gone, and nothing can tell that it existed.
  'a statement is removed': (w) =>
    w.front.length > 1 || w.claims.some((s) => standardOf(s.citation) === standardOf(w.front[0]?.citation))
      ? null
      : { ...w, front: [] },
  'a statement of the hop is removed': (w) => (w.behind.length === 0 ? null : { ...w, behind: w.behind.slice(1) }),
  'it runs through the party behind': inStatements('front', (s) => (s.via ? null : { ...s, via: true })),
  'the hop covers something else': inStatements('front', (s) =>
    !s.via || s.hopLimits ? null : { ...s, hopLimits: true },
  ),
  'the customer has the smaller plan': (w) => (w.plan === 'basic' || isMixed(w) ? null : { ...w, plan: 'basic' }),
  'a plan is required': (w) => {
    const worse = { ...w, front: w.front.map((s) => (s.citation === w.front[0]?.citation ? { ...s, when: true } : s)) };
    return isMixed(w) ? null : worse;
  },
  'the agreement is dated in the future': (w) => (w.gate === '2026-01-01' ? { ...w, gate: '2027-01-01' } : null),
  'the agreement is only requested': (w) => (w.gate === 'requested' ? null : { ...w, gate: 'requested' }),
  'an excluded feature is used': (w) => (w.excluded ? null : { ...w, excluded: true }),
  'a Yes becomes Partially': (w) => {
    const at = w.claims.findIndex((c) => c.says === 'Yes');
    const found = w.claims[at];
    return found === undefined ? null : { ...w, claims: w.claims.with(at, { ...found, says: 'Partially' }) };
  },
  ...Object.fromEntries(
    Object.entries(onStatement).flatMap(([name, weaker]): [string, Weakening][] => [
      [name, inStatements('front', weaker)],
      [`${name}, at the party behind`, inStatements('behind', weaker)],
    ]),
  ),
};

const worth = (row: Determination) => (row.assurance === null ? grades.length : grades.indexOf(row.assurance));

function holdsFor(before: Assessment, after: Assessment): void {
  const [was, is] = [before, after].map((a) => [...a.determinations, ...a.rollups]) as [
    Determination[],
    Determination[],
  ];
  for (const [i, row] of was.entries()) {
    const then = is[i];
    if (then === undefined) throw new Error('a row is lost');
    expect(rank[then.disposition], `disposition of ${row.citation}`).toBeLessThanOrEqual(rank[row.disposition]);
    if (!partiesOf(row).includes('vendor')) expect(partiesOf(then), row.citation).not.toContain('vendor');
    if (partiesOf(row).includes('customer') && !partiesOf(then).includes('silent'))
      expect(partiesOf(then), row.citation).toContain('customer');
    expect(worth(then), `assurance of ${row.citation}`).toBeGreaterThanOrEqual(worth(row));
    if (row.openQuestion) expect(then.openQuestion, `open question on ${row.citation}`).toBe(true);
    const asked = (a: Assessment) => a.findings.some((f) => f.citation === row.citation);
    if (asked(before)) expect(asked(after), `findings on ${row.citation}`).toBe(true);
  }
  const blocks = (a: Assessment) => a.blocks.map((b) => `${b.kind} ${b.system} ${b.subject}`);
  for (const block of blocks(before)) expect(blocks(after)).toContain(block);
  const urgent = (a: Assessment) => a.findings.filter((f) => f.priority === 'P1').map((f) => f.id);
  for (const id of urgent(before)) expect(urgent(after)).toContain(id);
}

describe('the only statement under a standard', () => {
  it('is removed, and the standard loses the vendor; only a verdict below remains for the standard', () => {
    const said: Statement = {
      citation: '164.312(a)(1)',
      half: 'provides',
      strength: 'must',
      limits: false,
      via: true,
      hopLimits: false,
      when: false,
      grade: 'policy',
    };
    const w: World = {
      role: 'covered-entity',
      front: [said],
      behind: [],
      claims: [],
      phi: 'yes',
      agreement: 'executed',
      plan: 'pro',
      gate: '2026-01-01',
      excluded: false,
    };
    const standard = (of: World) => assess(of).rollups.find((r) => r.citation === '164.312(a)(1)');
    const below = { ...w, claims: [{ citation: '164.312(a)(2)(iv)', says: 'Yes' }] };
    expect(standard(w)?.assurance).toBe('unverified');
    expect(standard({ ...w, front: [] })?.assurance).toBeNull();
    expect(standard(below)?.assurance).toBe('unverified');
    // Only the verdict remains, and the confidence says so.
    expect(standard({ ...below, front: [] })?.assurance).toBe('asserted');
  });
});

describe.each(Object.entries(weakenings))('%s', (_, weaken) => {
  it('improves nothing', () => {
    fc.assert(
      fc.property(world, (w) => {
        const worse = weaken(w);
        if (worse !== null) holdsFor(assess(w), assess(worse));
      }),
      { numRuns: runs(40) },
    );
  });
});
