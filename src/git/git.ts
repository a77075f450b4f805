// A git repository as a source. A name that a person wrote is resolved once; from then on only the commit id is used.

import { join, relative, sep } from 'node:path';
import { SourceError, UsageError } from '../model/errors.ts';
import { labelOf, realDirectory } from '../source/disk.ts';
import { complaintOf, type Ending, notStarted, runGit } from './process.ts';

export interface Repository {
  /** Directory in which git is run. */
  readonly directory: string;
  /** Path of that directory inside the repository: '' or 'sub/dir/'. '' in a bare one. */
  readonly prefix: string;
  readonly bare: boolean;
  /** Older history is not here: a clone with --depth. */
  readonly shallow: boolean;
}

export interface Revision {
  /** As the person wrote it. */
  readonly name: string;
  /** Full hexadecimal id of the commit. */
  readonly id: string;
}

/** The top of the working tree: `directory` lies `prefix` below it. */
export function rootOf({ directory, prefix }: Repository): string {
  return join(directory, ...prefix.split('/').flatMap((step) => (step === '' ? [] : ['..'])));
}

/** A path in the repository as git is told it, from the repository's directory. */
export const pathFrom = ({ prefix }: Repository, path: string): string =>
  relative(`/${prefix}`, `/${path}`).split(sep).join('/');

/** Is this a full object id: SHA-1 or SHA-256, hexadecimal? */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function openingError(label: string, ending: Ending): SourceError {
  if (ending.code === notStarted)
    return new SourceError(complaintOf(ending), 'install git and have it on the PATH; history is read with it');
  if (/not a git repository/.test(ending.stderr))
    return new SourceError(
      `${label}: it is not in a git repository`,
      'revisions are read from the history that git keeps',
    );
  if (/dubious ownership|unsafe repository/.test(ending.stderr))
    return new SourceError(
      `${label}: the repository belongs to another user, so git does not read it`,
      'if you trust it, add its directory to safe.directory: git config --global --add safe.directory <directory>',
    );
  if (/safe\.bareRepository/.test(ending.stderr))
    return new SourceError(
      `${label}: it is a bare repository, which your git settings refuse`,
      'the setting is safe.bareRepository; name a working tree instead',
    );
  return new SourceError(`${label}: git cannot read the repository: ${complaintOf(ending)}`);
}

/** Finds the repository that a directory lies in. Throws SourceError. */
export async function openRepository(directory: string): Promise<Repository> {
  const real = realDirectory(directory);
  if (real === null) throw new SourceError(`${directory}: there is no such directory`);
  const questions = ['--is-bare-repository', '--is-inside-git-dir', '--is-shallow-repository', '--show-prefix'];
  const answer = await runGit(real, ['rev-parse', ...questions]);
  if (answer.code !== 0) throw openingError(labelOf(real), answer);
  // The prefix comes last and whole: a directory may have a line break in its name.
  const [bare, inside, shallow, ...prefix] = new TextDecoder().decode(answer.stdout).split('\n');
  if (bare !== 'true' && inside === 'true')
    throw new SourceError(
      `${labelOf(real)}: it lies inside the .git directory`,
      'name a directory of the working tree, or a bare repository',
    );
  return {
    directory: real,
    prefix: prefix.join('\n').replace(/\n$/, ''),
    bare: bare === 'true',
    shallow: shallow === 'true',
  };
}

/** Refuses what can name no single commit, before git sees it. */
function requireCommitName(name: string): void {
  const one = 'name a branch, a tag or a commit id, such as main, v1.2, 1a2b3c4 or HEAD~1';
  if (name === '') throw new UsageError('the name of a revision is empty', one);
  if (name.startsWith('-')) throw new UsageError(`"${name}" is an option, not a revision`, one);
  if (/\p{Cc}/u.test(name)) throw new UsageError(`"${name}" is no revision: it has a control character`, one);
  // Inside braces there may be a date or a text: HEAD@{2 days ago}
  const plain = name.replace(/\{[^}]*\}/g, '');
  if (plain.includes('..') || plain.startsWith('^') || /\^[@!-]/.test(plain))
    throw new UsageError(`"${name}" is a range`, 'name two revisions, not a range');
  if (/\s/.test(plain)) throw new UsageError(`"${name}" is no revision: it has a space`, one);
  if (plain.includes(':')) throw new UsageError(`"${name}" names a file or a search, not a commit`, one);
}

