// A git repository as a source. A revision is resolved once; from then on only its commit id is used.

import { join, relative, sep } from 'node:path';
import type { RevisionName } from '../model/change.ts';
import { SourceError, UsageError } from '../model/errors.ts';
import { labelOf, realDirectory } from '../source/disk.ts';
import { complaintOf, type Ending, runGit } from './process.ts';

export interface Repository {
  /** Where git runs. */
  readonly directory: string;
  /** The path of that directory in the repository: '' or 'sub/dir/'. '' in a bare one. */
  readonly prefix: string;
  readonly bare: boolean;
  /** A clone with --depth, which lacks older history. */
  readonly shallow: boolean;
}

export interface Revision {
  readonly name: RevisionName;
  /** Full hexadecimal id of the commit. */
  readonly id: string;
}

export interface NamedRevision extends Revision {
  /** As the person wrote it. */
  readonly name: string;
}

/** The top of the working tree. */
export function rootOf({ directory, prefix }: Repository): string {
  return join(directory, ...prefix.split('/').flatMap((step) => (step === '' ? [] : ['..'])));
}

/** A path in the repository, relative to the directory where git runs. */
export const pathFrom = ({ prefix }: Repository, path: string): string =>
  relative(`/${prefix}`, `/${path}`).split(sep).join('/');

/** Is this a full object id: SHA-1 or SHA-256, hexadecimal? */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function openingError(label: string, ending: Ending): SourceError {
  const complaint = complaintOf(ending);
  if (complaint.is === 'not-started') return new SourceError({ says: 'git-missing', complaint });
  if (/not a git repository/.test(ending.stderr)) return new SourceError({ says: 'repository-none', label });
  if (/dubious ownership|unsafe repository/.test(ending.stderr))
    return new SourceError({ says: 'repository-owner', label });
  if (/safe\.bareRepository/.test(ending.stderr)) return new SourceError({ says: 'repository-bare', label });
  return new SourceError({ says: 'repository-failed', label, complaint });
}

/** Finds the repository of a directory. Throws SourceError. */
export async function openRepository(directory: string): Promise<Repository> {
  const real = realDirectory(directory);
  if (real === null) throw new SourceError({ says: 'directory-missing', label: directory });
  const questions = ['--is-bare-repository', '--is-inside-git-dir', '--is-shallow-repository', '--show-prefix'];
  const answer = await runGit(real, ['rev-parse', ...questions]);
  if (answer.code !== 0) throw openingError(labelOf(real), answer);
  // The prefix comes last, because a directory may have a line break in its name.
  const [bare, inside, shallow, ...prefix] = new TextDecoder().decode(answer.stdout).split('\n');
  if (bare !== 'true' && inside === 'true') throw new SourceError({ says: 'repository-inside', label: labelOf(real) });
  return {
    directory: real,
    prefix: prefix.join('\n').replace(/\n$/, ''),
    bare: bare === 'true',
    shallow: shallow === 'true',
  };
}

/** Refuses what cannot name a single commit, before git sees it. */
function requireCommitName(name: string): void {
  if (name === '') throw new UsageError({ says: 'revision-empty' });
  if (name.startsWith('-')) throw new UsageError({ says: 'revision-option', name });
  if (/\p{Cc}/u.test(name)) throw new UsageError({ says: 'revision-control', name });
  // Braces may hold a date or a text: HEAD@{2 days ago}
  const plain = name.replace(/\{[^}]*\}/g, '');
  if (plain.includes('..') || plain.startsWith('^') || /\^[@!-]/.test(plain))
    throw new UsageError({ says: 'revision-range', name });
  if (/\s/.test(plain)) throw new UsageError({ says: 'revision-space', name });
  if (plain.includes(':')) throw new UsageError({ says: 'revision-path', name });
}

async function unresolvedError(repository: Repository, name: string, ending: Ending): Promise<SourceError> {
  const kind = /dereferences to (\w+) type/.exec(ending.stderr)?.[1];
  if (kind !== undefined) return new SourceError({ says: 'revision-kind', name, kind });
  if (/short object ID \S+ is ambiguous/.test(ending.stderr)) return new SourceError({ says: 'revision-short', name });
  // The usual message when git finds nothing of that name.
  if (!/Needed a single revision/.test(ending.stderr))
    return new SourceError({ says: 'revision-failed', name, complaint: complaintOf(ending) });
  const [any, remotes] = await Promise.all([
    runGit(repository.directory, ['rev-list', '--max-count=1', '--all']),
    runGit(repository.directory, ['remote']),
  ]);
  if (any.code === 0 && any.stdout.length === 0)
    return new SourceError({ says: 'repository-empty', label: labelOf(repository.directory) });
  const known = new TextDecoder()
    .decode(remotes.stdout)
    .split('\n')
    .filter((remote) => remote !== '');
  return new SourceError({
    says: 'revision-missing',
    name,
    shallow: repository.shallow,
    branch: branchMeant(name, known),
  });
}

/** The remote branch that a name could mean, since a clone may have fetched only one branch. */
function branchMeant(name: string, remotes: readonly string[]) {
  const branch = name.replace(/[~^@].*$/s, '');
  const remote = remotes.find((r) => branch.startsWith(`${r}/`) && branch.length > r.length + 1);
  const from = remote ?? (remotes.includes('origin') ? 'origin' : remotes[0]);
  const isPlain = /^[\w./-]+$/.test(branch) && !/^[0-9a-f]{7,64}$/.test(branch) && branch !== 'HEAD';
  if (from === undefined || !isPlain) return null;
  const short = remote === undefined ? branch : branch.slice(remote.length + 1);
  return { remote: from, short, named: remote !== undefined };
}

/** HEAD, HEAD~2, @{1}: git prefers these to a branch of that name. */
const isHead = (name: string) => /^(HEAD|@)(?![\w./-])/.test(name);

/**
 * The commit that a name stands for.
 * @throws UsageError a malformed name; SourceError a name that git does not know, or that is ambiguous
 */
export async function resolveRevision(repository: Repository, name: string): Promise<NamedRevision> {
  requireCommitName(name);
  const answer = await runGit(repository.directory, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
  const id = new TextDecoder().decode(answer.stdout).replace(/\n$/, '');
  if (answer.code !== 0 || !isObjectId(id)) throw await unresolvedError(repository, name, answer);
  // Git only warns of ambiguous names. A full id is never in doubt, whatever branches are called.
  const sure = isHead(name) || (isObjectId(name) && name.length === id.length);
  if (/refname .* is ambiguous/.test(answer.stderr) && !sure)
    throw new SourceError({ says: 'revision-ambiguous', name });
  if (/log for .* only (goes back to|has)/.test(answer.stderr))
    throw new SourceError({ says: 'revision-forgotten', name });
  return { name, id };
}
