// A plan as a calendar (RFC 5545): an all-day event for each due date, and for each piece of evidence that expires.

import type { Act } from '../model/act.ts';
import { addDays } from '../model/day.ts';
import { inert } from '../model/inert.ts';
import { systemTitle } from '../model/lookup.ts';
import { actFirstStep, actTitle, usualOwner } from '../words/acts.ts';
import { disclaimer } from '../words/labels.ts';
import { calendar } from '../words/plan.ts';
import { planOfOwner } from './views/plan-owner.ts';
import type { PlanRequest } from './views/plan-view.ts';

/** Octets of a line, without its end (section 3.1). */
const lineLength = 75;

/** TEXT (section 3.3.11). What acts on a screen is gone before. */
export const escapeText = (text: string): string => inert(text).replace(/[\\;,]/g, (c) => `\\${c}`);

/** Folded between characters; a line that goes on begins with a blank, which counts. */
export function fold(line: string): string {
  const out: string[] = [];
  let held = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > lineLength) {
      out.push(held);
      held = ' ';
      octets = 1;
    }
    held += char;
    octets += size;
  }
  return [...out, held].join('\r\n');
}

interface Event {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: readonly string[];
}

const digits = (day: string) => day.replaceAll('-', '');

function eventLines({ uid, day, summary, description }: Event, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${description
      .filter((text) => text !== '')
      .map(escapeText)
      .join('\\n')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A calendar has at least one component: where nothing is due, it is the zone that its days are in. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A file that stands twice under one answer is two events. */
function apart(events: readonly Event[]): readonly Event[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const nth = (seen.get(event.uid) ?? 0) + 1;
    seen.set(event.uid, nth);
    return nth === 1 ? event : { ...event, uid: `${nth}/${event.uid}` };
  });
}

export function planIcs({ customer, assessment, asOf, owner }: PlanRequest): string {
  const whole = assessment.plan;
  const plan = owner === null ? whole : planOfOwner(whole, assessment.findings, owner, customer.role);
  const titleOf = (act: Act) => actTitle(act, 'system' in act ? systemTitle(customer, act.system) : '');
  const due = plan.acts.flatMap((act): Event[] => {
    if (act.due === null) return [];
    const first = actFirstStep(act);
    const title = titleOf(act);
    const who = act.owner ?? usualOwner(act, customer.role);
    return [
      {
        uid: `${customer.id}/${act.id}@devolve`,
        day: act.due,
        summary: act.status === 'done' ? calendar.again(title) : title,
        description: [
          first === '' ? '' : calendar.first(first),
          who === '' ? '' : calendar.owner(who),
          act.kind !== 'work' || act.closes.length === 0 ? '' : calendar.rows(act.closes.length),
          disclaimer,
        ],
      },
    ];
  });
  const expiring = plan.expiring.map(
    ({ answer, file, expires }): Event => ({
      uid: `${customer.id}/evidence/${answer}/${file}@devolve`,
      day: expires,
      summary: calendar.expires(file),
      description: [calendar.answer(answer), disclaimer],
    }),
  );
  const stamp = `${digits(asOf)}T000000Z`;
  const events = [...due, ...apart(expiring)].flatMap((event) => eventLines(event, stamp));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//devolve//plan//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(calendar.name(customer.name))}`,
    ...(events.length === 0 ? zone : events),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
