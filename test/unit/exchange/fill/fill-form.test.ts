// A buyer's form with its answers: which cells get what, and which keep what they have.

import { describe, expect, it } from 'vitest';
import { type FillOrder, fillForm } from '../../../../src/exchange/fill/fill-form.ts';
import { openWorkbook } from '../../../../src/exchange/workbook.ts';
import { SourceError } from '../../../../src/model/errors.ts';
import { errorWords } from '../../../../src/words/errors.ts';
import { type Bookish, inlineSheet, workbook } from '../../../support/foreign-workbook.ts';
import { answering } from '../../../support/small-answers.ts';

const order: FillOrder = { vendor: 'Acme', answering, mapped: new Map(), sheets: [], overwrite: false };

/** The texts of a sheet, row by row. */
function textsIn(bytes: Buffer, sheet = 'Form'): readonly (readonly string[])[] {
  const rows: string[][] = [];
  openWorkbook(bytes, 'answered.xlsx')
    .find(({ name }) => name === sheet)
    ?.read(({ number, cells }) => {
      const row: string[] = [];
      for (const [column, { text }] of cells) row[column] = text;
      rows[number - 1] = Array.from(row, (text) => text ?? '');
      return true;
    });
  return Array.from(rows, (row) => row ?? []);
}

function filled(
  rows: readonly (readonly string[])[],
  more = '',
  with_: Partial<FillOrder> = {},
  book: Partial<Bookish> = {},
) {
  const { sheets = {}, ...rest } = book;
  const bytes = workbook({ sheets: { Form: inlineSheet(rows, more), ...sheets }, ...rest });
  const made = fillForm(bytes, 'buyer.xlsx', { ...order, ...with_ });
  return { ...made, texts: textsIn(made.bytes), told: made.sheets[0] };
}

function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof SourceError) return errorWords(error.reason).join('; ');
    throw error;
  }
  return 'no error';
}

const list = (words: string, area: string) =>
  `<dataValidations><dataValidation type="list" sqref="${area}"><formula1>${words}</formula1></dataValidation></dataValidations>`;

const fedramp = [
  'Control ID',
  'Can Be Inherited from CSP',
  'Specific Inheritance and Customer Agency/CSP Responsibilities',
];

describe('the form of FedRAMP', () => {
  it('gets a verdict and one text, which begins with the precondition', () => {
    const { texts } = filled([['Title'], [], fedramp, ['all'], ['part'], ['own'], ['silent'], ['Family AC'], []]);
    expect(texts.slice(3)).toEqual([
      ['all', 'Yes', 'Only with a BAA.\nCSP: Encrypts.\nPaired. As of a day.'],
      ['part', 'Partial', 'Only with a BAA. The rows differ.\nCSP: Logs. Customer: Looks.\nPaired. As of a day.'],
      ['own', 'No', 'CSP: Encrypts.\nPaired. As of a day.'],
      ['silent'],
      ['Family AC'],
    ]);
  });
  it('is counted row by row, with the rows left blank', () => {
    const { told } = filled([fedramp, ['all'], ['silent'], ['CC6.1'], [], ['part']]);
    expect(told).toMatchObject({ rows: 4, answered: 2 });
    expect([...(told?.blank ?? [])]).toEqual([
      ['uncited', [4]],
      ['silent', [3]],
    ]);
  });
});

describe('the form of the CSA', () => {
  const heads = [
    'Question ID',
    'Question',
    'CSP CAIQ Answer',
    'SSRM Control Ownership',
    'CSP Implementation Description (Optional/Recommended)',
    'CSC Responsibilities  (Optional/Recommended)',
  ];
  it('has the words of the CSA where it has no list, and both halves apart', () => {
    const { texts } = filled([heads, ['part', 'Are logs kept?'], ['own', 'Is there an official?']]);
    expect(texts.slice(1)).toEqual([
      [
        'part',
        'Are logs kept?',
        'Yes',
        'Shared CSP and CSC',
        'Only with a BAA. The rows differ.\nLogs.\nPaired. As of a day.',
        'Look at the logs.',
      ],
      ['own', 'Is there an official?', 'NA', 'CSC-owned', 'Encrypts.\nPaired. As of a day.', 'Nothing.'],
    ]);
  });
});

