// Evaluates a row while the variant or plan is not chosen: never better than with the worst choice.

import type { Remark } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { type Condition, judge } from '../model/condition.ts';
import type { ServiceSystem } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import { type Parties, union } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { ChoiceMade, FactsOf, Step } from '../model/step.ts';
import { isVendors, type Named } from '../model/vendor.ts';
import { type Choice, memoOf, type ServiceFacts } from './context.ts';
import { type Outcome, silenceOf } from './outcome.ts';
import type { RowContext } from './row-context.ts';

type Key = 'variant' | 'plan';

function optionsOf({ service }: ServiceFacts, key: Key, { assumed }: Pick<ServiceSystem, 'assumed'>): readonly Named[] {
  if (key === 'plan') return service.plans;
  // Nobody in particular buys what the vendor runs and covers: other variants are for those who name them.
  return assumed === true ? service.variants.filter((v) => isVendors(service, v)) : service.variants;
}

const none: readonly Key[] = [];

/** Conditions that affect the row: of its statements, their duties, and verdicts. */
function* conditionsOn({ facts, provision }: RowContext): Generator<Condition> {
  for (const s of facts.statements.get(provision.citation) ?? []) {
    if (s.when !== null) yield s.when;
    for (const id of s.duties) {
      const when = facts.duties.get(id)?.when ?? null;
      if (when !== null) yield when;
    }
  }
  for (const { when } of facts.claims.get(provision.citation) ?? []) if (when !== null) yield when;
}

/** The open choices that the row depends on. */
function openOn(asked: RowContext): readonly Key[] {
  const { facts, system } = asked;
  if (facts.service.variants.length + facts.service.plans.length === 0) return none;
  const open = (['variant', 'plan'] as const).filter(
    (key) => system.use[key] === null && optionsOf(facts, key, system).length > 0,
  );
  if (open.length === 0) return none;
  const hanging = [...conditionsOn(asked)].filter((c) => judge(c, system.use) === 'unknown');
  // Which of the two runs the system decides every row.
  const ownRun = facts.service.variants.some((v) => v.operatedBy === 'customer') && system.assumed !== true;
  return open.filter((key) => (key === 'variant' && ownRun) || hanging.some((c) => c[key].length > 0));
}

/** All possible choices. If there is only one option, declining it is also possible. */
function choicesOf({ context, facts, system }: RowContext, keys: readonly Key[]): readonly Choice[] {
  const { choices } = memoOf(context, system);
  const known = choices.get(keys.join());
  if (known !== undefined) return known;
  const all = keys.reduce<readonly Choice[]>(
    (ways, key) => {
      const options = optionsOf(facts, key, system);
      const [only] = options;
      const all = key === 'variant' ? facts.service.variants : options;
      const without = only !== undefined && all.length === 1 ? [{ id: '', title: only.title, taken: false }] : [];
      return ways.flatMap((way) =>
        [...options.map((o) => ({ ...o, taken: true })), ...without].map(({ id, title, taken }) => ({
          made: [...way.made, { title, taken }],
          system: { ...way.system, use: { ...way.system.use, [key]: id } },
        })),
      );
    },
    [{ made: [], system }],
  );
  choices.set(keys.join(), all);
  return all;
}

interface Way {
  readonly made: ChoiceMade;
  readonly outcome: Outcome;
}

/** The vendor counts only if it acts with every choice; others if they act with any. Empty: nothing is stated. */
function worstOf(ways: readonly Way[], provision: Provision): Parties {
  const all = union(...ways.map((w) => w.outcome.parties));
  const always = ways.every((w) => w.outcome.parties.includes('vendor'));
  const stated = always ? all : all.filter((party) => party !== 'vendor');
  if (stated.length === 0) return [];
  return union(stated, ways.some((w) => w.outcome.parties.length === 0) ? silenceOf(provision) : []);
}

/** Duties of all choices, without repetition; `only` lists the choices if not all impose the duty. */
function dutiesOf(ways: readonly Way[]): readonly ListedDuty[] {
  const ids = new Map(ways.flatMap((w) => w.outcome.duties.map((duty) => [duty.id, duty] as const)));
  return [...ids.values()].map((duty) => {
    const asking = ways.filter((w) => w.outcome.duties.some(({ id }) => id === duty.id));
    if (asking.length === ways.length) return duty;
    return { ...duty, only: asking.map((w) => w.made) };
  });
}

function gives({ made, outcome }: Way, provision: Provision): FactsOf<'choice'>['ways'][number] {
  const parties = outcome.parties.length === 0 ? silenceOf(provision) : outcome.parties;
  return { choice: made, parties, grade: parties.includes('vendor') ? weakest(outcome.path) : null };
}

/** Removes notes that differ only in their source. */
const eachOnce = (notes: readonly Remark[]): readonly Remark[] => [
  ...new Map(notes.map((note) => [JSON.stringify({ ...note, source: '' }), note])).values(),
];

/** Outcome of the row over all open choices. */
export function overChoices(asked: RowContext, read: (asked: RowContext) => Outcome): Outcome {
  const base = read(asked);
  // What the customer runs is its own, whatever it chooses.
  if (base.reason === 'own-system') return base;
  const keys = openOn(asked);
  if (keys.length === 0) return base;
  const { provision } = asked;
  const ways = choicesOf(asked, keys).map(({ made, system }): Way => ({ made, outcome: read({ ...asked, system }) }));
  const outcomes = ways.map((w) => w.outcome);
  const of = { keys, ways: ways.map((way) => gives(way, provision)) };
  const step: Step = { rule: 'choice', says: 'choice', of, source: null, grade: null };
  const parties = worstOf(ways, provision);
  const own = ways.flatMap((way) =>
    way.outcome.provides.map((what): Provided => ({ says: 'with', choice: way.made, what })),
  );
  return {
    ...base,
    parties,
    reason: outcomes.find((o) => o.reason === 'void-upstream')?.reason ?? 'assigned',
    path: outcomes.flatMap((o) => o.path),
    provides: base.provides.length === 0 && parties.includes('vendor') ? own : base.provides,
    duties: dutiesOf(ways),
    leftOut: outcomes.flatMap((o) => o.leftOut),
    limits: [...new Set(outcomes.flatMap((o) => o.limits))],
    notes: eachOnce([...base.notes, ...outcomes.flatMap((o) => o.notes)]),
    steps: [...base.steps, step],
  };
}
