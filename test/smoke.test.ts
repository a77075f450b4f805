// The real command as a process: bin/, dist/, and the compiled library.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const bin = resolve('bin/devolve.js');
const sample = resolve('reports/samples/med-spa-on-lume/profile.yaml');
const run = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', cwd: tmpdir(), maxBuffer: 64_000_000 });

it('prints its version', () => {
  expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' }).trim()).toBe(
    JSON.parse(readFileSync('package.json', 'utf8')).version,
  );
});

it('answers from any directory, with an exit code for scripts', () => {
  const { status, stdout, stderr } = run('gap', sample, '--format', 'json', '--as-of', '2026-11-21', '--fail-on', 'P1');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout).asOf).toBe('2026-11-21');
});

it('starts from compiled data that equals the YAML', () => {
  const compiled = JSON.parse(readFileSync(join('generated', 'library-index.json'), 'utf8'));
  expect(Object.keys(compiled)).toContain('controls/hipaa/security-rule.yaml');
  const shown = run('matrix', 'lume', '--verbose');
  expect([shown.status, shown.stdout.includes('Inherited')]).toEqual([0, true]);
});
