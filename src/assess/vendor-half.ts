// Both halves of a statement in words, with what a reader must know beside them: a weak word, what is left out, and that the
// reading is ours where the source does not say it so.

import type { Duty, Statement } from '../model/vendor.ts';

/** What the vendor does or makes available, as printed: with its weak word and with what it leaves out. */
export function vendorHalf({ provides, offers, strength, limits, grade }: Statement): readonly string[] {
  const whose = grade === 'interpretation' ? ' This is our reading: the source does not name the provision.' : '';
  const weak = strength === 'must' ? '' : ` The source says "${strength}".`;
  const leavesOut = limits === null ? '' : ` Limits: ${limits}.`;
  return [
    ...(provides === null ? [] : [`${provides}${weak}${leavesOut}${whose}`]),
    ...(offers === null ? [] : [`Offers: ${offers}${provides === null ? `${weak}${leavesOut}${whose}` : ''}`]),
  ];
}

/** A duty as it is listed: a weak word of the vendor's is kept, and weakens no rule (domain, section 3). */
export function askedWith({ text, strength, grade }: Duty): string {
  const weak = strength === 'must' ? '' : ` The source says "${strength}"; what the rule asks of you stands.`;
  const whose = grade === 'interpretation' ? ' This is our reading: the source does not say it so.' : '';
  return `${text}${weak}${whose}`;
}
