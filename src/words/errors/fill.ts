// Why a buyer's own form cannot be filled.

import type { FormField } from '../../model/buyer-form.ts';
import type { Wording } from '../wording.ts';

interface Labeled {
  readonly label: string;
}

const mapHint = 'name its columns: --map control=A,ownership=D,implementation=E,customer=F';
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

export const fillReasons = {
  'fill-no-form': (_: Labeled) => [
    'no sheet has a column of controls or citations beside one for answers, under heads that are known',
    mapHint,
  ],
  'fill-head-twice': ({ sheet, row, heads }: Labeled & { sheet: string; row: number; heads: readonly string[] }) => [
    `row ${row} of the sheet "${sheet}" has several heads for one answer: ${quoted(heads)}; whose each is may stand in a row above it`,
    mapHint,
  ],
  'fill-which-sheet': ({ sheets }: Labeled & { sheets: readonly string[] }) => [
    'it has several sheets, and --map does not say of which one the columns are',
    `name it with --sheet: ${quoted(sheets)}`,
  ],
  'fill-no-sheet': ({ sheet, sheets }: Labeled & { sheet: string; sheets: readonly string[] }) => [
    `it has no sheet "${sheet}"`,
    `use one of: ${quoted(sheets)}`,
  ],
  'fill-no-words': ({ sheet }: Labeled & { sheet: string }) => [
    `the sheet "${sheet}" has no column for sentences, and an answer without its preconditions would mislead`,
    'name one, such as an empty column beside the table: --map notes=H',
  ],
  'fill-nothing': (_: Labeled) => ['no row of it is answered, so nothing is written', ''],
  'fill-signed': (_: Labeled) => [
    'it has a digital signature, which any answer would break',
    'ask the buyer for a copy that is not signed',
  ],
  'fill-encoding': ({ part }: Labeled & { part: string }) => [
    `its part ${part} is not in UTF-8`,
    'open it in your spreadsheet program, save it as .xlsx, and try again',
  ],
  'fill-map': ({ text, fields }: { text: string; fields: readonly FormField[] }) => [
    `--map "${text}" does not name a column`,
    `write field=column, such as control=A; fields: ${fields.join(', ')}`,
  ],
  'fill-map-twice': ({ text }: { text: string }) => [
    `--map names ${text} twice`,
    'give each field one column, and each column one field',
  ],
  'fill-beside': ({ option }: { option: string }) => [
    `--fill and ${option} are both given, and a buyer’s form has a layout of its own`,
    `remove ${option}`,
  ],
  'fill-without': ({ option }: { option: string }) => [
    `${option} has no effect without --fill`,
    'add --fill <workbook>',
  ],
  'fill-taken': ({ path }: { path: string }) => [
    `${path} is there already with other answers, and is not overwritten: someone may have edited them`,
    'name another file with --output, or remove that one',
  ],
  'fill-format': ({ format }: { format: string }) => [
    `a form comes back as the workbook that it is, not as ${format}`,
    'name a file that ends with .xlsx: --output answered.xlsx',
  ],
} satisfies Wording;
