// devolve event <profile> [event]

import type { Customer } from '../../model/customer.ts';
import { UsageError } from '../../model/errors.ts';
import type { BreachSize, Happening } from '../../model/event-plan.ts';
import type { Library } from '../../model/library.ts';
import { findOffered } from '../../model/lookup.ts';
import { nearTo } from '../../model/nearest.ts';
import type { LawEvent } from '../../model/program.ts';
import * as pipeline from '../../pipeline.ts';
import { publish } from '../../publish.ts';
import type { Options } from '../commands.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { asOfDay, dayOf, formatOf } from '../options.ts';
import { deliver } from '../output.ts';
import { openCustomer, openMedium } from '../session.ts';

type Given = Options<'event'>;

/** What only the playbook of a breach takes. */
const ofBreach = ['discovered', 'vendor', 'told', 'affected', 'state'] as const;

function number(text: string, option: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError({ says: 'number-malformed', option, text });
}

function sizeOf({ affected, state = [] }: Given): BreachSize {
  const residents: Record<string, number> = {};
  for (const text of state) {
    const [, code, n] = /^([A-Z]{2})=(\d+)$/.exec(text) ?? [];
    if (code === undefined || n === undefined || pipeline.stateName(code) === null)
      throw new UsageError({ says: 'residents-malformed', text });
    if (residents[code] !== undefined) throw new UsageError({ says: 'residents-twice', code });
    residents[code] = number(n, '--state');
  }
  const all = affected === undefined ? null : number(affected, '--affected');
  const known = Object.values(residents).reduce((sum, n) => sum + n, 0);
  if (all !== null && known > all)
    throw new UsageError({ says: 'residents-too-many', affected: all, residents: known });
  return { affected: all, residents };
}

function vendorOf(id: string | undefined, { systems }: Customer, library: Library): Happening['vendor'] {
  if (id === undefined) return null;
  const services = systems.flatMap((s) => (s.kind === 'service' ? [s] : []));
  // By the name of the system, or by that of its vendor where it has one system.
  const ofVendor = services.filter((s) => s.service.startsWith(`${id}/`));
  const system = services.find((s) => s.id === id) ?? (ofVendor.length === 1 ? ofVendor[0] : undefined);
  if (system !== undefined) {
    const name = findOffered(library, system.service)?.vendor.name ?? system.title;
    return { system: system.id, name, agent: system.agent };
  }
  const near = nearTo(
    id,
    services.map((s) => s.id),
  );
  throw new UsageError({ says: 'system-unknown', name: id, near });
}

function happeningOf(options: Given, customer: Customer, library: Library, breach: boolean, asOf: string): Happening {
  if (!breach) {
    const one = ofBreach.find((option) => options[option] !== undefined);
    if (one !== undefined) throw new UsageError({ says: 'option-of-breach', option: `--${one}` });
  }
  const on = options.on === undefined ? null : dayOf(options.on, '--on');
  const found = options.discovered === undefined ? null : dayOf(options.discovered, '--discovered');
  if (on !== null && found !== null && found < on)
    throw new UsageError({ says: 'days-reversed', first: `--on ${on}`, later: `--discovered ${found}` });
  const vendor = vendorOf(options.vendor, customer, library);
  const told = options.told === undefined ? null : dayOf(options.told, '--told');
  if (told !== null && vendor === null) throw new UsageError({ says: 'told-by-none' });
  const day = found ?? on ?? asOf;
  if (told !== null && told < day) {
    const first = found === null && on === null ? `--as-of ${asOf}` : `--discovered ${day}`;
    throw new UsageError({ says: 'days-reversed', first, later: `--told ${told}` });
  }
  return {
    on: day,
    happened: found === null ? null : on,
    assumed: found === null && on === null,
    vendor,
    told,
    size: sizeOf(options),
  };
}

function findEvent(name: string, events: readonly LawEvent[]): LawEvent {
  const found = events.find((e) => e.id === name);
  if (found !== undefined) return found;
  throw new UsageError({
    says: 'event-unknown',
    name,
    near: nearTo(
      name,
      events.map((e) => e.id),
    ),
  });
}

export async function event(io: Io, args: readonly string[], options: Given) {
  const [path = '', name] = args;
  const format = formatOf(name === undefined ? 'events' : 'event', options);
  const asOf = asOfDay(options, io);
  const medium = await openMedium(options, format, io);
  const { tree, library, file, customer } = await openCustomer(path, options, io);
  const inputs = await pipeline.inputsOf(tree, file, medium.design);
  if (name === undefined) {
    const given = ['on', ...ofBreach].find((option) => options[option as keyof Given] !== undefined);
    if (given !== undefined) throw new UsageError({ says: 'event-none', option: `--${given}` });
    const assessment = pipeline.assessCustomer(library, customer, asOf);
    const { events, others } = await pipeline.eventsOf(library, customer, assessment);
    const request = { library, customer, events, others: others.length, file: path, asOf, inputs };
    deliver(await publish('events', format, request, medium), options, io);
    return exit.done;
  }
  const found = findEvent(name, library.program.events);
  const happening = happeningOf(options, customer, library, await pipeline.countsBreach(found), asOf);
  // Whose law counts is where the people live: states that are named here count as those of the profile.
  const states = [...new Set([...customer.states, ...Object.keys(happening.size.residents)])];
  const there = { ...customer, states };
  const assessment = pipeline.assessCustomer(library, there, asOf);
  const plan = await pipeline.eventPlan(library, there, assessment, found, happening);
  deliver(await publish('event', format, { library, customer: there, plan, asOf, inputs }, medium), options, io);
  return exit.done;
}
