// The user's files among others: what is checked, what is skipped, and which folder is a library.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { devolve } from '../support/run.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-others-')));
const started = process.cwd();
let count = 0;
beforeEach(() => {
  const root = join(base, `r${count++}`);
  mkdirSync(root);
  process.chdir(root);
});
afterEach(() => process.chdir(started));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const acme =
  'vendor: acme\nname: Acme\ndocuments: { page: { title: P, grade: published, audience: public } }\nservices: { s: { title: S } }\n';
const clinic = 'customer: clinic\nname: Clinic\nrole: covered-entity\nkind: provider\nsystems: { a: { own: ephi } }\n';
const workflow = 'name: CI\non: push\njobs: {}\n';
const wiremock = 'request: { method: GET }\nresponse: { status: 200 }\n';
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 4711\n`;

describe('validate checks', () => {
  it('your own library, not what devolve ships', async () => {
    put({ 'mappings/acme.yaml': acme });
    const { code, stdout } = await devolve('validate', '--fail-on', 'warning');
    expect([code, stdout]).toEqual([0, '0 errors, 0 warnings in 1 file\n']);
  });
  it('a warning of your own', async () => {
    put({ 'mappings/acme.yaml': acme.replace('title: S', 'title: S, duties: { d: { do: Do it., source: page } }') });
    const { code, stdout } = await devolve('validate', '--fail-on', 'warning');
    expect(code).toBe(1);
    expect(stdout).toContain('mappings/acme.yaml:4:38: warning: duty-unused');
    expect(stdout).toContain('0 errors, 1 warning in 1 file');
  });
  it('nothing where nothing is yours, and says so', async () => {
    const { code, stdout, stderr } = await devolve('validate', '--fail-on', 'warning');
    expect([code, stdout]).toEqual([0, '0 errors, 0 warnings in 0 files\n']);
    expect(stderr).toContain('There is no library of your own here');
  });
  it('the shipped library in its own repository', async () => {
    process.chdir(started);
    const { code, stdout } = await devolve('validate');
    expect(code).toBe(0);
    expect(stdout).toMatch(/0 errors, \d+ warnings? in (?!0 )\d+ files/);
  });
  it('your file, where a second one maps a shipped vendor', async () => {
    put({ 'mappings/a-lume.yaml': acme.replace('vendor: acme', 'vendor: lume') });
    const { code, stdout } = await devolve('validate');
    expect(code).toBe(1);
    expect(stdout).toContain('mappings/a-lume.yaml:1:9: error: vendor-duplicate');
    expect(stdout).toContain('name your file mappings/lume.yaml');
  });
});

describe('validate of a directory', () => {
  it('finds libraries and profiles by content, skips the rest, and lists it under --verbose', async () => {
    put({
      'mappings/acme.yaml': acme,
      'clinic.yaml': clinic,
      '.github/workflows/ci.yml': workflow,
      'docker-compose.yml': 'services:\n  web: { image: nginx }\n',
      'k8s/all.yaml': 'apiVersion: v1\nkind: Service\n---\napiVersion: v1\nkind: Pod\n',
      'deploy/chart.yaml': '{{ if x }}\na: {{ y }}\n{{ end }}\n',
      'node_modules/devolve/mappings/acme.yaml': acme,
      'dist/mappings/acme.yaml': acme,
      'vendor/x/broken.yaml': 'a: [\n',
    });
    const { code, stdout, stderr } = await devolve('validate', '.', '--verbose');
    expect([code, stdout]).toEqual([0, '0 errors, 0 warnings in 2 files\n']);
    for (const name of [
      '.github',
      'docker-compose.yml',
      'k8s/all.yaml',
      'deploy/chart.yaml',
      'node_modules',
      'dist',
      'vendor',
    ])
      expect(stderr).toContain(`not read: ${name}\n`);
    expect((await devolve('validate', '.')).stderr).toBe('');
  });
  it('checks a foreign file that is named', async () => {
    put({ 'docker-compose.yml': 'services:\n  web: { image: nginx }\n' });
    const { code, stdout } = await devolve('validate', 'docker-compose.yml');
    expect(code).toBe(1);
    expect(stdout).toContain('docker-compose.yml:1:1: error: file-kind');
  });
  it('without a file of ours is an error, not a pass', async () => {
    put({ 'docker-compose.yml': 'services:\n  web: { image: nginx }\n' });
    const { code, stdout, stderr } = await devolve('validate', '.');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('its only YAML file is not part of a library, a profile, a policy or a brand');
  });
  it('reports a broken file of ours wherever it is', async () => {
    put({ 'clinic.yaml': clinic, 'more/other.yaml': `${clinic}states: [CA\n`, 'more/x.yaml': 'a: [\n' });
    const { code, stdout } = await devolve('validate', '.');
    expect(code).toBe(1);
    expect(stdout).toContain('more/other.yaml:7:1: error: yaml-syntax');
    expect(stdout).toContain('1 error, 0 warnings in 2 files');
  });
  it('accepts any name for a folder of mappings', async () => {
    put({ 'mappings/vendor/acme.yaml': acme, 'mappings/dist/broken.yaml': 'vendor: [\n' });
    const { stdout } = await devolve('validate', '.');
    expect(stdout).toContain('mappings/dist/broken.yaml:2:1: error: yaml-syntax');
    expect(stdout).toContain('in 2 files');
  });
});

describe('a folder called mappings or controls', () => {
  it('of another program, in a parent directory, is no library, and --verbose says so', async () => {
    put({ 'mappings/get.yaml': wiremock, 'controls/hipaa.yml': 'policy: HIPAA\ncontrols: []\n', 'deep/x.txt': '' });
    process.chdir('deep');
    const { code, stderr } = await devolve('matrix', 'lume', '--format', 'json', '--quiet', '--verbose');
    expect(code).toBe(0);
    expect(stderr).toMatch(/not read: .*controls\/ \(no file in it is one of devolve\)/);
    expect(stderr).toMatch(/not read: .*mappings\/ \(no file in it is one of devolve\)/);
  });
  it('of another program beside your own is skipped', async () => {
    put({ 'mappings/acme.yaml': acme, 'controls/hipaa.yml': 'policy: HIPAA\ncontrols: []\n' });
    expect((await devolve('matrix', 'acme', '--format', 'json', '--quiet')).code).toBe(0);
  });
  it('does not hide the library above it', async () => {
    put({ 'mappings/acme.yaml': acme, 'app/mappings/get.yaml': wiremock });
    process.chdir('app');
    expect((await devolve('matrix', 'acme', '--format', 'json', '--quiet')).code).toBe(0);
  });
  it.each([
    ['a pointer that was not fetched', pointer, 'file-pointer'],
    ['an unresolved merge', acme.replace('name:', '<<<<<<< HEAD\nname:'), 'merge-open'],
    ['an empty file', '', 'yaml-syntax'],
    ['a typo in its first key', acme.replace('vendor', 'vendr'), 'file-kind'],
  ])('with %s is still a library: nothing is computed without it', async (_, text, expected) => {
    put({ 'mappings/acme.yaml': text });
    const { code, stdout, stderr } = await devolve('matrix', 'lume');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.startsWith('mappings/acme.yaml:')).toBe(true);
    expect(stderr).toContain('1 error, 0 warnings\n');
    expect(stderr).toContain(expected);
  });
  it('with a foreign file among ours: that file is reported, not skipped', async () => {
    put({ 'mappings/acme.yaml': acme, 'mappings/get.yaml': wiremock });
    const { code, stderr } = await devolve('matrix', 'acme');
    expect(code).toBe(3);
    expect(stderr).toContain('mappings/get.yaml:1:1: error: file-kind');
  });
  it('named with --library and of another program is an error', async () => {
    put({ 'mappings/get.yaml': wiremock });
    const { code, stderr } = await devolve('matrix', 'lume', '--library', '.');
    expect(code).toBe(3);
    expect(stderr).toContain('the library is empty; this was skipped: mappings/');
  });
  it('of another program is not a library in history either', async () => {
    put({ 'mappings/get.yaml': wiremock });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.test', ...args], { stdio: 'pipe' });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
    const { code, stderr } = await devolve('diff', 'HEAD', '--no-cache');
    expect(code).toBe(3);
    expect(stderr).not.toContain('file-kind');
    expect(stderr).toContain('has no library');
  });
});
