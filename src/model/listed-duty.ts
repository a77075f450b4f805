// A duty of the customer, as a row lists it.

import type { Citation } from './citation.ts';
import type { ChoiceMade } from './step.ts';
import type { Duty, Strength } from './vendor.ts';

/** A duty as a vendor words it. */
export interface VendorDuty {
  readonly kind: 'vendor';
  readonly text: string;
  readonly strength: Strength;
  /** The reading is ours: the source does not say it so. */
  readonly ours: boolean;
}

/** Why the customer joins a vendor's half: an offer to use, a word that is no promise, what a limit leaves out here or at a hop. */
export interface LeftOutDuty {
  readonly kind: 'offer' | 'may' | 'limits' | 'hop';
  /** The vendor's words; null at a hop that only may be done. */
  readonly text: string | null;
}

/** What is asked: by a vendor, by what its half leaves out, by the catalog, or by a contract where no provision does. */
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
  /** The group of alternatives that it belongs to, `<system>/<group>`: any one of them is enough. Null where it stands alone. */
  readonly anyOf: string | null;
  /** Where it only joins the customer to a vendor's half: it comes and goes with that half. */
  readonly joins?: { readonly system: string; readonly citation: Citation };
  /** The choices that are not made, of those with which alone it is asked. */
  readonly only?: readonly ChoiceMade[];
}

/** Whether it is what a vendor's half leaves out. */
export const isLeftOut = ({ kind }: DutyContent): boolean =>
  kind === 'offer' || kind === 'may' || kind === 'limits' || kind === 'hop';

/** The duty as the vendor words it: a weak word is kept, and weakens no rule. */
export const asWorded = ({ text, strength, grade }: Pick<Duty, 'text' | 'strength' | 'grade'>): VendorDuty => ({
  kind: 'vendor',
  text,
  strength,
  ours: grade === 'interpretation',
});

/** What is asked alone: not on which row, nor by which clause. */
export const askedOf = ({ asked, only }: ListedDuty): Pick<ListedDuty, 'asked' | 'only'> =>
  only === undefined ? { asked } : { asked, only };

/** Whether two duties ask the same, wherever it is said. */
export const askSame = (a: ListedDuty, b: ListedDuty): boolean => askedKey(a) === askedKey(b);

/** A key that is the same for duties that ask the same. */
export const askedKey = ({ asked, only }: ListedDuty): string => JSON.stringify([asked, only ?? []]);

/** The same things, each group of alternatives where its first one stands. */
export function groupsTogether<T extends { readonly anyOf: string | null }>(things: readonly T[]): readonly T[] {
  return things.flatMap((thing, i) => {
    if (thing.anyOf === null) return [thing];
    const group = things.filter((other) => other.anyOf === thing.anyOf);
    return group[0] === things[i] ? group : [];
  });
}
