// One obligation or standard as reports show it: who acts, halves, conditions, source, confidence, derivation.

import type { Determination, Place, PlaceOutcome } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Disposition } from '../../model/parties.ts';
import type { Step } from '../../model/step.ts';
import { bearingText, remarkText } from '../../words/bearings.ts';
import {
  count,
  designationWords,
  dispositionWords,
  gradeWords,
  onlyChoice,
  partyWord,
  rowReason,
  whyOfPlace,
  whyWords,
} from '../../words/labels.ts';
import { firstTexts, placeNames, waysTold } from '../../words/many.ts';
import { type RowWords, rowWordsOf } from '../../words/pages.ts';
import { stepsElsewhere } from '../../words/rows.ts';
import { anchorOf } from '../anchor.ts';
import { openChoices } from './choices.ts';
import {
  conditionsOf,
  customerHalf,
  type Half,
  hedgesOf,
  listedDuties,
  placeTitle,
  unique,
  vendorHalf,
  wholeIn,
} from './halves.ts';
import { groupedCells, lettersOf, type PlaceCell, placeCells } from './place-cells.ts';
import { type StepView, stepView } from './step-view.ts';

export interface RowPlaceView {
  readonly title: string;
  readonly who: string;
  readonly reason: string;
  readonly steps: readonly StepView[];
}

export interface RowView {
  readonly citation: Citation;
  readonly anchor: string;
  readonly title: string;
  readonly duty: string;
  readonly designation: string;
  readonly counted: boolean;
  readonly disposition: Disposition;
  readonly label: string;
  readonly letter: string;
  readonly reason: string;
  /** Open choices that would add something to it. */
  readonly choices: readonly string[];
  readonly question: boolean;
  /** Only an open choice would settle it. */
  readonly choosing: boolean;
  readonly assurance: string;
  /** What takes something back of what vendors do, for a line without the words of both parties. */
  readonly hedges: readonly string[];
  /** What vendors do, in their words. */
  readonly vendorHalf: readonly string[];
  readonly customerHalf: readonly Half[];
  /** The same for a page with a column per place: the duties, and the rest in short. */
  readonly duties: readonly Half[];
  readonly whole: string;
  readonly conditions: readonly string[];
  /** Notes on what is stated, and what else in the documents bears on it. */
  readonly notes: readonly Half[];
  readonly bears: readonly (Half & { readonly grade: string })[];
  readonly sources: readonly string[];
  readonly places: readonly RowPlaceView[];
  readonly scope: readonly StepView[];
  readonly answer: string;
  /** Who acts in each place; empty for a single place, or where places do not fit as columns. */
  readonly cells: readonly PlaceCell[];
  /** The same where places do not fit as columns. */
  readonly grouped: readonly { readonly word: string; readonly titles: string }[];
  /** Data for filters: letters of the row and of each place, and the priorities of its findings. */
  readonly letters: string;
  readonly priorities: string;
  readonly findings: readonly { readonly id: string; readonly priority: string }[];
  /** Column head of the other framework; see FamilyView. */
  readonly paired: string;
  /** The number of columns of its table. */
  readonly span: number;
  /** The number of steps in the derivation, in words. */
  readonly stepCount: string;
  /** Controls of the other framework; empty without a pair or a crosswalk. */
  readonly crosswalk: readonly string[];
  /** Names of its cells. */
  readonly words: RowWords;
}

/** The table that contains the rows. */
export interface RowTable {
  readonly words: RowWords;
  readonly places: readonly Place[];
  /** Whether places are columns. */
  readonly fit: boolean;
  readonly paired: string;
  readonly span: number;
  readonly controls: (citation: Citation) => readonly string[];
}

/** For a row shown outside a table. */
export const alone: RowTable = {
  words: rowWordsOf.gap,
  places: [],
  fit: false,
  paired: '',
  span: 1,
  controls: () => [],
};

/** Steps that quote a document. */
const spoken: ReadonlySet<Step['rule']> = new Set([
  'statement',
  'claim',
  'contract',
  'via',
  'hop',
  'gate',
  'excluded',
  'condition',
]);

