// Drop-down lists of a sheet, however a program writes them.

import { describe, expect, it } from 'vitest';
import { readListRules, readNames, sourceOf } from '../../../../src/exchange/fill/lists.ts';

const none = new Map<string, string>();

describe('a list', () => {
  it('is read from the rules of the sheet, and from those of Excel 2010', () => {
    const xml = `<worksheet><dataValidations><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation><dataValidation type="list" sqref="B2:B9 D2"><formula1>"Yes,No"</formula1><formula2>0</formula2></dataValidation></dataValidations><extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list"><x14:formula1><xm:f>'My Lists'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;
    expect(readListRules(xml)).toEqual([
      {
        areas: [
          { columns: [1, 1], rows: [1, 8] },
          { columns: [3, 3], rows: [1, 1] },
        ],
        formula: '"Yes,No"',
      },
      { areas: [{ columns: [2, 2], rows: [1, 8] }], formula: "'My Lists'!$A$1:$A$3" },
    ]);
  });
  it('has its words written out', () => {
    expect(sourceOf('"Yes, No ,N/A"', none)).toEqual({ is: 'words', words: ['Yes', 'No', 'N/A'] });
    expect(sourceOf('"5"" pipe,No"', none)).toEqual({ is: 'words', words: ['5" pipe', 'No'] });
  });
  it.each([
    ['$A$1:$A$3', null],
    ['Lists!$A$1:$A$3', 'Lists'],
    ["'My Lists'!A1:A3", 'My Lists'],
    ["'Buyer''s'!$A$1:$A$3", "Buyer's"],
  ])('has its words in cells: %s', (formula, sheet) => {
    expect(sourceOf(formula, none)).toEqual({ is: 'cells', sheet, area: { columns: [0, 0], rows: [0, 2] } });
  });
  it('has its words under a name, in any case', () => {
    const names = readNames(
      '<workbook><definedNames><definedName name="Answers">Lists!$B$1</definedName></definedNames></workbook>',
    );
    expect(sourceOf('ANSWERS', names)).toEqual({
      is: 'cells',
      sheet: 'Lists',
      area: { columns: [1, 1], rows: [0, 0] },
    });
  });
  it.each(['INDIRECT(A1)', 'OFFSET(A1,0,0)', '[1]Other!$A$1:$A$2', 'Unknown', ''])(
    'is not known where something would have to be computed or opened: %s',
    (formula) => {
      expect(sourceOf(formula, none)).toBeNull();
    },
  );
  it('of a name that names itself ends', () => {
    expect(sourceOf('a', new Map([['a', 'a']]))).toBeNull();
  });
});
