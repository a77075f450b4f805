// What a notice says for each kind of change: heading, wording, and what to do. A kind that is not listed gets its
// title.

import type { CauseKind } from '../model/change-kinds.ts';
import * as say from './notice-sayings.ts';

/** Headings of a notice, in reading order. */
export const noticeHeadings = {
  act: 'What you must do now',
  row: 'What is now your responsibility, in whole or in part',
  lost: 'What you can no longer rely on as before',
  open: 'Questions that are now open',
  closed: 'Where PHI must not go',
  first: 'Preconditions',
  behind: 'Subcontractors',
  paper: 'The agreement and other documents',
  time: 'Time limits',
  gain: 'What the vendor now does',
  shed: 'What the vendor no longer asks of you',
  else: 'Other changes',
} as const;

export type Heading = keyof typeof noticeHeadings;

const askVendor = 'Do not rely on it until you have asked the vendor.';
const checkWording = 'Check that the new wording is still enough for you.';
const checkCondition = 'Check whether this applies to you. If not, do it yourself.';
/** Of what holds in more cases than before. */
export const checkWhether = 'Check whether this applies to you.';

const askForBetter = 'Ask for a stronger statement in writing.';
const cover = 'Cover what is left out.';
const askAboutPhi = 'Ask what happens to your PHI there.';
const keepOut = 'Keep PHI out of it, and remove what is there.';
const checkUse = 'Check whether you use it with PHI.';
const checkFirst = 'Check that you still meet it.';
const askSubcontractor =
  'Ask in writing whether an agreement with this subcontractor covers your PHI. Until you know, treat what runs through it as your responsibility.';
const askUse = 'Ask what runs there now.';
const read = 'Check what it means for you.';
const whichHolds = 'Ask which of the two applies.';
const recount = 'Check your own deadlines.';
const doYouUse = 'Check whether you use it.';

export const askForTerm = 'Ask for this term in your agreement before you sign or renew.';

/** What a customer does about a change at a subcontractor. */
export const askAboutSubcontractor = 'Ask the vendor in writing what it does about this.';

interface Row {
  /** Null: decided by the impact. */
  readonly heading: Heading | null;
  readonly say: say.Saying | null;
  readonly act: string | null;
}

const row = (heading: Heading | null, saying: say.Saying | null, act: string | null = null): Row => ({
  heading,
  say: saying,
  act,
});

