// Roll-ups: standards and headings above obligations. Shown, not counted; nothing flows down from them.

import { type Determination, type PlaceOutcome, reasons } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import { type Citation, compareText } from '../model/citation.ts';
import type { Customer } from '../model/customer.ts';
import { weakest } from '../model/grade.ts';
import { union } from '../model/parties.ts';
import { determination, outOfScope, placesOf, type View } from './determine.ts';
import { nothingSaid } from './outcome.ts';
import { cap } from './place.ts';
import { scopeOf } from './scope.ts';
import type { World } from './world.ts';

/** What lies below a roll-up in one place, joined with what is said on its own sentence there. */
function rollupPlace(
  own: PlaceOutcome | undefined,
  below: readonly PlaceOutcome[],
  listed: readonly Citation[],
): PlaceOutcome {
  const any = own ?? below[0];
  const { system, use } = any ?? { system: '', use: null };
  const all = own === undefined ? below : [own, ...below];
  const parties = union(...all.map((p) => p.parties));
  const withVendor = all.filter((p) => p.parties.includes('vendor'));
  // That one obligation below can never be inherited does not explain the whole, unless it is so of all.
  const reasonsBelow = all.filter((p) => p.parties.some((x) => x !== 'vendor')).map((p) => p.reason);
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
  const groups = new Map<string, { mine: PlaceOutcome | undefined; below: [Citation, PlaceOutcome][] }>();
  const groupOf = (p: PlaceOutcome) => {
    const key = `${p.system} ${p.use ?? ''}`;
    const held = groups.get(key) ?? { mine: undefined, below: [] };
    groups.set(key, held);
    return held;
  };
  for (const p of own) groupOf(p).mine = p;
  for (const row of below) for (const p of row.systems) groupOf(p).below.push([row.citation, p]);
  const rank = new Map(customer.systems.map((s, i) => [s.id, i]));
  const rankOf = (key: string) => rank.get(key.slice(0, key.indexOf(' '))) ?? 0;
  const inOrder = [...groups].sort(([a], [b]) => rankOf(a) - rankOf(b) || compareText(a, b));
  const places = inOrder.map(([, { mine, below: pairs }]) =>
    capWhole(
      rollupPlace(
        mine,
        pairs.map(([, p]) => p),
        pairs.map(([citation]) => citation),
      ),
      provision,
    ),
  );
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
