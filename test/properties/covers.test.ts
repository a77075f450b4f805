// What a vendor covers, and where: nothing looks better because it covers less or less is said of it, and two ways to
// say the same give the same answer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Determination } from '../../src/model/assessment.ts';
import { grades } from '../../src/model/grade.ts';
import { assess, citations, type Gate, products, type Said, type World, world } from '../support/covered-world.ts';
import { partiesOf, rank } from '../support/order.ts';
import { runs } from '../support/search.ts';

const worth = (row: Determination) => (row.assurance === null ? grades.length : grades.indexOf(row.assurance));

interface Looking {
  /** Whether fewer questions, findings and blocks are an improvement here. */
  readonly questions?: boolean;
  /** A further place adds parties, as a further system does. */
  readonly adds?: boolean;
}

/** What looks better afterwards; empty if nothing does. */
function better(before: Assessment, after: Assessment, { questions = true, adds = false }: Looking): readonly string[] {
  const found: string[] = [];
  for (const [i, row] of before.determinations.entries()) {
    const then = after.determinations[i];
    if (then === undefined) throw new Error('a row is lost');
    const at = row.citation;
    if (adds) {
      const lost = partiesOf(row).filter((p) => !partiesOf(then).includes(p));
      if (lost.length > 0) found.push(`${at}: ${lost.join()} is gone`);
      if (row.assurance !== null && worth(then) < worth(row))
        found.push(`${at}: ${row.assurance} -> ${then.assurance}`);
    } else if (rank[then.disposition] > rank[row.disposition])
      found.push(`${at}: ${row.disposition} -> ${then.disposition}`);
    if (!adds && !partiesOf(row).includes('vendor') && partiesOf(then).includes('vendor'))
      found.push(`${at}: the vendor appears`);
    if (!adds && worth(then) < worth(row)) found.push(`${at}: ${row.assurance} -> ${then.assurance}`);
    if (partiesOf(row).includes('customer') && !partiesOf(then).some((p) => p !== 'vendor'))
      found.push(`${at}: the customer is gone`);
    if (!questions) continue;
    // What is excluded is no question any more.
    const stopped = then.systems.some((p) => p.reason === 'excluded');
    if (row.openQuestion && !then.openQuestion && !stopped) found.push(`${at}: the question is gone`);
    const asked = (a: Assessment) => a.findings.some((f) => f.citation === at);
    if (asked(before) && !asked(after)) found.push(`${at}: the finding is gone`);
  }
  if (!questions) return found;
  const blocks = (a: Assessment) => a.blocks.map((b) => `${b.kind} ${b.subject}`);
  for (const b of blocks(before)) if (!blocks(after).includes(b)) found.push(`block ${b} is gone`);
  return found;
}

type Change = (w: World) => World | null;

const first = <T>(list: readonly T[], change: (one: T) => T | null): readonly T[] | null => {
  for (const [i, one] of list.entries()) {
    const changed = change(one);
    if (changed !== null) return list.with(i, changed);
  }
  return null;
};

const inSaid =
  (change: (s: Said) => Said | null): Change =>
  (w) => {
    const said = first(w.said, change);
    return said === null ? null : { ...w, said };
  };

const gives = (s: Said) => s.half === 'provides' || s.half === 'offers';

/** Products in use that hold PHI. */
const held = ({ use }: World) => (use.features ?? []).filter((f) => products.includes(f) && !use.phiFree.includes(f));

