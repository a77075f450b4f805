// Builds the command line from the table of commands: parsing, help, and error handling.

import { Command, CommanderError } from 'commander';
import { UsageError } from '../model/errors.ts';
import { inertLines, withoutCommands } from '../model/inert.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { commandHelp, programHelp, sharedHelp } from '../words/help.ts';
import { actions, type CommandName, commandNames, type Options, rows } from './commands.ts';
import { type ExitCode, exit } from './exit.ts';
import { reportFailure } from './failure.ts';
import { flagsOf } from './flags.ts';
import type { Io } from './io.ts';
import type { CommandRow } from './options.ts';

/** Refuses a second value, because the first would be dropped silently. */
const once =
  (flags: string) =>
  (value: string, before: string | undefined): string => {
    if (before === undefined) return value;
    throw new UsageError({ says: 'option-twice', flags, before, value });
  };

/** Collects the values of an option that may be repeated. */
const everyOne = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Parses a level of --fail-on. */
const level =
  (levels: readonly string[]) =>
  (value: string, before: string | undefined): string => {
    once('--fail-on <level>')(value, before);
    if (value === 'none' || levels.includes(value)) return value;
    throw new UsageError({ says: 'fail-on-unknown', level: value, known: ['none', ...levels] });
  };

function addCommand<N extends CommandName>(program: Command, name: N, io: Io, done: (code: ExitCode) => void): void {
  const row: CommandRow = rows[name];
  const command = program.command(row.usage).description(commandHelp[name]);
  for (const [flags, description] of flagsOf(row)) command.option(flags, description);
  const many = new Set(row.options?.filter(([, , several]) => several).map(([flags]) => flags));
  for (const option of command.options)
    if (many.has(option.flags)) option.argParser(everyOne);
    else if (option.long === '--fail-on') option.argParser(level(row.failOn ?? []));
    else if (option.required && !option.variadic) option.argParser(once(option.flags));
  command.action(async (...given: unknown[]) => {
    const args = given
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    const action = await actions[name]();
    done(await action(io, args, command.opts<Options<N>>()));
  });
}

/** Standard error with CI commands neutralized, wherever the text comes from. */
function watched(io: Io): Io {
  const { stderr } = io;
  const write = (data: string | Uint8Array) => stderr.write(typeof data === 'string' ? withoutCommands(data) : data);
  return { ...io, stderr: { write, isTTY: stderr.isTTY === true, columns: stderr.columns ?? 80 } };
}

/** Help on a command that does not exist is not help on all of them. */
const withCommand = ([first = '', second, ...rest]: readonly string[]) =>
  first === 'help' && second !== undefined && !commandNames.some((name) => name === second)
    ? [second, ...rest]
    : [first, ...(second === undefined ? [] : [second]), ...rest];

/** Parses and runs. Every failure becomes a message and an exit code here. */
export async function run(argv: readonly string[], given: Io, version: string): Promise<ExitCode> {
  const io = watched(given);
  let code: ExitCode = exit.done;
  inputsRead.forget();
  const program = new Command('devolve');
  program
    .description(programHelp)
    .version(version, '-V, --version', sharedHelp.version)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(inertLines(text)),
      outputError: () => {},
    })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const name of commandNames)
    addCommand(program, name, io, (result) => {
      code = result;
    });
  try {
    if (argv.length === 0) io.stdout.write(program.helpInformation());
    else await program.parseAsync(withCommand(argv), { from: 'user' });
    return code;
  } catch (error) {
    const color = !argv.includes('--no-color');
    if (!(error instanceof CommanderError)) return reportFailure(error, io, color);
    if (error.exitCode === 0) return exit.done;
    const { lostReason } = await import('./lost.ts');
    return reportFailure(new UsageError(lostReason(error, argv, program)), io, color);
  }
}
