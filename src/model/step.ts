// Steps of a derivation as facts, with rule, source, and grade. Worded in `src/words/steps.ts`.

import type { BoundParty, Inheritable, Provision } from './catalog.ts';
import type { Citation } from './citation.ts';
import type { Condition, UnstatedList } from './condition.ts';
import type { Customer } from './customer.ts';
import type { HeldBack } from './gate-state.ts';
import type { Grade } from './grade.ts';
import type { LeftOutDuty, VendorDuty } from './listed-duty.ts';
import type { Disposition, Parties } from './parties.ts';
import type { Provided } from './provided.ts';
import type { Claim, Ruling, Upstream } from './vendor.ts';

/** Rules of the algebra in order of execution; `rule` of a derivation step names one. */
export const rules = [
  'scope',
  'own-system',
  'statement',
  'condition',
  'choice',
  'claim',
  'contract',
  'silence',
  'bears',
  'entity',
  'via',
  'hop',
  'limits',
  'ruling',
  'cap',
  'gate',
  'excluded',
  'below',
  'union',
] as const;
export type Rule = (typeof rules)[number];

type Role = Pick<Customer, 'role' | 'kind'>;
/** The agreement that the customer signed; null if not recorded: the library's contract is then used. */
type Signed = { readonly executed: string; readonly document: string } | null;
/** A place and who acts there. */
export interface ActingPlace {
  readonly system: string;
  readonly use: string | null;
  /** Title of the use in the mapping. */
  readonly useTitle: string | null;
  readonly parties: Parties;
}
/** A choice made, or declined (a plan that need not be bought). */
export type ChoiceMade = readonly { readonly title: string; readonly taken: boolean }[];

interface Facts {
  'no-row': Pick<Provision, 'role' | 'status' | 'authority' | 'note'>;
  'not-in-force': Pick<Provision, 'status' | 'authority'>;
  binds: { readonly binds: readonly BoundParty[]; readonly customer: Role };
  'binds-associates': null;
  'binds-others': { readonly binds: readonly BoundParty[]; readonly customer: Role };
  'nothing-below': null;
  'own-system': { readonly title: string; readonly paper: boolean };
  states: { readonly vendor: string; readonly what: Provided };
  'other-text-signed': NonNullable<Signed>;
  /** `unsure`: whether the duty applies is unknown, so it counts. */
  asks: { readonly duty: VendorDuty; readonly outside: string | null; readonly unsure: Condition | null };
  'asks-under-other-law': { readonly text: string; readonly law: string };
  'statement-if': { readonly when: Condition; readonly known: 'unmet' | 'unknown' };
  'duty-if': { readonly when: Condition };
  verdict: {
    readonly claim: Pick<Claim, 'text' | 'control' | 'says'>;
    readonly counts: 'as-said' | 'outranked' | 'settles-nothing' | 'blank';
  };
  /** `when`: null if the documents do not name the option. */
  'verdict-if': { readonly claim: Pick<Claim, 'text' | 'control' | 'says'>; readonly when: Condition | null };
  /** `read`: from the contract itself; otherwise from what the vendor says about it. */
  'contract-says': {
    readonly signed: Signed;
    readonly read: boolean;
    readonly text: string;
    readonly weakness: string | null;
  };
  'contract-lacks': { readonly signed: Signed };
  'contract-unread': { readonly signed: Signed };
  /** `bears`: something bears on it without settling it. */
  silent: { readonly bears: boolean };
  'organization-acts': null;
  'runs-through': Pick<Upstream, 'name' | 'purpose' | 'phi' | 'baa' | 'ground'>;
  void: null;
  'hop-duty': { readonly vendor: string; readonly text: string };
  'hop-offer': { readonly vendor: string };
  'hop-claims': { readonly vendor: string; readonly says: string };
  'hop-if': { readonly vendor: string; readonly when: Condition };
  'hop-unsettled': { readonly vendor: string };
  'hop-silent': { readonly vendor: string };
  'hop-limits': { readonly vendor: string; readonly limits: string | null };
  'hop-excludes': { readonly vendor: string; readonly title: string };
  'hop-leaves-out': { readonly party: string; readonly text: string };
  'customer-joins': LeftOutDuty;
  choice: {
    readonly keys: readonly ('variant' | 'plan')[];
    readonly ways: readonly { readonly choice: ChoiceMade; readonly parties: Parties; readonly grade: Grade | null }[];
  };
  ruled: Pick<Ruling, 'by' | 'on' | 'parties' | 'because'>;
  cap: {
    readonly inheritable: Inheritable;
    readonly because: string | null;
    readonly remains: string | null;
    /** The vendor does a part of it. */
    readonly vendor: boolean;
  };
  'held-back': HeldBack;
  excluded: { readonly title: string };
  'use-not-recorded': { readonly list: UnstatedList; readonly held: readonly PossibleExclusion[] };
  below: { readonly rows: readonly { readonly citation: Citation; readonly parties: Parties }[] };
  union: { readonly places: readonly ActingPlace[]; readonly disposition: Disposition; readonly silence: boolean };
  /** `aboutVendors`: concerns parties that act for the customer, of which there are none. */
  'no-place': { readonly aboutVendors: boolean };
}

/** A vendor's exclusion, or uses that it holds back until a gate is open. */
export type PossibleExclusion = { readonly source: string } & (
  | { readonly kind: 'excluded'; readonly title: string }
  | { readonly kind: 'held-back'; readonly uses: readonly string[]; readonly gate: HeldBack }
);

export type Saying = keyof Facts;

/** The facts of a step. */
export type FactsOf<S extends Saying> = Facts[S];

export type StepOf<S extends Saying> = {
  [K in S]: {
    readonly rule: Rule;
    readonly says: K;
    readonly of: Facts[K];
    /** Document and clause, citation, or profile key; null if only the rule of the algebra decides. */
    readonly source: string | null;
    readonly grade: Grade | null;
  };
}[S];

/** One step of a derivation, sufficient for an independent check. */
export type Step = StepOf<Saying>;

/** Equal for steps that say the same, regardless of where. */
export const sayingKey = ({ says, of }: Step): string => JSON.stringify([says, of]);
