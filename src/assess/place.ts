// Steps 1 and 2 of the algebra: one place, one provision. Each step takes an outcome and gives one, with its derivation.

import type { PlaceOutcome, Step } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { OwnSystem } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import { customerForVendor, union } from '../model/parties.ts';
import type { Ruling } from '../model/vendor.ts';
import type { Asked } from './asked.ts';
import { bearingOn } from './bears.ts';
import { type ClosedGate, nameOf, type PossibleUse, type Restrictions } from './gates.ts';
import { statedHalves } from './halves.ts';
import { nothingSaid, type Outcome } from './outcome.ts';
import { sharing } from './sharing.ts';
import { type Capped, memoOf } from './world.ts';

const step = (rule: Step['rule'], text: string, source: string | null = null): Step => ({
  rule,
  text,
  source,
  grade: null,
});

const said = new WeakMap<Provision, Map<string, Step>>();

/** What is said of a provision in every place is one step, not one for each of hundreds of places. */
function stepOf(provision: Provision, rule: Step['rule'], text: string, source: string | null = null): Step {
  const known = said.get(provision) ?? new Map<string, Step>();
  said.set(provision, known);
  const one = known.get(text) ?? step(rule, text, source);
  known.set(text, one);
  return one;
}

/** Silence is a question where a system performs the duty, and means nothing where the organization does. */
function silence(outcome: Outcome, provision: Provision): Outcome {
  if (outcome.parties.length > 0 || provision.role !== 'obligation') return outcome;
  if (provision.level === 'system') {
    const bears = outcome.bears.length + outcome.conditional.length > 0 || outcome.claim !== null;
    const text = bears
      ? 'What the vendor says bears on it and does not settle who must act: ask.'
      : 'The vendor says nothing on it. Silence is not inheritance: ask.';
    return {
      ...outcome,
      parties: ['silent'],
      reason: 'silent',
      steps: [...outcome.steps, stepOf(provision, 'silence', text)],
    };
  }
  const text = 'This is for the organization itself to do: unless the vendor says that it does it, it is yours.';
  return {
    ...outcome,
    parties: ['customer'],
    reason: 'silent',
    steps: [...outcome.steps, stepOf(provision, 'entity', text)],
  };
}

function rule(outcome: Outcome, ruling: Ruling | undefined, asOf: string): Outcome {
  if (ruling === undefined || ruling.on > asOf) return outcome;
  const text = `${ruling.by} ruled on ${ruling.on}: ${ruling.parties.join(' and ')}. ${ruling.because}`;
  const hasVendor = ruling.parties.includes('vendor');
  return {
    ...outcome,
    parties: union(ruling.parties),
    reason: 'ruling',
    path: !hasVendor ? [] : outcome.path.length > 0 ? outcome.path : ['interpretation'],
    duties: ruling.parties.includes('customer') ? outcome.duties : [],
    steps: [...outcome.steps, step('ruling', text)],
  };
}

/** However good the vendor is: what the law does not let it discharge stays with the customer. */
export function cap(outcome: Outcome, provision: Provision): Outcome {
  const vendor = outcome.parties.includes('vendor');
  const because = provision.because === null ? '' : ` (${provision.because})`;
  if (provision.inheritable === 'never' && outcome.parties.length > 0) {
    const text = `${vendor ? "The vendor's part is support only: this cannot" : 'Cannot'} be inherited${because}.`;
    return {
      ...outcome,
      parties: ['customer'],
      reason: 'not-inheritable',
      path: [],
      steps: [...outcome.steps, stepOf(provision, 'cap', text, provision.citation)],
    };
  }
  if (provision.inheritable === 'partially' && vendor && provision.remains !== null) {
    const remains = {
      id: `${provision.citation}/remains`,
      text: provision.remains,
      source: provision.citation,
      anyOf: null,
    };
    const text = `Can be inherited only in part${because}. Yours: ${provision.remains}`;
    return {
      ...outcome,
      parties: union(outcome.parties, ['customer']),
      duties: [...outcome.duties, remains],
      steps: [...outcome.steps, stepOf(provision, 'cap', text, provision.citation)],
    };
  }
  if (provision.inheritable === 'fully' && vendor) {
    const text = `Can be inherited fully${because}.`;
    return { ...outcome, steps: [...outcome.steps, stepOf(provision, 'cap', text, provision.citation)] };
  }
  return outcome;
}

