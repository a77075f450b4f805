// Which sheets of a workbook have a form to fill.

import type { FormField } from '../../model/buyer-form.ts';
import { SourceError } from '../../model/errors.ts';
import { isExampleSheet } from '../../words/buyer-form.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { type FormTable, formReader, type Mapped } from './find-form.ts';

export interface FoundForm {
  readonly sheet: Sheet;
  readonly table: FormTable;
}

/** Why a sheet with a form is left as it is. `mute`: it has no column for sentences. */
export type LeftOut = 'example' | 'hidden' | 'mute';

export interface FoundForms {
  readonly found: readonly FoundForm[];
  readonly leftOut: readonly { readonly sheet: string; readonly why: LeftOut }[];
}

export interface Where {
  /** The name of the vendor, which heads may have. */
  readonly vendor: string;
  readonly mapped: Mapped;
  /** The sheets to fill; all that have a form where none is named. */
  readonly sheets: readonly string[];
}

const wordsColumns: readonly FormField[] = ['implementation', 'customer', 'both', 'notes'];

const isMute = ({ table }: FoundForm) =>
  table.rows.some(({ head }) => !wordsColumns.some((field) => head.columns.has(field)));

/** @param label the file, for errors. Throws SourceError where there is nothing to fill. */
export function findForms({ sheets }: Workbook, label: string, { vendor, mapped, sheets: named }: Where): FoundForms {
  const names = sheets.map(({ name }) => name);
  const unknown = named.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new SourceError({ says: 'fill-no-sheet', label, sheet: unknown, sheets: names });
  const meant = named.length > 0 ? sheets.filter(({ name }) => named.includes(name)) : sheets;
  // Two sheets of one part cannot be filled apart.
  const once = meant.filter(({ path }, i) => meant.findIndex((other) => other.path === path) === i);
  const look = (alone: boolean) =>
    once.flatMap((sheet): readonly FoundForm[] => {
      const reader = formReader(label, sheet.name, vendor, mapped, alone);
      const table = reader.found(sheet.read(reader.take));
      return table === null ? [] : [{ sheet, table }];
    });
  const headed = look(false);
  const whole = headed.length === 0 && mapped.has('control') && mapped.size > 1;
  if (whole && once.length > 1)
    throw new SourceError({ says: 'fill-which-sheet', label, sheets: once.map(({ name }) => name) });
  const found = whole ? look(true) : headed;
  const why = (form: FoundForm): LeftOut | null => {
    if (isMute(form)) return 'mute';
    if (named.length > 0) return null;
    return isExampleSheet(form.sheet.name) ? 'example' : form.sheet.hidden ? 'hidden' : null;
  };
  const filled = found.filter((form) => why(form) === null);
  const mute = found.find(isMute);
  if (filled.length === 0 && mute !== undefined)
    throw new SourceError({ says: 'fill-no-words', label, sheet: mute.sheet.name });
  if (filled.length === 0) throw new SourceError({ says: 'fill-no-form', label });
  const leftOut = found.flatMap((form) => {
    const reason = why(form);
    return reason === null ? [] : [{ sheet: form.sheet.name, why: reason }];
  });
  return { found: filled, leftOut };
}
