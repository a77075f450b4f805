// The words that a cell allows: the drop-down lists of a sheet (data validation), written out, in cells, or under a name.

import { cellAt } from '../cell.ts';
import { scanXml } from '../xml-scan.ts';

/** Cells from one corner to another, columns and rows counted from 0, both included. */
export interface Area {
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

/** A list as the file has it. */
export interface ListRule {
  readonly areas: readonly Area[];
  /** As in the file: `"Yes,No"`, `$A$1:$A$3`, `Lists!$A$1:$A$3`, `Answers`. */
  readonly formula: string;
}

const mostRules = 2_000;
const mostAreas = 2_000;
const mostFormula = 8_000;

function areaOf(ref: string): Area | null {
  const [from, to = from] = ref.split(':').map(cellAt);
  if (from == null || to == null) return null;
  return { columns: [from[0], to[0]], rows: [from[1], to[1]] };
}

const areasOf = (refs: string): readonly Area[] =>
  refs
    .trim()
    .split(/\s+/)
    .slice(0, mostAreas)
    .flatMap((ref) => areaOf(ref) ?? []);

/** The list rules of a sheet, those of Excel 2010 in its extensions too. Throws XmlFault. */
export function readListRules(xml: string): readonly ListRule[] {
  const rules: ListRule[] = [];
  let refs: string | null = null;
  let formula = '';
  let into: 'formula' | 'refs' | null = null;
  let first = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'dataValidation') {
        const { type, sqref = '' } = attributes();
        refs = type === 'list' ? sqref : null;
        formula = '';
      } else if (refs !== null && name === 'formula1') {
        first = true;
        into = 'formula';
      } else if (refs !== null && name === 'formula2') first = false;
      else if (refs !== null && first && name === 'f') into = 'formula';
      else if (refs !== null && name === 'sqref') into = 'refs';
      return undefined;
    },
    close(name) {
      if (name === 'formula1' || name === 'f' || name === 'sqref') into = null;
      if (name === 'formula1') first = false;
      if (name === 'dataValidation' && refs !== null) {
        rules.push({ areas: areasOf(refs), formula: formula.trim() });
        refs = null;
      }
      return rules.length < mostRules;
    },
    text(text) {
      if (into === 'formula' && formula.length < mostFormula) formula += text;
      else if (into === 'refs') refs = `${refs ?? ''} ${text}`;
    },
  });
  return rules;
}

/** Names of a workbook for ranges, by name in lower case. */
export function readNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let name: string | null = null;
  let text = '';
  scanXml(xml, {
    open(tag, attributes) {
      if (tag !== 'definedName') return;
      name = attributes().name?.toLowerCase() ?? null;
      text = '';
    },
    close(tag) {
      if (tag === 'definedName' && name !== null) {
        names.set(name, text.trim());
        name = null;
      }
      return undefined;
    },
    text(part) {
      if (name !== null && text.length < mostFormula) text += part;
    },
  });
  return names;
}

export type ListSource =
  | { readonly is: 'words'; readonly words: readonly string[] }
  /** `sheet` is null for the sheet of the list itself. */
  | { readonly is: 'cells'; readonly sheet: string | null; readonly area: Area };

/** Where the words of a list are; null where a formula would have to be computed for it. */
export function sourceOf(formula: string, names: ReadonlyMap<string, string>, depth = 0): ListSource | null {
  const bare = formula.replace(/^=/, '').trim();
  const written = /^"((?:[^"]|"")*)"$/.exec(bare)?.[1];
  if (written !== undefined) {
    const words = written.replaceAll('""', '"').split(',');
    return { is: 'words', words: words.map((word) => word.trim()).filter((word) => word !== '') };
  }
  const [, quoted, plain, refs = ''] = /^(?:'((?:[^'[\]]|'')+)'!|([^'!()[\]":,]+)!)?([$A-Za-z0-9:]+)$/.exec(bare) ?? [];
  const area = refs === '' ? null : areaOf(refs);
  if (area !== null) return { is: 'cells', sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
  const name = names.get(bare.toLowerCase());
  return name === undefined || depth > 3 ? null : sourceOf(name, names, depth + 1);
}

export const isIn = (column: number, row: number, { columns, rows }: Area): boolean =>
  columns[0] <= column && column <= columns[1] && rows[0] <= row && row <= rows[1];
