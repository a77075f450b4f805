// The real command as a process: bin/, dist/, and the compiled library.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const answers = [
    ['gap', sample],
    ['matrix', 'luma-health'],
    ['diff', 'v1', 'v3', '--library', story, '--no-cache'],
  ];
  const pages = ['html', 'markdown', 'json'];
  const formatsOf = (command: string | undefined) => (command === 'diff' ? pages : [...pages, 'csv', 'xlsx']);
  const asked = answers.flatMap((args) =>
    formatsOf(args[0]).map((format) => [`${args[0]} as ${format}`, [...args, '--format', format]] as const),
  );

  interface Said {
    readonly code: number;
    readonly length: number;
    readonly digest: string;
    readonly stderr: string;
  }
  /** All commands in one process with this environment. */
  const everywhere = `
    import { createHash } from 'node:crypto';
    import { main } from ${JSON.stringify(pathToFileURL(resolve('dist/cli/main.cjs')))};
    const said = [];
    for (const argv of ${JSON.stringify(asked.map(([, argv]) => argv))}) {
      const [out, err] = [[], []];
      const io = { stdout: { write: (data) => out.push(Buffer.from(data)) }, stderr: { write: (text) => err.push(text) } };
      const code = await main(argv, { ...io, stdin: () => '', env: process.env });
      const bytes = Buffer.concat(out);
      const digest = createHash('sha256').update(bytes).digest('hex');
      said.push({ code, length: bytes.length, digest, stderr: err.join('') });
    }
    console.log(JSON.stringify(said));`;
  const inPlace = (env: Record<string, string>): readonly Said[] => {
    const given = { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: '1795219200', ...env };
    const args = ['--input-type=module', '--eval', everywhere];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env: given }));
  };
  let here: readonly Said[] = [];
  let there: readonly Said[] = [];
  beforeAll(() => {
    tellStory('test/scenarios/a-vendor-changes-its-terms', story);
    here = inPlace({ TZ: 'UTC', LC_ALL: 'C' });
    there = inPlace({ TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  }, 60_000);
  afterAll(() => rmSync(dirname(story), { recursive: true, force: true }));

  it.each(asked.map(([name], i) => [name, i] as const))('%s', (_, i) => {
    expect(here[i]).toMatchObject({ code: 0 });
    expect(here[i]?.length).toBeGreaterThan(1000);
    expect(there[i]).toEqual(here[i]);
  });
});

it('starts from compiled data that equals the YAML', () => {
  const compiled = JSON.parse(readFileSync(join('generated', 'library-index.json'), 'utf8'));
  expect(Object.keys(compiled)).toContain('controls/hipaa/security-rule.yaml');
  const shown = run('matrix', 'lume', '--verbose');
  expect([shown.status, shown.stdout.includes('Inherited')]).toEqual([0, true]);
});
