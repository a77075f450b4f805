// Counts per disposition over all obligations, and per place. There is no combined percentage.

import type { Counts, Determination, Place, PlaceCounts, PlaceOutcome } from '../model/assessment.ts';
import type { Customer, System } from '../model/customer.ts';
import { dispositions } from '../model/parties.ts';
import { type AssessmentContext, factsOn } from './context.ts';
import { nameOf } from './gates.ts';

/** The counts add up to the number of obligations. */
export function countDispositions(rows: readonly Determination[]): Counts {
  const of = (disposition: string) => rows.filter((row) => row.disposition === disposition).length;
  return Object.fromEntries(dispositions.map((d) => [d, of(d)])) as Counts;
}

function countParties(outcomes: readonly PlaceOutcome[]): PlaceCounts {
  const has = (p: PlaceOutcome, party: 'vendor' | 'customer' | 'silent') => p.parties.includes(party);
  return {
    vendor: outcomes.filter((p) => has(p, 'vendor') && p.parties.length === 1).length,
    both: outcomes.filter((p) => has(p, 'vendor') && p.parties.length > 1).length,
    customer: outcomes.filter((p) => has(p, 'customer') && !has(p, 'vendor')).length,
    silent: outcomes.filter((p) => has(p, 'silent') && p.parties.length === 1).length,
  };
}

function bySystem(rows: readonly Determination[]): ReadonlyMap<string, readonly PlaceOutcome[]> {
  const groups = new Map<string, PlaceOutcome[]>();
  for (const place of rows.flatMap((row) => row.systems)) {
    const held = groups.get(place.system);
    if (held === undefined) groups.set(place.system, [place]);
    else held.push(place);
  }
  return groups;
}

function nameIn(context: AssessmentContext, system: System, use: string): string {
  const facts = factsOn(context, system);
  return facts === undefined ? use : nameOf(facts, use);
}

/** Counts of each place, now and with every gate open. An excluded use has no unblocked counts: its PHI must leave. */
export function countPlaces(
  context: AssessmentContext,
  customer: Customer,
  now: readonly Determination[],
  unblocked: readonly Determination[],
): readonly Place[] {
  const today = bySystem(now);
  const after = bySystem(unblocked);
  return customer.systems.flatMap((system) => {
    const mine = today.get(system.id) ?? [];
    const uses = [...new Set(mine.map((p) => p.use))];
    const ordered = [null, ...uses.filter((use) => use !== null).sort()];
    return ordered.map((use) => ({
      system: system.id,
      use,
      title: use === null ? system.title : `${system.title}: ${nameIn(context, system, use)}`,
      now: countParties(mine.filter((p) => p.use === use)),
      unblocked: use === null ? countParties((after.get(system.id) ?? []).filter((p) => p.use === null)) : null,
    }));
  });
}