function gate(outcome: Outcome, closed: readonly ClosedGate[]): Outcome {
  if (!outcome.parties.includes('vendor') || closed.length === 0) return outcome;
  const steps = closed.map((g) =>
    step('gate', `Held back: ${g.title} (${g.state}). Until then the vendor's part is yours.`, g.source),
  );
  return {
    ...outcome,
    parties: customerForVendor(outcome.parties),
    reason: 'gate',
    steps: [...outcome.steps, ...steps],
  };
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

/** An own system: nobody else can act there, on whatever row. */
export function ownPlace(system: OwnSystem): PlaceOutcome {
  const known = own.get(system);
  if (known !== undefined) return known;
  const what = system.holds === 'paper' ? 'paper that you hold' : 'a system that you run';
  const steps = [step('own-system', `${system.title} is ${what}: yours.`, `profile: ${system.id}`)];
  const place = placeOutcome(system.id, null, { ...nothingSaid, parties: ['customer'], reason: 'own-system', steps });
  own.set(system, place);
  return place;
}

/** Steps 2.1 to 2.4, which no gate and no exclusion changes: worked out once for both views, as is the place that they give. */
function upToTheCap(asked: Asked, ruling: Ruling | undefined): Capped {
  const { world, facts, system, provision } = asked;
  const known = memoOf(world, system).capped;
  const held = known.get(provision);
  if (held !== undefined) return held;
  const effective = ruling ?? facts.rulings.get(provision.citation);
  const stated = { ...statedHalves(asked), bears: bearingOn(world, facts, provision.citation) };
  const made = cap(rule(silence(stated, provision), effective, world.asOf), provision);
  // Of hundreds of places of one service the same is said: that is held once.
  const told = world.memo.told.get(system.service) ?? new Map<Provision, Outcome>();
  world.memo.told.set(system.service, told);
  const outcome = sharing(made, told.get(provision));
  told.set(provision, outcome);
  const capped = { outcome, place: placeOutcome(system.id, null, outcome) };
  known.set(provision, capped);
  return capped;
}

const whichOf = { features: 'features are', 'data-classes': 'kinds of data are' } as const;

const asOpen = new WeakMap<readonly PossibleUse[], Pick<PlaceOutcome, 'unrecorded' | 'derivation'>>();

/** What is open of a system is open on each of its rows: it is said once. */
function openIn(possible: readonly PossibleUse[]): Pick<PlaceOutcome, 'unrecorded' | 'derivation'> {
  const known = asOpen.get(possible);
  if (known !== undefined) return known;
  const derivation = possible.map(({ list, held }) => {
    const text = `Which ${whichOf[list]} in use is not recorded, so whether PHI is in a place that the vendor does not cover is an open question: ${held.map((h) => h.title).join('; ')}. There it would be yours.`;
    return step('excluded', text, held[0]?.source ?? null);
  });
  const open = { unrecorded: possible.map((p) => p.list), derivation };
  asOpen.set(possible, open);
  return open;
}

/** An excluded use would be a place of its own, and the customer's: nobody knows whether there is one. */
function notRecorded(place: PlaceOutcome, possible: readonly PossibleUse[]): PlaceOutcome {
  const { unrecorded, derivation } = openIn(possible);
  return { ...place, unrecorded, derivation: [...place.derivation, ...derivation] };
}

/** A service in use, and each excluded or held-back use of it as a place of its own. Empty for a roll-up without a word. */
export function servicePlaces(
  asked: Asked,
  ruling: Ruling | undefined,
  restrictions: Restrictions,
): readonly PlaceOutcome[] {
  const { facts, system, provision } = asked;
  const named = (use: string) => ({ id: use, title: nameOf(facts, use) });
  const { outcome: capped, place } = upToTheCap(asked, ruling);
  if (capped.parties.length === 0 && capped.claim === null && capped.conditional.length === 0) return [];
  const main = gate(capped, restrictions.closed);
  const itself = main === capped ? place : placeOutcome(system.id, null, main);
  const apart = provision.level === 'system' && provision.role === 'obligation';
  const places = [apart && restrictions.possible.length > 0 ? notRecorded(itself, restrictions.possible) : itself];
  for (const { use, gate: held } of restrictions.closedUses) {
    const heldBack = gate(main, [held]);
    if (heldBack !== main) places.push(placeOutcome(system.id, named(use), heldBack));
  }
  if (!apart) return places;
  for (const excluded of restrictions.excludedUses) {
    const text = `PHI is not covered there: ${excluded.title}. This beats every agreement and any encryption.`;
    const steps = [step('excluded', text, excluded.source)];
    places.push(
      placeOutcome(system.id, named(excluded.use), {
        ...nothingSaid,
        parties: ['customer'],
        reason: 'excluded',
        steps,
      }),
    );
  }
  return places;
}
