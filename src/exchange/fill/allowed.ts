// Which words each cell of a form allows, looked up once for each list.

import { SourceError } from '../../model/errors.ts';
import { limits } from '../limits.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { type Area, isIn, type ListRule, readListRules, readNames, sourceOf } from './lists.ts';

/** `undefined` for a cell without a list, null for a list that a formula would have to be computed for. */
export type Allowed = (column: number, row: number) => readonly string[] | null | undefined;

export type AllowedIn = (sheet: Sheet, columns: readonly number[]) => Allowed;

/** @param label the file, for errors. Throws SourceError. */
export function allowedWords({ part, path, sheets }: Workbook, label: string): AllowedIn {
  const known = new Map<string, readonly string[] | null>();
  let names: ReadonlyMap<string, string> | null = null;

  function wordsIn(sheet: Sheet, area: Area): readonly string[] {
    const words: string[] = [];
    sheet.read(({ number, cells }) => {
      for (const [column, { text }] of cells)
        if (isIn(column, number - 1, area) && text.trim() !== '') words.push(text.trim());
      return number <= area.rows[1] && words.length < limits.listWords;
    });
    return words;
  }

  function lookUp(sheet: Sheet, formula: string): readonly string[] | null {
    names ??= part(path, readNames);
    const source = sourceOf(formula, names);
    if (source === null) return null;
    if (source.is === 'words') return source.words;
    const of = source.sheet === null ? sheet : sheets.find(({ name }) => name === source.sheet);
    return of === undefined ? null : wordsIn(of, source.area);
  }

  function words(sheet: Sheet, formula: string): readonly string[] | null {
    const key = `${sheet.name}\0${formula}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const found = lookUp(sheet, formula);
    known.set(key, found);
    return found;
  }

  return (sheet, columns) => {
    const near = ({ columns: [from, to] }: Area) => columns.some((column) => from <= column && column <= to);
    const rules = part(sheet.path, readListRules).flatMap(({ areas, formula }: ListRule) =>
      areas.filter(near).map((area) => ({ area, formula })),
    );
    if (rules.length > limits.lists)
      throw new SourceError({ says: 'filled-large', label, of: 'lists', part: sheet.name, most: limits.lists });
    return (column, row) => {
      const rule = rules.find(({ area }) => isIn(column, row - 1, area));
      return rule === undefined ? undefined : words(sheet, rule.formula);
    };
  };
}
