// The vendor's notice of a breach among its time limits.

import type { Clock } from '../model/vendor.ts';

/** The vendor's notice of a breach to the customer answers this provision. */
export const breachNotice = '164.410';

/** Whether a clock is that of the vendor's notice of a breach: by the provision that it answers, else by its id. */
export function isBreachNotice({ direction, about, id }: Pick<Clock, 'direction' | 'about' | 'id'>): boolean {
  if (direction !== 'to-customer') return false;
  return about === null ? id === 'breach-notice' : about === breachNotice || about.startsWith(`${breachNotice}(`);
}
