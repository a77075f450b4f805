// The names that a person can give for a revision: branches and tags of the repository around a directory.

import { runGit } from '../git/process.ts';

export interface RevisionLabel {
  readonly name: string;
  readonly kind: 'branch' | 'tag';
}

/** More than a list can show. */
const most = 1000;

const kinds = { 'refs/heads/': 'branch', 'refs/tags/': 'tag', 'refs/remotes/': 'branch' } as const;

/** Branches, then tags, then branches of remotes; none outside of a repository. Reads names only, no object. */
export async function revisionNames(directory: string): Promise<readonly RevisionLabel[]> {
  const listed = Object.entries(kinds).map(async ([prefix, kind]) => {
    const format = '--format=%(refname)';
    const { code, stdout } = await runGit(directory, ['for-each-ref', `--count=${most}`, format, prefix]);
    if (code !== 0) return [];
    const refs = new TextDecoder().decode(stdout).split('\n');
    return refs.filter((ref) => ref.startsWith(prefix)).map((ref) => ({ name: ref.slice(prefix.length), kind }));
  });
  return (await Promise.all(listed)).flat().filter(({ name }) => !name.endsWith('/HEAD'));
}
