// Why a file that somebody filled in cannot be read.

import type { Wording } from '../wording.ts';

interface Labeled {
  readonly label: string;
}

/** What a file is instead of a workbook that can be read. */
export type NotAWorkbook =
  | 'encrypted'
  | 'links'
  | 'macros'
  | 'no-zip'
  | 'numbers'
  | 'ods'
  | 'other-zip'
  | 'xls'
  | 'xlsb';

const asXlsx = 'save it as an Excel workbook (.xlsx), and name that';
const others: Readonly<Record<NotAWorkbook, readonly [what: string, instead: string]>> = {
  encrypted: ['it has a password', 'save a copy without a password, and name that'],
  links: [
    'it has links to another workbook',
    'break the links (in Excel: Data, Edit Links), save it, and name it again',
  ],
  macros: ['it has macros', 'save it as a workbook without macros (.xlsx), and name that'],
  'no-zip': ['it is not a workbook', 'name a workbook (.xlsx)'],
  numbers: ['it is a document of Numbers', 'export it as Excel (File, Export To), and name that'],
  ods: ['it is an OpenDocument spreadsheet', asXlsx],
  'other-zip': ['it is an archive, but not a workbook', 'name a workbook (.xlsx)'],
  xls: ['it is in the format of Excel before 2007', asXlsx],
  xlsb: ['it is a binary workbook (.xlsb)', asXlsx],
};

const again = 'open it in your spreadsheet program, save it as .xlsx, and try again';
const megabytes = (bytes: number) => `${Math.floor(bytes / 1_000_000)} MB`;
const inSheet = (sheet: string | null) => (sheet === null ? '' : ` of the sheet "${sheet}"`);

interface Large extends Labeled {
  readonly of: 'file' | 'part' | 'parts' | 'unpacked' | 'rows' | 'merges' | 'lists' | 'answers' | 'line';
  /** The part or the sheet. */
  readonly part?: string | null;
  readonly most: number;
}

function tooLarge({ of, part = null, most }: Large): string {
  switch (of) {
    case 'file':
      return `the file is larger than ${megabytes(most)}`;
    case 'part':
      return `its part ${part ?? ''} is larger than ${megabytes(most)} when unpacked`;
    case 'unpacked':
      return `it is larger than ${megabytes(most)} when unpacked`;
    case 'parts':
      return `it has more than ${most} parts`;
    case 'rows':
      return `the table${inSheet(part)} has more than ${most} rows`;
    case 'line':
      return `it has a line of more than ${most} characters`;
    case 'merges':
      return `the table${inSheet(part)} has more than ${most} merged cells`;
    case 'answers':
      return `the answers to the table${inSheet(part)} are longer than ${megabytes(most)}`;
    case 'lists':
      return `the table${inSheet(part)} has more than ${most} drop-down lists`;
  }
}

export const filledReasons = {
  'filled-not-workbook': ({ is }: Labeled & { is: NotAWorkbook }) => others[is],
  'filled-kind': (_: Labeled) => [
    'it is neither a workbook, nor CSV, nor the file that the page of a report gives back',
    'name a .xlsx, .csv or .json file',
  ],
  'filled-damaged': ({ part }: Labeled & { part: string | null }) => [
    part === null ? 'the workbook is damaged' : `the workbook is damaged, in its part ${part}`,
    again,
  ],
  'filled-entities': ({ part }: Labeled & { part: string }) => [
    `its part ${part} defines or uses XML entities, which no spreadsheet program writes`,
    again,
  ],
  'filled-large': (of: Large) => [tooLarge(of), 'save a copy with only the tables that are to be read, and name that'],
  'filled-no-table': (_: Labeled) => [
    'it has no table of devolve: no sheet has the heads of Acts, Gaps, Questions or Evidence',
    'name a workbook or CSV that "devolve gap" or "devolve plan" wrote, with its heads as they were',
  ],
  'filled-head-twice': ({ sheet, head }: Labeled & { sheet: string | null; head: string }) => [
    `the head "${head}"${inSheet(sheet)} stands twice`,
    'give your own column another head, and try again',
  ],
  'filled-head-merged': ({ sheet, row }: Labeled & { sheet: string | null; row: number }) => [
    `cells of the heads${inSheet(sheet)} are merged (row ${row})`,
    'take the merged cells apart, and try again',
  ],
  'filled-other-customer': ({ of, customer }: Labeled & { of: string | null; customer: string }) => [
    of === null
      ? `it is of another profile, not of "${customer}"`
      : `it is of the profile "${of}", not of "${customer}"`,
    'name the profile that it was written from',
  ],
  'filled-binary': ({ line }: Labeled & { line: number }) => [
    `line ${line} has a NUL character: it is no text, or UTF-16 without its byte-order mark`,
    'save it as "CSV UTF-8", or as a workbook (.xlsx), and name that',
  ],
  'filled-encoding': (_: Labeled) => [
    'its letters are in an older encoding, such as Windows-1252',
    'save it as "CSV UTF-8", or as a workbook (.xlsx), and name that',
  ],
  'filled-garbled': ({ found }: Labeled & { found: string }) => [
    `a program read its letters in another encoding and saved them so ("${found}")`,
    'import the CSV as UTF-8 instead of opening it, or fill in the workbook (.xlsx)',
  ],
  'filled-csv': ({ line }: Labeled & { line: number | null }) => [
    line === null ? 'it is not CSV' : `it is not CSV: a quotation mark or a field is out of place near line ${line}`,
    'save it as CSV again, or as a workbook (.xlsx), and name that',
  ],
  'filled-json': ({ at }: Labeled & { at: string }) => [
    at === ''
      ? 'it is not JSON'
      : `it is not what the page of a report gives back: "${at}" is missing or of another kind`,
    'give back the answers from the page again, and name that file',
  ],
} satisfies Wording;
