// Runs every command in every format on the library and customer of hostile.ts, before and after an edit.

import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commit, git, write } from '../unit/git/fixture.ts';
import { commands, formatsOf } from './formats.ts';
import { edited, type Words, world } from './hostile.ts';
import { devolveIn } from './run.ts';

/** Arguments by command. A command that is missing here fails the test, so that somebody decides how to run it. */
const argvs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  gap: [
    ['gap', '{profile}', '--crosswalk'],
    ['gap', '{profile}', '--as', 'evidence-requests'],
  ],
  event: [
    ['event', '{profile}'],
    ['event', '{profile}', 'breach-discovered', '--discovered', '2026-11-01'],
  ],
  plan: [
    ['plan', '{profile}', '--done'],
    ['plan', '{profile}', '--since', 'base'],
  ],
  matrix: [
    ['matrix', 'hostile', '--for', '{words}'],
    ['matrix', 'other', '--variant', 'noted', '--plan', 'plain'],
    ['matrix', 'hostile', '--as', 'datica'],
    ['matrix', 'hostile', '--as', 'fedramp'],
    ['matrix', 'other', '--as', 'caiq'],
  ],
  letter: [['letter', '{profile}', 'hostile']],
  sheet: [['sheet', '{profile}']],
  compare: [['compare', 'hostile', 'other@noted']],
  explain: [
    ['explain', '164.312(f)(2)(i)', '--profile', '{profile}'],
    ['explain', '164.312(i)', '--vendor', 'hostile'],
  ],
  diff: [
    ['diff', 'base', 'head', '--profile', '{profile}'],
    ['diff', 'base', 'head', '--vendor', 'hostile', '--notice'],
  ],
  log: [['log', '--all', '--vendor', 'hostile']],
  validate: [
    ['validate', '--fail-on', 'none'],
    ['validate', '{broken}', '--fail-on', 'none'],
  ],
  catalog: [['catalog'], ['catalog', '164.312(i)']],
  cite: [['cite', '{words}', '164.312(z)']],
  profile: [['profile', '{profile}']],
  vendors: [['vendors'], ['vendors', 'hostile']],
  export: [
    ['export', 'oscal', 'hostile'],
    ['export', 'oscal', '{profile}'],
    ['export', 'oscal', '{profile}', '--model', 'poam'],
  ],
  // hostile-tables.test.ts and the tests of OSCAL run it.
  import: [],
  // They have no format: hostile-answers.test.ts and the tests of init run them.
  answer: [],
  init: [],
  completion: [],
  schema: [],
};

/** In these formats, every run has a template of its own. */
const pages: ReadonlySet<string> = new Set(['markdown', 'html']);

/** Runs in every format. The others of a command are other rows in the same writers, but for their pages. */
const fully: ReadonlySet<string> = new Set([
  'gap {profile} --crosswalk',
  'matrix hostile --for {words}',
  'matrix other --as caiq',
  'plan {profile} --since base',
  'event {profile} breach-discovered --discovered 2026-11-01',
  'letter {profile} hostile',
  'sheet {profile}',
  'compare hostile other@noted',
  'explain 164.312(f)(2)(i) --profile {profile}',
  'diff base head --profile {profile}',
  'log --all --vendor hostile',
  'validate --fail-on none',
  'validate {broken} --fail-on none',
  'catalog 164.312(i)',
  'cite {words} 164.312(z)',
  'profile {profile}',
  'vendors',
]);

const isRun = (argv: readonly string[], format: string): boolean =>
  argv[0] === 'export' ||
  fully.has(argv.join(' ')) ||
  pages.has(format) ||
  (argv.includes('evidence-requests') && format !== 'table') ||
  // One vendor has no CSV.
  (argv.join(' ') === 'vendors hostile' && format !== 'csv');

export interface Output {
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly stderr: string;
}

export interface HostileRuns {
  /** Each run of the commands: the command line and the format. */
  readonly list: () => Promise<readonly (readonly [command: string, argv: readonly string[], format: string])[]>;
  readonly run: (argv: readonly string[], format: string) => Promise<Output>;
  readonly end: () => void;
}

/** A process argument ends at a NUL. */
const argument = (text: string) => text.replaceAll('\0', '');

/** Writes the library to a temporary directory, as a repository with the tags base and head. */
export function hostileRuns(words: Words): HostileRuns {
  // Ignore the git settings of this machine.
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });
  const after = edited(words);
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-hostile-')));
  const library = join(root, 'library');
  git(root, ['init', '--quiet', library]);
  for (const [tag, said] of [
    ['base', words],
    ['head', after],
  ] as const) {
    commit(library, world(said).files, argument(words(1000)), tag);
  }
  const broken = `${JSON.stringify({ vendor: 'x', name: words(1001), [words(1002)]: words(1003), documents: { p: { title: 1 } } })}\n`;
  write(root, { 'broken.yaml': broken });
  const places = {
    '{profile}': join(library, 'profile.yaml'),
    '{broken}': join(root, 'broken.yaml'),
    '{words}': argument(words(1004)),
  };

  // A comparison is computed once for all formats.
  const env = { XDG_CACHE_HOME: join(root, 'cache'), LOCALAPPDATA: join(root, 'cache') };

  return {
    list: async () => {
      const rows: (readonly [string, readonly string[], string])[] = [];
      for (const command of await commands()) {
        const known = argvs[command];
        if (known === undefined) throw new Error(`say in ${import.meta.url} how devolve ${command} is run`);
        for (const format of await formatsOf(command))
          for (const argv of known)
            if (isRun(argv, format)) rows.push([`devolve ${argv.join(' ')} --format ${format}`, argv, format]);
      }
      return rows;
    },
    run: async (argv, format) => {
      const output = join(root, 'output');
      const given = argv.map((arg) => places[arg as keyof typeof places] ?? arg);
      const { code, stderr } = await devolveIn(
        { env },
        ...given,
        ...['--library', library, '--format', format, '--output', output, '--verbose'],
      );
      if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
      const bytes = readFileSync(output);
      return { format, bytes, text: bytes.toString('utf8'), stderr };
    },
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}
