// Sentences with a number, and the provenance sentence.

import { wordDay } from '../model/document-age.ts';
import type { Disposition } from '../model/parties.ts';
import type { SourceDocument } from '../model/vendor.ts';
import { ageText } from './document-age.ts';
import { count, dispositionWords } from './labels.ts';

export const openQuestions = (rows: number): string =>
  rows === 0
    ? 'No question is open.'
    : `${count(rows, 'row')} with an open question. What the documents do not address or settle is your responsibility until the vendor answers.`;

export const openQuestionCount = (rows: number): string => `${count(rows, 'row')} with an open question`;

export const sameRows = (same: number, total: number): string =>
  `${same} of ${count(total, 'row')} are the same and not shown.`;

/** `Made with devolve 0.1.0. The library is as of v2 (486e635…).` */
export function madeWith(tool: string, revision: string): string {
  const made = tool === '' ? '' : `Made with ${tool}.`;
  const at = revision === '' ? '' : `The library is as of ${revision}.`;
  return [made, at].filter((part) => part !== '').join(' ');
}

/** What is known of a document beside its title. */
export function documentDetail(document: SourceDocument, asOf: string): string {
  const { version, date, changed, retrieved, url, note } = document;
  const day = wordDay(document);
  return [
    version === null ? '' : `version ${version}`,
    date === null ? '' : `dated ${date}`,
    changed === null ? '' : `last changed ${changed}`,
    day === null ? '' : ageText(day, asOf),
    retrieved === null ? '' : `retrieved ${retrieved}`,
    url ?? '',
    note ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

export const notSupplied = 'known, not supplied';

export const lawText = (title: string, source: string, asOf: string): string => `${title} (${source}), text of ${asOf}`;

/** `12 findings: 3 P1, 4 P2, 5 P3`. */
export const findingCounts = (all: number, byPriority: readonly (readonly [string, number])[]): string =>
  `${count(all, 'finding')}: ${byPriority.map(([priority, n]) => `${n} ${priority}`).join(', ')}`;

/** What a sign says to those who do not see it. */
export const signText = (citation: string, disposition: Disposition, question: boolean, held: boolean): string =>
  `${citation}: ${dispositionWords[disposition].label}${question ? ', question open' : ''}${held ? ', a vendor’s part is on hold' : ''}`;

export const preparedBy = (who: string): string => `Prepared by ${who}`;
