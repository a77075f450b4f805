// What can follow the words that are typed: commands, options, their values, and names of the library.

import { statusesOf } from '../../edit/entry-options.ts';
import { lazily } from '../../model/lazily.ts';
import { audiences, type Service } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
import { formatsOf } from '../../publish.ts';
import { commandHelp } from '../../words/help.ts';
import { kinds } from '../commands/schema.ts';
import { commandNames, rows } from '../commands.ts';
import { flagsOf } from '../flags.ts';
import {
  choicesBehind,
  citationsOf,
  libraryOf,
  named,
  type Offer,
  revisionsOf,
  serviceOf,
  servicesOf,
  settingsOf,
  type Typed,
  vendorsOf,
  workOf,
} from './names.ts';
import { shells } from './scripts.ts';

/** What the shell completes itself where nothing is offered. */
export type Files = 'none' | 'any' | 'yaml' | 'folders';

export interface Offers {
  readonly offers: readonly Offer[];
  readonly files: Files;
}

const only = (offers: readonly Offer[]): Offers => ({ offers, files: 'none' });
const filesOnly = (files: Files): Offers => ({ offers: [], files });
const plainly = (values: readonly string[]) => only(values.map((value) => ({ value, about: '' })));
/** Everything that an entry of a profile may be. */
const statuses: readonly string[] = [
  ...new Set([
    ...statusesOf('work', null),
    ...statusesOf('gate', 'baa'),
    ...statusesOf('gate', null),
    'yes',
    'no',
    'sent',
  ]),
];

/** What an entry may be about: work by its full name, and by its own once that is begun. */
function whatsOf(typed: Typed, current: string): readonly Offer[] {
  const work = workOf(typed);
  const alone = work.map(({ value, about }) => ({ value: value.slice(value.indexOf('/') + 1), about }));
  const activities = named(typed.library()?.program.activities ?? []);
  return [...work, ...(current === '' ? [] : [...alone, ...activities]), ...citationsOf(typed)];
}

const revisions = async (typed: Typed, current: string) => only(await revisionsOf(typed, current));

/** By the name of what an argument or a value is, as a usage has it. */
const valuesOf: Readonly<Record<string, (typed: Typed, current: string) => Offers | Promise<Offers>>> = {
  audience: () => plainly(audiences),
  base: revisions,
  amount: () => plainly(['short', 'full']),
  circle: () => plainly(audiences),
  citation: (typed) => only(citationsOf(typed)),
  dir: () => filesOnly('folders'),
  event: ({ library }) => only(named(library()?.program.events ?? [])),
  file: () => filesOnly('any'),
  head: revisions,
  form: async ({ command }) => plainly(command === 'gap' ? ['evidence-requests'] : await pipeline.formNames()),
  format: ({ row }) => plainly(row.report === null ? [] : formatsOf(row.report)),
  kind: ({ command }) => plainly(command === 'schema' ? kinds : ['provider', 'health-plan', 'clearinghouse']),
  level: ({ row }) => plainly(['none', ...(row.failOn ?? [])]),
  'name=value': (typed) => only(settingsOf(typed)),
  paths: () => filesOnly('any'),
  profile: () => filesOnly('yaml'),
  range: revisions,
  rev: revisions,
  role: () => plainly(['covered-entity', 'business-associate', 'hybrid-entity', 'not-regulated']),
  service: (typed) => only(servicesOf(typed)),
  services: (typed, current) => only(current.includes('@') ? choicesBehind(current, typed) : servicesOf(typed)),
  shell: () => plainly(shells),
  status: () => plainly(statuses),
  text: (typed) => only(citationsOf(typed)),
  vendor: (typed) => only(vendorsOf(typed)),
  what: (typed, current) => only(whatsOf(typed, current)),
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
  const valued = new Set(flagsOf(row).flatMap(([flags]) => (flags.includes(' <') ? [flags.split(' ')[0]] : [])));
  return before.filter((word, i) => !word.startsWith('-') && !valued.has(before[i - 1])).length;
}

async function argumentOf(typed: Typed, current: string): Promise<Offers> {
  const all = [...typed.row.usage.matchAll(/[<[]([a-z]+)(\.{3})?[>\]]/g)];
  const last = all.at(-1);
  const here = all[argumentsBefore(typed)] ?? (last?.[2] === undefined ? undefined : last);
  return (await valuesOf[here?.[1] ?? '']?.(typed, current)) ?? nothing;
}

const optionOffers = ({ row, before }: Typed): readonly Offer[] =>
  flagsOf(row).flatMap(([flags, about, several]) => {
    const value = flags.split(' ')[0] ?? flags;
    return before.includes(value) && several === undefined ? [] : [{ value, about }];
  });

/** With `--option=` before each value. */
const behind = (begun: string, { offers, files }: Offers): Offers => ({
  offers: offers.map(({ value, about }) => ({ value: begun + value, about })),
  files,
});

async function offersIn(typed: Typed, current: string): Promise<Offers> {
  const valued = (long: string | undefined) =>
    flagsOf(typed.row).find(([flags]) => flags.split(' ')[0] === long && /[<[]/.test(flags))?.[0];
  const sign = current.startsWith('--') ? current.indexOf('=') : -1;
  if (sign > 0) {
    const flags = valued(current.slice(0, sign));
    const value = current.slice(sign + 1);
    return flags === undefined ? nothing : behind(current.slice(0, sign + 1), await offersOfValue(flags, typed, value));
  }
  const flags = valued(typed.before.at(-1));
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
