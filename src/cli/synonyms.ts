// Words that people type for a command or an option that has another name here.

import type { Task } from '../words/lost.ts';
import type { CommandName } from './commands.ts';

/** The command that does each task; a task whose command does not exist is not offered. */
export const commandOf: Readonly<Record<Task, CommandName | 'answer' | 'init' | null>> = {
  answer: 'answer',
  buyers: 'matrix',
  catalog: 'catalog',
  cite: 'cite',
  compare: 'compare',
  completion: 'completion',
  diff: 'diff',
  event: 'event',
  explain: 'explain',
  export: 'gap',
  gap: 'gap',
  init: 'init',
  letter: 'letter',
  log: 'log',
  matrix: 'matrix',
  plan: 'plan',
  profile: 'profile',
  requests: 'gap',
  schema: 'schema',
  sheet: 'sheet',
  validate: 'validate',
  vendors: 'vendors',
  version: null,
};

const words: Readonly<Record<Task, string>> = {
  answer: 'add complete done edit fill import mark record reply resolve respond set update write',
  buyers: 'caiq datica fedramp form forms questionnaire questionnaires sig',
  catalog: 'catalogue catalogs hipaa law laws provisions regulation regulations requirements rule rules',
  cite: 'citation citations parse',
  compare: 'side-by-side versus vs',
  completion: 'autocomplete bash complete-shell completions fish powershell zsh',
  diff: 'changed changes delta',
  event: 'breach events incident incidents playbook playbooks',
  explain: 'because derive explanation trace why',
  export: 'backup csv download excel export exports jira out output xlsx',
  gap: 'analyse analysis analyze assess assessment gaps html report reports results run summary',
  init: 'begin create first generate initialize interview new onboard quickstart scaffold setup start wizard',
  letter: 'ask letters mail question questions send',
  log: 'blame history',
  matrix: 'crm matrices responsibilities responsibility rmatrix shared srm',
  plan: 'action actions acts checklist dashboard due next open overdue progress stat stats status task tasks todo todos work',
  profile: 'customer describe info print profiles read show view whoami',
  requests: 'audit auditor evidence requests',
  schema: 'editor json-schema schemas',
  sheet: 'one-pager poster staff',
  validate: 'check doctor lint test valid validation verify',
  vendors: 'choices find library list ls mapping mappings search service services vendor',
  version: 'about ver version',
};

/** The task by each word. */
export const taskOf: ReadonlyMap<string, Task> = new Map(
  (Object.keys(words) as Task[]).flatMap((task) => words[task].split(' ').map((word) => [word, task] as const)),
);

/** An option of the command, with its value where the word says it. */
type Meant = readonly [option: string, value?: string];

const format = (value: string): readonly Meant[] => [['--format', value]];
const output: readonly Meant[] = [['--output', '<file>']];
const day: readonly Meant[] = [['--as-of', '<date>']];
const revision: readonly Meant[] = [['--at', '<rev>']];

/** By each option that is none, or is one of another command: those that may be meant, the first that exists is. */
export const optionsMeant: Readonly<Record<string, readonly Meant[]>> = {
  '--all': [['--all'], ['--rows'], ['--done']],
  '--as-at': day,
  '--assignee': [['--owner', '<name>']],
  '--base': [['--since', '<rev>']],
  '--branch': revision,
  '--commit': revision,
  '--csv': format('csv'),
  '--date': day,
  '--debug': [['--verbose']],
  '--dir': [['--library', '<dir>']],
  '--excel': format('xlsx'),
  '--fail': [['--fail-on', '<level>']],
  '--file': output,
  '--force': [['--overwrite']],
  '--form': [['--as', '<form>']],
  '--from': [['--since', '<rev>']],
  '--full': [['--detail', 'full'], ['--rows']],
  '--github': format('github'),
  '--html': format('html'),
  '--ical': format('ics'),
  '--ics': format('ics'),
  '--json': format('json'),
  '--lib': [['--library', '<dir>']],
  '--logo': [['--brand', '<file>']],
  '--long': [['--detail', 'full'], ['--rows']],
  '--markdown': format('markdown'),
  '--md': format('markdown'),
  '--now': day,
  '--out': output,
  '--ref': revision,
  '--rev': revision,
  '--revision': revision,
  '--save': output,
  '--service': [['--vendor', '<service>']],
  '--silent': [['--quiet']],
  '--strict': [['--fail-on', '<level>']],
  '--table': format('table'),
  '--template': [['--templates', '<dir>']],
  '--text': format('table'),
  '--theme': [['--brand', '<file>']],
  '--to': output,
  '--today': day,
  '--type': [['--format', '<format>']],
  '--until': [['--valid-until', '<date>']],
  '--vendors': [['--vendor', '<service>']],
  '--xlsx': format('xlsx'),
  '-a': [['--all'], ['--rows']],
  '-d': [['--verbose']],
  '-f': [['--format', '<format>']],
  '-l': [['--library', '<dir>']],
  '-o': output,
  '-p': [['--profile', '<file>']],
  '-q': [['--quiet']],
  '-s': [['--quiet']],
  '-v': [['--verbose']],
};

/** Options that say that nothing is to be asked. */
export const needless: ReadonlySet<string> = new Set(['--force', '--overwrite', '--replace', '--yes', '-y']);

/** Options whose value is an argument of some commands, by the name of the argument. */
export const asArgument: Readonly<Record<string, readonly string[]>> = {
  '--citation': ['citation'],
  '--customer': ['profile'],
  '--profile': ['profile'],
  '--row': ['citation'],
  '--service': ['service', 'services', 'vendor'],
  '--vendor': ['service', 'services', 'vendor'],
  '-p': ['profile'],
};
