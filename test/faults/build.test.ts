// The build makes a small repository; it must never touch another one.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

it('in a hook, where git names another repository, the build creates its history in its own', () => {
  const theirs = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-theirs-')));
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const git = (...args: string[]) => execFileSync('git', ['-C', theirs, ...args], { encoding: 'utf8', env: clean });
  git('init', '--quiet');
  const script = `
    import { rmSync } from 'node:fs';
    import { threeStates } from ${JSON.stringify(pathToFileURL(resolve('build/histories.js')))};
    rmSync(threeStates(), { recursive: true });`;
  const env = {
    ...clean,
    GIT_DIR: join(theirs, '.git'),
    GIT_WORK_TREE: theirs,
    GIT_INDEX_FILE: join(theirs, '.git/index'),
  };
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env });
  expect(git('for-each-ref')).toBe('');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('count-objects')).toMatch(/^0 objects/);
  rmSync(theirs, { recursive: true });
});
