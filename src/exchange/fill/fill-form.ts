// Fills a buyer's own workbook: only the cells that are answered change, and everything else of the file stays as it is.

import { SourceError } from '../../model/errors.ts';
import { openParts, type Workbook } from '../workbook.ts';
import { allowedWords } from './allowed.ts';
import { calculatedAnew, hasFormulas } from './calculate-anew.ts';
import { fillSheet, type HowToFill, type SheetFilled } from './fill-sheet.ts';
import { type FoundForms, findForms, type Where } from './find-forms.ts';
import { patchSheet } from './patch-sheet.ts';
import { rezip } from './rezip.ts';

export type FillOrder = Where & HowToFill;

export interface FormFilled extends Pick<FoundForms, 'leftOut'> {
  readonly bytes: Buffer;
  readonly sheets: readonly SheetFilled[];
  /** The workbook has formulas, which are computed when it is opened. */
  readonly formulas: boolean;
}

/** The XML of a part exactly as it is, to be given back but for what is changed. */
function exactText({ zip }: Workbook, path: string, label: string): string {
  const bytes = zip.bytes(path);
  if (bytes === null) throw new SourceError({ says: 'filled-damaged', label, part: path });
  const refuse = () => new SourceError({ says: 'fill-encoding', label, part: path });
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([^"']*)/.exec(bytes.toString('latin1', 0, 250))?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) throw refuse();
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse();
  }
}

/** @param label the file, for errors. Throws SourceError. */
export function fillForm(bytes: Buffer, label: string, order: FillOrder): FormFilled {
  const book = openParts(bytes, label);
  if (book.zip.names.some((name) => /^_xmlsignatures\//i.test(name)))
    throw new SourceError({ says: 'fill-signed', label });
  const { found, leftOut } = findForms(book, label, order);
  const allowedIn = allowedWords(book, label);
  const placed = found.map((one) => ({ path: one.sheet.path, ...fillSheet(one, allowedIn, label, order) }));
  const changes = new Map<string, Buffer>();
  for (const { path, texts } of placed) {
    if (texts.size === 0) continue;
    const xml = exactText(book, path, label);
    changes.set(
      path,
      Buffer.from(
        book.part(path, () => patchSheet(xml, texts)),
        'utf8',
      ),
    );
  }
  const formulas = changes.size > 0 && hasFormulas(book);
  if (formulas) {
    const xml = exactText(book, book.path, label);
    changes.set(
      book.path,
      Buffer.from(
        book.part(book.path, () => calculatedAnew(xml)),
        'utf8',
      ),
    );
  }
  const written = changes.size === 0 ? bytes : rezip(bytes, book.zip, changes, label);
  return { bytes: written, sheets: placed.map(({ told }) => told), leftOut, formulas };
}
