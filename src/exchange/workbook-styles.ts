// What the styles of cells do to what is read (ECMA-376): days, texts that are shown as others, what is struck out.

import { isOn } from './cell-runs.ts';
import { scanXml } from './xml-scan.ts';

const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format code shows a day; texts, colors and escaped characters in it are no codes. */
const showsDay = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, ''));

/** What a format makes of a text: `"Not "@` shows another one. Null where it shows the text as it is. */
function textFormat(code: string): string | null {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  // The fourth is that of texts, with an @ or without.
  const section = sections[3] ?? sections.find((part) => part.replace(/"[^"]*"|\\./g, '').includes('@'));
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
