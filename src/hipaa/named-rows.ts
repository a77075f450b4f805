// The rows of 45 CFR that the program itself must know, by what they ask.

import type { Citation } from '../model/citation.ts';

const row = (citation: string) => citation as Citation;

export const riskAnalysis = row('164.308(a)(1)(ii)(A)');
export const satisfactoryAssurances = row('164.308(b)(1)');
export const writtenContract = row('164.308(b)(3)');
/** The same under the Privacy Rule. */
export const writtenContractForPrivacy = row('164.502(e)(2)');
/** Where an agreement that is executed with a business associate is shown. */
export const executedAgreements: ReadonlySet<Citation> = new Set([writtenContract, writtenContractForPrivacy]);
export const subcontractorContracts = row('164.314(a)(2)(i)(B)');
/** A business associate may use PHI only as its contract permits. */
export const useOfPhiUnderContract = row('164.502(a)(3)');
/** Contracts from before the rule of 2013. */
export const contractTransition = row('164.532(e)(2)(ii)');

/** A row that a system, and one that paper, is asked for: examples of what an answer may be about. */
export const personAuthentication = row('164.312(d)');
export const privacySafeguards = row('164.530(c)(2)(i)');

/** The time in which individuals are told of a breach, and when an agent's knowledge counts as one's own. */
export const noticeToIndividuals = row('164.404(b)');
export const agentsOfCoveredEntity = row('164.404(a)(2)');
export const noticeToMedia = row('164.406(b)');
export const noticeToSecretary = row('164.408(b)');
export const annualNoticeToSecretary = row('164.408(c)');
/** The time in which a business associate tells the covered entity. */
export const noticeToCoveredEntity = row('164.410(b)');
export const agentsOfBusinessAssociate = row('164.410(a)(2)');