describe('a form of the buyer', () => {
  const heads = [
    'HIPAA citation',
    'Response',
    'Responsible party',
    'Vendor responsibility',
    'Customer responsibility',
    'Comments',
  ];
  it('has plain words, and the conditions among the comments of the row', () => {
    const { texts } = filled([heads, ['part']]);
    expect(texts[1]).toEqual([
      'part',
      'Partial',
      'Shared',
      'The rows differ.\nLogs.',
      'Look at the logs.',
      'Only with a BAA.\nPaired.\nAs of a day.',
    ]);
  });
  it('takes the words of its lists: written out, in cells of another sheet, under a name, with the name of the vendor', () => {
    const more = `<dataValidations><dataValidation type="list" sqref="B2:B9"><formula1>"Y,N,N/A,Partially met"</formula1></dataValidation><dataValidation type="list" sqref="C2:C9"><formula1>Owners</formula1></dataValidation></dataValidations>`;
    const sheets = { Words: inlineSheet([['Acme'], ['Customer'], ['Both']]) };
    const book = '<definedNames><definedName name="Owners">Words!$A$1:$A$3</definedName></definedNames>';
    const form = inlineSheet([heads, ['part'], ['all'], ['own']], more);
    const named = workbook({ sheets: { Form: form, ...sheets }, book });
    const { bytes: made } = fillForm(named, 'buyer.xlsx', order);
    expect(
      textsIn(made)
        .slice(1)
        .map((row) => row.slice(1, 3)),
    ).toEqual([
      ['Partially met', 'Both'],
      ['Y', 'Acme'],
      ['N/A', 'Customer'],
    ]);
  });
  it('takes the terms of CCM v4.1 where its list has them', () => {
    const words = '"CSP-Owned,CSC-Owned,Shared (Independent),Shared (Dependent)"';
    const { texts } = filled([heads, ['part'], ['all']], list(words, 'C2:C9'));
    expect(texts.slice(1).map((row) => row[2])).toEqual(['Shared (Dependent)', 'CSP-Owned']);
  });
  it('is left blank where its list has no word that means the same, and says so', () => {
    const { texts, told } = filled([heads, ['part'], ['all']], list('"Yes,No"', 'B2:B9'));
    expect(texts.slice(1).map((row) => row[1])).toEqual(['Yes', 'Yes']);
    const alone = ['HIPAA citation', 'Inherited', 'Comments'];
    const made = filled([alone, ['part'], ['all']], list('"Yes,No"', 'B2:B9'));
    expect(made.texts.slice(1).map((row) => row[1])).toEqual(['', 'Yes']);
    expect([...(made.told?.wordless ?? [])]).toEqual([['Inherited', [2]]]);
    expect(told?.wordless.size).toBe(0);
  });
  it('is left blank where a formula would have to be computed for its list', () => {
    const { texts, told } = filled([['HIPAA', 'Inherited', 'Notes'], ['all']], list('INDIRECT($Z$1)', 'B2'));
    expect(texts[1]?.[1]).toBe('');
    expect(told?.unread).toEqual(['Inherited']);
  });
  it('never has a Yes for a part where nothing says whose the rest is', () => {
    const { texts } = filled([['HIPAA', 'Answer', 'Comments'], ['part']], list('"Yes,No,NA"', 'B2'));
    expect(texts[1]?.[1]).toBe('');
  });
});

