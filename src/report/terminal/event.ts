// The playbook of an event for a terminal, and the list of events.

import { pageWords } from '../../words/pages.ts';
import type { DeadlineView } from '../views/event-deadline.ts';
import type { VendorPartView } from '../views/event-vendor.ts';
import type { EventView } from '../views/event-view.ts';
import type { EventsView } from '../views/events-view.ts';
import { columnsOf, padTo } from './columns.ts';
import type { Painter } from './paint.ts';
import { wrap } from './wrap.ts';

const words = pageWords.event;

export function eventsText(view: EventsView, paint: Painter, width: number): string {
  const widest = Math.max(0, ...view.events.map((e) => columnsOf(e.id)));
  const lines = view.events.map(
    (e) => `${padTo(e.id, widest)}  ${e.title}\n${paint.dim(wrap(e.first, ' '.repeat(widest + 2), width))}`,
  );
  return [
    `${paint.bold(view.title)} (${view.asOf})\n\n`,
    view.events.length === 0 ? `${words.events.none}\n` : `${lines.join('\n')}\n`,
    view.others === '' ? '' : `\n${wrap(view.others, '', width)}\n`,
    `${wrap(view.hint, '', width)}\n`,
    `\n${paint.dim(wrap(view.disclaimer, '', width))}\n`,
  ].join('');
}

/** A day in the margin, and what hangs under its title. */
function dated(
  view: Pick<DeadlineView, 'day' | 'until' | 'title'>,
  below: readonly string[],
  paint: Painter,
  width: number,
  when = view.day === '' ? words.labels.noNumber : view.day,
) {
  const margin = ' '.repeat(14);
  const title = wrap(`${view.title}${view.until === '' ? '' : ` (${view.until})`}`, margin, width).trimStart();
  const rest = below.map((text) => `${paint.dim(wrap(text, margin, width))}\n`);
  return `  ${paint.bold(when.padEnd(12))}${title}\n${rest.join('')}`;
}

const deadlineLines = (d: DeadlineView & { readonly when?: string }, paint: Painter, width: number) =>
  dated(d, [[d.time, d.source].filter((t) => t !== '').join(' · '), d.from, ...d.remarks], paint, width, d.when);

function vendorLines(vendor: VendorPartView, paint: Painter, width: number): string {
  const who = vendor.title === vendor.name ? vendor.name : `${vendor.title} (${vendor.name})`;
  return [
    `  ${paint.bold(who)}${vendor.agency === '' ? '' : `: ${vendor.agency}`}${vendor.here ? `. ${words.here}` : ''}\n`,
    ...vendor.deadlines.map((d) => deadlineLines(d, paint, width)),
    ...vendor.does.map((d) => `${wrap(`- ${d.text}${d.source === '' ? '' : ` (${d.source})`}`, '    ', width)}\n`),
    vendor.silent === '' ? '' : `${wrap(vendor.silent, '    ', width)}\n`,
  ].join('');
}

const section = (title: string, paint: Painter, lines: readonly string[]) =>
  lines.length === 0 ? '' : `\n${paint.bold(title)}\n${lines.join('')}`;

export function eventText(view: EventView, paint: Painter, width: number): string {
  const list = (text: string) => `${wrap(text, '  ', width)}\n`;
  const steps = view.steps.map((step) => {
    const label = `${String(step.n).padStart(3)}. `;
    const text = wrap(step.text, ' '.repeat(label.length), width).trimStart();
    const cited = step.rows.map((row) => row.citation).join(', ');
    const below = [step.due, cited].filter((t) => t !== '').map((t) => `${paint.dim(wrap(t, '     ', width))}\n`);
    return `${paint.cyan(label)}${text}\n${below.join('')}`;
  });
  const ready = view.ready.flatMap((work) => [
    list(paint.bold(work.title)),
    ...work.parts.map(
      (part) =>
        `${wrap(`[${part.done ? 'x' : ' '}] ${part.text}${part.state === '' ? '' : ` (${part.state})`}`, '    ', width)}\n`,
    ),
  ]);
  const facts = view.facts.map((fact) => `${fact.name}: ${fact.text}`).join(' · ');
  return [
    `${paint.bold(view.title)} (${view.asOf})\n`,
    `${wrap(facts, '', width)}\n`,
    view.nothing === '' ? '' : `\n${wrap(view.nothing, '', width)}\n`,
    `\n${wrap(`${words.first}: ${view.event.first}`, '', width)}\n`,
    ...view.start.map((text) => `${wrap(text, '', width)}\n`),
    section(words.steps.title, paint, steps),
    section(words.times.title, paint, [
      ...view.deadlines.map((d) => deadlineLines(d, paint, width)),
      ...view.unknownStates.map(list),
    ]),
    section(words.notOwed.title, paint, view.notOwed.map(list)),
    section(
      words.limits.title,
      paint,
      view.limits.map((l) =>
        dated(l, [l.text, l.source], paint, width, l.day === '' ? words.labels.notCounted : l.day),
      ),
    ),
    section(
      words.vendors.title,
      paint,
      view.vendors.map((v) => vendorLines(v, paint, width)),
    ),
    section(words.ready.title, paint, ready),
    section(
      words.file.title,
      paint,
      view.file.map((row) => list(`${row.citation} ${row.title}: ${row.duty}`)),
    ),
    `\n${paint.dim(wrap(view.disclaimer, '', width))}\n`,
  ].join('');
}
