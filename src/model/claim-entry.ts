// A row of a vendor's table as the entry of a mapping.

import { asName } from './as-name.ts';
import type { TableClaim, TablePlace } from './table-claim.ts';

/** `A` for 0, `AB` for 27. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return `${first === 0 ? '' : columnName(first - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

const longestName = 60;

/** `table#line-12`, `table#crm!A12`: the clause is where the row stands. */
export function pointerTo(document: string, { sheet, row, column, path }: TablePlace): string {
  if (path !== undefined) return `${document}#${path}`;
  if (sheet === null) return `${document}#line-${row}`;
  const name = asName(sheet).slice(0, longestName) || 'sheet';
  return `${document}#${name}!${columnName(column)}${row}`;
}

/** Whether a clause was written by `pointerTo`, so that it may be written again. */
export const isOwnPointer = (pointer: string): boolean =>
  /#(?:line-\d+|[^!#]+![A-Z]+\d+|[a-z-]+(?:\/(?:[a-z-]+|\d+))+)$/.test(pointer);

/** The document of a pointer. */
export const documentOf = (pointer: string): string => pointer.split('#', 1)[0] ?? '';

/** For whom a claim is said, and under which option. */
export interface ClaimUse {
  readonly variant: string | null;
  /** The setting that stands for "(optional)". */
  readonly option: string | null;
}

export const optionTaken = 'taken';
export const optionValues = [optionTaken, 'not-taken'] as const;

export type ClaimData = Readonly<
  Record<string, string | Readonly<Record<string, string | Readonly<Record<string, string>>>>>
>;

/** In the order of the schema; what is not said is left out. */
export function claimEntry(claim: TableClaim, use: ClaimUse, document: string): ClaimData {
  const { text, control, says, countsAs, vendor, customer, place } = claim;
  const when = {
    ...(use.variant === null ? {} : { variant: use.variant }),
    ...(use.option === null ? {} : { setting: { [use.option]: optionTaken } }),
  };
  return {
    text,
    ...(control === null ? {} : { control }),
    says,
    ...(countsAs === null ? {} : { 'counts-as': countsAs }),
    ...(vendor === null ? {} : { vendor }),
    ...(customer === null ? {} : { customer }),
    ...(Object.keys(when).length === 0 ? {} : { when }),
    source: pointerTo(document, place),
  };
}

/** Whether it counts only under an option of the customer. */
export const isOptional = ({ says, countsAs }: Pick<TableClaim, 'says' | 'countsAs'>): boolean =>
  says === 'Yes (optional)' || countsAs === 'Yes (optional)';
