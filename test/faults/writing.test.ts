// Answers are written whole or not at all and never over inputs; a replaced file keeps its mode, owner and links.

import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { devolve } from '../support/run.ts';
import { commit, git } from '../unit/git/fixture.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-writing-')));
Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });
afterAll(() => rmSync(base, { recursive: true, force: true }));

const mapping =
  'vendor: acme\nname: Acme\ndocuments: { page: { title: P, grade: published, audience: public } }\nservices: { s: { title: S } }\n';
const profile = 'customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems: { a: { service: acme/s } }\n';
const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';
const inputs: Readonly<Record<string, string>> = {
  'profile.yaml': profile,
  'mappings/acme.yaml': mapping,
  'brand.yaml': 'brand: acme\nname: Acme\nlogo: logo.svg\n',
  'logo.svg': logo,
  'templates/gap.md.hbs': '{{disclaimer}}\n',
  'policy.yaml': 'impacts: { gate-added: adverse }\n',
};
let count = 0;
let root = '';
const at = (path: string) => join(root, path);
beforeEach(() => {
  root = join(base, `r${count++}`);
  for (const [path, text] of Object.entries(inputs)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
});

const gap = (...more: string[]) =>
  devolve('gap', at('profile.yaml'), '--library', root, '--as-of', '2026-11-21', ...more);
const dressed = (format: string, ...more: string[]) =>
  gap('--format', format, '--brand', at('brand.yaml'), '--templates', at('templates'), ...more);
/** Temporary files that were left behind. */
const whole = () => readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));

describe('--output that names an input', () => {
  const ways: Readonly<Record<string, (path: string) => string>> = {
    'by its path': (path) => path,
    'by another spelling': (path) => `${root}/../${basename(root)}/.${path.slice(root.length)}`,
    'by a symbolic link': (path) => {
      symlinkSync(path, at('link'));
      return at('link');
    },
    'by a link to its directory': (path) => {
      symlinkSync(dirname(path), at('linked'));
      return join(at('linked'), path.slice(dirname(path).length));
    },
    'by a hard link': (path) => {
      linkSync(path, at('hard'));
      return at('hard');
    },
  };
  const files = Object.keys(inputs).filter((path) => path !== 'policy.yaml');
  // How a name is followed does not depend on what the file is for.
  const waysTo = (path: string) => (path === 'profile.yaml' ? Object.keys(ways) : ['by its path', 'by a hard link']);
  it.each(files.flatMap((path) => waysTo(path).map((way) => [path, way] as const)))(
    'is refused: %s, %s',
    async (path, way) => {
      const { code, stdout, stderr } = await dressed('markdown', '--output', ways[way]?.(at(path)) ?? '');
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('is an input of this command')]);
      expect(readFileSync(at(path), 'utf8')).toBe(inputs[path]);
      expect(whole()).toEqual([]);
    },
  );
  it('is refused for a file that the profile names as evidence', async () => {
    const evidence = `${profile}answers: { 164.308(a)(2): { status: implemented, evidence: [analysis.txt] } }\n`;
    writeFileSync(at('profile.yaml'), evidence);
    writeFileSync(at('analysis.txt'), 'our analysis\n');
    for (const format of ['json', 'markdown', 'html'])
      expect((await gap('--format', format, '--output', at('analysis.txt'))).code).toBe(2);
    expect(readFileSync(at('analysis.txt'), 'utf8')).toBe('our analysis\n');
  });
  it('is refused for a validated file and for the library beside it', async () => {
    for (const path of ['profile.yaml', 'mappings/acme.yaml']) {
      const argv = ['validate', at('profile.yaml'), '--library', root, '--format', 'json', '--output', at(path)];
      expect((await devolve(...argv)).code).toBe(2);
      expect(readFileSync(at(path), 'utf8')).toBe(inputs[path]);
    }
  });
  it('is refused for an input from history: the file on disk stands for it', async () => {
    git(base, ['init', '--quiet', root]);
    const { 'mappings/acme.yaml': own, ...rest } = inputs;
    commit(root, { ...rest, 'mappings/acme.yaml': own ?? '' }, 'first');
    for (const path of ['profile.yaml', 'mappings/acme.yaml', 'policy.yaml']) {
      const where = ['--library', root, '--format', 'json', '--output', at(path)];
      const diff = [
        'diff',
        'HEAD',
        'HEAD',
        '--profile',
        at('profile.yaml'),
        '--policy',
        at('policy.yaml'),
        '--no-cache',
      ];
      expect([path, (await devolve(...diff, ...where)).code]).toEqual([path, 2]);
      if (path !== 'policy.yaml') {
        expect([path, (await gap('--at', 'HEAD', ...where)).code]).toEqual([path, 2]);
        expect((await devolve('log', '--all', '--profile', at('profile.yaml'), ...where)).code).toBe(2);
      }
      expect(readFileSync(at(path), 'utf8')).toBe(inputs[path]);
    }
  });
  it('may name the answer of an earlier run', async () => {
    for (const _ of [1, 2]) expect(await gap('--output', at('gap.json'))).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('a file that is replaced', () => {
  const isRoot = process.getuid?.() === 0;
  const there = (mode: number) => {
    writeFileSync(at('gap.json'), 'old');
    chmodSync(at('gap.json'), mode);
    return at('gap.json');
  };
  it.each([0o600, 0o640, 0o664, 0o755])('keeps its mode %o', async (mode) => {
    expect((await gap('--output', there(mode))).code).toBe(0);
    expect(statSync(at('gap.json')).mode & 0o7777).toBe(mode);
    expect(JSON.parse(readFileSync(at('gap.json'), 'utf8')).schema).toBe('devolve/gap@1');
  });
  it.each([0o444, 0o400])('is not replaced where it is read-only, %o', async (mode) => {
    expect(await gap('--output', there(mode))).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('it is read-only'),
    });
    expect([readFileSync(at('gap.json'), 'utf8'), statSync(at('gap.json')).mode & 0o777]).toEqual(['old', mode]);
    expect(whole()).toEqual([]);
  });
  it.skipIf(!isRoot)('keeps its owner', async () => {
    chownSync(there(0o644), 54321, 54322);
    expect((await gap('--output', at('gap.json'))).code).toBe(0);
    expect(statSync(at('gap.json'))).toMatchObject({ uid: 54321, gid: 54322 });
  });
  it('is not replaced where it has a second hard link', async () => {
    linkSync(there(0o644), at('other'));
    expect(await gap('--output', at('gap.json'))).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('hard link'),
    });
    expect(readFileSync(at('other'), 'utf8')).toBe('old');
  });
  it('behind a link is replaced at its target, and the link stays', async () => {
    symlinkSync('gap.json', at('link.json'));
    there(0o600);
    expect((await gap('--output', at('link.json'))).code).toBe(0);
    expect([lstatSync(at('link.json')).isSymbolicLink(), statSync(at('gap.json')).mode & 0o777]).toEqual([true, 0o600]);
  });
  it('is not created behind a dangling link', async () => {
    symlinkSync('nowhere/gap.json', at('link.json'));
    expect(await gap('--output', at('link.json'))).toMatchObject({ code: 3 });
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
  });
  it('is written in place if it is a device or a pipe', async () => {
    expect((await gap('--format', 'json', '--output', devNull)).code).toBe(0);
    const full = await gap('--format', 'json', '--output', '/dev/full');
    if (existsSync('/dev/full'))
      expect(full).toMatchObject({ code: 3, stderr: expect.stringContaining('disk is full') });
  });
});
