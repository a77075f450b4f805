// What is wrong with catalogs, the lists beside them, and files that do not fit together.

import type { Citation } from '../../model/citation.ts';
import type { Near } from '../../model/nearest.ts';
import { nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

/** Why a provision needs each of these. */
const needed = {
  level: 'add "level": whether a system or the entity performs the obligation',
  inheritable: 'add "inheritable": how far a vendor can perform the obligation',
  because: 'add "because": why it is or is not inheritable',
  ready: 'add "ready": what must exist before the event happens',
  event: 'add "event": what makes it due',
  remains: 'add "remains": what stays with the customer, in one sentence',
  authority: 'add "authority": what gave the provision this status',
} as const;

export type NeededField = keyof typeof needed;

/** What a file beside a mapping must not have twice. */
const ownThings = {
  document: (id: string) => `the document "${id}"`,
  conflict: (id: string) => `the conflict "${id}"`,
  ruling: (citation: string) => `a ruling on ${citation}`,
} as const;

export type OwnThing = keyof typeof ownThings;

interface Home {
  readonly citation: Citation;
}

export const lawFaults = {
  'provision-duplicate': ({ citation }: Home) => [`${citation} is in two catalogs`, 'keep it in one of them'],
  'provision-parent/itself': ({ citation }: Home) => [
    `${citation} is its own parent`,
    'name the standard above it under "of"',
  ],
  'provision-parent/unknown': ({ citation, parent }: Home & { parent: Citation }) => [
    `${citation} is under ${parent}, which is not in any catalog`,
    'name the standard above it under "of", or add that one',
  ],
  'provision-parent/for-associates': ({ citation }: Home) => [
    `${citation} does not bind business associates`,
    'name the provision that binds them under "for-associates"',
  ],
  'provision-incomplete': ({ citation, field }: Home & { field: NeededField }) => [
    `${citation} does not have "${field}"`,
    needed[field],
  ],
  'provision-incomplete/states-duty': ({ citation }: Home) => [
    `${citation} is not a roll-up, and only a roll-up can have "states-duty"`,
    'remove "states-duty", or write "role: rollup"',
  ],
  'provision-incomplete/designation': ({ citation, designation }: Home & { designation: string }) => [
    `${citation} cannot be ${designation}`,
    'remove "designation": only 45 CFR 164.308 to 164.316 say Required and Addressable',
  ],
  'inquiry-duplicate': ({ text, activity }: { text: string; activity: string }) => [
    `"${text}" is asked about "${activity}" twice`,
    'make it one inquiry, or give one of them another name',
  ],
  'inquiry-duplicate/id': ({ id }: { id: string }) => [
    `the id "${id}" is used twice in this list`,
    'give each inquiry an id of its own',
  ],
  'list-duplicate': ({ id, file }: { id: string; file: string }) => [
    `"${id}" is also in ${file}`,
    'give it an id of its own, or put your file at the same path to replace the other',
  ],
  'vendor-duplicate': ({ vendor, file, replaces }: { vendor: string; file: string; replaces: string | null }) => [
    `the vendor "${vendor}" is also mapped in ${file}`,
    replaces === null
      ? 'keep one file for each vendor'
      : `to add to the built-in mapping, begin your file with "beside: ${vendor}" and leave out what that has; to replace it, name your file ${replaces}`,
  ],
  'reference-unknown/replaced': ({ vendor, path }: { vendor: string; path: string }) => [
    `there is no mapping of "${vendor}" in the library: a file at ${path} takes the place of the built-in one`,
    `give it another name, such as mappings/${vendor}-ours.yaml`,
  ],
  'beside-duplicate': ({ thing, name, file }: { thing: OwnThing; name: string; file: string }) => [
    `${ownThings[thing](name)} is also in ${file}`,
    thing === 'ruling' ? 'keep one of the two' : `give yours another id, such as our-${name}`,
  ],
  'reference-unknown/service': ({ service, near }: { service: string; near: Near }) => [
    `there is no service "${service}"`,
    nearWords(near, 'add its mapping, or remove "service"'),
  ],
  'upstream-cycle': ({ vendors }: { vendors: readonly string[] }) => [
    `these vendors are subcontractors of one another: ${vendors.join(' → ')}`,
    'remove one "service"',
  ],
  'upstream-depth': ({ most }: { most: number }) => [
    `the chain of subcontractors is longer than ${most} vendors`,
    'remove one "service"',
  ],
  'upstream-depth/ways': ({ vendor, most }: { vendor: string; most: number }) => [
    `more than ${most} chains of subcontractors begin at "${vendor}"`,
    'remove one "service"',
  ],
  'program-order': ({ order, work }: { order: string; work: string }) => [
    `"order" ${order} is also that of "${work}"`,
    'give each piece of work its own number',
  ],
  'change-kind': ({ kind, near }: { kind: string; near: Near }) => [
    `there is no kind of change "${kind}"`,
    nearWords(near),
  ],
} satisfies Wording;
