// Makes a folder a repository with a first commit of named files, or commits them where a repository is already.

import { lstatSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { SourceError } from '../model/errors.ts';
import { commitFiles } from './commit-file.ts';
import { hookless, requireIdentity, workTreeAround } from './repository.ts';

export interface Started {
  /** The full id of the commit; null if the last commit has the files like that already. */
  readonly commit: string | null;
  /** Whether the repository is new, was there, or is that of a folder above. */
  readonly repository: 'new' | 'there' | 'above';
  /** The top of its work tree. */
  readonly top: string;
}

/**
 * @param files paths, relative to the folder
 * @throws SourceError what speaks against it; nothing is committed
 */
export async function startRepository(folder: string, files: readonly string[], message: string): Promise<Started> {
  const real = realpathSync.native(folder);
  const found = await workTreeAround(real, folder);
  if (found === null) await initialize(real, folder);
  const tree = found ?? (await workTreeAround(real, folder));
  if (tree === null) throw new SourceError({ says: 'commit-no-repository', label: folder });
  const tracked = files.map((label) => ({
    label,
    path:
      tree.prefix +
      relative(real, realpathSync.native(join(real, label)))
        .split(sep)
        .join('/'),
  }));
  const commit = await commitFiles(tree, tracked, message);
  return { commit, top: tree.top, repository: found === null ? 'new' : found.prefix === '' ? 'there' : 'above' };
}

async function initialize(real: string, folder: string): Promise<void> {
  const git = await hookless(real);
  // Something there that git does not take for a repository is not ours to complete.
  if (lstatSync(join(real, '.git'), { throwIfNoEntry: false }) !== undefined)
    throw new SourceError({ says: 'commit-broken', label: folder });
  await requireIdentity(git);
  // An empty template: no hooks are copied.
  await git.run(['init', '--quiet', '--template=']);
}
