// Rows of a vendor's table that say different things of one provision for the same use.

import { conditionKey } from '../model/condition.ts';
import type { Claim } from '../model/vendor.ts';
import type { Reporter } from './reporter.ts';

/** All count, and the vendor gets no more than with the weakest; where it gets something, a person should know. */
export function warnOfDifferingClaims(claims: readonly Claim[], r: Reporter): void {
  const first = new Map<string, Claim>();
  for (const claim of claims)
    for (const citation of claim.citations) {
      const key = `${citation} ${claim.when === null ? '' : conditionKey(claim.when)}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, claim);
      else if (before.verdict !== claim.verdict && [before, claim].some((c) => c.verdict === 'yes'))
        r.warn({ says: 'claim-differs', citation, verdicts: [before.says, claim.says] }, claim.at.path, 'value');
    }
}
