// Why nothing is begun: what `init` was not told, could not read, or would overwrite.

import type { Near } from '../../model/nearest.ts';
import { listed, nearWords } from '../near.ts';
import type { Wording } from '../wording.ts';

interface Typed {
  readonly option: string;
  readonly text: string;
}

export const startReasons = {
  'start-missing': ({ flags, yes }: { flags: readonly string[]; yes: boolean }) => [
    `init cannot ask here, and these are not given: ${listed(flags, flags.length)}`,
    yes
      ? 'give them: no answer to them is cautious'
      : 'give them, or run it in a terminal to be asked; --yes takes the cautious answer where there is one',
  ],
  'start-taken': ({ path }: { path: string }) => [
    `${path} is there already, and init never overwrites`,
    'name another directory, move the file, or go on with it',
  ],
  'start-word': ({ option, text, near }: Typed & { near: Near }) => [
    `${option} does not know "${text}"`,
    nearWords(near, 'remove it'),
  ],
  'start-text': ({ option, text, longest }: Typed & { longest: number }) => [
    text === '' ? `${option} is empty` : `${option} "${text}" cannot be used`,
    `write it on one line, with at most ${longest} characters`,
  ],
  'start-name': ({ option, text }: Typed) => [
    `no id can be made of ${option} "${text}"`,
    'write it with at least one Latin letter or digit; you can change the name in the file',
  ],
  'start-clause': ({ option, text }: Typed) => [
    `${option} "${text}" cannot name a clause`,
    'write its number or heading, such as 4.2 or hosting',
  ],
  'start-state': ({ option, text, meant }: Typed & { meant: readonly { code: string; name: string }[] }) => [
    `${option} "${text}" is not a state`,
    meant.length === 0
      ? 'write its postal code, such as CA'
      : `did you mean ${meant.map(({ code, name }) => `${code} (${name})`).join(' or ')}?`,
  ],
  'start-day-ahead': ({ option, day, asOf }: { option: string; day: string; asOf: string }) => [
    `${option}: ${day} is after ${asOf}, the day of the answers`,
    'give the day on which it happened',
  ],
  'start-shape': ({ option, text, example }: Typed & { example: string }) => [
    `${option} "${text}" cannot be read`,
    `write it as ${example}`,
  ],
  'start-twice': ({ option, text }: Typed) => [`${option} names "${text}" twice`, 'name it once'],
  'start-kind': ({ role }: { role: string }) => [
    `--kind is for a covered entity, and --role is ${role}`,
    'remove --kind, or correct --role',
  ],
  'start-unused': ({ option, without }: { option: string; without: string }) => [
    `${option} is given without ${without}`,
    `add ${without}, or remove ${option}`,
  ],
  'start-not-needed': ({ name }: { name: string }) => [
    `--upstream "${name}" needs no agreement only if no PHI reaches it`,
    'add phi=no, or say how the agreement stands: baa=executed, hedged, unstated or none',
  ],
  'start-either': ({ option }: { option: string }) => [
    `--vendor begins a mapping, and ${option} is for a profile`,
    `remove one of them`,
  ],
} satisfies Wording;
