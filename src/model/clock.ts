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

/** What a text states: nothing where it is no span. */
export function statedSpan(text: string): StatedSpan {
  const span = parseSpan(text);
  return span === null ? { kind: 'unstated' } : { kind: 'stated', span };
}

/** Whether a source names the event that starts a time, or says that it does not. */
export const startIsStated = (from: string): boolean => !/not stated/.test(from) || /\(/.test(from);
