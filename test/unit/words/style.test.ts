// The words that docs/style.md refuses, in what the program says, on its pages and in its help.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { devolve } from '../../support/run.ts';

const page = readFileSync('docs/style.md', 'utf8');
const [, list = ''] = /^## Words that a test refuses\n\n[^:]+: (.+)\.$/m.exec(page) ?? [];
const refused = list.split(', ').map((words) => ({ words, pattern: new RegExp(`\\b${words}\\b`, 'iu') }));

interface Said {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Ids, codes and keys are no words for readers. */
const isCode = (text: string) => /^[a-z0-9-]*$/.test(text);

/** The string literals and the parts of template literals of a source file. */
function literalsIn(file: string): readonly Said[] {
  const source = readFileSync(file, 'utf8');
  const found: Said[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, start } = node as { type?: unknown; value?: unknown; start?: unknown };
    const text =
      type === 'Literal' ? value : type === 'TemplateElement' ? (value as { cooked?: unknown }).cooked : undefined;
    if (typeof text === 'string' && !isCode(text))
      found.push({ file, line: source.slice(0, Number(start)).split('\n').length, text });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(source, { lang: 'ts' }, file));
  return found;
}

const linesOf = (file: string, text: string): readonly Said[] =>
  text.split('\n').map((line, i) => ({ file, line: i + 1, text: line }));

const faultsIn = (said: readonly Said[]) =>
  said.flatMap(({ file, line, text }) =>
    refused.filter(({ pattern }) => pattern.test(text)).map(({ words }) => `${file}:${line}: "${words}" in: ${text}`),
  );

const filesIn = (directory: string, ending: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${directory}/${name}`);

it('are listed on the page', () => {
  expect(refused.length).toBeGreaterThan(10);
});

it('are in no sentence of src/words', () => {
  const files = filesIn('src/words', '.ts');
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(literalsIn).length).toBeGreaterThan(1000);
  expect(faultsIn(files.flatMap(literalsIn))).toEqual([]);
});

it('are in no template', () => {
  const files = filesIn('reports/templates', '.hbs');
  expect(files.length).toBeGreaterThan(20);
  expect(faultsIn(files.flatMap((file) => linesOf(file, readFileSync(file, 'utf8'))))).toEqual([]);
});

it('are in no help text', async () => {
  const { stdout } = await devolve('--help');
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
  expect(commands).toContain('gap');
  const helps = await Promise.all(
    commands.map(async (name) => linesOf(`devolve ${name} --help`, (await devolve(name, '--help')).stdout)),
  );
  expect(faultsIn([...linesOf('devolve --help', stdout), ...helps.flat()])).toEqual([]);
});
