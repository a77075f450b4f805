// Asks the program that opens a workbook to compute its formulas: a count of answers was computed before they were there.

import type { Workbook } from '../workbook.ts';
import { scanXml } from '../xml-scan.ts';

const formula = /<(?:[\w.-]+:)?f[\s/>]/;

/** Whether a sheet has a formula. Throws SourceError. */
export const hasFormulas = ({ sheets, part }: Workbook): boolean =>
  sheets.some(({ path }) => part(path, (xml) => formula.test(xml)));

/** What stands before the setting in the list of a workbook (ECMA-376, CT_Workbook). */
const before = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The XML of a workbook with its calculation on opening; everything else stays as it is. Throws XmlFault. */
export function calculatedAnew(xml: string): string {
  let setting: readonly [from: number, to: number] | null = null;
  let end = 0;
  let prefix = '';
  scanXml(xml, {
    open(name, _, from, to) {
      if (name === 'calcPr') setting = [from, to];
      if (name === 'sheets') prefix = /^<([^\s/>:]+:)/.exec(xml.slice(from, to))?.[1] ?? '';
      return undefined;
    },
    close(name, _, to) {
      if (before.has(name)) end = to;
      return undefined;
    },
    text: () => undefined,
  });
  if (setting === null) return `${xml.slice(0, end)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(end)}`;
  const [from, to] = setting as readonly [number, number];
  const tag = xml.slice(from, to);
  const asked = /\sfullCalcOnLoad\s*=\s*(["'])[^"']*\1/.test(tag)
    ? tag.replace(/(\sfullCalcOnLoad\s*=\s*["'])[^"']*/, (_, start: string) => `${start}1`)
    : tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
  return xml.slice(0, from) + asked + xml.slice(to);
}
