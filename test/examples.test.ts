// Runs every example in the docs: README.md and docs/ from the root, test/scenarios/<story>/scenario.md from its
// folder. A sample has all of README.md, every third one of the guides, and every third story.

import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type CommandLine, examples, matches } from './support/console-blocks.ts';
import { devolve } from './support/run.ts';
import { every } from './support/search.ts';
import { tellStory } from './support/tell-story.ts';

const root = process.cwd();
const documents: readonly (readonly [folder: string, name: string])[] = [
  ['.', 'README.md'],
  ['.', 'CONTRIBUTING.md'],
  ...readdirSync('docs')
    // They have no commands, or their commands write (tutorials.system.test.ts).
    .filter((name) => name.endsWith('.md') && !/^(README|style|tutorial-.+)\.md$/.test(name))
    .map((name) => ['.', `docs/${name}`] as const),
  // The examples of a story may build on each other.
  ...every(3, readdirSync('test/scenarios')).map((story) => [join('test/scenarios', story), 'scenario.md'] as const),
];

afterEach(() => process.chdir(root));

/** Where the examples of a folder run: in the folder itself, or in the repository of its history. */
const toldRoots = new Map<string, string>();
function placeOf(folder: string): string {
  if (!existsSync(join(folder, 'commits.txt'))) return join(root, folder);
  const told = toldRoots.get(folder) ?? realpathSync(mkdtempSync(join(tmpdir(), 'devolve-example-')));
  if (!toldRoots.has(folder)) tellStory(folder, told);
  toldRoots.set(folder, told);
  return told;
}

/** The README's examples over revisions use the history of this story. */
const history = 'test/scenarios/a-vendor-changes-its-terms';

afterAll(() => {
  for (const told of toldRoots.values()) rmSync(told, { recursive: true, force: true });
});

/** `EXAMPLES=write` replaces outdated output for review; shortened output must be edited by hand. */
const isWritten = ({ output }: CommandLine) => process.env.EXAMPLES === 'write' && !/^…$/m.test(output);

function rewrite(folder: string, name: string, { output }: CommandLine, actual: string): void {
  const path = join(root, folder, name);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(output, () => actual),
  );
}

describe.each(documents)('%s/%s', (folder, name) => {
  const found = existsSync(join(folder, name)) ? examples(readFileSync(join(folder, name), 'utf8')) : [];
  it('has examples', () => expect(found.length).toBeGreaterThan(0));
  const tried = name.startsWith('docs/') ? every(3, found) : found;
  it.each(tried.map((e) => [e.command, e] as const))('%s', async (_, example) => {
    const overRevisions = ['diff', 'log'].includes(example.argv[0] ?? '') || example.argv.includes('--at');
    process.chdir(placeOf(overRevisions && folder === '.' ? history : folder));
    const { code, stdout, stderr } = await devolve(...example.argv);
    const actual = stdout + stderr;
    if (!matches(example.output, actual) && isWritten(example)) rewrite(folder, name, example, actual.trimEnd());
    else if (!matches(example.output, actual)) expect(actual.trimEnd()).toBe(example.output);
    expect(code).toBe(example.exit);
  });
});
