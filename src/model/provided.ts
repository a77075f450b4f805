// What a vendor does or would do on a row, as facts.

import type { ChoiceMade } from './step.ts';
import type { Statement } from './vendor.ts';

type Halves = Pick<Statement, 'provides' | 'offers' | 'strength' | 'limits' | 'grade'>;

export type Provided =
  | { readonly says: 'provides' | 'offers'; readonly statement: Halves }
  /** The control that a verdict names. */
  | { readonly says: 'text'; readonly text: string }
  /** A term of the agreement, with what it leaves open. */
  | { readonly says: 'term'; readonly text: string; readonly weakness: string | null }
  /** Depends on a choice that is not made. */
  | { readonly says: 'with'; readonly choice: ChoiceMade; readonly what: Provided };

const none: readonly Provided[] = [];
const known = new WeakMap<Halves, readonly Provided[]>();

/** What the vendor does, then what it offers. */
export function vendorHalf(statement: Halves): readonly Provided[] {
  const { provides, offers, strength, limits, grade } = statement;
  if (provides === null && offers === null) return none;
  const held = known.get(statement);
  if (held !== undefined) return held;
  const halves = { provides, offers, strength, limits, grade };
  const half = (['provides', 'offers'] as const).flatMap((says): readonly Provided[] =>
    halves[says] === null ? [] : [{ says, statement: halves }],
  );
  known.set(statement, half);
  return half;
}
