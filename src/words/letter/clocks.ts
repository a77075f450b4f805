// What a letter asks about time limits. A limit of a client's contract is not the vendor's to know.

import type { AssessedClock, UsedUp } from '../../model/assessed-clock.ts';
import { formatSpan } from '../../model/clock.ts';
import type { FindingDetails } from '../../model/finding.ts';
import { clockTitle, describeTime } from '../clocks.ts';
import { sentences } from '../findings/parts.ts';
import { capital } from '../sentences.ts';
import type { Asked } from './parts.ts';

export const clause = 'A clause with a number of days or hours and the event from which they run.';

/** Points under a question never call the vendor "you": what they quote calls the customer so. */
function limitText({ whole, by }: UsedUp): string {
  const span = `the ${formatSpan(whole)}`;
  if (by.kind === 'client') return `${span} that we promised under a contract`;
  return by.vendors ? `${span} of ${by.law} (the vendor's own limit)` : `${span} of ${by.law}`;
}

const runs = (from: string | null): string => (from === null ? '' : `, from ${from}`);

/** What the law lets it take; empty where the library has no limit. */
export const noticeLimit = (limit: AssessedClock['limit']): string =>
  limit === null ? '' : `By law you have ${formatSpan(limit.within)} at most (${limit.law}).`;

export function unstated(details: FindingDetails['clock-unstated']): Asked {
  const part = 'times';
  if (details.lacks === 'notice') {
    return {
      part,
      ask: 'Please promise in the agreement to notify us of a breach within a stated number of days of its discovery.',
      why: sentences('None of your documents address it.', noticeLimit(details.limit)),
      settles: clause,
      item: 'Notice of a breach',
    };
  }
  const title = capital(clockTitle(details));
  switch (details.lacks) {
    case 'number':
      return {
        part,
        ask: 'Please add a time limit to the agreement for each of these.',
        why: 'Your documents name the event but give no number.',
        settles: clause,
        item: `${title}${runs(details.from)}`,
      };
    case 'promise':
      return {
        part,
        ask: 'Please commit to these time limits in the agreement.',
        why: 'Your documents state them as a goal, not as a promise.',
        settles: clause,
        item: `${title}${runs(details.from)}: ${describeTime(details)}`,
      };
    case 'document': {
      const { document } = details;
      return {
        part,
        ask:
          document === null
            ? 'Please tell us these time limits, and the clauses of our agreement that state them.'
            : 'Please tell us these time limits, and send us the documents that state them.',
        why: `Your documents refer to ${document === null ? 'the agreement' : 'texts that we do not have'}.`,
        settles: 'The number, with its document and clause.',
        item: `${title}${runs(details.from)}${document === null ? '' : `: in "${document}"`}`,
      };
    }
  }
}

export const shorter = ({ name, within, uses }: FindingDetails['clock-too-long']): Asked => ({
  part: 'times',
  ask: 'Please agree with us on a shorter time limit.',
  why: 'Yours may use up the time in which we must act ourselves.',
  settles: 'A clause with a shorter time limit.',
  item: `${capital(clockTitle({ name }))}: the ${formatSpan(within)} in the documents may use up ${uses.map(limitText).join('; ')}.`,
});
