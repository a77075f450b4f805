// A process with little memory reads or refuses files that are made to fill it.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bookish, inlineSheet, workbook } from '../support/foreign-workbook.ts';
import { hostileTables, millionBars } from '../support/hostile-tables.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'devolve-little-memory-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('a table', () => {
  let count = 0;
  it.each(
    [...hostileTables(), millionBars()]
      .filter(({ bytes, name }) => bytes.length > 1_000_000 || /bomb|thousand rows|million/.test(name))
      .map((t) => [t.name, t] as const),
  )('%s fits into little memory', (_, { file, bytes, says, code }) => {
    const source = join(base, `large-${count++}-${file}`);
    writeFileSync(source, bytes);
    const argv = [
      '--max-old-space-size=192',
      resolve('bin/devolve.js'),
      'import',
      source,
      '--vendor',
      'acme',
      '--dry-run',
    ];
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 20_000_000 });
    expect(status).toBe(code);
    if (says !== null) expect(stderr).toMatch(says);
  });
});

const profile = join(base, 'profile.yaml');
copyFileSync(resolve('reports/samples/two-vendors-and-paper/profile.yaml'), profile);

const heads = ['id', 'priority', 'status', 'owner', 'due', 'done on', 'evidence', 'note', 'record'];
const headed = inlineSheet([heads]).replace('</sheetData></worksheet>', '');
const end = '</sheetData></worksheet>';
const gaps = (rows: string, more: Partial<Bookish> = {}): Bookish => ({
  sheets: { Gaps: headed + rows + end },
  ...more,
});

describe('a filled workbook', () => {
  const strings = { shared: `<sst>${'<si/>'.repeat(6_000_000)}</sst>` };
  it.each([
    ['a bomb', workbook(gaps(' '.repeat(300_000_000))), 3],
    ['empty texts by the million', workbook(gaps('', strings)), 0],
    ['one text of 60 MB', workbook(gaps('', { shared: `<sst><si><t>${'x'.repeat(60_000_000)}</t></si></sst>` })), 0],
  ])('with %s is read or refused', (_, bytes, code) => {
    const path = join(base, 'heavy.xlsx');
    writeFileSync(path, bytes);
    const argv = [
      '--max-old-space-size=300',
      resolve('bin/devolve.js'),
      'answer',
      profile,
      '--from',
      path,
      '--dry-run',
    ];
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', timeout: 60_000 });
    expect([status, stderr]).toEqual([code, stderr]);
  });
});
