// A command line that cannot be parsed: what is wrong with it, and what was probably meant. Loaded only then.

import type { Command, CommanderError } from 'commander';
import { nearest } from '../model/nearest.ts';
import * as pipeline from '../pipeline.ts';
import { formatsOf } from '../publish.ts';
import type { Reason } from '../words/errors.ts';
import { kinds } from './commands/schema.ts';
import { type CommandName, commandNames, rows } from './commands.ts';
import { shells } from './completion/scripts.ts';
import { asArgument, commandOf, needless, optionsMeant, taskOf } from './synonyms.ts';

const isCommand = (name: string | undefined): name is CommandName => commandNames.some((n) => n === name);

/** A task whose command exists. */
function taskMeant(word: string) {
  const task = taskOf.get(word);
  if (task === undefined) return undefined;
  const command = commandOf[task];
  return command === null || isCommand(command) ? task : undefined;
}

/** What a word means that is no command: a task by another name, a slip of a command, a file. */
function unknownCommand(name: string): Reason {
  const word = name.toLowerCase();
  const task = taskMeant(word);
  if (task !== undefined) return { says: 'command-unknown/task', name, task };
  if (/\.ya?ml$/.test(word)) return { says: 'command-unknown/file', name };
  const near = nearest(word, commandNames);
  if (near !== null) return { says: 'command-unknown/near', name, near };
  const slip = taskMeant(
    nearest(
      word,
      [...taskOf.keys()].filter((known) => taskMeant(known) !== undefined),
    ) ?? '',
  );
  if (slip !== undefined && word.length > 3) return { says: 'command-unknown/task', name, task: slip };
  return { says: 'command-unknown', name, known: commandNames };
}

const argumentsOf = (usage: string) => [...usage.matchAll(/[<[]([a-z]+)(?:\.{3})?[>\]]/g)].map((m) => m[1] ?? '');

/** Long names of the options of a command. */
const optionsOf = (command: Command) => command.options.flatMap(({ long }) => long ?? []);

function unknownOption(given: string, name: CommandName, program: Command): Reason {
  const option = given.split('=', 1)[0] ?? given;
  const { usage, report } = rows[name];
  const of = { command: name, usage, option };
  const command = (called: string) => program.commands.find((c) => c.name() === called);
  const own = optionsOf(command(name) ?? program);
  const formats = report === null ? [] : formatsOf(report);
  const offered = ([long, value]: readonly [string, string?]) =>
    own.includes(long) && (long !== '--format' || value?.startsWith('<') === true || formats.some((f) => f === value));
  if (/^--?pdf$/.test(option) && formats.includes('html')) return { says: 'option-unknown/print', ...of };
  const meant = optionsMeant[option]?.find(offered);
  if (meant !== undefined) return { says: 'option-unknown/meant', ...of, meant: meant[0], value: meant[1] ?? null };
  if (asArgument[option]?.some((argument) => argumentsOf(usage).includes(argument)) === true)
    return { says: 'option-unknown/argument', ...of };
  if (needless.has(option)) return { says: 'option-unknown/needless', ...of };
  const others = commandNames.filter((other) => optionsOf(command(other) ?? program).includes(option));
  if (others.length > 0) return { says: 'option-unknown/elsewhere', ...of, others };
  const near = option.startsWith('--')
    ? nearest(
        option.slice(2),
        own.map((long) => long.slice(2)),
      )
    : null;
  if (near !== null) return { says: 'option-unknown/near', ...of, near: `--${near}` };
  return { says: 'option-unknown', ...of };
}

/** Names for a missing argument; empty where there are too many, or none can be read. */
function namesFor(argument: string): readonly string[] {
  switch (argument) {
    case 'profile':
      return pipeline.profilesHere();
    case 'service':
    case 'services':
      return vendorsKnown();
    case 'kind':
      return kinds;
    case 'shell':
      return shells;
    default:
      return [];
  }
}

/** A library that cannot be read is reported by the command itself. */
function vendorsKnown(): readonly string[] {
  try {
    const tree = pipeline.readLibraryTree(undefined);
    return pipeline.loadLibrary(tree, { vendors: null, references: false }).vendors.map(({ id }) => id);
  } catch {
    return [];
  }
}

function missingArgument(argument: string, name: CommandName): Reason {
  const { usage } = rows[name];
  const known = namesFor(argument);
  if (argument === 'profile' && known.length === 0 && taskMeant('new') !== undefined)
    return { says: 'argument-missing/init', command: name, usage };
  return { says: 'argument-missing', command: name, usage, argument, known };
}

/** The text that the parser quotes in its message. */
const quotedIn = ({ message }: CommanderError) => /'([\s\S]*)'/.exec(message)?.[1] ?? '';

/** Why a command line cannot be parsed. */
export function lostReason(error: CommanderError, argv: readonly string[], program: Command): Reason {
  const text = quotedIn(error);
  const name = argv[0];
  if (error.code === 'commander.unknownCommand') return unknownCommand(text);
  if (!isCommand(name)) return { says: 'option-first', option: text, command: argv.find(isCommand) ?? null };
  const { usage, report } = rows[name];
  const of = { command: name, usage };
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(text, name, program);
    case 'commander.missingArgument':
      return missingArgument(text, name);
    case 'commander.optionMissingArgument': {
      const known = text.startsWith('--format') && report !== null ? formatsOf(report) : [];
      return { says: 'option-bare', ...of, flags: text, known };
    }
    default: {
      const command = program.commands.find((c) => c.name() === name);
      const given = command?.args.slice(command.registeredArguments.length) ?? [];
      return { says: 'argument-excess', ...of, given };
    }
  }
}
