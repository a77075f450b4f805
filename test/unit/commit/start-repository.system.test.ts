// A folder becomes a repository with a first commit of exactly the named files.

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { startRepository } from '../../../src/commit/start-repository.ts';
import { commit, git, ground, refusal, write } from '../git/fixture.ts';

const { at, init } = ground();
let count = 0;
let folder = '';
beforeEach(() => {
  folder = at(`clinic${count++}`);
  write(folder, {
    'profile.yaml': 'customer: c\n',
    '.github/workflows/devolve.yml': 'on: push\n',
    'private.txt': 'p\n',
  });
  git(at(), ['config', '--global', 'user.name', 'R. Patel']);
  git(at(), ['config', '--global', 'user.email', 'patel@example.org']);
});
const files = ['profile.yaml', '.github/workflows/devolve.yml'];
const committed = (where: string) => git(where, ['ls-tree', '-r', '--name-only', 'HEAD']).split('\n');

describe('a folder without a repository', () => {
  it('gets one: the branch main, a first commit of these files, no hooks', async () => {
    git(at(), ['config', '--global', 'init.defaultBranch', 'trunk']);
    const { commit: id, ...rest } = await startRepository(folder, files, 'Begin');
    expect(rest).toEqual({ repository: 'new', top: folder });
    expect(git(folder, ['log', '--all', '--format=%H %D %an %s'])).toBe(`${id} HEAD -> main R. Patel Begin`);
    expect([committed(folder), git(folder, ['status', '--porcelain'])]).toEqual([files.toSorted(), '?? private.txt']);
    expect(existsSync(join(folder, '.git', 'hooks'))).toBe(false);
    git(at(), ['config', '--global', 'init.defaultBranch', 'main']);
  });
  it('stays without one if git does not know the person', async () => {
    git(at(), ['config', '--global', '--unset', 'user.name']);
    expect(await refusal(startRepository(folder, files, 'Begin'))).toContain('git does not know who you are');
    expect(existsSync(join(folder, '.git'))).toBe(false);
  });
  it('is not completed where a .git is that git does not accept', async () => {
    for (const plant of [
      () => mkdirSync(join(folder, '.git')),
      () => writeFileSync(join(folder, '.git'), 'gitdir: nowhere\n'),
    ]) {
      plant();
      expect(await refusal(startRepository(folder, files, 'Begin'))).toMatch(
        /it has a \.git that git does not accept|git cannot read the repository/,
      );
      git(at(), ['-c', 'alias.remove=!rm -r', 'remove', join(folder, '.git')]);
    }
  });
});

describe('a repository that is there', () => {
  it('is kept: these files alone are committed on its branch', async () => {
    init(`clinic${count - 1}`);
    commit(folder, { 'readme.md': 'r\n' }, 'Before');
    write(folder, { 'profile.yaml': 'customer: d\n', 'readme.md': 'changed\n' });
    const hook = readFileSync(join(folder, '.git', 'config'), 'utf8');
    const { commit: id, repository } = await startRepository(folder, files, 'Begin');
    expect(repository).toBe('there');
    expect(git(folder, ['show', '--format=%H', '--name-only', '--no-renames', 'HEAD'])).toBe(`${id}\n\nprofile.yaml`);
    expect([git(folder, ['status', '--porcelain']), readFileSync(join(folder, '.git', 'config'), 'utf8')]).toEqual([
      ' M readme.md',
      hook,
    ]);
    expect((await startRepository(folder, files, 'Again')).commit).toBeNull();
  });
  it('in a folder above is used, and said so, by whichever path the folder is named', async () => {
    const above = init(`above${count}`);
    write(above, { 'clinic/profile.yaml': 'customer: c\n' });
    symlinkSync(join(above, 'clinic'), at(`link${count}`));
    const { commit: id, ...rest } = await startRepository(at(`link${count}`), ['profile.yaml'], 'Begin');
    expect(rest).toEqual({ repository: 'above', top: above });
    expect([git(above, ['rev-parse', 'HEAD']), committed(above)]).toEqual([id, ['clinic/profile.yaml']]);
    expect(existsSync(join(above, 'clinic', '.git'))).toBe(false);
  });
  it('in a folder above that ignores the folder is not forced', async () => {
    const above = init(`above${count}`);
    write(above, { '.gitignore': '*\n', 'clinic/profile.yaml': 'customer: c\n' });
    expect(await refusal(startRepository(join(above, 'clinic'), ['profile.yaml'], 'Begin'))).toContain(
      'profile.yaml: git ignores it',
    );
  });
});
