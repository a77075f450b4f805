// What changed, for a reader: the summary first, then what it does to each customer, then what was edited and by whom.

import type { Author, Cause, ComparedSide, Comparison, Consequence, Placed } from '../../model/change.ts';
import { causeKinds, consequenceKinds, type Impact, impacts } from '../../model/change-kinds.ts';
import { type Segment, wordDiff } from '../word-diff.ts';
import { count, disclaimer } from '../words.ts';

export const impactWords = {
  adverse: { label: 'Adverse', letter: '−', plural: 'adverse' },
  review: { label: 'Review', letter: '?', plural: 'to review' },
  favorable: { label: 'Favorable', letter: '+', plural: 'favorable' },
  editorial: { label: 'Editorial', letter: '·', plural: 'editorial' },
} as const satisfies Record<Impact, { label: string; letter: string; plural: string }>;

interface ImpactView {
  readonly impact: Impact;
  readonly label: string;
  readonly letter: string;
}

export interface SideView {
  readonly name: string;
  /** Full id, or nothing for the working tree. */
  readonly commit: string;
  readonly date: string;
  readonly broken: readonly string[];
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
  /** The commits that made it; or why there is none. */
  readonly authors: readonly string[];
  /** How many consequences it has. */
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
}

const impactView = (impact: Impact): ImpactView => ({
  impact,
  label: impactWords[impact].label,
  letter: impactWords[impact].letter,
});

export const shortId = (commit: string): string => commit.slice(0, 12);

function sideView({ name, commit, date, broken }: ComparedSide): SideView {
  return { name, commit: commit ?? '', date: date?.slice(0, 10) ?? '', broken };
}

const authorText = ({ commit, author, date, subject }: Author) =>
  [shortId(commit), date.slice(0, 10), author, subject].filter((part) => part !== '').join(' · ');

function authorTexts(placed: Placed | undefined): readonly string[] {
  if (placed !== undefined && placed.authors.length > 0) return placed.authors.map(authorText);
  // What nobody made lay in the base alone, or before the cut of a clone.
  return [placed?.committed === false ? 'not committed' : 'by no commit that only the head has'];
}

const attributionWords = { alone: '', each: 'each of them by itself', joint: 'only together' } as const;

function consequenceView(c: Consequence, { titles }: Comparison, byId: ReadonlyMap<string, Cause>): ConsequenceView {
  const causes = c.because.flatMap((id) => {
    const cause = byId.get(id);
    return cause === undefined ? [] : [{ id, subject: `${causeKinds[cause.kind].title}: ${cause.subject}` }];
  });
  return {
    ...impactView(c.impact),
    what: consequenceKinds[c.kind].title,
    citation: c.citation ?? '',
    title: c.citation === null ? '' : (titles.get(c.citation) ?? ''),
    subject: c.subject ?? '',
    before: c.before ?? '',
    after: c.after ?? '',
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
  const segments = cause.before === null || cause.after === null ? [] : wordDiff(cause.before, cause.after);
  const view = (s: Segment) => ({ gone: s.kind === 'gone', come: s.kind === 'come', text: s.text });
  return {
    ...impactView(cause.impact),
    id: cause.id,
    what: causeKinds[cause.kind].title,
    subject: cause.subject,
    citation: cause.citation ?? '',
    before: cause.before ?? '',
    after: cause.after ?? '',
    segments: segments.map(view),
    base: where('base'),
    head: where('head'),
    authors: authorTexts(placed),
    moves,
  };
}

const versionReasons = {
  major: 'something shifted to the customer',
  minor: 'something changed, and nothing shifted to the customer',
  patch: 'nothing follows from it',
} as const;

/** `2 adverse, 1 to review, 0 favorable, 4 editorial`. */
function tally(items: readonly { readonly impact: Impact }[]): string {
  return impacts
    .map((impact) => `${items.filter((item) => item.impact === impact).length} ${impactWords[impact].plural}`)
    .join(', ');
}

export interface Unread {
  readonly side: 'base' | 'head';
  readonly file: string;
}

/** What could not be read, and on which side: of it nobody knows what changed. */
export const unreadOf = ({ base, head }: Pick<Comparison, 'base' | 'head'>): readonly Unread[] => [
  ...base.broken.map((file) => ({ side: 'base' as const, file })),
  ...head.broken.map((file) => ({ side: 'head' as const, file })),
];

/** The line that comes first, whatever the format. */
export function summaryOf({ causes, consequences, base, head }: Comparison): string {
  const unread = new Set([...base.broken, ...head.broken]).size;
  const left = unread === 0 ? '' : ` What changed in ${count(unread, 'file')} that could not be read is unknown.`;
  if (causes.length === 0) return unread === 0 ? 'No change.' : `What could be read is the same on both sides.${left}`;
  const moved =
    consequences.length === 0
      ? 'nothing moves for the customer'
      : `${count(consequences.length, 'consequence')} (${tally(consequences)})`;
  return `${count(causes.length, 'change')} (${tally(causes)}); ${moved}.${left}`;
}

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
    title: `What changed from ${base.name} to ${head.name}`,
    asOf: comparison.asOf,
    disclaimer,
    summary: summaryOf(comparison),
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
    versions: versions.map(({ vendor, next }) => ({ vendor, next, why: versionReasons[next] })),
  };
}
