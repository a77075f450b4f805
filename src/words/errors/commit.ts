// Errors of commits: what speaks against making one on a person's word.

import type { Wording } from '../wording.ts';
import { type Complaint, complaintWords } from './git.ts';

interface Labeled {
  readonly label: string;
}

/** What git is in the middle of. */
export type Unfinished = 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect';

const finish: Readonly<Record<Unfinished, string>> = {
  merge: 'finish it with git merge --continue, or end it with git merge --abort',
  rebase: 'finish it with git rebase --continue, or end it with git rebase --abort',
  'cherry-pick': 'finish it with git cherry-pick --continue, or end it with git cherry-pick --abort',
  revert: 'finish it with git revert --continue, or end it with git revert --abort',
  bisect: 'end it with git bisect reset',
};

export const commitReasons = {
  'commit-no-repository': (_: Labeled) => [
    'it is not in a git repository, so it cannot be committed',
    'make one with git init in its folder, or leave out the commit',
  ],
  'commit-broken': (_: Labeled) => [
    'it has a .git that git does not accept as a repository',
    'repair it, or remove it if nothing in it is needed',
  ],
  'commit-bare': (_: Labeled) => [
    'it is in a bare repository, which has no work tree',
    'clone that repository, and work in the clone',
  ],
  'commit-outside': (_: Labeled) => [
    'it is not in the work tree of its repository',
    'the setting core.worktree of that repository names another directory: change it, or commit there',
  ],
  'commit-submodule': (_: Labeled) => [
    'it is in a submodule that is not set up here',
    'run git submodule update --init first, then answer in the submodule',
  ],
  'commit-ignored': (_: Labeled) => [
    'git ignores it, so it cannot be committed',
    'remove it from .gitignore if it may be in the history, or leave out the commit',
  ],
  'commit-filtered': ({ filter }: Labeled & { filter: string }) => [
    `git runs a program for it (filter=${filter} in .gitattributes), and devolve runs no configured programs`,
    'commit it yourself: git commit',
  ],
  'commit-hook': ({ hook }: { hook: string }) => [
    `the hook "${hook}" of your git settings cannot be turned off, and devolve runs no hooks`,
    'give the hook a name without "=", or commit yourself: git commit',
  ],
  'commit-overlooked': (_: Labeled) => [
    'git is told to overlook changes of it (assume-unchanged or skip-worktree)',
    'undo that with git update-index --no-assume-unchanged --no-skip-worktree, or commit it yourself',
  ],
  'commit-conflict': (_: Labeled) => ['it has conflicts that are not resolved', 'resolve them, then run git add'],
  'commit-partly-staged': (_: Labeled) => [
    'you staged another version of it than the one on disk, and a commit of the file would lose that choice',
    'commit what you staged, or unstage it with git restore --staged',
  ],
  'commit-unfinished': ({ what }: { what: Unfinished }) => [
    `a ${what} is not finished in this repository`,
    finish[what],
  ],
  'commit-detached': () => [
    'no branch is checked out, so a commit would belong to no branch and be lost',
    'check out a branch: git switch <branch>, or make one: git switch --create <branch>',
  ],
  'commit-identity': () => [
    'git does not know who you are, and a commit names its author',
    'run: git config --global user.name "Your Name" and: git config --global user.email you@example.org',
  ],
  'commit-busy': () => [
    'another git command is at work in this repository, or one was ended in the middle',
    'wait for it, then commit again; if no git is running, remove the file .git/index.lock',
  ],
  'commit-failed': ({ complaint }: { complaint: Complaint }) => [
    `git cannot commit: ${complaintWords(complaint)}`,
    'run git status there for details',
  ],
} satisfies Wording;
