// Acts of random customers of the shipped library: every row and every finding has exactly one place, and nothing looks
// better because something got worse.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { requireCustomer } from '../../src/link/link-customer.ts';
import { type Act, progressOf } from '../../src/model/act.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { hasRow } from '../../src/model/catalog.ts';
import { traits } from '../../src/model/customer.ts';
import { isAgreement } from '../../src/model/gate-state.ts';
import { unmappedAddress } from '../../src/model/unmapped.ts';
import type { GateKind } from '../../src/model/vendor.ts';
import { loadLibrary, readProfile, readShipped } from '../../src/pipeline.ts';
import { memoryFile } from '../support/memory.ts';
import { runs } from '../support/search.ts';

const library = loadLibrary({ files: readShipped() });
const services = library.vendors.flatMap((v) => v.services);
/** A vendor without a mapping, by the address that it has in an assessment. */
const unmapped = unmappedAddress({ vendor: 'Example EHR', kind: 'ehr' });
const addresses = [...services.map((s) => s.address), unmapped];
const citations = library.provisions.filter(hasRow).map((p) => p.citation);
const { work, activities } = library.program;

interface Answer {
  readonly status: string;
  readonly because?: string;
  readonly on?: string;
  readonly due?: string;
  readonly owner?: string;
  readonly verified?: { readonly by: string; readonly on: string };
  readonly evidence?: readonly { readonly file: string; readonly on?: string; readonly expires?: string }[];
}

interface World {
  readonly role: string;
  readonly kind: string;
  readonly traits: readonly string[];
  readonly states: readonly string[];
  /** Service addresses, each with the state of its gates and the features in use. */
  readonly services: readonly {
    readonly address: string;
    readonly gate: string;
    readonly use: 'none' | 'all' | 'unstated';
  }[];
  readonly own: readonly ('ephi' | 'paper')[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly activities: Readonly<Record<string, { readonly answer: string; readonly on?: string }>>;
  readonly letters: boolean;
  readonly asOf: string;
}

// Random customers

const day = fc.constantFrom('2025-02-28', '2025-11-21', '2026-06-30', '2026-11-20');
/** Done without a day and without an end: no other answer is better. */
const best: Answer = { status: 'implemented', evidence: [{ file: 'a.pdf' }] };
const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(best) },
  fc.record({
    status: fc.constant('implemented'),
    on: day,
    evidence: fc
      .tuple(day, fc.constantFrom('2026-12-01', '2027-06-30', '2030-01-01'))
      .map(([on, expires]) => [{ file: 'b.pdf', on, expires }]),
  }),
  fc.record({ status: fc.constant('implemented'), verified: fc.record({ by: fc.constant('M. Lopez'), on: day }) }),
  fc.record({
    status: fc.constant('planned'),
    owner: fc.constantFrom('IT', 'Owner'),
    due: fc.constantFrom('2026-11-01', '2026-12-24', '2028-01-01'),
  }),
  fc.constantFrom('not-started', 'unknown', 'later').map((status) => ({ status })),
  fc.constantFrom('alternative', 'not-applicable').map((status) => ({ status, because: 'It fits us.' })),
);

const firstWorks = work.map((w) => `work/${w.id}`);
const systemId = (n: number) => `s${n}`;
/** Answers at every width; those in a place are for the first service, if there is one. */
const answersFor = (address: string | undefined) => {
  const duties = services.find((s) => s.address === address)?.duties.map((d) => d.id) ?? [];
  const wide = [...firstWorks, ...firstWorks, ...firstWorks, ...firstWorks, ...citations];
  const inPlace = address === undefined ? [] : [...citations, ...duties].map((id) => `${systemId(0)}/${id}`);
  return fc.dictionary(fc.constantFrom(...wide, ...inPlace), answer, { maxKeys: 60, size: 'max' });
};