export const noticeRows: Readonly<Partial<Record<CauseKind, Row>>> = {
  'provides-added': row(null, say.provides),
  'provides-removed': row('lost', say.provides, 'Do it yourself, or ask in writing who does it now.'),
  'provides-narrowed': row('lost', say.narrowed, 'Turn it on, and check that it stays on.'),
  'provides-widened': row(null, say.widened),
  'provides-reworded': row('lost', say.provides, checkWording),
  'offers-added': row(null, say.offers),
  'offers-removed': row('lost', say.offers, 'Find another way to do it.'),
  'offers-reworded': row('lost', say.offers, checkWording),
  'limits-added': row('lost', say.limit, cover),
  'limits-removed': row(null, say.limit),
  'limits-reworded': row('lost', say.limit, cover),
  'statement-conditioned': row('lost', say.holds, checkCondition),
  'statement-unconditioned': row(null, say.holds),
  'statement-condition-changed': row('lost', say.holds, checkCondition),
  'statement-annotated': row('lost', say.noted, checkWording),
  'statement-weakened': row('lost', null, askForBetter),
  'statement-path-added': row('behind', say.runsThrough, askSubcontractor),
  'statement-path-removed': row(null, say.runsThrough),
  'claim-added': row(null, say.claims),
  'claim-removed': row('lost', say.claims, askVendor),
  'empty-claim-added': row(null, say.claims),
  'empty-claim-removed': row(null, say.claims),
  'claim-blanked': row('lost', say.claims, askVendor),
  'claim-filled': row(null, say.claims),
  'claim-denied': row('lost', say.claims, 'Do it yourself.'),
  'claim-granted': row(null, say.claims),
  'claim-disclaimed': row('lost', say.claims, askVendor),
  'claim-reclaimed': row(null, say.claims),
  'claim-weakened': row('lost', say.claims, 'Ask which part is your responsibility.'),
  'claim-strengthened': row(null, say.claims),
  'claim-answered-no': row(null, say.claims),
  'claim-no-withdrawn': row(null, say.claims),
  'claim-na-changed': row(null, say.claims),
  'claim-reworded': row(null, say.claims),
  'claim-changed': row('lost', say.cites, askVendor),
  'undertaking-added': row(null, say.promises),
  'undertaking-removed': row('lost', say.promises, 'Ask whether it still does this.'),
  'undertaking-reworded': row('lost', say.promises, checkWording),
  'service-removed': row('lost', say.described, askAboutPhi),
  'vendor-removed': row('lost', say.described, askAboutPhi),
  'exclusion-added': row('closed', say.excluded, keepOut),
  'exclusion-widened': row('closed', say.excluded, keepOut),
  'exclusion-changed': row('closed', say.excluded, checkUse),
  'exclusion-annotated': row('closed', say.plain, checkUse),
  'exclusion-removed': row('closed', say.excluded),
  'exclusion-narrowed': row('closed', say.excluded),
  'exclusion-renamed': row(null, say.excluded),
  'gate-added': row('first', say.precondition, 'Meet it before you rely on anything else.'),
  'gate-offer-narrowed': row('first', say.offeredFor, 'Check that it is offered for the way you use the service.'),
  'gate-offer-widened': row('first', say.offeredFor),
  'gate-changed': row('first', say.precondition, checkFirst),
  'gate-annotated': row('first', say.plain, checkFirst),
  'gate-removed': row('first', say.precondition),
  'gate-renamed': row(null, say.precondition),
  'upstream-added': row('behind', say.subcontractor, askSubcontractor),
  'upstream-removed': row('behind', say.subcontractor),
  'phi-reach-widened': row('behind', say.plain, askSubcontractor),
  'phi-reach-narrowed': row('behind', say.plain),
  'upstream-baa-weakened': row('behind', say.itsAgreement, askSubcontractor),
  'upstream-baa-strengthened': row('behind', say.itsAgreement),
  'upstream-ground-given': row(null, say.itsGround),
  'upstream-ground-withdrawn': row('behind', say.itsGround, askSubcontractor),
  'upstream-ground-reworded': row('behind', say.itsGround, askSubcontractor),
  'upstream-use-changed': row('behind', say.itsUse, askUse),
  'upstream-annotated': row('behind', say.plain, askUse),
  'contract-removed': row('paper', null, 'Ask for the agreement.'),
  'contract-changed': row('paper', say.agreementItself, 'Compare the new agreement with the one that you signed.'),
  'contract-term-added': row(null, say.agreement),
  'contract-term-removed': row('paper', say.agreement, askForTerm),
  'contract-term-weakened': row('paper', say.weakness, askForTerm),
  'contract-term-strengthened': row(null, say.weakness),
  'contract-term-reworded': row('paper', say.agreement, checkWording),
  'document-added': row('paper', say.document, 'Read it.'),
  'document-removed': row('paper', say.document, 'Ask what replaces it.'),
  'document-changed': row('paper', say.document, 'Read it again.'),
  'document-supplied': row(null, say.document),
  'document-withdrawn': row('paper', say.document, 'Ask for it.'),
  'document-grade-weakened': row('paper', null, 'Ask for a document that is binding.'),
  'document-renamed': row(null, say.document),
  'document-annotated': row(null, say.document),
  'note-added': row('paper', say.remarks, read),
  'note-removed': row('paper', say.remarks),
  'note-reworded': row('paper', say.remarks, read),
  'request-added': row('paper', say.request),
  'request-removed': row('paper', say.request, 'Ask how to get it now.'),
  'request-changed': row('paper', say.request),
  'conflict-added': row('paper', say.conflict, whichHolds),
  'conflict-removed': row(null, say.conflict),
  'conflict-changed': row('paper', say.conflict, whichHolds),
  'deadline-tightened': row('time', null, recount),
  'deadline-changed': row('time', null, recount),
  'deadline-relaxed': row('time', null),
  'clock-added': row('time', say.timeLimit),
  'clock-improved': row('time', say.plain),
  'clock-removed': row('time', say.timeLimit, 'Ask for a time limit in writing.'),
  'clock-worsened': row('time', say.plain, recount),
  'clock-changed': row('time', say.plain, recount),
  'clock-renamed': row(null, say.plain),
  'clock-annotated': row('time', say.plain, 'Check that it still means what you rely on.'),
  'customer-clock-added': row('time', say.yourTimeLimit, 'Make sure that you can meet it.'),
  'customer-clock-removed': row('time', say.yourTimeLimit),
  'duty-imposed': row(null, say.asks),
  'duty-lifted': row(null, say.asks),
  'duty-added': row(null, say.asks),
  'duty-removed': row(null, say.asks),
  'duty-reworded': row(null, say.asks),
  'duty-renamed': row(null, say.asks),
  'duty-strengthened': row('act', say.asks),
  'duty-weakened': row(null, say.asks),
  'duty-condition-changed': row('act', say.askedWhen, checkWhether),
  'duty-annotated': row('act', say.noted),
  'recommendation-added': row('else', say.recommends),
  'recommendation-removed': row('else', say.recommends),
  'recommendation-changed': row('else', say.recommends, 'Decide whether you want to follow it.'),
  'option-added': row('else', say.available),
  'option-changed': row('else', say.available, doYouUse),
  'option-removed': row('else', say.available, doYouUse),
  'variant-added': row('else', say.available),
  'variant-removed': row('else', say.available, doYouUse),
};
