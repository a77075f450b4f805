// Calendar days as texts, YYYY-MM-DD: no time zone, no clock.

import type { Span } from './clock.ts';

const read = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
};

/** The last day that YYYY-MM-DD can write; what would end later ends on it. */
const lastDay = Date.UTC(9999, 11, 31);

const written = (time: number) => new Date(Math.min(time, lastDay)).toISOString().slice(0, 10);

/** `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
const timeOf = (year: number, month: number, date: number) => new Date(0).setUTCFullYear(year, month, date);

/** The day so many calendar days later. */
export function addDays(day: string, days: number): string {
  const { year, month, date } = read(day);
  return written(timeOf(year, month - 1, date + days));
}

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = read(day);
  const last = new Date(timeOf(year, month - 1 + months + 1, 0)).getUTCDate();
  return written(timeOf(year, month - 1 + months, Math.min(date, last)));
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day so many business days later; holidays are not known, so the count is Monday to Friday. */
export function addBusinessDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left--;
  }
  return at;
}

/** The last day of a span that starts on `day`. Minutes and hours end on the day that they reach, read from its end. */
export function endOf(day: string, { amount, unit }: Span): string {
  switch (unit) {
    case 'minutes':
      return addDays(day, Math.floor(amount / 1440));
    case 'hours':
      return addDays(day, Math.floor(amount / 24));
    case 'days':
    case 'calendar days':
      return addDays(day, amount);
    case 'business days':
      return addBusinessDays(day, amount);
    case 'months':
      return addMonths(day, amount);
    case 'years':
      return addMonths(day, amount * 12);
  }
}

/** Calendar days from one day to another; negative if the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;

/** Full months from one day to a later one; 0 if it is not later. */
export function fullMonths(from: string, to: string): number {
  const [a, b] = [read(from), read(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}