describe('what a cell has already', () => {
  const heads = ['Control ID', 'Inherited', 'Vendor responsibility', 'Customer responsibility'];
  it('stays, and a row with another verdict is left as it is', () => {
    const { texts, told } = filled([heads, ['all', 'No'], ['part', '', 'See our policy.']]);
    expect(texts.slice(1)).toEqual([
      ['all', 'No'],
      [
        'part',
        'Partial',
        'See our policy.',
        'Only with a BAA. The rows differ.\nCSP: Logs. Customer: Looks.\nPaired. As of a day.',
      ],
    ]);
    expect([...(told?.blank ?? [])]).toEqual([['filled', [2]]]);
    expect(told?.kept).toBe(1);
  });
  it('is replaced when a person says so', () => {
    const { texts } = filled([heads, ['all', 'No']], '', { overwrite: true });
    expect(texts[1]?.[1]).toBe('Yes');
  });
  it('of somebody else does not stay beside what replaces the rest of the row', () => {
    const { texts } = filled(
      [
        [...heads, 'Answer'],
        ['part', 'Full', 'Old.', 'Old.', 'Yes'],
      ],
      list('"Yes,No"', 'E2'),
      {
        overwrite: true,
      },
    );
    expect(texts[1]?.[1]).toBe('Partial');
    expect(texts[1]?.[4] ?? '').toBe('');
  });
  it('is never replaced where it is a formula', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Control ID</t></is></c><c r="B1" t="inlineStr"><is><t>Inherited</t></is></c><c r="C1" t="inlineStr"><is><t>Notes</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>all</t></is></c><c r="B2"><f>IF(A2="","","No")</f><v></v></c></row>';
    const bytes = workbook({ sheets: { Form: `<worksheet><sheetData>${rows}</sheetData></worksheet>` } });
    const made = fillForm(bytes, 'buyer.xlsx', { ...order, overwrite: true });
    expect(made.formulas).toBe(true);
    expect(textsIn(made.bytes)[1]).toEqual(['all', '', 'Only with a BAA.\nCSP: Encrypts.\nPaired. As of a day.']);
  });
});

