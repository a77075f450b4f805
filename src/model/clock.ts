// Time spans as stated by vendors and rules. A missing span is `unstated`; there is no default.

export type TimeUnit = 'minutes' | 'hours' | 'days' | 'calendar days' | 'business days' | 'months' | 'years';

export interface Span {
  readonly amount: number;
  readonly unit: TimeUnit;
}

const pattern = /^(\d{1,5}) (minute|hour|(?:calendar |business )?day|month|year)s?$/;

/** Parses `60 days`, `1 year`, `10 business days`; returns null for anything else. */
export function parseSpan(text: string): Span | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  return { amount: Number(match[1]), unit: `${match[2]}s` as TimeUnit };
}

export function formatSpan(span: Span): string {
  return `${span.amount} ${span.amount === 1 ? span.unit.slice(0, -1) : span.unit}`;
}

// Upper bounds, so that a span is never understated: 5 business days can take 7 calendar days, 8 with a holiday.
const longestDays: Readonly<Record<TimeUnit, (n: number) => number>> = {
  minutes: (n) => n / 1440,
  hours: (n) => n / 24,
  days: (n) => n,
  'calendar days': (n) => n,
  'business days': (n) => Math.ceil((n * 7) / 5) + 1,
  months: (n) => n * 31,
  years: (n) => n * 366,
};

/** Maximum length in calendar days. */
export function daysAtMost(span: Span): number {
  return longestDays[span.unit](span.amount);
}

/** What a document says about a duration. */
export type StatedSpan =
  | { readonly kind: 'stated'; readonly span: Span }
  | { readonly kind: 'unstated' }
  /** The contract lets the customer set the time. */
  | { readonly kind: 'set-by-customer' }
  | { readonly kind: 'stated-elsewhere'; readonly document: string }
  /** Stated in a document that the reader of this copy may not see; `where` describes it. */
  | { readonly kind: 'withheld'; readonly where: string };

/** What a text states: nothing where it is no span. */
export function statedSpan(text: string): StatedSpan {
  const span = parseSpan(text);
  return span === null ? { kind: 'unstated' } : { kind: 'stated', span };
}
