// No answer is lost: not by a second run, a killed one, a full disk, or an editor that writes in between.

import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-answers-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const profile = `# Kept\n${readFileSync('reports/samples/med-spa-on-lume/profile.yaml', 'utf8')}`;
const works = [
  'risk-analysis',
  'phi-inventory',
  'sanction-policy',
  'contingency-plan',
  'facility-access',
  'privacy-official',
];
let count = 0;
let folder = '';
let file = '';
beforeEach(() => {
  folder = join(base, `f${count++}`);
  mkdirSync(folder);
  file = join(folder, 'profile.yaml');
  writeFileSync(file, profile);
});

const text = () => readFileSync(file, 'utf8');
const litter = () => readdirSync(folder).filter((name) => name.startsWith('.devolve'));
const argv = (work: string, owner: string) => [
  resolve('bin/devolve.js'),
  'answer',
  file,
  work,
  '--status',
  'planned',
  '--owner',
  owner,
  '--as-of',
  '2026-11-30',
  '--quiet',
];

function answering(work: string, owner: string) {
  const child = spawn(process.execPath, argv(work, owner), { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const ended = new Promise<{ code: number | string | null; said: string }>((done) =>
    child.on('close', (code, signal) => done({ code: signal ?? code, said })),
  );
  return { kill: () => child.kill('SIGKILL'), ended };
}

const answered = (work: string, owner: string) => spawnSync(process.execPath, argv(work, owner), { encoding: 'utf8' });
const isValid = () => spawnSync(process.execPath, [resolve('bin/devolve.js'), 'validate', file]).status === 0;
const until = async (is: () => boolean) => {
  while (!is()) await new Promise((done) => setTimeout(done, 2));
};

describe('answers', () => {
  it('of many runs at once are all there', async () => {
    const all = await Promise.all(works.map((work, i) => answering(work, `Owner ${i}`).ended));
    expect(all).toEqual(works.map(() => ({ code: 0, said: '' })));
    for (const i of works.keys()) expect(text()).toContain(`owner: Owner ${i}\n`);
    expect([text().startsWith('# Kept\n'), isValid(), litter()]).toEqual([true, true, []]);
  });
  it('are whole or not there after a kill at any moment, and the next run goes on', async () => {
    // Times since the file was locked: while it is read, changed, written.
    for (const [i, after] of [0, 40, 90, 140].entries()) {
      const before = text();
      const { kill, ended } = answering(works[i] ?? '', `Killed ${i}`);
      await until(() => existsSync(join(folder, '.devolve-profile.yaml.lock')));
      await new Promise((done) => setTimeout(done, after));
      kill();
      await ended;
      const now = text();
      expect(now === before || now.includes(`owner: Killed ${i}\n`)).toBe(true);
    }
    expect(answered('risk-analysis', 'Last')).toMatchObject({ status: 0, stderr: '' });
    expect([text().includes('owner: Last\n'), isValid(), litter()]).toEqual([true, true, []]);
  });
  it.skipIf(process.platform === 'win32')('that do not fit on the disk leave the file as it was', () => {
    const run = ['-c', 'ulimit -f 1; exec "$@"', 'bash', process.execPath, ...argv('risk-analysis', 'R. Patel')];
    expect(spawnSync('bash', run, { encoding: 'utf8' })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('profile.yaml: cannot write: it would be too large'),
    });
    expect([text(), litter()]).toEqual([profile, []]);
  });
  it('do not overwrite what an editor writes in between', async () => {
    for (const after of [0, 30]) {
      const { ended } = answering('risk-analysis', `Owner ${after}`);
      await until(() => existsSync(join(folder, '.devolve-profile.yaml.lock')));
      await new Promise((done) => setTimeout(done, after));
      const edited = `# Edited ${after}\n${text()}`;
      writeFileSync(file, edited);
      const { code, said } = await ended;
      expect(text()).toContain(`# Edited ${after}\n`);
      expect([code === 0 && text().includes(`owner: Owner ${after}\n`), code === 3 && text() === edited]).toContain(
        true,
      );
      if (code !== 0) expect(said).toContain('another program changed it while this command ran');
    }
    expect(litter()).toEqual([]);
  });
});
