// The one list of commands: what each is called, takes and gives; what it does is imported when it runs.

import type { ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import type { CommandRow, OptionsOf } from './options.ts';

const crosswalk = [
  '--crosswalk [id]',
  'show the controls of another framework beside each rule (default: the only one)',
] as const;

const brand = ['--brand <file>', 'a brand file: name, logo, colors and footer of the page'] as const;
const templates = [
  '--templates <dir>',
  'your own templates; they run with your data, so use only those that you trust',
] as const;

/** What a prospect would choose of a service. */
const choices = [
  ['--variant <id>', 'the variant that the prospect would use'],
  ['--plan <id>', 'the plan that the prospect would buy'],
  ['--feature <id>', 'a feature that the prospect would use; repeat for each', 'several'],
  ['--data-class <id>', 'a kind of data that it would hold; repeat for each', 'several'],
  ['--setting <name=value>', 'a setting as the prospect would set it; repeat for each', 'several'],
] as const;

/** Each command; its file has the same name. */
export const rows = {
  gap: {
    usage: 'gap <profile>',
    summary:
      'the gap report of one customer: what blocks inheritance, what is your responsibility, what to ask, what to do next',
    report: 'gap',
    dated: true,
    failOn: ['P1', 'P2', 'P3'],
    options: [['--as <form>', 'in a form that auditors use: evidence-requests'], crosswalk, brand, templates],
  },
  matrix: {
    usage: 'matrix <service>',
    summary: 'the responsibility matrix of <vendor> or <vendor>/<service> for a prospect',
    report: 'matrix',
    dated: true,
    options: [
      ...choices,
      ['--for <name>', 'the name of the prospect'],
      ['--since <rev>', 'add what changed since this git revision, of which the prospect has a copy'],
      ['--valid-until <date>', 'the last day on which it is valid, YYYY-MM-DD'],
      ['--as <form>', 'in a form that buyers use: datica, fedramp, caiq'],
      ['--audience <circle>', 'who may read it: public, nda or internal; other texts are withheld (default: public)'],
      crosswalk,
      brand,
      templates,
    ],
  },
  compare: {
    usage: 'compare <services...>',
    summary:
      'services side by side, or choices of one (<service>@<variant>, <service>@plan=<id>,feature=<id>,<setting>=<value>): what a customer gains and takes on with each',
    report: 'compare',
    dated: true,
    options: [brand, templates],
  },
  explain: {
    usage: 'explain <citation>',
    summary: 'how one row was reached, down to clause, document and grade',
    report: 'explain',
    dated: true,
    options: [
      ['--profile <file>', 'for this customer'],
      ['--vendor <service>', 'for a prospect of this vendor'],
      ...choices,
      brand,
      templates,
    ],
  },
  diff: {
    usage: 'diff <base> [head]',
    summary:
      'what changed between two revisions (or one and the working tree), who changed it, and what it does to the customer; <base>...<head> compares from where the two diverged',
    report: 'diff',
    dated: true,
    failOn: ['adverse', 'review', 'favorable'],
    overRevisions: true,
    options: [
      ['--profile <file>', 'for this customer (default: the standard customer of each vendor)'],
      ['--vendor <service>', 'for a prospect of this vendor only'],
      ['--notice', 'one page for customers in plain words: what changed, since when, what to do'],
      ['--audience <circle>', 'who may read the notice: public, nda or internal (default: public)'],
      ['--policy <file>', 'your own impacts, by kind of change'],
      ['--lenient', 'skip files that cannot be read, and say which; what changed in them is unknown'],
      ['--no-cache', 'compute everything again'],
      brand,
      templates,
    ],
  },
  log: {
    usage: 'log [citation] [range]',
    summary:
      'every commit that changed a row, in the whole history or in a range (A..B): when, by whom, before and after, and why',
    report: 'log',
    dated: true,
    overRevisions: true,
    options: [
      ['--vendor <service>', 'for a prospect of this vendor (default: of each vendor)'],
      ['--profile <file>', 'for this customer'],
      ['--all', 'every row'],
      ['--at <rev>', 'up to this revision (default: HEAD)'],
      ['--no-cache', 'compute everything again'],
    ],
  },
  validate: {
    usage: 'validate [paths...]',
    summary: 'what is wrong with the library, or with the files and directories given',
    report: 'validate',
    failOn: ['error', 'warning'],
  },
  catalog: {
    usage: 'catalog [citation]',
    summary: 'browse the rules',
    report: 'catalog',
    options: [brand, templates],
  },
  cite: {
    usage: 'cite [text...]',
    summary: 'what each citation text means; - reads texts from standard input; --format json prints one object a line',
    report: 'cite',
  },
  schema: {
    usage: 'schema <kind>',
    summary:
      'the JSON Schema of a catalog, index, mapping, overlay, inquiries, crosswalk, policy, profile or brand, for editors',
    report: null,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof rows;
export const commandNames = Object.keys(rows).filter((name): name is CommandName => Object.hasOwn(rows, name));

/** The options of a command. */
export type Options<N extends CommandName> = OptionsOf<(typeof rows)[N]>;
export type Action<N extends CommandName> = (io: Io, args: readonly string[], options: Options<N>) => Promise<ExitCode>;

export const actions: { readonly [N in CommandName]: () => Promise<Action<N>> } = {
  gap: async () => (await import('./commands/gap.ts')).gap,
  matrix: async () => (await import('./commands/matrix.ts')).matrix,
  compare: async () => (await import('./commands/compare.ts')).compare,
  explain: async () => (await import('./commands/explain.ts')).explain,
  diff: async () => (await import('./commands/diff.ts')).diff,
  log: async () => (await import('./commands/log.ts')).log,
  validate: async () => (await import('./commands/validate.ts')).validate,
  catalog: async () => (await import('./commands/catalog.ts')).catalog,
  cite: async () => (await import('./commands/cite.ts')).cite,
  schema: async () => (await import('./commands/schema.ts')).schema,
};