describe('merged cells', () => {
  const heads = ['Control ID', 'Inherited', 'Notes'];
  it('of a control hold for all their rows', () => {
    const rows = [
      [...heads, 'Part'],
      ['all', '', '', 'a'],
      ['', '', '', 'b'],
      ['silent', '', '', 'c'],
    ];
    const { texts } = filled(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>');
    expect(texts.slice(1).map((row) => row[1])).toEqual(['Yes', 'Yes', '']);
  });
  it('of an answer over several rows are left blank', () => {
    const { told } = filled([heads, ['all'], ['part']], '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>', {});
    expect([...(told?.blank ?? [])]).toEqual([['merged', [2, 3]]]);
  });
  it('over a row are written in their first cell', () => {
    const { texts } = filled([heads, ['all']], '<mergeCells><mergeCell ref="C2:E2"/></mergeCells>');
    expect(texts[1]?.[2]).toContain('Only with a BAA.');
  });
  it('of heads that are a group are refused', () => {
    const rows = [['Control ID', 'Responsibility', '', 'Notes'], ['', 'Vendor', 'Customer'], ['all']];
    const merged = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>';
    expect(refusal(() => filled(rows, merged))).toContain('cells of the heads of the sheet "Form" are merged (row 1)');
  });
});

describe('columns that a person names', () => {
  const mapped = new Map([
    ['control', [1]],
    ['ownership', [0]],
    ['notes', [4]],
  ] as const);
  it('need no head', () => {
    const { texts, told } = filled([['Our form'], ['', 'Ref'], ['', 'all'], ['', 'silent']], '', { mapped });
    expect(texts[2]).toEqual(['Vendor', 'all', '', '', 'Only with a BAA.\nCSP: Encrypts.\nPaired. As of a day.']);
    expect(told).toMatchObject({ rows: 2, answered: 1 });
  });
  it('add to what the heads say', () => {
    const { texts } = filled([['Control ID', 'Inherited'], ['all']], '', {
      mapped: new Map([['notes', [6]]] as const),
    });
    expect(texts[1]?.[6]).toContain('Only with a BAA.');
  });
  it('must be of one sheet', () => {
    const sheets = { Other: inlineSheet([['x']]) };
    expect(refusal(() => filled([['', 'all']], '', { mapped }, { sheets }))).toContain(
      'name it with --sheet: "Form", "Other"',
    );
  });
});

describe('sheets', () => {
  it('that show examples are left as they are, unless a person names them', () => {
    const sheets = { 'Example CRM Worksheet Responses': inlineSheet([fedramp, ['all']]) };
    const made = filled([fedramp, ['all']], '', {}, { sheets });
    expect(made.leftOut).toEqual([{ sheet: 'Example CRM Worksheet Responses', why: 'example' }]);
    expect(made.sheets.map(({ sheet }) => sheet)).toEqual(['Form']);
    const asked = filled([fedramp, ['all']], '', { sheets: ['Example CRM Worksheet Responses'] }, { sheets });
    expect(asked.sheets.map(({ sheet }) => sheet)).toEqual(['Example CRM Worksheet Responses']);
  });
  it('without a column for sentences, and hidden ones, are left as they are beside others', () => {
    const sheets = { Summary: inlineSheet([['Control ID', 'Inherited'], ['all']]) };
    expect(filled([fedramp, ['all']], '', {}, { sheets }).leftOut).toEqual([{ sheet: 'Summary', why: 'mute' }]);
  });
  it.each([
    ['has no form', [['a', 'b'], ['all']], {}, 'no sheet has a column of controls'],
    ['is not there', [fedramp, ['all']], { sheets: ['CRM'] }, 'it has no sheet "CRM"; use one of: "Form"'],
    ['has no column for sentences', [['Control ID', 'Inherited'], ['all']], {}, '--map notes=H'],
  ])('one that %s is refused', (_, rows, with_, says) => {
    expect(refusal(() => filled(rows, '', with_))).toContain(says);
  });
});

describe('a long answer', () => {
  it('is cut in its middle, and keeps its conditions and what it is of', () => {
    const long: FillOrder['answering'] = (texts) => {
      const answer = answering(texts);
      return 'none' in answer ? answer : { ...answer, both: 'x'.repeat(40_000) };
    };
    const { texts } = filled([fedramp, ['all']], '', { answering: long });
    const text = texts[1]?.[2] ?? '';
    expect(text.length).toBeLessThan(32_767);
    expect(text.startsWith('Only with a BAA.')).toBe(true);
    expect(text.endsWith('ask for the matrix.\nPaired. As of a day.')).toBe(true);
  });
});

describe('a Yes that would say something else', () => {
  const rows = (head: string) => [
    ['Control', head, 'Notes'],
    ['all', '', ''],
  ];
  it.each(['Answer (customer)', 'Inherited (without conditions)', 'Not inherited', 'Inherited (client)'])(
    'is not written under "%s"',
    (head) => expect(refusal(() => filled(rows(head)))).toContain('no sheet has a column'),
  );
  it.each(['Answer (Yes/No)', 'Answer (optional)', 'Vendor answer'])('is written under "%s"', (head) =>
    expect(filled(rows(head)).texts[1]?.[1]).toBe('Yes'),
  );
  it('is not written into the columns that the customer fills in', () => {
    const heads = ['Control', 'Answer', 'Notes', 'Answer', 'Notes'];
    const { texts } = filled([['', 'Customer', '', 'Vendor'], heads, ['all']]);
    expect(texts[2]?.slice(0, 4)).toEqual(['all', '', '', 'Yes']);
    expect(refusal(() => filled([['', 'Before', '', 'After'], heads, ['all']]))).toContain(
      'row 2 of the sheet "Form" has several heads for one answer: "Answer", "Answer"',
    );
  });
  it('is not written where the question asks for what is not done, or about the customer', () => {
    const questions = [
      'Is encryption left to the customer?',
      'Is PHI stored without encryption?',
      "Must the customer's staff encrypt?",
      'Encryption on customer devices',
      'Disposal in our own clinic',
      'Can encryption be disabled?',
      'Are disks left unlocked?',
      'Do you encrypt PHI?',
      'Is data of the customer encrypted?',
    ];
    const { texts, told } = filled([['Control', 'Question', 'Answer', 'Notes'], ...questions.map((q) => ['all', q])]);
    expect(texts.slice(1).map((row) => row[2] ?? '')).toEqual(['', '', '', '', '', '', '', 'Yes', 'Yes']);
    expect(told?.blank.get('asks-otherwise')).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });
});
