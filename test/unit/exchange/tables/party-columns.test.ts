// Tables with a column for each party: a mark says who acts.

import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../../src/exchange/tables/read-delimited.ts';
import { readWorkbook } from '../../../../src/exchange/tables/read-workbook.ts';
import { inlineSheet, workbook } from '../../../support/foreign-workbook.ts';

const wishes = { sheet: null, columns: new Map(), vendorCalled: new Set(['heron']) };
const read = (lines: readonly string[]) => readDelimited(Buffer.from(lines.join('\n')), 'table.csv', wishes);
const claim = (...lines: readonly string[]) => {
  const [{ says, countsAs, vendor, customer } = { says: 'none' } as never] = read(lines).claims;
  return { says, countsAs, vendor: vendor ?? null, customer: customer ?? null };
};
const verdict = (...lines: readonly string[]) => {
  const { says, countsAs } = claim(...lines);
  return [says, countsAs];
};
const head = 'HIPAA Citation,Vendor,Customer,Shared';

describe('the party that is marked acts', () => {
  it.each([
    ['X,,', ['Vendor', 'Yes']],
    ['✓,,', ['Vendor', 'Yes']],
    ['●,○,', ['Vendor', 'Yes']],
    ['Yes,No,', ['Vendor', 'Yes']],
    [',x,', ['Customer', 'No']],
    ['-,X,-', ['Customer', 'No']],
    [',,X', ['Shared', 'Partially']],
    ['Vendor,,', ['Vendor', 'Yes']],
    ['Vendor,Customer,', ['Vendor, Customer', 'Partially']],
    ['X,No action required,', ['Vendor', 'Yes']],
    ['X,X,', ['Vendor, Customer', 'Partially']],
    ['X,,X', ['Vendor, Shared', 'Partially']],
  ])('%s', (marks, expected) => expect(verdict(head, `164.312(b),${marks}`)).toEqual(expected));

  it('no mark is no verdict', () => {
    expect(verdict(head, '164.312(b),,,')).toEqual(['', null]);
    expect(verdict(head, '164.312(b),-,-,-')).toEqual(['', null]);
  });
  it.each([
    'X*,,',
    '(X),,',
    '◐,,',
    'R,A,',
    'Partial,,',
    'X [1],,',
    'X,?,',
    '1,,',
    'R/A,I,',
    'X,Your responsibility,',
    'X,Not inherited,',
  ])('a mark that is not known is none: %s', (marks) => expect(verdict(head, `164.312(b),${marks}`)[1]).toBeNull());
  it('beside ticks, an X can say no', () => {
    const rows = read([head, '164.312(b),X,X,✓', '164.312(d),X,,', '164.312(e)(1),✓,,']).claims;
    expect(rows.map(({ countsAs }) => countsAs)).toEqual([null, null, 'Yes']);
  });
  it('words are what a party does', () => {
    expect(claim(head, '164.312(b),Keeps logs.,Review the logs.,')).toEqual({
      ...{ says: '', countsAs: null, vendor: 'Keeps logs.', customer: 'Review the logs.' },
    });
    expect(claim(head, '164.312(b),X,Review the logs.,')).toEqual({
      ...{ says: 'Vendor, Customer', countsAs: 'Partially', vendor: null, customer: 'Review the logs.' },
    });
  });
});

