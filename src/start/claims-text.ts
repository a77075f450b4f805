// The claims of a table as lines of a mapping, each with what a person must know of it.

import { type ClaimData, type ClaimUse, claimEntry } from '../model/claim-entry.ts';
import { inert } from '../model/inert.ts';
import { isPlainVerdict } from '../model/plain-verdicts.ts';
import type { LeftRow } from '../model/table-claim.ts';
import {
  accountMark,
  citationFault,
  citationRead,
  frameworkWhy,
  leftHead,
  leftText,
  ofFramework,
  placeText,
  remarkText,
  rowsAccounted,
  whyLeft,
  wordsNotKnown,
} from '../words/import.ts';
import type { ReadClaim } from './table-rows.ts';
import { comment, commented, scalar } from './yaml-text.ts';

const indent = '      ';

// Other readers of YAML take these for booleans.
const quotedWord = /^(?:yes|no|on|off|y|n)$/i;
const pointer = /^[a-z0-9-]+#[\w.!-]+$/;
function value(text: string): string {
  if (pointer.test(text)) return text;
  return text === '' || quotedWord.test(text) ? JSON.stringify(text) : scalar(text);
}

const flow = (data: ClaimData): string =>
  `{ ${Object.entries(data)
    .map(([key, said]) => `${key}: ${typeof said === 'string' ? value(said) : flow(said as ClaimData)}`)
    .join(', ')} }`;

const widest = 200;

/** One line, or a line a key where what the parties do is told at length. */
function lines(data: ClaimData): string {
  const line = flow(data);
  if ((data.vendor === undefined && data.customer === undefined) || line.length <= widest) return `- ${line}\n`;
  return Object.entries(data)
    .map(
      ([key, said], i) =>
        `${i === 0 ? '- ' : '  '}${key}: ${typeof said === 'string' ? value(said) : flow(said as ClaimData)}\n`,
    )
    .join('');
}

/** What is said above a claim. */
function notes({ claim, reading }: ReadClaim): readonly string[] {
  const { status, citations, suggestion } = reading;
  const cited =
    status !== 'exists' && status !== 'alias'
      ? [citationFault(status, suggestion, citations)]
      : status === 'exists' && citations.length === 1 && claim.text.includes(citations[0] ?? '')
        ? []
        : [citationRead(citations)];
  const unknown = claim.says !== '' && !isPlainVerdict(claim.says) && claim.countsAs === null;
  return [...cited, ...(unknown ? [wordsNotKnown(claim.says)] : []), ...claim.remarks.map(remarkText)];
}

/** The same as comment lines, each note with the place of the row. */
export const claimNotes = (read: ReadClaim, indentBy: string): readonly string[] =>
  notes(read).flatMap((note) =>
    comment(`${placeText(read.claim.place)}: ${note}`, indentBy)
      .trimEnd()
      .split('\n'),
  );

/** The lines of one row. A row of another framework is a comment, ready to become a claim. */
export function claimText(read: ReadClaim, use: ClaimUse, document: string): string {
  const { claim, framework, pairs } = read;
  const text = lines(claimEntry(claim, use, document));
  if (framework !== null)
    return `${comment(`${placeText(claim.place)}: ${ofFramework(framework, pairs)}`, indent)}${commented(text, indent)}`;
  return `${claimNotes(read, indent)
    .map((line) => `${line}\n`)
    .join('')}${text.replace(/^(?=.)/gm, indent)}`;
}

/** A part of the table, as a heading of its rows. */
export const groupText = (title: string): string => comment(title, indent);

/** Every row that is no claim, with the reason. */
export const leftLines = (left: readonly LeftRow[], claims: readonly ReadClaim[]): readonly string[] => [
  ...left.map(({ place, rows, text, why }) => leftText(placeText(place), rows, text, whyLeft(why))),
  ...claims.flatMap(({ claim, framework }) =>
    framework === null ? [] : [leftText(placeText(claim.place), 1, claim.text, frameworkWhy(framework))],
  ),
];

/** The end of the draft: rows in are rows out, or are listed. */
export function accountText(counts: Parameters<typeof rowsAccounted>[0], left: readonly string[]): string {
  return [
    `# ${inert(accountMark + rowsAccounted(counts))}\n`,
    left.length === 0 ? '' : `# ${leftHead}\n`,
    ...left.map((line) => comment(`- ${line}`)),
  ].join('');
}

const accountLines = new RegExp(`^# ${accountMark}.*\\r?\\n(?:# (?:${leftHead}|- .*| {2}.*)(?:\\r?\\n|$))*`, 'm');

/** The text with what it says of the rows of its table brought up to date; a text that says nothing of them stays. */
export const withAccount = (text: string, account: string): string => text.replace(accountLines, () => account);