async function unresolvedError(repository: Repository, name: string, ending: Ending): Promise<SourceError> {
  const kind = /dereferences to (\w+) type/.exec(ending.stderr)?.[1];
  if (kind !== undefined)
    return new SourceError(`"${name}" is a ${kind}, not a commit`, 'name a branch, or a tag of a commit');
  if (/short object ID \S+ is ambiguous/.test(ending.stderr))
    return new SourceError(`"${name}" is the beginning of more than one commit id`, 'write more of the id');
  // The usual complaint: git found nothing of that name.
  if (!/Needed a single revision/.test(ending.stderr))
    return new SourceError(`"${name}" cannot be resolved: ${complaintOf(ending)}`, 'name the commit by its id');
  const [any, remotes] = await Promise.all([
    runGit(repository.directory, ['rev-list', '--max-count=1', '--all']),
    runGit(repository.directory, ['remote']),
  ]);
  if (any.code === 0 && any.stdout.length === 0)
    return new SourceError(`${labelOf(repository.directory)}: the repository has no commits yet`, 'commit first');
  const known = new TextDecoder()
    .decode(remotes.stdout)
    .split('\n')
    .filter((remote) => remote !== '');
  return new SourceError(`there is no revision "${name}"`, missingHint(repository, name, known));
}

/** A clone may have asked the remote for one branch only, or for its last commits only: how to bring what is not here. */
function missingHint({ shallow }: Repository, name: string, remotes: readonly string[]): string {
  const branch = name.replace(/[~^@].*$/s, '');
  const remote = remotes.find((r) => branch.startsWith(`${r}/`) && branch.length > r.length + 1);
  const from = remote ?? (remotes.includes('origin') ? 'origin' : remotes[0]);
  const isPlain = /^[\w./-]+$/.test(branch) && !/^[0-9a-f]{7,64}$/.test(branch) && branch !== 'HEAD';
  if (from === undefined || !isPlain)
    return shallow
      ? 'this clone is shallow: the revision may lie beyond it; git fetch --unshallow brings it'
      : 'name a branch, a tag or a commit id; a branch that only the remote has is written origin/<branch>';
  const short = remote === undefined ? branch : branch.slice(remote.length + 1);
  const fetch = `git fetch ${from} ${short}:refs/remotes/${from}/${short}`;
  const as = remote === undefined ? `; it is then ${from}/${short}` : '';
  if (!shallow) return `if the remote has such a branch, this brings it: ${fetch}${as}`;
  return remote === undefined
    ? `this clone is shallow: the revision may lie beyond it; git fetch --unshallow brings it; a branch that was never asked for: ${fetch}${as}`
    : `this clone is shallow and may hold one branch only; this brings a branch whole: ${fetch.replace('fetch', 'fetch --unshallow')}`;
}

/** HEAD, HEAD~2, @{1}: git looks for these before it looks for any branch of that name. */
const isHead = (name: string) => /^(HEAD|@)(?![\w./-])/.test(name);

/**
 * The commit that a name stands for.
 * @throws UsageError a name that cannot be one; SourceError a name that git does not know, or that means more than one thing
 */
export async function resolveRevision(repository: Repository, name: string): Promise<Revision> {
  requireCommitName(name);
  const answer = await runGit(repository.directory, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
  const id = new TextDecoder().decode(answer.stdout).replace(/\n$/, '');
  if (answer.code !== 0 || !isObjectId(id)) throw await unresolvedError(repository, name, answer);
  // Git warns and answers all the same. Of a full id there is no doubt, whatever a branch is called.
  const sure = isHead(name) || (isObjectId(name) && name.length === id.length);
  if (/refname .* is ambiguous/.test(answer.stderr) && !sure)
    throw new SourceError(
      `"${name}" names more than one thing here`,
      `write refs/heads/${name} for the branch, refs/tags/${name} for the tag, or the full commit id`,
    );
  if (/log for .* only (goes back to|has)/.test(answer.stderr))
    throw new SourceError(`"${name}" lies before what this clone remembers`, 'name the commit by its id');
  return { name, id };
}
