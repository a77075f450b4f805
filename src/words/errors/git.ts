// Errors of git: repositories, revisions, commits, objects.

import type { RevisionName } from '../../model/change.ts';
import { revisionWords } from '../revision.ts';
import type { Wording } from '../wording.ts';
import { readingFailed } from './sources.ts';

interface Labeled {
  readonly label: string;
}

interface Named {
  readonly name: string;
}

/** What git reported: an exit code alone, or its own message. */
export type Complaint =
  | { readonly is: 'not-started'; readonly code: string }
  | { readonly is: 'partial-clone' }
  | { readonly is: 'ended'; readonly code: number }
  | { readonly is: 'said'; readonly words: string };

interface Complained {
  readonly complaint: Complaint;
}

export function complaintWords(complaint: Complaint): string {
  switch (complaint.is) {
    case 'not-started':
      return complaint.code === 'ENOENT' ? 'git was not found' : `git cannot be run: ${readingFailed(complaint.code)}`;
    case 'partial-clone':
      return 'it is not in this partial clone';
    case 'ended':
      return `git ended with code ${complaint.code}`;
    case 'said':
      return complaint.words;
  }
}

const oneRevision = 'name a branch, a tag or a commit id, such as main, v1.2, 1a2b3c4 or HEAD~1';
const incomplete = 'make a full clone: a partial or damaged clone lacks objects, and devolve fetches nothing';
const damaged = 'run git fsck for details, and make a new clone';
const shallow = 'git fetch --unshallow';

/** How to get a revision that is missing here. */
interface Missing extends Named {
  readonly shallow: boolean;
  /** A branch that a remote may have; null where the name cannot be a branch. */
  readonly branch: { readonly remote: string; readonly short: string; readonly named: boolean } | null;
}

function bring({ shallow: cut, branch }: Missing): string {
  if (branch === null)
    return cut
      ? `run ${shallow}: this clone is shallow, and the revision may be older than it`
      : `${oneRevision}; a branch that only the remote has is written origin/<branch>`;
  const { remote, short, named } = branch;
  const refs = `${remote} ${short}:refs/remotes/${remote}/${short}`;
  const as = named ? '' : `; it is then ${remote}/${short}`;
  if (!cut) return `if the remote has such a branch, run: git fetch ${refs}${as}`;
  return named
    ? `fetch the whole branch, since this clone is shallow: git fetch --unshallow ${refs}`
    : `run ${shallow}, since this clone is shallow; for a branch that was never fetched, run: git fetch ${refs}${as}`;
}

interface Lacking {
  readonly name: RevisionName;
  readonly commit: string;
}

const at = ({ name, commit }: Lacking) => `${revisionWords(name)} (${commit.slice(0, 12)})`;

