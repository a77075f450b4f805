// Rows that differ by product within one service: each product in use answers for itself, and the worst case counts.

import type { Condition, ServiceUse } from '../model/condition.ts';
import { weakest } from '../model/grade.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import { union } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { ChoiceMade, Step } from '../model/step.ts';
import type { Feature, Service } from '../model/vendor.ts';
import { memoOf, type ServiceFacts } from './context.ts';
import { type Outcome, silenceOf } from './outcome.ts';
import type { RowContext } from './row-context.ts';

const products = new WeakMap<Service, ReadonlyMap<string, Feature>>();

/** By id. Cached: a service may have thousands. */
function productsOf(service: Service): ReadonlyMap<string, Feature> {
  const known = products.get(service) ?? new Map(service.features.flatMap((f) => (f.product ? [[f.id, f]] : [])));
  products.set(service, known);
  return known;
}

/** Whether something with this condition is said of a product; what names no product is said of each. */
export function isAbout(service: Service, when: Condition | null, product: string): boolean {
  const named = when?.feature ?? [];
  if (named.length === 0 || named.includes(product)) return true;
  const known = productsOf(service);
  return !named.every((id) => known.has(id));
}

/** The products on which a condition depends, by all that it names; null if none decides: a plain feature in use is enough. */
function productsNamed(service: Service, when: Condition | null, { features }: ServiceUse): ReadonlySet<string> | null {
  const named = when?.feature ?? [];
  const known = productsOf(service);
  const plain = named.filter((id) => !known.has(id));
  return plain.length === named.length || plain.some((id) => features.includes(id)) ? null : new Set(named);
}

/** The products in use that hold PHI, in the order of the mapping. */
function productsIn(service: Service, use: ServiceUse): readonly Feature[] {
  const known = productsOf(service);
  if (known.size === 0 || !use.features.some((id) => known.has(id))) return [];
  const used = new Set(use.features);
  const phiFree = new Set(use.phiFree);
  return [...known.values()].filter(({ id }) => used.has(id) && !phiFree.has(id));
}

/** The products in use if the row differs by product, and the use of each alone. */
export function productUses(
  { service }: Pick<ServiceFacts, 'service'>,
  use: ServiceUse,
  conditions: readonly (Condition | null)[],
): readonly { readonly id: string; readonly title: string; readonly use: ServiceUse }[] {
  const held = productsIn(service, use);
  if (held.length === 0) return [];
  const differs = conditions.some((when) => {
    const named = productsNamed(service, when, use);
    return named !== null && held.some(({ id }) => !named.has(id));
  });
  return differs ? eachAlone(service, use, held) : [];
}

function eachAlone(service: Service, use: ServiceUse, held: readonly Feature[]) {
  const alone = withoutProducts(service, use);
  return held.map(({ id, title }) => ({ id, title, use: { ...alone, features: [...alone.features, id] } }));
}

/** The use without its products. */
function withoutProducts(service: Service, use: ServiceUse): ServiceUse {
  const known = productsOf(service);
  return { ...use, features: use.features.filter((f) => !known.has(f)) };
}

function conditionsOn({ facts, provision }: RowContext): readonly (Condition | null)[] {
  const statements = facts.statements.get(provision.citation) ?? [];
  const claims = facts.claims.get(provision.citation) ?? [];
  const duties = statements.flatMap((s) => s.duties.map((id) => facts.duties.get(id)?.when ?? null));
  return [...statements.map((s) => s.when), ...claims.map((c) => c.when), ...duties];
}

/** The systems that stand for one product each; the same for every row. */
function systemsOf({ context, system }: RowContext, uses: ReturnType<typeof productUses>) {
  const { products } = memoOf(context, system);
  return uses.map(({ id, title, use }) => {
    const alone = products.get(id) ?? { ...system, use, product: id };
    products.set(id, alone);
    return { id, title, system: alone };
  });
}

/** Some of the products in use, each alone, and the service without them. */
export interface SetApart {
  readonly rest: RowContext;
  /** None of the products remains. */
  readonly all: boolean;
  readonly alone: ReadonlyMap<string, RowContext>;
}

