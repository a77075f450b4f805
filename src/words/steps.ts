// The sentences of a derivation.

import type { Provision } from '../model/catalog.ts';
import type { Disposition, Parties } from '../model/parties.ts';
import type { ActingPlace, FactsOf, Saying, Step, StepOf } from '../model/step.ts';
import { describeAgreement } from './agreements.ts';
import { choiceText, conditionText } from './conditions.ts';
import { boundText, describeRole } from './customers.ts';
import { askedText, providedText } from './duties.ts';
import { gateState, gateTitle, listNames, possibleText } from './gates.ts';
import { partyLabels } from './labels.ts';
import { capital } from './sentences.ts';
import { wordedOnce } from './worded-once.ts';

const withoutRow: Readonly<Record<Provision['role'], string>> = {
  structural: 'This is a section heading; its requirements are below it.',
  general: 'This is a general rule: it applies to other rows and is not a row itself.',
  context: 'This is a permission, an exception, a definition or obsolete text. It requires nothing.',
  obligation: '',
  rollup: '',
};

function noRow({ role, status, authority, note }: FactsOf<'no-row'>): string {
  const inForce = status === 'in-force' ? '' : ` It is ${status}: ${authority ?? 'no authority is recorded'}.`;
  return `${withoutRow[role]}${inForce}${note === null ? '' : ` Note: ${note}.`}`.trim();
}

const verdictOf = ({ text, control, says }: FactsOf<'verdict-if'>['claim']): string =>
  `The vendor's own verdict on ${text}${control === null ? '' : ` (${control})`} is ${says === '' ? 'blank' : `"${says}"`}`;

const verdictCounts: Readonly<Record<FactsOf<'verdict'>['counts'], string>> = {
  'as-said': '.',
  outranked: '. Other statements on the same provision take precedence over it.',
  'settles-nothing': '. That settles nothing, so it does not count.',
  blank: ', so it does not count.',
};

/** The contract, by date and document where known. */
const contractName = (signed: FactsOf<'contract-lacks'>['signed']): string =>
  signed === null ? 'the contract' : `the agreement executed on ${signed.executed} (${signed.document})`;

function contractSays({ signed, read, text, weakness }: FactsOf<'contract-says'>): string {
  const source = read
    ? `${capital(contractName(signed))} says`
    : signed === null
      ? 'What the vendor says about its contract, which was not supplied'
      : `What the vendor says about its contract (not yet checked against ${contractName(signed)})`;
  return `${source}: ${text}${weakness === null ? '' : ` Weakness: ${weakness}.`}`;
}

function capped({ inheritable, because, remains, vendor }: FactsOf<'cap'>): string {
  const why = because === null ? '' : ` (${because})`;
  if (inheritable === 'never')
    return vendor ? `The vendor can only support this; it cannot be inherited${why}.` : `Cannot be inherited${why}.`;
  return inheritable === 'fully'
    ? `Can be fully inherited${why}.`
    : `Can be inherited only in part${why}. Your part: ${remains}`;
}

const partyNames = { vendor: 'vendor', customer: 'customer', silent: 'nothing stated' } as const;

function choice({ keys, ways }: FactsOf<'choice'>): string {
  const told = ways.map(({ choice: made, parties, grade }) => {
    const who = parties.map((party) => partyNames[party]).join(' and ') || partyNames.silent;
    return `${choiceText(made)}: ${who}${grade === null ? '' : ` (${grade})`}.`;
  });
  return `Depends on the ${keys.join(' and the ')}, which is not chosen. ${told.join(' ')} The worst case counts.`;
}

const results = {
  inherited: 'inherited (the vendor alone performs it)',
  shared: 'shared (vendor and customer both perform it)',
  customer: 'customer responsibility',
  unaddressed: 'not addressed, so it is your responsibility until the vendor answers',
  'vendor-direct': 'binds the vendor itself',
  'not-applicable': 'does not apply',
} as const satisfies Record<Disposition, string>;

/** `vendor + customer`. */
const partiesText = (parties: Parties): string => parties.map((party) => partyLabels[party]).join(' + ') || 'nothing';

const byId = ({ system, use }: ActingPlace) => (use === null ? system : `${system}/${use}`);

function union({ places, disposition, silence }: FactsOf<'union'>, nameOf: (place: ActingPlace) => string): string {
  const over = places.map((place) => `${nameOf(place)}: ${partiesText(place.parties)}`).join('; ');
  const question = silence
    ? ' A system that no document addresses counts as your responsibility, with an open question.'
    : '';
  return `${over}. Worst case: ${results[disposition]}.${question}`;
}

type Words = { readonly [S in Saying]: (of: FactsOf<S>, nameOf: (place: ActingPlace) => string) => string };

