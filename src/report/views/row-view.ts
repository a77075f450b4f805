// One obligation or standard as reports show it: who, both halves, condition, source, assurance, and how it was reached.

import type { Determination, Place, Step } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import { type Citation, sectionOf } from '../../model/citation.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { anchorOf } from '../anchor.ts';
import { count, designationWords, dispositionWords, gradeWords, partyWord, reasonWords } from '../words.ts';
import { controlsIn } from './crosswalk-view.ts';
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
import { groupedCells, lettersOf, type PlaceCell, placeCells, placeColumns } from './place-cells.ts';

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
  /** Steps of the derivation, as a number in words. */
  readonly stepCount: string;
  /** Controls of the other framework; empty without a pair, or where no crosswalk is asked for. */
  readonly crosswalk: readonly string[];
}

export interface FamilyView {
  readonly citation: string;
  readonly title: string;
  readonly anchor: string;
  readonly rows: readonly RowView[];
  readonly counted: string;
  /** Obligations of the family by disposition, those that occur. */
  readonly standing: readonly { readonly disposition: Disposition; readonly label: string; readonly count: number }[];
}

/** What a page of one customer knows beside the rows. */
export interface RowContext {
  readonly places?: readonly Place[];
  readonly findings?: readonly Finding[];
  readonly crosswalk?: Crosswalk | null;
}

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

function answerOf(customer: Customer, citation: Citation): string {
  const answer = customer.answers.find((a) => a.target.kind === 'obligation' && a.target.citation === citation);
  if (answer === undefined) return '';
  const parts = [answer.status.replace('-', ' '), answer.owner ?? '', answer.due === null ? '' : `due ${answer.due}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** The places of a row in their order; those that came to the same by the same steps stand together. */
function placeViews(row: Determination, customer: Customer): readonly RowPlaceView[] {
  const views: (RowPlaceView & { readonly key: string })[] = [];
  for (const place of row.systems) {
    const [who, reason] = [partyWord(place.parties), reasonWords[place.reason]];
    const steps = place.derivation.map(stepView);
    const key = JSON.stringify([who, reason, steps]);
    const title = placeTitle(customer, place);
    const same = views.findIndex((view) => view.key === key);
    const known = views[same];
    if (known === undefined) views.push({ title, who, reason, steps, key });
    else views[same] = { ...known, title: `${known.title}, ${title}` };
  }
  return views.map(({ title, who, reason, steps }) => ({ title, who, reason, steps }));
}

/** The view of one row. */
export function rowView(
  row: Determination,
  provision: Provision,
  customer: Customer,
  places: readonly Place[] = [],
  findings: readonly Finding[] = [],
  controls: readonly string[] = [],
): RowView {
  const several = customer.systems.length > 1;
  const words = dispositionWords[row.disposition];
  const cells = placeCells(row, places);
  const { fit } = placeColumns(places);
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
    reason: reasonWords[row.reason],
    question: row.openQuestion,
    assurance: row.assurance === null ? '' : gradeWords[row.assurance],
    vendorHalf: vendorHalf(row, several, customer),
    customerHalf: customerHalf(row, customer),
    duties: listedDuties(row),
    whole: wholeInShort(row),
    conditions: conditionsOf(row),
    sources: unique(
      row.systems.flatMap((place) => place.derivation.flatMap((s) => (spoken.has(s.rule) ? [s.source ?? ''] : []))),
    ),
    places: placeViews(row, customer),
    scope: row.derivation.map(stepView),
    answer: answerOf(customer, row.citation),
    cells: fit ? cells : [],
    grouped: fit || cells.length < 2 ? [] : groupedCells(cells),
    letters: lettersOf(row, cells),
    priorities: unique(findings.map((f) => f.priority)).join(' '),
    findings: findings.map(({ id, priority }) => ({ id, priority })),
    stepCount: count(steps, 'step'),
    crosswalk: controls,
  };
}

const byCitation = <T extends { readonly citation: Citation | null }>(items: readonly T[]) => {
  const groups = new Map<Citation | null, T[]>();
  for (const item of items) {
    const group = groups.get(item.citation);
    if (group === undefined) groups.set(item.citation, [item]);
    else group.push(item);
  }
  return groups;
};

/** Rows in legal order under the section that they stand in; roll-ups among them, not counted. */
export function familyViews(
  rows: readonly Determination[],
  provisions: readonly Provision[],
  customer: Customer,
  { places = [], findings = [], crosswalk = null }: RowContext = {},
): readonly FamilyView[] {
  const controls = controlsIn(crosswalk);
  const determined = new Map(rows.map((row) => [row.citation, row]));
  const found = byCitation(findings);
  const titles = new Map(provisions.map((p) => [p.citation as string, p.title]));
  const sections = new Map<string, RowView[]>();
  for (const provision of provisions) {
    const row = determined.get(provision.citation);
    if (row === undefined) continue;
    const section = sectionOf(provision.citation);
    const view = rowView(row, provision, customer, places, found.get(row.citation) ?? [], controls(provision.citation));
    const family = sections.get(section);
    if (family === undefined) sections.set(section, [view]);
    else family.push(view);
  }
  return [...sections].map(([citation, family]) => {
    const counted = family.filter((row) => row.counted);
    return {
      citation,
      title: titles.get(citation) ?? '',
      anchor: `fam-${citation}`,
      rows: family,
      counted: count(counted.length, 'obligation'),
      standing: dispositions.flatMap((disposition) => {
        const n = counted.filter((row) => row.disposition === disposition).length;
        return n === 0 ? [] : [{ disposition, label: dispositionWords[disposition].label, count: n }];
      }),
    };
  });
}
