// Consequences as lines of a notice, and what the notice cannot say.

import type { ComparedSide, Consequence } from '../model/change.ts';
import type { ConsequenceKind } from '../model/change-kinds.ts';
import { isLeftOut } from '../model/listed-duty.ts';
import { factWords } from './facts.ts';
import type { Heading } from './notice.ts';
import { rowSentence } from './notice-outcomes.ts';
import { sentence } from './sentences.ts';

type Item = (c: Consequence, title: string) => string;

/** `Encryption and decryption (164.312(a)(2)(iv))`. */
const rule: Item = ({ citation }, title) => (title === '' ? `${citation}` : `${title} (${citation})`);

const row: Item = (c, title) => `${rule(c, title)}: ${sentence(rowSentence(c))}`;

const before = (c: Consequence) => factWords(c.before) ?? '';
const after = (c: Consequence) => sentence(factWords(c.after) ?? '');

/** A task that belongs to one row is named with the row. */
const task: Item = (c, title) => {
  const own = c.citation !== null && c.after?.kind === 'listed-duty' && isLeftOut(c.after.duty.asked);
  return own ? `${rule(c, title)}: ${after(c)}` : after(c);
};

const items: Readonly<Partial<Record<ConsequenceKind, readonly [heading: Heading, item: Item]>>> = {
  'duty-gained': ['act', task],
  'listed-duty-reworded': ['act', (c) => `${after(c)} Before, it read: ${before(c)}`],
  'row-duty-gained': [
    'act',
    (c, title) => `${after(c)} You already have this task. It now also covers ${rule(c, title)}.`,
  ],
  'disposition-worsened': ['row', row],
  'contract-element-lost': ['row', row],
  'row-added': ['row', row],
  'place-worsened': ['row', row],
  'question-opened': ['open', rule],
  'disposition-improved': ['gain', row],
  'contract-element-gained': ['gain', row],
  'row-removed': ['gain', row],
  'place-improved': ['gain', row],
  'duty-shed': ['shed', before],
  'row-duty-shed': ['shed', (c, title) => `No longer for ${rule(c, title)}: ${before(c)}`],
};

/** Kinds that a notice reports, in order. */
export const toldConsequences = Object.keys(items) as readonly ConsequenceKind[];

/** The heading and line of a consequence; null for one that a notice reports in another way or not at all. */
export function consequenceItem(c: Consequence, title: string): readonly [heading: Heading, item: string] | null {
  const told = items[c.kind];
  return told === undefined ? null : [told[0], told[1](c, title)];
}

/** A time limit that the law sets. */
export function timeItem(c: Consequence, title: string): string {
  const was = c.before === null ? '' : `before: ${sentence(before(c))} Now: `;
  return `${title === '' ? '' : `${title}: `}${was}${c.after === null ? 'no time limit.' : after(c)}`;
}

/** What was left out of this copy. */
export const withheldSection = {
  title: 'What this notice leaves out',
  items: [
    'Changes in documents that are withheld from this copy are not listed. Ask the vendor whether any of them changed for you.',
  ],
};

export const unreadTitles = { part: 'What this notice cannot say', section: 'Not read' } as const;

export const unreadItem = (file: string, { name, commit }: ComparedSide): string =>
  `${file} could not be read in ${commit === null ? 'the working tree' : name}. What changed in it is unknown.`;

export const rewordedTitle = 'What is worded differently';