const words: Words = {
  'no-row': noRow,
  'not-in-force': ({ status, authority }) =>
    `It requires nothing: it is ${status}${authority === null ? '' : `: ${authority}`}.`,
  binds: ({ binds, customer }) => `Binds ${boundText(binds)}; the customer is one (${describeRole(customer)}).`,
  'binds-associates': () =>
    'Binds business associates only: your vendors must meet it themselves. Monitor it; you do not perform it.',
  'binds-others': ({ binds, customer }) =>
    customer.role === 'not-regulated'
      ? `Binds ${boundText(binds)}; the profile says that you are not regulated.`
      : `Binds ${boundText(binds)}; the customer is not one (${describeRole(customer)}).`,
  'nothing-below': () => 'None of the requirements below applies.',
  'own-system': ({ title, paper }) =>
    `${title}: ${paper ? 'paper that you hold' : 'a system that you run'}, so it is your responsibility.`,
  states: ({ vendor, what }) => `${vendor}: ${providedText(what)}`,
  'other-text-signed': ({ document, executed }) =>
    `This is in the vendor's form, but you signed a different text (${document}, executed on ${executed}). Whether yours says the same is not verified: read it.`,
  asks: ({ duty, outside, unsure }) => {
    const where = outside === null ? '' : ` It is outside the service: ${outside}.`;
    const counts = unsure === null ? '' : ` Whether it applies (${conditionText(unsure)}) is not stated, so it counts.`;
    return `Asked of you: ${askedText(duty)}${where}${counts}`;
  },
  'asks-under-other-law': ({ text, law }) => `Asked of you under other law (${law}), so not counted here: ${text}`,
  'statement-if': ({ when, known }) =>
    known === 'unknown'
      ? `Whether this applies is not stated. It applies if ${conditionText(when)}.`
      : `Does not apply here. It applies if ${conditionText(when)}.`,
  'duty-if': ({ when }) => `Not asked here. It is asked if ${conditionText(when)}.`,
  verdict: ({ claim, counts }) => `${verdictOf(claim)}${verdictCounts[counts]}`,
  'verdict-if': ({ claim, when }) => `${verdictOf(claim)}. It does not apply here; it would if ${conditionText(when)}.`,
  'contract-says': contractSays,
  'contract-lacks': ({ signed }) =>
    signed === null
      ? 'The contract was supplied and does not contain this term.'
      : `${capital(contractName(signed))} does not contain this term.`,
  'contract-unread': ({ signed }) =>
    signed === null
      ? 'There is a contract, but its text was not supplied: look for this term in it before you sign.'
      : `You signed ${contractName(signed)}, and its text is not in this library: look for this term in it.`,
  silent: ({ bears }) =>
    bears
      ? "The vendor's documents bear on this but do not settle who must act: ask the vendor."
      : "The vendor's documents do not address this, and what is not addressed is not inherited: ask the vendor.",
  'organization-acts': () =>
    'The organization itself must do this. Unless the vendor states that it does it, it is your responsibility.',
  'runs-through': (upstream) => `Runs through ${upstream.name} (${upstream.purpose}): ${describeAgreement(upstream)}.`,
  void: () =>
    'PHI reaches a subcontractor without an agreement, so what runs through it does not count and is your responsibility.',
  'hop-duty': ({ vendor, text }) => `A task for the vendor that uses ${vendor}, not for you: ${text}`,
  'hop-offer': ({ vendor }) =>
    `A task for the vendor that uses ${vendor}, not for you: turn on and use what ${vendor} offers.`,
  'hop-claims': ({ vendor, says }) => `${vendor}'s own verdict is "${says}".`,
  'hop-if': ({ vendor, when }) =>
    `${vendor} states this only if ${conditionText(when)}. Whether that is true of the vendor that uses it is not stated, so this is not verified.`,
  'hop-unsettled': ({ vendor }) => `What ${vendor} states does not settle this, so it is not verified.`,
  'hop-silent': ({ vendor }) => `${vendor} states nothing on this, so it is not verified.`,
  'hop-limits': ({ vendor, limits }) =>
    limits === null ? `${vendor} says only that it may be done.` : `${vendor} limits this: ${limits}.`,
  'hop-excludes': ({ vendor, title }) => `${vendor} excludes PHI there: ${title}.`,
  'hop-leaves-out': ({ party, text }) => `What ${party} says does not cover all of it: ${text}`,
  'customer-joins': (asked) => `The vendor does not do this alone. ${askedText(asked)}`,
  choice,
  ruled: ({ by, on, parties, because }) => `${by} ruled on ${on}: ${parties.join(' and ')}. ${because}`,
  cap: capped,
  'held-back': (gate) =>
    `On hold: ${gateTitle(gate)} (${gateState(gate)}). Until it is in place, the vendor's part is your responsibility.`,
  excluded: ({ title }) => `PHI is not covered there: ${title}. Neither an agreement nor encryption changes that.`,
  'use-not-recorded': ({ list, held }) =>
    `Which ${listNames[list]} are in use is not recorded, so whether PHI is where the vendor does not cover it is an open question: ${held.map(possibleText).join('; ')}. If it is, it is your responsibility there.`,
  below: ({ rows }) => `Below: ${rows.map((row) => `${row.citation} ${partiesText(row.parties)}`).join('; ')}.`,
  union,
  'no-place': ({ aboutVendors }) =>
    aboutVendors
      ? 'No vendor is in use: it is your responsibility for every vendor that you engage.'
      : 'No system with PHI is known, so it is your responsibility.',
};

function sentenceOf<S extends Saying>(step: StepOf<S>, nameOf: (place: ActingPlace) => string): string {
  return words[step.says](step.of, nameOf);
}

const worded = wordedOnce((step: Step) => sentenceOf(step, byId));

/** @param nameOf names places; ids by default, titles for readers */
export const stepText = (step: Step, nameOf: (place: ActingPlace) => string = byId): string =>
  step.says === 'union' ? sentenceOf(step, nameOf) : worded(step);
