// What a workbook says beside its sheets (ECMA-376): which parts there are, the shared texts, which styles show days.

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

/** Texts by their index; runs are joined, and what is read aloud (phonetic runs) is left out. */
export function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let now = '';
  let reading = false;
  let aloud = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') now = '';
      else if (name === 'rPh') aloud = true;
      else if (name === 't') reading = !aloud;
      return undefined;
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'rPh') aloud = false;
      else if (name === 'si') texts.push(withoutEscapes(now));
      return undefined;
    },
    text(text) {
      if (reading) now += text;
    },
  });
  return texts;
}

const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format code shows a day; texts, colors and escaped characters in it are no codes. */
const showsDay = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, ''));

/** The indexes of cell styles whose numbers are days. */
export function readDayStyles(xml: string): ReadonlySet<number> {
  const own = new Set<number>();
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        if (showsDay(formatCode)) own.add(Number(numFmtId));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes().numFmtId);
        if (own.has(id) || builtIn(id)) styles.add(index);
        index++;
      }
      return undefined;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
      return undefined;
    },
    text: () => undefined,
  });
  return styles;
}
