// docs/reference/ is what the tables of the program say, byte for byte.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as tables from '../build/reference/tables.ts';
import type { CommandRow } from '../src/cli/options.ts';

const { referencePages } = (await import('../build/reference.js' as string)) as {
  referencePages: (of: typeof tables) => Readonly<Record<string, string>>;
};
const pages = referencePages(tables);

it('has these pages and no others', () => {
  const files = readdirSync('docs/reference', { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.md'));
  expect(files.sort()).toEqual(Object.keys(pages).sort());
});

it.each(Object.entries(pages))('%s has the same bytes', (path, text) => {
  expect(readFileSync(`docs/reference/${path}`, 'utf8') === text, 'run npm run reference and read the difference').toBe(
    true,
  );
});

it('names every command, option, code, and kind', () => {
  const { 'commands.md': commands = '', 'diagnostics.md': codes = '', 'findings.md': findings = '' } = pages;
  for (const name of tables.commandNames) {
    const row: CommandRow = tables.rows[name];
    for (const [flags] of row.options ?? []) expect(commands).toContain(`| \`${flags}\` |`);
  }
  for (const code of tables.diagnosticCodes) expect(codes).toContain(`### ${code}\n`);
  for (const kind of Object.keys(tables.findingKinds)) expect(findings).toContain(`| \`${kind}\` |`);
  for (const kind of [...Object.keys(tables.causeKinds), ...Object.keys(tables.consequenceKinds)])
    expect(pages['changes.md']).toContain(`| \`${kind}\` |`);
});

it('says what every argument of a command is', () => {
  for (const name of tables.commandNames)
    for (const [, argument = ''] of tables.rows[name].usage.matchAll(/[<[](\w+)/g))
      expect(tables.argumentWords, `add "${argument}" of ${name} to src/words/arguments.ts`).toHaveProperty(argument);
});