const weakenings: Readonly<Record<string, Change>> = {
  'a further product is used': (w) => {
    const more = products.find((p) => !w.use.features?.includes(p));
    if (more === undefined || w.use.features === null || held(w).length === 0) return null;
    return {
      ...w,
      use: { ...w.use, features: [...w.use.features, more], phiFree: w.use.phiFree.filter((f) => f !== more) },
    };
  },
  'PHI is in a further product': (w) => {
    const more = w.use.phiFree.find((p) => products.includes(p) && w.use.features?.includes(p));
    if (more === undefined || held(w).length === 0) return null;
    return { ...w, use: { ...w.use, phiFree: w.use.phiFree.filter((f) => f !== more) } };
  },
  'a limit is added': inSaid((s) => (s.limits || !gives(s) ? null : { ...s, limits: true })),
  'provides becomes offers': inSaid((s) => (s.half !== 'provides' ? null : { ...s, half: 'offers' })),
  'it runs through a further party': inSaid((s) =>
    !gives(s) || s.via.length === 2 ? null : { ...s, via: ['w', 'ai'] },
  ),
  'a named exclusion': (w) => ({
    ...w,
    exclusions: [...w.exclusions, { what: 'features', names: ['apps', 'd'], when: 'none' }],
  }),
  'an exclusion of the plan': (w) => ({
    ...w,
    exclusions: [...w.exclusions, { what: 'whole', names: [], when: 'pro' }],
  }),
  'an exclusion of the variant': (w) => ({
    ...w,
    exclusions: [...w.exclusions, { what: 'whole', names: [], when: 'cloud' }],
  }),
  'a list of what is covered': (w) => ({
    ...w,
    exclusions: [...w.exclusions, { what: 'all-but', names: ['c'], when: 'none' }],
  }),
  'a shorter list': (w) => {
    const exclusions = first(w.exclusions, (e) =>
      e.what === 'all-but' && e.names.length > 1 ? { ...e, names: e.names.slice(1) } : null,
    );
    return exclusions === null ? null : { ...w, exclusions };
  },
  'a further gate': (w) => {
    if (w.gates.length === 3) return null;
    const gate = { kind: 'baa', when: 'none', offered: 'none', anyOf: false } as const;
    return { ...w, gates: [...w.gates, gate], use: { ...w.use, open: w.use.open.filter((n) => n < w.gates.length) } };
  },
  'a gate is offered in one plan': (w) => {
    if (w.use.variant === 'own') return null;
    const gates = first(w.gates, (g): Gate | null => (g.offered === 'none' ? { ...g, offered: 'pro' } : null));
    return gates === null ? null : { ...w, gates };
  },
  'a gate is closed': (w) => (w.use.open.length === 0 ? null : { ...w, use: { ...w.use, open: w.use.open.slice(1) } }),
  'the agreement behind is hedged': (w) => (w.w.baa === 'executed' ? { ...w, w: { ...w.w, baa: 'hedged' } } : null),
  'there is no agreement behind': (w) => (w.w.baa === 'none' ? null : { ...w, w: { ...w.w, baa: 'none' } }),
  'PHI reaches the party in every use': (w) => (w.ai.when === 'none' ? null : { ...w, ai: { ...w.ai, when: 'none' } }),
  'PHI reaches the party': (w) => (w.w.phi === 'yes' ? null : { ...w, w: { ...w.w, phi: 'yes' } }),
  'the party behind has a further gate': (w) => {
    if (w.behind.gates.length === 2 || w.put.met.length > w.behind.gates.length) return null;
    const gate = { kind: 'configuration', when: 'none', offered: 'none', anyOf: false } as const;
    return {
      ...w,
      behind: { ...w.behind, gates: [...w.behind.gates, gate] },
      put: { ...w.put, met: w.put.met.slice(0, w.behind.gates.length) },
    };
  },
  'a gate of the party behind is not said to be met': (w) =>
    w.put.met.length === 0 ? null : { ...w, put: { ...w.put, met: w.put.met.slice(1) } },
  'the party behind offers its gate in one plan': (w) => {
    const gates = first(w.behind.gates, (g): Gate | null => (g.offered === 'none' ? { ...g, offered: 'pro' } : null));
    return gates === null ? null : { ...w, behind: { ...w.behind, gates } };
  },
  'the party behind excludes something': (w) => ({
    ...w,
    behind: { ...w.behind, exclusions: [...w.behind.exclusions, { what: 'all-but', names: ['d'], when: 'none' }] },
  }),
  // Without a statement the hop is not verified; what a limited one leaves out is known only while it is there.
  'the party behind says less': (w) =>
    w.behind.said[0]?.limits === false ? { ...w, behind: { ...w.behind, said: w.behind.said.slice(1) } } : null,
  'the party behind limits what it says': (w) => {
    const said = first(w.behind.said, (s) => (s.limits || !gives(s) ? null : { ...s, limits: true }));
    return said === null ? null : { ...w, behind: { ...w.behind, said } };
  },
  'the variant is not stated': (w) => (w.use.variant === null ? null : { ...w, use: { ...w.use, variant: null } }),
  'the plan is not stated': (w) => (w.use.plan === null ? null : { ...w, use: { ...w.use, plan: null } }),
  'the setting is not stated': (w) => (w.use.z === null ? null : { ...w, use: { ...w.use, z: null } }),
};

