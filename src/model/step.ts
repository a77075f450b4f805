// What a derivation says: facts beside rule, source and grade. `src/words/steps.ts` makes the sentences.

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

/** The rules of the algebra, in the order in which they run; `rule` of a derivation step names one. */
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
/** The agreement that the customer signed; null: it does not say, so it is the contract that the library knows. */
type Signed = { readonly executed: string; readonly document: string } | null;
/** A place with who acts there. */
export interface ActingPlace {
  readonly system: string;
  readonly use: string | null;
  /** What the mapping calls the use. */
  readonly useTitle: string | null;
  readonly parties: Parties;
}
/** A choice that is made, or left alone: a plan that need not be bought. */
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
  /** `unsure`: nobody knows whether it applies, so it counts. */
  asks: { readonly duty: VendorDuty; readonly outside: string | null; readonly unsure: Condition | null };
  'asks-under-other-law': { readonly text: string; readonly law: string };
  'statement-if': { readonly when: Condition; readonly known: 'unmet' | 'unknown' };
  'duty-if': { readonly when: Condition };
  verdict: {
    readonly claim: Pick<Claim, 'text' | 'control' | 'says'>;
    readonly counts: 'as-said' | 'outranked' | 'settles-nothing' | 'blank';
  };
  /** `when`: null where nobody can name the option. */
  'verdict-if': { readonly claim: Pick<Claim, 'text' | 'control' | 'says'>; readonly when: Condition | null };
  /** `read`: the contract itself was; else it is what the vendor says of it. */
  'contract-says': {
    readonly signed: Signed;
    readonly read: boolean;
    readonly text: string;
    readonly weakness: string | null;
  };
  'contract-lacks': { readonly signed: Signed };
  'contract-unread': { readonly signed: Signed };
  /** `bears`: something is said on it, and does not settle it. */
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
    /** The vendor does something of it. */
    readonly vendor: boolean;
  };
  'held-back': HeldBack;
  excluded: { readonly title: string };
  'use-not-recorded': { readonly list: UnstatedList; readonly held: readonly PossibleExclusion[] };
  below: { readonly rows: readonly { readonly citation: Citation; readonly parties: Parties }[] };
  union: { readonly places: readonly ActingPlace[]; readonly disposition: Disposition; readonly silence: boolean };
  /** `engaged`: it is about those who act for the customer, and none does. */
  'no-place': { readonly aboutVendors: boolean };
}

/** What a vendor excludes, or the uses that it holds back until something holds. */
export type PossibleExclusion = { readonly source: string } & (
  | { readonly kind: 'excluded'; readonly title: string }
  | { readonly kind: 'held-back'; readonly uses: readonly string[]; readonly gate: HeldBack }
);

export type Saying = keyof Facts;

/** The facts of what a step says. */
export type FactsOf<S extends Saying> = Facts[S];

export type StepOf<S extends Saying> = {
  [K in S]: {
    readonly rule: Rule;
    readonly says: K;
    readonly of: Facts[K];
    /** Document and clause, citation or profile key; null where the rule of the algebra alone decides. */
    readonly source: string | null;
    readonly grade: Grade | null;
  };
}[S];

/** One step of a derivation, enough for a stranger to check it. */
export type Step = StepOf<Saying>;

/** A key that is the same for steps that say the same, wherever it is said. */
export const sayingKey = ({ says, of }: Step): string => JSON.stringify([says, of]);
