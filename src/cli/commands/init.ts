// devolve init [dir]

import { UsageError } from '../../model/errors.ts';
import type { Options } from '../commands.ts';
import type { Io } from '../io.ts';
import { asOfDay } from '../options.ts';

const ofProfile = ['name', 'role', 'kind', 'state', 'use', 'unmapped', 'own', 'activity', 'by', 'owner'] as const;
const ofMapping = ['service', 'document', 'upstream', 'baa'] as const;

export async function init(io: Io, args: readonly string[], options: Options<'init'>) {
  const directory = args[0] ?? '.';
  const asOf = asOfDay(options, io);
  if (options.vendor === undefined) {
    const mapping = ofMapping.find((name) => options[name] !== undefined);
    if (mapping !== undefined)
      throw new UsageError({ says: 'start-unused', option: `--${mapping}`, without: '--vendor' });
    return (await import('../init/begin-profile.ts')).beginProfile(io, directory, asOf, options);
  }
  const profile = ofProfile.find((name) => options[name] !== undefined);
  if (profile !== undefined) throw new UsageError({ says: 'start-either', option: `--${profile}` });
  return (await import('../init/begin-mapping.ts')).beginMapping(io, directory, asOf, options);
}
