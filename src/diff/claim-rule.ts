// How a vendor's own verdicts are compared. Blank, absent, optional, No and Yes are five different answers.

import type { CauseKind } from '../model/change-kinds.ts';
import { type Claim, formatPointer, type Verdict } from '../model/vendor.ts';
import type { Rule } from './edit.ts';
import { source, textIfAny } from './facts.ts';
import { pairByScore } from './pairs.ts';
import { sameContent } from './same-content.ts';

const positive: readonly Verdict[] = ['yes', 'optional', 'partially'];

function verdictKind({ verdict: before }: Claim, { verdict: after }: Claim): CauseKind {
  if (before === after) return 'claim-reworded';
  const was = positive.indexOf(before);
  const is = positive.indexOf(after);
  if (was >= 0 && is >= 0) return is > was ? 'claim-weakened' : 'claim-strengthened';
  if (after === 'not-applicable') return was >= 0 ? 'claim-disclaimed' : 'claim-na-changed';
  if (before === 'not-applicable') return is >= 0 ? 'claim-reclaimed' : 'claim-na-changed';
  if (was >= 0) return after === 'no' ? 'claim-denied' : 'claim-blanked';
  if (is >= 0) return before === 'no' ? 'claim-granted' : 'claim-filled';
  return after === 'no' ? 'claim-answered-no' : 'claim-no-withdrawn';
}

/** Rows of the vendor's table are the same if they cite the same text for the same control, else by what they share. */
function likeness(b: Claim, h: Claim): number {
  const text = b.text === h.text;
  const control = b.control === h.control;
  if (text && control) return 6;
  const rest = b.says === h.says && sameContent(b.when, h.when);
  if (text && rest) return 4;
  if (control && b.control !== null && rest) return 3;
  return text && sameContent(b.source, h.source) ? 1 : 0;
}

const says = ({ says }: Claim) => ({ kind: 'claim', says }) as const;

export const claimRule: Rule<Claim> = {
  thing: 'claim',
  key: (c) => [c.text, c.control ?? '', formatPointer(c.source)].join('\0'),
  name: (c) => (c.control === null ? c.text : `${c.text} (${c.control})`),
  citation: (c) => c.citations[0] ?? null,
  rows: (c) => c.citations,
  pair: (base, head) => pairByScore(base, head, likeness),
  added: (c) => (positive.includes(c.verdict) ? 'claim-added' : 'empty-claim-added'),
  removed: (c) => (positive.includes(c.verdict) ? 'claim-removed' : 'empty-claim-removed'),
  fact: says,
  fields: [
    { fields: ['verdict', 'says'], kind: verdictKind, fact: says },
    {
      fields: ['vendor', 'customer'],
      kind: () => 'claim-changed',
      fact: ({ vendor, customer }) => textIfAny([vendor, customer].filter((t) => t !== null).join(' / ') || null),
    },
    { fields: ['control'], kind: () => 'control-renamed', fact: (c) => textIfAny(c.control), inert: true },
    {
      fields: ['text', 'citations', 'problem'],
      kind: () => 'claim-changed',
      fact: ({ text, problem }) => ({ kind: 'cited', text, problem }),
    },
    { fields: ['when'], kind: () => 'claim-changed', fact: ({ when }) => ({ kind: 'condition', when }) },
    { fields: ['source'], kind: () => 'source-moved', fact: source, inert: true },
  ],
};
