// The words of every report in one place: labels, letters, next acts, the sentence that every report carries.

import type { ConditionalChain, Reason } from '../model/assessment.ts';
import type { Designation } from '../model/catalog.ts';
import type { Grade } from '../model/grade.ts';
import type { Disposition, Parties } from '../model/parties.ts';
import type { Provided } from '../model/provided.ts';
import type { Step } from '../model/step.ts';
import { providedText } from '../words/duties.ts';
import { sentence } from '../words/sentences.ts';
import { stepText } from '../words/steps.ts';

/** Every report says this. "Compliant" and "certified" are never our words. */
export const disclaimer =
  'This is a control-gap analysis. It is not the risk analysis of 164.308(a)(1)(ii)(A), and it is not legal advice.';

export const dispositionWords = {
  inherited: { label: 'Inherited', letter: 'I', act: 'Keep the conditions true.' },
  shared: { label: 'Shared', letter: 'S', act: 'Do the listed duties; the vendor does the rest.' },
  customer: { label: 'Yours', letter: 'Y', act: 'Own it.' },
  unaddressed: { label: 'Unaddressed', letter: 'U', act: 'Ask the vendor; yours until answered.' },
  'vendor-direct': {
    label: 'Vendor-direct',
    letter: 'V',
    act: 'Binds your vendors themselves. Watch it, do not do it.',
  },
  'not-applicable': { label: 'Not applicable', letter: 'N', act: 'Nothing, while the profile stays true.' },
} as const satisfies Record<Disposition, { label: string; letter: string; act: string }>;

export const reasonWords: Readonly<Record<Reason, string>> = {
  assigned: 'as stated',
  'not-inheritable': 'cannot be inherited',
  gate: 'held back by a closed gate',
  excluded: 'PHI is excluded there',
  'own-system': 'your own system',
  silent: 'nothing stated',
  'void-upstream': 'a party behind the vendor has no agreement',
  ruling: 'ruled by a reviewer',
  scope: 'by the scope of the rule',
};

/** A place or a row on which a vendor is silent, although something in its documents bears on it. */
interface Told {
  readonly reason: Reason;
  readonly bears: readonly unknown[];
  readonly derivation?: readonly Step[];
}

/** A contract that nobody has read states nothing, and one that lacks a term does not state it: "as stated" is for neither. */
function contractReason(derivation: readonly Step[] = []): string | null {
  if (derivation.some((s) => s.says === 'contract-lacks')) return 'the contract does not contain it';
  const unread = derivation.some((s) => s.rule === 'contract' && s.grade === 'unverified');
  return unread ? 'the contract was not supplied: read it' : null;
}

/** Why a row or a place came out so. "Nothing stated" is said only where no word of any document bears on it. */
export function reasonOf(told: Told & { readonly conditional?: readonly unknown[]; readonly claim?: unknown }): string {
  const contract = told.reason === 'assigned' ? contractReason(told.derivation) : null;
  if (contract !== null) return contract;
  const spoken = told.bears.length + (told.conditional?.length ?? 0) > 0 || (told.claim ?? null) !== null;
  return told.reason === 'silent' && spoken ? 'what is stated does not settle it' : reasonWords[told.reason];
}

/** The same for a row, over the places in which nobody has settled it. */
export function rowReason({ reason, systems, bears }: Told & { readonly systems: readonly Told[] }): string {
  const contracts = [...new Set(systems.flatMap((place) => contractReason(place.derivation) ?? []))];
  if (reason === 'assigned' && contracts.length > 0) return contracts.join('; ');
  const open = systems.find((place) => place.reason === 'silent' && reasonOf(place) !== reasonWords.silent);
  return open === undefined ? reasonOf({ reason, bears }) : reasonOf({ ...open, reason });
}

export const designationWords: Readonly<Record<Designation, string>> = {
  required: 'Required',
  addressable: 'Addressable',
};

export const gradeWords: Readonly<Record<Grade, string>> = {
  contract: 'contract',
  attestation: 'attestation of a third party',
  policy: 'policy of the vendor',
  published: 'published by the vendor',
  asserted: 'asserted by the vendor',
  interpretation: 'our interpretation',
  unverified: 'unverified',
};

export { sentence };

/** What a vendor would do on a condition, with what would not stand in it or is not verified. */
export function providedOn(provides: readonly Provided[], chain: ConditionalChain | null): string {
  const text = provides.map(providedText).join(' ');
  if (chain === null || chain.state === 'stands') return text;
  const worth = chain.state === 'void' ? 'This would not stand' : 'This is not verified';
  return [`${sentence(text)} ${worth}:`, ...chain.weak.map((step) => stepText(step))].join(' ');
}

/** Who acts in one place: `vendor`, `both`, `you`, `silent`. */
export function partyWord(parties: Parties): string {
  if (parties.includes('vendor')) return parties.length > 1 ? 'both' : 'vendor';
  return parties.includes('customer') ? 'you' : parties.includes('silent') ? 'silent' : 'nothing said';
}

/** `1 row`, `2 rows`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
