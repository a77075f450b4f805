// The vendor's half of one statement in words: what it does or makes available, with its weak word and what it leaves out.

import type { Statement } from '../model/vendor.ts';

/** What the vendor does or makes available, as printed: with its weak word and with what it leaves out. */
export function vendorHalf({ provides, offers, strength, limits }: Statement): readonly string[] {
  const weak = strength === 'must' ? '' : ` The source says "${strength}".`;
  const leavesOut = limits === null ? '' : ` Limits: ${limits}.`;
  return [
    ...(provides === null ? [] : [`${provides}${weak}${leavesOut}`]),
    ...(offers === null ? [] : [`Offers: ${offers}${provides === null ? `${weak}${leavesOut}` : ''}`]),
  ];
}
