// What can follow the words that are typed: commands, options, their values, and names of the library.

import { hasRow } from '../../model/catalog.ts';
import type { AnswerStatus } from '../../model/customer.ts';
import { lazily } from '../../model/lazily.ts';
import type { Library } from '../../model/library.ts';
import { audiences, type Service } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import { formatsOf } from '../../publish.ts';
import { commandHelp } from '../../words/help.ts';
import { optionsOf } from '../command-options.ts';
import { kinds } from '../commands/schema.ts';
import { type CommandName, commandNames, rows } from '../commands.ts';
import type { CommandRow } from '../options.ts';
import { shells } from './scripts.ts';

/** One value, and what it is. */
export interface Offer {
  readonly value: string;
  readonly about: string;
}

/** What the shell completes itself where nothing is offered. */
export type Files = 'none' | 'any' | 'yaml' | 'folders';

export interface Offers {
  readonly offers: readonly Offer[];
  readonly files: Files;
}

/** What is typed: the command, and the words before the one that is being typed. */
interface Typed {
  readonly command: CommandName;
  readonly row: CommandRow;
  readonly before: readonly string[];
  readonly library: () => Library | null;
}

const only = (offers: readonly Offer[]): Offers => ({ offers, files: 'none' });
const filesOnly = (files: Files): Offers => ({ offers: [], files });
const plainly = (values: readonly string[]) => only(values.map((value) => ({ value, about: '' })));
const named = (all: readonly { readonly id: string; readonly title: string }[]): readonly Offer[] =>
  all.map(({ id, title }) => ({ value: id, about: title }));

/** A library that cannot be read offers nothing: the command itself reports it. */
function libraryOf(words: readonly string[]): Library | null {
  const at = words.indexOf('--library');
  try {
    const tree = pipeline.readLibraryTree(at < 0 ? undefined : words[at + 1]);
    return pipeline.loadLibrary(tree, { vendors: null, references: words.includes('--crosswalk') });
  } catch {
    return null;
  }
}

const vendorsOf = ({ library }: Typed) => named(library()?.vendors.map(({ id, name }) => ({ id, title: name })) ?? []);

/** Vendors with one service by their id, and every service by its address. */
const servicesOf = ({ library }: Typed): readonly Offer[] =>
  library()?.vendors.flatMap(({ id, name, services }) => [
    ...(services.length === 1 ? [{ value: id, about: name }] : []),
    ...services.map(({ address, title }) => ({ value: address, about: title })),
  ]) ?? [];

const citationsOf = ({ library }: Typed): readonly Offer[] =>
  library()
    ?.provisions.filter(hasRow)
    .map(({ citation, title }) => ({ value: citation, about: title })) ?? [];

const workOf = ({ library }: Typed): readonly Offer[] =>
  library()?.program.work.map(({ id, title }) => ({ value: `work/${id}`, about: title })) ?? [];

/** The service that is named before, or behind --vendor. */
function serviceOf({ before, library }: Typed): Service | undefined {
  const at = before.indexOf('--vendor');
  const names = at < 0 ? before : [before[at + 1] ?? ''];
  const services = library()?.vendors.flatMap((v) => v.services) ?? [];
  return services.find(({ address, vendor }) => names.includes(address) || names.includes(vendor));
}

function settingsOf(typed: Typed): readonly Offer[] {
  const service = serviceOf(typed);
  return (
    service?.settings.flatMap(({ id, title }) =>
      (service.settingValues[id] ?? []).map((value) => ({ value: `${id}=${value}`, about: title })),
    ) ?? []
  );
}

/** What follows a service and @: its variants, and each other choice by name. */
function choicesBehind(current: string, typed: Typed): readonly Offer[] {
  const at = current.lastIndexOf(',') > current.indexOf('@') ? current.lastIndexOf(',') : current.indexOf('@');
  const begun = current.slice(0, at + 1);
  const service = serviceOf({ ...typed, before: [current.slice(0, current.indexOf('@'))] });
  if (service === undefined) return [];
  const of = (key: string, all: Service['plans']) =>
    all.map(({ id, title }) => ({ value: `${key}=${id}`, about: title }));
  return [
    ...named(service.variants),
    ...of('plan', service.plans),
    ...of('feature', service.features),
    ...of('data-class', service.dataClasses),
    ...settingsOf({ ...typed, before: [service.address] }),
  ].map(({ value, about }) => ({ value: begun + value, about }));
}

const statuses: Readonly<Record<AnswerStatus, true>> = {
  implemented: true,
  planned: true,
  alternative: true,
  'not-started': true,
  'not-applicable': true,
  unknown: true,
  later: true,
};

