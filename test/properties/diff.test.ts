// Laws of comparison, over random pairs of small libraries with a profile.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movesBetween } from '../../src/diff/consequences.ts';
import { diffStates } from '../../src/diff/diff.ts';
import type { Edit } from '../../src/diff/edit.ts';
import { editsBetween } from '../../src/diff/edits.ts';
import type { Subject } from '../../src/diff/subject.ts';
import type { Assessment, Determination } from '../../src/model/assessment.ts';
import type { Cause, Changes, Consequence, State } from '../../src/model/change.ts';
import { createOpener } from '../../src/open/opener.ts';
import { loadCustomer } from '../../src/pipeline.ts';
import { dutyText } from '../../src/words/duties.ts';
import { factText } from '../../src/words/facts.ts';
import { impactOf, mirroredImpact, mirroredKind } from '../support/history.ts';
import { memoryFile, memoryTree } from '../support/memory.ts';
import { runs } from '../support/search.ts';
import { catalog, mapping, provider } from '../support/small-world.ts';
import { profiled, standard } from '../unit/diff/small-diff.ts';

// Random libraries of two vendors, one behind the other, with a customer of the first

const citations = ['164.312(a)(1)', '164.312(a)(2)(iii)', '164.312(a)(2)(iv)', '164.312(b)', '164.306(e)'];

const anyStatement = fc.record({
  citation: fc.constantFrom(...citations),
  provides: fc.constantFrom('', 'Does it.', 'Does it well.'),
  duties: fc.subarray(['keys', 'logs']),
  via: fc.subarray(['cloud', 'mail']),
  when: fc.constantFrom('', '{ plan: pro }', '{ feature: ai }'),
  grade: fc.constantFrom('', 'interpretation'),
  limits: fc.constantFrom('', 'web only'),
  source: fc.constantFrom('page', 'policy', 'contract', 'unseen'),
});

const anyClaim = fc.record({
  text: fc.constantFrom('164.312(b)', '164.306(e)', '164.312(q)'),
  control: fc.constantFrom('Log', 'Review'),
  says: fc.constantFrom('Yes', 'Partially', 'No', ''),
});

