// Roll-ups: standards and headings above obligations. Displayed, not counted; obligations inherit nothing from them.

import { scopeOf } from '../hipaa/scope.ts';
import { type Determination, type PlaceOutcome, reasons } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import { compareText } from '../model/compare-text.ts';
import type { Customer } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import { type Parties, union } from '../model/parties.ts';
import type { FactsOf, Step } from '../model/step.ts';
import type { AssessmentContext } from './context.ts';
import { determination, outOfScope, placesOf, type View } from './determine.ts';
import { nothingSaid } from './outcome.ts';
import { cap } from './place.ts';
import { isEqual } from './sharing.ts';

/** One place of a roll-up: the outcome of its own text, and the outcomes of the obligations under it. */
interface Group {
  own: PlaceOutcome | null;
  readonly below: PlaceOutcome[];
  readonly listed: { readonly citation: Citation; readonly parties: Parties }[];
}

/** A verdict without a statement gives the vendor no more on a standard than on its obligations. */
function saidOf({ own, below }: Group): PlaceOutcome['parties'] {
  if (own === null) return [];
  const bare = own.claim !== null && own.provides.length === 0 && below.length > 0;
  return bare && !below.some((p) => p.parties.includes('vendor'))
    ? own.parties.filter((party) => party !== 'vendor')
    : own.parties;
}

type Below = FactsOf<'below'>['rows'];

/** Makes the step for the rows under a place; equal places of one service share it. */
function belowSteps(): (service: string, rows: Below) => Step {
  const before = new Map<string, { readonly rows: Below; readonly step: Step }>();
  return (service, rows) => {
    const held = before.get(service);
    if (held !== undefined && isEqual(held.rows, rows)) return held.step;
    const step: Step = { rule: 'below', says: 'below', of: { rows }, source: null, grade: null };
    before.set(service, { rows, step });
    return step;
  };
}

const recorded: PlaceOutcome['unrecorded'] = [];

function unrecordedIn(places: readonly PlaceOutcome[]): PlaceOutcome['unrecorded'] {
  return places.every((p) => p.unrecorded.length === 0) ? recorded : [...new Set(places.flatMap((p) => p.unrecorded))];
}

/** Joins the outcomes under a place with that of the roll-up's own text. */
function joinPlace(system: string, use: string | null, group: Group, step: () => Step): PlaceOutcome {
  const { own, below } = group;
  const said = own ?? nothingSaid;
  const all = own === null ? below : [own, ...below];
  // An obligation that can never be inherited explains the roll-up only if all can never be.
  const explaining = new Set(all.flatMap((p) => (p.parties.some((x) => x !== 'vendor') ? [p.reason] : [])));
  if (explaining.size > 1) explaining.delete('not-inheritable');
  const parties = union(saidOf(group), ...below.map((p) => p.parties));
  const pathGrade = weakest(all.flatMap((p) => p.pathGrade ?? []));
  return {
    system,
    use,
    useTitle: all[0]?.useTitle ?? null,
    parties,
    reason: reasons.find((reason) => explaining.has(reason)) ?? own?.reason ?? 'assigned',
    assurance: parties.includes('vendor') ? pathGrade : null,
    pathGrade,
    claim: said.claim,
    provides: said.provides,
    duties: said.duties,
    conditional: said.conditional,
    limits: said.limits,
    notes: said.notes,
    bears: said.bears,
    unrecorded: unrecordedIn(all),
    derivation: [...(own?.derivation ?? []), ...(below.length > 0 ? [step()] : [])],
  };
}

/** Places of a roll-up in profile order: per system the service itself, then its uses. */
function joinPlaces(customer: Customer, own: readonly PlaceOutcome[], below: readonly Determination[]): PlaceOutcome[] {
  const systems = new Map(customer.systems.map((s) => [s.id, new Map<string | null, Group>()]));
  const services = new Map(customer.systems.map((s) => [s.id, s.kind === 'service' ? s.service : '']));
  const stepOf = belowSteps();
  const groupOf = ({ system, use }: PlaceOutcome): Group => {
    const uses = systems.get(system);
    const group = uses?.get(use) ?? { own: null, below: [], listed: [] };
    uses?.set(use, group);
    return group;
  };
  for (const place of own) groupOf(place).own = place;
  for (const row of below) {
    for (const place of row.systems) {
      const group = groupOf(place);
      group.below.push(place);
      group.listed.push({ citation: row.citation, parties: place.parties });
    }
  }
  return [...systems].flatMap(([system, uses]) =>
    [...uses]
      .sort(([a], [b]) => compareText(a ?? '', b ?? ''))
      .map(([use, group]) =>
        joinPlace(system, use, group, () => stepOf(`${services.get(system)}/${use ?? ''}`, group.listed)),
      ),
  );
}

/** Union of the applicable obligations and the roll-up's own text, with the roll-up's own cap. */
export function determineRollup(
  context: AssessmentContext,
  customer: Customer,
  provision: Provision,
  view: View,
  obligations: ReadonlyMap<Citation, Determination>,
): Determination {
  const scope = scopeOf(provision, customer);
  if (scope.disposition !== 'in-scope') return outOfScope(provision, scope.disposition, scope.step);
  const own = placesOf(context, customer, provision, view);
  const below = (context.below.get(provision.citation) ?? []).flatMap((citation) => {
    const row = obligations.get(citation);
    return row === undefined || row.reason === 'scope' ? [] : [row];
  });
  if (below.length === 0 && own.length === 0) {
    const { source, grade } = scope.step;
    return outOfScope(provision, 'not-applicable', {
      rule: 'scope',
      says: 'nothing-below',
      of: null,
      source,
      grade,
    });
  }
  const places = joinPlaces(customer, own, below).map((place) => capWhole(place, provision));
  const parties = places.length > 0 ? union(...places.map((p) => p.parties)) : (['customer'] as const);
  return determination(provision, places, parties, [scope.step]);
}

function capWhole(place: PlaceOutcome, provision: Provision): PlaceOutcome {
  if (provision.inheritable === null) return place;
  const capped = cap({ ...nothingSaid, parties: place.parties, reason: place.reason, duties: place.duties }, provision);
  const { parties, reason, duties } = capped;
  const assurance = parties.includes('vendor') ? place.assurance : null;
  return { ...place, parties, reason, assurance, duties, derivation: [...place.derivation, ...capped.steps] };
}
