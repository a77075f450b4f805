// Whatever stands in the cells of a table: its draft is YAML that holds exactly these texts, and every row is accounted for.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTable } from '../../src/exchange/formats.ts';
import { leavesNothing } from '../../src/exchange/tables/beside.ts';
import { cellLines, cellText } from '../../src/exchange/tables/clean.ts';
import type { TableRead } from '../../src/model/table-claim.ts';
import { citationsOf, fileOfText, loadLibrary, readCitations, readShaped, readShipped } from '../../src/pipeline.ts';
import { rowsRead, tableMapping } from '../../src/start/table-mapping.ts';
import { readClaims } from '../../src/start/table-rows.ts';
import { inlineSheet, workbook } from '../support/foreign-workbook.ts';
import { runs } from '../support/search.ts';

const rules = readShipped().filter((file) => file.path.startsWith('controls/'));
const library = loadLibrary({ files: rules });
const index = citationsOf(library);

const wishes = { sheet: null, columns: new Map(), vendorCalled: new Set<string>() };
const heads = ['Citation', 'Control', 'Inherited', 'Vendor responsibilities', 'Customer responsibilities'];

/** Texts that mean something in YAML, in a terminal, in a template, in CSV or to a spreadsheet. */
const odd = fc.constantFrom(
  ...[
    'yes',
    'null',
    '~',
    '{}',
    '[]',
    '- a',
    '? b',
    '# c',
    'a: b',
    'a #b',
    '"',
    "'",
    '|',
    '>',
    '%TAG',
    '---',
    '...',
    '*x',
  ],
  ...[
    '&x',
    '!!js/function',
    '{{system}}',
    '<%= 1 %>',
    '=1+1',
    '@SUM(A1)',
    '+1',
    '::error::x',
    '##[group]',
    '\u202eabc',
  ],
  ...[
    'a\u200bb',
    '\ufeffx',
    'a\ufffdb',
    'e\u0301',
    '\u2028',
    '\u0085',
    'a\tb',
    'a\nb',
    'a\r\nb',
    '<script>x</script>',
    '164.312(b)',
  ],
  ...['45 CFR § 164.308 (a)(1)(ii)(A)', '164.312(a)-(c)', 'AC-2', '\ud83d\ude00', '\u3164', 'NO', 'on', '1e3', '0x1f'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  odd,
);
/** As a file can have it: no NUL, and nothing that no encoding has. */
const text = anyText.map((t) => t.replace(/\0|\p{Surrogate}/gu, ''));
const row = fc.tuple(fc.oneof(text, odd), text, text, text, text);
const table = fc.array(row, { minLength: 1, maxLength: 8 });

const csvOf = (rows: readonly (readonly string[])[]) =>
  Buffer.from(
    `${[heads, ...rows].map((r) => r.map((t) => `"${t.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`,
  );

type Claims = readonly Readonly<Record<string, string>>[];

function draftOf(read: TableRead) {
  const claims = readClaims(read.claims, (t) => readCitations(index, t), library.crosswalks);
  const vendor = { id: 'v', name: 'V', guessed: false };
  const yaml = tableMapping(read, claims, { vendor, day: '2026-11-21', digest: 'd'.repeat(64) });
  const { services } = parse(yaml) as { readonly services: { readonly v: { readonly claims: Claims } } };
  return { yaml, held: services.v.claims, taken: claims.filter((c) => c.framework === null).map((c) => c.claim) };
}

const isMojibake = (error: unknown) => (error as { reason?: { says?: string } }).reason?.says === 'filled-garbled';

async function readOr(bytes: Buffer, label: string): Promise<TableRead | null> {
  try {
    return await readTable(bytes, label, wishes);
  } catch (error) {
    if (isMojibake(error)) return null;
    throw error;
  }
}

function requireExact(read: TableRead, rows: readonly (readonly string[])[]) {
  const { yaml, held, taken } = draftOf(read);
  const { diagnostics } = readShaped([fileOfText('v.yaml', yaml)]);
  expect(diagnostics).toEqual([]);
  expect(held.length).toBe(taken.length);
  const filled = rows.filter((r) => r.some((t) => t.trim() !== ''));
  expect(rowsRead(read)).toBe(filled.length);
  const clean = rows.map(([cites = '', control = '', says = '', vendor = '', customer = '']) => [
    cellText(cites),
    cellText(control),
    cellText(says),
    cellLines(vendor),
    // "N/A" is no task.
    leavesNothing(cellLines(customer)) ? '' : cellLines(customer),
  ]);
  held.forEach(({ text: cites, control = '', says = '', vendor = '', customer = '' }, i) => {
    // What takes a verdict back stands behind it.
    const barred = taken[i]?.remarks.some((remark) => remark.says === 'beside') === true;
    const alone = clean.map(([, , verdict = '']) => verdict).filter((v) => barred && says.startsWith(`${v} | `));
    const read = (verdict: string) => JSON.stringify([cites, control, verdict, vendor, customer]);
    const cells = new Set(clean.map((texts) => JSON.stringify(texts)));
    expect([says, ...alone].map(read).some((one) => cells.has(one))).toBe(true);
  });
}

describe('a draft', () => {
  it('of CSV holds the texts of its cells', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const read = await readOr(csvOf(rows), 't.csv');
        if (read !== null) requireExact(read, rows);
      }),
      { numRuns: runs(150) },
    );
  });
  it('of a workbook holds the texts of its cells', async () => {
    // XML has fewer characters than a text: programs write the others as escapes.
    const inXml = (t: string) => t.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/gu, '');
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const clean = rows.map((r) => r.map(inXml));
        const read = await readTable(workbook({ sheets: { T: inlineSheet([heads, ...clean]) } }), 't.xlsx', wishes);
        requireExact(read, clean);
      }),
      { numRuns: runs(100) },
    );
  });
});

/** A text as a cell of Markdown that reads like it. */
const inMarkdown = (t: string) =>
  t
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '<br>')
    .replace(/[\v\f]/g, '');

describe('a draft of Markdown', () => {
  it('holds the texts of its cells', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (all) => {
        // A row without any text is no row of Markdown either.
        const rows = all.map((r) => r.map((t) => t.replace(/[\v\f]/g, ''))).filter((r) => cellText(r[0] ?? '') !== '');
        if (rows.length === 0) return;
        const lines = [heads, heads.map(() => '---'), ...rows.map((r) => r.map(inMarkdown))];
        const read = await readOr(Buffer.from(`${lines.map((r) => `| ${r.join(' | ')} |`).join('\n')}\n`), 't.md');
        if (read !== null) requireExact(read, rows);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('the text of a cell', () => {
  it('is the same when it is cleaned again, and has nothing that no one sees', () => {
    fc.assert(
      fc.property(anyText, (t) => {
        const once = cellText(t);
        expect(cellText(once)).toBe(once);
        expect(cellLines(cellLines(t))).toBe(cellLines(t));
        expect(once).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]|^\s|\s$/u);
      }),
    );
  });
});
