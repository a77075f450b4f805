// The playbook of an event for one customer, in words: steps, dates, vendors, what must be ready, what to keep.

import { noticeToCoveredEntity, noticeToIndividuals } from '../../hipaa/named-rows.ts';
import { stateName } from '../../hipaa/states.ts';
import type { Citation } from '../../model/citation.ts';
import { daysBetween } from '../../model/day.ts';
import { type EventPlan, type EventTask, hasDay, type ReadyWork } from '../../model/event-plan.ts';
import { firstOf } from '../../model/program.ts';
import * as words from '../../words/event.ts';
import { disclaimer } from '../../words/labels.ts';
import { type DeadlineView, deadlineView } from './event-deadline.ts';
import type { EventRequest } from './event-request.ts';
import { startLines } from './event-start.ts';
import { type VendorPartView, vendorPartView } from './event-vendor.ts';
import { type ProvenanceView, provenanceView } from './provenance-view.ts';

export interface RowLimitView {
  readonly day: string;
  readonly until: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

interface RowView {
  readonly citation: string;
  readonly title: string;
}

export interface EventView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly event: {
    readonly id: string;
    readonly title: string;
    readonly starts: string;
    readonly limits: string;
    readonly first: string;
  };
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** Where the event does not matter to the customer, that. */
  readonly nothing: string;
  /** What the days are counted from. */
  readonly start: readonly string[];
  readonly steps: readonly {
    readonly n: number;
    readonly text: string;
    readonly due: string;
    readonly rows: readonly RowView[];
  }[];
  readonly deadlines: readonly DeadlineView[];
  readonly unknownStates: readonly string[];
  readonly notOwed: readonly string[];
  readonly limits: readonly RowLimitView[];
  readonly vendors: readonly VendorPartView[];
  readonly ready: readonly {
    readonly title: string;
    readonly parts: readonly {
      readonly text: string;
      readonly state: string;
      readonly done: boolean;
      readonly citations: string;
    }[];
  }[];
  readonly file: readonly (RowView & { readonly duty: string })[];
  readonly provenance: ProvenanceView;
}

/** The steps in which someone outside is first told: what others set earlier stands there too. */
const firstNotices: ReadonlySet<Citation> = new Set([noticeToIndividuals, noticeToCoveredEntity]);

function dueOf({ rows }: EventTask, { deadlines, limits }: EventPlan): string {
  const cited = new Set<string>(rows.map((row) => row.citation));
  const mine = [
    ...deadlines
      .filter(hasDay)
      .filter((d) => cited.has(d.clock.id))
      .map((d) => [d.day, d.clock.id] as const),
    ...limits.flatMap((l) =>
      l.day !== null && cited.has(l.provision.citation) ? [[l.day, l.provision.citation] as const] : [],
    ),
  ];
  const first = mine[0]?.[0];
  if (first === undefined) return '';
  const sooner = rows.some((row) => firstNotices.has(row.citation))
    ? deadlines
        .filter(hasDay)
        .filter((d) => d.by === 'you' && d.from.kind !== 'notice' && d.day < first && !cited.has(d.clock.id))
    : [];
  const sources = (day: string) => mine.filter((m) => m[0] === day).map((m) => m[1]);
  const due = [...new Set(mine.map(([day]) => day))].map((day) => words.byText(day, sources(day))).join('; ');
  const earlier = sooner.map(words.soonerText);
  return earlier.length === 0 ? due : `${due}; ${words.earlierText(earlier)}`;
}

function factsOf({ happening, breach }: EventPlan) {
  const { on, happened, vendor, told, size } = happening;
  const { eventFacts: names } = words;
  const affected = words.sizeFact(size.affected, Object.entries(size.residents));
  const day = breach === null ? names.on : vendor === null ? names.discovered : names.vendorDiscovered;
  return [
    ...(happened === null ? [] : [{ name: names.happened, text: happened }]),
    { name: day, text: on },
    ...(vendor === null ? [] : [{ name: names.vendor, text: `${vendor.name} (${words.agencyWords[vendor.agent]})` }]),
    ...(told === null ? [] : [{ name: names.told, text: told }]),
    ...(affected === '' ? [] : [{ name: names.size, text: affected }]),
  ];
}

const readyView = ({ work, parts }: ReadyWork) => ({
  title: words.readyTitle(work?.title ?? '', parts.filter((p) => p.state !== 'open').length, parts.length),
  parts: parts.map(({ text, state, citations }) => ({
    text,
    state: words.readyWords[state],
    done: state !== 'open',
    citations: citations.join(', '),
  })),
});

export function eventView({ library, customer, plan, asOf, inputs }: EventRequest): EventView {
  const { id, title, starts, limits } = plan.event;
  const vendors = customer.systems.flatMap((s) => (s.kind === 'service' ? [s.service.split('/')[0] ?? ''] : []));
  return {
    title: `${title}: ${customer.name}`,
    name: customer.name,
    asOf,
    disclaimer,
    event: { id, title, starts, limits, first: firstOf(plan.event, customer) },
    facts: factsOf(plan),
    nothing: plan.tasks.length === 0 ? words.noEvent : '',
    start: startLines(plan, customer),
    steps: plan.tasks.map((task, i) => ({
      n: i + 1,
      text: task.do ?? task.rows.map((row) => row.duty).join(' '),
      due: dueOf(task, plan),
      rows: task.rows.map((row) => ({ citation: row.citation, title: row.title })),
    })),
    deadlines: plan.deadlines.map((d) => deadlineView(d, asOf)),
    unknownStates: plan.unknownStates.map((state) => words.unknownStateText(stateName(state) ?? state)),
    notOwed: plan.notOwed.map(words.notOwedText),
    limits: plan.limits.map((limit) => ({
      day: limit.day ?? '',
      until: limit.day === null ? '' : words.untilText(daysBetween(asOf, limit.day)),
      title: limit.provision.title,
      text: words.rowLimitText(limit),
      source: limit.provision.citation,
    })),
    vendors: plan.vendors.map((part) => vendorPartView(part, plan.breach !== null, asOf)),
    ready: plan.ready.map(readyView),
    file: plan.file.map(({ citation, title: name, duty }) => ({ citation, title: name, duty })),
    provenance: provenanceView(library, vendors, inputs, asOf),
  };
}
