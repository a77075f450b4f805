// The commands with their options; what a command does is imported when it runs.

import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../model/errors.ts';
import { inertLines, withoutCommands } from '../model/inert.ts';
import { inputsRead } from '../model/inputs-read.ts';
import { type ExitCode, exit } from './exit.ts';
import { reportFailure } from './failure.ts';
import type { Io } from './io.ts';
import type { CommonOptions, Format } from './options.ts';

const readable: readonly Format[] = ['table', 'markdown', 'html', 'json'];
const annotated: readonly Format[] = [...readable, 'github'];
const tabular: readonly Format[] = [...readable, 'csv', 'xlsx'];

const crosswalk = [
  '--crosswalk [id]',
  'beside each rule the controls of another framework (default: the only one)',
] as const;

const brand = ['--brand <file>', 'whose name, logo, colors and footer a page carries'] as const;
const templates = [
  '--templates <dir>',
  'your templates in place of ours; they run with your data: trust them',
] as const;

type Action = (io: Io, args: readonly string[], options: CommonOptions) => Promise<ExitCode>;

/** `several`: it may be given again and again. */
type OptionRow = readonly [flags: string, description: string, several?: 'several'];

interface CommandRow {
  readonly usage: string;
  readonly summary: string;
  readonly formats?: readonly Format[];
  /** Takes --as-of: its answer depends on the day. */
  readonly dated?: boolean;
  readonly failOn?: readonly string[];
  /** Names its revisions itself. */
  readonly overRevisions?: boolean;
  readonly options?: readonly OptionRow[];
  readonly load: () => Promise<Action>;
}

/** What a prospect would choose of a service. */
const choices: readonly OptionRow[] = [
  ['--variant <id>', 'the variant that the prospect would use'],
  ['--plan <id>', 'the plan that the prospect would buy'],
  ['--feature <id>', 'a feature that would be used; once for each', 'several'],
  ['--data-class <id>', 'a kind of data that it would hold; once for each', 'several'],
  ['--setting <name=value>', 'a setting as it would be made; once for each', 'several'],
];

