// The workbooks of the gap report and of the matrix: their sheets and contents.

import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/model/library.ts';
import { loadCustomer, requestMatrix } from '../../../../src/pipeline.ts';
import { gapWorkbook } from '../../../../src/report/sheets/gap-sheets.ts';
import { matrixWorkbook } from '../../../../src/report/sheets/matrix-sheets.ts';
import type { Cell, Sheet } from '../../../../src/report/sheets/sheet.ts';
import { gapView } from '../../../../src/report/views/gap-view.ts';
import { matrixView } from '../../../../src/report/views/matrix-view.ts';
import { plainTerms } from '../../../support/matrix-terms.ts';
import { memoryFile } from '../../../support/memory.ts';
import { assessed, library, mapping, provider } from '../../../support/small-world.ts';

const service = `gates: { baa: { kind: baa, source: contract#1 } }
duties: { logoff: { do: Set the time after which sessions end., source: page#b } }
assignments:
  164.312(a)(2)(iii): { provides: Ends sessions., duties: [logoff], source: page#b }
  164.312(a)(2)(iv): { provides: Encrypts what it stores., source: page#a }`;
const lib = library(mapping(service));
const inputs = { library: [{ path: 'mappings/m0.yaml', sha256: 'ab12' }], profile: null };
const day = '2026-11-21';

const profile = provider(
  '  crm: { service: v/s, title: CRM, gates: { baa: { state: requested, on: 2026-11-03 } } }',
  `answers:
  164.308(a)(2): { status: implemented, owner: Owner, evidence: [{ file: official.pdf, on: 2026-01-02 }] }
  164.306(e): { status: implemented, evidence: [{ file: review.pdf, expires: 2026-10-01 }, { file: next.pdf, on: 2027-01-01 }] }
  crm/logoff: { status: planned, owner: IT, due: 2026-12-01 }`,
);

function gap(lib: Library) {
  const customer = loadCustomer(memoryFile('profile.yaml', profile), lib);
  const assessment = assessed(lib, profile);
  const request = { library: lib, customer, assessment, crosswalk: null, asOf: day, inputs };
  const view = gapView(request);
  return { view, assessment, ...gapWorkbook(request, view) };
}

async function matrix(lib: Library) {
  const service = lib.vendors[0]?.services[0];
  if (service === undefined) throw new Error('no service');
  const request = await requestMatrix(lib, service, {}, { ...plainTerms, prospect: 'Clinic Z', inputs });
  return matrixWorkbook(request, matrixView(request));
}

