// What the customer does and does not do, and the letters that it sent.

import { compareText } from '../model/compare-text.ts';
import type { ActivityAnswer, Letter, System, Trait } from '../model/customer.ts';
import { vendorOf } from '../model/lookup.ts';
import type { Program } from '../model/program.ts';
import type { ProfileDocument } from '../schema/profile-document.ts';
import type { Reporter } from './reporter.ts';
import { sortedEntries } from './sorted-entries.ts';

/** In code-unit order of the activities. */
export function linkActivities(
  { activities }: ProfileDocument,
  program: Program,
  r: Reporter,
): readonly ActivityAnswer[] {
  const known = program.activities.map((a) => a.id);
  return sortedEntries(activities).flatMap(([activity, entry]) => {
    const path = ['activities', activity];
    if (!r.known(activity, 'activity', known, path, 'key')) return [];
    const { answer, by, on } = typeof entry === 'string' ? { answer: entry } : entry;
    return [{ activity, answer, by: by ?? null, on: on ?? null, at: r.at(path) }];
  });
}

/** The traits of a profile, with those that a yes to an activity states. */
export function traitsWith(
  traits: readonly Trait[],
  answers: readonly ActivityAnswer[],
  { activities }: Program,
): readonly Trait[] {
  const stated = activities.flatMap(({ id, asksTrait }) =>
    asksTrait !== null && answers.some((a) => a.activity === id && a.answer === 'yes') ? [asksTrait] : [],
  );
  return [...new Set([...traits, ...stated])];
}

/** In code-unit order of the vendors. */
export function linkLetters({ letters }: ProfileDocument, systems: readonly System[], r: Reporter): readonly Letter[] {
  const vendors = systems.flatMap((s) => (s.kind === 'service' ? [vendorOf(s.service)] : []));
  return sortedEntries(letters)
    .flatMap(([vendor, { sent = null, due = null, owner = null, note = null }]) =>
      r.known(vendor, 'vendor', vendors, ['letters', vendor], 'key') ? [{ vendor, sent, due, owner, note }] : [],
    )
    .sort((a, b) => compareText(a.vendor, b.vendor));
}