export const gitReasons = {
  'git-missing': ({ complaint }: Complained) => [complaintWords(complaint), 'install git, and put it on the PATH'],
  'git-no-room': () => [
    'git cannot be run: the system has no room for another process',
    'raise the limits, such as that of open files: ulimit -n 256',
  ],
  'repository-none': (_: Labeled) => [
    'it is not in a git repository',
    'revisions are read from the history of a git repository: go to one, or leave out the revision',
  ],
  'repository-owner': (_: Labeled) => [
    'the repository belongs to another user, so git does not read it',
    'if you trust it, run: git config --global --add safe.directory <directory>',
  ],
  'repository-bare': (_: Labeled) => [
    'it is a bare repository, which your git settings refuse',
    'name a working tree, or change the setting safe.bareRepository',
  ],
  'repository-failed': ({ complaint }: Labeled & Complained) => [
    `git cannot read the repository: ${complaintWords(complaint)}`,
    'run git status there for details',
  ],
  'repository-inside': (_: Labeled) => [
    'it is inside the .git directory',
    'name a directory of the working tree, or a bare repository',
  ],
  'repository-empty': (_: Labeled) => ['the repository has no commits', 'commit first'],
  'revision-kind': ({ name, kind }: Named & { kind: string }) => [
    `"${name}" is a ${kind}, not a commit`,
    'name a branch, or a tag of a commit',
  ],
  'revision-short': ({ name }: Named) => [
    `"${name}" is the beginning of more than one commit id`,
    'write more of the id',
  ],
  'revision-failed': ({ name, complaint }: Named & Complained) => [
    `"${name}" cannot be resolved: ${complaintWords(complaint)}`,
    'name the commit by its id',
  ],
  'revision-missing': (missing: Missing) => [`there is no revision "${missing.name}"`, bring(missing)],
  'revision-ambiguous': ({ name }: Named) => [
    `"${name}" is ambiguous: it names more than one branch or tag`,
    `write refs/heads/${name} for the branch, refs/tags/${name} for the tag, or the full commit id`,
  ],
  'revision-forgotten': ({ name }: Named) => [
    `"${name}" is older than what this clone remembers`,
    'name the commit by its id',
  ],
  'range-unrelated': ({ base, head, shallow: cut }: { base: string; head: string; shallow: boolean }) => [
    `${base} and ${head} have no commit in common`,
    cut
      ? `run ${shallow}: this clone is shallow`
      : 'name two revisions with a space between them to compare them as they are',
  ],
  'range-failed': ({ complaint }: Labeled & Complained) => [
    `git cannot compare the histories: ${complaintWords(complaint)}`,
    'run git fsck for details',
  ],
  'history-failed': ({ complaint }: Labeled & Complained) => [
    `git cannot read the history: ${complaintWords(complaint)}`,
    incomplete,
  ],
  'history-boundary': ({ code }: Labeled & { code: string }) => [
    `the end of this shallow clone cannot be read: ${readingFailed(code)}`,
    'run git fsck for details',
  ],
  'history-unreadable': () => ['git returned a history that cannot be read', damaged],
  'commit-unlisted': ({ complaint }: Labeled & Complained) => [
    `its files cannot be listed: ${complaintWords(complaint)}`,
    incomplete,
  ],
  'tree-unreadable': (_: Labeled) => ['git returned a directory that cannot be read', damaged],
  'committed-submodule': (_: Labeled) => [
    'it is a submodule, and its files are in another repository',
    'run devolve in the submodule, or name it with --library',
  ],
  'committed-link': (_: Labeled) => [
    'it is a symbolic link, and links are not followed in history',
    'commit the file itself in its place',
  ],
  'object-missing': (_: Labeled) => ['its content is missing in this clone, or damaged', incomplete],
  'object-large': ({ bytes, most }: Labeled & { bytes: number; most: number }) => [
    `it has ${bytes} bytes, and the limit is ${most / 1_000_000} MB`,
    'split it, or remove what is not needed',
  ],
  'object-damaged': (_: Labeled) => ['its content is damaged', damaged],
  'object-failed': ({ complaint }: Labeled & Complained) => [
    `git cannot read it: ${complaintWords(complaint)}`,
    incomplete,
  ],
  'object-stopped': (_: Labeled) => ['reading was stopped', 'run the command again'],
  'object-kind': ({ kind }: Labeled & { kind: string }) => [`it is a ${kind}, not a file`, 'name a file'],
  'revision-without-library': ({
    prefix,
    others,
    ...lacking
  }: Lacking & {
    prefix: string;
    others: readonly string[];
  }) => [
    `${at(lacking)} has no library${prefix === '' ? '' : ` under ${prefix}`}`,
    `name a revision that has YAML files under controls/ or mappings/${others.length === 0 ? '' : `; another library is under ${others.map((o) => o || './').join(', ')}`}`,
  ],
  'revision-without-profile': ({ profile, log, ...lacking }: Lacking & { profile: string; log: boolean }) => [
    `${at(lacking)} does not have the profile ${profile}, nor one of the same customer under another name`,
    `name a revision that has it${log ? ' with --at' : ''}, or use --vendor <service> for what changed at one vendor`,
  ],
  'working-tree-missing': () => ['there is no working tree with a library here', 'name the second revision'],
} satisfies Wording;