const anyParty = fc.record({
  phi: fc.constantFrom('yes', 'no', 'unknown'),
  baa: fc.constantFrom('executed', 'hedged', 'none'),
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Everything that can be edited, each part drawn separately. */
const parts = {
  name: fc.constantFrom('Vendor', 'Seller'),
  grade: fc.constantFrom('published', 'asserted'),
  supplied: fc.boolean(),
  cloud: anyParty,
  mail: anyParty,
  hop: maybe(fc.constantFrom('Hosts it.', 'Keeps it.')),
  gate: maybe(fc.constantFrom('signed', 'executed')),
  excluded: fc.boolean(),
  keys: fc.constantFrom('Rotate the keys.', 'Keep the keys.'),
  strength: fc.constantFrom('must', 'should'),
  statements: fc.array(anyStatement, { maxLength: 5 }),
  claims: fc.uniqueArray(anyClaim, { maxLength: 3, selector: (c) => `${c.text} ${c.control}` }),
  ruling: maybe(fc.constantFrom('[customer]', '[vendor]')),
  clock: maybe(
    fc.record({ id: fc.constantFrom('notice', 'report'), within: fc.constantFrom('5 days', '90 days', 'unstated') }),
  ),
  terms: maybe(fc.subarray(['164.314(a)(2)(i)(C)'])),
  conflict: fc.boolean(),
  cap: fc.constantFrom('fully', 'never'),
  days: fc.constantFrom(60, 30),
  further: fc.boolean(),
  used: fc.subarray(['ai']),
  plan: fc.constantFrom('', 'pro'),
  agreement: fc.constantFrom('none', 'requested', 'executed'),
  desk: fc.boolean(),
  answered: maybe(fc.constantFrom('planned', 'implemented')),
};

const anyWorld = fc.record(parts);
type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

/** Two states; most parts of the second are those of the first. */
const anyPair: fc.Arbitrary<readonly [World, World]> = fc
  .tuple(anyWorld, anyWorld, fc.subarray(Object.keys(parts) as (keyof World)[], { maxLength: 8 }))
  .map(([base, other, edited]) => [
    base,
    { ...base, ...Object.fromEntries(edited.map((part) => [part, other[part]])) } as World,
  ]);

/** A block of YAML; empty without entries. `turn` reverses them. */
const block = (key: string, entries: readonly string[], turn: boolean) =>
  entries.length === 0 ? [] : [`${key}:`, ...(turn ? [...entries].reverse() : entries).map((entry) => `  ${entry}`)];

const flow = (entries: Readonly<Record<string, string>>, turn: boolean) => {
  const held = Object.entries(entries).flatMap(([key, text]) => (text === '' ? [] : [`${key}: ${text}`]));
  return `{ ${(turn ? held.reverse() : held).join(', ')} }`;
};

const list = (items: readonly string[], turn: boolean) =>
  items.length === 0 ? '' : `[${(turn ? [...items].reverse() : items).join(', ')}]`;

function serviceOf(w: World, turn: boolean): string {
  const statementOf = (s: World['statements'][number]) => {
    const provides = s.provides === '' && s.duties.length === 0 ? 'Does something.' : s.provides;
    const { when, grade, limits, source } = s;
    return flow({ provides, duties: list(s.duties, turn), via: list(s.via, turn), when, grade, limits, source }, turn);
  };
  const said = citations.flatMap((citation) => {
    const mine = w.statements.filter((s) => s.citation === citation).map(statementOf);
    return mine.length === 0 ? [] : [`${citation}: ${list(mine, turn)}`];
  });
  const claims = w.claims.map(
    (c) => `- ${flow({ text: c.text, control: c.control, says: `"${c.says}"`, source: 'page' }, turn)}`,
  );
  const blocks = [
    ['plans: { basic: Basic, pro: Pro }'],
    ['features: { ai: AI }'],
    block('gates', w.gate === null ? [] : [`${w.gate}: { kind: baa, title: the agreement, source: page }`], turn),
    block('exclusions', w.excluded ? ['assistants: { title: Assistants, features: [ai], source: page }'] : [], turn),
    block(
      'duties',
      [
        `keys: { do: ${w.keys}, strength: ${w.strength}, source: policy }`,
        'logs: { do: Read the logs., source: page }',
      ],
      turn,
    ),
    block('assignments', said, turn),
    block('claims', claims, turn),
    block(
      'rulings',
      w.ruling === null ? [] : [`164.312(b): { parties: ${w.ruling}, by: J, on: 2026-01-01, because: Seen. }`],
      turn,
    ),
    block(
      'clocks',
      w.clock === null
        ? []
        : [
            `${w.clock.id}: { direction: to-customer, about: 164.410, from: discovery, within: ${w.clock.within}, source: page }`,
          ],
      turn,
    ),
  ];
  return (turn ? blocks.reverse() : blocks).flat().join('\n');
}

function vendorPartsOf(w: World, turn: boolean): string {
  const party = (p: World['cloud'], more: Readonly<Record<string, string>>) =>
    flow({ phi: `"${p.phi}"`, baa: p.baa, for: 'a purpose', source: 'page', ...more }, turn);
  const upstreams = [`cloud: ${party(w.cloud, { service: 'w/s' })}`, `mail: ${party(w.mail, {})}`];
  const terms = (w.terms ?? []).map((citation) => `  ${citation}: { says: Reports., source: contract }`);
  const contract = ['document: contract', 'source: contract', ...(terms.length === 0 ? [] : ['terms:', ...terms])];
  return [
    ...block('upstreams', upstreams, turn),
    ...(w.terms === null ? [] : block('contract', contract, false)),
    ...block('conflicts', w.conflict ? ['times: { says: Two times., between: [page#1, page#2] }'] : [], turn),
  ].join('\n');
}

/** The state as files and profile; `turn` uses another order and other file names. */
function readState(w: World, turn = false, opener = createOpener()): State {
  const rules = catalog
    .replace('End sessions., level: system, inheritable: fully', `End sessions., level: system, inheritable: ${w.cap}`)
    .replace('within: 60 days', `within: ${w.days} days`);
  const further =
    '  164.312(d): { title: Authentication, kind: standard, binds: [covered-entity], duty: Verify., level: system, inheritable: fully, because: it can }\n';
  const front = mapping(serviceOf(w, turn), vendorPartsOf(w, turn))
    .replace('name: Vendor V', `name: ${w.name}`)
    .replace('A policy, grade: policy', `A policy, grade: ${w.grade}`)
    .replace('grade: contract, audience: nda }', `grade: contract, audience: nda, supplied: ${w.supplied} }`);
  const hosts =
    w.hop === null ? 'features: { ai: AI }' : `assignments:\n  164.312(b): { provides: ${w.hop}, source: page }`;
  const files: [string, string][] = [
    ['controls/small.yaml', w.further ? rules + further : rules],
    ['mappings/v.yaml', front],
    ['mappings/w.yaml', mapping(hosts, '', 'w')],
  ];
  const { library } = opener.open(memoryTree(Object.fromEntries(turn ? files.reverse() : files)));
  const use = {
    service: 'v/s',
    plan: w.plan,
    features: list(w.used, turn),
    gates: w.gate === null || w.agreement === 'none' ? '' : `{ ${w.gate}: { state: ${w.agreement} } }`,
  };
  const systems = [`  crm: ${flow(use, turn)}`, ...(w.desk ? ['  desk: { own: ephi }'] : [])];
  const answers = w.answered === null ? '' : `answers:\n  164.312(b): { status: ${w.answered} }`;
  const profile = provider((turn ? systems.reverse() : systems).join('\n'), answers);
  return { library, customer: loadCustomer(memoryFile('profile.yaml', profile), library) };
}

const states = new Map<string, State>();
// One opener, as in a comparison of revisions: a file that many states have is parsed once.
const shared = createOpener();

/** The same, read once: the properties below draw the same pairs. */
function stateOf(w: World, turn = false): State {
  const key = JSON.stringify([w, turn]);
  const state = states.get(key) ?? readState(w, turn, shared);
  states.set(key, state);
  return state;
}

// What is compared

function subjectsOf({ customer }: State): readonly Subject[] {
  if (customer === null) throw new Error('there is no customer');
  return [profiled(customer), standard('v/s')];
}

const compared = new WeakMap<State, WeakMap<State, Changes>>();

/** Computed once for the same two states: the properties below draw the same pairs. */
function changesOf(base: State, head: State): Changes {
  const known = compared.get(base) ?? new WeakMap<State, Changes>();
  compared.set(base, known);
  const changes = known.get(head) ?? diffStates(base, head, subjectsOf(head));
  known.set(head, changes);
  return changes;
}

/** Causes do not depend on who is asked about: without subjects, nobody is assessed. */
const causesOf = (base: State, head: State): Changes['causes'] => diffStates(base, head, []).causes;

const rowsOf = (assessment: Assessment | null) =>
  [...(assessment?.determinations ?? []), ...(assessment?.rollups ?? [])]
    .map((row: Determination) =>
      JSON.stringify([
        row.citation,
        row.disposition,
        row.reason,
        row.assurance,
        row.openQuestion,
        row.duties.map((d) => `${d.id} ${dutyText(d)}`).sort(),
        row.systems.map((p) => [p.system, p.use, p.parties]),
      ]),
    )
    .sort();

const causeLine = ({ kind, impact, vendor, before, after }: Omit<Cause, 'id'>) =>
  JSON.stringify([kind, impact, vendor, before, after]);

/** The content of a library and a customer, without order and positions in files. */
const essence = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => JSON.stringify(essence(item))).sort()
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([key]) => key !== 'at')
          .map(([key, held]) => [key, essence(held)])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
      : value;
