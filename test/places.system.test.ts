// The real command in other places: another time zone, another locale.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory } from './support/tell-story.ts';

const sample = resolve('reports/samples/med-spa-on-lume/profile.yaml');

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
