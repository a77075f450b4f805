// Contracts from before the 2013 rule: 45 CFR 164.532(e), 164.534, 78 FR 5566.

/** From this day, contracts must meet the 2013 rule: 164.532(e)(1)(i). */
const complianceDay = '2013-09-23';
/** An earlier contract that was renewed or amended from this day is not deemed compliant: 164.532(e)(1)(ii). */
const renewalDay = '2013-03-26';
/** Contracts entered into before this day were deemed compliant for a time: 164.532(e)(1)(i). */
export const graceBefore = '2013-01-25';
/** Last day of that time, unless renewed or amended on or after the compliance day: 164.532(e)(2). */
export const graceUntil = '2014-09-22';

export type ContractAge = 'current' | 'grace-ended' | 'old-form';

/** Dates of a contract; null if unknown. */
interface ContractDays {
  readonly entered: string | null;
  readonly amended: string | null;
  readonly formDate: string | null;
}

/** An old contract was deemed compliant for a time; an old form that was signed later never was. */
export function ageOf({ entered, amended, formDate }: ContractDays, asOf: string): ContractAge {
  if (asOf < complianceDay) return 'current';
  const inGrace = entered !== null && entered < graceBefore;
  if (inGrace && amended === null) return asOf > graceUntil ? 'grace-ended' : 'current';
  // Renewed or amended before the compliance day.
  if (inGrace && amended !== null && amended < complianceDay)
    return amended >= renewalDay || asOf > graceUntil ? 'grace-ended' : 'current';
  if (inGrace) return 'current';
  return formDate !== null && formDate < graceBefore ? 'old-form' : 'current';
}
