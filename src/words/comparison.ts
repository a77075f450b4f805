// The words for a comparison, in every format: summary, impacts, things, causes, next version.

import type { Attribution, Cause, Comparison, Consequence, NextVersion } from '../model/change.ts';
import type { Thing, ThingKind } from '../model/change-facts.ts';
import { type Impact, impacts } from '../model/change-kinds.ts';
import { causeTitles } from './changes.ts';

export const impactWords = {
  adverse: { label: 'Adverse', letter: '−', plural: 'adverse' },
  review: { label: 'Review', letter: '?', plural: 'to review' },
  favorable: { label: 'Favorable', letter: '+', plural: 'favorable' },
  editorial: { label: 'Editorial', letter: '·', plural: 'editorial' },
} as const satisfies Record<Impact, { label: string; letter: string; plural: string }>;

/** What each kind of thing is called. A trailing `on` precedes the name of a thing that has none of its own. */
const things = {
  catalog: 'catalog',
  'retired citation': 'retired citation',
  provision: 'provision',
  'state notice': 'state notice',
  inquiries: 'audit inquiries',
  inquiry: 'audit inquiry on',
  crosswalk: 'crosswalk',
  pair: 'crosswalk pair',
  vendor: 'vendor',
  service: 'service',
  document: 'document',
  upstream: 'subcontractor',
  contract: 'agreement',
  'contract term': 'agreement term',
  undertaking: 'promise',
  request: 'request',
  conflict: 'contradiction',
  note: 'note on',
  file: 'file',
  variant: 'variant',
  plan: 'plan',
  feature: 'feature',
  group: 'group of features',
  'data class': 'kind of data',
  setting: 'setting',
  gate: 'precondition',
  exclusion: 'exclusion',
  duty: 'task',
  statement: 'statement on',
  claim: 'claim on',
  ruling: 'ruling on',
  clock: 'time limit',
  recommendation: 'recommendation',
  'group of alternatives': 'group of alternatives',
  customer: 'customer',
  client: 'client',
  system: 'system',
  'gate state': 'state of precondition',
  activity: 'answer on activity',
  letter: 'letter to',
  'signed agreement': 'signed agreement with',
  reply: 'reply',
  answer: 'answer on',
  'ruling of the profile': 'your ruling on',
  profile: 'profile:',
} as const satisfies Record<ThingKind, string>;

export const thingKindWords = (kind: ThingKind): string => things[kind];

const part = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `precondition baa-executed of lume/crm`. */
export function thingWords({ kind, name, owner }: Thing): string {
  const called = name === '' ? 'the mapping' : kind === 'profile' ? part(name) : name;
  // Avoids "agreement agreement", because agreements are often named just that.
  const words = called === things[kind] ? called : `${things[kind]} ${called}`;
  return `${words}${owner === null ? '' : ` of ${owner}`}`;
}

/** The subject of a consequence: an id as it is, a thing by its name. */
export const subjectWords = ({ subject }: Pick<Consequence, 'subject'>): string | null =>
  subject === null || typeof subject === 'string' ? subject : thingWords(subject);

/** `A task was removed from this provision: statement on 164.312(b) of lume/crm`. */
export const causeWords = ({ kind, thing }: Pick<Cause, 'kind' | 'thing'>): string =>
  `${causeTitles[kind]}: ${thingWords(thing)}`;

/** How several causes led to one consequence. */
export const attributionWords = {
  alone: '',
  each: 'each by itself',
  joint: 'only together',
} as const satisfies Record<Attribution, string>;

export const versionWords = {
  major: 'something shifted to the customer, or a ground for relying on the vendor is weaker',
  minor: 'something changed, but nothing adverse to the customer',
  patch: 'no effect on the customer',
} as const satisfies Record<NextVersion['next'], string>;

/** Why no commit is named. */
export const unmade = { working: 'not committed', range: 'no single commit explains this change' } as const;

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/** `2 adverse, 1 to review, 0 favorable, 4 editorial`. */
function tally(items: readonly { readonly impact: Impact }[]): string {
  return impacts
    .map((impact) => `${items.filter((item) => item.impact === impact).length} ${impactWords[impact].plural}`)
    .join(', ');
}

/** The first line of every format. */
export function summaryWords({ causes, consequences, base, head }: Comparison): string {
  const unread = new Set([...base.broken, ...head.broken]).size;
  const left = unread === 0 ? '' : ` What changed in ${count(unread, 'file')} that could not be read is unknown.`;
  if (causes.length === 0) return unread === 0 ? 'No change.' : `What could be read is the same on both sides.${left}`;
  const moved =
    consequences.length === 0
      ? 'no consequence for the customer'
      : `${count(consequences.length, 'consequence')} (${tally(consequences)})`;
  return `${count(causes.length, 'change')} (${tally(causes)}); ${moved}.${left}`;
}
