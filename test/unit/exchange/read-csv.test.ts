import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/exchange/read-csv.ts';
import { csvOf } from '../../../src/report/sheets/csv.ts';

const heads = 'id,priority,status,owner,due,done on,evidence,note,record';
const row = 'f-1,P1,Done,"Patel, R.",2026-12-01,,a.pdf | b.pdf,"Line 1\nLine 2",r1';
const rowsOf = (bytes: Buffer) =>
  readCsv(bytes, 'gap.csv').rows.map(({ id, token, place, cells }) => ({
    ...{ id, token, line: place.number },
    ...Object.fromEntries([...cells].map(([field, { text }]) => [field, text])),
  }));
const told = {
  ...{ id: 'f-1', token: 'r1', line: 2, status: 'Done', owner: 'Patel, R.', due: '2026-12-01', on: '' },
  ...{ evidence: 'a.pdf | b.pdf', note: 'Line 1\nLine 2' },
};
const reasonOf = (bytes: Buffer) => {
  try {
    readCsv(bytes, 'gap.csv');
  } catch (error) {
    return (error as { readonly reason?: unknown }).reason;
  }
  return null;
};

describe('CSV', () => {
  const text = `${heads}\r\n${row}\r\n`;
  const semicolons = `${heads.replaceAll(',', ';')}\n${row.replaceAll(',', ';').replace('Patel;', 'Patel,')}\n`;
  it.each([
    ['as we write it', Buffer.from(text)],
    ['with a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in UTF-16, the other way', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['with semicolons, as in Europe', Buffer.from(semicolons)],
    ['with tabs', Buffer.from(`${heads.replaceAll(',', '\t')}\n${row.replaceAll(/,(?! R)/g, '\t')}\n`)],
    ['with bare line ends', Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('%s', (_, bytes) => expect(rowsOf(bytes)).toEqual([told]));
  it('with the line of Excel that names the separator', () =>
    expect(rowsOf(Buffer.from(`sep=;\r\n${semicolons}`))).toEqual([{ ...told, line: 3 }]));
  it('in an older encoding is refused', () =>
    expect(reasonOf(Buffer.from(`${heads}\nf-1,P1,Done,Jos\xe9,,,,,r1\n`, 'latin1'))).toEqual({
      ...{ says: 'filled-encoding', label: 'gap.csv' },
    }));
  it('whose letters were read in an older encoding and saved so is refused', () => {
    const garbled = Buffer.from('Lumè’s', 'utf8').toString('latin1');
    expect(reasonOf(Buffer.from(`${heads}\nf-1,P1,Done,${garbled},,,,,r1\n`))).toMatchObject({
      ...{ says: 'filled-garbled', label: 'gap.csv' },
    });
  });
  it('with an open quotation mark is refused, with its line', () =>
    expect(reasonOf(Buffer.from(`${heads}\nf-1,P1,"Done,,,,,,r1\n`))).toMatchObject({ says: 'filled-csv' }));
  it('without our heads is refused', () =>
    expect(reasonOf(Buffer.from('id,owner\nf-1,Ann\n'))).toEqual({ says: 'filled-no-table', label: 'gap.csv' }));
  it.each(['=1+1', '-x', "'=x", '"=x', 'a;=b;+c', '; @x', '\u201c=x', 'plain', "it's", 'a; b'])(
    'gives back "%s" although it is guarded against formulas',
    (owner) => {
      const columns = heads.split(',').map((head) => ({ head, width: 9 }));
      const written = csvOf({
        name: '',
        notes: [],
        columns,
        rows: [['f-1', 'P1', 'Done', owner, '', '', '', '', 'r1']],
      });
      expect(rowsOf(Buffer.from(written))[0]).toMatchObject({ owner });
    },
  );
});
