// What a workbook says beside its sheets (ECMA-376): which parts there are, the shared texts, the comments.

import { cellAt } from './cell.ts';
import { runReader } from './cell-runs.ts';
import { scanXml } from './xml-scan.ts';

export interface Relation {
  readonly id: string;
  /** The last step of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The path of the part, from the root of the file. */
  readonly target: string;
}

/** A path from the folder of a part; one that begins with a slash is from the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function readRelations(xml: string, folder: string): readonly Relation[] {
  const found: Relation[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes();
      if (mode !== 'External')
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** The sheets of a workbook in their order, and whether its days count from 1904. */
export function readBook(xml: string): { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', id: relation = '', state = 'visible' } = attributes();
      sheets.push({ name: title, relation, hidden: state !== 'visible' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, from1904 };
}

/** `_x000D_` stands for a character that XML cannot have (ST_Xstring). */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Comments on cells, by row and column, both counted from 0. */
export type Comments = readonly { readonly row: number; readonly column: number; readonly text: string }[];

export function readComments(xml: string): Comments {
  const found: { row: number; column: number; text: string }[] = [];
  const run = runReader();
  let ref = '';
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'comment') {
        ref = attributes().ref ?? '';
        run.taken();
      } else run.open(name, attributes);
      return undefined;
    },
    close(name) {
      run.close(name);
      const place = name === 'comment' ? cellAt(ref) : null;
      if (place !== null) found.push({ column: place[0], row: place[1], text: withoutEscapes(run.taken()) });
      return undefined;
    },
    text: run.text,
  });
  return found;
}

/** Texts by their index. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  const run = runReader();
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'si') run.taken();
      else run.open(name, attributes);
      return undefined;
    },
    close(name) {
      if (name === 'si') texts.push(withoutEscapes(run.taken()));
      else run.close(name);
      return undefined;
    },
    text: run.text,
  });
  return texts;
}
