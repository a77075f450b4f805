// The repository that a file is in, and whether a commit can be made there now.

import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SourceError } from '../model/errors.ts';
import type { Unfinished } from '../words/errors/commit.ts';
import { complaintOf, type Git, gitIn, literally } from './run-git.ts';

export interface WorkTree {
  /** Git at the top of the work tree. */
  readonly git: Git;
  readonly top: string;
}

/** A file to commit. */
export interface Tracked {
  /** As the person named it. */
  readonly label: string;
  /** From the top of the work tree, with slashes. */
  readonly path: string;
}

export interface Place extends WorkTree, Tracked {}

const linesOf = (text: string) => text.split('\n');

/** The work tree around a directory; null for none. Throws SourceError for one that cannot be used. */
export async function workTreeAround(
  directory: string,
  label: string,
): Promise<(WorkTree & { prefix: string }) | null> {
  const questions = ['--is-bare-repository', '--is-inside-git-dir', '--is-inside-work-tree', '--show-prefix'];
  const answer = await gitIn(directory).ask(['rev-parse', ...questions]);
  if (answer.code !== 0) {
    if (/not a git repository/.test(answer.stderr)) return null;
    if (/dubious ownership|unsafe repository/.test(answer.stderr))
      throw new SourceError({ says: 'repository-owner', label });
    if (/safe\.bareRepository/.test(answer.stderr)) throw new SourceError({ says: 'commit-bare', label });
    throw new SourceError({ says: 'repository-failed', label, complaint: complaintOf(answer) });
  }
  // The prefix comes last, because a directory may have a line break in its name.
  const [bare, inside, working, ...prefix] = linesOf(answer.stdout);
  if (bare === 'true') throw new SourceError({ says: 'commit-bare', label });
  if (inside === 'true') throw new SourceError({ says: 'repository-inside', label });
  if (working !== 'true') throw new SourceError({ says: 'commit-outside', label });
  const top = await gitIn(directory).run(['rev-parse', '--show-toplevel']);
  return { top, git: await hookless(top), prefix: prefix.join('\n').replace(/\n$/, '') };
}

/** Git without the hooks of the settings, each of which is turned off by its name, as git 2.54 asks. Throws SourceError. */
export async function hookless(directory: string): Promise<Git> {
  const answer = await gitIn(directory).ask(['config', '--null', '--name-only', '--get-regexp', '^hook\\..*\\.']);
  const keys = answer.stdout.split('\0').filter((key) => key !== '');
  const names = [...new Set(keys.map((key) => key.slice('hook.'.length, key.lastIndexOf('.'))))];
  const unnameable = names.find((name) => /[=\n]/.test(name));
  if (unnameable !== undefined) throw new SourceError({ says: 'commit-hook', hook: unnameable });
  return gitIn(
    directory,
    names.map((name) => `hook.${name}.enabled=false`),
  );
}

/** A regular file and the work tree that it is in. A link stands for what it leads to. Throws SourceError. */
export async function placeOf(label: string): Promise<Place> {
  const file = lstatSync(label, { throwIfNoEntry: false }) === undefined ? null : realpathSync.native(resolve(label));
  if (file === null) throw new SourceError({ says: 'file-failed', label, code: 'ENOENT' });
  if (!lstatSync(file).isFile()) throw new SourceError({ says: 'file-irregular', label });
  if (/[\\/]\.git[\\/]/i.test(file)) throw new SourceError({ says: 'repository-inside', label });
  const found = await workTreeAround(dirname(file), label);
  if (found === null) throw new SourceError({ says: 'commit-no-repository', label });
  return { label, path: found.prefix + basename(file), top: found.top, git: found.git };
}

/** What git leaves in its directory while it is in the middle of something. */
const marks: Readonly<Record<string, Unfinished>> = {
  MERGE_HEAD: 'merge',
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
  BISECT_LOG: 'bisect',
};

/** Throws SourceError unless a commit of the person can be made on a branch now. */
export async function requireReady({ git, top }: WorkTree): Promise<void> {
  const names = Object.keys(marks);
  const paths = linesOf(await git.run(['rev-parse', ...names.flatMap((name) => ['--git-path', name])]));
  const mark = names.find((_, i) => existsSync(resolve(top, paths[i] ?? '')));
  if (mark !== undefined) throw new SourceError({ says: 'commit-unfinished', what: marks[mark] ?? 'merge' });
  if ((await git.ask(['symbolic-ref', '--quiet', 'HEAD'])).code !== 0)
    throw new SourceError({ says: 'commit-detached' });
  await requireIdentity(git);
}

/** Throws SourceError if git does not know who the person is. */
export async function requireIdentity(git: Git): Promise<void> {
  for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'])
    if ((await git.ask(['var', who])).code !== 0) throw new SourceError({ says: 'commit-identity' });
}

/** Throws SourceError for a file that git ignores, overlooks, or would run a program for. */
export async function requireCommittable({ git, top }: WorkTree, { label, path }: Tracked): Promise<void> {
  if (!lstatSync(join(top, path)).isFile()) throw new SourceError({ says: 'file-irregular', label });
  const [, , filter] = (await git.run(['check-attr', '-z', 'filter', '--', path])).split('\0');
  // A driver without a program here may still have one elsewhere, such as one that encrypts.
  if (filter !== undefined && !['unspecified', 'unset', 'set', ''].includes(filter))
    throw new SourceError({ says: 'commit-filtered', label, filter });
  const [flag] = await git.run([literally, 'ls-files', '-v', '-z', '--', path]);
  if (flag === undefined) {
    const ignored = await git.ask(['check-ignore', '--quiet', '--', `./${path}`]);
    if (ignored.code === 0) throw new SourceError({ says: 'commit-ignored', label });
    if (/is in submodule/.test(ignored.stderr)) throw new SourceError({ says: 'commit-submodule', label });
  } else if (flag === 'M') throw new SourceError({ says: 'commit-conflict', label });
  else if (flag !== 'H') throw new SourceError({ says: 'commit-overlooked', label });
}
