// A commit of one file on a person's word: that file alone, and nothing else of the repository changes.

import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitFile, requireCommit } from '../../../src/commit/commit-file.ts';
import { commit, git, ground, refusal, write } from '../git/fixture.ts';

const { at, init } = ground();
let count = 0;
let folder = '';
let profile = '';
const filesOf = (id: string) => git(folder, ['show', '--format=', '--name-status', id]);
const status = () => git(folder, ['status', '--porcelain']);

beforeEach(() => {
  folder = init(`r${count++}`);
  profile = join(folder, 'profile.yaml');
  git(folder, ['config', 'user.name', 'R. Patel']);
  git(folder, ['config', 'user.email', 'patel@example.org']);
  commit(folder, { 'profile.yaml': 'a: 1\n', 'other.yaml': 'o: 1\n', 'staged.yaml': 's: 1\n' }, 'first');
});

describe('a commit', () => {
  it('has this file alone, its message and the person, and is the head of the branch', async () => {
    write(folder, { 'profile.yaml': 'a: 2\n', 'other.yaml': 'o: 2\n', 'staged.yaml': 's: 2\n', 'new.yaml': 'n: 1\n' });
    git(folder, ['add', 'staged.yaml', 'new.yaml']);
    const parent = git(folder, ['rev-parse', 'HEAD']);
    const id = (await commitFile(profile, 'Risk analysis: implemented\n\nBy R. Patel.')) ?? '';
    expect(git(folder, ['log', '-1', '--format=%H %P%n%an <%ae>, %cn%n%B', 'main'])).toBe(
      `${id} ${parent}\nR. Patel <patel@example.org>, R. Patel\nRisk analysis: implemented\n\nBy R. Patel.\n`,
    );
    expect([filesOf(id), status()]).toEqual(['M\tprofile.yaml', 'A  new.yaml\n M other.yaml\nM  staged.yaml']);
    expect(git(folder, ['reflog', '-1', '--format=%gs'])).toBe('commit: Risk analysis: implemented');
  });
  it('is not made where nothing changed', async () => {
    const before = git(folder, ['rev-parse', 'HEAD']);
    expect(await commitFile(profile, 'nothing')).toBeNull();
    expect(git(folder, ['rev-parse', 'HEAD'])).toBe(before);
  });
  it('takes a file that git does not know yet, in a folder, with a strange name', async () => {
    const path = 'clinic of "ü", -x/:(top)*.yaml';
    write(folder, { [path]: 'p\n', 'clinic of "ü", -x/beside.yaml': 'b\n' });
    await commitFile(join(folder, path), 'new');
    expect(
      git(folder, ['-c', 'core.quotePath=false', 'ls-tree', '-r', '-z', '--name-only', 'HEAD']).split('\0'),
    ).toContain(path);
    expect(status()).toContain('beside.yaml');
  });
  it('takes what a link leads to, and what was staged as it is on disk', async () => {
    write(folder, { 'profile.yaml': 'a: 2\n' });
    git(folder, ['add', 'profile.yaml']);
    symlinkSync(profile, at(`link${count}`));
    const id = (await commitFile(at(`link${count}`), 'by a link')) ?? '';
    expect([filesOf(id), status()]).toEqual(['M\tprofile.yaml', '']);
  });
  it('of a file that was staged as a whole has what is written to it then', async () => {
    write(folder, { 'profile.yaml': 'a: 2\n' });
    git(folder, ['add', 'profile.yaml']);
    const commitIt = await requireCommit(profile);
    write(folder, { 'profile.yaml': 'a: 2\nb: 1\n' });
    const id = (await commitIt('all of it')) ?? '';
    expect([git(folder, ['show', `${id}:profile.yaml`]), status()]).toEqual(['a: 2\nb: 1', '']);
  });
  it('is the first of a branch without commits; what is staged stays staged', async () => {
    folder = init(`fresh${count}`);
    git(folder, ['config', 'user.name', 'P']);
    git(folder, ['config', 'user.email', 'p@example.org']);
    write(folder, { 'profile.yaml': 'a\n', 'staged.yaml': 's\n' });
    git(folder, ['add', 'staged.yaml']);
    const id = (await commitFile(join(folder, 'profile.yaml'), 'first')) ?? '';
    expect([git(folder, ['ls-tree', '--name-only', id]), status()]).toEqual(['profile.yaml', 'A  staged.yaml']);
  });
  it('keeps line ends and modes as git add would', async () => {
    git(folder, ['config', 'core.autocrlf', 'true']);
    write(folder, { 'profile.yaml': 'a: 3\r\nb: 1\r\n' });
    chmodSync(profile, 0o755);
    await commitFile(profile, 'CRLF');
    expect(git(folder, ['cat-file', 'blob', 'HEAD:profile.yaml'])).toBe('a: 3\nb: 1');
    expect(git(folder, ['ls-tree', 'HEAD', 'profile.yaml'])).toMatch(/^100755 /);
    expect(status()).toBe('');
  });
  it('works in a linked work tree, and in a clone with only the newest commit', async () => {
    for (const [i, args] of [
      ['worktree', 'add', '--quiet', at(`tree${count}`), '-b', 'side'],
      ['clone', '--quiet', '--depth=1', `file://${folder}`, at(`clone${count}`)],
    ].entries()) {
      git(folder, args);
      const there = at(i === 0 ? `tree${count}` : `clone${count}`, 'profile.yaml');
      git(join(there, '..'), ['config', 'user.name', 'P']);
      git(join(there, '..'), ['config', 'user.email', 'p@example.org']);
      writeFileSync(there, `a: ${i + 5}\n`);
      expect(await commitFile(there, 'there')).toMatch(/^[\da-f]{40}$/);
      expect(git(join(there, '..'), ['status', '--porcelain'])).toBe('');
    }
  });
  it('is found whatever variables of git say', async () => {
    const elsewhere = init(`elsewhere${count}`);
    const variables = {
      GIT_DIR: join(elsewhere, '.git'),
      GIT_WORK_TREE: elsewhere,
      GIT_INDEX_FILE: join(elsewhere, 'index'),
      GIT_OBJECT_DIRECTORY: join(elsewhere, 'objects'),
      GIT_CONFIG_PARAMETERS: "'core.bare'='true'",
      GIT_NAMESPACE: 'n',
    };
    Object.assign(process.env, variables);
    try {
      write(folder, { 'profile.yaml': 'a: 2\n' });
      const id = (await commitFile(profile, 'here')) ?? '';
      for (const name of Object.keys(variables)) delete process.env[name];
      expect([filesOf(id), status(), existsSync(join(elsewhere, 'index'))]).toEqual(['M\tprofile.yaml', '', false]);
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
    }
  });
  it('of several at once loses none', async () => {
    const names = Array.from({ length: 4 }, (_, i) => `p${i}.yaml`);
    write(folder, Object.fromEntries(names.map((name) => [name, 'p\n'])));
    await Promise.all(names.map((name) => commitFile(join(folder, name), name)));
    expect(git(folder, ['log', '--format=%s', '-4']).split('\n').sort()).toEqual(names);
    expect([status(), git(folder, ['ls-tree', '--name-only', 'HEAD']).split('\n')]).toEqual([
      '',
      expect.arrayContaining(names),
    ]);
  });
});

