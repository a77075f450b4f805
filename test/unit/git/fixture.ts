// Real repositories in a temporary directory, made with git, independent of this machine's settings and clock.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { readBlobs } from '../../../src/git/blobs.ts';
import type { Repository } from '../../../src/git/git.ts';
import { openObjects } from '../../../src/git/objects.ts';
import { type Blob, openTrees } from '../../../src/git/revision-tree.ts';
import { SourceError, UsageError } from '../../../src/model/errors.ts';
import { errorWords } from '../../../src/words/errors.ts';

export type Texts = Readonly<Record<string, string | Uint8Array>>;

let clock = Date.UTC(2026, 10, 21) / 1000;

/** No maintenance of repositories that live for a minute: it would start another process for each commit. */
const unattended = ['-c', 'maintenance.auto=false', '-c', 'gc.auto=0'];

/** Runs git, with every commit a minute after the one before. Returns its output without the final newline. */
export function git(directory: string, args: readonly string[], input: string | Uint8Array = ''): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || /_CONFIG_/.test(name));
  clock += 60;
  const env = {
    ...Object.fromEntries(inherited),
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_AUTHOR_DATE: `${clock} +0200`,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    GIT_COMMITTER_DATE: `${clock} +0200`,
  };
  return execFileSync('git', ['-C', directory, ...unattended, ...args], { env, input, stdio: 'pipe' })
    .toString()
    .replace(/\n$/, '');
}

export function write(directory: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/**
 * Commits everything, and tags the commit if a tag is given. Returns the id. One process for all steps: starting one is slow
 * in a worker with much memory.
 */
export function commitAll(directory: string, subject: string, tag = '', options: readonly string[] = []): string {
  const steps = [
    'git add --all',
    'git commit --quiet --allow-empty "$@"',
    'if test "$tag"; then git tag "$tag"; fi',
    'git rev-parse HEAD',
  ];
  const alias = `alias.commit-all=!all() { tag=$1; shift; ${steps.join(' && ')}; }; all`;
  return git(directory, ['-c', alias, 'commit-all', tag, ...options, `--message=${subject}`]);
}

/** Writes files and commits everything. Returns the id. */
export function commit(directory: string, texts: Texts, subject: string, tag = ''): string {
  write(directory, texts);
  return commitAll(directory, subject, tag);
}

export interface Ground {
  /** A path in the temporary directory. */
  readonly at: (...steps: readonly string[]) => string;
  /** A new repository with the branch main. */
  readonly init: (name: string, ...options: readonly string[]) => string;
}

/** A temporary directory for one test file. Until its end, this process and git use only the settings in it. */
export function ground(): Ground {
  let root = '';
  let before: NodeJS.ProcessEnv = {};
  const clear = (is: (name: string) => boolean) => {
    for (const name of Object.keys(process.env)) if (is(name)) delete process.env[name];
  };
  beforeAll(() => {
    before = { ...process.env };
    clear((name) => name.startsWith('GIT_'));
    root = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-git-')));
    const settings =
      '[init]\n\tdefaultBranch = main\n[protocol "file"]\n\tallow = always\n[advice]\n\tdetachedHead = false\n';
    write(root, { 'home/.gitconfig': settings });
    process.env.HOME = join(root, 'home');
    process.env.GIT_CONFIG_GLOBAL = join(root, 'home', '.gitconfig');
    process.env.GIT_CONFIG_NOSYSTEM = '1';
    process.env.GIT_CEILING_DIRECTORIES = root;
  });
  afterAll(() => {
    clear((name) => before[name] === undefined);
    Object.assign(process.env, before);
    rmSync(root, { recursive: true, force: true });
  });
  const at = (...steps: readonly string[]) => join(root, ...steps);
  return {
    at,
    init: (name, ...options) => {
      git(root, ['init', '--quiet', ...options, name]);
      return at(name);
    },
  };
}

/** The error of a rejected promise as text; throws if it does not reject. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SourceError)) throw error;
    return `${error.name}: ${errorWords(error.reason).join('\n')}`;
  }
  throw new Error('nothing was refused');
}

/** The blobs of a repository, read in a process of their own. */
export function openBlobs(repository: Repository) {
  const objects = openObjects(repository);
  return {
    read: (ids: readonly string[], label?: (id: string) => string) => readBlobs(objects, ids, label),
    close: objects.close,
  };
}

/** The files of one commit, in a process of their own. */
export function listBlobs(repository: Repository, id: string, paths: readonly string[]): Promise<readonly Blob[]> {
  const objects = openObjects(repository);
  return openTrees(repository, paths, objects)(id).finally(objects.close);
}
