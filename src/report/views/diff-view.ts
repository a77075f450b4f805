// What changed, for a reader: the summary, the consequences for each customer, the edits and their authors.

import type { Author, Cause, ComparedSide, Comparison, Consequence, Placed } from '../../model/change.ts';
import { type Impact, impacts } from '../../model/change-kinds.ts';
import { causeTitles, consequenceTitles } from '../../words/changes.ts';
import {
  attributionWords,
  causeWords,
  impactWords,
  subjectWords,
  summaryWords,
  thingWords,
  unmade,
  versionWords,
} from '../../words/comparison.ts';
import { diffTitle, unreadWords } from '../../words/diff-page.ts';
import { factWords } from '../../words/facts.ts';
import { disclaimer } from '../../words/labels.ts';
import { type Segment, wordDiff } from '../word-diff.ts';

interface ImpactView {
  readonly impact: Impact;
  readonly label: string;
  readonly letter: string;
}

export interface SideView {
  readonly name: string;
  /** Full id; empty for the working tree. */
  readonly commit: string;
  readonly date: string;
}

export interface ConsequenceView extends ImpactView {
  readonly what: string;
  readonly citation: string;
  readonly title: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  /** `by c-123`, `each by itself: …`, `only together: …`. */
  readonly because: string;
  readonly causes: readonly { readonly id: string; readonly subject: string }[];
}

export interface CustomerChangesView {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ConsequenceView[];
}

export interface CauseView extends ImpactView {
  readonly id: string;
  readonly what: string;
  readonly subject: string;
  readonly citation: string;
  readonly before: string;
  readonly after: string;
  readonly segments: readonly { readonly gone: boolean; readonly come: boolean; readonly text: string }[];
  readonly base: string;
  readonly head: string;
  /** The commits that made it, or why there is none. */
  readonly authors: readonly string[];
  /** The number of its consequences. */
  readonly moves: number;
}

export interface DiffView {
  readonly title: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly summary: string;
  readonly base: SideView;
  readonly head: SideView;
  readonly unchanged: boolean;
  readonly counts: readonly (ImpactView & { readonly causes: number; readonly consequences: number })[];
  readonly customers: readonly CustomerChangesView[];
  readonly causes: readonly CauseView[];
  readonly versions: readonly { readonly vendor: string; readonly next: string; readonly why: string }[];
  /** What could not be read. */
  readonly unread: readonly string[];
}

const impactView = (impact: Impact): ImpactView => ({
  impact,
  label: impactWords[impact].label,
  letter: impactWords[impact].letter,
});

export const shortId = (commit: string): string => commit.slice(0, 12);

function sideView({ name, commit, date }: ComparedSide): SideView {
  return { name, commit: commit ?? '', date: date?.slice(0, 10) ?? '' };
}

const authorText = ({ commit, author, date, subject }: Author) =>
  [shortId(commit), date.slice(0, 10), author, subject].filter((part) => part !== '').join(' · ');

function authorTexts(placed: Placed | undefined): readonly string[] {
  if (placed !== undefined && placed.authors.length > 0) return placed.authors.map(authorText);
  // Without a commit, the edit is uncommitted, on the base side only, or before the cut of a shallow clone.
  return [placed?.committed === false ? unmade.working : unmade.range];
}

function consequenceView(c: Consequence, { titles }: Comparison, byId: ReadonlyMap<string, Cause>): ConsequenceView {
  const causes = c.because.flatMap((id) => {
    const cause = byId.get(id);
    return cause === undefined ? [] : [{ id, subject: causeWords(cause) }];
  });
  return {
    ...impactView(c.impact),
    what: consequenceTitles[c.kind],
    citation: c.citation ?? '',
    title: c.citation === null ? '' : (titles.get(c.citation) ?? ''),
    subject: subjectWords(c) ?? '',
    before: factWords(c.before) ?? '',
    after: factWords(c.after) ?? '',
    because: causes.length > 1 ? attributionWords[c.attribution] : '',
    causes,
  };
}

function causeView(cause: Cause, comparison: Comparison): CauseView {
  const placed = comparison.placed.get(cause.id);
  const where = (side: 'base' | 'head') => {
    const at = placed?.[side] ?? null;
    return at === null ? '' : `${at.file}:${at.line}`;
  };
  const moves = comparison.consequences.filter((c) => c.because.includes(cause.id)).length;
  const [before, after] = [factWords(cause.before), factWords(cause.after)];
  const segments = before === null || after === null ? [] : wordDiff(before, after);
  const view = (s: Segment) => ({ gone: s.kind === 'gone', come: s.kind === 'come', text: s.text });
  return {
    ...impactView(cause.impact),
    id: cause.id,
    what: causeTitles[cause.kind],
    subject: thingWords(cause.thing),
    citation: cause.citation ?? '',
    before: before ?? '',
    after: after ?? '',
    segments: segments.map(view),
    base: where('base'),
    head: where('head'),
    authors: authorTexts(placed),
    moves,
  };
}

export interface Unread {
  readonly side: 'base' | 'head';
  readonly file: string;
}

/** What could not be read on either side: its changes are not known. */
export const unreadOf = ({ base, head }: Pick<Comparison, 'base' | 'head'>): readonly Unread[] => [
  ...base.broken.map((file) => ({ side: 'base' as const, file })),
  ...head.broken.map((file) => ({ side: 'head' as const, file })),
];

const byImpact = (a: { impact: Impact }, b: { impact: Impact }) =>
  impacts.indexOf(a.impact) - impacts.indexOf(b.impact);

export function diffView(comparison: Comparison): DiffView {
  const { base, head, causes, consequences, versions, customers } = comparison;
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  const ofCustomer = (id: string) =>
    consequences
      .filter((c) => c.customer === id)
      .map((c) => consequenceView(c, comparison, byId))
      .sort(byImpact);
  return {
    title: diffTitle(base.name, head.name),
    asOf: comparison.asOf,
    disclaimer,
    summary: summaryWords(comparison),
    base: sideView(base),
    head: sideView(head),
    unchanged: causes.length === 0,
    counts: impacts.map((impact) => ({
      ...impactView(impact),
      causes: causes.filter((c) => c.impact === impact).length,
      consequences: consequences.filter((c) => c.impact === impact).length,
    })),
    customers: [...new Set(consequences.map((c) => c.customer))].map((id) => ({
      id,
      name: customers.get(id) ?? id,
      rows: ofCustomer(id),
    })),
    causes: causes.map((cause) => causeView(cause, comparison)),
    versions: versions.map(({ vendor, next }) => ({ vendor, next, why: versionWords[next] })),
    unread: unreadOf(comparison).map(({ side, file }) => unreadWords(side, file)),
  };
}
