// What one vendor owes in an event.

import type { Deadline, VendorPart, VendorWord } from '../../model/event-plan.ts';
import { bearingText } from '../../words/bearings.ts';
import { providedText } from '../../words/duties.ts';
import { agencyWords, ifThere, noDayYet, silentText } from '../../words/event.ts';
import { labels } from '../../words/heads.ts';
import { type DeadlineView, deadlineView } from './event-deadline.ts';

interface VendorDeadlineView extends DeadlineView {
  /** The day, or why there is none. */
  readonly when: string;
}

export interface VendorPartView {
  readonly title: string;
  readonly name: string;
  /** Whether it is the customer's agent; empty where that does not matter. */
  readonly agency: string;
  readonly here: boolean;
  readonly deadlines: readonly VendorDeadlineView[];
  readonly does: readonly { readonly text: string; readonly source: string; readonly citations: string }[];
  readonly silent: string;
}

export const vendorWordText = ({ what }: Pick<VendorWord, 'what'>): string =>
  what.kind === 'provides' ? providedText(what.provided) : bearingText(what.bearing);

/** What reads alike is told once, with all its rows. */
function wordsOf(does: readonly VendorWord[]): VendorPartView['does'] {
  const found = new Map<string, { readonly source: string; readonly citations: Set<string> }>();
  for (const word of does) {
    const text = vendorWordText(word);
    const known = found.get(text) ?? { source: word.source ?? '', citations: new Set() };
    found.set(text, known);
    for (const citation of word.citations) known.citations.add(citation);
  }
  return [...found].map(([text, { source, citations }]) => ({ text, source, citations: [...citations].join(', ') }));
}

export function vendorPartView(part: VendorPart, breach: boolean, asOf: string): VendorPartView {
  const { title, name, agent, here, deadlines, does, silent } = part;
  const when = (d: Deadline) => {
    if (d.day !== null) return d.day;
    if (!breach || d.clock.within.kind !== 'stated') return labels.noNumber;
    return !here && d.from.kind === 'vendor-discovery' ? ifThere : noDayYet;
  };
  return {
    title,
    name,
    agency: breach ? agencyWords[agent] : '',
    here,
    deadlines: deadlines.map((d) => ({ ...deadlineView(d, asOf), when: when(d) })),
    does: wordsOf(does),
    silent: silent.length === 0 ? '' : silentText(silent),
  };
}
