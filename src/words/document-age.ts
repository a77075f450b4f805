// How old a document is, in words.

import { fullMonths } from '../model/day.ts';
import { count } from './labels.ts';

const year = 12;

/** `5 years old`, `14 months old`; empty for less than a year. */
export function ageText(day: string, asOf: string): string {
  const months = fullMonths(day, asOf);
  if (months < year) return '';
  return months < 2 * year ? `${months} months old` : `${count(Math.floor(months / year), 'year')} old`;
}

/** The document with the oldest word. @param undated how many have no day at all */
export function oldestText(
  oldest: { readonly pointer: string; readonly title: string; readonly day: string },
  undated: number,
  asOf: string,
): string {
  const age = ageText(oldest.day, asOf);
  const none = undated === 0 ? '' : ` No day is known for ${count(undated, 'document')}.`;
  return `Oldest source: "${oldest.title}" (${oldest.pointer}) of ${oldest.day}${age === '' ? '' : `, ${age}`}.${none}`;
}

export const undatedText = (documents: number): string => `No day is known for ${count(documents, 'document')}.`;
