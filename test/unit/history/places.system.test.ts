// Revisions in unusual places: hostile names, every kind of repository, the cache.

import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  accounts,
  acme,
  acmeGround,
  authorsIn,
  clinic,
  commitAs,
  type DiffAnswer,
  encryption,
  type LogAnswer,
  sending,
} from '../../support/acme.ts';
import { git, write } from '../git/fixture.ts';

const { at, init, run, runIn, story } = acmeGround();
const path = 'mappings/acme.yaml';
const accountsRow = '164.312(a)(2)(i)';

beforeAll(() => {
  story('acme');
});

const filesBelow = (directory: string) => readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();

/** The kinds and authors of `diff start added` in a directory. */
async function compared(directory: string, base = 'start', head = 'added'): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runIn(directory, 'diff', base, head, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  return authorsIn(JSON.parse(stdout) as DiffAnswer);
}

const usual = ['provides-added: Cy', 'provides-removed: Ben'];

async function logged(directory: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runIn(directory, 'log', accountsRow, '--vendor', 'acme', '--format', 'json', ...argv);
  return (JSON.parse(stdout) as LogAnswer).entries.map((e) => e.author);
}

afterAll(async () => {
  const running = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
  await vi.waitFor(() => expect(running()).toBe(0), 2000);
});

describe('names of revisions', () => {
  beforeAll(() => {
    git(at(), ['clone', '--quiet', at('acme'), 'named']);
    git(at('named'), ['tag', 'twice', 'HEAD~1']);
    git(at('named'), ['branch', 'twice']);
    git(at('named'), ['tag', 'of-a-tree', 'HEAD^{tree}']);
    init('empty');
    write(at('empty'), { [path]: acme([encryption]) });
    write(at('nowhere'), { [path]: acme([encryption]) });
  });
  it.each([
    ['--output=x', 2, 'is an option, not a revision'],
    ['--upload-pack=touch x', 2, 'is an option, not a revision'],
    ['-h', 2, 'is an option, not a revision'],
    ['HEAD..HEAD~1', 2, 'is a range'],
    ['^HEAD', 2, 'is a range'],
    ['HEAD^@', 2, 'is a range'],
    ['a branch', 2, 'it has a space'],
    ['', 2, 'is empty'],
    ['HEAD:mappings', 2, 'names a file or a search'],
    ['HEAD\n', 2, 'it has a control character'],
    ['\u001b[31mred', 2, 'U+001B[31mred'],
    ['$(touch x)', 2, 'it has a space'],
    ['`touch>x`', 3, 'there is no revision'],
    ['twice', 3, 'write refs/heads/twice for the branch'],
    ['of-a-tree', 3, 'is a tree, not a commit'],
    ['HEAD@{99}', 3, 'name the commit by its id'],
    ['unheard-of', 3, 'there is no revision "unheard-of"'],
    ['f'.repeat(40), 3, 'there is no revision'],
  ])('%j is refused as base, as head, and under --at: exit %i', async (name, expected, words) => {
    const before = filesBelow(at('named'));
    const argv = [
      ['diff', '--', name],
      ['diff', '--', 'HEAD', name],
      ['log', accountsRow, '--at', name],
      ['catalog', '--at', name],
    ];
    for (const given of argv) {
      const ended = await run(given[0] ?? '', '--library', at('named'), ...given.slice(1));
      expect({ ...ended, stderr: '' }).toEqual({ code: expected, stdout: '', stderr: '' });
      expect(ended.stderr).toContain(words);
      expect(ended.stderr).toMatch(/\n {2}hint: ./);
      expect(ended.stderr).not.toContain('\u001b');
    }
    expect(filesBelow(at('named'))).toEqual(before);
    expect(existsSync('x')).toBe(false);
  });
  it.each([
    ['empty', 'the repository has no commits'],
    ['nowhere', 'it is not in a git repository'],
  ])('in a directory that is %s', async (name, words) => {
    for (const argv of [
      ['diff', 'HEAD'],
      ['log', '--all'],
      ['matrix', 'acme', '--at', 'HEAD'],
    ]) {
      const { code, stdout, stderr } = await runIn(at(name), ...argv);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toContain(words);
    }
  });
  it('unambiguous names are accepted: refs/tags/…, a short id, a tag of a tag', async () => {
    git(at('named'), ['tag', '--annotate', '--message=x', 'again', 'start']);
    const short = git(at('named'), ['rev-parse', '--short', 'added']);
    expect(await compared(at('named'), 'refs/tags/again', short)).toEqual(usual);
  });
});

