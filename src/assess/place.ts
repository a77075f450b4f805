// Steps 1 and 2 of the algebra, for one place and one provision. Each maps an outcome to the next, with its steps.

import type { ClosedGate, PlaceOutcome } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { OwnSystem } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import { customerForVendor, union } from '../model/parties.ts';
import type { Step } from '../model/step.ts';
import type { Ruling } from '../model/vendor.ts';
import { bearingOn } from './bears.ts';
import { type Capped, memoOf } from './context.ts';
import { type ExcludedUse, nameOf, type PossibleUse, type Restrictions } from './gates.ts';
import { statedHalves } from './halves.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import { type SetApart, setApart } from './over-products.ts';
import type { RowContext } from './row-context.ts';
import { isRuledOn } from './run-by-customer.ts';
import { sharing } from './sharing.ts';

const said = new WeakMap<Provision, Map<string, Step>>();

/** Shares one step object between places. */
function onceFor(provision: Provision, key: string, make: () => Step): Step {
  const known = said.get(provision) ?? new Map<string, Step>();
  said.set(provision, known);
  const one = known.get(key) ?? make();
  known.set(key, one);
  return one;
}

const notAddressed: Step = { rule: 'silence', says: 'silent', of: { bears: false }, source: null, grade: null };
const bearsOnIt: Step = { ...notAddressed, of: { bears: true } };
const undocumented = (vendor: string): Step => ({
  ...{ rule: 'silence', says: 'undocumented', of: { vendor }, source: null, grade: null },
});
const organizationActs: Step = { rule: 'entity', says: 'organization-acts', of: null, source: null, grade: null };

/** Silence is an open question if a system performs the duty; if the organization does, the customer acts. */
function silence(outcome: Outcome, { provision, system, facts }: RowContext): Outcome {
  if (outcome.parties.length > 0 || provision.role !== 'obligation') return outcome;
  if (provision.level === 'system') {
    const bears = outcome.bears.length + outcome.conditional.length > 0 || outcome.claim !== null;
    const step = bears ? bearsOnIt : system.unmapped === null ? notAddressed : undocumented(facts.vendor.name);
    return { ...outcome, parties: ['silent'], reason: 'silent', steps: [...outcome.steps, step] };
  }
  return { ...outcome, parties: ['customer'], reason: 'silent', steps: [...outcome.steps, organizationActs] };
}

function rule(outcome: Outcome, ruling: Ruling | undefined, asOf: string): Outcome {
  if (ruling === undefined || ruling.on > asOf) return outcome;
  const { by, on, parties, because } = ruling;
  const step: Step = { rule: 'ruling', says: 'ruled', of: { by, on, parties, because }, source: null, grade: null };
  const hasVendor = ruling.parties.includes('vendor');
  return {
    ...outcome,
    parties: union(ruling.parties),
    reason: 'ruling',
    path: !hasVendor ? [] : outcome.path.length > 0 ? outcome.path : ['interpretation'],
    duties: ruling.parties.includes('customer') ? outcome.duties : [],
    steps: [...outcome.steps, step],
  };
}

function capStep(provision: Provision, vendor: boolean): Step {
  return onceFor(provision, `cap ${vendor}`, () => {
    const { inheritable, because, remains, citation } = provision;
    const of = { inheritable: inheritable ?? 'fully', because, remains, vendor };
    return { rule: 'cap', says: 'cap', of, source: citation, grade: null };
  });
}

/** What the law does not let a vendor discharge stays with the customer. */
export function cap(outcome: Outcome, provision: Provision): Outcome {
  const { inheritable, remains, citation } = provision;
  const vendor = outcome.parties.includes('vendor');
  const nothing = outcome.parties.length === 0 || inheritable === null;
  if (nothing || (inheritable !== 'never' && !vendor) || (inheritable === 'partially' && remains === null))
    return outcome;
  const steps = [...outcome.steps, capStep(provision, vendor)];
  if (inheritable === 'never') return { ...outcome, parties: ['customer'], reason: 'not-inheritable', path: [], steps };
  if (inheritable === 'fully' || remains === null) return { ...outcome, steps };
  const left: ListedDuty = {
    id: `${citation}/remains`,
    asked: { kind: 'remains', text: remains },
    source: citation,
    anyOf: null,
  };
  return { ...outcome, parties: union(outcome.parties, ['customer']), duties: [...outcome.duties, left], steps };
}

