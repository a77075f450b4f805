// Files that are made to hurt whoever reads them: one clear error or a safe reading, in bounded time; in little memory,
// little-memory.system.test.ts.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bookish, bookParts, inlineSheet, letters, workbook, zip } from '../support/foreign-workbook.ts';
import { devolve } from '../support/run.ts';
import { every } from '../support/search.ts';

const base = mkdtempSync(join(tmpdir(), 'devolve-filled-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const profile = join(base, 'profile.yaml');
copyFileSync(resolve('reports/samples/two-vendors-and-paper/profile.yaml'), profile);

const heads = ['id', 'priority', 'status', 'owner', 'due', 'done on', 'evidence', 'note', 'record'];
const headed = inlineSheet([heads]).replace('</sheetData></worksheet>', '');
const end = '</sheetData></worksheet>';
const repeated = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join('');
const cell = (ref: string, text: string) => `<c r="${ref}" t="str"><v>${text}</v></c>`;
const gaps = (rows: string, more: Partial<Bookish> = {}): Bookish => ({
  sheets: { Gaps: headed + rows + end },
  ...more,
});

/** Takes a file that cannot be taken: nothing is written, and what is said has no trace of a bug. */
async function takes(name: string, content: Buffer | string) {
  const path = join(base, name);
  writeFileSync(path, content);
  const before = readFileSync(profile, 'utf8');
  const { code, stdout, stderr } = await devolve('answer', profile, '--from', path);
  expect(readFileSync(profile, 'utf8')).toBe(before);
  expect(stderr).not.toMatch(/bug in devolve|at .*:\d+:\d+/);
  expect(stdout).toBe('');
  return { code, said: stderr.replaceAll(path, name) };
}

describe('a workbook', () => {
  const refused: readonly (readonly [name: string, make: () => Bookish, why: RegExp])[] = [
    ['a part that unpacks to 70 MB', () => gaps(' '.repeat(70_000_000)), /is larger than 64 MB when unpacked/],
    [
      'a million rows',
      () => gaps(repeated(1_000_000, () => '<row><c><v>1</v></c></row>')),
      /has more than 100000 rows/,
    ],
    [
      'merged cells by the thousand',
      () => ({
        sheets: {
          Gaps: `${headed}<row r="2">${cell('A2', 'x')}</row></sheetData>${'<mergeCell ref="A2:I2"/>'.repeat(2_000)}</worksheet>`,
        },
      }),
      /has more than 1000 merged cells/,
    ],
    [
      'entities that grow',
      () => ({
        sheets: { Gaps: `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}"><!ENTITY c "&a;&a;&a;&a;">]>${headed}${end}` },
      }),
      /defines or uses XML entities/,
    ],
    [
      'tags that are never closed',
      () => ({ sheets: { Gaps: headed + '<x>'.repeat(1_000_000) } }),
      /the workbook is damaged/,
    ],
    [
      'a row beyond the last',
      () => gaps('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
      /the workbook is damaged/,
    ],
    [
      'a cell beyond the last column',
      () => gaps('<row r="2"><c r="AAAA2"><v>1</v></c></row>'),
      /the workbook is damaged/,
    ],
  ];
  it.each(every(2, refused))('with %s is refused', async (_, make, why) => {
    const { code, said } = await takes('bad.xlsx', workbook(make()));
    expect(code).toBe(3);
    expect(said).toMatch(why);
    expect(said).toMatch(/^error: \S*bad\.xlsx: .*\n {2}hint: .*\n$/);
  });
  const taken: readonly (readonly [name: string, make: () => Buffer])[] = [
    ['no rows, and sizes that are not true', () => zip(bookParts(gaps('')), { claims: 0xfffffff0 })],
    ['a cell in the last corner', () => workbook(gaps('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))],
    [
      '16,384 columns',
      () => workbook(gaps(`<row r="2">${repeated(16_384, (i) => (i < 9 ? '' : cell(`${letters(i)}2`, 'x')))}</row>`)),
    ],
    [
      'a million rows in a sheet of its own',
      () =>
        workbook({
          sheets: {
            Mine: `<worksheet><sheetData>${repeated(1_000_000, () => '<row><c><v>1</v></c></row>')}${end}`,
            ...gaps('').sheets,
          },
        }),
    ],
    [
      'columns without end',
      () =>
        workbook({
          sheets: {
            Gaps:
              headed.replace('<sheetData>', `<cols>${'<col min="1" max="16384"/>'.repeat(100_000)}</cols><sheetData>`) +
              end,
          },
        }),
    ],
    [
      'two thousand sheets',
      () =>
        workbook({
          sheets: {
            ...Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`S${i}`, '<worksheet/>'])),
            ...gaps('').sheets,
          },
        }),
    ],
  ];
  it.each(every(2, taken))('with %s is read, and asks for nothing', async (_, make) => {
    const { code, said } = await takes('odd.xlsx', make());
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^The profile already says everything that this file says\.\n$/),
    ]);
  });
  it('with more parts than a workbook has is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`x${i}`, '']));
    expect((await takes('bad.xlsx', zip(parts))).said).toContain('it has more than 5000 parts');
  });
  it('cut anywhere, or with any byte changed, is refused or read', async () => {
    const whole = workbook(gaps(`<row r="2">${cell('A2', 'f-1')}${cell('C2', 'Done')}</row>`));
    for (const i of every(5, [...Array(25).keys()])) {
      const at = Math.floor((whole.length * i) / 25);
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      for (const bytes of [whole.subarray(0, at), changed]) {
        const { code, said } = await takes('cut.xlsx', bytes);
        expect([0, 1, 3]).toContain(code);
        expect(said).toMatch(/\n$/);
      }
    }
  });
  it('whose texts would act on a terminal is told without them', async () => {
    const owner = '\u001b[31mred\u202e ::error::x';
    const row = `<row r="2">${cell('A2', 'f-0000000000')}${cell('D2', owner.replace('\u001b', '_x001B_'))}</row>`;
    const { code, said } = await takes('bad.xlsx', workbook(gaps(row)));
    expect(code).toBe(1);
    expect(said).toContain('U+001B[31mredU+202E');
    expect([...said].filter((c) => c < ' ' && c !== '\n')).toEqual([]);
    expect(said).not.toContain('::error::');
  });
});

