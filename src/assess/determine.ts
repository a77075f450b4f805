// Step 3 of the algebra: one determination for each obligation and roll-up, as the worst case over all places.

import {
  type Determination,
  type ListedDuty,
  type PlaceOutcome,
  type Reason,
  reasons,
  type Step,
} from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Customer } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import { type Disposition, dispositionOf, type Parties, union } from '../model/parties.ts';
import { restrictionsOf } from './gates.ts';
import { nothingSaid } from './halves.ts';
import { cap, ownPlace, servicePlaces } from './place.ts';
import { reachesPaper, scopeOf } from './scope.ts';
import type { World } from './world.ts';

/** How the customer's systems are looked at: as they stand, or with every gate open and excluded uses stopped. */
export type View = 'now' | 'unblocked';

const sentence: Readonly<Record<Disposition, string>> = {
  inherited: 'the vendor alone: inherited',
  shared: 'vendor and customer: shared',
  customer: 'the customer: yours',
  unaddressed: 'nobody has spoken: unaddressed, and yours until answered',
  'vendor-direct': 'binds the vendor itself',
  'not-applicable': 'does not apply',
};

const blocking: readonly Reason[] = ['not-inheritable', 'gate', 'excluded', 'void-upstream', 'ruling'];

/** Why the row came out so: what brought in the customer or silence. A block first, then a split as stated, then the rest. */
function reasonOf(places: readonly PlaceOutcome[], disposition: Disposition): Reason {
  if (disposition === 'inherited') return places.some((p) => p.reason === 'ruling') ? 'ruling' : 'assigned';
  if (disposition === 'unaddressed') return 'silent';
  const telling = places.filter((p) => p.parties.includes('customer') || p.parties.includes('silent'));
  const block = blocking.find((reason) => telling.some((p) => p.reason === reason));
  if (block !== undefined) return block;
  if (telling.some((p) => p.reason === 'assigned' && p.parties.includes('vendor'))) return 'assigned';
  return reasons.find((reason) => telling.some((p) => p.reason === reason)) ?? 'own-system';
}

function uniqueDuties(places: readonly PlaceOutcome[]): readonly ListedDuty[] {
  const byId = new Map<string, ListedDuty>();
  for (const place of places) for (const duty of place.duties) if (!byId.has(duty.id)) byId.set(duty.id, duty);
  return [...byId.values()];
}

function unionStep(parties: Parties, places: readonly PlaceOutcome[], disposition: Disposition): Step {
  if (places.length === 0)
    return { rule: 'union', text: 'No place with PHI is known: it is yours.', source: null, grade: null };
  const named = places.map(
    (p) => `${p.use === null ? p.system : `${p.system}/${p.use}`}: ${p.parties.join(' + ') || 'nothing'}`,
  );
  const question =
    parties.includes('silent') && parties.length > 1
      ? ' Silence beside others counts as yours, with an open question.'
      : '';
  return {
    rule: 'union',
    text: `Worst case over ${named.join('; ')}. Result: ${sentence[disposition]}.${question}`,
    source: null,
    grade: null,
  };
}

/** Places of one provision: every own system that it reaches, every service in use, every use that stands apart. */
function placesOf(world: World, customer: Customer, provision: Provision, view: View): readonly PlaceOutcome[] {
  return customer.systems.flatMap((system) => {
    if (system.kind === 'own') {
      if (provision.role !== 'obligation') return [];
      return system.holds === 'ephi' || reachesPaper(provision) ? [ownPlace(system)] : [];
    }
    const facts = world.services.get(system.service);
    if (facts === undefined) return [];
    const ruling = customer.rulings.find((r) => r.system === system.id && r.citation === provision.citation);
    const restrictions = restrictionsOf(facts, system, view === 'unblocked');
    return servicePlaces({ world, facts, system, provision }, ruling, restrictions);
  });
}

function outOfScope(provision: Provision, disposition: 'vendor-direct' | 'not-applicable', step: Step): Determination {
  const { citation, title, designation } = provision;
  const empty = { assurance: null, openQuestion: false, duties: [], systems: [] };
  return { citation, title, designation, disposition, reason: 'scope', ...empty, derivation: [step] };
}

function determination(
  provision: Provision,
  places: readonly PlaceOutcome[],
  parties: Parties,
  steps: readonly Step[],
): Determination {
  const disposition = dispositionOf(parties);
  const grades = places.flatMap((p) => (p.parties.includes('vendor') && p.assurance !== null ? [p.assurance] : []));
  return {
    citation: provision.citation,
    title: provision.title,
    designation: provision.designation,
    disposition,
    reason: reasonOf(places, disposition),
    assurance: parties.includes('vendor') ? weakest(grades) : null,
    openQuestion: parties.includes('silent'),
    duties: uniqueDuties(places),
    systems: places,
    derivation: [...steps, unionStep(parties, places, disposition)],
  };
}

