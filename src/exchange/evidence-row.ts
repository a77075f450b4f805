// A row of the evidence register: a file of an answer, or one that is missing.

import type { FilledField, NotTaken } from '../model/not-taken.ts';
import type { RowToken } from '../model/record.ts';
import type { Recordable } from '../model/recordable.ts';
import { type Changed, changedCells } from './changed-cells.ts';
import { type Filed, readEvidence } from './evidence-text.ts';
import type { FilledRow } from './filled.ts';
import type { EvidenceEdit, TakeOptions } from './wish.ts';

interface Read extends Changed {
  readonly edit: EvidenceEdit | null;
}

/** The file that the row was written for: by its name as it stands, or as the token knows it. */
function fileOf(row: FilledRow, token: RowToken, files: readonly Filed[]): Filed | null {
  const named = row.cells.get('file')?.text.trim() ?? '';
  return files.find(({ file }) => token.wrote(0, file)) ?? files.find(({ file }) => file === named) ?? null;
}

export function registerRow(
  row: FilledRow,
  token: RowToken | null,
  of: Recordable,
  { overrule, beside }: TakeOptions,
): Read {
  // Without its token, nothing says which answer the row is of.
  if (token === null) return { values: new Map(), notTaken: [], older: false, edit: null };
  const from = { place: row.place, id: row.id };
  const held = fileOf(row, token, of.speaks?.evidence ?? []);
  const now = (field: FilledField) =>
    (field === 'file' ? held?.file : field === 'expires' ? held?.expires : field === 'on' ? held?.on : null) ?? '';
  const { values, notTaken, older: shown } = changedCells(row, token, now, true, overrule);
  // What is no file of an answer is only shown in the register.
  const older = shown && token.address !== '';
  const none = { values: new Map<FilledField, string>(), older, edit: null };
  if (values.size === 0) return { ...none, notTaken };
  if (of.target === null || of.target.kind === 'gate' || of.target.kind === 'letter' || of.target.kind === 'reply') {
    const cells = [...values].map(([field, said]) => ({ field, text: said }));
    const instead: NotTaken = {
      ...from,
      says: 'instead',
      instead: token.address === '' ? 'document' : (of.instead ?? 'gone'),
      cells,
    };
    return { ...none, notTaken: [...notTaken, instead] };
  }
  const value = (field: FilledField) => values.get(field) ?? now(field);
  const refuse = (why: NotTaken) => ({ ...none, notTaken: [...notTaken, why] });
  const text = value('file');
  const named = text === held?.file ? { files: [held] } : readEvidence(text, [], beside);
  if ('unread' in named) return refuse({ ...from, says: 'unread', why: named.unread, field: 'file', text });
  const [file, second] = named.files;
  if (second !== undefined) return refuse({ ...from, says: 'unread', why: 'one-file', field: 'file', text });
  if (file === undefined && held === null) return refuse({ ...from, says: 'needs', what: 'file' });
  const day = (field: 'on' | 'expires') => (values.get(field) ?? (now(field) || file?.[field])) || null;
  const is = file === undefined ? null : { file: file.file, on: day('on'), expires: day('expires') };
  return { values, notTaken, older, edit: { ...from, was: held?.file ?? null, is } };
}
