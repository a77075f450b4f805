// A new mapping from a vendor's table: its rows as claims and nothing else, with what a person must decide as comments.

import { optionValues, pointerTo } from '../model/claim-entry.ts';
import type { TableRead } from '../model/table-claim.ts';
import {
  documentNote,
  draftHead,
  draftTodo,
  gateNote,
  gateTitle,
  noneYet,
  optionNote,
  optionTitle,
  vendorGuessed,
} from '../words/import.ts';
import { type Uses, usesOf } from './claim-uses.ts';
import { accountText, claimText, groupText, leftLines } from './claims-text.ts';
import type { ReadClaim } from './table-rows.ts';
import { comment, explained, list, scalar } from './yaml-text.ts';

export interface Importing {
  readonly vendor: { readonly id: string; readonly name: string; readonly guessed: boolean };
  /** The day of the import. */
  readonly day: string;
  /** SHA-256 of the file. */
  readonly digest: string;
}

export const tableDocument = 'table';

const fileName = (label: string) => label.slice(label.lastIndexOf('/') + 1);
/** A title is a text of a mapping: it is never empty. */
const titleOf = ({ title, label }: TableRead) => (title ?? fileName(label)).slice(0, 400);

/** How many rows a table has, whatever became of them. */
export const rowsRead = ({ claims, left }: Pick<TableRead, 'claims' | 'left'>): number =>
  claims.length + left.reduce((sum, { rows }) => sum + rows, 0);

function optionsText({ options }: Uses): string {
  if (options.length === 0) return '';
  const each = options.map(
    ({ id, title, of }) =>
      `      ${id}:\n        title: ${scalar(optionTitle(title))}\n        values: ${list(optionValues)}\n        source: ${scalar(pointerTo(tableDocument, of.place))}\n`,
  );
  return `${comment(optionNote, '    ')}    settings:\n${each.join('')}`;
}

const variantsText = ({ variants }: Uses): string =>
  variants.length === 0
    ? ''
    : `    variants:\n${variants.map(({ id, title }) => `      ${id}: ${scalar(title)}\n`).join('')}`;

function claimsText(claims: readonly ReadClaim[], uses: Uses): string {
  if (claims.every(({ framework }) => framework !== null))
    return `    claims: []\n${comment(noneYet, '      ')}${claims.map((read) => claimText(read, uses.of(read.claim), tableDocument)).join('')}`;
  let part = '';
  const lines = claims.map((read) => {
    const { audience, group } = read.claim;
    const title = [audience, group].filter((text) => text !== null).join(': ');
    const heading = title === part || title === '' ? '' : groupText(title);
    part = title;
    return heading + claimText(read, uses.of(read.claim), tableDocument);
  });
  return `    claims:\n${lines.join('')}`;
}

/** The mapping as a file. It says what the table says, and decides nothing. */
export function tableMapping(read: TableRead, claims: readonly ReadClaim[], importing: Importing): string {
  const { vendor, day, digest } = importing;
  const uses = usesOf(read.claims, { variants: new Map(), settings: [] });
  const file = fileName(read.label);
  const left = leftLines(read.left, claims);
  const taken = claims.filter(({ framework }) => framework === null).length;
  const rows = rowsRead(read);
  return [
    explained(draftHead(vendor.name, file, digest, day)),
    ...draftTodo.map((todo) => explained(todo)),
    vendor.guessed ? explained(vendorGuessed) : '',
    `vendor: ${scalar(vendor.id)}\nname: ${scalar(vendor.name)}\n`,
    `documents:\n  ${tableDocument}:\n    title: ${scalar(titleOf(read))}\n    grade: asserted\n    audience: internal\n`,
    `    retrieved: ${day}\n    note: ${scalar(documentNote(file))}\n`,
    `services:\n  ${vendor.id}:\n    title: ${scalar(vendor.name)}\n`,
    variantsText(uses),
    optionsText(uses),
    `    gates:\n      baa-executed:\n        kind: baa\n        title: ${scalar(gateTitle(vendor.name))}\n`,
    `        source: ${tableDocument}\n        note: ${scalar(gateNote)}\n`,
    claimsText(claims, uses),
    accountText({ label: file, read: rows, claims: taken, left: rows - taken }, left),
  ].join('');
}