/** Products that are excluded or held back, on a row that depends on products: what is said of these counts for no other. */
export function setApart(asked: RowContext, uses: readonly string[]): SetApart | null {
  const { context, facts, system } = asked;
  const { service } = facts;
  const { use } = system;
  const inUse = uses.length === 0 ? [] : productsIn(service, use);
  const held = inUse.filter(({ id }) => uses.includes(id));
  if (held.length === 0 || conditionsOn(asked).every((when) => productsNamed(service, when, use) === null)) return null;
  const { products } = memoOf(context, system);
  const ids = held.map(({ id }) => id);
  const key = `-${ids.join()}`;
  const rest = products.get(key) ?? {
    ...system,
    use: { ...use, features: use.features.filter((f) => !ids.includes(f)) },
  };
  products.set(key, rest);
  const alone = systemsOf(asked, eachAlone(service, use, held));
  return {
    rest: { ...asked, system: rest },
    all: held.length === inUse.length,
    alone: new Map(alone.map((a) => [a.id, { ...asked, system: a.system }])),
  };
}

/** Products without PHI are no place for it, and what is said of them counts for no other. */
function withoutIdle(asked: RowContext): RowContext {
  const { context, facts, system } = asked;
  const { use } = system;
  const known = productsOf(facts.service);
  if (!use.phiFree.some((id) => known.has(id)) || productsIn(facts.service, use).length > 0) return asked;
  const { products } = memoOf(context, system);
  const without = products.get('') ?? { ...system, use: withoutProducts(facts.service, use) };
  products.set('', without);
  return { ...asked, system: without };
}

/** Outcome of the row over the products in use: silence about one is not settled by what is said of another. */
export function overProducts(asked: RowContext, read: (asked: RowContext) => Outcome): Outcome {
  const systems = systemsOf(asked, productUses(asked.facts, asked.system.use, conditionsOn(asked)));
  if (systems.length === 0) return read(withoutIdle(asked));
  const { provision } = asked;
  const ways = systems.map(({ title, system }) => {
    const made: ChoiceMade = [{ title, taken: true }];
    const outcome = read({ ...asked, system });
    const parties = outcome.parties.length === 0 ? silenceOf(provision) : outcome.parties;
    return { made, outcome, parties };
  });
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return only.outcome;
  const outcomes = ways.map((w) => w.outcome);
  const told = ways.map(({ made, parties, outcome }) => {
    return { choice: made, parties, grade: parties.includes('vendor') ? weakest(outcome.path) : null };
  });
  const step: Step = { rule: 'product', says: 'by-product', of: { ways: told }, source: null, grade: null };
  const duties = new Map<string, ListedDuty>();
  for (const { outcome } of ways)
    for (const duty of outcome.duties) {
      const asking = ways.filter((w) => w.outcome.duties.some(({ id }) => id === duty.id));
      const limited = asking.length === ways.length ? duty : { ...duty, only: asking.map((w) => w.made) };
      if (!duties.has(duty.id)) duties.set(duty.id, limited);
    }
  const claim = outcomes.find((o) => o.claim !== null)?.claim ?? null;
  const steps = new Map(outcomes.flatMap((o) => o.steps).map((s) => [JSON.stringify(s), s]));
  const conditional = new Map(outcomes.flatMap((o) => o.conditional).map((c) => [JSON.stringify(c), c]));
  return {
    parties: outcomes.every((o) => o.parties.length === 0) ? [] : union(...ways.map((w) => w.parties)),
    reason: outcomes.find((o) => o.reason === 'void-upstream')?.reason ?? 'assigned',
    path: outcomes.flatMap((o) => o.path),
    provides: ways.flatMap(({ made, outcome }) =>
      outcome.provides.map((what): Provided => ({ says: 'with', choice: made, what })),
    ),
    duties: [...duties.values()],
    leftOut: outcomes.flatMap((o) => o.leftOut),
    claim,
    conditional: [...conditional.values()],
    limits: [...new Set(outcomes.flatMap((o) => o.limits))],
    notes: [...new Map(outcomes.flatMap((o) => o.notes).map((n) => [JSON.stringify(n), n])).values()],
    bears: outcomes.flatMap((o) => o.bears),
    steps: [...steps.values(), step],
  };
}
