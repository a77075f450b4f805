// Fifty tables that no one should send: what each is, and what an import says of it.

import { bookParts, inlineSheet, type Parts, workbook, zip } from './foreign-workbook.ts';

export interface HostileTable {
  readonly name: string;
  readonly file: string;
  readonly bytes: Buffer;
  /** A part of the error, or of what is told; null: what it says is checked by its rows alone. */
  readonly says: RegExp | null;
  /** Exit code: 0 where a draft is made of it. */
  readonly code: 0 | 2 | 3;
}

const csv = (name: string, text: string | Buffer, says: RegExp | null, code: 0 | 2 | 3 = 0): HostileTable => ({
  ...{ name, file: 'table.csv', bytes: Buffer.from(text), says, code },
});
const md = (name: string, text: string, says: RegExp | null, code: 0 | 2 | 3 = 0): HostileTable => ({
  ...{ name, file: 'table.md', bytes: Buffer.from(text), says, code },
});
const xlsx = (name: string, bytes: Buffer, says: RegExp | null, code: 0 | 2 | 3 = 0): HostileTable => ({
  ...{ name, file: 'table.xlsx', bytes, says, code },
});

const head = 'Citation,Control,Inherited\n';
const mdHead = 'Citation | Control | Inherited\n---|---|---\n';
const heads = ['Citation', 'Control', 'Inherited'];
const row = ['164.312(b)', 'Logs', 'Yes'];
const sheet = inlineSheet([heads, row]);
const book = (xml: string, more: Parts = {}) => workbook({ sheets: { CRM: xml }, more });
const cell = (xml: string) => sheet.replace(/<c r="C2"[^>]*>.*?<\/c>/, xml);
const withMerges = (xml: string, merges: readonly string[]) =>
  xml.replace(
    '</sheetData>',
    `</sheetData><mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`,
  );
const sized = (text: string, at: number) => {
  const bytes = Buffer.from(text, 'latin1');
  bytes[at] = 0;
  return bytes;
};