const world: fc.Arbitrary<World> = fc
  .uniqueArray(
    fc.record({
      address: fc.constantFrom(...addresses),
      gate: fc.constantFrom('none', 'requested', 'executed', 'executed'),
      use: fc.constantFrom('none', 'all', 'unstated'),
    }),
    { selector: (s) => s.address, maxLength: 3 },
  )
  .chain((used) =>
    fc.record({
      role: fc.constantFrom('covered-entity', 'covered-entity', 'business-associate', 'hybrid-entity', 'not-regulated'),
      kind: fc.constantFrom('provider', 'provider', 'health-plan', 'clearinghouse'),
      traits: fc.subarray([...traits], { maxLength: 2 }),
      states: fc.subarray(['CA', 'FL', 'OR']),
      services: fc.constant(used),
      own: fc.subarray(['ephi', 'paper']),
      answers: answersFor(used[0]?.address),
      activities: fc.dictionary(
        fc.constantFrom(...activities.map((a) => a.id)),
        fc.record({ answer: fc.constantFrom('yes', 'no', 'no', 'unknown'), on: day }),
        { maxKeys: 8 },
      ),
      letters: fc.boolean(),
      asOf: fc.constantFrom('2026-11-21', '2027-02-28'),
    }),
  );

function profileOf(w: World): string {
  const gateOf = (kind: GateKind, state: string) => {
    if (isAgreement(kind)) return state === 'executed' ? { state, on: '2026-01-05' } : { state };
    return { state: state === 'executed' ? 'open' : 'closed' };
  };
  const used = w.services.map(({ address, gate, use }, n) => {
    const agreed = { 'baa-executed': gateOf('baa', gate) };
    if (address === unmapped) return [systemId(n), { vendor: 'Example EHR', kind: 'ehr', gates: agreed }];
    const service = services.find((s) => s.address === address);
    const all = (list: readonly { readonly id: string }[] = []) => (use === 'all' ? list.map((f) => f.id) : []);
    const stated =
      use === 'unstated' ? {} : { features: all(service?.features), 'data-classes': all(service?.dataClasses) };
    const gates = Object.fromEntries((service?.gates ?? []).map((g) => [g.id, gateOf(g.kind, gate)]));
    return [systemId(n), { service: address, ...stated, gates }];
  });
  const vendors = [...new Set(w.services.map(({ address }) => address.slice(0, address.indexOf('/'))))];
  return JSON.stringify({
    customer: 'c',
    name: 'C',
    role: w.role,
    ...(['covered-entity', 'hybrid-entity'].includes(w.role) && { kind: w.kind }),
    traits: w.traits,
    states: w.states,
    systems: Object.fromEntries([...used, ...w.own.map((own) => [own, { own }])]),
    answers: w.answers,
    activities: w.activities,
    letters: w.letters ? Object.fromEntries(vendors.map((v) => [v, { sent: '2026-11-02', due: '2026-12-02' }])) : {},
  });
}

const known = new Map<string, Assessment>();

/** Computed once for the same customer: the properties below draw the same worlds. */
function assessed(w: World): Assessment {
  const profile = profileOf(w);
  const key = `${w.asOf} ${profile}`;
  const file = memoryFile('profile.yaml', profile);
  const found = known.get(key) ?? assess(library, requireCustomer(readProfile(file), file, library), w.asOf);
  known.set(key, found);
  return found;
}

const piecesOf = (acts: readonly Act[]) => acts.filter((a) => a.kind === 'work');
const sorted = (texts: readonly string[]) => [...texts].sort();

