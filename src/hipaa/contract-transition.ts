// Contracts from before the rule of 2013: 45 CFR 164.532(e), 164.534, 78 FR 5566.

/** From this day on a contract must meet the rule of 2013: 164.532(e)(1)(i). */
const complianceDay = '2013-09-23';
/** Renewed or amended from this day on, an earlier contract has no time of grace: 164.532(e)(1)(ii). */
const renewalDay = '2013-03-26';
/** Contracts entered before this day had time of grace: 164.532(e)(1)(i). */
export const graceBefore = '2013-01-25';
/** It ended with a renewal or amendment from the day of compliance on, and on this day at the latest: 164.532(e)(2). */
export const graceUntil = '2014-09-22';

export type ContractAge = 'current' | 'grace-ended' | 'old-form';

/** Days of a contract; null where they are not known. */
interface ContractDays {
  readonly entered: string | null;
  readonly amended: string | null;
  readonly formDate: string | null;
}

/** A contract from before the rule of 2013 was deemed good for a time; an old form that is signed later never was. */
export function ageOf({ entered, amended, formDate }: ContractDays, asOf: string): ContractAge {
  if (asOf < complianceDay) return 'current';
  const inGrace = entered !== null && entered < graceBefore;
  if (inGrace && amended === null) return asOf > graceUntil ? 'grace-ended' : 'current';
  // Renewed or amended in between: no grace from the day of compliance on.
  if (inGrace && amended !== null && amended < complianceDay)
    return amended >= renewalDay || asOf > graceUntil ? 'grace-ended' : 'current';
  if (inGrace) return 'current';
  return formDate !== null && formDate < graceBefore ? 'old-form' : 'current';
}
