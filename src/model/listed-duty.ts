// A customer's duty as a row lists it.

import type { Citation } from './citation.ts';
import type { ChoiceMade } from './step.ts';
import type { Duty, Strength } from './vendor.ts';

/** A duty in the vendor's words. */
export interface VendorDuty {
  readonly kind: 'vendor';
  readonly text: string;
  readonly strength: Strength;
  /** True if it is our interpretation, not the source's wording. */
  readonly ours: boolean;
}

/** Why the customer joins the vendor's part: an offer to use, a "may", limits, or the row of the vendor's own table. */
export interface LeftOutDuty {
  readonly kind: 'offer' | 'may' | 'limits' | 'hop' | 'table';
  /** The vendor's words; null for a subcontractor that only "may" act. */
  readonly text: string | null;
}

/** Who asks: a vendor, the limits of its part, the catalog, or a contract without a provision. */
export type DutyContent =
  | VendorDuty
  | LeftOutDuty
  | { readonly kind: 'remains'; readonly text: string }
  | { readonly kind: 'contract'; readonly text: string; readonly otherLaw: string | null };

export interface ListedDuty {
  /** `<system>/<duty>` for a vendor's duty, `<citation>/remains` for what the catalog leaves with the customer. */
  readonly id: string;
  readonly asked: DutyContent;
  readonly source: string;
  /** Group of alternatives, `<system>/<group>`, of which one is enough; null if it has none. */
  readonly anyOf: string | null;
  /** Where it only joins the customer to a vendor's half: it comes and goes with that half. */
  readonly joins?: { readonly system: string; readonly citation: Citation };
  /** The choices that are not made, of those with which alone it is asked. */
  readonly only?: readonly ChoiceMade[];
}

/** Whether it is what a vendor's half leaves out. */
export const isLeftOut = ({ kind }: DutyContent): boolean =>
  kind === 'offer' || kind === 'may' || kind === 'limits' || kind === 'hop' || kind === 'table';

/** The duty as the vendor words it: a weak word is kept, and weakens no rule. */
export const asWorded = ({ text, strength, grade }: Pick<Duty, 'text' | 'strength' | 'grade'>): VendorDuty => ({
  kind: 'vendor',
  text,
  strength,
  ours: grade === 'interpretation',
});

/** What is asked, without row and source. */
export const askedOf = ({ asked, only }: ListedDuty): Pick<ListedDuty, 'asked' | 'only'> =>
  only === undefined ? { asked } : { asked, only };

/** True if two duties ask the same, regardless of where. */
export const askSame = (a: ListedDuty, b: ListedDuty): boolean => askedKey(a) === askedKey(b);

/** Equal for duties that ask the same. */
export const askedKey = ({ asked, only }: ListedDuty): string => JSON.stringify([asked, only ?? []]);

/** Moves each group of alternatives together, to the position of its first member. */
export function groupsTogether<T extends { readonly anyOf: string | null }>(things: readonly T[]): readonly T[] {
  return things.flatMap((thing, i) => {
    if (thing.anyOf === null) return [thing];
    const group = things.filter((other) => other.anyOf === thing.anyOf);
    return group[0] === things[i] ? group : [];
  });
}