function gate(outcome: Outcome, closed: readonly ClosedGate[]): Outcome {
  if (!outcome.parties.includes('vendor') || closed.length === 0) return outcome;
  const steps = closed.map(
    ({ titles, byChoice, stages, source }): Step => ({
      rule: 'gate',
      says: 'held-back',
      of: { titles, byChoice, stages },
      source,
      grade: null,
    }),
  );
  return {
    ...outcome,
    parties: customerForVendor(outcome.parties),
    reason: 'gate',
    steps: [...outcome.steps, ...steps],
  };
}

const excludedStep = ({ title, only, source }: ExcludedUse): Step => ({
  ...{ rule: 'excluded', says: 'excluded', of: { title, only }, source, grade: null },
});

/** The customer acts on what a system performs, and elsewhere where the vendor would, because of these exclusions. */
function instead(outcome: Outcome, excluded: readonly ExcludedUse[], { level, role }: Provision): Outcome {
  const own = level === 'system' && role === 'obligation';
  if (!own && !outcome.parties.includes('vendor')) return outcome;
  const parties = own ? (['customer'] as const) : customerForVendor(outcome.parties);
  return { ...outcome, parties, reason: 'excluded', steps: [...outcome.steps, ...excluded.map(excludedStep)] };
}

/** If all of the service is excluded, nothing of the vendor's counts in it. */
function wholly(outcome: Outcome, { excludedUses }: Restrictions, provision: Provision): Outcome {
  const whole = excludedUses.filter((e) => e.whole);
  return whole.length === 0 ? outcome : instead(outcome, whole, provision);
}

const recorded: PlaceOutcome['unrecorded'] = [];

function placeOutcome(
  system: string,
  use: { readonly id: string; readonly title: string } | null,
  outcome: Outcome,
): PlaceOutcome {
  return {
    system,
    use: use?.id ?? null,
    useTitle: use?.title ?? null,
    parties: outcome.parties,
    reason: outcome.reason,
    assurance: outcome.parties.includes('vendor') ? weakest(outcome.path) : null,
    pathGrade: weakest(outcome.path),
    claim: outcome.claim,
    provides: outcome.provides,
    duties: outcome.duties,
    conditional: outcome.conditional,
    limits: outcome.limits,
    notes: outcome.notes,
    bears: outcome.bears,
    unrecorded: recorded,
    derivation: outcome.steps,
  };
}

const own = new WeakMap<OwnSystem, PlaceOutcome>();

/** In its own system the customer always acts. */
export function ownPlace(system: OwnSystem): PlaceOutcome {
  const known = own.get(system);
  if (known !== undefined) return known;
  const step: Step = {
    rule: 'own-system',
    says: 'own-system',
    of: { title: system.title, paper: system.holds === 'paper' },
    source: `profile: ${system.id}`,
    grade: null,
  };
  const outcome: Outcome = { ...nothingSaid, parties: ['customer'], reason: 'own-system', steps: [step] };
  const place = placeOutcome(system.id, null, outcome);
  own.set(system, place);
  return place;
}

/** Steps 2.1 to 2.4 do not depend on gates or exclusions, so their result is cached for both views. */
function upToTheCap(asked: RowContext, ruling: Ruling | undefined): Capped {
  const { context, facts, system, provision } = asked;
  const known = memoOf(context, system).capped;
  const held = known.get(provision);
  if (held !== undefined) return held;
  const effective = ruling ?? facts.rulings.get(provision.citation);
  const ruled = effective !== undefined && isRuledOn(asked, effective === ruling) ? effective : undefined;
  const stated = { ...statedHalves(asked), bears: bearingOn(context, facts, provision.citation) };
  const made = cap(rule(silence(stated, asked), ruled, context.asOf), provision);
  // Shares equal parts between hundreds of places of the same service.
  const told = context.memo.told.get(system.service) ?? new Map<Provision, Outcome>();
  context.memo.told.set(system.service, told);
  const outcome = sharing(made, told.get(provision));
  told.set(provision, outcome);
  const capped = { outcome, place: placeOutcome(system.id, null, outcome) };
  known.set(provision, capped);
  return capped;
}

