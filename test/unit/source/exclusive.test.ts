// One file, many who change it at once: nothing is lost, the dead are succeeded, the living are waited for.

import { spawn } from 'node:child_process';
import {
  existsSync,
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
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from '../../../src/model/errors.ts';
import { digestOf } from '../../../src/source/disk.ts';
import { exclusively } from '../../../src/source/exclusive.ts';
import { replaceIfUnchanged } from '../../../src/source/write-whole.ts';
import { errorWords } from '../../../src/words/errors.ts';
import { every } from '../../support/search.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-exclusive-')));
const built = join(base, 'exclusive.cjs');
beforeAll(async () => {
  const bundle = await rolldown({ input: resolve('src/source/exclusive.ts'), platform: 'node' });
  await bundle.write({ file: built, format: 'cjs' });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
let folder = '';
let file = '';
let lock = '';
beforeEach(() => {
  folder = join(base, `f${count++}`);
  mkdirSync(folder);
  file = join(folder, 'profile.yaml');
  lock = join(folder, '.devolve-profile.yaml.lock');
  writeFileSync(file, '0');
});

/** What else is in the folder. */
const litter = () => readdirSync(folder).filter((name) => name.startsWith('.devolve'));

/** A process that runs a line of JavaScript as the change, a number of times. */
function changer(line: string, times = 1): { readonly pid: number; readonly ended: Promise<string | number | null> } {
  const text = `const { exclusively } = require(${JSON.stringify(built)}), fs = require('node:fs');
    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
    (async () => { for (let i = 0; i < ${times}; i++) await exclusively(process.argv[1], async () => { ${line} }); })();`;
  const child = spawn(process.execPath, ['--eval', text, file], { stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    pid: child.pid ?? 0,
    ended: new Promise((done) => child.on('close', (code, signal) => done(signal ?? code))),
  };
}

const until = async (is: () => boolean) => {
  while (!is()) await new Promise((done) => setTimeout(done, 5));
};

/** The words of the refusal. */
async function refusal(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof SourceError) return errorWords(error.reason).join('; ').replaceAll(folder, '');
    throw error;
  }
  return 'not refused';
}

const nothing = async () => undefined;

describe('changes of one file', () => {
  it('come one after another, whatever name of the file they use', async () => {
    symlinkSync('profile.yaml', join(folder, 'link.yaml'));
    symlinkSync(folder, join(base, `linked${count}`));
    const names = [
      file,
      join(folder, 'link.yaml'),
      join(base, `linked${count}`, 'profile.yaml'),
      `${folder}/./profile.yaml`,
    ];
    const all = [...names, ...names].map((name) =>
      exclusively(name, async () => {
        const value = Number(readFileSync(file, 'utf8'));
        await new Promise((done) => setTimeout(done, 2));
        writeFileSync(file, `${value + 1}`);
        return value;
      }),
    );
    expect((await Promise.all(all)).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([readFileSync(file, 'utf8'), litter()]).toEqual(['8', []]);
  });
  it('of many processes are all there', async () => {
    const line = `const n = Number(fs.readFileSync(process.argv[1])); await sleep(1); fs.writeFileSync(process.argv[1], String(n + 1));`;
    const changers = every(2, [0, 0, 0, 0, 0]);
    const ends = await Promise.all(changers.map(() => changer(line, 8).ended));
    expect([ends, readFileSync(file, 'utf8'), litter()]).toEqual([changers, `${changers.length * 8}`, []]);
  });
  it('may create it', async () => {
    rmSync(file);
    await exclusively(file, async () => writeFileSync(file, 'new'));
    expect([readFileSync(file, 'utf8'), litter()]).toEqual(['new', []]);
  });
  it('that fail give it back', async () => {
    const failing = exclusively(file, async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(litter()).toEqual([]);
  });
});

describe('a holder', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('gives it back on %s', async (signal) => {
    const { pid, ended } = changer('await sleep(10_000)');
    await until(() => existsSync(lock));
    process.kill(pid, signal);
    expect([await ended, litter()]).toEqual([signal, []]);
  });
  it('gives it back when the process exits in the middle', async () => {
    expect(await changer('process.exit(3)').ended).toBe(3);
    expect(litter()).toEqual([]);
  });
  it('that was killed is succeeded, by one of all who wait, and what it left is removed', async () => {
    expect(await changer(`process.kill(process.pid, 'SIGKILL'); await sleep(10_000)`).ended).toBe('SIGKILL');
    expect(litter()).toHaveLength(1);
    let inside = 0;
    const all = Array.from({ length: 20 }, () =>
      exclusively(file, async () => {
        const others = inside++;
        await new Promise((done) => setTimeout(done, 1));
        inside--;
        return others;
      }),
    );
    expect([await Promise.all(all), litter()]).toEqual([all.map(() => 0), []]);
  });
  it('that lives is waited for, and named if it takes too long', async () => {
    const { pid, ended } = changer('await sleep(400)');
    await until(() => existsSync(lock));
    expect(await refusal(() => exclusively(file, nothing, 60))).toMatch(
      new RegExp(
        `^/profile.yaml: cannot change it: another run of devolve \\(process ${pid} on \\S+\\) has kept it for 0.06 seconds; wait until that run ends; if there is no such process, remove the directory .devolve-profile.yaml.lock beside the file$`,
      ),
    );
    expect(await exclusively(file, async () => 'then')).toBe('then');
    expect(await ended).toBe(0);
  });
  it('on another machine, or in another container, is never taken for dead', async () => {
    mkdirSync(lock);
    writeFileSync(join(lock, `999999999_1.abcdef012345_000000000000_0123456789abcdef_elsewhere`), '');
    expect(await refusal(() => exclusively(file, nothing, 60))).toContain('process 999999999 on elsewhere');
    expect(litter()).toEqual(['.devolve-profile.yaml.lock']);
  });
});

describe('where no lock can be made', () => {
  it('a planted file, link or directory is refused at once, and left as it is', async () => {
    const target = join(folder, 'target');
    mkdirSync(target);
    writeFileSync(join(target, 'precious'), '');
    const plants = [
      () => writeFileSync(lock, ''),
      () => symlinkSync(target, lock),
      () => symlinkSync('nowhere', lock),
      () => {
        mkdirSync(lock);
        writeFileSync(join(lock, '..x'), '');
      },
    ];
    for (const plant of plants) {
      plant();
      const before = lstatSync(lock).ino;
      expect(await refusal(() => exclusively(file, nothing))).toBe(
        '/profile.yaml: cannot change it: .devolve-profile.yaml.lock beside it is not a lock that devolve made; find out what it is, then remove it or give it another name',
      );
      expect([lstatSync(lock).ino, readdirSync(target), litter()]).toEqual([
        before,
        ['precious'],
        ['.devolve-profile.yaml.lock'],
      ]);
      rmSync(lock, { recursive: true });
    }
  });
  it('an empty directory is no obstacle', async () => {
    mkdirSync(lock);
    expect(await exclusively(file, async () => 1)).toBe(1);
    expect(litter()).toEqual([]);
  });
  it('says what is wrong with the directory', async () => {
    expect(await refusal(() => exclusively(join(folder, 'none', 'p.yaml'), nothing))).toBe(
      '/none/p.yaml: cannot change it: a lock beside it cannot be made: its directory does not exist; make the directory first, or name another file',
    );
  });
});

describe('a file that was read', () => {
  it('is replaced if it still has those bytes, and keeps its mode', () => {
    replaceIfUnchanged(file, digestOf(Buffer.from('0')), '1');
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777, litter()]).toEqual(['1', 0o644, []]);
  });
  it('is not replaced if another program changed, emptied or removed it', async () => {
    for (const now of ['0 ', '', null]) {
      if (now === null) rmSync(file);
      else writeFileSync(file, now);
      const said = await refusal(() => replaceIfUnchanged(file, digestOf(Buffer.from('0')), '1'));
      expect(said).toContain(
        now === null ? 'there is no such file' : 'another program changed it while this command ran',
      );
      expect([existsSync(file) ? readFileSync(file, 'utf8') : null, litter()]).toEqual([now, []]);
    }
  });
});
