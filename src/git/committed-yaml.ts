// Every YAML file of a commit, to search for something that is not in its usual place.

import { SourceError } from '../model/errors.ts';
import type { Repository } from './git.ts';
import { complaintOf, runGit } from './process.ts';
import { type Blob, nameOf } from './revision-tree.ts';

const entry = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s;

/** YAML files by their paths in the repository, without links and submodules. */
export async function yamlFilesOf(repository: Repository, commit: string): Promise<readonly Blob[]> {
  const answer = await runGit(repository.directory, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (answer.code !== 0)
    throw new SourceError({
      says: 'commit-unlisted',
      label: `commit ${commit.slice(0, 12)}`,
      complaint: complaintOf(answer),
    });
  return nameOf(answer.stdout)
    .split('\0')
    .flatMap((line) => {
      const [, id, path] = entry.exec(line) ?? [];
      return id === undefined || path === undefined || !/\.ya?ml$/i.test(path) ? [] : [{ path, id }];
    });
}
