// Every example in the documents is run: README.md from the root, test/scenarios/<story>/scenario.md from its folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { examples, matches } from './support/console-blocks.ts';
import { devolve } from './support/run.ts';

const root = process.cwd();
const documents: readonly (readonly [folder: string, name: string])[] = [
  ['.', 'README.md'],
  ['.', 'CONTRIBUTING.md'],
  ...readdirSync('test/scenarios').map((story) => [join('test/scenarios', story), 'scenario.md'] as const),
];

afterEach(() => process.chdir(root));

describe.each(documents)('%s/%s', (folder, name) => {
  const found = existsSync(join(folder, name)) ? examples(readFileSync(join(folder, name), 'utf8')) : [];
  it('has examples', () => expect(found.length).toBeGreaterThan(0));
  it.each(found.map((e) => [e.command, e] as const))('%s', async (_, example) => {
    process.chdir(join(root, folder));
    const { code, stdout, stderr } = await devolve(...example.argv);
    const actual = stdout + stderr;
    if (!matches(example.output, actual)) expect(actual.trimEnd()).toBe(example.output);
    expect(code).toBe(example.exit);
  });
});
