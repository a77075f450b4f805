// What the pages of a comparison, a notice and a log print beside their views.

import type { ProfileOnDisk, Remark } from '../model/change.ts';

export const diffPage = {
  over: 'What changed, who changed it, and what it does to the customer',
  base: 'Base',
  head: 'Head',
  asOf: 'As of',
  summary: 'Summary',
  impact: 'Impact',
  changes: 'Changes',
  consequences: 'Consequences',
  next: 'Next version',
  effect: 'Effect on',
  rule: 'Rule',
  moved: 'What moved',
  before: 'Before',
  after: 'After',
  because: 'Caused by',
  edited: 'What was edited',
  legend: 'The base is on the left, the head on the right. Removed words are struck out; added words are underlined.',
  id: 'Id',
  change: 'Change',
  item: 'Item',
  by: 'Author',
  nothing: 'nothing',
} as const;

export const noticePage = {
  recorded: 'Recorded on',
  compared: 'Compared',
  with: 'with',
  asOf: 'As of',
  unchanged: {
    title: 'Nothing to do',
    text: "Nothing in your vendors' documents changed for you. This notice does not cover your own profile or state law.",
  },
} as const;

export const logPage = {
  upTo: 'Up to',
  asOf: 'As of',
  head: ['Commit', 'Date', 'Author', 'Rule', 'Customer', 'Before', 'After', 'Caused by'],
  nothing: 'nothing',
  together: 'only together',
} as const;

export const diffTitle = (base: string, head: string): string => `What changed from ${base} to ${head}`;

export const noticeTitle = 'Notice of change';

export const unreadWords = (side: 'base' | 'head', file: string): string =>
  `Could not be read in the ${side}: ${file}. What changed in it is unknown.`;

/** The number of consequences of a cause; '' for none. */
export const movesWords = (moves: number): string =>
  moves === 0 ? '' : `${moves} ${moves === 1 ? 'consequence' : 'consequences'}`;

export const logTitle = (citation: string | null): string => `When ${citation ?? 'each row'} changed`;

export const cutWords = 'This clone is shallow: earlier history is not known.';
export const notComputed = (why: string): string => `Cannot be computed: ${why}`;

export const noCommit = (whole: boolean): string => (whole ? 'No commit changed it.' : 'No known commit changed it.');

/** Lists what a log of rows does not follow, because an empty log may be due to that. */
export const nothingFound = `No known commit changed it.
  followed: its outcome, what the documents say on it, tasks, subcontractors, terms of the agreement, time limits about it
  not followed: exclusions and preconditions of a vendor, promises about itself, recommendations, notes; devolve diff shows these
`;

export const shallowWords = `${cutWords} Run git fetch --unshallow to get it.`;

const whyOnDisk = {
  'other-repository': 'is not in the repository of the library',
  'never-committed': 'was never committed',
  'not-tracked': 'is not under version control',
} as const satisfies Record<ProfileOnDisk['why'], string>;

/** What a reader must know about how the comparison was made. */
export function remarkWords(remark: Remark): string {
  if (remark.kind === 'parted') {
    const { base, head } = remark;
    return `${base} has commits that ${head} does not have. What they changed is shown here as undone. To compare from where the two diverged (git merge-base): devolve diff ${base}...${head}`;
  }
  const all = remark.of === 'sides' ? 'both sides' : 'every commit';
  if (remark.kind === 'built-in-alone')
    return `You have no library of your own, so ${remark.of === 'sides' ? 'both sides are' : 'every commit is'} read with the one built into this devolve. Changes of that library are not shown.`;
  const { label, why } = remark;
  return `${label} ${whyOnDisk[why]}. It is read from disk as it is now, for ${all}.`;
}
