// What a workbook says beside its sheets (ECMA-376): which parts there are, the shared texts, which styles show days.

import { cellAt } from './cell.ts';
import { type Attributes, scanXml } from './xml-scan.ts';

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

/** What is struck out no longer holds: it must not read like the rest. */
export const struckOut = (text: string): string => (text.trim() === '' || text.includes('~~') ? text : `~~${text}~~`);

const isOn = ({ val = '1' }: Attributes) => !/^(?:0|false|off|none)$/.test(val);

/** The text of a cell, run by run: what is read aloud (phonetic runs) is left out, what is struck out is marked. */
export interface RunReader {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** What was read since it was last asked for. */
  readonly taken: () => string;
}

export function runReader(): RunReader {
  let whole = '';
  let run = '';
  let struck = false;
  let reading = false;
  let aloud = false;
  return {
    open(name, attributes) {
      if (name === 'r') struck = false;
      else if (name === 'strike') struck = isOn(attributes());
      else if (name === 'rPh') aloud = true;
      else if (name === 't') reading = !aloud;
    },
    close(name) {
      if (name === 't') {
        whole += struck ? struckOut(run) : run;
        run = '';
        reading = false;
      } else if (name === 'rPh') aloud = false;
      else if (name === 'r') struck = false;
    },
    text(text) {
      if (reading) run += text;
    },
    taken() {
      const text = whole;
      [whole, run, struck, reading, aloud] = ['', '', false, false, false];
      return text;
    },
  };
}

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

const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format code shows a day; texts, colors and escaped characters in it are no codes. */
const showsDay = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, ''));

/** What a format makes of a text: `"Not "@` shows another one. Null where it shows the text as it is. */
function textFormat(code: string): string | null {
  const section = code
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .find((part) => part.replace(/"[^"]*"|\\./g, '').includes('@'));
  if (section === undefined) return null;
  const shown = section.replace(
    /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
  return shown.trim() === '@' ? null : shown;
}

/** Cell styles by their index that change what a cell says. */
export interface Styles {
  /** Their numbers are days. */
  readonly days: ReadonlySet<number>;
  readonly struck: ReadonlySet<number>;
  /** How a text is shown, with an @ for it. */
  readonly shown: ReadonlyMap<number, string>;
}

export const noStyles: Styles = { days: new Set(), struck: new Set(), shown: new Map() };

export function readStyles(xml: string): Styles {
  const formats = new Map<number, string>();
  const struckFonts = new Set<number>();
  const days = new Set<number>();
  const struck = new Set<number>();
  const shown = new Map<number, string>();
  let within: 'fonts' | 'cellXfs' | null = null;
  let font = -1;
  let index = 0;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        formats.set(Number(numFmtId), formatCode);
      } else if (name === 'fonts' || name === 'cellXfs') within = name;
      else if (within === 'fonts' && name === 'font') font++;
      else if (within === 'fonts' && name === 'strike' && isOn(attributes())) struckFonts.add(font);
      else if (within === 'cellXfs' && name === 'xf') {
        const { numFmtId, fontId } = attributes();
        const format = formats.get(Number(numFmtId));
        if (builtIn(Number(numFmtId)) || (format !== undefined && showsDay(format))) days.add(index);
        const as = format === undefined ? null : textFormat(format);
        if (as !== null) shown.set(index, as);
        if (struckFonts.has(Number(fontId))) struck.add(index);
        index++;
      }
      return undefined;
    },
    close(name) {
      if (name === within) within = null;
      return undefined;
    },
    text: () => undefined,
  });
  return { days, struck, shown };
}