describe('supported repositories', () => {
  it('a worktree, a detached head, a submodule', async () => {
    git(at('acme'), ['worktree', 'add', '--quiet', '--detach', at('worktree'), 'added']);
    init('around');
    commitAs('Ada', at('around'), { README: 'x' }, 'one');
    git(at('around'), ['submodule', '--quiet', 'add', at('acme'), 'acme']);
    git(at('around'), ['commit', '--quiet', '--message=a submodule']);
    for (const directory of [at('worktree'), at('around', 'acme')]) {
      expect(await compared(directory)).toEqual(usual);
      expect(await logged(directory)).toEqual(['Ben', 'Ada']);
      expect((await runIn(directory, 'diff', 'added')).stdout).toContain('No change.');
    }
  });
  it('a bare repository, without a working tree', async () => {
    git(at(), ['clone', '--quiet', '--bare', at('acme'), 'bare.git']);
    expect(await compared(at('bare.git'))).toEqual(usual);
    expect(await logged(at('bare.git'))).toEqual(['Ben', 'Ada']);
    expect((await runIn(at('bare.git'), 'matrix', 'acme', '--at', 'start')).code).toBe(0);
    const { code, stdout, stderr } = await runIn(at('bare.git'), 'diff', 'start');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('name the second revision');
  });
  it('a SHA-256 repository', async () => {
    const dir = story('long', '--object-format=sha256');
    expect(await compared(dir)).toEqual(usual);
    expect(await logged(dir)).toEqual(['Ben', 'Ada']);
  });
  it('a shallow clone, with a note where it is cut', async () => {
    git(at(), ['clone', '--quiet', '--depth=2', `file://${at('acme')}`, 'cut']);
    git(at('cut'), ['fetch', '--quiet', '--depth=1', 'origin', 'tag', 'start']);
    const unknown = await runIn(at('cut'), 'diff', 'reformatted');
    expect({ ...unknown, stderr: '' }).toEqual({ code: 3, stdout: '', stderr: '' });
    expect(unknown.stderr).toContain('run git fetch --unshallow');
    // The cut commit has what Ben removed in or before it, so the author is unknown.
    expect(await compared(at('cut'), 'start', 'HEAD')).toEqual(['provides-added: Cy', 'provides-removed: ']);
    const { code, stdout, stderr } = await runIn(at('cut'), 'log', accountsRow);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('This clone is shallow: earlier history is not known');
    const json = JSON.parse((await runIn(at('cut'), 'log', accountsRow, '--format', 'json')).stdout) as LogAnswer;
    expect([json.complete, json.entries]).toEqual([false, []]);
    git(at('cut'), ['fetch', '--quiet', '--unshallow', '--tags']);
    expect(await compared(at('cut'), 'start', 'HEAD')).toEqual(usual);
    expect(await logged(at('cut'))).toEqual(['Ben', 'Ada']);
  });
  it('a subdirectory with names that need quoting', async () => {
    const dir = init('deep');
    const file = `our lib/ünï/mappings/ac"me's — ü.yaml`;
    commitAs('Ada', dir, { [file]: acme([encryption, accounts]), 'clinic.yaml': clinic() }, 'one', 'start');
    commitAs('Ben', dir, { [file]: acme([encryption]) }, 'two');
    commitAs('Cy', dir, { [file]: acme([encryption, sending]), README: 'x' }, 'three', 'added');
    const library = at('deep', 'our lib', 'ünï');
    expect(await compared(library)).toEqual(usual);
    expect(await logged(library)).toEqual(['Ben', 'Ada']);
    const { stdout } = await runIn(
      library,
      'diff',
      'start',
      '--profile',
      at('deep', 'clinic.yaml'),
      '--format',
      'json',
    );
    expect((JSON.parse(stdout) as DiffAnswer).causes.map((c) => c.head?.file ?? c.base?.file)).toEqual([file, file]);
  });
  it('a subdirectory where only history has the library', async () => {
    git(at(), ['clone', '--quiet', at('acme'), 'lost']);
    commitAs('Dan', at('lost'), { [path]: null, 'docs/x': 'x' }, 'no library any more');
    const before = process.cwd();
    process.chdir(at('lost', 'docs'));
    try {
      const log = await run('log', accountsRow, '--vendor', 'acme', '--at', 'added', '--format', 'json');
      expect((JSON.parse(log.stdout) as LogAnswer).entries.map((e) => e.author)).toEqual(['Ben', 'Ada']);
      expect(
        authorsIn(JSON.parse((await run('diff', 'start', 'added', '--format', 'json')).stdout) as DiffAnswer),
      ).toEqual(usual);
    } finally {
      process.chdir(before);
    }
  });
});
