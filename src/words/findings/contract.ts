// Findings on the applicable business associate agreement: its age, its date, and missing or weak terms.

import { contradictionText } from '../agreements.ts';
import { sentence, weaknessText } from '../sentences.ts';
import { type FindingTable, sentences } from './parts.ts';

export const contractWords = {
  'contract-outdated': ({ vendor, grace, entered, form, signed, lacks }) => {
    const closes = 'A new agreement, executed by both sides.';
    if (form === null) {
      return {
        do: `Execute a new business associate agreement with ${vendor} that meets the rule as amended in 2013.`,
        why: `It was entered into on ${entered}. An agreement from before ${grace.before} was deemed to meet the rule until ${grace.until} at the latest (164.532(e)(2)(ii)).`,
        closes,
      };
    }
    const when = entered === null ? 'on a date that is not stated' : `on ${entered}`;
    return {
      do: signed
        ? `Execute a new business associate agreement with ${vendor} that meets the rule as amended in 2013. You signed a form dated ${form}.`
        : `Before you sign, ask ${vendor} for a business associate agreement that meets the rule as amended in 2013. Its form is dated ${form}.`,
      why: sentences(
        signed ? `You entered into it ${when}.` : 'You would enter into it now.',
        `Only an agreement entered into before ${grace.before} had a grace period, which ended on ${grace.until} (164.532(e)).`,
        'It must meet 164.504(e) and 164.314(a) as they stand.',
        lacks.length === 0 ? '' : `It does not contain: ${lacks.join(', ')}.`,
      ),
      closes,
    };
  },
  'contract-term-missing': ({ vendor, title, duty, signed, flowsDown }) => ({
    do: `Amend the business associate agreement with ${vendor} to add the required term "${title}".`,
    why: sentences(
      signed
        ? 'The agreement that you signed does not contain this required term.'
        : 'The agreement was supplied. This required term is not in it.',
      `The requirement: ${duty}`,
      flowsDown ? '164.504(e)(5) and 164.314(a)(2)(iii) require it of your agreement with a subcontractor too.' : '',
    ),
    closes: 'The amended clause.',
  }),
  'contract-term-weak': ({ vendor, title, text, weakness, read }) => ({
    do: read
      ? `Amend the business associate agreement with ${vendor} so that it says in full what the rule requires under "${title}".`
      : `Check whether your business associate agreement with ${vendor} says in full what the rule requires under "${title}".`,
    why: `${read ? 'It says' : 'What the vendor says about it'}: ${sentence(text)} ${weaknessText(weakness)}`,
    closes: read ? 'The amended clause.' : 'The clause, on file, or the amended one.',
  }),
  'agreement-contradicted': ({ vendor, document, executed, gate, found }) => ({
    do: `Correct when the agreement with ${vendor} was executed: the precondition and the agreement on file differ.`,
    why: `The agreement on file (${document}) was executed on ${executed}. The precondition "${gate}" ${contradictionText(found)}. The precondition counts until you correct it.`,
    closes: 'One date in both, with both signatures on file.',
  }),
} satisfies Partial<FindingTable>;
