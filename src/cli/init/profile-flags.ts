// What the flags of `init` say about a profile, typed, and which of them are missing where no one can be asked.

import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import { ownerRoles } from '../../start/concerns.ts';
import {
  type Given,
  isCovered,
  type ProfileAnswers,
  type ServiceSaid,
  type SystemSaid,
  type UnmappedSaid,
} from '../../start/profile-answers.ts';
import * as read from '../../start/read.ts';
import { gatesOf } from '../../start/system-text.ts';
import { saidBehind } from '../choices.ts';
import type { Options } from '../commands.ts';
import { findService } from '../session.ts';
import { once } from './flags.ts';

/** `luxsci/email@account-wide,feature=bulk-mail,baa=executed:2026-03-01` */
function serviceSaid(text: string, library: Library, asOf: string): ServiceSaid {
  // A comma alone is meant the same.
  const at = text.search(/[@,]/);
  const service = findService(at < 0 ? text : text.slice(0, at), library);
  const { use, features, dataClasses, gates } = saidBehind(service, at < 0 ? undefined : text.slice(at + 1));
  const states = Object.entries(gates).map(([id, state]) => {
    const kind = service.gates.find((gate) => gate.id === id)?.kind ?? 'baa';
    return [id, read.readGate(`--use ${service.address}, ${id}`, state, kind, asOf)] as const;
  });
  const { variant, plan, settings, phiFree } = use;
  return {
    ...{ is: 'service', service: service.address, variant, plan, features, dataClasses, settings, phiFree },
    gates: Object.fromEntries(states),
  };
}

/** `Example EHR:ehr@baa=executed:2026-03-01` */
function unmappedSaid(text: string, asOf: string): UnmappedSaid {
  const [, whole = text, state] = /^(.*)@baa=([^@]*)$/.exec(text) ?? [];
  const agreement = state === undefined ? null : read.readGate(`--unmapped ${whole}`, state, 'baa', asOf);
  return { is: 'unmapped', ...read.readUnmapped(whole), agreement };
}

/** Everything that the flags say; what they leave open is undefined. Throws UsageError. */
export function givenIn(options: Options<'init'>, library: Library, asOf: string): Given {
  const { use, unmapped, own } = options;
  const systems: readonly SystemSaid[] = [
    ...(use ?? []).map((text) => serviceSaid(text, library, asOf)),
    ...(unmapped ?? []).map((text) => unmappedSaid(text, asOf)),
    ...once('--own', (own ?? []).map(read.readOwn), (o) => o.title),
  ];
  const role = options.role === undefined ? undefined : read.readWord('--role', options.role, read.roles);
  const kind = options.kind === undefined ? undefined : read.readWord('--kind', options.kind, read.coveredKinds);
  if (role !== undefined && kind !== undefined && !isCovered(role)) throw new UsageError({ says: 'start-kind', role });
  const who = { role: role ?? ('covered-entity' as const), kind: kind ?? null };
  const known = library.program.activities.map((a) => a.id);
  const roles = ownerRoles(library, who).map((o) => o.role);
  const { name, state, activity, by, owner } = options;
  return {
    ...(name === undefined ? {} : { name: read.readName('--name', name) }),
    ...(role === undefined ? {} : { role }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { states: once('--state', state.map(read.readState), (s) => s) }),
    ...(use === undefined && unmapped === undefined && own === undefined ? {} : { systems }),
    ...(activity === undefined
      ? {}
      : {
          activities: once(
            '--activity',
            activity.map((a) => read.readActivity(a, known)),
            (a) => a.activity,
          ),
        }),
    ...(by === undefined ? {} : { by: read.readText('--by', by) }),
    ...(owner === undefined
      ? {}
      : {
          owners: once(
            '--owner',
            owner.map((o) => read.readOwner(o, roles)),
            (o) => o.role,
          ),
        }),
  };
}

/** Preconditions that were not said, as the cautious answer has them: not met. */
function cautious(system: SystemSaid, library: Library): SystemSaid {
  if (system.is === 'own') return system;
  if (system.is === 'unmapped') return { ...system, agreement: system.agreement ?? { state: 'none', on: null } };
  const open = gatesOf(findService(system.service, library), system).filter(
    (gate) => system.gates[gate.id] === undefined,
  );
  const none = open.map((gate) => {
    const [state] = read.statesOfGate(gate.kind).filter((s) => s === 'none' || s === 'closed');
    return [gate.id, { state: state ?? 'none', on: null }] as const;
  });
  return { ...system, gates: { ...system.gates, ...Object.fromEntries(none) } };
}

/**
 * The answers where no one can be asked. Throws UsageError that names every flag that is missing.
 * @param yes what has a cautious answer gets it
 */
export function answersFrom(given: Given, yes: boolean, library: Library): ProfileAnswers {
  const { name, role, kind = null, states, systems, activities = [], by = null, owners = [] } = given;
  const missing = [
    ...(name === undefined ? ['--name'] : []),
    ...(role === undefined ? ['--role'] : []),
    ...(kind === null && (role === undefined || isCovered(role)) ? ['--kind'] : []),
    ...(states === undefined && !yes ? ['--state'] : []),
    ...(systems === undefined && !yes ? ['--use, --unmapped or --own'] : []),
    ...(by === null && activities.some((a) => a.answer === 'no') ? ['--by'] : []),
  ];
  if (missing.length > 0 || name === undefined || role === undefined)
    throw new UsageError({ says: 'start-missing', flags: missing, yes });
  const said = systems ?? [];
  return {
    ...{ name, role, kind, states: states ?? [], activities, by, owners },
    systems: yes ? said.map((system) => cautious(system, library)) : said,
  };
}
