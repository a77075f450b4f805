// Larger input than anybody writes by hand: handled or refused with a message, never with exit code 1 or as a bug.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { reportFailure } from '../../src/cli/failure.ts';
import { envelope, envelopeInPieces } from '../../src/report/json.ts';
import { devolve } from '../support/run.ts';
import { every, whole } from '../support/search.ts';

const base = mkdtempSync(join(tmpdir(), 'devolve-much-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let count = 0;
let root = '';
beforeEach(() => {
  root = join(base, `r${count++}`);
});
function put(path: string, text: string): string {
  const at = join(root, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
  return at;
}
const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('');
const head = 'vendor: x\nname: X\ndocuments: { page: { title: P, grade: published, audience: public } }\n';

describe('thousands of problems', () => {
  const kinds: Readonly<Record<string, string>> = {
    'unknown keys': `${head}services: {}\n${lines(2000, (i) => `k${i}: 1\n`)}`,
    anchors: `${head}services: {}\nrequests:\n${lines(2000, (i) => `  - &a${i} x\n`)}`,
    'a repeated key': `${head}${lines(2001, () => 'services: {}\n')}`,
    'values of the wrong kind': `${head}services:\n  s:\n    title: S\n    assignments:\n${lines(2000, (i) => `      164.312(a)(${i}): 5\n`)}`,
    'unresolved merges': `${head}${lines(10_000, () => '<<<<<<< ours\n')}`,
    'unknown references': `${head}services:\n  s:\n    title: S\n    assignments:\n${lines(2000, (i) => `      164.312(a)(${i}): { provides: x, source: pag }\n`)}`,
  };
  it.each(Object.entries(kinds))('%s: the first are listed, the rest are counted', async (_, text) => {
    const path = put('bad.yaml', text);
    const { code, stdout } = await devolve('validate', path);
    expect([code, stdout.length < 200_000]).toEqual([1, true]);
    expect(stdout).toMatch(/more-problems: \d+ more problems in this file are not listed\n/);
    expect(stdout).toMatch(/\n\d{4,} errors, \d+ warnings in 1 file\n$/);
  });
  it('are listed and counted in JSON too', async () => {
    const path = put('bad.yaml', kinds['unknown keys'] ?? '');
    const { diagnostics } = JSON.parse((await devolve('validate', path, '--format', 'json')).stdout);
    expect(diagnostics).toHaveLength(501);
  });
  it('in one file hide none in another', async () => {
    put('bad.yaml', kinds['unknown keys'] ?? '');
    put('good.yaml', `${head}servicess: {}\n`);
    expect((await devolve('validate', root)).stdout).toContain('good.yaml:4:1: error: shape-unknown-key');
  });
  it('are few where the text is only deep', async () => {
    const { code, stdout } = await devolve('validate', put('deep.yaml', `vendor: ${'['.repeat(100_000)}`));
    expect([code, stdout]).toEqual([1, expect.stringContaining('is nested too deeply')]);
  });
});

describe('a chain of vendors', () => {
  const chain = (tiers: number) => {
    for (let i = 0; i < tiers; i++) {
      const last = i === tiers - 1;
      const up = `upstreams: { up: { phi: "yes", baa: executed, for: hosting, source: page, service: v${i + 1}/s } }\n`;
      const provides = `{ provides: Does it., ${last ? '' : 'via: [up], '}source: page }`;
      const service = `services: { s: { title: S, assignments: { 164.312(b): ${provides} } } }\n`;
      put(`mappings/v${i}.yaml`, `${head.replace('vendor: x', `vendor: v${i}`)}${last ? '' : up}${service}`);
    }
    return devolve('matrix', 'v0', '--library', root, '--format', 'json');
  };
  it('of fifty is followed to its end', async () => {
    expect((await chain(50)).code).toBe(0);
  });
  it.each([51, 200])('of %i is refused with a message', async (tiers) => {
    const { code, stdout, stderr } = await chain(tiers);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('error: upstream-depth: the chain of subcontractors is longer than 50 vendors');
    expect(stderr).toContain('\n1 error, 0 warnings\n');
  });
  it('whose paths double at every tier is refused before memory runs out', async () => {
    for (let i = 0; i < 40; i++) {
      const party = (id: string) =>
        `${id}: { phi: "yes", baa: hedged, for: hosting, source: page, service: v${i + 1}/s }`;
      const up = i === 39 ? '' : `upstreams: { ${party('a')}, ${party('b')} }\n`;
      const service = `services: { s: { title: S, assignments: { 164.312(b): { provides: Does it., ${i === 39 ? '' : 'via: [a, b], '}source: page } } } }\n`;
      put(`mappings/v${i}.yaml`, `${head.replace('vendor: x', `vendor: v${i}`)}${up}${service}`);
    }
    const { code, stdout, stderr } = await devolve('matrix', 'v0', '--library', root, '--format', 'json');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('error: upstream-depth: more than 2000 chains of subcontractors begin at "v');
  });
});

describe('a long answer in JSON', () => {
  it('is the same in pieces as in one text', () => {
    const text = 'a\nb \u202e ##vso[x] "q" ';
    const items = Array.from({ length: 3000 }, (_, i) => ({ i, text, deep: [{ a: [], b: {}, c: null }] }));
    const body = { a: 1, none: [], nothing: {}, left: undefined, items, last: [text, 1, null, [1, [2]]], text };
    const pieces = [...envelopeInPieces('x', body)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(envelope('x', body));
  });
  it('also as a page: dozens of places, with each derivation of a row once', async () => {
    const [services, computers] = whole ? [80, 20] : [16, 4];
    const systems = lines(
      services,
      (i) => `  s${i}: { service: lume/crm, gates: { baa-executed: { state: executed, on: 2026-01-01 } } }\n`,
    );
    const own = lines(computers, (i) => `  o${i}: { own: ephi, title: Computer ${i} }\n`);
    const path = put(
      'p.yaml',
      `customer: c\nname: C\nrole: covered-entity\nkind: provider\nsystems:\n${systems}${own}`,
    );
    const [html, json] = [join(root, 'o.html'), join(root, 'o.json')];
    expect((await devolve('gap', path, '--output', html)).code).toBe(0);
    expect((await devolve('gap', path, '--output', json)).code).toBe(0);
    const text = readFileSync(html, 'utf8');
    expect(text.length).toBeLessThan(6_000_000);
    // Only a page that would be too long leaves out steps and systems.
    expect([text.includes('shows the steps.'), / and \d+ more systems/.test(text)]).toEqual([whole, whole]);
    const { determinations } = JSON.parse(readFileSync(json, 'utf8'));
    expect(determinations.find((row: { citation: string }) => row.citation === '164.312(b)').systems).toHaveLength(
      services + computers,
    );
  });
});

describe('failures of the machine', () => {
  const told = async (error: unknown) => {
    const said: string[] = [];
    const stream = { write: (text: string | Uint8Array) => said.push(String(text)) };
    const code = await reportFailure(error, { stdout: stream, stderr: stream, stdin: () => '', env: {} }, false);
    return { code, text: said.join('') };
  };
  const system = (code: string, syscall: string) =>
    Object.assign(new Error(`${code}: x, ${syscall} '/secret'`), { code, syscall });
  const overflow = () => {
    const down = (n: number): number => 1 + down(n + 1);
    try {
      return down(0);
    } catch (error) {
      return error;
    }
  };
  const tooLong = () => {
    try {
      return 'x'.repeat(2 ** 30);
    } catch (error) {
      return error;
    }
  };
  it.each([
    ['a stack overflow', overflow()],
    ['a string over the maximum length', tooLong()],
    ['a failed allocation', new RangeError('Array buffer allocation failed')],
    ['too many open files', system('EMFILE', 'open')],
    ['no memory', system('ENOMEM', 'read')],
    ['no more processes', system('EAGAIN', 'spawn')],
  ])('%s has a message and is no bug', async (_, error) => {
    const { code, text } = await told(error);
    expect(code).toBe(3);
    expect(text).toMatch(/^error: .*\n {2}hint: .*\n$/);
    expect(text).not.toMatch(/bug|\/secret/);
  });
  it('anything else is reported as a bug', async () => {
    expect((await told(new TypeError('x'))).text).toContain('this is a bug in devolve');
    expect((await told(new RangeError('Invalid time value'))).text).toContain('this is a bug in devolve');
  });
  const [gap, diff, log] = [
    `gap ${resolve('reports/samples/med-spa-on-lume/profile.yaml')}`,
    'diff HEAD HEAD --no-cache',
    'log --all --no-cache',
  ];
  const limits: readonly (readonly [limit: number, runs: readonly string[]])[] = [
    [19, [gap, diff]],
    [20, [log]],
    [24, [gap, log]],
    [30, [diff]],
  ];
  it.skipIf(process.platform === 'win32').each(every(4, limits))('never ends with 1: ulimit -n %i', (limit, runs) => {
    const bin = resolve('bin/devolve.js');
    for (const argv of runs) {
      const line = `ulimit -n ${limit} && exec ${process.execPath} ${bin} ${argv}`;
      const { status, signal, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', cwd: base });
      // With fewer files than Node needs, Node itself fails.
      expect([
        argv,
        signal === null && status !== null && status < 128 ? [0, 3].includes(status) : true,
        stderr,
      ]).toEqual([argv, true, stderr]);
      expect(stderr).not.toMatch(/bug in devolve|at .*:\d+:\d+/);
    }
  });
});