/** The documents that the row rests on. */
function sourcesOf(row: Determination): readonly string[] {
  const sources: string[] = [];
  for (const { derivation } of row.systems)
    for (const { rule, source } of derivation) if (source !== null && spoken.has(rule)) sources.push(source);
  return unique(sources);
}

/** A key shared by places that have the same outcome by the same steps. */
const wayOf = (place: PlaceOutcome): string => JSON.stringify([whyOfPlace(place), place.parties, place.derivation]);

type Group = readonly [PlaceOutcome, ...PlaceOutcome[]];

/** Places grouped by key, in order of first appearance. */
function groupsOf(places: readonly PlaceOutcome[], keyOf: (place: PlaceOutcome) => string): readonly Group[] {
  const groups = new Map<string, [PlaceOutcome, ...PlaceOutcome[]]>();
  for (const place of places) {
    const key = keyOf(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

/**
 * The places of a row in order, grouped by outcome and steps. Beyond `most` groups, only the outcome is shown, without
 * steps.
 */
function placeViews(row: Determination, customer: Customer, most: number): readonly RowPlaceView[] {
  const ways = groupsOf(row.systems, wayOf);
  const view = (group: Group, steps: readonly StepView[]): RowPlaceView => ({
    title: most === Infinity ? titlesOf(group, customer).join(', ') : placeNames(titlesOf(group, customer)),
    who: partyWord(group[0].parties),
    reason: whyWords[whyOfPlace(group[0])],
    steps,
  });
  const told = ways.slice(0, most).map((group) =>
    view(
      group,
      group[0].derivation.map((step) => stepView(step, customer)),
    ),
  );
  const others = groupsOf(ways.slice(most).flat(), (place) => JSON.stringify([whyOfPlace(place), place.parties]));
  const elsewhere = { rule: '', text: stepsElsewhere(row.citation), source: '', grade: '' };
  return [...told, ...others.map((group) => view(group, [elsewhere]))];
}

const titlesOf = (group: Group, customer: Customer) => group.map((place) => placeTitle(customer, place));

/**
 * The view of one row.
 * @param answer what the customer recorded for it, in words
 */
export function rowView(
  row: Determination,
  provision: Provision,
  customer: Customer,
  table: RowTable = alone,
  findings: readonly Finding[] = [],
  answer = '',
): RowView {
  const { places, fit, paired, span, controls } = table;
  const several = customer.systems.length > 1;
  const { label, letter } = dispositionWords[row.disposition];
  const cells = placeCells(row, places);
  const steps = row.derivation.length + row.systems.reduce((sum, place) => sum + place.derivation.length, 0);
  return {
    citation: row.citation,
    anchor: anchorOf(row.citation),
    title: row.title,
    duty: provision.duty,
    designation: row.designation === null ? '' : designationWords[row.designation],
    counted: provision.role === 'obligation',
    disposition: row.disposition,
    label,
    letter,
    reason: rowReason(row),
    choices: openChoices(row),
    question: row.openQuestion,
    choosing: onlyChoice(row),
    assurance: row.assurance === null ? '' : gradeWords[row.assurance],
    hedges: hedgesOf(row),
    vendorHalf: table === alone ? vendorHalf(row, several, customer) : firstTexts(vendorHalf(row, several, customer)),
    customerHalf: customerHalf(row, customer),
    duties: listedDuties(row),
    whole: wholeIn(row),
    conditions: conditionsOf(row),
    notes: row.notes.map((note) => ({ text: remarkText(note), source: note.source })),
    bears: row.bears.map((bearing) => ({
      text: bearingText(bearing),
      source: bearing.source ?? '',
      grade: bearing.grade === null ? '' : gradeWords[bearing.grade],
    })),
    sources: sourcesOf(row),
    places: placeViews(row, customer, table === alone ? Infinity : waysTold),
    scope: row.derivation.map((step) => stepView(step, customer)),
    answer,
    cells: fit ? cells : [],
    grouped: fit || cells.length < 2 ? [] : groupedCells(cells),
    letters: lettersOf(row, cells),
    priorities: unique(findings.map((f) => f.priority)).join(' '),
    findings: findings.map(({ id, priority }) => ({ id, priority })),
    stepCount: count(steps, 'step'),
    crosswalk: controls(row.citation),
    paired,
    span,
    words: table.words,
  };
}
