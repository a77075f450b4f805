// What a buyer reads first: what the vendor does by family and in its own words, what the customer does, what is open.

import { safeguardRank } from '../../hipaa/safeguard-rank.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Disposition } from '../../model/parties.ts';
import { familyGrade, furtherText, keepText, noteOn, openTexts, restText, shareText } from '../../words/buyer.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { designationWords } from '../../words/labels.ts';
import type { ChoiceView } from './choices.ts';
import type { ClockView } from './clock-view.ts';
import type { FamilyView } from './family-view.ts';
import type { RowView } from './row-view.ts';

interface RowLink {
  readonly citation: string;
  readonly anchor: string;
  readonly title: string;
}

/** One row of which the vendor does something. */
export interface SaidView extends RowLink {
  readonly disposition: Disposition;
  readonly label: string;
  readonly letter: string;
  /** Its first statement, as the vendor makes it. */
  readonly text: string;
  /** That there are more; empty where there are none. */
  readonly further: string;
  /** What a reader must know of the row; its confidence where it is not that of the family. */
  readonly note: string;
}

/** What a customer gets in one family. */
export interface GainView {
  readonly citation: string;
  readonly title: string;
  readonly anchor: string;
  readonly share: string;
  /** The confidence in its rows, or in most of them: the others say their own. */
  readonly grade: string;
  readonly said: readonly SaidView[];
  /** Rows that are named only, each with what a reader must know of it. */
  readonly named: readonly (RowLink & { readonly note: string })[];
}

export interface OpenView {
  readonly counts: readonly { readonly text: string; readonly names: string; readonly anchor: string }[];
  /** The questions to put first. */
  readonly first: readonly RowLink[];
  /** How many more there are. */
  readonly further: number;
}

/** Rows of a family that are told in the vendor's words, by the rank of the family; the others are named. */
const toldOfFamily = { 0: 9, 1: 3, 2: 2 };
/** Questions that are named; the others are counted. */
const askedAtFirst = 8;

const linkOf = ({ citation, anchor, title }: RowView): RowLink => ({ citation, anchor, title });

/** Something is gained on it: an obligation that the vendor performs, alone or with the customer. */
export const isGain = ({ disposition }: Pick<RowView, 'disposition'>) =>
  disposition === 'inherited' || disposition === 'shared';

/** What comes most often, the first of equals. */
function mostOf(grades: readonly string[]): string {
  const times = (grade: string) => grades.filter((g) => g === grade).length;
  return [...new Set(grades)].sort((a, b) => times(b) - times(a))[0] ?? '';
}

function saidOf(row: RowView, usual: string): SaidView {
  const [text = '', ...more] = row.vendorHalf;
  const { disposition, label, letter, reason, assurance } = row;
  return {
    ...linkOf(row),
    ...{ disposition, label, letter, text },
    further: furtherText(more.length),
    note: noteOn(reason, assurance === usual ? '' : assurance),
  };
}

/** Family by family what a customer gets; families without a gain are left out. */
export function gainViews(families: readonly FamilyView[]): readonly GainView[] {
  return families.flatMap(({ citation, title, anchor, rows }) => {
    const counted = rows.filter((row) => row.counted);
    const gains = counted.filter(isGain);
    if (gains.length === 0) return [];
    const told = gains.filter((row) => row.vendorHalf.length > 0).slice(0, toldOfFamily[safeguardRank(citation)]);
    const grades = gains.map((row) => row.assurance);
    const usual = mostOf(grades);
    const inherited = gains.filter((row) => row.disposition === 'inherited').length;
    return [
      {
        ...{ citation, title, anchor },
        grade: familyGrade(
          usual,
          grades.some((grade) => grade !== usual),
        ),
        share: shareText(inherited, gains.length - inherited, counted.length),
        said: told.map((row) => saidOf(row, usual)),
        named: gains
          .filter((row) => !told.includes(row))
          .map((row) => ({ ...linkOf(row), note: noteOn(row.reason, row.assurance === usual ? '' : row.assurance) })),
      },
    ];
  });
}

/** The time limits that the vendor keeps, where a document states a number. */
export const keepsOf = (clocks: readonly ClockView[]): readonly string[] =>
  clocks
    .filter(({ stated, side, source }) => stated && side === 'theirs' && source !== '')
    .map(({ title, within, from, source }) => keepText({ title, within, from, source }));

/** What the customer does on all rows without a gain. */
export const restOf = ({ counts }: Pick<Assessment, 'counts'>): string => restText(counts.customer, counts.unaddressed);

/** Required before others, among rows of one rank. */
const urgency = ({ citation, designation }: RowView): number =>
  2 * safeguardRank(citation) + (designation === designationWords.required ? 0 : 1);

/** Rows that the documents do not settle, whatever is chosen. */
export const questionsIn = (rows: readonly RowView[]): readonly RowView[] =>
  rows.filter((row) => row.counted && row.question && !row.choosing);

/** Counts of what the sources leave open, and the questions to put first. */
export function openView(
  rows: readonly RowView[],
  choices: readonly ChoiceView[],
  conflicts: number,
  clocks: readonly ClockView[],
): OpenView {
  const questions = questionsIn(rows);
  const choiceRows = new Set(choices.flatMap((choice) => choice.rows.map((row) => row.citation)));
  const theirs = clocks.filter((clock) => !clock.stated && clock.side === 'theirs');
  const unstated = theirs.filter((clock) => !clock.withheld).map((clock) => clock.title);
  const first = [...questions].sort((a, b) => urgency(a) - urgency(b)).slice(0, askedAtFirst);
  return {
    counts: openTexts({
      questions: questions.length,
      elsewhere: questions.filter(({ disposition }) => disposition !== 'unaddressed').length,
      awaitChoice: rows.filter((row) => row.counted && row.choosing && row.disposition === 'unaddressed').length,
      choices: choices.length,
      choiceRows: choiceRows.size,
      conflicts,
      unstated: [...new Set(unstated)],
      withheld: theirs.length - unstated.length,
    }),
    first: first.map(linkOf),
    further: questions.length - first.length,
  };
}

/** A warning about a contract form from before the rule of 2013, to read before signing. */
export function contractForm({ findings }: Pick<Assessment, 'findings'>): string {
  const old = findings.find((f) => f.kind === 'contract-outdated');
  if (old === undefined) return '';
  const words = findingWords(old);
  return `${words.do} ${words.why}`;
}
