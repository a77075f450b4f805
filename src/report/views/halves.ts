// The two halves of a row as sentences: what vendors do, what the customer must do, and on what conditions.

import { choicesOf, type Determination, type PlaceOutcome } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { ActingPlace, Step } from '../../model/step.ts';
import { bearingText, remarkText } from '../../words/bearings.ts';
import { dutyTexts, hedgeTexts, labeledText, providedText } from '../../words/duties.ts';
import { whyOfPlace } from '../../words/labels.ts';
import {
  bearsText,
  conditionalText,
  noSystem,
  noteText,
  throughText,
  uncountedMark,
  wholeInShort,
  wholeText,
} from '../../words/rows.ts';
import { stepText } from '../../words/steps.ts';

export interface Half {
  readonly text: string;
  readonly source: string;
}

const titles = new WeakMap<Customer, ReadonlyMap<string, string>>();

/** Titles of a customer's systems, by id. */
function titlesIn(customer: Customer): ReadonlyMap<string, string> {
  const known = titles.get(customer) ?? new Map(customer.systems.map((s) => [s.id, s.title]));
  titles.set(customer, known);
  return known;
}

/** The title of the system; with the title of the use, where that is a place of its own. */
export function placeTitle(customer: Customer, place: ActingPlace): string {
  const title = titlesIn(customer).get(place.system) ?? place.system;
  return place.use === null ? title : `${title}: ${place.useTitle ?? place.use}`;
}

/** Each non-empty text once. */
export function unique(texts: readonly string[]): readonly string[] {
  if (texts.length === 0 || (texts.length === 1 && texts[0] !== '')) return texts;
  const said = new Set(texts);
  said.delete('');
  return [...said];
}

const limiting: ReadonlySet<Step['rule']> = new Set(['via', 'choice', 'gate', 'excluded']);

/** What limits the vendor's part, and what would hold with another use of the service. */
export function conditionsOf(row: Determination): readonly string[] {
  const texts: string[] = [];
  for (const { derivation } of row.systems)
    for (const step of derivation)
      if (limiting.has(step.rule)) texts.push(step.says === 'runs-through' ? throughText(step.of) : stepText(step));
  for (const { conditional } of row.systems) for (const unmet of conditional) texts.push(conditionalText(unmet));
  for (const note of row.notes) texts.push(noteText(remarkText(note), note.source));
  // A verdict on a heading above is shown there; it is repeated only where the row is an open question.
  const silent = row.systems.some((place) => place.parties.includes('silent'));
  const told = row.bears.filter(({ kind }) => silent || kind !== 'claim');
  // What the vendor's half says already is not related, it is the statement.
  const stated = new Set(row.systems.flatMap((place) => place.provides.map(providedText)));
  for (const bearing of told) {
    const text = bearingText(bearing);
    if (!stated.has(text)) texts.push(bearsText(text, bearing.source));
  }
  return unique(texts);
}

export function vendorHalf(row: Determination, several: boolean, customer: Customer): readonly string[] {
  const texts: string[] = [];
  for (const place of row.systems) {
    if (place.provides.length === 0) continue;
    const prefix = several ? `${placeTitle(customer, place)}: ` : '';
    const counts = place.parties.includes('vendor');
    for (const what of place.provides)
      texts.push(`${prefix}${counts ? providedText(what) : labeledText(uncountedMark(place.reason), what)}`);
  }
  return unique(texts);
}

/** Limits, weak words and weaknesses of what a vendor's part rests on. */
export const hedgesOf = (row: Determination): readonly string[] =>
  unique(row.systems.flatMap((place) => (place.parties.includes('vendor') ? place.provides.flatMap(hedgeTexts) : [])));

// Where a vendor's list of duties is complete, the list says so.
const isListed = (place: PlaceOutcome) => place.reason === 'assigned' && place.duties.length > 0;

/** Places where the whole duty is the customer's and no list of duties says so. */
function aloneIn(row: Determination): readonly PlaceOutcome[] {
  return row.systems.filter((p) => !p.parties.includes('vendor') && p.parties.length > 0 && !isListed(p));
}

/** The duties that vendors and the catalog list, each once across all places; alternatives are marked as such. */
export function listedDuties(row: Determination): readonly Half[] {
  const texts = dutyTexts(row.duties);
  const said = new Map<string, Half>();
  for (const [i, { asked, only, source }] of row.duties.entries())
    said.set(JSON.stringify([asked, only, source]), { text: texts[i] ?? '', source });
  return [...said.values()];
}

const nowhere = (row: Determination) => row.systems.length === 0 && row.reason !== 'scope';

const isOpen = (place: PlaceOutcome) => place.parties.includes('silent') && choicesOf(place).length === 0;

/** All that the customer must do: listed duties, then the systems where the whole duty is its own, by reason. */
export function customerHalf(row: Determination, customer: Customer): readonly Half[] {
  const alone = aloneIn(row);
  const several = customer.systems.length > 1;
  const whole = [...new Set(alone.map(whyOfPlace))].map((why) => {
    const of = alone.filter((place) => whyOfPlace(place) === why);
    const titles = of.map((place) => placeTitle(customer, place));
    return { text: wholeText({ why, titles, several, open: of.some(isOpen) }), source: '' };
  });
  const none = nowhere(row) ? [{ text: noSystem, source: '' }] : [];
  return [...none, ...listedDuties(row), ...whole];
}

/** The systems of `customerHalf` in short, for a page with a column per place. */
export function wholeIn(row: Determination): string {
  if (nowhere(row)) return noSystem;
  const alone = aloneIn(row);
  if (alone.length === 0) return '';
  const whys = [...new Set(alone.map(whyOfPlace))];
  return wholeInShort(whys, alone.length, row.systems.length, alone.some(isOpen));
}
