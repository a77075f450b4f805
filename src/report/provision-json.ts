// A provision as JSON: what the rule asks.

import type { Provision } from '../model/catalog.ts';

/** In output order. */
const keys = [
  'citation',
  'title',
  'kind',
  'role',
  'statesDuty',
  'designation',
  'level',
  'inheritable',
  'remains',
  'because',
  'binds',
  'duty',
  'deadline',
  'timeLimit',
  'status',
  'authority',
  'parent',
  'aliases',
  'contractTerm',
  'event',
  'ready',
  'note',
  'catalog',
] as const satisfies readonly (keyof Provision)[];

export const provisionJson = (provision: Provision): Pick<Provision, (typeof keys)[number]> =>
  Object.fromEntries(keys.map((key) => [key, provision[key]])) as Pick<Provision, (typeof keys)[number]>;
