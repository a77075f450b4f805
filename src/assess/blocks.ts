// What blocks the customer today, and the rows that it costs: closed gates and PHI in excluded places.

import type { Block, Determination, PlaceOutcome } from '../model/assessment.ts';
import type { Customer } from '../model/customer.ts';
import type { Finding } from '../model/finding.ts';
import { restrictionsOf } from './gates.ts';
import { factsOn, type World } from './world.ts';

/** Blocks in the order of systems; gates before excluded uses. `rows` are those in which the place lost the vendor. */
export function blocksOf(
  world: World,
  customer: Customer,
  now: readonly Determination[],
  unblocked: readonly Determination[],
  findings: readonly Finding[],
): readonly Block[] {
  const idOf = (kind: Finding['kind'], system: string, subject: string) =>
    findings.find((f) => f.kind === kind && f.system === system && f.subject === subject)?.id ?? '';
  return customer.systems.flatMap((system): Block[] => {
    const facts = factsOn(world, system);
    if (facts === undefined || system.kind !== 'service') return [];
    const { closed, closedUses, excludedUses } = restrictionsOf(facts, system, world.asOf);
    const placeOf = (row: Determination | undefined, use: string | null): PlaceOutcome | undefined =>
      row?.systems.find((p) => p.system === system.id && p.use === use);
    if (closed.length + closedUses.length + excludedUses.length === 0) return [];
    const lost = now
      .filter(
        (row, i) =>
          placeOf(unblocked[i], null)?.parties.includes('vendor') && !placeOf(row, null)?.parties.includes('vendor'),
      )
      .map((row) => row.citation);
    const standing = (use: string) => now.filter((row) => placeOf(row, use) !== undefined).map((row) => row.citation);
    const gates = [...closed.map((gate) => ({ gate, use: null })), ...closedUses].map(
      ({ gate, use }): Block => ({
        kind: 'gate',
        system: system.id,
        subject: gate.id,
        name: gate.title,
        title: gate.title,
        state: gate.state,
        agreement: gate.agreement,
        steps: gate.steps,
        source: gate.source,
        finding: idOf('gate-closed', system.id, use === null ? gate.id : `${gate.id}/${use}`),
        rows: use === null ? lost : standing(use),
      }),
    );
    const excluded = excludedUses.map(
      (e): Block => ({
        kind: 'excluded',
        system: system.id,
        subject: e.use,
        name: e.name,
        title: e.title,
        state: 'in use',
        agreement: null,
        steps: [],
        source: e.source,
        finding: idOf('excluded-use', system.id, e.use),
        rows: standing(e.use),
      }),
    );
    return [...gates, ...excluded];
  });
}