describe('for any customer', () => {
  it('each row that leaves something to it is in exactly one piece of work, or off; and no piece is without a row or a finding', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { determinations, findings, plan } = assessed(w);
        const residual = determinations.filter((r) => ['shared', 'customer', 'unaddressed'].includes(r.disposition));
        const pieces = piecesOf(plan.acts);
        const placed = [...pieces.flatMap((a) => [...a.closes, ...a.done]), ...plan.off.map((o) => o.citation)];
        expect(sorted(placed)).toEqual(sorted(residual.map((r) => r.citation)));
        for (const a of pieces) expect(a.closes.length + a.done.length + a.findings.length, a.id).toBeGreaterThan(0);
        // Nothing is left without a piece of the program.
        for (const a of pieces.filter((piece) => piece.id === 'work/other'))
          expect([a.closes, a.done]).toEqual([[], []]);
        expect(sorted(plan.acts.flatMap((a) => a.findings))).toEqual(sorted(findings.map((f) => f.id)));
        expect(new Set(plan.acts.map((a) => a.id)).size).toBe(plan.acts.length);
      }),
      { numRuns: runs(50) },
    );
  });

  it('the progress is the sum of its acts, what is done comes last, and what blocks first', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { acts, expiring } = assessed(w).plan;
        const progress = progressOf({ acts, expiring });
        expect(progress.open + progress.started + progress.waiting + progress.done).toBe(acts.length);
        expect(progress.verified).toBeLessThanOrEqual(progress.done);
        expect(progress.overdue + progress.done).toBeLessThanOrEqual(acts.length);
        const ranks = acts.map((a) => (a.status === 'done' ? 2 : a.blocks ? 0 : 1));
        expect(ranks).toEqual([...ranks].sort());
        for (const a of acts) {
          if (a.status === 'done') expect([a.id, a.closes, a.findings, a.overdue]).toEqual([a.id, [], [], false]);
          if (a.status === 'done' && a.kind === 'work') expect(a.done.length, a.id).toBeGreaterThan(0);
          expect(a.overdue && a.dueSoon, a.id).toBe(false);
        }
        const ids = new Set(acts.map((a) => a.id));
        for (const { act } of expiring) expect(act === null || ids.has(act), act ?? '').toBe(true);
      }),
      { numRuns: runs(30) },
    );
  });
});

/** Takes something away; null where there is nothing to take. */
type Worsening = (w: World) => World | null;

const without = <T>(record: Readonly<Record<string, T>>, goes: (value: T) => boolean) => {
  const [key] = Object.entries(record).find(([, value]) => goes(value)) ?? [];
  return key === undefined ? null : Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));
};

const worsenings: Readonly<Record<string, Worsening>> = {
  'an answer is taken away': (w) => {
    const answers = without(
      w.answers,
      (a) => a === best || (a.status === 'implemented' && a.on === undefined && a.verified === undefined),
    );
    return answers && { ...w, answers };
  },
  'evidence expires': (w) => {
    const answers = Object.entries(w.answers).map(([key, a]) => [
      key,
      { ...a, ...(a.evidence && { evidence: a.evidence.map((e) => ({ ...e, expires: '2026-11-01' })) }) },
    ]);
    return { ...w, answers: Object.fromEntries(answers) };
  },
  'an agreement is open again': (w) => {
    const at = w.services.findIndex((s) => s.gate === 'executed');
    const found = w.services[at];
    return found === undefined ? null : { ...w, services: w.services.with(at, { ...found, gate: 'requested' }) };
  },
  'a no to an activity is taken back': (w) => {
    const taken = without(w.activities, (a) => a.answer === 'no');
    return taken && { ...w, activities: taken };
  },
  'evidence is gone': (w) => {
    const answers = Object.entries(w.answers).map(([key, { evidence: _, ...a }]) => [key, a]);
    return { ...w, answers: Object.fromEntries(answers) };
  },
  'a year passes': (w) => ({ ...w, asOf: `${Number(w.asOf.slice(0, 4)) + 1}${w.asOf.slice(4)}` }),
  'a letter was not sent': (w) => (w.letters ? { ...w, letters: false } : null),
};

describe.each(Object.entries(worsenings))('where %s', (_, worsen) => {
  it('no act that is left to do is done or gone, and no open row is done', () => {
    fc.assert(
      fc.property(world, (w) => {
        const worse = worsen(w);
        fc.pre(worse !== null);
        const before = assessed(w).plan;
        const after = assessed(worse as World).plan;
        const left = (acts: readonly Act[]) => acts.filter((a) => a.status !== 'done').map((a) => a.id);
        const nowLeft = new Set(left(after.acts));
        expect(left(before.acts).filter((id) => !nowLeft.has(id))).toEqual([]);
        const late = ({ acts }: Assessment['plan']) => acts.filter((a) => a.overdue).map((a) => a.id);
        const nowLate = new Set(late(after));
        // What is not on record any more has no day: only what stays can be late.
        if (worse?.letters === w.letters) expect(late(before).filter((id) => !nowLate.has(id))).toEqual([]);
        const nowDone = new Set(piecesOf(after.acts).flatMap((a) => a.done));
        expect(piecesOf(before.acts).flatMap((a) => a.closes.filter((c) => nowDone.has(c)))).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });
});
