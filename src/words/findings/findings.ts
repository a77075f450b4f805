// What each finding says: what to do, why, and what closes it. One entry per kind, by family.

import type { Finding, FindingKind, FindingOf } from '../../model/finding.ts';
import { answerWords } from './answers.ts';
import { contractWords } from './contract.ts';
import type { FindingTable, FindingWords } from './parts.ts';
import { questionWords } from './questions.ts';
import { vendorWords } from './vendor.ts';

const judging = {
  row: 'rule on who must act, or record what it does and what it leaves to you',
  clock: 'record the time limit that it names, if it names one',
  party: 'record the agreement that it names, if it names one',
  conflict: 'state which of the two counts, or have the document corrected',
} as const;

const words: FindingTable = {
  ...vendorWords,
  ...contractWords,
  ...answerWords,
  ...questionWords,
  'reply-unjudged': ({ vendor, on, says, asked, asking }) => {
    const question = findingWords(asking);
    return {
      do: `Review what ${vendor} answered on ${on}: ${judging[asked]}.`,
      why: `It answered: "${says}" A reply in words alone changes no verdict. The question was: ${question.do}`,
      closes:
        asked === 'row'
          ? 'A ruling in the profile, or both parts (what it does, what it leaves to you) recorded with the reply.'
          : question.closes,
    };
  },
};

export function findingWords<K extends FindingKind>({ kind, details }: FindingOf<K>): FindingWords {
  return words[kind](details);
}

/** What to do in short, where the row that it is about stands beside it: what must be ready, else the title of the row. */
export function findingBrief(finding: Finding): string {
  const { details } = finding;
  if (finding.kind === 'not-ready' || details === null || !('what' in details) || details.what.kind !== 'row')
    return findingWords(finding).do;
  return finding.kind === 'obligation-unmet' || finding.kind === 'asked-first-unmet'
    ? details.what.title
    : findingWords(finding).do;
}
