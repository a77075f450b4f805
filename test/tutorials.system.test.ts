// Follows each tutorial from its first line to its last, in an empty folder: what it says is what its reader sees.

import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { matches } from './support/console-blocks.ts';
import { follow, gitVariables, type Reader } from './support/follow-tutorial.ts';
import { type Step, stepsOf } from './support/tutorial.ts';

const home = process.cwd();
const tutorials = readdirSync('docs').filter((name) => /^tutorial-.+\.md$/.test(name));

/** Without commits and digests, which change with every word of the library; the same digests stay the same. */
function withoutHashes(text: string): string {
  const seen: string[] = [];
  return text.replace(/\b[0-9a-f]{12}\b/g, 'commit').replace(/\b[0-9a-f]{64}\b/g, (hash) => {
    if (!seen.includes(hash)) seen.push(hash);
    return `digest ${seen.indexOf(hash) + 1}`;
  });
}

function titleOf(step: Step): string {
  if (step.is === 'day') return `it is ${step.day}`;
  return step.is === 'command' ? step.command : `${step.is}: ${step.path}`;
}

/** `EXAMPLES=write` replaces outdated output for review; shortened output must be edited by hand. */
function rewrite(name: string, output: string, actual: string): void {
  const path = join(home, 'docs', name);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(output, () => actual),
  );
}

describe.each(tutorials)('%s', (name) => {
  const steps = stepsOf(readFileSync(join('docs', name), 'utf8'));
  let root = '';
  let reader: Reader = { folder: '', day: '2026-11-21' };

  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-tutorial-')));
    reader = { ...reader, folder: root };
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeEach(() => {
    for (const [variable, value] of Object.entries(gitVariables(reader.day))) vi.stubEnv(variable, value);
    process.chdir(reader.folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    process.chdir(home);
  });

  it('has steps', () => expect(steps.length).toBeGreaterThan(5));
  it.each(steps.map((step) => [titleOf(step), step] as const))('%s', async (_, step) => {
    const { reader: next, ran } = await follow(step, reader, root);
    reader = next;
    if (step.is !== 'command' || ran === undefined) return;
    const actual = withoutHashes(ran.stdout + ran.stderr);
    const expected = withoutHashes(step.output);
    const written = process.env.EXAMPLES === 'write' && !/^…$/m.test(step.output) && step.output !== '';
    if (!matches(expected, actual) && written) rewrite(name, step.output, (ran.stdout + ran.stderr).trimEnd());
    else if (!matches(expected, actual)) expect(actual.trimEnd()).toBe(expected);
    expect(ran.code).toBe(step.exit);
  });
});
