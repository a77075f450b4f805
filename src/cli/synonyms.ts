// Words that people type for a command or an option that has another name here.

import type { Task } from '../words/lost.ts';
import type { CommandName } from './commands.ts';

/** The command that does each task; a task whose command does not exist is not offered. */
export const commandOf: Readonly<Record<Task, CommandName | null>> = {
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
  workbook: 'gap',
};

const words: Readonly<Record<Task, string>> = {
  answer: 'add complete done edit fill mark record reply resolve respond set update write',
  buyers: 'caiq datica fedramp form forms questionnaire questionnaires sig',
  catalog: 'catalogue catalogs hipaa law laws provisions regulation regulations requirements rule rules',
  cite: 'citation citations parse',
  compare: 'side-by-side versus vs',
  completion: 'autocomplete bash complete-shell completions fish powershell zsh',
  diff: 'changed changes delta',
  event: 'breach events incident incidents playbook playbooks',
  explain: 'because derive explanation trace why',
  export: 'backup csv download exports jira out output',
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
  workbook: 'excel sheets spreadsheet workbook xls xlsx',
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
const evidence: readonly Meant[] = [['--evidence', '<file>']];
const note: readonly Meant[] = [['--note', '<text>']];
const clear: readonly Meant[] = [['--clear']];
const revision: readonly Meant[] = [['--at', '<rev>']];

/** By each option that is none, or is one of another command: those that may be meant, the first that exists is. */
export const optionsMeant: Readonly<Record<string, readonly Meant[]>> = {
  '--accept': [['--take-file']],
  '--all': [['--all'], ['--rows'], ['--done']],
  '--as-at': day,
  '--assignee': [['--owner', '<name>']],
  '--attach': evidence,
  '--base': [['--since', '<rev>']],
  '--branch': revision,
  '--comment': note,
  '--commit': revision,
  '--csv': format('csv'),
  '--date': [['--on', '<date>'], ...day],
  '--deadline': [['--due', '<date>']],
  '--delete': clear,
  '--debug': [['--verbose']],
  '--description': note,
  '--dir': [['--library', '<dir>']],
  '--document': evidence,
  '--done': [['--status', 'implemented']],
  '--done-on': [['--on', '<date>']],
  '--excel': format('xlsx'),
  '--fail': [['--fail-on', '<level>']],
  '--file': [...evidence, ...output],
  '--force': [['--overwrite']],
  '--form': [['--as', '<form>']],
  '--from': [['--since', '<rev>']],
  '--full': [['--detail', 'full'], ['--rows']],
  '--git': [['--commit']],
  '--github': format('github'),
  '--html': format('html'),
  '--ical': format('ics'),
  '--ics': format('ics'),
  '--import': [['--from', '<file>']],
  '--input': [['--from', '<file>']],
  '--json': format('json'),
  '--lib': [['--library', '<dir>']],
  '--logo': [['--brand', '<file>']],
  '--long': [['--detail', 'full'], ['--rows']],
  '--markdown': format('markdown'),
  '--load': [['--from', '<file>']],
  '--md': format('markdown'),
  '--message': note,
  '--now': day,
  '--out': output,
  '--preview': [['--dry-run']],
  '--proof': evidence,
  '--reason': [['--because', '<text>']],
  '--ref': revision,
  '--remove': clear,
  '--reply': [['--says', '<text>']],
  '--responsible': [['--owner', '<name>']],
  '--rev': revision,
  '--revision': revision,
  '--sent': [['--on', '<date>']],
  '--save': output,
  '--service': [['--vendor', '<service>']],
  '--signed': [['--on', '<date>']],
  '--silent': [['--quiet']],
  '--state': [['--status', '<status>']],
  '--strict': [['--fail-on', '<level>']],
  '--table': format('table'),
  '--template': [['--templates', '<dir>']],
  '--text': format('table'),
  '--theme': [['--brand', '<file>']],
  '--to': output,
  '--today': day,
  '--undo': clear,
  '--type': [['--format', '<format>']],
  '--until': [['--valid-until', '<date>']],
  '--value': [['--status', '<status>']],
  '--vendors': [['--vendor', '<service>']],
  '--who': [['--owner', '<name>']],
  '--why': [['--because', '<text>']],
  '--xlsx': format('xlsx'),
  '-a': [['--all'], ['--rows']],
  '-d': [['--verbose']],
  '-f': [['--format', '<format>']],
  '-l': [['--library', '<dir>']],
  '-i': [['--interactive']],
  '-m': note,
  '-n': [['--dry-run']],
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
