// devolve init --git: a repository with one commit, or a commit in the one that is there.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { devolve } from '../../support/run.ts';
import { ground } from '../git/fixture.ts';

const base = ground();
const started = process.cwd();
const file = 'rosewood-med-spa.yaml';
const all = [
  ...['--name', 'Rosewood Med Spa', '--role', 'covered-entity', '--kind', 'provider', '--state', 'CA'],
  ...['--use', 'lume/crm'],
];
const git = (...argv: readonly string[]) => execFileSync('git', argv, { encoding: 'utf8' }).trim();

beforeEach(() => {
  process.chdir(mkdtempSync(base.at('in-')));
  git('config', '--global', 'user.name', 'R. Patel');
  git('config', '--global', 'user.email', 'someone@example.org');
});
afterEach(() => process.chdir(started));

describe('devolve init --git', () => {
  it('makes a repository with one commit of what it wrote', async () => {
    expect((await devolve('init', 'clinic', ...all, '--git', '--github')).code).toBe(0);
    expect(git('-C', 'clinic', 'log', '--format=%s')).toBe('Rosewood Med Spa: a beginning, written by devolve init');
    expect(git('-C', 'clinic', 'ls-files').split('\n')).toEqual([
      ...['.devolve/profile.schema.json', '.github/workflows/devolve.yml', file],
    ]);
    expect(git('-C', 'clinic', 'status', '--short')).toBe('');
  });
  it('in a repository puts the workflow at its top, and commits nothing else', async () => {
    git('init', '--quiet', '.');
    writeFileSync('other.txt', 'mine');
    git('add', 'other.txt');
    expect((await devolve('init', 'clinic', ...all, '--git', '--github')).code).toBe(0);
    expect(git('ls-tree', '-r', '--name-only', 'HEAD').split('\n')).toEqual([
      ...['.github/workflows/devolve.yml', 'clinic/.devolve/profile.schema.json', `clinic/${file}`],
    ]);
    expect(readFileSync('.github/workflows/devolve.yml', 'utf8')).toContain(`PROFILE: "clinic/${file}"`);
    expect(git('status', '--short')).toBe('A  other.txt');
  });
});
