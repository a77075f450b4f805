// Commands, options and arguments that do not exist or are missing.

import { commandsHint, usageHint } from '../help.ts';
import { type Task, taskHint } from '../lost.ts';
import { listed, quoted } from '../near.ts';
import type { Wording } from '../wording.ts';

/** The command in question and its usage. */
interface Of {
  readonly command: string;
  readonly usage: string;
}

/** The arguments by their names in a usage. */
const needed: Readonly<Record<string, string>> = {
  base: 'a revision to compare from',
  citation: 'a citation, such as 164.312(b)',
  kind: 'a kind of file',
  profile: 'a profile',
  service: 'a vendor or a service',
  services: 'two or more services',
  shell: 'the name of a shell',
  vendor: 'a vendor',
};

const noCommand = (name: string) => `there is no command "${name}"`;
const noOption = (command: string, option: string) => `devolve ${command} has no option ${option}`;
const use = (option: string, value: string | null) => (value === null ? option : `${option} ${value}`);

export const lostReasons = {
  'command-unknown': ({ name, known }: { name: string; known: readonly string[] }) => [
    noCommand(name),
    commandsHint(known),
  ],
  'command-unknown/near': ({ name, near }: { name: string; near: string }) => [
    noCommand(name),
    `did you mean "${near}"?`,
  ],
  'command-unknown/task': ({ name, task }: { name: string; task: Task }) => [noCommand(name), taskHint(task)],
  'command-unknown/file': ({ name }: { name: string }) => [
    noCommand(name),
    `name the command first: devolve gap ${name}, or devolve validate ${name}`,
  ],
  'option-first': ({ option, command }: { option: string; command: string | null }) => [
    `${option} stands before the command`,
    command === null
      ? 'begin with a command, such as: devolve gap <profile>'
      : `begin with the command: devolve ${command}`,
  ],
  'option-unknown': ({ command, usage, option }: Of & { option: string }) => [
    noOption(command, option),
    usageHint(usage, command),
  ],
  'option-unknown/meant': ({
    command,
    option,
    meant,
    value,
  }: Of & { option: string; meant: string; value: string | null }) => [
    noOption(command, option),
    `use ${use(meant, value)}`,
  ],
  'option-unknown/print': ({ command, option }: Of & { option: string }) => [
    noOption(command, option),
    'use --format html, and print the page to PDF in a browser',
  ],
  'option-unknown/near': ({ command, option, near }: Of & { option: string; near: string }) => [
    noOption(command, option),
    `did you mean ${near}?`,
  ],
  'option-unknown/argument': ({ command, usage, option }: Of & { option: string }) => [
    noOption(command, option),
    `write it without the option: devolve ${usage}`,
  ],
  'option-unknown/needless': ({ command, option }: Of & { option: string }) => [
    noOption(command, option),
    'remove it: nothing is asked here',
  ],
  'option-unknown/elsewhere': ({ command, option, others }: Of & { option: string; others: readonly string[] }) => [
    noOption(command, option),
    `remove it; it is an option of: ${listed(
      others.map((name) => `devolve ${name}`),
      4,
    )}`,
  ],
  'option-bare': ({ command, flags, known }: Of & { flags: string; known: readonly string[] }) => [
    `${flags.split(' ')[0]} is given without a value`,
    known.length > 0 ? `use one of: ${known.join(', ')}` : `write ${flags}; for more, run: devolve ${command} --help`,
  ],
  'argument-missing': ({ command, usage, argument, known }: Of & { argument: string; known: readonly string[] }) => [
    `devolve ${command} needs ${needed[argument] ?? argument}`,
    known.length > 0 ? `use one of: ${listed(known, 16)}` : usageHint(usage, command),
  ],
  'argument-missing/init': ({ command }: Of) => [
    `devolve ${command} needs a profile, and there is none here`,
    'begin one with: devolve init',
  ],
  'argument-excess': ({ command, usage, given }: Of & { given: readonly string[] }) => [
    `devolve ${command} is given more than it takes: ${quoted(given)}`,
    `devolve ${usage}; put a name with spaces in quotation marks`,
  ],
} satisfies Wording;