const commands: readonly CommandRow[] = [
  {
    usage: 'gap <profile>',
    summary: 'the gap report of one customer: what blocks inheritance, what is yours, what to ask, what to do next',
    formats: tabular,
    dated: true,
    failOn: ['P1', 'P2', 'P3'],
    options: [['--as <form>', 'as a form that auditors know: evidence-requests'], crosswalk, brand, templates],
    load: async () => (await import('./commands/gap.ts')).gap,
  },
  {
    usage: 'matrix <service>',
    summary: 'the responsibility matrix of <vendor> or <vendor>/<service> for a prospect',
    formats: tabular,
    dated: true,
    options: [
      ...choices,
      ['--for <name>', 'the prospect that it is made for'],
      [
        '--since <rev>',
        'with what changed since this git revision of your library, of which the prospect holds a copy',
      ],
      ['--valid-until <date>', 'the last day on which you stand by it, YYYY-MM-DD'],
      ['--as <form>', 'as a form that buyers know: datica, fedramp, caiq'],
      [
        '--audience <circle>',
        'who may read it: public, nda or internal; texts above that are withheld (default: public)',
      ],
      crosswalk,
      brand,
      templates,
    ],
    load: async () => (await import('./commands/matrix.ts')).matrix,
  },
  {
    usage: 'compare <services...>',
    summary:
      'services side by side, or choices of one (<service>@<variant>, <service>@plan=<id>,feature=<id>,<setting>=<value>): what a customer gains with each and takes on',
    formats: readable,
    dated: true,
    options: [brand, templates],
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  {
    usage: 'explain <citation>',
    summary: 'how one row was reached, down to clause, document and grade',
    formats: readable,
    dated: true,
    options: [
      ['--profile <file>', 'for this customer'],
      ['--vendor <service>', 'for a prospect of this vendor'],
      ...choices,
      brand,
      templates,
    ],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    usage: 'diff <base> [head]',
    summary:
      'what changed between two revisions (or one and the working tree), who did it, and what it does to the customer; <base>...<head> is from where the two parted',
    formats: annotated,
    dated: true,
    failOn: ['adverse', 'review', 'favorable'],
    overRevisions: true,
    options: [
      ['--profile <file>', 'for this customer (default: the standard customer of each vendor)'],
      ['--vendor <service>', 'for a prospect of this vendor only'],
      ['--notice', 'one page to customers in plain words: what changed, from when, what to do'],
      ['--audience <circle>', 'for whom the notice is: public, nda or internal (default: public)'],
      ['--policy <file>', 'impacts of your own, by kind of change'],
      ['--lenient', 'leave out files that cannot be read, and say which; what changed in them is unknown'],
      ['--no-cache', 'work everything out anew'],
      brand,
      templates,
    ],
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  {
    usage: 'log [citation] [range]',
    summary:
      'every commit at which a row came out otherwise, in the whole history or in a range (A..B): when, by whom, before and after, because of what',
    formats: ['table', 'markdown', 'json'],
    dated: true,
    overRevisions: true,
    options: [
      ['--vendor <service>', 'for a prospect of this vendor (default: of each vendor)'],
      ['--profile <file>', 'for this customer'],
      ['--all', 'of every row'],
      ['--at <rev>', 'up to this revision (default: HEAD)'],
      ['--no-cache', 'work everything out anew'],
    ],
    load: async () => (await import('./commands/log.ts')).log,
  },
  {
    usage: 'validate [paths...]',
    summary: 'everything that is wrong with the library, or with the files and directories given',
    formats: ['table', 'json'],
    failOn: ['error', 'warning'],
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  {
    usage: 'catalog [citation]',
    summary: 'browse the rules',
    formats: readable,
    options: [brand, templates],
    load: async () => (await import('./commands/catalog.ts')).catalog,
  },
  {
    usage: 'cite [text...]',
    summary: 'what each citation text means; - reads texts from standard input; with --format json one object a line',
    formats: ['table', 'json'],
    load: async () => (await import('./commands/cite.ts')).cite,
  },
  {
    usage: 'schema <kind>',
    summary:
      'the JSON Schema of a catalog, index, mapping, overlay, inquiries, crosswalk, policy, profile or brand, for editors',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
];

/** Nobody means two values for one option: the first would be dropped without a word. */
const once =
  (flags: string) =>
  (value: string, before: string | undefined): string => {
    if (before === undefined) return value;
    throw new UsageError({ says: 'option-twice', flags, before, value });
  };

/** All values of an option that may be given again and again. */
const everyOne = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function addCommand(program: Command, row: CommandRow, io: Io, done: (code: ExitCode) => void): void {
  const command = program.command(row.usage).summary(row.summary).description(row.summary);
  for (const [flags, description] of row.options ?? []) command.option(flags, description);
  if (row.formats !== undefined) {
    command.option('--library <dir>', 'your own library, layered over the shipped one (default: found upward)');
    if (!row.overRevisions) command.option('--at <rev>', 'as it was at this git revision');
    command.option('--format <format>', `${row.formats.join(', ')} (default: table, or the extension of --output)`);
  }
  command.option('--output <file>', 'write there instead; - is standard output');
  if (row.dated)
    command.option('--as-of <date>', 'the day to judge by, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, or today in UTC)');
  if (row.failOn !== undefined) {
    const byDefault = row.failOn.includes('error') ? 'error' : 'none';
    command.option('--fail-on <level>', `exit 1 at or above: ${row.failOn.join(', ')} (default: ${byDefault})`);
  }
  command.option('--quiet', 'say nothing but the answer').option('--verbose', 'say what is read');
  command.addOption(new Option('--no-color', 'no color (NO_COLOR and FORCE_COLOR are honored)'));
  const many = new Set(row.options?.filter(([, , several]) => several).map(([flags]) => flags));
  for (const option of command.options)
    if (many.has(option.flags)) option.argParser(everyOne);
    else if (option.required && !option.variadic) option.argParser(once(option.flags));
  command.action(async (...given: unknown[]) => {
    const args = given
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    const options = {
      ...(given.at(-2) as CommonOptions),
      formats: row.formats ?? ['json'],
      failOnLevels: row.failOn ?? [],
    };
    const action = await row.load();
    done(await action(io, args, options));
  });
}

/** Standard error without commands of CI, wherever a text in it comes from. */
function watched(io: Io): Io {
  const { stderr } = io;
  const write = (data: string | Uint8Array) => stderr.write(typeof data === 'string' ? withoutCommands(data) : data);
  return { ...io, stderr: { write, isTTY: stderr.isTTY === true, columns: stderr.columns ?? 80 } };
}

/** Parses and runs. Every failure ends here as words and an exit code. */
export async function run(argv: readonly string[], given: Io, version: string): Promise<ExitCode> {
  const io = watched(given);
  let code: ExitCode = exit.done;
  inputsRead.forget();
  const program = new Command('devolve');
  program
    .description('Who must act on every HIPAA duty: a vendor, the customer, or both; on what condition, on whose word.')
    .version(version, '-V, --version', 'print the version')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(inertLines(text)),
    })
    .showSuggestionAfterError()
    .exitOverride();
  for (const row of commands) {
    addCommand(program, row, io, (result) => {
      code = result;
    });
  }
  try {
    if (argv.length === 0) io.stdout.write(program.helpInformation());
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const row = commands.find(({ usage }) => usage.split(' ', 1)[0] === argv[0]);
      if (error.code === 'commander.missingArgument' && row !== undefined)
        io.stderr.write(`  hint: devolve ${row.usage}; devolve ${argv[0]} --help says more\n`);
      return error.exitCode === 0 ? exit.done : exit.usage;
    }
    return reportFailure(error, io, !argv.includes('--no-color'));
  }
}
