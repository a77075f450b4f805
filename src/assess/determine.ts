// Step 3 of the algebra: one determination per obligation, as the worst case over all places.

import { appliesTo, isAboutVendors } from '../hipaa/applies-to.ts';
import { scopeOf, withoutDuty } from '../hipaa/scope.ts';
import {
  type Bearing,
  type Determination,
  type PlaceOutcome,
  type Reason,
  type Remark,
  reasons,
} from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Customer } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import { type Disposition, dispositionOf, type Parties, union } from '../model/parties.ts';
import type { Step } from '../model/step.ts';
import { type AssessmentContext, factsOn } from './context.ts';
import { type Restrictions, restrictionsOf } from './gates.ts';
import { ownPlace, servicePlaces } from './place.ts';

/** Restrictions by system: as they are, or none (every gate open, excluded uses stopped). */
export interface View {
  readonly restrictions: ReadonlyMap<string, Restrictions>;
}

const none: Restrictions = { closed: [], closedUses: [], excludedUses: [], stopped: [], possible: [] };

/** The restrictions of each system today. */
export function viewNow(context: AssessmentContext, customer: Customer): View {
  const restrictions = new Map<string, Restrictions>();
  for (const system of customer.systems) {
    const facts = factsOn(context, system);
    if (facts !== undefined && system.kind === 'service') {
      restrictions.set(system.id, restrictionsOf(facts, system, context.asOf));
    }
  }
  return { restrictions };
}

export const viewUnblocked = ({ restrictions }: View): View => ({
  restrictions: new Map([...restrictions].map(([system, { stopped }]) => [system, { ...none, stopped }])),
});

/** True if there are no restrictions, so both views are equal. */
export function isUnblocked(view: View): boolean {
  return [...view.restrictions.values()].every(
    (r) => r.closed.length + r.closedUses.length + r.excludedUses.length === 0,
  );
}

const blocking: readonly Reason[] = ['not-inheritable', 'gate', 'excluded', 'void-upstream', 'ruling'];

/** Reason for the customer or silence in a disposition: a block first, then a stated split, then the rest. */
function reasonOf(places: readonly PlaceOutcome[], disposition: Disposition): Reason {
  if (disposition === 'inherited') return places.some((p) => p.reason === 'ruling') ? 'ruling' : 'assigned';
  if (disposition === 'unaddressed') return 'silent';
  const telling = places.filter((p) => p.parties.includes('customer') || p.parties.includes('silent'));
  const block = blocking.find((reason) => telling.some((p) => p.reason === reason));
  if (block !== undefined) return block;
  if (telling.some((p) => p.reason === 'assigned' && p.parties.includes('vendor'))) return 'assigned';
  return reasons.find((reason) => telling.some((p) => p.reason === reason)) ?? 'own-system';
}

/** Without a vendor, nobody could take over a provision about vendors. */
function reasonWithoutPlace(provision: Provision): Reason {
  if (!isAboutVendors(provision)) return 'own-system';
  return provision.inheritable === 'never' ? 'not-inheritable' : 'silent';
}

function uniqueDuties(places: readonly PlaceOutcome[]): readonly ListedDuty[] {
  const byId = new Map<string, ListedDuty>();
  for (const place of places) for (const duty of place.duties) if (!byId.has(duty.id)) byId.set(duty.id, duty);
  return [...byId.values()];
}

/** Removes repetitions: the same text from the same clause counts once, whatever its place, kind, or grade. */
const once = <T extends Remark | Bearing>(said: readonly T[]): readonly T[] =>
  said.length < 2 ? said : [...new Map(said.map((s) => [JSON.stringify({ ...s, kind: '', grade: '' }), s])).values()];

function unionStep(
  provision: Provision,
  parties: Parties,
  places: readonly PlaceOutcome[],
  disposition: Disposition,
): Step {
  const common = { rule: 'union', source: null, grade: null } as const;
  if (places.length === 0) return { ...common, says: 'no-place', of: { aboutVendors: isAboutVendors(provision) } };
  const silence = parties.includes('silent') && parties.length > 1;
  return { ...common, says: 'union', of: { places, disposition, silence } };
}

/** Places of one provision: own systems that it applies to, services in use, and uses assessed separately. */
export function placesOf(
  context: AssessmentContext,
  customer: Customer,
  provision: Provision,
  view: View,
): readonly PlaceOutcome[] {
  // A contract term concerns no system: if a vendor is in use, own systems have no effect on it.
  const ownCounts = !provision.contractTerm || !customer.systems.some((s) => s.kind === 'service');
  return customer.systems.flatMap((system) => {
    if (system.kind === 'own') {
      return provision.role === 'obligation' && ownCounts && appliesTo(system, provision) ? [ownPlace(system)] : [];
    }
    const facts = factsOn(context, system);
    if (facts === undefined || !appliesTo(system, provision)) return [];
    const ruling = customer.rulings.find((r) => r.system === system.id && r.citation === provision.citation);
    return servicePlaces({ context, facts, system, provision }, ruling, view.restrictions.get(system.id) ?? none);
  });
}

/** A row that binds another party, or none. */
export function outOfScope(
  provision: Provision,
  disposition: 'vendor-direct' | 'not-applicable',
  step: Step,
): Determination {
  const { citation, title, designation } = provision;
  const empty = { assurance: null, openQuestion: false, duties: [], limits: [], notes: [], bears: [], systems: [] };
  return { citation, title, designation, disposition, reason: 'scope', ...empty, derivation: [step] };
}

/** The row as the worst case over its places. */
export function determination(
  provision: Provision,
  places: readonly PlaceOutcome[],
  parties: Parties,
  steps: readonly Step[],
): Determination {
  const disposition = dispositionOf(parties);
  // A path that is held back or void still counts, so the row never looks better because of it.
  const grades = places.flatMap((p) => p.pathGrade ?? []);
  return {
    citation: provision.citation,
    title: provision.title,
    designation: provision.designation,
    disposition,
    reason: places.length === 0 ? reasonWithoutPlace(provision) : reasonOf(places, disposition),
    assurance: parties.includes('vendor') ? weakest(grades) : null,
    openQuestion: parties.includes('silent') || places.some((p) => p.unrecorded.length > 0),
    duties: uniqueDuties(places),
    // Computed on access: needed to print a row, not to compare many states.
    get limits() {
      return [...new Set(places.flatMap((p) => p.limits))];
    },
    get notes() {
      return once(places.flatMap((p) => p.notes));
    },
    get bears() {
      return once(places.flatMap((p) => p.bears));
    },
    systems: places,
    derivation: [...steps, unionStep(provision, parties, places, disposition)],
  };
}

/** Determination for a provision without a row: not applicable, with the reason. */
export function determineWithoutDuty(provision: Provision): Determination {
  return outOfScope(provision, 'not-applicable', withoutDuty(provision));
}

export function determineObligation(
  context: AssessmentContext,
  customer: Customer,
  provision: Provision,
  view: View,
): Determination {
  const scope = scopeOf(provision, customer);
  if (scope.disposition !== 'in-scope') return outOfScope(provision, scope.disposition, scope.step);
  const places = placesOf(context, customer, provision, view);
  return determination(provision, places, union(...places.map((p) => p.parties)), [scope.step]);
}
