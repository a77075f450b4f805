// The playbook of an event for one customer: steps, time limits, what must be ready, what vendors owe, what to keep.

import { isBreachNotice } from '../../hipaa/breach-notice.ts';
import { recordsOfEvents, retention, startLater } from '../../hipaa/named-rows.ts';
import type { AssessedClock } from '../../model/assessed-clock.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Deadline, EventPlan, EventTask, Happening } from '../../model/event-plan.ts';
import type { Library } from '../../model/library.ts';
import { findProvision } from '../../model/lookup.ts';
import type { LawEvent } from '../../model/program.ts';
import { breachDeadlines } from './breach-deadlines.ts';
import { boundBy, playbookOf, rowsOfStep } from './events-of.ts';
import { readyFor } from './ready.ts';
import { rowLimits } from './row-limits.ts';
import { isAbout, vendorParts } from './vendor-parts.ts';

/** Events for which breach notice is counted. */
const breaches: ReadonlyMap<string, 'event' | 'possible'> = new Map([
  ['breach-discovered', 'event'],
  ['security-incident', 'possible'],
]);

export const countsBreach = ({ id }: Pick<LawEvent, 'id'>): boolean => breaches.has(id);

/** Rows of the same piece of work become one task, where the playbook has no steps. */
function tasksOf(library: Library, event: LawEvent, customer: Customer, assessment: Assessment): readonly EventTask[] {
  const bound = boundBy(assessment);
  const provisions = (citations: readonly Citation[]) => citations.flatMap((c) => findProvision(library, c) ?? []);
  if (event.steps.length > 0) {
    return event.steps
      .map((step) => ({ do: step.do, rows: provisions(rowsOfStep(step, customer, bound)) }))
      .filter((task) => task.rows.length > 0);
  }
  const rows = provisions(playbookOf(event, customer, bound));
  const works = [...new Set(rows.map((row) => row.work))];
  return works.map((work) => ({ do: null, rows: rows.filter((row) => row.work === work) }));
}

/** Of a vendor's time limits: of a breach, its notice and what it is told; else those about rows of the playbook. */
const vendorClock = (clock: AssessedClock, breach: boolean, playbook: ReadonlySet<Citation>): boolean =>
  isAbout(clock, playbook) ||
  (breach && clock.kind !== 'window' && (isBreachNotice(clock) || clock.direction === 'to-vendor'));

export function eventPlan(
  library: Library,
  customer: Customer,
  assessment: Assessment,
  event: LawEvent,
  happening: Happening,
): EventPlan {
  const bound = boundBy(assessment);
  const playbook = new Set(playbookOf(event, customer, bound));
  const rows = [...playbook].flatMap((c) => findProvision(library, c) ?? []);
  const breach = breaches.get(event.id) ?? null;
  const counted = breachDeadlines(assessment.clocks, happening);
  const uncounted = (d: Deadline): Deadline => (breach === null ? { ...d, day: null } : d);
  const startsHere = (row: Provision) => row.event === event.id && !startLater.has(row.citation);
  const records = rows.filter((p) => recordsOfEvents.has(p.citation));
  const catalogs = new Set(records.map((p) => p.catalog));
  const kept = library.provisions.filter(
    (p) => retention.has(p.citation) && catalogs.has(p.catalog) && bound.binds(p.citation),
  );
  return {
    event,
    happening,
    breach,
    start: breach === null ? null : counted.start,
    deadlines: breach === null ? [] : counted.deadlines,
    notOwed: breach === null ? [] : counted.notOwed,
    limits: rowLimits(breach === null ? rows : [], happening.on, startsHere),
    tasks: tasksOf(library, event, customer, assessment),
    ready: readyFor(rows, { program: library.program, customer, assessment }),
    vendors: vendorParts(assessment, customer, playbook, happening, (system) =>
      counted
        .vendors(system)
        .filter((d) => d.clock.system === null || vendorClock(d.clock, breach !== null, playbook))
        .map(uncounted),
    ),
    file: [...records, ...kept],
    unknownStates:
      breach === null
        ? []
        : assessment.findings.flatMap((f) => (f.kind === 'state-unknown' && f.subject !== null ? [f.subject] : [])),
  };
}
