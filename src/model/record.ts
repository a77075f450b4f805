// What a person may fill in beside an act, a finding or a question, and the token by which a changed value is recognized.

import type { Evidence } from './customer.ts';
import { inert, inertLines } from './inert.ts';
import { hashOf } from './stable-id.ts';

/** What a page gives back says that it is this. */
export const filledSchema = 'devolve/filled@1';

export const recordFields = ['status', 'owner', 'due', 'on', 'evidence', 'note'] as const;
export type RecordField = (typeof recordFields)[number];

/** The values as cells show them; the status is a `RecordStatus`, and empty where nothing is recorded. */
export type Recorded = Readonly<Record<RecordField, string>>;

export const nothingRecorded: Recorded = { status: '', owner: '', due: '', on: '', evidence: '', note: '' };

/** A file with its days, as one line of a cell: `ra.pdf dated 2026-03-01 expires 2027-03-01`. */
export const evidenceLine = ({ file, on, expires }: Omit<Evidence, 'presence'>): string =>
  [file, ...(on === null ? [] : [`dated ${on}`]), ...(expires === null ? [] : [`expires ${expires}`])].join(' ');

/** The lines of a text in every format: tables join them with ` | `, and programs trim them. */
export const comparable = (text: string): string =>
  inertLines(text.replace(/\r\n?/g, '\n'))
    .split(/\n| \| /)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Whether two texts are the same, but for line breaks, bars and spaces: some columns have one line. */
export const sameText = (a: string, b: string): boolean => flat(a) === flat(b);

const flat = (text: string) =>
  inert(text)
    .replace(/[\s|]+/g, ' ')
    .trim();

// 20 bits a value: enough to see a change of one cell. A digit alone, or with one e, would become a number in a spreadsheet.
const digits = 4;
const short = (text: string) => (hashOf(text) % 36 ** digits).toString(36).padStart(digits, '0');

/**
 * A token of values as they were written, for a row of a sheet or an entry of a page.
 * @param customer the id of the profile
 * @param address where the profile records it; empty for what it does not record
 */
export const rowToken = (customer: string, values: readonly string[], address = ''): string =>
  `r${[customer, ...values.map(flat)].map(short).join('')}${address === '' ? '' : ` ${address}`}`;

export const recordToken = (customer: string, recorded: Recorded, address = ''): string =>
  rowToken(
    customer,
    recordFields.map((field) => recorded[field]),
    address,
  );

export interface RowToken {
  readonly address: string;
  readonly isOf: (customer: string) => boolean;
  /** Whether this value, counted from 0, is the one that was written. */
  readonly wrote: (index: number, text: string) => boolean;
}

/** Null for a text that is no token of so many values. */
export function readToken(text: string, values: number): RowToken | null {
  const match = /^r([0-9a-z]+)(?: (\S.*))?$/s.exec(text.trim());
  const [, hashes = '', address = ''] = match ?? [];
  if (match === null || hashes.length !== (values + 1) * digits) return null;
  const at = (index: number) => hashes.slice(index * digits, (index + 1) * digits);
  return {
    address: address.trim(),
    isOf: (customer) => at(0) === short(customer),
    wrote: (index, value) => at(index + 1) === short(flat(value)),
  };
}
