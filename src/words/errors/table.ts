// Why a vendor's table cannot be read.

import type { TableRole } from '../../model/table-claim.ts';
import { quoted } from '../near.ts';
import type { Wording } from '../wording.ts';

interface Labeled {
  readonly label: string;
}

const inSheet = (sheet: string | null) => (sheet === null ? '' : ` of the sheet "${sheet}"`);
const rowsSeen = (seen: readonly string[]) =>
  seen.length === 0 ? 'it has no rows' : `it begins with ${quoted(seen.slice(0, 6))}`;

const roleNames: Readonly<Record<TableRole, string>> = {
  citation: 'the citation',
  control: 'the control',
  says: 'the verdict',
  answer: 'the answer',
  vendor: "the vendor's part",
  customer: "the customer's part",
};

/** What a file is instead of a table. */
export type NotATable = 'empty' | 'workbook' | 'json' | 'yaml' | 'binary' | 'other';

const importable =
  'name a .md, .csv, .tsv or .xlsx file, or OSCAL in .json or .yaml; from a PDF or a web page, copy the table into one of these';
const kinds: Readonly<Record<NotATable, string>> = {
  empty: 'it is empty',
  workbook: 'it has the name of a workbook, and is none',
  json: 'it does not begin with a model of OSCAL, such as "component-definition", which is the only JSON that can be imported',
  yaml: 'it does not begin with a model of OSCAL, such as component-definition, which is the only YAML that can be imported',
  binary: 'it is no text, and none of the files that can be imported',
  other: 'it is none of the files that can be imported',
};

export const tableReasons = {
  'table-kind': ({ is }: Labeled & { is: NotATable }) => [kinds[is], importable],
  'table-none': ({ seen }: Labeled & { seen: readonly string[] }) => [
    `no row has the heads of a table: a citation, and a verdict, a control or what each party does; ${rowsSeen(seen)}`,
    'name the columns by head or letter: --map citation=A,control="Our control",says=Inherited',
  ],
  'table-map': ({ names, seen }: Labeled & { names: readonly string[]; seen: readonly string[] }) => [
    `no row has the heads ${quoted(names)}; ${rowsSeen(seen)}`,
    'write the heads as they are in the file, or the letters of the columns (A is the first)',
  ],
  'table-two-heads': ({
    label,
    sheet,
    rows: [first, second],
  }: {
    readonly label: string;
    readonly sheet: string | null;
    readonly rows: readonly [number, number];
  }) => [
    `${sheet === null ? label : `the sheet "${sheet}"`} has heads over two rows, ${first} and ${second}, and it is not clear which column has what`,
    'put the whole name of each column into one row, or name the columns by letter: --map citation=A,says=D',
  ],
  'table-twice': ({
    sheet,
    row,
    of: { role, heads },
  }: Labeled & { sheet: string | null; row: number; of: { role: TableRole; heads: readonly string[] } }) => [
    `row ${row}${inSheet(sheet)} has several heads that could be ${roleNames[role]}: ${quoted(heads)}`,
    `name the column by its letter: --map citation=A,${role === 'citation' ? 'says=C' : `${role}=C`}`,
  ],
  'table-hidden': ({ sheets }: Labeled & { sheets: readonly string[] }) => [
    `only hidden sheets have a table: ${quoted(sheets)}`,
    'name the one to read with --sheet',
  ],
  'table-empty': (_: Labeled) => ['the table has heads and no row below them', 'name the file that has the rows'],
  'table-draft-large': ({ characters }: Labeled & { characters: number }) => [
    `its mapping would have ${characters} characters, which is more than a file may have for its number of claims`,
    'split the table into several files, one for each service or sheet',
  ],
} satisfies Wording;

export const importUsage = {
  'sheet-unknown': ({ sheet, known }: Labeled & { sheet: string; known: readonly string[] }) => [
    `there is no sheet "${sheet}"`,
    `use one of: ${quoted(known)}`,
  ],
  'sheet-which': ({ sheets }: Labeled & { sheets: readonly string[] }) => [
    `several sheets have tables of different forms: ${quoted(sheets)}`,
    'name the one to read with --sheet',
  ],
  'sheet-without': (_: Labeled) => ['the file has no sheets', 'leave --sheet out'],
  'map-malformed': ({ text }: { text: string }) => [
    `--map "${text}" does not name columns`,
    'write a role and the head or letter of its column: citation=A,control="Our control",says=Inherited (roles: citation, control, says, answer, vendor, customer)',
  ],
  'map-citation': () => ['--map names no column of citations', 'add citation=, with a head or a letter'],
  'import-taken': ({ path }: { path: string }) => [
    `${path} is there already, and is not overwritten`,
    `to bring its claims up to date, use --into ${path}`,
  ],
  'import-alone': ({ option }: { option: string }) => [
    `${option} is about a mapping that is there already`,
    'use it with --into',
  ],
  'import-both': () => [
    '--into changes a mapping, and --output writes a new one',
    'use one of the two; --dry-run shows a change without writing it',
  ],
  'import-other': ({ path, vendor, asked }: { path: string; vendor: string; asked: string }) => [
    `${path} is the mapping of "${vendor}", not of "${asked}"`,
    'leave --vendor out, or name the mapping of that vendor',
  ],
  'import-not-mapping': ({ path }: { path: string }) => [`${path} is no mapping`, 'name a mapping of a vendor'],
  'import-vendor': ({ text }: { text: string }) => [
    `"${text}" gives no id`,
    'name the vendor with --vendor, such as --vendor example-cloud',
  ],
  'import-service': ({ path, services }: { path: string; services: readonly string[] }) => [
    `${path} has several services: ${quoted(services)}`,
    'name the one that the table is about with --service',
  ],
  'import-service-unknown': ({ service, services }: { service: string; services: readonly string[] }) => [
    `there is no service "${service}"`,
    `use one of: ${quoted(services)}`,
  ],
  'import-document': ({ document, known }: { document: string; known: readonly string[] }) => [
    `the mapping has no document "${document}"`,
    `use one of: ${quoted(known)}`,
  ],
} satisfies Wording;
