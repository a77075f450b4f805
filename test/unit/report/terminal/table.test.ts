// Tables and lines of a terminal: measured in columns, and never cut.

import { describe, expect, it } from 'vitest';
import { painter } from '../../../../src/cli/paint.ts';
import { diagnostic } from '../../../../src/model/diagnostic.ts';
import { columnsOf } from '../../../../src/report/terminal/columns.ts';
import { diagnosticText } from '../../../../src/report/terminal/diagnostics.ts';
import { table } from '../../../../src/report/terminal/table.ts';
import { wrap } from '../../../../src/report/terminal/wrap.ts';
import { memoryFile } from '../../../support/memory.ts';

const columnAt = (line: string, word: string) => columnsOf(line.slice(0, line.indexOf(word)));

describe('columns of a terminal', () => {
  it.each([
    ['Lumè', 4, 'a mark that is part of its letter'],
    ['Lume\u0300', 4, 'a mark of its own'],
    ['東京診療所', 10, 'East Asian characters'],
    ['ｶﾅ', 2, 'those of half the width'],
    ['🏥', 2, 'an emoji'],
    ['👩‍⚕️', 2, 'several that are joined'],
    ['🇺🇸', 2, 'a flag'],
    ['\u001b[32mgreen\u001b[39m', 5, 'colors, which take none'],
  ])('%s takes %i: %s', (text, columns) => expect(columnsOf(text)).toBe(columns));
});

describe.each([3, 80])('a table of %i rows', (count) => {
  const rows = ['東京診療所', 'Lume\u0300', '👩‍⚕️ clinic', 'plain'].map((name) => [name, 'x']);
  const text = table(
    ['place', 'who'],
    Array.from({ length: count }, (_, i) => rows[i % 4] ?? []),
    100,
  );
  it('keeps every name whole, and its columns aligned', () => {
    const lines = text.trimEnd().split('\n');
    for (const [name] of rows.slice(0, Math.min(4, count))) expect(text).toContain(name);
    expect(new Set(lines.slice(1).map((line) => columnAt(line, 'x')))).toEqual(new Set([12]));
  });
});

describe('a text wider than its column', () => {
  const id = `https://example.test/${'a'.repeat(60)}`;
  it('is wrapped, not cut, even if it is one word', () => {
    const lines = table(['id', 'who'], [[id, 'you']], 100).split('\n');
    expect(lines.map((line) => line.slice(0, 46).trim()).join('')).toContain(id);
    expect(lines.join('')).not.toContain('…');
  });
  it('is wrapped with double-width characters too', () => {
    const name = '東京都中央区の皮膚科診療所とその薬局および検査室と倉庫';
    const lines = table(['place', 'who'], [[name, 'you']], 100).split('\n');
    expect(lines.map((line) => line.replace('you', '').replace('place', '').replace('who', '').trim()).join('')).toBe(
      name,
    );
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(100);
  });
  it('in color keeps its color on every line', () => {
    const paint = painter({ write: () => undefined }, { FORCE_COLOR: '1' }, true);
    const [, first, second] = table(['a', 'b'], [[paint.green('word '.repeat(20).trim()), 'x']], 90).split('\n');
    expect(first).toContain('\u001b[32m');
    expect(second).toContain('\u001b[32m');
  });
});

describe('lines', () => {
  it('break between words, and an address stays whole', () => {
    const address = `https://example.test/${'a'.repeat(60)}`;
    expect(wrap(`See ${address} for more`, '  ', 40)).toBe(`  See\n  ${address}\n  for more`);
  });
  it('without spaces break between characters', () => {
    expect(wrap('東京都中央区の皮膚科診療所とその薬局', '', 20)).toBe('東京都中央区の皮膚科\n診療所とその薬局');
  });
});

describe('the marker below a position', () => {
  it('is aligned, whatever comes before', () => {
    const file = memoryFile('a.yaml', 'name: 東京👩‍⚕️ wrong\n');
    const at = file.text.indexOf('wrong');
    const range = { line: 1, column: at + 1, endLine: 1, endColumn: at + 6 };
    const text = diagnosticText(
      [diagnostic({ says: 'yaml-duplicate-key' }, 'a.yaml', range)],
      [file],
      painter({ write: () => 0 }, {}, false),
    );
    const [, shown = '', marks = ''] = text.split('\n');
    expect(columnAt(marks, '^')).toBe(columnAt(shown, 'wrong'));
    expect(marks).toMatch(/[^^]\^{5}$/);
  });
});
