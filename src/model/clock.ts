// Spans of time as vendors and rules state them. What is not stated is `unstated`, never a default.

export type TimeUnit = 'minutes' | 'hours' | 'days' | 'business days' | 'months' | 'years';

export interface Span {
  readonly amount: number;
  readonly unit: TimeUnit;
}

const pattern = /^(\d{1,5}) (minute|hour|day|business day|month|year)s?$/;

/** Reads `60 days`, `1 year`, `10 business days`; null for anything else. */
export function parseSpan(text: string): Span | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  return { amount: Number(match[1]), unit: `${match[2]}s` as TimeUnit };
}

export function formatSpan(span: Span): string {
  return `${span.amount} ${span.amount === 1 ? span.unit.slice(0, -1) : span.unit}`;
}

// Longest reading, so that a comparison never flatters: five business days may take a calendar week, with a holiday more.
const longestDays: Readonly<Record<TimeUnit, (n: number) => number>> = {
  minutes: (n) => n / 1440,
  hours: (n) => n / 24,
  days: (n) => n,
  'business days': (n) => Math.ceil((n * 7) / 5) + 1,
  months: (n) => n * 31,
  years: (n) => n * 366,
};

/** Calendar days that the span may take at most. */
export function daysAtMost(span: Span): number {
  return longestDays[span.unit](span.amount);
}

/** What a document says of a duration. */
export type StatedSpan =
  | { readonly kind: 'stated'; readonly span: Span }
  | { readonly kind: 'unstated' }
  /** The contract leaves it to the customer to name the time. */
  | { readonly kind: 'set-by-customer' }
  | { readonly kind: 'stated-elsewhere'; readonly document: string }
  /** Stated in a document that the reader of this copy may not see; which one, in words. */
  | { readonly kind: 'withheld'; readonly where: string };

/**
 * `60 days`, `not stated`, `stated in "Master agreement", which was not supplied`.
 * @param titleOf what a document is called, where it is told to people
 */
export function describeWithin(within: StatedSpan, titleOf?: (document: string) => string): string {
  switch (within.kind) {
    case 'stated':
      return formatSpan(within.span);
    case 'unstated':
      return 'not stated';
    case 'set-by-customer':
      return 'the time that you set';
    case 'stated-elsewhere':
      return `stated in ${titleOf === undefined ? within.document : `"${titleOf(within.document)}"`}, which was not supplied`;
    case 'withheld':
      return `stated in ${within.where}`;
  }
}

/** The same with what makes the number more or less than it seems: it is an outer limit, or no promise at all. */
export function describeTime(
  clock: {
    readonly within: StatedSpan;
    readonly promptly: boolean;
    readonly kind: 'promise' | 'goal' | 'window';
  },
  titleOf?: (document: string) => string,
): string {
  const words = describeWithin(clock.within, titleOf);
  if (clock.kind === 'goal') return `${words}: a goal, not a promise`;
  if (!clock.promptly) return words;
  return `${words}, without unreasonable delay`;
}
