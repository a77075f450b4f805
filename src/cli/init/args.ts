// The command that says what a person answered: what flags read, written back, for those who stop.

import { idOf } from '../../start/ids.ts';
import type { DocumentSaid, MappingGiven, UpstreamSaid } from '../../start/mapping-answers.ts';
import type { GateSaid, Given, ServiceSaid, SystemSaid } from '../../start/profile-answers.ts';
import type { Options } from '../commands.ts';
import { shellWord } from './shell-word.ts';

/** Options with their values, for the shell to read as they are. */
export type Args = readonly (readonly [option: string, value: string])[];

const gateText = ({ state, on }: GateSaid) => (on === null ? state : `${state}:${on}`);

const behind = (name: string, said: readonly (readonly [key: string, value: string | null])[]) => {
  const parts = said.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return parts.length === 0 ? name : `${name}@${parts.join(',')}`;
};

/** A list of which it was said that it is empty is `none`. */
const listed = (key: string, ids: readonly string[] | null) =>
  (ids?.length === 0 ? ['none'] : (ids ?? [])).map((id) => [key, id] as const);

function useText({ service, variant, plan, features, dataClasses, settings, phiFree, gates }: ServiceSaid): string {
  return behind(service, [
    ['variant', variant],
    ['plan', plan],
    ...listed('feature', features),
    ...listed('data-class', dataClasses),
    ...phiFree.map((id) => ['phi-free', id] as const),
    ...Object.entries(settings),
    ...Object.entries(gates).map(([id, gate]) => [id, gateText(gate)] as const),
  ]);
}

function systemArg(said: SystemSaid): Args[number] {
  if (said.is === 'service') return ['--use', useText(said)];
  if (said.is === 'own') return ['--own', `${said.title}:${said.holds}`];
  const agreement = said.agreement === null ? '' : `@baa=${gateText(said.agreement)}`;
  return ['--unmapped', `${said.vendor}:${said.kind}${agreement}`];
}

/** What `init` reads as the same answers; what was not said is left out, and asked. */
export function profileArgs({ name, role, kind, states, systems, activities, by, owners }: Given): Args {
  const one = (option: string, value: string | null | undefined): Args =>
    value === null || value === undefined ? [] : [[option, value]];
  return [
    ...one('--name', name),
    ...one('--role', role),
    ...one('--kind', kind),
    ...(states ?? []).map((state) => ['--state', state] as const),
    ...(systems ?? []).map(systemArg),
    ...(activities ?? []).map(({ activity, answer }) => ['--activity', `${activity}=${answer}`] as const),
    ...one('--by', by),
    ...(owners ?? []).map((owner) => ['--owner', `${idOf(owner.role)}=${owner.name}`] as const),
  ];
}

const documentText = ({ title, grade, audience, version, date, changed, where }: DocumentSaid) =>
  behind(title, [
    ['grade', grade],
    ['audience', audience],
    ['version', version],
    ['date', date],
    ['changed', changed],
    ['url', where],
  ]);

const upstreamText = ({ name, phi, baa, purpose, source }: UpstreamSaid) =>
  behind(name, [
    ['phi', phi],
    ['baa', baa],
    ['for', purpose],
    ['source', source],
  ]);

/** The same for a mapping. */
export function mappingArgs(vendor: string, { service, agreement, documents, upstreams }: MappingGiven): Args {
  return [
    ['--vendor', vendor],
    ...(service === undefined ? [] : [['--service', service] as const]),
    ...(agreement === undefined ? [] : [['--baa', agreement] as const]),
    ...(documents ?? []).map((said) => ['--document', documentText(said)] as const),
    ...(upstreams ?? []).map((said) => ['--upstream', upstreamText(said)] as const),
  ];
}

/** The whole command, on one line to copy. */
export function beginningCommand(directory: string, args: Args, options: Options<'init'>): string {
  const { library, asOf, output, git, github } = options;
  const others = Object.entries({ '--library': library, '--as-of': asOf, '--output': output });
  return [
    'devolve init',
    ...(directory === '.' ? [] : [shellWord(directory)]),
    ...args.flatMap(([option, value]) => [option, shellWord(value)]),
    ...others.flatMap(([option, value]) => (value === undefined ? [] : [option, shellWord(value)])),
    ...(git === true ? ['--git'] : []),
    ...(github === true ? ['--github'] : []),
  ].join(' ');
}
