// The table of commands: name, arguments, options and report. Actions are imported when they run; help texts are in
// words/help.ts.

import { answerHelp, optionHelp as help, importHelp, sharedHelp } from '../words/help.ts';
import type { ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import type { CommandRow, OptionsOf } from './options.ts';

const crosswalk = ['--crosswalk [id]', help.crosswalk] as const;

const overwrite = ['--overwrite', help.overwrite] as const;
const brand = ['--brand <file>', help.brand] as const;
const templates = ['--templates <dir>', help.templates] as const;

const choices = [
  ['--variant <id>', help.variant],
  ['--plan <id>', help.plan],
  ['--feature <id>', help.feature, 'several'],
  ['--data-class <id>', help.dataClass, 'several'],
  ['--setting <name=value>', help.setting, 'several'],
] as const;

/** Keyed by command; the action of `name` is in commands/name.ts. */
export const rows = {
  init: {
    usage: 'init [dir]',
    report: null,
    dated: true,
    options: [
      ['--name <name>', help.ownName],
      ['--role <role>', help.role],
      ['--kind <kind>', help.coveredKind],
      ['--state <code>', help.state, 'several'],
      ['--use <service>', help.use, 'several'],
      ['--unmapped <name:kind>', help.unmapped, 'several'],
      ['--own <name:holds>', help.own, 'several'],
      ['--activity <id=answer>', help.activity, 'several'],
      ['--by <name>', help.by],
      ['--owner <role=name>', help.ownerOfRole, 'several'],
      ['--yes', help.yes],
      ['--vendor [name]', help.ownVendor],
      ['--service <title>', help.ownService],
      ['--document <document>', help.document, 'several'],
      ['--upstream <name>', help.upstream, 'several'],
      ['--baa <offered>', help.baaOffered],
      ['--git', help.git],
      ['--github', help.github],
      ['--library <dir>', sharedHelp.library],
    ],
  },
  gap: {
    usage: 'gap <profile>',
    report: 'gap',
    dated: true,
    failOn: ['P1', 'P2', 'P3'],
    options: [
      ['--as <form>', help.formOfAuditors],
      ['--rows', help.rows],
      ['--detail <amount>', help.detail],
      overwrite,
      crosswalk,
      brand,
      templates,
    ],
  },
  event: {
    usage: 'event <profile> [event]',
    report: 'event',
    dated: true,
    options: [
      ['--on <date>', help.on],
      ['--discovered <date>', help.discovered],
      ['--vendor <system>', help.vendorsSystem],
      ['--told <date>', help.told],
      ['--affected <n>', help.affected],
      ['--state <code=n>', help.residents, 'several'],
      brand,
      templates,
    ],
  },
  plan: {
    usage: 'plan <profile>',
    report: 'plan',
    dated: true,
    options: [
      ['--since <rev>', help.sinceRevision],
      ['--owner <name>', help.owner],
      ['--owner-page', help.ownerPage],
      ['--done', help.done],
      ['--ids', help.ids],
      overwrite,
      brand,
      templates,
    ],
  },
  answer: {
    usage: 'answer <profile> [what...]',
    report: null,
    dated: true,
    options: [
      ['--status <status>', answerHelp.status],
      ['--owner <name>', answerHelp.owner],
      ['--on <date>', answerHelp.on],
      ['--due <date>', answerHelp.due],
      ['--because <text>', answerHelp.because],
      ['--by <name>', answerHelp.by],
      ['--evidence <file>', answerHelp.evidence, 'several'],
      ['--expires <date>', answerHelp.expires],
      ['--verified-by <name>', answerHelp.verifiedBy],
      ['--verified-on <date>', answerHelp.verifiedOn],
      ['--satisfied-by <system>', answerHelp.satisfiedBy],
      ['--note <text>', answerHelp.note],
      ['--says <text>', answerHelp.says],
      ['--source <file>', answerHelp.source],
      ['--set <key=value>', answerHelp.set, 'several'],
      ['--clear', answerHelp.clear],
      ['--from <file>', answerHelp.from],
      ['--take-file', answerHelp.takeFile],
      ['--interactive', answerHelp.interactive],
      ['--commit', answerHelp.commit],
      ['--dry-run', answerHelp.dryRun],
      ['--library <dir>', sharedHelp.library],
    ],
  },
  import: {
    usage: 'import <file>',
    report: null,
    dated: true,
    options: [
      ['--vendor <id>', importHelp.vendor],
      ['--sheet <name>', importHelp.sheet],
      ['--map <columns>', importHelp.map, 'several'],
      ['--into <mapping>', importHelp.into],
      ['--service <id>', importHelp.service],
      ['--document <id>', importHelp.document],
      ['--dry-run', importHelp.dryRun],
      ['--library <dir>', sharedHelp.library],
    ],
  },
  matrix: {
    usage: 'matrix <service>',
    report: 'matrix',
    dated: true,
    options: [
      ...choices,
      ['--for <name>', help.for],
      ['--since <rev>', help.since],
      ['--valid-until <date>', help.validUntil],
      ['--as <form>', help.formOfBuyers],
      ['--fill <workbook>', help.fill],
      ['--map <columns>', help.map, 'several'],
      ['--sheet <name>', help.sheetOfForm, 'several'],
      ['--overwrite', help.overwriteForm],
      ['--audience <circle>', help.matrixAudience],
      ['--detail <amount>', help.detailOfMatrix],
      ['--rows', help.rows],
      crosswalk,
      brand,
      templates,
    ],
  },
  letter: {
    usage: 'letter <profile> [vendor]',
    report: 'letter',
    dated: true,
    options: [['--due <date>', help.due], brand, templates],
  },
  sheet: {
    usage: 'sheet <profile>',
    report: 'sheet',
    dated: true,
    options: [brand, templates],
  },
  compare: {
    usage: 'compare <services...>',
    report: 'compare',
    dated: true,
    options: [brand, templates],
  },
  explain: {
    usage: 'explain <citation>',
    report: 'explain',
    dated: true,
    options: [['--profile <file>', help.customer], ['--vendor <service>', help.service], ...choices, brand, templates],
  },
  diff: {
    usage: 'diff <base> [head]',
    report: 'diff',
    dated: true,
    failOn: ['adverse', 'review', 'favorable'],
    overRevisions: true,
    options: [
      ['--profile <file>', help.customerOrStandard],
      ['--vendor <service>', help.serviceOnly],
      ['--notice', help.notice],
      ['--audience <circle>', help.noticeAudience],
      ['--policy <file>', help.policy],
      ['--lenient', help.lenient],
      ['--no-cache', help.noCache],
      brand,
      templates,
    ],
  },
  log: {
    usage: 'log [citation] [range]',
    report: 'log',
    dated: true,
    overRevisions: true,
    options: [
      ['--vendor <service>', help.serviceOrEach],
      ['--profile <file>', help.customer],
      ['--all', help.all],
      ['--at <rev>', help.upTo],
      ['--no-cache', help.noCache],
    ],
  },
  validate: {
    usage: 'validate [paths...]',
    report: 'validate',
    failOn: ['error', 'warning'],
  },
  catalog: {
    usage: 'catalog [citation]',
    report: 'catalog',
    options: [brand, templates],
  },
  export: {
    usage: 'export <standard> <subject>',
    report: 'oscal',
    dated: true,
    options: [
      ['--model <model>', help.model],
      ...choices,
      ['--audience <circle>', help.exportAudience],
      ['--crosswalk <id>', help.exportCrosswalk],
    ],
  },
  cite: {
    usage: 'cite [text...]',
    report: 'cite',
  },
  profile: {
    usage: 'profile <profile>',
    report: 'profile',
    dated: true,
  },
  vendors: {
    usage: 'vendors [vendor]',
    report: 'vendors',
    dated: true,
    options: [['--stale <age>', help.stale]],
  },
  completion: {
    usage: 'completion <shell>',
    report: null,
  },
  schema: {
    usage: 'schema <kind>',
    report: null,
    options: [['--library [dir]', help.schemaLibrary]],
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof rows;
export const commandNames = Object.keys(rows).filter((name): name is CommandName => Object.hasOwn(rows, name));

export type Options<N extends CommandName> = OptionsOf<(typeof rows)[N]>;
export type Action<N extends CommandName> = (io: Io, args: readonly string[], options: Options<N>) => Promise<ExitCode>;

export const actions: { readonly [N in CommandName]: () => Promise<Action<N>> } = {
  init: async () => (await import('./commands/init.ts')).init,
  gap: async () => (await import('./commands/gap.ts')).gap,
  plan: async () => (await import('./commands/plan.ts')).plan,
  answer: async () => (await import('./commands/answer.ts')).answer,
  event: async () => (await import('./commands/event.ts')).event,
  import: async () => (await import('./commands/import.ts')).importTable,
  matrix: async () => (await import('./commands/matrix.ts')).matrix,
  letter: async () => (await import('./commands/letter.ts')).letter,
  sheet: async () => (await import('./commands/sheet.ts')).sheet,
  compare: async () => (await import('./commands/compare.ts')).compare,
  explain: async () => (await import('./commands/explain.ts')).explain,
  diff: async () => (await import('./commands/diff.ts')).diff,
  log: async () => (await import('./commands/log.ts')).log,
  validate: async () => (await import('./commands/validate.ts')).validate,
  catalog: async () => (await import('./commands/catalog.ts')).catalog,
  export: async () => (await import('./commands/export.ts')).exportAs,
  cite: async () => (await import('./commands/cite.ts')).cite,
  profile: async () => (await import('./commands/profile.ts')).profile,
  vendors: async () => (await import('./commands/vendors.ts')).vendors,
  completion: async () => (await import('./commands/completion.ts')).completion,
  schema: async () => (await import('./commands/schema.ts')).schema,
};
