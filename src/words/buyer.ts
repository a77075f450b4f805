// What a buyer reads first in a matrix: what the vendor does by family, what stays with the customer, what is open.

import { fromWords } from './clocks.ts';
import { count, whyWords } from './labels.ts';
import { capital } from './sentences.ts';

/** The share of a family: "2 inherited and 7 shared of 12 obligations". */
export const shareText = (inherited: number, shared: number, of: number): string => {
  const parts = [...(inherited === 0 ? [] : [`${inherited} inherited`]), ...(shared === 0 ? [] : [`${shared} shared`])];
  return `${parts.join(' and ')} of ${count(of, 'obligation')}`;
};

/** What follows the first of several statements on a row. */
export const furtherText = (n: number): string => (n === 0 ? '' : `And ${count(n, 'more statement')}.`);

/** What all other rows ask, in one sentence. */
export const restText = (customer: number, unaddressed: number): string =>
  `On ${count(customer + unaddressed, 'other row')} the customer acts alone: ${customer} ${
    customer === 1 ? 'is' : 'are'
  } customer responsibility, and on ${unaddressed} the vendor must first be asked.`;

/** The confidence in a family, or in most of it. */
export const familyGrade = (usual: string, mixed: boolean): string =>
  `${usual}${mixed ? ', unless a row says otherwise' : ''}`;

/** Of a row that is named only: why it is what it is, where that is not a statement, and the confidence in it. */
export const noteOn = (reason: string, grade: string): string =>
  [reason === whyWords.assigned ? '' : reason, grade].filter((words) => words !== '').join('; ');

interface Kept {
  readonly title: string;
  readonly within: string;
  readonly from: string;
  readonly source: string;
}

/** A time limit of the vendor's. */
export const keepText = ({ title, within, from, source }: Kept): string =>
  `${capital(title)}: ${within}${fromWords(from)} (${source}).`;

/** The first few of many, and how many more there are. */
const someOf = (names: readonly string[], most = 4): string =>
  names.length <= most ? names.join('; ') : `${names.slice(0, most).join('; ')}; and ${names.length - most} more`;

interface Counted {
  readonly questions: number;
  /** Of these, the rows that are not counted as not addressed. */
  readonly elsewhere: number;
  /** Rows that are not addressed without a choice: they are no questions, and are counted with the choices. */
  readonly awaitChoice: number;
  readonly choices: number;
  readonly choiceRows: number;
  readonly conflicts: number;
  readonly unstated: readonly string[];
  /** Time limits that are stated, and not in this copy. */
  readonly withheld: number;
}

/** The rows that are open, and how their number differs from that of the rows that are not addressed. */
function unsettledText({ questions, elsewhere, awaitChoice }: Counted): string {
  const part = elsewhere === 0 ? '' : `, ${elsewhere} of them counted as shared or customer responsibility`;
  const more =
    awaitChoice === 0
      ? ''
      : ` ${awaitChoice} more not addressed ${awaitChoice === 1 ? 'depends' : 'depend'} on how the service is used.`;
  return `${count(questions, 'row')} not settled by the documents${part}.${more}`;
}

/** What is open, kind by kind, with where a page tells it in full; what is not there is left out. */
export function openTexts(counted: Counted) {
  const { questions, choices, choiceRows, conflicts, unstated, withheld } = counted;
  const lines = [
    { n: questions, text: unsettledText(counted), anchor: 'questions' },
    {
      n: choices,
      text: `${count(choices, 'choice')} of how the service is used ${choices === 1 ? 'adds' : 'add'} something on ${count(choiceRows, 'row')}.`,
      anchor: 'questions',
    },
    {
      n: conflicts,
      text: `${count(conflicts, 'contradiction')} in the documents.`,
      anchor: 'questions',
    },
    {
      n: unstated.length,
      text: `${count(unstated.length, 'time limit')} of the vendor's without a number.`,
      names: `${capital(someOf(unstated))}.`,
      anchor: 'clocks',
    },
    {
      n: withheld,
      text: `${count(withheld, 'time limit')} of the vendor's ${withheld === 1 ? 'has a number that is' : 'have numbers that are'} withheld from this copy.`,
      anchor: 'clocks',
    },
  ];
  return lines.filter(({ n }) => n > 0).map(({ text, names = '', anchor }) => ({ text, names, anchor }));
}

/** Why a row of the annex is what it is, and how much more is said of it. */
export function briefText(reason: string, question: boolean, related: number): string {
  const parts = [reason, ...(question ? ['question open'] : []), ...(related === 0 ? [] : [`${related} related`])];
  return parts.join('; ');
}

interface PathStep {
  readonly rule: string;
  readonly source: string;
  readonly grade: string;
}

/** Sources by confidence; one vendor's documents name it once. */
function sourcesText(steps: readonly PathStep[]): string {
  const grades = new Map<string, string[]>();
  let vendor = '';
  for (const { source, grade } of steps) {
    const own = source.slice(0, source.indexOf('/') + 1);
    const shown = own !== '' && own === vendor ? source.slice(own.length) : source;
    vendor = own === '' ? vendor : own;
    const known = grades.get(grade) ?? [];
    if (source !== '' && !known.includes(shown)) grades.set(grade, [...known, shown]);
  }
  return [...grades].map(([grade, of]) => `${of.join(', ')}${grade === '' ? '' : ` (${grade})`}`).join(', ');
}

/** Steps by rule, source and confidence: "statement v/page#3, page#4 (contract); cap 164.312(b); union". */
export function pathText(steps: readonly PathStep[]): string {
  const rules = [...new Set(steps.map(({ rule }) => rule))];
  return rules.map((rule) => `${rule} ${sourcesText(steps.filter((step) => step.rule === rule))}`.trim()).join('; ');
}

/** What a terminal says of what it does not list. */
export const terminalWords = {
  task: 'task',
  precondition: 'precondition',
  family: 'section',
  more: (n: number, what: string) => `and ${count(n, `more ${what}`)}`,
  rows: 'Every row, subcontractor, time limit and choice: --rows. The sources and steps of a row: --format html or markdown, with --output FILE.',
};
