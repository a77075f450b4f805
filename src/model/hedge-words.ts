// Words by which a source takes something back. Under `provides` they need a key that the algebra reads: a row would
// say that the vendor alone does what it does not always do. The table is the complete policy; it prefers to miss one.

/** What the word says, and so which key carries it: a choice of the customer, its request, no promise, a condition, an extent. */
export type HedgeKind = 'choice' | 'request' | 'weak' | 'condition' | 'extent';

export interface Hedge {
  readonly word: string;
  readonly kind: HedgeKind;
}

interface Row {
  readonly words: RegExp;
  readonly kind: HedgeKind;
  /** What stands before it in its clause and gives it another sense. */
  readonly unlessAfter?: RegExp;
}

/** "Only staff can read", "no one can", "so that it can be restored", "logs that can be searched": nothing is left open. */
const otherSense =
  /\b(?:only|nor?|none|nobody|neither|nothing|so|that|who|whom|whose|which|what|where|how|until|before|than|whatever|whoever)\b/i;
/** "For authorized persons only" restricts access, which is the deed itself; "to" and "by" name who has it. */
const access =
  /\b(?:to|by)(?: [\w-]+){1,5} $|\b(?:authorized|privileged|approved|administrators?|personnel|employees|staff|need-to-know)\b[^,;]*$/i;

const packages =
  '(?:[\\w-]+ ){0,4}(?:plans?|editions?|tiers?|subscriptions?|versions?|packages?|add-ons?|licenses?)\\b';
const onState =
  '(?:it is |they are )?(?:enabled|configured|activated|turned on|switched on|supported|available|purchased)';

const rows: readonly Row[] = [
  { words: /\b(?:can|could)\b(?! not\b)/g, kind: 'choice', unlessAfter: otherSense },
  { words: /\boptional(?:ly)?\b|\bas an (?:option|add-on)\b/gi, kind: 'choice' },
  { words: /\b(?:up)?on request\b/gi, kind: 'request' },
  { words: /\b(?:is|are) available(?=[.;]|$| (?:on|in|with|as|upon) )/gi, kind: 'choice', unlessAfter: otherSense },
  { words: /\b(?:may|might)\b(?! not\b)|^May\b/g, kind: 'weak', unlessAfter: otherSense },
  {
    words: /\b(?:generally|typically|usually|normally|often|sometimes|in most cases|from time to time)\b/gi,
    kind: 'weak',
  },
  {
    words: /\b(?:(?:designed|intended) to|(?:aims?|strives?|endeavors?|seeks?) to|(?:best|reasonable) efforts)\b/gi,
    kind: 'weak',
  },
  {
    words: /\b(?:where|when|if|as|whenever|wherever) (?:applicable|feasible|possible|practicable|appropriate)\b/gi,
    kind: 'condition',
  },
  { words: new RegExp(`\\b(?:if|when|where|once) ${onState}\\b`, 'gi'), kind: 'condition' },
  { words: new RegExp(`\\b(?:available|included|only) (?:on|in|with|under|for) ${packages}`, 'gi'), kind: 'condition' },
  { words: /(?<![\w-])only(?=[.,;)]|$)/gi, kind: 'extent', unlessAfter: access },
  {
    words: /\bexcept\b(?! (?:as|if|when|where) (?:[\w-]+ ){0,3}(?:required|permitted|allowed|authorized)\b)/gi,
    kind: 'extent',
  },
];

const clauseBefore = (text: string, at: number): string => text.slice(0, at).split(/[.;:]/).at(-1) ?? '';

/** The hedges of a text, in table order; in quotation marks too, since a row prints them as they are. */
export function hedgesIn(text: string): readonly Hedge[] {
  return rows.flatMap(({ words, kind, unlessAfter }) =>
    [...text.matchAll(words)].flatMap(({ 0: word, index }) =>
      unlessAfter?.test(clauseBefore(text, index)) === true ? [] : [{ word, kind }],
    ),
  );
}

interface Carrying {
  readonly offers?: unknown;
  readonly limits?: unknown;
  readonly strength?: unknown;
  readonly when?: unknown;
}

const given = (value: unknown) => value !== undefined && value !== null;

/**
 * The hedges that no key of the statement carries. A condition makes no promise of what a customer can choose.
 * @param event what the row waits for: what the rule itself asks for on request is not less for being done so
 */
export function bareHedges(
  provides: string,
  { offers, limits, strength, when }: Carrying,
  event: string | null = null,
): readonly Hedge[] {
  if (given(offers) || given(limits) || (given(strength) && strength !== 'must')) return [];
  const hedges = hedgesIn(provides).filter(({ kind }) => kind !== 'request' || event === null);
  return given(when) ? hedges.filter(({ kind }) => kind !== 'condition' && kind !== 'extent') : hedges;
}
