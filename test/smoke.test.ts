// The real command, as a process: bin/, dist/, the shipped library compiled by the build.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory } from './support/tell-story.ts';

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

describe('gives the same bytes in another time zone and locale', () => {
  const story = join(mkdtempSync(join(tmpdir(), 'devolve-story-')), 'story');
  beforeAll(() => tellStory('test/scenarios/a-vendor-changes-its-terms', story));
  afterAll(() => rmSync(dirname(story), { recursive: true, force: true }));
  const inPlace = (args: readonly string[], env: Record<string, string>) =>
    spawnSync(process.execPath, [bin, ...args], {
      encoding: 'latin1',
      maxBuffer: 64_000_000,
      env: { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: '1795219200', ...env },
    });
  const answers = [
    ['gap', sample],
    ['matrix', 'luma-health'],
    ['diff', 'v1', 'v3', '--library', story, '--no-cache'],
  ];
  const pages = ['html', 'markdown', 'json'];
  const formatsOf = (command: string | undefined) => (command === 'diff' ? pages : [...pages, 'csv', 'xlsx']);
  it.each(answers.flatMap((args) => formatsOf(args[0]).map((format) => [args[0], format, args] as const)))(
    '%s as %s',
    (_, format, args) => {
      const asked = [...args, '--format', format];
      const here = inPlace(asked, { TZ: 'UTC', LC_ALL: 'C' });
      const there = inPlace(asked, { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
      expect({ status: here.status, stderr: here.stderr }).toEqual({ status: 0, stderr: there.stderr });
      expect(here.stdout.length).toBeGreaterThan(1000);
      expect(there.stdout === here.stdout).toBe(true);
    },
  );
});

it('starts from compiled data that is what the YAML says', () => {
  const compiled = JSON.parse(readFileSync(join('generated', 'library-index.json'), 'utf8'));
  expect(Object.keys(compiled)).toContain('controls/hipaa/security-rule.yaml');
  const shown = run('matrix', 'lume', '--verbose');
  expect([shown.status, shown.stdout.includes('Inherited')]).toEqual([0, true]);
});