const further = new Set(['a further product is used', 'PHI is in a further product']);

/** Blocks and findings of a use that is not stated are other ones. */
const onlyRows = new Set(['the variant is not stated', 'the plan is not stated', 'the setting is not stated']);

describe.each(Object.entries(weakenings))('%s', (name, weaken) => {
  it('improves nothing', () => {
    fc.assert(
      fc.property(world, (w) => {
        const worse = weaken(w);
        const looking = { questions: !onlyRows.has(name), adds: further.has(name) };
        if (worse !== null) expect(better(assess(w), assess(worse), looking)).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });
});

describe('a product that is excluded or held back', () => {
  it('gives the vendor nothing that it would not have without it', () => {
    const barred = (w: World) => ({
      ...w,
      exclusions: [{ what: 'features', names: ['c'], when: 'none' } as const, ...w.exclusions],
      use: { ...w.use, features: [...new Set([...(w.use.features ?? []), 'c'])] },
    });
    fc.assert(
      fc.property(world, (w) => {
        const used = { ...barred(w).use, phiFree: w.use.phiFree.filter((f) => f !== 'c') };
        const found = assess({ ...barred(w), use: used });
        const without = assess({ ...barred(w), use: { ...used, phiFree: [...used.phiFree, 'c'] } });
        for (const [i, row] of found.determinations.entries())
          if (partiesOf(row).includes('vendor'))
            expect(partiesOf(without.determinations[i] ?? row), row.citation).toContain('vendor');
      }),
      { numRuns: runs(60) },
    );
  });
});

const blocking = { gate: 'gate', excluded: 'excluded', 'void-upstream': 'upstream' } as const;

describe('what a row lost', () => {
  it('is told by a block that lists the row, and each block and act by its finding', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { determinations, blocks, findings, plan } = assess(w);
        for (const { citation, systems } of determinations) {
          expect(new Set(systems.map((p) => p.use)).size).toBe(systems.length);
          for (const { reason } of systems) {
            if (reason !== 'gate' && reason !== 'excluded' && reason !== 'void-upstream') continue;
            const told = blocks.some((b) => b.kind === blocking[reason] && b.rows.includes(citation));
            expect(told, `${citation} ${reason}`).toBe(true);
          }
        }
        for (const b of blocks)
          expect(
            findings.some((f) => f.id === b.finding),
            b.subject,
          ).toBe(true);
        const listed = plan.acts.flatMap((act) => act.findings);
        expect(listed.length).toBe(findings.length);
      }),
      { numRuns: runs(60) },
    );
  });
});

const essence = ({ determinations, blocks, findings }: Assessment) => ({
  rows: determinations.map((r) => [r.citation, r.disposition, r.reason, r.assurance, r.openQuestion, partiesOf(r)]),
  blocks: blocks.map((b) => `${b.kind} ${b.subject} ${b.rows.join()}`),
  findings: findings.map((f) => f.id),
});

describe('the same, said in another way', () => {
  it.each([
    ['keys in another order', { turned: true }],
    ['each feature in place of its group', { ungrouped: true }],
  ])('%s', (_, how) => {
    fc.assert(
      fc.property(world, (w) => {
        expect(essence(assess(w, how))).toEqual(essence(assess(w)));
      }),
      { numRuns: runs(30) },
    );
  });
});

it('has rows to speak of', () => {
  expect(assess(fc.sample(world, { seed: 1, numRuns: 1 })[0] as World).determinations.length).toBeGreaterThan(
    citations.length,
  );
});