/** Made when asked: some are large. */
export const hostileTables = (): readonly HostileTable[] => [
  // Formulas, macros, links
  xlsx(
    'a verdict that is a formula',
    book(cell('<c r="C2" t="str"><f>"Yes"</f><v>Yes</v></c>')),
    /CRM!A2: its verdict is a formula/,
  ),
  xlsx('a verdict that is an error', book(cell('<c r="C2" t="e"><v>#REF!</v></c>')), /CRM!A2: its verdict is an error/),
  xlsx('a workbook with macros', book(sheet, { 'xl/vbaProject.bin': 'x' }), /it has macros/, 3),
  xlsx('a workbook with a macro sheet', book(sheet, { 'xl/macrosheets/sheet1.xml': '<x/>' }), /it has macros/, 3),
  xlsx(
    'a workbook with links',
    book(sheet, { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
    /links to another workbook/,
    3,
  ),
  csv('formulas in CSV', `${head}"=HYPERLINK(""http://x"",""164.312(b)"")",@SUM(1),+Yes\n`, /1 row read = 1 claim/),
  csv('a command of a spreadsheet', `${head}164.312(b),"=cmd|' /C calc'!A0",Yes\n`, /1 row read = 1 claim/),
  // Archives
  xlsx(
    'a zip bomb',
    zip(
      { ...bookParts({ sheets: { CRM: sheet } }), 'xl/worksheets/sheet1.xml': Buffer.alloc(300_000_000, 32) },
      { claims: 10 },
    ),
    /larger than 64 MB when unpacked/,
    3,
  ),
  xlsx(
    'an archive of too many parts',
    zip({
      ...bookParts({ sheets: { CRM: sheet } }),
      ...Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`p${i}`, ''])),
    }),
    /more than 5000 parts/,
    3,
  ),
  xlsx('a cut workbook', book(sheet).subarray(0, 400), /damaged/, 3),
  xlsx('an archive of something else', zip({ 'a.txt': 'a' }), /not a workbook/, 3),
  xlsx('a workbook of 1997', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), /Excel before 2007/, 3),
  xlsx(
    'a text that is called a workbook',
    Buffer.from(`${head}164.312(b),Logs,Yes\n`),
    /the name of a workbook, and is none/,
    3,
  ),
  xlsx('entities that grow', book(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheet}`), /XML entities/, 3),
  xlsx('an unknown entity', book(sheet.replace('Logs', '&xxe;')), /XML entities/, 3),
  xlsx('XML that breaks off', book(sheet.slice(0, -60)), /damaged, in its part/, 3),
  xlsx(
    'cells without end',
    book(sheet.replace('</row></sheetData>', '<c r="ZZZZ9"><v>1</v></c></row></sheetData>')),
    /damaged/,
    3,
  ),
  // Size
  csv(
    'a million rows',
    Buffer.concat([Buffer.from(head), Buffer.from('164.312(b),L,Yes\n'.repeat(1_000_000))]),
    /more than 100000 rows/,
    3,
  ),
  xlsx(
    'two hundred thousand rows',
    book(
      `<worksheet><sheetData>${[heads, row].map((r, i) => `<row r="${i + 1}">${r.map((t) => `<c t="inlineStr"><is><t>${t}</t></is></c>`).join('')}</row>`).join('')}${'<row><c t="inlineStr"><is><t>164.312(b)</t></is></c><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(200_000)}</sheetData></worksheet>`,
    ),
    /more than 100000 rows/,
    3,
  ),
  csv('a cell of 100 kB', `${head}164.312(b),"${'x'.repeat(100_000)}",Yes\n`, /its control has 100000 characters/),
  csv(
    'a citation of 5000 characters',
    `${head}"${'164.312(b), '.repeat(450)}",Logs,Yes\n`,
    /its citation has \d+ characters/,
  ),
  csv(
    'a half of 100 kB',
    `Citation,Inherited,Customer responsibilities\n164.312(b),Shared,"${'Do it. '.repeat(15_000)}"\n`,
    /1 row read = 1 claim/,
  ),
  csv(
    'a record of two million characters',
    `${head}164.312(b),"${'x'.repeat(2_000_000)}",Yes\n`,
    /line of more than 200000 characters/,
    3,
  ),
  csv('ten thousand columns', `${head}164.312(b)${','.repeat(10_000)}Yes\n`, /reaches 10001 columns/),
  md('a line of many bars', `${mdHead}${'|x'.repeat(50_000)}x\n`, /0 claims/),
  // Structure
  csv('ragged rows', `${head}164.312(b)\n164.312(d),Sign-on\n164.312(a)(1),A,Yes,more\n`, /reaches 4 columns/),
  csv('a quote that never ends', `${head}164.312(b),"Logs,Yes\n164.312(d),x,No\n`, /near line \d/, 3),
  csv('a quote in the middle', `${head}164.312(b),Lo"gs,Yes\n`, /near line 2/, 3),
  csv('an empty file', '', /it is empty/, 3),
  csv('only heads', head, /no row below them/, 3),
  csv('only commas', ',,,\n,,,\n', /no row has the heads/, 3),
  csv('no heads', '164.312(b),Logs,Yes\n', /--map citation=A/, 3),
  csv(
    'heads that stand twice',
    `Citation,Inherited,Inherited\n164.312(b),Yes,No\n`,
    /several heads that could be the verdict/,
    3,
  ),
  csv(
    'two tables with different heads',
    `${head}164.312(b),Logs,Yes\n\nPolicy,HIPAA Rule,Inherited\nP,164.312(d),No\n`,
    /2 rows read = 2 claims/,
  ),
  md(
    'two tables, one of something else',
    `A | B\n---|---\n1 | 2\n\n${mdHead}164.312(b) | L | Yes\n`,
    /line 1: the table has no column/,
  ),
  md('a table without rows', `${mdHead}\n`, /no row below them/, 3),
  md('no table', '# Title\n\ntext | text\n', /no row has the heads/, 3),
  md('dashes everywhere', `${'---|---\n'.repeat(5000)}`, /no row has the heads/, 3),
  xlsx(
    'deep merged cells',
    book(withMerges(inlineSheet([heads, row, ['164.312(d)'], ['164.312(a)(1)']]), ['C2:C4', 'B2:B4'])),
    /3 rows read = 3 claims/,
  ),
  xlsx(
    'cells merged to the end of the sheet',
    book(withMerges(sheet, ['C2:C1048576', 'A3:XFD1048576'])),
    /1 row read = 1 claim/,
  ),
  xlsx(
    'a hundred thousand merged cells',
    book(
      withMerges(
        sheet,
        Array.from({ length: 100_000 }, (_, i) => `C${i + 2}:C${i + 3}`),
      ),
    ),
    /merged cells/,
    3,
  ),
  // Encodings and characters
  csv('Windows-1252', Buffer.from(`${head}164.312(b),Jos\xe9,Yes\n`, 'latin1'), /older encoding/, 3),
  csv('letters that were read in another encoding', `${head}164.312(b),JosÃ©,Yes\n`, /another encoding/, 3),
  csv('UTF-16 without its mark', Buffer.from(`${head}164.312(b),L,Yes\n`, 'utf16le'), /line 1 has a NUL/, 3),
  csv('UTF-16', Buffer.from(`\ufeff${head}164.312(b),L,Yes\n`, 'utf16le'), /1 row read = 1 claim/),
  csv('a NUL', sized(`${head}164.312(b),L,Yes\n`, 40), /line 2 has a NUL/, 3),
  csv('bidirectional controls', `${head}164.312(b)\u202e,\u2066Logs,seY\u202e\n`, /1 row read = 1 claim/),
  xlsx(
    'characters that XML cannot have',
    book(sheet.replace('Logs', 'a_x0000_b_x001B_[2J_xD800_')),
    /1 row read = 1 claim/,
  ),
  // Texts that are something elsewhere
  csv('template syntax', `${head}164.312(b),"{{#each x}}\${7*7}<%= 1 %>",Yes\n`, /1 row read = 1 claim/),
  csv(
    'texts that break YAML',
    `${head}"164.312(b)\n- text: x","a: {b: [c, 'd""","!!str &a *b # c"\n`,
    /1 row read = 1 claim/,
  ),
  csv(
    'commands of a CI',
    `${head}164.312(b),"::error::x ##[error]y ##vso[task.complete]",Yes\n`,
    /1 row read = 1 claim/,
  ),
  md(
    'HTML in cells',
    `${mdHead}<a href="x">164.312(b)</a> | <script>alert(1)</script><img src=x onerror=y> | <b>Yes</b>\n`,
    /1 row read = 1 claim/,
  ),
  // Citations
  csv(
    'citations in odd forms',
    `${head}"164.308(a)(1)(ii)(A)-(D), § 164.312 (b)",A,Yes\nHIPAA Security Rule 164.308(a)(1)(i) - Risk Management,B,Yes\n"164.312(a)(1)\n164.312(d)",C,No\n45 CFR 164.999,D,Yes\nsee below 12,E,Yes\n`,
    /5 rows read = 5 claims/,
  ),
  csv(
    'controls of other frameworks',
    `${head}AC-2,A,Yes\nIAM-14,B,Yes\n01.b,C,Yes\n`,
    /3 rows read = 0 claims \+ 3 not taken/,
  ),
  {
    name: 'a file of another kind',
    file: 'table.pdf',
    bytes: Buffer.from('%PDF-1.7\n'),
    says: /none of the files/,
    code: 3,
  },
];

/** A line of a million bars: for a process of its own. */
export const millionBars = (): HostileTable =>
  md('a line of a million bars', `${mdHead}${'|x'.repeat(500_000)}x\n`, /0 claims/);