const named = (sheets: readonly Sheet[], name: string): Sheet => {
  const found = sheets.find((s) => s.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** The columns of a sheet with these heads, row by row. */
const pick = ({ columns, rows }: Sheet, ...heads: readonly string[]): readonly (readonly (Cell | undefined)[])[] =>
  rows.map((row) => heads.map((head) => row[columns.findIndex((c) => c.head === head)]));

const workbook = await matrix(lib);
const sheetNames = ['Summary', 'Acts', 'Matrix', 'Gaps', 'Evidence', 'Questions', 'Legend', 'Provenance'];

describe('the workbook of a gap report', () => {
  const { view, assessment, table, book: sheets } = gap(lib);

  it('has its sheets, with rows as wide as their columns', () => {
    expect(sheets.map((s) => s.name)).toEqual(sheetNames);
    for (const { name, columns, rows } of sheets)
      for (const row of rows) expect([name, row.length]).toEqual([name, row.length === 0 ? 0 : columns.length]);
  });
  it('starts with who, when, what it is not, and what blocks', () => {
    const { notes, columns, rows } = named(sheets, 'Summary');
    expect(notes.slice(0, 3)).toEqual(['Gap report: C', expect.stringContaining('As of 2026-11-21.'), view.disclaimer]);
    expect(columns[0]?.head).toBe('What blocks you today');
    expect(rows[0]?.slice(0, 3)).toEqual([
      'Not in place for CRM: baa.',
      view.blocks[0]?.cost,
      expect.stringContaining('requested'),
    ]);
  });
  it('counts each disposition now and once unblocked', () => {
    const rows = named(sheets, 'Summary').rows;
    for (const s of view.standing)
      expect(rows).toContainEqual([`${s.letter} ${s.label}`, s.now, s.unblocked, '', '', s.act]);
  });
  it('has every finding with its stable id, act by act, in the order of the report', () => {
    const gaps = named(sheets, 'Gaps');
    expect(gaps.columns[0]?.head).toBe('id');
    expect(pick(gaps, 'id', 'do', 'act', 'act title')).toEqual(
      view.acts.flatMap((act) => act.findings.map((f) => [f.id, f.do, act.id, act.title])),
    );
    expect(pick(gaps, 'id').flat().sort()).toEqual(assessment.findings.map((f) => f.id).sort());
    expect(gaps.columns.find((c) => c.head === 'status')?.choices).toContain('Open');
    expect(new Set(pick(gaps, 'id').flat()).size).toBe(gaps.rows.length);
  });
  it('says beside each finding what the profile records of it', () => {
    const said = pick(named(sheets, 'Gaps'), 'kind', 'status', 'owner', 'due', 'done on', 'evidence');
    expect(said).toContainEqual(['gate-closed', 'Waiting', '', '', '2026-11-03', '']);
    expect(said).toContainEqual(['obligation-unmet', 'Planned', 'IT', '2026-12-01', '', '']);
    const files = 'review.pdf expires 2026-10-01\nnext.pdf dated 2027-01-01';
    expect(said).toContainEqual(['evidence-expired', 'Done', '', '', '', files]);
    expect(said.filter(([, status]) => status === 'Open').length).toBeGreaterThan(3);
  });
  it('shades what a person fills in, names it above the table, and gives each row a token', () => {
    const filled = ['status', 'owner', 'due', 'done on', 'evidence', 'note'];
    const expected = {
      Acts: filled,
      Gaps: filled,
      Evidence: ['file', 'dated', 'expires'],
      Questions: ['answer', 'answered on', 'document'],
    };
    for (const [name, heads] of Object.entries(expected)) {
      const { columns, notes, rows } = named(sheets, name);
      expect(columns.filter((c) => c.fill).map((c) => c.head)).toEqual(heads);
      expect(notes.at(-1)).toContain(`(${heads.join(', ')})`);
      expect(notes.at(-1)).toContain('devolve answer <profile> --from <this file>');
      expect(columns.at(-1)?.head).toBe('record');
      for (const row of rows) expect(row.at(-1)).toMatch(/^r[0-9a-z]{16,28}( |$)/);
    }
  });
  it('has the same table as CSV', () => expect(table).toEqual(named(sheets, 'Gaps')));
  it('lists what is on file with its dates, then what is missing', () => {
    const evidence = pick(named(sheets, 'Evidence'), 'state', 'citation', 'file', 'dated', 'expires', 'owner');
    expect(evidence.slice(0, 3)).toEqual([
      ['expired', '164.306(e)', 'review.pdf', '', '2026-10-01', ''],
      ['dated after this report', '164.306(e)', 'next.pdf', '2027-01-01', '', ''],
      ['named, not checked', '164.308(a)(2)', 'official.pdf', '2026-01-02', '', 'Owner'],
    ]);
    const missing = pick(named(sheets, 'Evidence'), 'state', 'citation', 'system', 'finding').slice(3);
    expect(missing).toContainEqual(['missing', '164.312(a)(2)(iii)', 'CRM', expect.stringMatching(/^f-/)]);
    expect(missing.every(([state]) => state === 'missing')).toBe(true);
  });
  it('lists as missing every finding that evidence would close, with links', () => {
    const ids = new Set(pick(named(sheets, 'Gaps'), 'id').flat());
    const open = pick(named(sheets, 'Evidence'), 'finding')
      .flat()
      .filter((id) => id !== '');
    expect(open.filter((id) => !ids.has(id))).toEqual([]);
    const closable = pick(named(sheets, 'Gaps'), 'id', 'closes').filter(([, closes]) =>
      /evidence/i.test(String(closes)),
    );
    expect(closable.filter(([id]) => !open.includes(id))).toEqual([]);
  });
  it('lists the open questions by vendor, with room for an answer', () => {
    const questions = named(sheets, 'Questions');
    expect(pick(questions, 'citation', 'vendor', 'system', 'question', 'answer')).toContainEqual([
      '164.312(b)',
      'Vendor V',
      'CRM',
      'Ask Vendor V what it does in CRM for audit controls. Until it answers, treat it as your responsibility.',
      '',
    ]);
  });
  it('explains every term in its columns', () => {
    const legend = new Set(pick(named(sheets, 'Legend'), 'word').flat());
    const words = pick(named(sheets, 'Matrix'), 'disposition', 'reason', 'confidence').flat();
    const used = [...words, ...pick(named(sheets, 'Gaps'), 'status', 'priority').flat()];
    expect(used.filter((word) => word !== '' && !legend.has(word ?? ''))).toEqual([]);
  });
  it('has the law, the documents and the digest of every input', () => {
    const rows = pick(named(sheets, 'Provenance'), 'what', 'name', 'confidence', 'SHA-256');
    expect(rows).toContainEqual(['document', 'v/unseen', 'known, not supplied', '']);
    expect(rows).toContainEqual(['input', 'mappings/m0.yaml', '', 'ab12']);
    expect(rows.filter(([what]) => what === 'law')).toHaveLength(1);
  });
});

describe('the workbook of a matrix', () => {
  const { table, book: sheets } = workbook;

  it('has the same sheets', () =>
    expect(sheets.map((s) => s.name)).toEqual(sheetNames.filter((name) => name !== 'Acts')));
  it('has one row per obligation and roll-up, in legal order', () => {
    const rows = pick(table, 'citation', 'kind', 'disposition', 'vendor does', 'customer does');
    expect(rows).toHaveLength(10);
    expect(rows).toContainEqual([
      '164.312(a)(2)(iii)',
      'obligation',
      'S Shared',
      'Ends sessions.',
      'Set the time after which sessions end.',
    ]);
    expect(rows.filter(([, kind]) => kind === 'roll-up').map(([citation]) => citation)).toEqual(['164.312(a)(1)']);
  });
  it('says what to do in the first 30 days, and for which rows', () => {
    const { rows } = named(sheets, 'Summary');
    const head = rows.findIndex((row) => row[0] === 'The first 30 days');
    expect(rows.slice(head).map((row) => [row[0], row[4], String(row[5]).split('\n')[0]])).toContainEqual([
      'Set the time after which sessions end.',
      'Do what the vendor leaves to the customer',
      '164.312(a)(2)(iii)',
    ]);
  });
  it('lists the duties that would fall to the customer, and calls none of them a gap', () => {
    const gaps = named(sheets, 'Gaps');
    expect(pick(gaps, 'do', 'citation')).toEqual([['Set the time after which sessions end.', '164.312(a)(2)(iii)']]);
    expect(gaps.notes.join(' ')).toContain('Not gaps yet');
    expect(pick(gaps, 'why')).toEqual([['The vendor leaves it to the customer.']]);
  });
  it('lists its documents, and which were not supplied', () => {
    expect(pick(named(sheets, 'Evidence'), 'state', 'document', 'confidence')).toEqual([
      ['read', 'v/contract', 'contract'],
      ['read', 'v/page', 'published by the vendor'],
      ['read', 'v/policy', 'vendor policy'],
      ['not supplied', 'v/unseen', ''],
    ]);
  });
});