describe('CSV', () => {
  const refused: readonly (readonly [name: string, make: () => string, why: RegExp])[] = [
    [
      'a line without end',
      () => `${heads.join(',')}\n${','.repeat(2_000_000)}`,
      /has a line of more than 200000 characters/,
    ],
    ['a quotation mark without end', () => `${heads.join(',')}\n"${'x\n'.repeat(2_000_000)}`, /it is not CSV/],
    ['too many rows', () => `${heads.join(',')}\n${'a,b,,,,,,,\n'.repeat(150_000)}`, /has more than 100000 rows/],
  ];
  it.each(every(2, refused))('with %s is refused', async (_, make, why) => {
    const { code, said } = await takes('bad.csv', make());
    expect([code, said]).toEqual([3, expect.stringMatching(why)]);
  });
});

describe('JSON', () => {
  it.each([
    ['too deep', '['.repeat(1_000_000), /it is not JSON/],
    ['too large', `{"x":"${'y'.repeat(9_000_000)}"}`, /is larger than 8 MB/],
    [
      'a prototype',
      '{"schema":"devolve/filled@1","customer":"harbor-dermatology","entries":[{"__proto__":{"id":"x"}}]}',
      /"entries\[0\]\.id" is missing/,
    ],
  ])('with %s is refused', async (_, text, why) => {
    const { code, said } = await takes('bad.json', text);
    expect([code, said]).toEqual([3, expect.stringMatching(why)]);
  });
});
