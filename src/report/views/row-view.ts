// One obligation or standard as reports show it: who, both halves, condition, source, assurance, and how it was reached.

import { alternatives, type Determination, type PlaceOutcome, type Step } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import { type Citation, sectionOf } from '../../model/citation.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import type { Disposition } from '../../model/parties.ts';
import { count, designationWords, dispositionWords, gradeWords, partyWord, reasonWords } from '../words.ts';
import { controlsIn } from './crosswalk-view.ts';

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
  readonly customerHalf: readonly { readonly text: string; readonly source: string }[];
  readonly conditions: readonly string[];
  readonly sources: readonly string[];
  readonly places: readonly RowPlaceView[];
  readonly scope: readonly StepView[];
  readonly answer: string;
  /** Controls of the other framework; empty without a pair, or where no crosswalk is asked for. */
  readonly crosswalk: readonly string[];
}

export interface FamilyView {
  readonly citation: string;
  readonly title: string;
  readonly rows: readonly RowView[];
  readonly counted: string;
}

/** An id that needs no escaping in HTML or in a URL: `r-164.312-a-2-iv`. */
export function anchorOf(citation: Citation): string {
  return `r-${citation.replaceAll(')(', '-').replaceAll('(', '-').replaceAll(')', '')}`;
}

function stepView(step: Step): StepView {
  return {
    rule: step.rule,
    text: step.text,
    source: step.source ?? '',
    grade: step.grade === null ? '' : gradeWords[step.grade],
  };
}

function placeTitle(customer: Customer, place: PlaceOutcome): string {
  const system = customer.systems.find((s) => s.id === place.system);
  const title = system?.title ?? place.system;
  return place.use === null ? title : `${title}: ${place.use}`;
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

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

function conditionsOf(row: Determination): readonly string[] {
  const limits = row.systems.flatMap((place) =>
    place.derivation.filter((s) => s.rule === 'via' || s.rule === 'gate' || s.rule === 'excluded').map((s) => s.text),
  );
  const unmet = row.systems.flatMap((place) =>
    place.conditional.map((c) => conditionalText(c.when, c.provides, c.duties)),
  );
  return unique([...limits, ...unmet]);
}

function conditionalText(when: string, provides: string | null, duties: readonly string[]): string {
  const gains = provides === null ? [] : [`the vendor: ${provides}`];
  const asks = duties.map((duty) => `you: ${duty}`);
  return `If ${when}: ${[...gains, ...asks].join(' ')}`;
}

// The vendor's part counts only where it is a party; elsewhere it is support, held back, or voided, and said to be so.
function vendorHalf(row: Determination, several: boolean, customer: Customer): readonly string[] {
  return unique(
    row.systems.flatMap((place) => {
      const prefix = several ? `${placeTitle(customer, place)}: ` : '';
      const counts = place.parties.includes('vendor');
      const why = {
        gate: 'Held back: ',
        'void-upstream': 'Does not stand: ',
        'not-inheritable': 'Support only: ',
      } as const;
      const mark = counts ? '' : (why[place.reason as keyof typeof why] ?? 'Not counted: ');
      return place.provides.map((text) => `${prefix}${mark}${text}`);
    }),
  );
}

/** The places where the whole duty is the customer's, joined by reason, before the duties that vendors list. */
function customerHalf(row: Determination, customer: Customer): RowView['customerHalf'] {
  // Where a vendor's own list of duties is the whole of it, the list says so.
  const listed = (place: PlaceOutcome) => place.reason === 'assigned' && place.duties.length > 0;
  const alone = row.systems.filter(
    (place) => !place.parties.includes('vendor') && place.parties.length > 0 && !listed(place),
  );
  const several = customer.systems.length > 1;
  const reasons = [...new Set(alone.map((place) => place.reason))];
  const whole = reasons.map((reason) => {
    const places = alone.filter((place) => place.reason === reason).map((place) => placeTitle(customer, place));
    const silent = alone.some((place) => place.reason === reason && place.parties.includes('silent'));
    const where = several ? ` in ${places.join(' and ')}` : '';
    const text = `All of it${where}: ${reasonWords[reason]}${silent ? ', so ask; yours until answered' : ''}.`;
    return { text, source: '' };
  });
  const nowhere =
    row.systems.length === 0 && row.reason !== 'scope'
      ? [{ text: 'All of it: no place with PHI is known.', source: '' }]
      : [];
  const texts = alternatives(row.duties);
  const duties = row.duties.map(({ text, source }, i) => ({ text: texts[i] ?? text, source }));
  return [...nowhere, ...duties, ...whole];
}

function answerOf(customer: Customer, citation: Citation): string {
  const answer = customer.answers.find((a) => a.target.kind === 'obligation' && a.target.citation === citation);
  if (answer === undefined) return '';
  const parts = [answer.status.replace('-', ' '), answer.owner ?? '', answer.due === null ? '' : `due ${answer.due}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** The view of one row, with the controls of another framework that are paired with it. */
export function rowView(
  row: Determination,
  provision: Provision,
  customer: Customer,
  controls: readonly string[] = [],
): RowView {
  const several = customer.systems.length > 1;
  const words = dispositionWords[row.disposition];
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
    conditions: conditionsOf(row),
    sources: unique(
      row.systems.flatMap((place) => place.derivation.flatMap((s) => (spoken.has(s.rule) ? [s.source ?? ''] : []))),
    ),
    places: row.systems.map((place) => ({
      title: placeTitle(customer, place),
      who: partyWord(place.parties),
      reason: reasonWords[place.reason],
      steps: place.derivation.map(stepView),
    })),
    scope: row.derivation.map(stepView),
    answer: answerOf(customer, row.citation),
    crosswalk: controls,
  };
}

/** Rows in legal order under the section that they stand in; roll-ups among them, not counted. */
export function familyViews(
  rows: readonly Determination[],
  provisions: readonly Provision[],
  customer: Customer,
  crosswalk: Crosswalk | null = null,
): readonly FamilyView[] {
  const controls = controlsIn(crosswalk);
  const byCitation = new Map(rows.map((row) => [row.citation, row]));
  const sections = new Map<string, { title: string; rows: RowView[] }>();
  for (const provision of provisions) {
    const section = sectionOf(provision.citation);
    if (!sections.has(section)) {
      const heading = provisions.find((p) => p.citation === section);
      sections.set(section, { title: heading?.title ?? '', rows: [] });
    }
    const row = byCitation.get(provision.citation);
    if (row !== undefined) {
      const view = rowView(row, provision, customer, controls(provision.citation));
      sections.get(section)?.rows.push(view);
    }
  }
  return [...sections]
    .filter(([, family]) => family.rows.length > 0)
    .map(([citation, family]) => ({
      citation,
      ...family,
      counted: count(family.rows.filter((row) => row.counted).length, 'obligation'),
    }));
}
