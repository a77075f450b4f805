// What blocks the customer today and the rows that it costs: closed gates, PHI in excluded uses, and subcontractors
// that receive PHI without an agreement.

import type { Block, Determination, PlaceOutcome, Reason } from '../model/assessment.ts';
import type { Customer } from '../model/customer.ts';
import type { Finding } from '../model/finding.ts';
import { type AssessmentContext, factsOn, type ServiceFacts } from './context.ts';
import { restrictionsOf } from './gates.ts';
import { subjectOf, voidLinks } from './links.ts';

/** Name of the party at the end of a path such as `aptible/aws`. */
function nameBehind(context: AssessmentContext, facts: ServiceFacts, path: string): string {
  const [id = '', ...rest] = path.split('/');
  const upstream = facts.upstreams.get(id);
  const next = upstream?.service == null ? undefined : context.services.get(upstream.service);
  if (rest.length === 0 || next === undefined) return upstream?.name ?? path;
  return nameBehind(context, next, rest.join('/'));
}

/**
 * Blocks by system: gates, then excluded uses, then subcontractors without an agreement. `rows` are those on which the
 * system lost the vendor, or on which the vendor's statement depends on the subcontractor.
 */
export function blocksOf(
  context: AssessmentContext,
  customer: Customer,
  now: readonly Determination[],
  unblocked: readonly Determination[],
  findings: readonly Finding[],
): readonly Block[] {
  const idOf = (kind: Finding['kind'], system: string, subject: string) =>
    findings.find((f) => f.kind === kind && f.system === system && f.subject === subject)?.id ?? '';
  return customer.systems.flatMap((system): Block[] => {
    const facts = factsOn(context, system);
    if (facts === undefined || system.kind !== 'service') return [];
    const { closed, closedUses, excludedUses, possible: unstated } = restrictionsOf(facts, system, context.asOf);
    const placeOf = (row: Determination | undefined, use: string | null): PlaceOutcome | undefined =>
      row?.systems.find((p) => p.system === system.id && p.use === use);
    const voided = voidLinks(context, facts, system);
    if (closed.length + closedUses.length + excludedUses.length + unstated.length + voided.length === 0) return [];
    const lost = now
      .filter(
        (row, i) =>
          placeOf(unblocked[i], null)?.parties.includes('vendor') && !placeOf(row, null)?.parties.includes('vendor'),
      )
      .map((row) => row.citation);
    const wholly = now.filter((row) => placeOf(row, null)?.reason === 'excluded').map((row) => row.citation);
    const allOut = excludedUses.some((e) => e.whole);
    const standing = (use: string, reason: Reason) =>
      now.filter((row) => placeOf(row, use)?.reason === reason).map((row) => row.citation);
    const gates = [...closed.map((gate) => ({ gate, use: null })), ...closedUses].map(
      ({ gate, use }): Block => ({
        kind: 'gate',
        system: system.id,
        subject: gate.id,
        gate,
        source: gate.source,
        finding: idOf('gate-closed', system.id, use === null ? gate.id : `${gate.id}/${use}`),
        rows: use === null ? lost : standing(use, 'gate'),
        assess: false,
      }),
    );
    const excluded = excludedUses.map(
      ({ use, name, title, only, whole, source }): Block => ({
        kind: 'excluded',
        system: system.id,
        subject: use,
        name,
        title,
        only,
        source,
        finding: idOf('excluded-use', system.id, use),
        // Where only what is excluded holds PHI, the rest is excluded with it.
        rows: whole ? wholly : [...new Set([...standing(use, 'excluded'), ...(allOut ? [] : wholly)])],
        assess: false,
      }),
    );
    // An excluded use is assessed separately on rows that a system performs.
    const reached = now
      .filter((row) => context.provisions.get(row.citation)?.level === 'system' && placeOf(row, null) !== undefined)
      .map((row) => row.citation);
    const { features, dataClasses } = facts.service;
    const possible = unstated.flatMap(({ list, held }): Block[] => {
      const [first] = held;
      if (first === undefined) return [];
      const ids = (list === 'features' ? features : dataClasses).map((n) => n.id);
      const { source } = first;
      const finding = idOf('excluded-use-possible', system.id, list);
      const what = { kind: 'unstated', subject: list, list, held, ids } as const;
      return [{ ...what, system: system.id, source, finding, rows: reached, assess: false }];
    });
    const inScope = new Set(now.filter((row) => row.reason !== 'scope').map((row) => row.citation));
    const behind = voided.map(
      ({ link, rows }): Block => ({
        kind: 'upstream',
        system: system.id,
        subject: link.path,
        name: nameBehind(context, facts, link.path),
        link: link.step,
        source: link.step.source ?? '',
        finding: idOf('upstream-without-baa', system.id, subjectOf(link)),
        rows: rows.filter((citation) => inScope.has(citation)),
        assess: false,
      }),
    );
    // PHI disclosed without coverage is presumed to be a breach until it is assessed.
    const stopped = [...gates, ...excluded].map((b, i) => (i === 0 ? { ...b, assess: true } : b));
    return [...stopped, ...possible, ...behind];
  });
}