/** By the name of what an argument or a value is, as a usage has it. */
const valuesOf: Readonly<Record<string, (typed: Typed, current: string) => Offers | Promise<Offers>>> = {
  audience: () => plainly(audiences),
  amount: () => plainly(['short', 'full']),
  circle: () => plainly(audiences),
  citation: (typed) => only(citationsOf(typed)),
  dir: () => filesOnly('folders'),
  event: ({ library }) => only(named(library()?.program.events ?? [])),
  file: () => filesOnly('any'),
  form: async ({ command }) => plainly(command === 'gap' ? ['evidence-requests'] : await pipeline.formNames()),
  format: ({ row }) => plainly(row.report === null ? [] : formatsOf(row.report)),
  kind: ({ command }) => plainly(command === 'schema' ? kinds : ['provider', 'health-plan', 'clearinghouse']),
  level: ({ row }) => plainly(['none', ...(row.failOn ?? [])]),
  'name=value': (typed) => only(settingsOf(typed)),
  paths: () => filesOnly('any'),
  profile: () => filesOnly('yaml'),
  role: () => plainly(['covered-entity', 'business-associate', 'hybrid-entity', 'not-regulated']),
  service: (typed) => only(servicesOf(typed)),
  services: (typed, current) => only(current.includes('@') ? choicesBehind(current, typed) : servicesOf(typed)),
  shell: () => plainly(shells),
  status: () => plainly(Object.keys(statuses)),
  text: (typed) => only(citationsOf(typed)),
  vendor: (typed) => only(vendorsOf(typed)),
  what: (typed) => only([...workOf(typed), ...citationsOf(typed)]),
};

/** Options whose value is an id, by what it is an id of. */
const idsOf: Readonly<Record<string, (service: Service) => Service['plans']>> = {
  '--variant': (s) => s.variants,
  '--plan': (s) => s.plans,
  '--feature': (s) => s.features,
  '--data-class': (s) => s.dataClasses,
};

const nothing = only([]);

/** The value of an option. */
async function offersOfValue(flags: string, typed: Typed, current: string): Promise<Offers> {
  const [long = '', what = ''] = flags.split(' ');
  const ids = idsOf[long];
  const service = ids === undefined ? undefined : serviceOf(typed);
  if (ids !== undefined) return only(service === undefined ? [] : named(ids(service)));
  if (long === '--crosswalk') return only(named(typed.library()?.crosswalks ?? []));
  return (await valuesOf[what.slice(1, -1)]?.(typed, current)) ?? nothing;
}

/** How many arguments stand before: words that are no options and no values of options. */
function argumentsBefore({ row, before }: Typed): number {
  const valued = new Set(optionsOf(row).flatMap(([flags]) => (flags.includes(' <') ? [flags.split(' ')[0]] : [])));
  return before.filter((word, i) => !word.startsWith('-') && !valued.has(before[i - 1])).length;
}

async function argumentOf(typed: Typed, current: string): Promise<Offers> {
  const all = [...typed.row.usage.matchAll(/[<[]([a-z]+)(\.{3})?[>\]]/g)];
  const last = all.at(-1);
  const here = all[argumentsBefore(typed)] ?? (last?.[2] === undefined ? undefined : last);
  return (await valuesOf[here?.[1] ?? '']?.(typed, current)) ?? nothing;
}

const optionOffers = ({ row, before }: Typed): readonly Offer[] =>
  optionsOf(row).flatMap(([flags, about, several]) => {
    const value = flags.split(' ')[0] ?? flags;
    return before.includes(value) && several === undefined ? [] : [{ value, about }];
  });

/** With `--option=` before each value. */
const behind = (begun: string, { offers, files }: Offers): Offers => ({
  offers: offers.map(({ value, about }) => ({ value: begun + value, about })),
  files,
});

async function offersIn(typed: Typed, current: string): Promise<Offers> {
  const flagsOf = (long: string | undefined) =>
    optionsOf(typed.row).find(([flags]) => flags.split(' ')[0] === long && /[<[]/.test(flags))?.[0];
  const sign = current.startsWith('--') ? current.indexOf('=') : -1;
  if (sign > 0) {
    const flags = flagsOf(current.slice(0, sign));
    const value = current.slice(sign + 1);
    return flags === undefined ? nothing : behind(current.slice(0, sign + 1), await offersOfValue(flags, typed, value));
  }
  const flags = flagsOf(typed.before.at(-1));
  if (flags !== undefined && !(flags.includes('[') && current.startsWith('-'))) {
    const value = await offersOfValue(flags, typed, current);
    // An option whose value may be left out can be followed by an argument, too.
    if (!flags.includes('[')) return value;
    const { offers, files } = await argumentOf(typed, current);
    return { offers: [...value.offers, ...offers], files: files === 'none' ? value.files : files };
  }
  return current.startsWith('-') ? only(optionOffers(typed)) : argumentOf(typed, current);
}

/**
 * What can stand in place of the last word. Throws nothing.
 * @param words what is typed after the name of the program; the last is begun, or ''
 */
export async function offersFor(words: readonly string[]): Promise<Offers> {
  const [name, ...rest] = words;
  const current = rest.pop();
  if (name === undefined || current === undefined) {
    const commands = commandNames.map((value) => ({ value, about: commandHelp[value] }));
    const options = ['--help', '--version'].map((value) => ({ value, about: '' }));
    return startingWith(only([...commands, ...options]), name ?? '');
  }
  const command = commandNames.find((n) => n === (name === 'help' ? '' : name));
  if (name === 'help' && rest.length === 0) return startingWith(plainly(commandNames), current);
  if (command === undefined) return nothing;
  const library = lazily(() => libraryOf(rest));
  return startingWith(await offersIn({ command, row: rows[command], before: rest, library }, current), current);
}

function startingWith({ offers, files }: Offers, begun: string): Offers {
  const wanted = begun.toLowerCase();
  return { offers: offers.filter(({ value }) => value.toLowerCase().startsWith(wanted)), files };
}