describe('columns of parties', () => {
  it.each([
    ['the name of the vendor', 'Citation,Heron,Customer'],
    ['abbreviations', 'Citation,CSP,CSC'],
    ['what each is responsible for', 'Citation,Provider Responsibility,Customer Responsibility,Shared Responsibility'],
    ['a title above', ',Responsibility,\nCitation,Vendor,Customer'],
    ['a title that is a head, too', ',,Responsible party,\nCitation,Vendor,Customer'],
    ['whose responsibility', 'Citation,Responsibility: Heron,Responsibility: Customer'],
  ])('%s', (_, heads) => {
    const lines = heads.split('\n');
    expect(verdict(...lines, '164.312(b),X,,')[1]).toBe('Yes');
    expect(verdict(...lines, '164.312(b),,X,')[1]).toBe('No');
    expect(verdict(...lines, '164.312(b),X,X,')[1]).toBe('Partially');
  });
  it('another party that is marked makes a row shared, and a mark that says what kind of rule it is does not', () => {
    const heads = 'Citation,Heron,Customer,AWS,Required';
    expect(verdict(heads, '164.312(b),X,,,X')).toEqual(['Heron', 'Yes']);
    expect(verdict(heads, '164.312(b),X,,X,')).toEqual(['Heron | AWS: X', 'Partially']);
    expect(verdict(heads, '164.312(b),Yes,No,Yes,')).toEqual(['Heron | AWS: Yes', 'Partially']);
    expect(verdict('Citation,Heron,Customer,Implemented', '164.312(b),X,,Yes')).toEqual(['Heron', 'Yes']);
  });
  it('a mark of another party alone is no verdict, and is told', () => {
    expect(verdict('Citation,Heron,Customer,AWS', '164.312(b),,,X')).toEqual(['AWS: X', null]);
    expect(verdict('Citation,Heron,Customer,N/A', '164.312(b),X,,X')).toEqual(['Heron | N/A: X', null]);
  });
  it('of several vendors, the one by its name is meant', () => {
    const heads = 'Citation,CSP,Heron,Customer';
    expect(verdict(heads, '164.312(b),X,,')).toEqual(['CSP: X', null]);
    expect(verdict(heads, '164.312(b),,X,')).toEqual(['Heron', 'Yes']);
    expect(() => read(['Citation,Cloud Provider,MSP,Customer', '164.312(b),X,,'])).toThrow();
  });
  it('the responsibility of another party is not that of the vendor', () =>
    expect(verdict('Citation,AWS Responsibility,Customer Responsibility,Shared', '164.312(b),X,,')[1]).toBeNull());
  it('a head that stands twice is of no one', () =>
    expect(() => read(['Citation,Heron,Customer,Heron,Customer', '164.312(b),X,,,'])).toThrow());
  it('a row in every edition is in all of them', () =>
    expect(verdict('Citation,Heron,Customer,Enterprise,Basic', '164.312(b),X,,X,X')).toEqual(['Heron', 'Yes']));
  it.each([
    ['X,', ['CSP', 'Yes']],
    ['X,X', ['CSP, CSC', 'Partially']],
  ])('abbreviations take nothing back: %s', (marks, expected) =>
    expect(verdict('Citation,CSP,CSC', `164.312(b),${marks}`)).toEqual(expected),
  );
  it.each([
    ['Vendor (Enterprise plan)', 'Partially'],
    ['Vendor*', 'Partially'],
    ['Heron (CSP)', 'Yes'],
    ['CSP (Heron)', 'Yes'],
    ['Vendor Responsibility (planned)', null],
  ])('a head can take its marks back: %s', (of, expected) =>
    expect(verdict(`Citation,${of},Customer Responsibility`, '164.312(b),X,')[1]).toBe(expected),
  );
  it.each([
    ['X = the responsible party', 'Yes'],
    ['X: does it', 'Yes'],
    ['X = responsible party; (X) = partly', 'Yes'],
    ['"X = responsible, blank = not responsible"', 'Yes'],
    ['"X = provided by Heron, if purchased"', null],
    ['“X” indicates that the party offers it as an option.', null],
    ['An X denotes a planned control.', null],
    ['X = planned', null],
    ['Legend: ✓ = available as an option; X = offered', null],
  ])('what a mark means: %s', (legend, expected) =>
    expect(verdict(legend, '', 'Citation,Vendor,Customer', '164.312(b),X,')[1]).toBe(expected),
  );
  it('what a mark means can stand below', () =>
    expect(verdict('Citation,Vendor,Customer', '164.312(b),X,', 'X,Offered as an option,')[1]).toBeNull());
  it.each([
    ['Vendor', ['Vendor', 'Yes']],
    ['Shared', ['Shared', 'Partially']],
    ['X', ['Shared Responsibility, Provider Responsibilities', 'Partially']],
  ])('a verdict beside what each does: %s', (says, expected) =>
    expect(
      verdict(
        'Citation,Shared Responsibility,Provider Responsibilities,Customer Responsibilities',
        `164.312(b),${says},Encrypts data.,`,
      ),
    ).toEqual(expected),
  );
  it('words of two letters are words', () =>
    expect(
      claim('Citation,Shared Responsibility,Customer Responsibilities', '164.312(b),Customer,Do it'),
    ).toMatchObject({ says: 'Customer', countsAs: 'No', customer: 'Do it' }));
  it('a row that cites by name says nothing of the words', () =>
    expect(verdict('Citation,Control,Inherited', '164.312(b),Audit,Yes', 'Audit note,Logging,Yes')[0]).toBe('Yes'));
  it('a verdict of its own counts, not the marks', () =>
    expect(verdict('Citation,Inherited,Vendor,Customer', '164.312(b),No,X,')).toEqual(['No', null]));
  it('one party alone has none', () => expect(() => read(['Citation,Customer', '164.312(b),X'])).toThrow());
  it('a computed mark is not taken', () => {
    const sheet = inlineSheet([
      ['Citation', 'Vendor', 'Customer'],
      ['164.312(b)', '', ''],
    ]).replace('</row></sheetData>', '<c r="B2"><f>1=1</f><v>1</v></c></row></sheetData>');
    const found = readWorkbook(workbook({ sheets: { S: sheet } }), 'table.xlsx', wishes);
    expect(found.claims.length + found.left.length).toBe(1);
    expect(found.left.map(({ why }) => why.says)).toEqual(['computed']);
  });
  it('a mark that is merged over both is of both', () => {
    const sheet = inlineSheet([
      ['Citation', 'Vendor', 'Customer'],
      ['164.312(b)', 'X', ''],
    ]).replace('</worksheet>', '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells></worksheet>');
    const { claims } = readWorkbook(workbook({ sheets: { S: sheet } }), 'table.xlsx', wishes);
    expect(claims[0]).toMatchObject({ says: 'Vendor, Customer', countsAs: 'Partially' });
  });
});

describe('one column of owners', () => {
  it.each([
    ['Vendor/Customer', 'Partially'],
    ['Heron and Customer', 'Partially'],
    ['CSP & CSC', 'Partially'],
    ['Yes/No', null],
    ['Vendor/AWS', null],
  ])('%s', (owner, expected) =>
    expect(verdict('Citation,Responsibility', `164.312(b),${owner}`)).toEqual([owner, expected]),
  );
});
