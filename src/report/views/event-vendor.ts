// What one vendor owes in an event.

import type { VendorPart, VendorWord } from '../../model/event-plan.ts';
import { bearingText } from '../../words/bearings.ts';
import { providedText } from '../../words/duties.ts';
import { agencyWords, silentText } from '../../words/event.ts';
import { type DeadlineView, deadlineView } from './event-deadline.ts';

export interface VendorPartView {
  readonly title: string;
  readonly name: string;
  readonly agency: string;
  readonly here: boolean;
  readonly deadlines: readonly DeadlineView[];
  readonly does: readonly { readonly text: string; readonly source: string; readonly citations: string }[];
  readonly silent: string;
}

export const vendorWordText = ({ what }: Pick<VendorWord, 'what'>): string =>
  what.kind === 'provides' ? providedText(what.provided) : bearingText(what.bearing);

export function vendorPartView(part: VendorPart, asOf: string): VendorPartView {
  const { title, name, agent, here, deadlines, does, silent } = part;
  return {
    title,
    name,
    agency: agencyWords[agent],
    here,
    deadlines: deadlines.map((d) => deadlineView(d, asOf)),
    does: does.map((word) => ({
      text: vendorWordText(word),
      source: word.source ?? '',
      citations: word.citations.join(', '),
    })),
    silent: silent.length === 0 ? '' : silentText(silent),
  };
}
