// Answers are written whole or not at all and never over inputs; a replaced file keeps its mode, owner and links.

import { spawn, spawnSync } from 'node:child_process';
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
import { createServer } from 'node:net';
import { devNull, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
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
