// Sentences of the matrix and the comparison outside rows, and remarks for the sender.

import type { Customer } from '../model/customer.ts';
import type { RequestProcess } from '../model/promises.ts';
import { count } from './labels.ts';
import { anyOf, sentence } from './sentences.ts';

const standard = (role: Customer['role']) =>
  `for a ${role === 'business-associate' ? 'business associate' : 'covered health care provider that treats patients directly'}, for this one service, as if every precondition were met and no excluded feature were used.`;

export const matrixTitle = (service: string) => `Responsibility matrix: ${service}`;

/** @param left titles of the variants that it leaves out */
export const matrixConvention = (role: Customer['role'], left: readonly string[]) =>
  `Computed ${standard(role)}${left.length === 0 ? '' : ` It does not cover ${anyOf(left)}, which the vendor does not run or does not cover; for that, use --variant.`} The customer’s own computers, paper and other vendors are not included: with them the customer has more to do, never less.`;

export const compareTitle = (services: readonly string[]) => `Side by side: ${services.join(', ')}`;

/** @param withheld some texts would be withheld from a public copy */
export const compareConvention = (role: Customer['role'], withheld: boolean) =>
  `Each computed ${standard(role)} Fewer open questions may mean better documents, not better protection.${
    withheld
      ? ' Some of its texts come from documents that are internal or given under NDA. They are not withheld here, so do not pass this on.'
      : ''
  }`;

export const validityText = (until: string | null) =>
  until === null
    ? 'No expiration date is stated. The matrix describes the documents listed below as they were read; request a new copy when one of them changes.'
    : `Valid until ${until}, unless one of the documents listed below changes first.`;

/** Whom to ask, who approves, and the states of a request, as far as the source names them. */
export const handlingText = ({ contact, approver, states }: RequestProcess): readonly string[] =>
  [
    ...(contact === null ? [] : [`Contact: ${contact}`]),
    ...(approver === null ? [] : [`Approved by: ${approver}`]),
    ...(states.length === 0 ? [] : [`Possible states of a request: ${states.join(', ')}`]),
  ].map(sentence);

export const conflictSources = (sources: readonly string[]) => sources.join(' versus ');

/** Remarks for whoever signs the matrix; not part of it. */
export const signingRemarks = {
  aboveSource: (rows: readonly string[]) =>
    `${count(rows.length, 'row')} ${rows.length === 1 ? 'promises' : 'promise'} more than the source supports: ${rows.join(', ')}.`,
  weakWord: (rows: readonly string[]) =>
    `${count(rows.length, 'row')} credited to the vendor on weak wording: ${rows.join(', ')}.`,
  hedged: (rows: readonly string[]) =>
    `${count(rows.length, 'row')} credited to the vendor on wording that takes something back, which no key of the mapping says: ${rows.join(', ')}.`,
  weakTerms: (rows: readonly string[]) =>
    `${count(rows.length, 'term')} of the agreement ${rows.length === 1 ? 'leaves' : 'leave'} something open, and the matrix says so: ${rows.join('; ')}.`,
  ours: (texts: readonly string[]) =>
    `${count(texts.length, 'task')} ${texts.length === 1 ? 'is' : 'are'} our interpretation, not in the vendor's words: ${texts.join(' ')}`,
  claims: (texts: readonly string[]) =>
    `${count(texts.length, 'word')} ${texts.length === 1 ? 'claims' : 'claim'} something in our voice: ${texts.join('; ')}.`,
} as const;
