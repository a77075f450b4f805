// A profile that is recorded in is written whole or not at all: read-only files, links, other places, invalid files, two
// runs at once, a repository that refuses.

import { spawn } from 'node:child_process';
import {
  chmodSync,
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
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { devolve } from '../support/run.ts';
import { every, whole } from '../support/search.ts';
import { commitAll, git } from '../unit/git/fixture.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-answer-faults-')));
Object.assign(process.env, { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' });
afterAll(() => rmSync(base, { recursive: true, force: true }));

const plain = 'customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n  desk: { own: ephi }\n';
const answered = `${plain}answers:\n  work/risk-analysis: { status: planned }\n`;
let count = 0;
let folder = '';
const at = (path: string) => join(folder, path);
beforeEach(() => {
  folder = join(base, `f${count++}`);
  mkdirSync(folder);
  writeFileSync(at('profile.yaml'), plain);
});
const answer = (path: string, ...more: readonly string[]) =>
  devolve('answer', path, 'risk-analysis=planned', ...more, '--as-of', '2026-11-21');
const text = () => readFileSync(at('profile.yaml'), 'utf8');
/** Locks and temporary files that were left behind. */
const litter = () => readdirSync(folder).filter((name) => name.startsWith('.devolve'));

describe('a profile that cannot be written', () => {
  it('read-only', async () => {
    chmodSync(at('profile.yaml'), 0o444);
    const { code, stdout, stderr } = await answer(at('profile.yaml'));
    expect([code, stdout, text(), litter()]).toEqual([3, '', plain, []]);
    expect(stderr).toContain('it is read-only');
  });
  it('with another name on disk', async () => {
    linkSync(at('profile.yaml'), at('other.yaml'));
    expect(await answer(at('profile.yaml'))).toMatchObject({ code: 3, stdout: '' });
    expect([text(), litter()]).toEqual([plain, []]);
  });
  it.each([
    ['a directory', '.', 'it is a directory'],
    ['nothing', 'none.yaml', 'there is no such file'],
    ['a device', devNull, 'it is not a regular file'],
  ])('%s', async (_, path, words) => {
    const { code, stdout, stderr } = await answer(resolve(folder, path));
    expect([code, stdout, litter()]).toEqual([3, '', []]);
    expect(stderr).toContain(words);
  });
});

describe('a link', () => {
  it('in the folder is followed, and stays a link', async () => {
    symlinkSync('profile.yaml', at('link.yaml'));
    expect((await answer(at('link.yaml'))).code).toBe(0);
    expect([text(), lstatSync(at('link.yaml')).isSymbolicLink()]).toEqual([answered, true]);
  });
  it('out of the folder is refused', async () => {
    mkdirSync(at('inside'));
    symlinkSync('../profile.yaml', at('inside/link.yaml'));
    expect(await answer(at('inside/link.yaml'))).toMatchObject({ code: 3, stdout: '' });
    expect(text()).toBe(plain);
  });
});

describe('a profile', () => {
  it('keeps its mode', async () => {
    chmodSync(at('profile.yaml'), 0o640);
    await answer(at('profile.yaml'));
    expect([text(), statSync(at('profile.yaml')).mode & 0o777]).toEqual([answered, 0o640]);
  });
  it.each([
    ['YAML that is broken', `${plain}answers: {`],
    ['a key that is unknown', `${plain}answer: {}\n`],
    ['a name that is unknown', `${plain}activities: { reserch: no }\n`],
    ['text that is not UTF-8', Buffer.concat([Buffer.from(plain), Buffer.from([0x23, 0xff, 0x0a])])],
    ['a mapping, not a profile', 'vendor: acme\nname: Acme\n'],
  ])('with errors is not edited, and they are told: %s', async (_, content) => {
    writeFileSync(at('profile.yaml'), content);
    const { code, stdout, stderr } = await answer(at('profile.yaml'));
    expect([code, stdout, litter()]).toEqual([3, '', []]);
    expect(stderr).toMatch(/profile\.yaml:\d+:\d+: error: /);
    expect(readFileSync(at('profile.yaml'))).toEqual(Buffer.from(content));
  });
  it('in a broken library is not edited', async () => {
    mkdirSync(at('mappings'));
    writeFileSync(at('mappings/acme.yaml'), 'vendor: acme\n');
    expect(await answer(at('profile.yaml'), '--library', folder)).toMatchObject({ code: 3, stdout: '' });
    expect(text()).toBe(plain);
  });
  it('in code page and terminal tricks is shown inert', async () => {
    const { stdout } = await answer(at('profile.yaml'), '--note', 'x\u202ey ::error::z');
    expect(stdout).not.toMatch(/\u202e|^::error/m);
    expect(text()).toContain('x\u202ey ::error::z');
  });
});

describe('two runs at once', () => {
  it('lose no answer', async () => {
    const all = ['risk-analysis', 'phi-inventory', 'sanction-policy', 'contingency-plan', 'workforce-training'];
    const works = every(3, all);
    const run = (work: string) =>
      new Promise<number | null>((done) => {
        const argv = ['bin/devolve.js', 'answer', at('profile.yaml'), `${work}=planned`, '--quiet'];
        spawn(process.execPath, argv, { stdio: 'ignore' }).on('close', done);
      });
    expect(await Promise.all(works.map(run))).toEqual(works.map(() => 0));
    for (const work of works) expect(text()).toContain(`  work/${work}: { status: planned }\n`);
    expect(litter()).toEqual([]);
  });
});

describe('--commit', () => {
  const repository = () => {
    git(base, ['init', '--quiet', folder]);
    for (const [key, value] of [
      ['name', 'R. Patel'],
      ['email', 'patel@example.org'],
    ] as const)
      git(folder, ['config', `user.${key}`, value]);
    commitAll(folder, 'first');
  };
  it('commits the profile alone, with what was answered', async () => {
    repository();
    writeFileSync(at('notes.txt'), 'mine\n');
    const { code, stderr } = await answer(at('profile.yaml'), '--commit');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Committed as [0-9a-f]{12}\.$/m);
    expect(git(folder, ['log', '-1', '--format=%B', '--name-only']).trim()).toBe(
      'work/risk-analysis: planned\n\n\nprofile.yaml',
    );
    expect(git(folder, ['status', '--porcelain'])).toBe('?? notes.txt');
  });
  it.runIf(whole)('says what else the commit contains', async () => {
    repository();
    writeFileSync(at('profile.yaml'), `# by hand\n${plain}`);
    expect((await answer(at('profile.yaml'), '--commit')).stderr).toContain('had changes that were not committed');
  });
  it('writes nothing where it could not commit', async () => {
    const { code, stdout, stderr } = await answer(at('profile.yaml'), '--commit');
    expect([code, stdout, text()]).toEqual([3, '', plain]);
    expect(stderr).toContain('it is not in a git repository');
  });
});
