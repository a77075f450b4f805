// One obligation or standard as reports show it: who, both halves, condition, source, assurance, and how it was reached.

import type { Determination, Place, PlaceOutcome, Step } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Disposition } from '../../model/parties.ts';
import { anchorOf } from '../anchor.ts';
import { count, designationWords, dispositionWords, gradeWords, partyWord, reasonOf, rowReason } from '../words.ts';
import {
  conditionsOf,
  customerHalf,
  type Half,
  listedDuties,
  placeTitle,
  unique,
  vendorHalf,
  wholeInShort,
} from './halves.ts';
import { groupedCells, lettersOf, type PlaceCell, placeCells } from './place-cells.ts';

export interface StepView {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
  readonly grade: string;
}

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
  readonly question: boolean;
  readonly assurance: string;
  /** What vendors do, as they state it. */
  readonly vendorHalf: readonly string[];
  /** What the customer must do. */
  readonly customerHalf: readonly Half[];
  /** The same for a page that shows who acts in each place: the duties, and the rest in short. */
  readonly duties: readonly Half[];
  readonly whole: string;
  readonly conditions: readonly string[];
  /** Notes on what is said, and what else in the documents bears on it. */
  readonly notes: readonly Half[];
  readonly bears: readonly (Half & { readonly grade: string })[];
  readonly sources: readonly string[];
  readonly places: readonly RowPlaceView[];
  readonly scope: readonly StepView[];
  readonly answer: string;
  /** Who acts in each place; empty where there is one place only, or more than fit as columns. */
  readonly cells: readonly PlaceCell[];
  /** The same for more places than fit. */
  readonly grouped: readonly { readonly word: string; readonly titles: string }[];
  /** What filters read: letters of the row and of each place, and the priorities of its findings. */
  readonly letters: string;
  readonly priorities: string;
  readonly findings: readonly { readonly id: string; readonly priority: string }[];
  /** That of its family. */
  readonly paired: string;
  /** Columns of the table that it stands in. */
  readonly span: number;
  /** Steps of the derivation, as a number in words. */
  readonly stepCount: string;
  /** Controls of the other framework; empty without a pair, or where no crosswalk is asked for. */
  readonly crosswalk: readonly string[];
}

/** The table that rows stand in. */
export interface RowTable {
  readonly places: readonly Place[];
  /** Whether places are columns. */
  readonly fit: boolean;
  readonly paired: string;
  readonly span: number;
  readonly controls: (citation: Citation) => readonly string[];
  /** What the customer recorded for a row, in words. */
  readonly answers: (citation: Citation) => string;
}

/** A row by itself. */
export const alone: RowTable = { places: [], fit: false, paired: '', span: 1, controls: () => [], answers: () => '' };

function stepView(step: Step): StepView {
  return {
    rule: step.rule,
    text: step.text,
    source: step.source ?? '',
    grade: step.grade === null ? '' : gradeWords[step.grade],
  };
}

/** Steps that rest on the words of a document. */
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

/** The documents whose words the row rests on. */
function sourcesOf(row: Determination): readonly string[] {
  const sources: string[] = [];
  for (const { derivation } of row.systems)
    for (const { rule, source } of derivation) if (source !== null && spoken.has(rule)) sources.push(source);
  return unique(sources);
}

const isSameStep = (a: Step, b: Step | undefined) =>
  a.rule === b?.rule && a.text === b.text && a.source === b.source && a.grade === b.grade;

const isSameWay = (a: PlaceOutcome, b: PlaceOutcome) =>
  a.reason === b.reason &&
  a.parties === b.parties &&
  a.derivation.length === b.derivation.length &&
  a.derivation.every((step, i) => isSameStep(step, b.derivation[i]));

/** The places of a row in their order; those that came to the same by the same steps stand together. */
function placeViews(row: Determination, customer: Customer): readonly RowPlaceView[] {
  const groups: [PlaceOutcome, ...PlaceOutcome[]][] = [];
  for (const place of row.systems) {
    const same = groups.find(([first]) => isSameWay(first, place));
    if (same === undefined) groups.push([place]);
    else same.push(place);
  }
  return groups.map((group) => ({
    title: group.map((place) => placeTitle(customer, place)).join(', '),
    who: partyWord(group[0].parties),
    reason: reasonOf(group[0]),
    steps: group[0].derivation.map(stepView),
  }));
}

/** The view of one row. */
export function rowView(
  row: Determination,
  provision: Provision,
  customer: Customer,
  { places, fit, paired, span, controls, answers }: RowTable = alone,
  findings: readonly Finding[] = [],
): RowView {
  const several = customer.systems.length > 1;
  const words = dispositionWords[row.disposition];
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
    label: words.label,
    letter: words.letter,
    reason: rowReason(row),
    question: row.openQuestion,
    assurance: row.assurance === null ? '' : gradeWords[row.assurance],
    vendorHalf: vendorHalf(row, several, customer),
    customerHalf: customerHalf(row, customer),
    duties: listedDuties(row),
    whole: wholeInShort(row),
    conditions: conditionsOf(row),
    notes: row.notes,
    bears: row.bears.map(({ text, source, grade }) => ({
      text,
      source: source ?? '',
      grade: grade === null ? '' : gradeWords[grade],
    })),
    sources: sourcesOf(row),
    places: placeViews(row, customer),
    scope: row.derivation.map(stepView),
    answer: answers(row.citation),
    cells: fit ? cells : [],
    grouped: fit || cells.length < 2 ? [] : groupedCells(cells),
    letters: lettersOf(row, cells),
    priorities: unique(findings.map((f) => f.priority)).join(' '),
    findings: findings.map(({ id, priority }) => ({ id, priority })),
    stepCount: count(steps, 'step'),
    crosswalk: controls(row.citation),
    paired,
    span,
  };
}
