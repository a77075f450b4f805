import { describe, expect, it } from 'vitest';
import { cellsOf, markdownTables } from '../../../../src/exchange/tables/markdown-tables.ts';
import { markdownText } from '../../../../src/exchange/tables/markdown-text.ts';
import { readMarkdown } from '../../../../src/exchange/tables/read-markdown.ts';

const wishes = { sheet: null, columns: new Map(), vendorCalled: new Set<string>() };
const read = (text: string) => readMarkdown(Buffer.from(text), 'table.md', wishes);
const rows = (text: string) =>
  read(text).claims.map(({ text: t, control, says, place }) => [place.row, t, control, says]);

describe('a cell of Markdown', () => {
  it.each([
    ['**Administrative** HIPAA Rule', 'Administrative HIPAA Rule'],
    ['164.312\\(a\\)\\(1\\)', '164.312(a)(1)'],
    ['&sect; 164&period;312&lpar;b&rpar;', '§ 164.312(b)'],
    ['&#167; 164.312&#x28;b&#41;', '§ 164.312(b)'],
    ['[164.312(b)](https://example.com/rule) ', '164.312(b) '],
    ['`164.312(b)`', '164.312(b)'],
    ['_Yes_', 'Yes'],
    ['Yes\\*', 'Yes*'],
    ['Yes*', 'Yes*'],
    ['*see* note *', 'see note *'],
    ['snake_case_name', 'snake_case_name'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<b>Yes</b><sup>1</sup>', 'Yes[1]'],
    ['<!-- not yet --> No', ' No'],
    ['{{ system }} <%= x %>', '{{ system }} <%= x %>'],
    ['&unknown; &#0;', '&unknown; \ufffd'],
  ])('%s', (raw, text) => expect(markdownText(raw)).toBe(text));
  it('that is struck out does not read like one that is not', () => {
    for (const raw of ['~~Yes~~', '<del>Yes</del>', '<s>Yes</s>']) expect(markdownText(raw)).toBe('~~Yes~~');
  });
  it('of many unmatched signs takes no time', () => {
    const started = performance.now();
    for (const sign of ['**a ', '[a](', '<a ', '`a ', '_a ', '&a'])
      markdownText(sign.repeat(Math.floor(20_000 / sign.length)));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
  it('ends at a bar that is no part of its text', () => {
    expect(cellsOf('| a \\| b | c ||')).toEqual(['a \\| b', 'c', '']);
    expect(cellsOf('a | b')).toEqual(['a', 'b']);
  });
});

describe('tables in Markdown', () => {
  const head = '| **Physical** HIPAA Rule | Our Control | Inherited';
  it('have bars at both ends, at one, or at none; rows have their lines', () => {
    const text = `# Title\n\n${head}\n--- | --- | ---\nUse - 164.310(b) | Policy | Yes\n| 164.310('c') | | No |\n\n164.312(d) | P | NA`;
    expect(rows(text)).toEqual([
      [5, 'Use - 164.310(b)', 'Policy', 'Yes'],
      [6, "164.310('c')", null, 'No'],
    ]);
    expect(read(text)).toMatchObject({ title: 'Title', layouts: ['datica'] });
  });
  it('stand below headings: the same rows below two of them are said to two audiences', () => {
    const table = `${head}\n---|---|---\n164.312(d) | P | Yes\n`;
    const audiences = read(`## For **A**\n${table}\n## For B\n${table}`).claims.map((c) => [c.audience, c.group]);
    expect(audiences).toEqual([
      ['For A', 'Physical'],
      ['For B', 'Physical'],
    ]);
    const other = table.replace('164.312(d)', '164.312(b)');
    expect(read(`## One\n${table}\n## Two\n${other}`).claims.map((c) => c.audience)).toEqual([null, null]);
  });
  it('without a column of citations are told, not dropped', () => {
    const text = `Term | Meaning\n---|---\nPHI | x\nBAA | y\n\n${head}\n---|---|---\n164.312(d) | P | Yes\n`;
    expect(read(text).left).toMatchObject([{ rows: 2, text: 'Term | Meaning', why: { says: 'no-table' } }]);
  });
  it('in fenced code and comments are none', () => {
    const table = `${head}\n---|---|---\n164.312(d) | P | Yes\n`;
    expect(
      markdownTables(`\`\`\`\n${table}\`\`\`\n<!--\n${table}-->\n> ${table.replaceAll('\n', '\n> ')}`).tables.length,
    ).toBe(1);
  });
  it('leave out a row that a bar in its text makes too wide', () => {
    const text = `${head}\n---|---|---\n164.312(d) | this | that | Yes\n164.312(b) | P | Yes\n`;
    expect(read(text)).toMatchObject({
      claims: [{ text: '164.312(b)' }],
      left: [{ place: { row: 3 }, why: { says: 'cells', cells: 4, heads: 3 } }],
    });
  });
  it('without zero-width and bidirectional characters, and composed', () => {
    const text = `${head}\n---|---|---\n164.312\u200b(d)\u202e | Cafe\u0301 | Y\u2060es\u00a0\n`;
    expect(rows(text)).toEqual([[3, '164.312(d)', 'Caf\u00e9', 'Yes']]);
  });
});