const saysTheSame = (a: State, b: State) => JSON.stringify(essence(a)) === JSON.stringify(essence(b));

const applied = (edits: readonly Edit[], way: 'undo' | 'redo', state: State) =>
  edits.reduce((held, edit) => edit[way]?.(held) ?? held, state);

describe('for any two states', () => {
  it('a state compared with itself has no difference', () => {
    fc.assert(
      fc.property(anyWorld, (w) => {
        expect(changesOf(readState(w), readState(w))).toEqual({ causes: [], consequences: [], versions: [] });
      }),
      { numRuns: runs(40) },
    );
  });

  it('the order of files, entries and rows does not matter', () => {
    fc.assert(
      fc.property(anyWorld, (w) => {
        expect(causesOf(stateOf(w), stateOf(w, true))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it('there is a change exactly where they state different things', () => {
    fc.assert(
      fc.property(anyPair, ([v, w]) => {
        const [base, head] = [stateOf(v), stateOf(w, true)];
        expect(causesOf(base, head).length === 0).toBe(saysTheSame(base, head));
      }),
      { numRuns: runs(80) },
    );
  });

  it('swapping the sides swaps added and removed, and adverse and favorable', () => {
    fc.assert(
      fc.property(anyPair, ([v, w]) => {
        const [base, head] = [stateOf(v), stateOf(w)];
        const [forth, back] = [changesOf(base, head), changesOf(head, base)];
        const mirrored = forth.causes.map((c) => ({
          ...c,
          kind: mirroredKind(c.kind) as Cause['kind'],
          impact: mirroredImpact(c.impact),
          before: c.after,
          after: c.before,
        }));
        expect(back.causes.map(causeLine).sort()).toEqual(mirrored.map(causeLine).sort());
        // The id of a consequence depends on names in the head.
        const line = ({ kind, customer, before, after }: Changes['consequences'][number]) =>
          JSON.stringify([kind, customer, factText(before), factText(after)]);
        for (const { causes, consequences } of [forth, back])
          for (const c of consequences) expect(c.impact).toBe(impactOf(c, causes));
        expect(back.consequences.map(line).sort()).toEqual(
          forth.consequences
            .map((c) =>
              line({
                ...c,
                kind: mirroredKind(c.kind) as typeof c.kind,
                before: c.after,
                after: c.before,
              }),
            )
            .sort(),
        );
      }),
      { numRuns: runs(80) },
    );
  });

  it('undoing every edit in the head gives the base, and applying every edit to the base gives the head', () => {
    fc.assert(
      fc.property(anyPair, fc.boolean(), ([v, w], turn) => {
        const { base, edits: found } = editsBetween(stateOf(v), stateOf(w));
        const head = stateOf(w);
        const { edits } = editsBetween(stateOf(v), head);
        expect(edits).toHaveLength(found.length);
        const order = turn ? [...edits].reverse() : edits;
        for (const subject of subjectsOf(head))
          expect(rowsOf(subject.assess(applied(order, 'undo', head)))).toEqual(rowsOf(subject.assess(base)));
        const own = editsBetween(stateOf(v), head);
        const forth = turn ? [...own.edits].reverse() : own.edits;
        for (const subject of subjectsOf(head))
          expect(rowsOf(subject.assess(applied(forth, 'redo', own.base)))).toEqual(rowsOf(subject.assess(head)));
      }),
      { numRuns: runs(80) },
    );
  });

  // A row is identified by its citation; a duty or finding by its own id, on whatever row it is listed first.
  const line = (m: Pick<Consequence, 'kind' | 'citation' | 'subject' | 'after'>) =>
    JSON.stringify([m.kind, m.subject ?? m.citation, m.after]);

  it('every consequence names its causes: they make it when applied to the base, or unmake it when undone in the head', () => {
    fc.assert(
      fc.property(anyPair, ([v, w]) => {
        const [before, head] = [stateOf(v), stateOf(w)];
        const { causes, consequences } = changesOf(before, head);
        const { base, edits } = editsBetween(before, head);
        const key = (c: Omit<Cause, 'id' | 'impact'>) =>
          JSON.stringify([c.kind, c.citation, c.thing, c.before, c.after, c.base, c.head]);
        const byKey = new Map(edits.map((edit) => [key(edit.cause), edit]));
        const editOf = new Map(causes.map((cause) => [cause.id, byKey.get(key(cause))]));
        const provisions = new Map(
          [...base.library.provisions, ...head.library.provisions].map((p) => [p.citation, p]),
        );
        for (const subject of subjectsOf(head)) {
          const was = subject.assess(base);
          const after = subject.assess(head);
          if (was === null || after === null) throw new Error('nobody to assess');
          const linesAt = (state: State) => {
            const is = subject.assess(state);
            return is === null ? [] : movesBetween(was, is, provisions, new Map()).map((m) => line(m));
          };
          for (const c of consequences.filter((found) => found.customer === subject.id)) {
            const named = c.because.flatMap((id) => editOf.get(id) ?? []);
            expect(named.length).toBe(c.because.length);
            expect(named.length).toBeGreaterThan(0);
            const made = linesAt(applied(named, 'redo', base)).includes(line(c));
            const undone = !linesAt(applied(named, 'undo', head)).includes(line(c));
            expect(made || undone, `${c.kind} ${c.citation} ${c.attribution}`).toBe(true);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
