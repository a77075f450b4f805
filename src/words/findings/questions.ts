// Findings on what is not addressed or not stated: rows, time limits, and gaps in the profile.

import type { AssessedClock } from '../../model/assessed-clock.ts';
import { formatSpan } from '../../model/clock.ts';
import type { FindingDetails } from '../../model/finding.ts';
import { clockEffect, clockTitle, describeTime, usedUpText } from '../clocks.ts';
import { conditionText } from '../conditions.ts';
import { count } from '../labels.ts';
import { maybeExempt } from '../vendor-kinds.ts';
import { type FindingTable, type FindingWords, inSentence, sentences } from './parts.ts';

function addressed({ vendor, choices, bears }: FindingDetails['unaddressed']): string {
  if (choices.length > 0)
    return `What ${vendor}'s documents say depends on a choice: if ${choices.map(conditionText).join('; or if ')}.`;
  if (bears === null) return `${vendor}'s documents do not address it.`;
  const where = bears.length === 0 ? '' : ` (${bears.join(', ')})`;
  return `What ${vendor}'s documents say bears on it but does not settle who must act${where}.`;
}

const clause = 'A clause with a number and a start event.';

const putLimit = (vendor: string, clock: Pick<AssessedClock, 'name'>, why: string): FindingWords => ({
  do: `Have ${vendor} add a time limit to the agreement: ${clockTitle(clock)}.`,
  why,
  closes: clause,
});

export const questionWords = {
  unaddressed: (details) => ({
    do: `Ask ${details.vendor} what it does in ${details.place} for ${inSentence(details.title)}. Until it answers, treat it as your responsibility.`,
    why: sentences(addressed(details), details.duty === '' ? '' : `The requirement: ${details.duty}`),
    closes: 'A written answer that names document and clause.',
  }),
  'documents-missing': ({ vendor, place, of, signed, asked }) => {
    const rows = asked.filter((f) => f.kind === 'unaddressed').length;
    const open = [
      ...(rows === 0 ? [] : [count(rows, 'row')]),
      ...(rows < asked.length ? ['its time limit for notice of a breach'] : []),
    ];
    return {
      do: `Ask ${vendor} for its documents. Until they say otherwise, treat what they would settle in ${place} as your responsibility.`,
      why: sentences(
        `${signed ? `Besides the agreement, no document of ${vendor}` : `No document of ${vendor}`} is known, so this is open: ${open.join(', and ')}.`,
        maybeExempt[of.kind] ?? '',
      ),
      closes:
        'A mapping of its documents, which the profile names as "service", or its answers under "replies" in the profile.',
    };
  },
  'clock-unstated': (details) => {
    const { vendor } = details;
    if (details.lacks === 'notice') {
      const { limit } = details;
      return {
        do: `Have ${vendor} promise in the agreement to notify you of a breach within a stated number of days of its discovery.`,
        why: sentences(
          `None of ${vendor}'s documents address it.`,
          limit === null ? '' : `By law it has ${formatSpan(limit.within)} at most (${limit.law}).`,
        ),
        closes: clause,
      };
    }
    const runs = details.from === null ? '' : `The time runs from ${details.from}.`;
    switch (details.lacks) {
      case 'number':
        return putLimit(vendor, details, sentences('No document gives a number.', runs));
      case 'promise':
        return putLimit(vendor, details, sentences(`${describeTime(details)}.`, runs));
      case 'document': {
        const { document } = details;
        const where =
          document === null ? `the agreement with ${vendor}` : `"${document}", which ${vendor} has to give you`;
        return {
          do: `Find the time limit in ${where}: ${clockTitle(details)}.`,
          why: sentences('That document states the number, but this library does not have it.', runs),
          closes: 'The number and its clause, on file.',
        };
      }
    }
  },
  'clock-too-long': ({ vendor, name, within: span, uses, agency, effect }) => {
    const used = uses.map(usedUpText);
    return {
      do: `Agree with ${vendor} on a shorter time limit: ${clockTitle({ name })}. Its ${formatSpan(span)} may use up all of ${used.join('; ')}.`,
      why: clockEffect({ effect }) ?? `While ${vendor} uses its time, a state time limit may already be running.`,
      closes: `A clause with a shorter time limit${agency ? "; for the federal time limit, also counsel's written view that the vendor is not your agent" : ''}.`,
    };
  },
  'own-systems-unstated': () => ({
    do: 'State where else your PHI is: computers, phones, paper, another system. Or confirm that there is none.',
    why: 'The profile lists no system of your own. What is not listed is not counted, so the report may show less work than there is.',
    closes: 'Every place with PHI under "systems" in the profile.',
  }),
  'clients-unstated': () => ({
    do: 'State whose PHI you handle: each client, its contract with you, and the notice that you promised it.',
    why: 'The profile lists no client. A business associate notifies its clients of a breach, within the time that its contract with each of them sets. This report counts only the legal limit.',
    closes: 'Every client under "clients" in the profile.',
  }),
  'state-unknown': ({ state, name }) => ({
    do: `Ask counsel how soon ${name} law requires notice of a breach, and to whom.`,
    why: `The library has no time limits for notice in ${name} (${state}). State law applies in addition to HIPAA and may require faster notice.`,
    closes: `Counsel's written answer, and time limits for ${state} in a library of your own.`,
  }),
} satisfies Partial<FindingTable>;
