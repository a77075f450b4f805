// The words that all reports share: labels, letters, next acts, the disclaimer.

import {
  type ConditionalChain,
  choicesOf,
  type Determination,
  type PlaceOutcome,
  type Reason,
} from '../model/assessment.ts';
import type { Designation } from '../model/catalog.ts';
import type { Grade } from '../model/grade.ts';
import type { Disposition, Parties, Party } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { Step } from '../model/step.ts';
import { providedText } from './duties.ts';
import { sentence } from './sentences.ts';
import { stepText } from './steps.ts';

/** Printed in every report. "Compliant" and "certified" are never our words. */
export const disclaimer =
  'This is a control-gap analysis. It is not the risk analysis of 164.308(a)(1)(ii)(A), and it is not legal advice.';

export const dispositionWords = {
  inherited: { label: 'Inherited', letter: 'I', act: 'Keep the preconditions in place.' },
  shared: { label: 'Shared', letter: 'S', act: 'Do the listed tasks; the vendor does the rest.' },
  customer: { label: 'Customer responsibility', letter: 'C', act: 'Do it yourself.' },
  unaddressed: { label: 'Not addressed', letter: 'U', act: 'Ask the vendor. Until it answers, do it yourself.' },
  'vendor-direct': {
    label: 'Vendor-direct',
    letter: 'V',
    act: 'It binds vendors themselves. Monitor it; do not do it.',
  },
  'not-applicable': { label: 'Not applicable', letter: 'N', act: 'Nothing, as long as the profile is accurate.' },
} as const satisfies Record<Disposition, { label: string; letter: string; act: string }>;

/** Why a row or a system has its outcome: its reason, or a more precise one where the reason alone would mislead. */
export type Why = Reason | 'choice' | 'unsettled' | 'not-in-contract' | 'contract-not-supplied';

export const whyWords: Readonly<Record<Why, string>> = {
  assigned: 'as stated',
  'not-inheritable': 'cannot be inherited',
  gate: 'a precondition is not met',
  excluded: 'PHI is excluded there',
  'own-system': 'your own system',
  silent: 'not stated',
  'void-upstream': 'a subcontractor has no agreement',
  ruling: 'decided by a reviewer',
  scope: 'by the scope of the rule',
  choice: 'depends on a choice',
  unsettled: 'the documents do not settle it',
  'not-in-contract': 'the agreement does not contain it',
  'contract-not-supplied': 'the agreement was not supplied; read it',
};

/** A system or a row that a vendor does not address, although something in its documents bears on it. */
interface Told {
  readonly reason: Reason;
  readonly bears: readonly unknown[];
  readonly derivation?: readonly Step[];
}

/** "As stated" would be wrong for a contract that nobody has read, and for one that lacks the term. */
function contractWhy(derivation: readonly Step[] = []): Why | null {
  if (derivation.some((s) => s.says === 'contract-lacks')) return 'not-in-contract';
  const unread = derivation.some((s) => s.rule === 'contract' && s.grade === 'unverified');
  return unread ? 'contract-not-supplied' : null;
}

/** "Not stated" only where nothing in any document bears on it. */
function reasonOf(told: Told & { readonly conditional?: readonly unknown[]; readonly claim?: unknown }): Why {
  const contract = told.reason === 'assigned' ? contractWhy(told.derivation) : null;
  if (contract !== null) return contract;
  const spoken = told.bears.length + (told.conditional?.length ?? 0) > 0 || (told.claim ?? null) !== null;
  return told.reason === 'silent' && spoken ? 'unsettled' : told.reason;
}

/** Why a system has its outcome. */
export const whyOfPlace = (place: PlaceOutcome): Why => (choicesOf(place).length > 0 ? 'choice' : reasonOf(place));

/** Whether only a choice would settle the row: no system states anything else on it. */
export function onlyChoice(row: Determination): boolean {
  const silent = row.systems.filter((place) => place.reason === 'silent');
  return row.reason === 'silent' && silent.length > 0 && silent.every((place) => choicesOf(place).length > 0);
}

/** Why a row has its outcome, across the systems in which it is not settled. */
function whyOfRow(row: Determination): readonly Why[] {
  const { reason, systems, bears } = row;
  if (onlyChoice(row)) return ['choice'];
  const contracts = systems.flatMap((place) => contractWhy(place.derivation) ?? []);
  if (reason === 'assigned' && contracts.length > 0) return [...new Set(contracts)];
  const open = systems.find((place) => place.reason === 'silent' && reasonOf(place) !== 'silent');
  return [open === undefined ? reasonOf({ reason, bears }) : reasonOf({ ...open, reason })];
}

export const rowReason = (row: Determination): string =>
  whyOfRow(row)
    .map((why) => whyWords[why])
    .join('; ');

export const designationWords: Readonly<Record<Designation, string>> = {
  required: 'Required',
  addressable: 'Addressable',
};

export const gradeWords: Readonly<Record<Grade, string>> = {
  contract: 'contract',
  attestation: 'third-party attestation',
  policy: 'vendor policy',
  published: 'published by the vendor',
  asserted: 'asserted by the vendor',
  interpretation: 'our interpretation',
  unverified: 'unverified',
};

/** What a vendor would do on a condition, with the parts that would not count or are not verified. */
export function providedOn(provides: readonly Provided[], chain: ConditionalChain | null): string {
  const text = provides.map(providedText).join(' ');
  if (chain === null || chain.state === 'stands') return text;
  const worth = chain.state === 'void' ? 'This would not count' : 'This is not verified';
  return [`${sentence(text)} ${worth}:`, ...chain.weak.map((step) => stepText(step))].join(' ');
}

/** Each party of a place, as derivations list them. */
export const partyLabels = {
  vendor: 'vendor',
  customer: 'customer',
  silent: 'not addressed',
} as const satisfies Record<Party, string>;

/** Who acts in one system. */
export function partyWord(parties: Parties): string {
  if (parties.includes('vendor')) return parties.length > 1 ? 'both' : 'vendor';
  return parties.includes('customer') ? 'you' : parties.includes('silent') ? 'not addressed' : 'nothing said';
}

/** `1 row`, `2 rows`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
