// Why a plan is refused.

import type { RevisionName } from '../../model/change.ts';
import type { Near } from '../../model/nearest.ts';
import { nearWords } from '../near.ts';
import { revisionWords } from '../revision.ts';
import type { Wording } from '../wording.ts';

export const planReasons = {
  'since-without-profile': ({ name, commit, profile }: { name: RevisionName; commit: string; profile: string }) => [
    `${revisionWords(name)} (${commit.slice(0, 12)}) does not have the profile ${profile}, nor one of the same customer under another name`,
    'name a revision that has it: a plan is only compared with what was committed',
  ],
  'since-later': ({ name, day, asOf }: { name: string; day: string; asOf: string }) => [
    `${name} is of ${day}, later than the day of the report, ${asOf}`,
    'name an older revision, or a later day with --as-of',
  ],
  'owner-unknown': ({ name, near }: { name: string; near: Near }) => [
    `"${name}" owns nothing in this plan`,
    nearWords(near, 'name the owner as the profile or the plan does'),
  ],
  'owner-page-owner': () => ["the owner's page is about the whole plan", 'give either --owner or --owner-page'],
} satisfies Wording;
