// What a page gave back: entries by id, in the words of the workbook.

import { SourceError } from '../model/errors.ts';
import { filledSchema, type RecordField, recordFields } from '../model/record.ts';
import { textCell } from './cell.ts';
import type { FilledFile, FilledRow } from './filled.ts';
import { limits } from './limits.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param label the file, for errors. Throws SourceError. */
export function readJson(bytes: Buffer, label: string): FilledFile {
  const refuse = (at: string) => new SourceError({ says: 'filled-json', label, at });
  if (bytes.length > limits.jsonBytes)
    throw new SourceError({ says: 'filled-large', label, of: 'file', most: limits.jsonBytes });
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    throw refuse('');
  }
  if (!isObject(value) || value.schema !== filledSchema) throw refuse('schema');
  const { customer, entries } = value;
  if (typeof customer !== 'string') throw refuse('customer');
  if (!Array.isArray(entries)) throw refuse('entries');
  const rows = entries.map((entry: unknown, i): FilledRow => {
    const at = `entries[${i}]`;
    if (!isObject(entry) || typeof entry.id !== 'string') throw refuse(`${at}.id`);
    const cells = new Map<RecordField, ReturnType<typeof textCell>>();
    for (const field of recordFields) {
      const said = entry[field];
      if (said === undefined) continue;
      if (typeof said !== 'string') throw refuse(`${at}.${field}`);
      cells.set(field, textCell(said));
    }
    const { token } = entry;
    if (token !== undefined && typeof token !== 'string') throw refuse(`${at}.token`);
    return {
      table: 'record',
      place: { sheet: null, of: 'entry', number: i + 1 },
      id: entry.id,
      token: token === undefined || token === '' ? null : token,
      cells,
      hidden: false,
    };
  });
  return { label, rows, missing: [], customer };
}
