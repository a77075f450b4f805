// What is said when something is recorded in a profile.

import type { Act } from '../model/act.ts';
import type { Citation } from '../model/citation.ts';
import type { Finding } from '../model/finding.ts';
import { actStatusWords } from './acts.ts';
import { findingWords } from './findings/findings.ts';
import { count } from './labels.ts';
import { listed } from './near.ts';

export const nothingChanges = (label: string): string => `Nothing to change: ${label} says so already.`;
export const nothingRecorded = 'Nothing is recorded.';
export const recordedIn = (label: string): string => `Recorded in ${label}.`;
export const notWritten = (label: string): string =>
  `Nothing is written: --dry-run shows what would change in ${label}.`;
export const changeRefused = (label: string): string => `Nothing is written: the change would make ${label} invalid.`;

/** The subject says what was answered, the body each entry. */
export const commitMessage = (label: string, lines: readonly string[]): string => {
  const [only = '', second] = lines;
  if (second === undefined && only.length <= 72) return only;
  return `${second === undefined ? only.split(':', 1)[0] : count(lines.length, 'entry', 'entries')} ${second === undefined ? 'is' : 'are'} recorded in ${label}\n\n${lines.join('\n')}`;
};
export const sweptIn = (label: string): string =>
  `${label} had changes that were not committed; they are in this commit, too`;
export const committedAs = (id: string): string => `Committed as ${id.slice(0, 12)}.`;

/** It is only looked for by its name. */
export const evidenceAbsent = (file: string): string =>
  `${file} is not there yet; put it there, in the folder of the profile`;

export const noEvidence = (whats: readonly string[]): string =>
  `no file shows that ${listed(whats)} ${whats.length === 1 ? 'is done, so it stays' : 'are done, so they stay'} open: add --evidence`;
export const nobodySays = (what: string): string => `the name of who says so of ${what} is missing: add --by`;
/** An empty file is there, and shows nothing. */
export const evidenceEmpty = (file: string): string => `${file} is an empty file, so it is no evidence`;

export const dayAhead = (day: string): string => `${day} is in the future: what is recorded counts from that day on`;
export const duePast = (day: string): string => `${day} has passed: it is overdue from the start`;
export const expiredAlready = (file: string, day: string): string =>
  `${file} expired on ${day}, so it is no evidence today`;

/** What an answer sets aside, and what stays although it says that it does not apply. */
export function setAsideReached(key: string, aside: number, refused: readonly string[], named: boolean): string {
  const them = aside === 1 ? 'it' : 'them';
  const off =
    aside === 0
      ? `  ${key} sets no row aside.`
      : `  ${key} sets ${count(aside, 'row')} aside: nothing is asked about ${them}, and the reports list ${them} with ${named ? 'your name and reason' : 'your reason. Say who decided it with --by'}.`;
  if (refused.length === 0) return off;
  return `${off} The rule has no exception for ${listed(refused, 4)}: ${refused.length === 1 ? 'it stays' : 'they stay'} yours to do.`;
}

/** A narrower answer is the one that counts. */
export const outranked = (what: string, by: readonly string[]): string =>
  `${listed(by)} ${by.length === 1 ? 'has an answer of its own, which outranks' : 'have answers of their own, which outrank'} ${what}`;

/** `Name your officials: 3 of 4 rows of this act are done now.` */
export function actReached(title: string, { kind, status, closes, done }: Act): string {
  const all = closes.length + done.length;
  if (kind !== 'work' || all === 0) return `${actStatusWords[status]}: ${title}.`;
  if (status === 'done') return `${title}: done, with ${all === 1 ? 'its 1 row' : `all ${all} rows`}.`;
  return `${title}: ${done.length} of ${all} rows of this act ${done.length === 1 ? 'is' : 'are'} done now.`;
}

/** Tasks of vendors, and acts, by what `answer` takes. */
export const stillOpen = (left: readonly string[]): string => `  Its rows wait for: ${listed(left, 4)}.`;

/** `mail/features: 14 findings are closed by this, 1 is new.` */
export const choicesReached = (names: readonly string[], closed: number, come: number): string =>
  closed + come === 0
    ? `${listed(names)}: no finding is closed by this, and none is new.`
    : `${listed(names)}: ${closed === 0 ? 'no finding is' : closed === 1 ? '1 finding is' : `${closed} findings are`} closed by this, ${come === 0 ? 'and none is' : `${come} ${come === 1 ? 'is' : 'are'}`} new.`;

export const findingCome = (finding: Finding): string => `  New, ${finding.priority}: ${findingWords(finding).do}`;

const mostPoints = 2;

/** What findings say of a signed agreement. */
export function pointsLeft(points: readonly Finding[]): readonly string[] {
  const more = points.length - mostPoints;
  const told = points.slice(0, mostPoints).map((f) => `    ${findingWords(f).do}`);
  return [`  ${count(points.length, 'point')} left${more > 0 ? `, ${mostPoints} of them` : ''}:`, ...told];
}

export const stillToRead = (id: string, rows: readonly Citation[], of: number): string =>
  `  ${rows.length} of ${of} terms are not read yet: ${listed(rows, 3)}. Record each: devolve answer <profile> ${id} --set "${rows[0]}=<the term, or absent>".`;

/** Said again, a status stays of its day. */
export const dayKept = (what: string, status: string, day: string): string =>
  `${what} is "${status}" already, of ${day}, and stays so; if it was done again, give its day with --on`;

export function severalReached(acts: readonly Act[]): string {
  const done = acts.filter((a) => a.status === 'done').length;
  return `${count(acts.length, 'act')}: ${done} done, ${acts.length - done} not done yet.`;
}

export const activityReached = (id: string, rows: number): string =>
  rows === 0
    ? `${id}: no row is off by this answer.`
    : `${id}: ${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} off by this answer.`;

export const nextAct = (title: string, id: string): string => `Next: ${title} (${id}).`;
export const allDone = 'Next: nothing is open.';
