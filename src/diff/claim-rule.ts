// How a vendor's own verdicts are compared. Blank, absent, optional, No and Yes are five different things.

import type { CauseKind } from '../model/change-kinds.ts';
import { type Claim, formatPointer, type Verdict } from '../model/vendor.ts';
import type { Rule } from './edit.ts';
import { pairByScore } from './pairs.ts';
import { isSame } from './sameness.ts';
import { whenWords } from './service-rules.ts';

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

/** A row of the vendor's table is the same one if it cites the same text for the same control; else by what it shares. */
function likeness(b: Claim, h: Claim): number {
  const text = b.text === h.text;
  const control = b.control === h.control;
  if (text && control) return 6;
  const rest = b.says === h.says && isSame(b.when, h.when);
  if (text && rest) return 4;
  if (control && b.control !== null && rest) return 3;
  return text && isSame(b.source, h.source) ? 1 : 0;
}

const cites = (c: Claim) => (c.problem === null ? c.text : `${c.text} (${c.problem})`);
const says = (c: Claim) => (c.says === '' ? '(blank)' : c.says);

export const claimRule: Rule<Claim> = {
  word: 'claim',
  key: (c) => [c.text, c.control ?? '', formatPointer(c.source)].join('\0'),
  name: (c) => (c.control === null ? c.text : `${c.text} (${c.control})`),
  at: (c) => c.at,
  citation: (c) => c.citations[0] ?? null,
  rows: (c) => c.citations,
  pair: (base, head) => pairByScore(base, head, likeness),
  added: (c) => (positive.includes(c.verdict) ? 'claim-added' : 'empty-claim-added'),
  removed: (c) => (positive.includes(c.verdict) ? 'claim-removed' : 'empty-claim-removed'),
  words: says,
  fields: [
    { fields: ['verdict', 'says'], kind: verdictKind, words: says },
    { fields: ['control'], kind: () => 'control-renamed', words: (c) => c.control, inert: true },
    { fields: ['text', 'citations', 'problem'], kind: () => 'claim-changed', words: cites },
    { fields: ['when'], kind: () => 'claim-changed', words: (c) => whenWords(c.when) ?? 'always' },
    { fields: ['source'], kind: () => 'source-moved', words: (c) => formatPointer(c.source), inert: true },
  ],
};