describe('a commit is refused, and nothing changes,', () => {
  /** What `requireCommit` and `commitFile` say. */
  async function refused(path = profile): Promise<string> {
    if (existsSync(profile)) writeFileSync(profile, `${readFileSync(profile, 'utf8')}b: 2\n`);
    const before = [
      git(folder, ['for-each-ref']),
      existsSync(join(folder, '.git/index')) ? git(folder, ['ls-files', '-s', '-v']) : '',
    ];
    const said = await refusal(commitFile(path, 'no'));
    expect([
      git(folder, ['for-each-ref']),
      existsSync(join(folder, '.git/index')) ? git(folder, ['ls-files', '-s', '-v']) : '',
    ]).toEqual(before);
    expect(await refusal(requireCommit(path))).toBe(said);
    return said.replaceAll(at(), '');
  }
  it('outside of a repository', async () => {
    write(at('loose'), { 'profile.yaml': 'a\n' });
    expect(await refused(at('loose', 'profile.yaml'))).toBe(
      'SourceError: /loose/profile.yaml: it is not in a git repository, so it cannot be committed\nmake one with git init in its folder, or leave out the commit',
    );
  });
  it('for a file that git ignores', async () => {
    write(folder, { '.gitignore': 'private*\n', 'private.yaml': 'p\n' });
    expect(await refused(join(folder, 'private.yaml'))).toContain('git ignores it');
  });
  it('in the middle of a merge, a rebase, a cherry-pick, a revert, a bisection', async () => {
    for (const [mark, name] of [
      ['MERGE_HEAD', 'merge'],
      ['CHERRY_PICK_HEAD', 'cherry-pick'],
      ['REVERT_HEAD', 'revert'],
      ['BISECT_LOG', 'bisect'],
      ['rebase-merge', 'rebase'],
      ['rebase-apply', 'rebase'],
    ] as const) {
      const path = join(folder, '.git', mark);
      if (mark.startsWith('rebase')) mkdirSync(path);
      else writeFileSync(path, `${git(folder, ['rev-parse', 'HEAD'])}\n`);
      expect(await refused()).toContain(`a ${name} is not finished in this repository\n`);
      git(folder, ['-c', 'alias.rm-mark=!rm -r', 'rm-mark', path]);
    }
  });
  it('without a branch', async () => {
    git(folder, ['checkout', '--quiet', '--detach']);
    expect(await refused()).toContain('no branch is checked out');
  });
  it('without a name and an address', async () => {
    git(folder, ['config', '--unset', 'user.email']);
    expect(await refused()).toBe(
      'SourceError: git does not know who you are, and a commit names its author\nrun: git config --global user.name "Your Name" and: git config --global user.email you@example.org',
    );
  });
  it('while the index is locked', async () => {
    writeFileSync(join(folder, '.git', 'index.lock'), '');
    writeFileSync(profile, 'a: 9\n');
    expect(await refusal(commitFile(profile, 'no'))).toContain('another git command is at work');
  });
  it('for a file of which another version is staged, and one that is in conflict', async () => {
    writeFileSync(profile, 'a: 2\n');
    git(folder, ['add', 'profile.yaml']);
    expect(await refused()).toContain('you staged another version of it');
    const blob = git(folder, ['rev-parse', 'HEAD:profile.yaml']);
    git(
      folder,
      ['update-index', '--index-info'],
      `0 ${'0'.repeat(40)}\tprofile.yaml\n100644 ${blob} 2\tprofile.yaml\n`,
    );
    expect(await refused()).toContain('it has conflicts');
  });
  it('for a file whose changes git overlooks', async () => {
    for (const flag of ['assume-unchanged', 'skip-worktree']) {
      git(folder, ['update-index', `--${flag}`, 'profile.yaml']);
      expect(await refused()).toContain('overlook changes');
      git(folder, ['update-index', `--no-${flag}`, 'profile.yaml']);
    }
  });
  it('in a bare repository, in .git, and where core.worktree leads away', async () => {
    const bare = init(`bare${count}`, '--bare');
    write(bare, { 'profile.yaml': 'a\n' });
    expect(await refused(join(bare, 'profile.yaml'))).toContain('bare repository');
    write(folder, { '.git/profile.yaml': 'a\n' });
    expect(await refused(join(folder, '.git', 'profile.yaml'))).toContain('it is inside the .git directory');
    git(folder, ['config', 'core.worktree', at()]);
    git(folder, ['config', 'core.worktree', bare]);
    expect(await refusal(commitFile(profile, 'no'))).toContain('it is not in the work tree');
  });
  it('in a submodule that is not set up', async () => {
    git(folder, ['update-index', '--add', '--cacheinfo', `160000,${git(folder, ['rev-parse', 'HEAD'])},sub`]);
    write(folder, { 'sub/profile.yaml': 'a\n' });
    expect(await refused(join(folder, 'sub', 'profile.yaml'))).toContain(
      'it is in a submodule that is not set up here',
    );
  });
  it('for what is no file', async () => {
    expect(await refused(folder)).toContain('it is not a regular file');
    expect(await refused(join(folder, 'none.yaml'))).toContain('there is no such file');
  });
  it('without git', async () => {
    const { PATH } = process.env;
    process.env.PATH = at('nothing');
    try {
      expect(await refusal(commitFile(profile, 'no'))).toContain('git was not found\ninstall git');
    } finally {
      process.env.PATH = PATH;
    }
  });
});
