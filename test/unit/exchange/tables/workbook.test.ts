// Tables in the sheets of a workbook: title rows, merged and hidden cells, several sheets.

import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/exchange/tables/read-workbook.ts';
import { inlineSheet, workbook } from '../../../support/foreign-workbook.ts';

const reading = (
  sheets: Readonly<Record<string, string>>,
  sheet: string | null = null,
  hidden: readonly string[] = [],
) => readWorkbook(workbook({ sheets, hidden }), 'crm.xlsx', { sheet, columns: new Map(), vendorCalled: new Set() });
const refusal = (...of: Parameters<typeof reading>) => {
  try {
    reading(...of);
  } catch (error) {
    return (error as { readonly reason?: unknown }).reason;
  }
  return null;
};
const head = ['HIPAA Citation', 'Control', 'Inherited'];
const table = inlineSheet([['Acme: who does what'], [], head, ['164.312(b)', 'Logs', 'Yes']]);
const hide = (xml: string, row: number) => xml.replace(`<row r="${row}">`, `<row r="${row}" hidden="1">`);

describe('a sheet', () => {
  it('has its table below titles; a row is where it stands', () => {
    const { claims, left } = reading({ 'Read me': inlineSheet([['Welcome']]), CRM: table });
    expect(left).toEqual([]);
    expect(claims).toMatchObject([{ text: '164.312(b)', says: 'Yes', place: { sheet: 'CRM', row: 4, column: 0 } }]);
  });
  it('may have hidden rows, which are taken and told', () =>
    expect(reading({ CRM: hide(table, 4) }).claims).toMatchObject([{ remarks: [{ says: 'hidden' }] }]));
  it('may have values in merged cells, which are those of each row', () => {
    const rows = [head, ['164.312(b)', 'Logs', 'Yes'], ['164.312(d)', 'Sign-on', ''], ['164.312(e)(1)', 'TLS', 'No']];
    const merged = inlineSheet(rows, '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>');
    expect(reading({ CRM: merged }).claims).toMatchObject([
      { says: 'Yes', remarks: [] },
      { says: 'Yes', remarks: [{ says: 'merged' }] },
      { says: 'No', remarks: [] },
    ]);
  });
  it('may name the rows below in a row of one cell', () => {
    const { claims, left } = reading({
      CRM: inlineSheet([head, ['Technical safeguards'], ['164.312(b)', 'Logs', 'Yes']]),
    });
    expect(left).toMatchObject([{ why: { says: 'heading' } }]);
    expect(claims).toMatchObject([{ group: 'Technical safeguards' }]);
  });
  it('may compute a cell, whose row is not taken', () => {
    const xml = table.replace(/<c r="C4"[^>]*>.*?<\/c>/, '<c r="C4" t="str"><f>IF(1,"Yes","No")</f><v>Yes</v></c>');
    expect(reading({ CRM: xml })).toMatchObject({
      claims: [],
      left: [{ place: { sheet: 'CRM', row: 4 }, why: { says: 'computed', role: 'says', is: 'formula' } }],
    });
  });
});

describe('several sheets', () => {
  it('of one form are read together, as for two audiences where they say something of the same row', () =>
    expect(reading({ PaaS: table, Add: table }).claims.map((c) => [c.place.sheet, c.audience])).toEqual([
      ['PaaS', 'PaaS'],
      ['Add', 'Add'],
    ]));
  it('of different forms: one must be named', () => {
    const other = inlineSheet([
      ['Citation', 'Owner', 'Customer responsibilities'],
      ['164.312(b)', 'Shared', 'Do.'],
    ]);
    expect(refusal({ A: table, B: other })).toMatchObject({ says: 'sheet-which', sheets: ['A', 'B'] });
    expect(reading({ A: table, B: other }, ' b ').claims).toMatchObject([{ customer: 'Do.' }]);
    expect(refusal({ A: table }, 'C')).toMatchObject({ says: 'sheet-unknown', known: ['A'] });
  });
  it('that are hidden are told, and read only by name', () => {
    const sheets = { CRM: table, Old: table };
    expect(reading(sheets, null, ['Old'])).toMatchObject({
      claims: [{ place: { sheet: 'CRM' }, audience: null }],
      unread: [{ sheet: 'Old', because: 'hidden' }],
    });
    expect(reading(sheets, 'Old', ['Old']).claims).toMatchObject([{ place: { sheet: 'Old' } }]);
    expect(refusal({ Old: table }, null, ['Old'])).toMatchObject({ says: 'table-hidden', sheets: ['Old'] });
  });
});
