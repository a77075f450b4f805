// Recognizes a vendor's breach notice among its time limits.

import type { Clock } from '../model/vendor.ts';

/** The provision for a business associate's breach notice. */
export const breachNotice = '164.410';

/** Whether a time limit is for the vendor's breach notice: by the provision that it answers, else by its id. */
export function isBreachNotice({ direction, about, id }: Pick<Clock, 'direction' | 'about' | 'id'>): boolean {
  if (direction !== 'to-customer') return false;
  return about === null ? id === 'breach-notice' : about === breachNotice || about.startsWith(`${breachNotice}(`);
}
