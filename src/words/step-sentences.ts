// The longer sentences of a derivation, each with its facts; `steps.ts` names them.

import type { Inheritable, Provision } from '../model/catalog.ts';
import type { Grade } from '../model/grade.ts';
import type { Disposition, Parties } from '../model/parties.ts';
import type { ActingPlace, ChoiceMade } from '../model/step.ts';
import type { Claim } from '../model/vendor.ts';
import { choiceText } from './conditions.ts';
import { partyLabels } from './labels.ts';
import { capital, goingOn, sentence, weaknessText } from './sentences.ts';

const withoutRow: Readonly<Record<Provision['role'], string>> = {
  structural: 'This is a section heading; its requirements are below it.',
  general: 'This is a general rule: it applies to other rows and is not a row itself.',
  context: 'This is a permission, an exception, a definition or obsolete text. It requires nothing.',
  obligation: '',
  rollup: '',
};

type RowLess = Pick<Provision, 'role' | 'status' | 'authority' | 'note'>;

export function noRow({ role, status, authority, note }: RowLess): string {
  const inForce = status === 'in-force' ? '' : ` It is ${status}: ${authority ?? 'no authority is recorded'}.`;
  return `${withoutRow[role]}${inForce}${note === null ? '' : ` Note: ${sentence(note)}`}`.trim();
}

export type ClaimFact = Pick<Claim, 'text' | 'control' | 'says' | 'vendor' | 'customer'>;

/** What the row says of each party, after the verdict. */
export const claimHalves = ({ vendor, customer }: ClaimFact): string =>
  [
    vendor === null ? '' : ` Its row says of the vendor: "${vendor}"`,
    customer === null ? '' : ` Its row says of the customer: "${customer}"`,
  ].join('');

export const verdictOf = ({ text, control, says }: ClaimFact): string =>
  `The vendor's own verdict on ${text}${control === null ? '' : ` (${control})`} is ${says === '' ? 'blank' : `"${says}"`}`;

export const verdictCounts = {
  'as-said': '.',
  outranked: '. Other statements on the same provision take precedence over it.',
  'settles-nothing': '. That settles nothing, so it does not count.',
  blank: ', so it does not count.',
} as const;

/** The agreement that the customer signed; null: it does not say, so it is the contract that the library knows. */
export interface Contract {
  readonly signed: { readonly executed: string; readonly document: string } | null;
}

/** The contract by what is known of it. */
export const contractName = (signed: Contract['signed']): string =>
  signed === null ? 'the contract' : `the agreement executed on ${signed.executed} (${signed.document})`;

interface ContractText extends Contract {
  /** The contract itself was read; else it is what the vendor says of it. */
  readonly read: boolean;
  readonly text: string;
  readonly weakness: string | null;
}

export function contractSays({ signed, read, text, weakness }: ContractText): string {
  const source = read
    ? `${capital(contractName(signed))} says`
    : signed === null
      ? 'What the vendor says about its contract, which was not supplied'
      : `What the vendor says about its contract (not yet checked against ${contractName(signed)})`;
  return `${source}: ${weakness === null ? text : `${sentence(text)} ${weaknessText(weakness)}`}`;
}

interface Cap {
  readonly inheritable: Inheritable;
  readonly because: string | null;
  readonly remains: string | null;
  /** The vendor does something of it. */
  readonly vendor: boolean;
}

export function capped({ inheritable, because, remains, vendor }: Cap): string {
  const why = because === null ? '' : ` (${goingOn(because)})`;
  if (inheritable === 'never')
    return vendor ? `The vendor can only support this; it cannot be inherited${why}.` : `Cannot be inherited${why}.`;
  return inheritable === 'fully'
    ? `Can be fully inherited${why}.`
    : `Can be inherited only in part${why}. Your part: ${remains}`;
}

const partyNames = { vendor: 'vendor', customer: 'customer', silent: 'nothing stated' } as const;

interface OpenChoice {
  readonly keys: readonly ('variant' | 'plan')[];
  readonly ways: readonly { readonly choice: ChoiceMade; readonly parties: Parties; readonly grade: Grade | null }[];
}

const perWay = (ways: OpenChoice['ways']): string =>
  ways
    .map(({ choice: made, parties, grade }) => {
      const who = parties.map((party) => partyNames[party]).join(' and ') || partyNames.silent;
      return `${choiceText(made)}: ${who}${grade === null ? '' : ` (${grade})`}.`;
    })
    .join(' ');

export function choice({ keys, ways }: OpenChoice): string {
  return `Depends on the ${keys.join(' and the ')}, which is not chosen. ${perWay(ways)} The worst case counts.`;
}

export const byProduct = ({ ways }: Pick<OpenChoice, 'ways'>): string =>
  `Differs by product. ${perWay(ways)} The worst case counts.`;

const results = {
  inherited: 'inherited (the vendor alone performs it)',
  shared: 'shared (vendor and customer both perform it)',
  customer: 'customer responsibility',
  unaddressed: 'not addressed, so it is your responsibility until the vendor answers',
  'vendor-direct': 'binds the vendor itself',
  'not-applicable': 'does not apply',
} as const satisfies Record<Disposition, string>;

/** `vendor + customer`. */
export const partiesText = (parties: Parties): string =>
  parties.map((party) => partyLabels[party]).join(' + ') || 'nothing';

export const byId = ({ system, use }: ActingPlace) => (use === null ? system : `${system}/${use}`);

export type NameOf = (place: ActingPlace) => string;

interface Places {
  readonly places: readonly ActingPlace[];
  readonly disposition: Disposition;
  readonly silence: boolean;
}

export function union({ places, disposition, silence }: Places, nameOf: NameOf): string {
  const over = places.map((place) => `${nameOf(place)}: ${partiesText(place.parties)}`).join('; ');
  const question = silence
    ? ' A system that no document addresses counts as your responsibility, with an open question.'
    : '';
  return `${over}. Worst case: ${results[disposition]}.${question}`;
}
