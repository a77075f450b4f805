// What a process writes: to a stream or a pipe, at once with others, and when a signal ends it.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-writing-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const mapping =
  'vendor: acme\nname: Acme\ndocuments: { page: { title: P, grade: published, audience: public } }\nservices: { s: { title: S } }\n';
const profile = 'customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems: { a: { service: acme/s } }\n';
let count = 0;
let root = '';
const at = (path: string) => join(root, path);
beforeEach(() => {
  root = join(base, `r${count++}`);
  mkdirSync(at('mappings'), { recursive: true });
  writeFileSync(at('mappings/acme.yaml'), mapping);
  writeFileSync(at('profile.yaml'), profile);
});

/** Temporary files that were left behind. */
const whole = () => readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));

const bin = resolve('bin/devolve.js');
const started = (...argv: string[]) => spawn(process.execPath, [bin, ...argv], { stdio: 'ignore' });
const ending = (child: ReturnType<typeof started>) =>
  new Promise<readonly [number | null, string | null]>((done) => child.on('close', (...how) => done(how)));

describe.skipIf(process.platform === 'win32')('--output that is no file', () => {
  /** Runs the command within a line of bash: its exit code, and the output of the line. */
  const shell = (line: string) => {
    const devolved = `${process.execPath} ${bin} gap ${at('profile.yaml')} --library ${root} --as-of 2026-11-21 --format json`;
    const argv = ['-c', `devolved() { ${devolved} "$@"; echo $? >${at('code')}; }; ${line}`];
    const { stdout, stderr, error } = spawnSync('bash', argv, { encoding: 'utf8', timeout: 20_000, cwd: root });
    expect(error).toBeUndefined();
    return { code: Number(readFileSync(at('code'), 'utf8')), stdout, stderr };
  };
  it.each(['-', '/dev/stdout', '/dev/fd/1'])(
    '%s is standard output: what stops reading, and a file that grows',
    (name) => {
      if (name !== '/dev/stdout')
        expect(shell(`devolved --output ${name} | head -c 1`)).toEqual({ code: 0, stdout: '{', stderr: '' });
      if (name === '/dev/fd/1') return;
      const grown = shell(`echo before >log; devolved --output ${name} >>log; cat log`);
      expect(grown).toMatchObject({ code: 0, stdout: expect.stringMatching(/^before\n\{\n/), stderr: '' });
    },
  );
  it.each(['/dev/stderr', '/dev/fd/2'])('%s is standard error', (name) => {
    const { code, stdout, stderr } = shell(`devolved --output ${name}`);
    expect([code, stdout, JSON.parse(stderr).schema]).toEqual([0, '', 'devolve/gap@1']);
  });
  it('is the stream that the shell opened: a process that reads to the end, or stops early', () => {
    const read = shell('devolved --quiet --output >(cat >read); wait; sleep 0.2; cat read');
    expect([read.code, JSON.parse(read.stdout).schema]).toEqual([0, 'devolve/gap@1']);
    expect(shell('devolved --quiet --output >(head -c 1 >/dev/null)')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
  it('is a named pipe whose reader reads to the end, or stops early', () => {
    const read = shell('mkfifo pipe; cat pipe >read & sleep 0.2; devolved --quiet --output pipe; wait; cat read');
    expect([read.code, JSON.parse(read.stdout).schema]).toEqual([0, 'devolve/gap@1']);
    const stopped = shell('head -c 1 pipe & sleep 0.2; devolved --quiet --output pipe; wait');
    expect(stopped).toEqual({ code: 0, stdout: '{', stderr: '' });
  });
  it('is refused where opening would block or fail: a pipe without a reader, a socket, a closed stream', () => {
    const server = createServer().listen(at('socket'));
    try {
      for (const [name, words] of [
        ['pipe', 'no program reads from it'],
        ['socket', 'it is neither a file nor a pipe'],
        ['/dev/fd/77', 'it is not open for writing'],
      ] as const) {
        const { code, stdout, stderr } = shell(`test -p pipe || mkfifo pipe; devolved --output ${name}`);
        expect([code, stdout]).toEqual([3, '']);
        expect(stderr).toContain(`${name}: cannot write: ${words}\n  hint: `);
      }
    } finally {
      server.close();
    }
  });
});

describe('two runs at once', () => {
  it('each write one complete answer, whatever an earlier run left', async () => {
    for (const pid of [1, 2, process.pid]) writeFileSync(at(`.gap.json.${pid}.tmp`), 'left');
    const argv = ['gap', at('profile.yaml'), '--library', root, '--output', at('gap.json'), '--quiet'];
    const endings = await Promise.all(Array.from({ length: 3 }, () => ending(started(...argv))));
    expect(endings).toEqual(endings.map(() => [0, null]));
    expect(JSON.parse(readFileSync(at('gap.json'), 'utf8')).schema).toBe('devolve/gap@1');
    expect(whole()).toHaveLength(3);
  });
});

describe.skipIf(process.platform === 'win32')('a signal', () => {
  // The answer comes in pieces; the signal comes between two of them.
  const writer = (signal: string) => `
    import { writeWhole } from ${JSON.stringify(resolve('dist/cli/pipeline.cjs'))};
    function* pieces() { yield 'a'; process.kill(process.pid, '${signal}'); yield 'b'; }
    writeWhole(process.argv[1], pieces(), { mode: 0o644, flush: true });
    setTimeout(() => {}, 10_000);`;
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s while writing leaves no half file and no temporary one',
    async (signal) => {
      const argv = ['--input-type=module', '--eval', writer(signal), at('out.txt')];
      const child = spawn(process.execPath, argv, { stdio: 'inherit' });
      expect(await ending(child)).toEqual([null, signal]);
      expect(whole()).toEqual([]);
      expect(readFileSync(at('out.txt'), 'utf8')).toBe('ab');
    },
  );
  it('before anything is written leaves nothing', async () => {
    const child = started('gap', at('profile.yaml'), '--library', root, '--output', at('gap.json'));
    setTimeout(() => child.kill('SIGTERM'), 60);
    await ending(child);
    expect(whole()).toEqual([]);
  });
});
