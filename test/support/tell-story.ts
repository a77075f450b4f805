// A history told by folders, as a git repository that is the same on every machine.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly author: string;
  readonly parents: readonly string[];
  readonly subject: string;
}

/** Told by folders alone: Ada wrote the base, Ben the head. */
const plain = ['base | Ada | | The library as it was', 'head | Ben | base | The library as it is'];

/** `commits.txt`: one line for each commit, `folder | author | parents | subject`; the folder is the whole tree. */
function stepsOf(folder: string): readonly Step[] {
  const file = join(folder, 'commits.txt');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : plain;
  return lines.map((line) => {
    const [name = '', author = '', parents = '', subject = ''] = line.split('|').map((part) => part.trim());
    return { name, author, parents: parents.split(' ').filter((p) => p !== ''), subject };
  });
}

/** Nobody's settings, and the author and the day that the story says: the same tree gives the same id everywhere. */
function gitIn(directory: string, args: readonly string[], author = 'Ada', day = 1): string {
  const who = { NAME: author, EMAIL: `${author.toLowerCase()}@example.org`, DATE: `2026-11-0${day}T09:00:00Z` };
  const named = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { ...process.env, ...Object.fromEntries(named) };
  return execFileSync('git', ['-C', directory, ...args], { env, stdio: 'pipe' })
    .toString()
    .trim();
}

/** Makes the repository that a folder tells: one tree for each commit, each commit under a tag. Its ids are the same everywhere. */
export function tellStory(folder: string, repository: string): void {
  mkdirSync(repository, { recursive: true });
  gitIn(repository, ['init', '--quiet', '--object-format=sha1', '--initial-branch=main']);
  for (const [i, { name, author, parents, subject }] of stepsOf(folder).entries()) {
    for (const entry of readdirSync(repository))
      if (entry !== '.git') rmSync(join(repository, entry), { recursive: true });
    cpSync(join(folder, name), repository, { recursive: true });
    gitIn(repository, ['add', '--all']);
    const tree = gitIn(repository, ['write-tree']);
    const from = parents.flatMap((parent) => ['-p', parent]);
    const id = gitIn(repository, ['commit-tree', tree, ...from, '-m', subject], author, i + 1);
    gitIn(repository, ['tag', name, id]);
    gitIn(repository, ['update-ref', 'HEAD', id]);
  }
}