/** Exactly one determination for an obligation. */
export function determineObligation(world: World, customer: Customer, provision: Provision, view: View): Determination {
  const scope = scopeOf(provision, customer);
  if (scope.disposition !== 'in-scope') return outOfScope(provision, scope.disposition, scope.step);
  const places = placesOf(world, customer, provision, view);
  return determination(provision, places, union(...places.map((p) => p.parties)), [scope.step]);
}

/** What lies below a roll-up in one place, joined with what is said on its own sentence there. */
function rollupPlace(
  own: PlaceOutcome | undefined,
  below: readonly PlaceOutcome[],
  listed: readonly Citation[],
): PlaceOutcome {
  const any = own ?? below[0];
  const { system, use } = any ?? { system: '', use: null };
  const parties = union(own?.parties ?? [], ...below.map((p) => p.parties));
  const withVendor = [...(own === undefined ? [] : [own]), ...below].filter((p) => p.parties.includes('vendor'));
  // That one obligation below can never be inherited does not explain the whole, unless it is so of all.
  const reasonsBelow = [...(own === undefined ? [] : [own]), ...below]
    .filter((p) => p.parties.some((x) => x !== 'vendor'))
    .map((p) => p.reason);
  const telling = reasonsBelow.some((r) => r !== 'not-inheritable')
    ? reasonsBelow.filter((r) => r !== 'not-inheritable')
    : reasonsBelow;
  const text = `Below: ${listed.map((citation, i) => `${citation} ${below[i]?.parties.join(' + ')}`).join('; ')}.`;
  return {
    system,
    use,
    parties,
    reason: reasons.find((reason) => telling.includes(reason)) ?? own?.reason ?? 'assigned',
    assurance: weakest(withVendor.flatMap((p) => (p.assurance === null ? [] : [p.assurance]))),
    claim: own?.claim ?? null,
    provides: own?.provides ?? [],
    duties: own?.duties ?? [],
    conditional: own?.conditional ?? [],
    derivation: [
      ...(own?.derivation ?? []),
      ...(below.length > 0 ? [{ rule: 'below' as const, text, source: null, grade: null }] : []),
    ],
  };
}

/** The union of the applicable obligations below and of what is said on its own sentence, the whole under its own cap. */
export function determineRollup(
  world: World,
  customer: Customer,
  provision: Provision,
  view: View,
  obligations: ReadonlyMap<Citation, Determination>,
): Determination {
  const scope = scopeOf(provision, customer);
  if (scope.disposition !== 'in-scope') return outOfScope(provision, scope.disposition, scope.step);
  const own = placesOf(world, customer, provision, view);
  const below = (world.below.get(provision.citation) ?? []).flatMap((citation) => {
    const row = obligations.get(citation);
    return row === undefined || row.reason === 'scope' ? [] : [row];
  });
  if (below.length === 0 && own.length === 0) {
    const text = 'None of the obligations below applies.';
    return outOfScope(provision, 'not-applicable', { ...scope.step, text });
  }
  const keyOf = (p: PlaceOutcome) => `${p.system}\0${p.use ?? ''}`;
  const keys = [...new Set([...below.flatMap((row) => row.systems), ...own].map(keyOf))];
  const inOrder = keys.sort((a, b) => orderOf(customer, a) - orderOf(customer, b));
  const places = inOrder.map((key) => {
    const pairs = below.flatMap((row) =>
      row.systems.filter((p) => keyOf(p) === key).map((p) => [row.citation, p] as const),
    );
    const mine = own.find((p) => keyOf(p) === key);
    const joined = rollupPlace(
      mine,
      pairs.map(([, p]) => p),
      pairs.map(([citation]) => citation),
    );
    return capWhole(joined, provision);
  });
  const parties = places.length > 0 ? union(...places.map((p) => p.parties)) : (['customer'] as const);
  return determination(provision, places, parties, [scope.step]);
}

const orderOf = (customer: Customer, key: string) => customer.systems.findIndex((s) => s.id === key.split('\0')[0]);

function capWhole(place: PlaceOutcome, provision: Provision): PlaceOutcome {
  if (provision.inheritable === null) return place;
  const capped = cap({ ...nothingSaid, parties: place.parties, reason: place.reason, duties: place.duties }, provision);
  const { parties, reason, duties } = capped;
  const assurance = parties.includes('vendor') ? place.assurance : null;
  return { ...place, parties, reason, assurance, duties, derivation: [...place.derivation, ...capped.steps] };
}
