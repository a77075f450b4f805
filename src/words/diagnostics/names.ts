// Names that are not defined.

import type { Near } from '../../model/nearest.ts';
import { nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

interface NameRow {
  readonly is: string;
  /** Where such a name is defined. */
  readonly under: string;
}

/** What a name can refer to. */
const names = {
  service: { is: 'service', under: '"services" of a mapping' },
  mapped: { is: 'vendor', under: '"vendor" of a mapping' },
  document: { is: 'document', under: '"documents" of the mapping' },
  duty: { is: 'duty', under: '"duties" of the service' },
  gate: { is: 'gate', under: '"gates" of the service' },
  upstream: { is: 'upstream', under: '"upstreams" of the mapping' },
  via: { is: 'upstream in "via" of this statement', under: '"via"' },
  variant: { is: 'variant', under: '"variants" of the service' },
  plan: { is: 'plan', under: '"plans" of the service' },
  feature: { is: 'feature', under: '"features" of the service' },
  group: { is: 'group of features', under: '"groups" of the service' },
  'data-class': { is: 'data class', under: '"data-classes" of the service' },
  setting: { is: 'setting', under: '"settings" of the service' },
  used: { is: 'feature or data class in use', under: '"features" or "data-classes" of the system' },
  event: { is: 'event', under: '"events" of a program' },
  activity: { is: 'activity', under: '"activities" of a program' },
  work: { is: 'piece of work', under: '"work" of a program' },
  'time-limit': { is: 'time limit', under: '"clocks" of an overlay' },
  vendor: { is: 'vendor in use', under: '"systems" of the profile' },
  system: { is: 'system', under: '"systems" of the profile' },
  'other-system': { is: 'other system', under: '"systems" of the profile' },
  'service-system': { is: 'system that is a service', under: '"systems" of the profile' },
  question: { is: 'question', under: 'the mapping' },
} as const satisfies Readonly<Record<string, NameRow>>;

export type NameKind = keyof typeof names;

interface UnknownName {
  readonly kind: NameKind;
  readonly name: string;
  readonly near: Near;
  /** Its owner, where the message must name it. */
  readonly of?: string;
}

export const nameFaults = {
  'reference-unknown': ({ kind, name, near, of }: UnknownName) => [
    `there is no ${names[kind].is} "${name}"${of === undefined ? '' : ` at ${of}`}`,
    nearWords(near, `define it under ${names[kind].under}, or remove it here`),
  ],
  'reference-unknown/own': ({ system, duty }: { system: string; duty: string }) => [
    `"${system}" is your own system, so no vendor leaves you a duty "${duty}" there`,
    `write ${system}/<citation>, such as ${system}/164.312(a)(2)(iv)`,
  ],
} satisfies Wording;