const asOpen = new WeakMap<readonly PossibleUse[], Pick<PlaceOutcome, 'unrecorded' | 'derivation'>>();

/** Cached per system: the same for each of its rows. */
function openIn(possible: readonly PossibleUse[]): Pick<PlaceOutcome, 'unrecorded' | 'derivation'> {
  const known = asOpen.get(possible);
  if (known !== undefined) return known;
  const derivation = possible.map((of): Step => {
    const source = of.held[0]?.source ?? null;
    return { rule: 'excluded', says: 'use-not-recorded', of, source, grade: null };
  });
  const open = { unrecorded: possible.map((p) => p.list), derivation };
  asOpen.set(possible, open);
  return open;
}

/** Marks a system whose unstated list may contain an excluded use. */
function notRecorded(place: PlaceOutcome, possible: readonly PossibleUse[]): PlaceOutcome {
  const { unrecorded, derivation } = openIn(possible);
  return { ...place, unrecorded, derivation: [...place.derivation, ...derivation] };
}

/** Outcome of the service without the products that are excluded or held back. */
function withoutThem(asked: RowContext, products: SetApart, ruling: Ruling | undefined, held: Restrictions): Outcome {
  const rest = upToTheCap(products.rest, ruling).outcome;
  // The grades of what is set apart still count, so that nothing looks better because of it.
  const { path } = upToTheCap(asked, ruling).outcome;
  if (!products.all || rest.parties.includes('vendor')) return { ...rest, path: [...rest.path, ...path] };
  // Where no product remains and the vendor does nothing beside them, there is no rest to ask about.
  const gates = held.closedUses.filter(({ use }) => products.alone.has(use) && !held.stopped.includes(use));
  if (gates.length > 0) {
    const { rest: covered } = setApart(asked, held.stopped) ?? { rest: asked };
    return gate(
      { ...upToTheCap(covered, ruling).outcome, path },
      gates.map((c) => c.gate),
    );
  }
  const { outcome } = upToTheCap(asked, ruling);
  return instead(
    outcome,
    held.excludedUses.filter((e) => products.alone.has(e.use)),
    asked.provision,
  );
}

/** A service in use, and each excluded or held-back use as a separate place. Empty for a roll-up without statements. */
export function servicePlaces(
  asked: RowContext,
  ruling: Ruling | undefined,
  restrictions: Restrictions,
): readonly PlaceOutcome[] {
  const { facts, system, provision } = asked;
  const { closed, closedUses, excludedUses, stopped, possible } = restrictions;
  const named = (use: string) => ({ id: use, title: nameOf(facts, use) });
  const isNothing = ({ parties, claim, conditional }: Outcome) =>
    parties.length === 0 && claim === null && conditional.length === 0;
  const products = setApart(asked, [...stopped, ...closedUses.map((c) => c.use)]);
  const whole = upToTheCap(asked, ruling);
  if (isNothing(whole.outcome)) return [];
  const capped = products === null ? whole.outcome : withoutThem(asked, products, ruling, restrictions);
  const main = wholly(gate(capped, closed), restrictions, provision);
  const itself = main === whole.outcome ? whole.place : placeOutcome(system.id, null, main);
  const apart = provision.level === 'system' && provision.role === 'obligation';
  const places = [apart && possible.length > 0 ? notRecorded(itself, possible) : itself];
  const excluded = new Set(excludedUses.flatMap((e) => (apart || products?.alone.has(e.use) ? e.use : [])));
  for (const use of new Set(closedUses.map((c) => c.use))) {
    // What is excluded no gate opens.
    if (excluded.has(use)) continue;
    const product = products?.alone.get(use);
    const open =
      product === undefined ? main : wholly(gate(upToTheCap(product, ruling).outcome, closed), restrictions, provision);
    const heldBack = gate(
      open,
      closedUses.flatMap((c) => (c.use === use ? c.gate : [])),
    );
    if (heldBack !== open || product !== undefined) places.push(placeOutcome(system.id, named(use), heldBack));
  }
  if (!apart) return places;
  for (const one of excludedUses.filter((e) => !e.whole)) {
    const steps = [excludedStep(one)];
    places.push(
      placeOutcome(system.id, named(one.use), {
        ...nothingSaid,
        parties: ['customer'],
        reason: 'excluded',
        steps,
      }),
    );
  }
  return places;
}
