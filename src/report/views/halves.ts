// The two halves of a row as sentences: what vendors do, what the customer must do, and on what conditions.

import {
  type Conditional,
  choicesOf,
  type Determination,
  type PlaceOutcome,
  type Reason,
} from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { ActingPlace, Step } from '../../model/step.ts';
import { bearingText, remarkText } from '../../words/bearings.ts';
import { conditionText } from '../../words/conditions.ts';
import { dutyTexts, providedText } from '../../words/duties.ts';
import { stepText } from '../../words/steps.ts';
import { providedOn, reasonWords, sentence } from '../words.ts';
import { whyOfPlace } from './choices.ts';
import { placeNames } from './many.ts';

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

/** The system, and the use of it that is a place of its own. */
export function placeTitle(customer: Customer, place: ActingPlace): string {
  const title = titlesIn(customer).get(place.system) ?? place.system;
  return place.use === null ? title : `${title}: ${place.useTitle ?? place.use}`;
}

/** Each text once, empty ones left out. */
export function unique(texts: readonly string[]): readonly string[] {
  if (texts.length === 0 || (texts.length === 1 && texts[0] !== '')) return texts;
  const said = new Set(texts);
  said.delete('');
  return [...said];
}

const limiting: ReadonlySet<Step['rule']> = new Set(['via', 'choice', 'gate', 'excluded']);

/** What limits the vendor's part, and what would hold if the service were used in another way. */
export function conditionsOf(row: Determination): readonly string[] {
  const texts: string[] = [];
  for (const { derivation } of row.systems)
    for (const step of derivation) if (limiting.has(step.rule)) texts.push(stepText(step));
  for (const { conditional } of row.systems) for (const unmet of conditional) texts.push(conditionalText(unmet));
  for (const note of row.notes) texts.push(`Note: ${sentence(remarkText(note))} (${note.source})`);
  // A verdict on a heading above is shown there; it is repeated only where the row is a question.
  const silent = row.systems.some((place) => place.parties.includes('silent'));
  const told = row.bears.filter(({ kind }) => silent || kind !== 'claim');
  for (const bearing of told) {
    const source = bearing.source === null ? '' : ` (${bearing.source})`;
    texts.push(`Bears on it: ${sentence(bearingText(bearing))}${source}`);
  }
  return unique(texts);
}

function conditionalText({ when, provides, duties, chain }: Conditional): string {
  const gains = provides.length === 0 ? [] : [`the vendor: ${providedOn(provides, chain)}`];
  const asks = duties.map((duty) => `you: ${duty}`);
  return `If ${conditionText(when)}: ${[...gains, ...asks].join(' ')}`;
}

// The vendor's part counts only where it is a party; elsewhere it is support, held back, or voided, and said to be so.
const uncounted: Partial<Record<Reason, string>> = {
  gate: 'Held back: ',
  'void-upstream': 'Does not stand: ',
  'not-inheritable': 'Support only: ',
};

export function vendorHalf(row: Determination, several: boolean, customer: Customer): readonly string[] {
  const texts: string[] = [];
  for (const place of row.systems) {
    if (place.provides.length === 0) continue;
    const prefix = several ? `${placeTitle(customer, place)}: ` : '';
    const mark = place.parties.includes('vendor') ? '' : (uncounted[place.reason] ?? 'Not counted: ');
    for (const what of place.provides) texts.push(`${prefix}${mark}${providedText(what)}`);
  }
  return unique(texts);
}

// Where a vendor's own list of duties is the whole of it, the list says so.
const isListed = (place: PlaceOutcome) => place.reason === 'assigned' && place.duties.length > 0;

/** Places where the whole duty is the customer's, and no list of duties says it. */
function aloneIn(row: Determination): readonly PlaceOutcome[] {
  return row.systems.filter((p) => !p.parties.includes('vendor') && p.parties.length > 0 && !isListed(p));
}

/** The duties that vendors and the catalog list, each once however many places it is for; alternatives are marked as such. */
export function listedDuties(row: Determination): readonly Half[] {
  const texts = dutyTexts(row.duties);
  const said = new Map<string, Half>();
  for (const [i, { asked, only, source }] of row.duties.entries())
    said.set(JSON.stringify([asked, only, source]), { text: texts[i] ?? '', source });
  return [...said.values()];
}

const noPlace = 'All of it; no place with PHI is known.';
const nowhere = (row: Determination) => row.systems.length === 0 && row.reason !== 'scope';

/** Why all of it is the customer's, as a clause that goes on from "All of it in …". */
function wholeClause(of: readonly [PlaceOutcome, ...PlaceOutcome[]], several: boolean): string {
  const [place] = of;
  const why = whyOfPlace(place);
  if (choicesOf(place).length > 0) return ' until you choose: what is stated depends on your choice';
  switch (place.reason) {
    case 'own-system':
      if (!several) return ', since it is your own system';
      return of.length === 1 ? ', which is your own system' : ', which are your own systems';
    case 'not-inheritable':
      return ', since it cannot be inherited';
    case 'gate':
      return ", since a closed gate holds the vendor's part back";
    case 'ruling':
      return ', as a reviewer has ruled';
    case 'assigned':
      return why === reasonWords.assigned ? ', as stated' : `, since ${why}`;
    case 'silent': {
      const since = why === reasonWords.silent ? ', since nothing is stated' : `, since ${why}`;
      return of.some((p) => p.parties.includes('silent')) ? `${since}. Ask; it is yours until answered` : since;
    }
    default:
      return `, since ${why}`;
  }
}

/** All that the customer must do: listed duties, then the places where the whole of it is the customer's, by reason. */
export function customerHalf(row: Determination, customer: Customer): readonly Half[] {
  const alone = aloneIn(row);
  const several = customer.systems.length > 1;
  const reasons = [...new Set(alone.map(whyOfPlace))];
  const whole = reasons.map((reason) => {
    const [first, ...more] = alone.filter((place) => whyOfPlace(place) === reason);
    if (first === undefined) return { text: '', source: '' };
    const names = [first, ...more].map((place) => placeTitle(customer, place));
    const where = several ? ` in ${placeNames(names, ' and ')}` : '';
    return { text: `All of it${where}${wholeClause([first, ...more], several)}.`, source: '' };
  });
  const none = nowhere(row) ? [{ text: noPlace, source: '' }] : [];
  return [...none, ...listedDuties(row), ...whole];
}

/** The places of customerHalf in short, for a page that shows each place in a column of its own. */
export function wholeInShort(row: Determination): string {
  if (nowhere(row)) return noPlace;
  const alone = aloneIn(row);
  if (alone.length === 0) return '';
  const where = alone.length === row.systems.length ? '' : ` in ${alone.length} of ${row.systems.length} places`;
  const silent = alone.some((place) => place.parties.includes('silent') && choicesOf(place).length === 0);
  const reasons = [...new Set(alone.map(whyOfPlace))].join('; ');
  return `All of it${where} (${reasons})${silent ? '. Where it is not settled, ask; it is yours until answered' : ''}.`;
}
