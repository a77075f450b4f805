// A derivation: facts beside rule, source and grade. What a step can say, and by which rule, stands with its sentence in
// `src/words/steps.ts`.

import type { Steps } from '../words/steps.ts';
import type { Condition } from './condition.ts';
import type { HeldBack } from './gate-state.ts';
import type { Grade } from './grade.ts';
import type { Parties } from './parties.ts';

/** A place with who acts there. */
export interface ActingPlace {
  readonly system: string;
  readonly use: string | null;
  /** Title of the use in the mapping. */
  readonly useTitle: string | null;
  readonly parties: Parties;
}
/** A choice made, or declined (a plan that need not be bought). */
export type ChoiceMade = readonly { readonly title: string; readonly taken: boolean }[];

/** What a vendor excludes. */
export interface ExcludedFact {
  readonly title: string;
  /** By titles, the choice that is not stated and on which it depends; null: it is excluded. */
  readonly only: Condition | null;
}

/** What a vendor excludes, or the uses that it holds back until something holds. */
export type PossibleExclusion = { readonly source: string } & (
  | { readonly kind: 'excluded'; readonly title: string }
  | { readonly kind: 'held-back'; readonly uses: readonly string[]; readonly gate: HeldBack }
);

type Facts<T> = T extends () => unknown ? null : T extends (of: infer F, ...rest: never) => unknown ? F : never;

/** One step of a derivation, enough for a stranger to check it. */
export type Step = {
  [R in keyof Steps]: {
    [S in keyof Steps[R]]: {
      readonly rule: R;
      readonly says: S;
      readonly of: Facts<Steps[R][S]>;
      /** Document and clause, citation or profile key; null where the rule of the algebra alone decides. */
      readonly source: string | null;
      readonly grade: Grade | null;
    };
  }[keyof Steps[R]];
}[keyof Steps];

/** The facts of what a step says. */
export type FactsOf<S extends Step['says']> = Extract<Step, { readonly says: S }>['of'];

/** Equal for steps that say the same, regardless of where. */
export const sayingKey = ({ says, of }: Step): string => JSON.stringify([says, of]);
