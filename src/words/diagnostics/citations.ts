// Citations that cannot be used where they are written.

import type { Nearby } from '../../hipaa/citations/citation-index.ts';
import type { Standing } from '../../model/paragraph.ts';
import { nearbyWords } from '../near.ts';
import { insteadOf, standingName } from '../standing.ts';
import type { Wording } from '../wording.ts';

interface Cited {
  readonly text: string;
  readonly near: Nearby;
}

interface WithoutDuty {
  readonly text: string;
  readonly standing: Standing | null;
  /** Another field of the file can express it. */
  readonly sayable: boolean;
}

export const citationFaults = {
  'citation-malformed': ({ text, near }: Cited) => [`"${text}" is not a citation`, nearbyWords(near)],
  'citation-malformed/system': ({ key, row }: { key: string; row: string }) => [
    `"${key}" is a system, and an answer is about a row`,
    `write the row after it: ${key}/${row}`,
  ],
  'citation-malformed/ruling': ({ key }: { key: string }) => [
    `"${key}" does not name a system and a citation`,
    'write <system>/<citation>, such as crm/164.312(d)',
  ],
  'citation-unknown': ({ text, near }: Cited) => [`"${text}" is not in any catalog`, nearbyWords(near)],
  'citation-stale': ({ text, near }: Cited) => [`"${text}" is no longer in the rule`, nearbyWords(near)],
  'citation-duplicate': ({ text, first, citation }: { text: string; first: string; citation: string }) => [
    `"${text}" and "${first}" are the same provision`,
    `keep ${citation}, and list both under it`,
  ],
  'citation-duplicate/answer': ({ key, target }: { key: string; target: string }) => [
    `"${key}" answers ${target} a second time`,
    'keep one of the two',
  ],
  'citation-duplicate/ruling': ({ key, citation }: { key: string; citation: string }) => [
    `"${key}" rules on ${citation} a second time`,
    'keep one of the two',
  ],
  'citation-not-assignable': ({ text, standing, sayable }: WithoutDuty) => [
    `"${text}" states no duty of its own${standing === null ? '' : `: it is ${standingName(standing)}`}`,
    [standing === null ? '' : insteadOf(standing), sayable ? 'write it as an undertaking or a note' : '']
      .filter((part) => part !== '')
      .join(', or '),
  ],
} satisfies Wording;
