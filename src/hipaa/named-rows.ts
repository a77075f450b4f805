// Citations that the code itself refers to.

import type { Citation } from '../model/citation.ts';

const row = (citation: string) => citation as Citation;

export const riskAnalysis = row('164.308(a)(1)(ii)(A)');
export const satisfactoryAssurances = row('164.308(b)(1)');
export const writtenContract = row('164.308(b)(3)');
/** The same under the Privacy Rule. */
export const writtenContractForPrivacy = row('164.502(e)(2)');
/** Rows that an executed business associate agreement is evidence for. */
export const executedAgreements: ReadonlySet<Citation> = new Set([writtenContract, writtenContractForPrivacy]);
export const subcontractorContracts = row('164.314(a)(2)(i)(B)');
/** A business associate may use PHI only as its contract permits. */
export const useOfPhiUnderContract = row('164.502(a)(3)');
/** Contracts from before the 2013 rule. */
export const contractTransition = row('164.532(e)(2)(ii)');

/** Examples for messages about answers: one row for a system, one for paper. */
export const personAuthentication = row('164.312(d)');
export const privacySafeguards = row('164.530(c)(2)(i)');

/** Rows that every user meets in daily work: malware, passwords, workstations, log-in, and what is shared with whom. */
export const everydayRows: ReadonlySet<Citation> = new Set([
  row('164.308(a)(5)(ii)(B)'),
  row('164.308(a)(5)(ii)(D)'),
  row('164.310(b)'),
  row('164.310(c)'),
  row('164.312(a)(2)(i)'),
  personAuthentication,
  privacySafeguards,
]);

/** What no customer can leave open until a vendor's documents arrive: who gets in, who got in, and whether PHI survives. */
export const neverLeftOpen: ReadonlySet<Citation> = new Set([
  row('164.308(a)(7)(ii)(A)'),
  row('164.312(a)(2)(i)'),
  row('164.312(a)(2)(ii)'),
  row('164.312(a)(2)(iv)'),
  row('164.312(b)'),
]);

/** Time to notify individuals of a breach, and the imputation of an agent's knowledge. */
export const noticeToIndividuals = row('164.404(b)');
export const agentsOfCoveredEntity = row('164.404(a)(2)');
export const noticeToMedia = row('164.406(b)');
export const noticeToSecretary = row('164.408(b)');
export const annualNoticeToSecretary = row('164.408(c)');
/** Time for a business associate to notify the covered entity. */
export const noticeToCoveredEntity = row('164.410(b)');
export const agentsOfBusinessAssociate = row('164.410(a)(2)');

/** What to keep on file: that notices were made or not owed, what was said and signed, and for how long. */
export const recordsOfEvents: ReadonlySet<Citation> = new Set(
  [
    '164.414(b)',
    '164.308(a)(6)(ii)',
    '164.412(b)',
    '164.508(b)(6)',
    '164.522(a)(3)',
    '164.524(e)',
    '164.526(f)',
    '164.528(d)',
    '164.530(b)(2)(ii)',
    '164.530(d)(2)',
    '164.530(e)(2)',
    '164.530(j)(1)(iv)',
  ].map(row),
);
/** Time limits that start with a later step of their event, not with its first day. */
export const startLater: ReadonlySet<Citation> = new Set([row('160.312(a)(3)(i)'), row('164.520(c)(1)(v)(B)')]);
/** How long documentation is kept, under the Privacy Rule and under the Security Rule. */
export const retention: ReadonlySet<Citation> = new Set([row('164.530(j)(2)'), row('164.316(b)(2)(i)')]);
