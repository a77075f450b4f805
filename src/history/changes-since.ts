// What changed for a prospect of one service since the revision that its copy of the matrix was made from.

import { speaksOfWithheld } from '../report/audience/withheld-words.ts';
import type { SinceView } from '../report/views/matrix-view.ts';
import { noticeView } from '../report/views/notice-view.ts';
import { diffRevisions } from './diff-revisions.ts';
import type { DiffRequest } from './sides.ts';

type SinceRequest = Pick<DiffRequest, 'library' | 'base' | 'head' | 'asOf' | 'cache'> &
  Required<Pick<DiffRequest, 'prospect'>> & { readonly service: string };

/**
 * Both sides are compared as the prospect may read them. What is withheld has no name that would stay the same from one
 * revision to the next, so changes of it are not listed, and that is said.
 */
export async function changesSince({ service, ...request }: SinceRequest): Promise<SinceView> {
  const comparison = await diffRevisions({
    ...request,
    vendor: service,
    profile: undefined,
    policy: {},
    lenient: false,
  });
  const { base, head, parts } = noticeView(comparison);
  const sections = parts.flatMap((part) => part.sections);
  const told = sections
    .map(({ title, items }) => ({ title, items: items.filter((item) => !speaksOfWithheld(item)) }))
    .filter(({ items }) => items.length > 0);
  const hidden = sections.some(({ items }) => items.some(speaksOfWithheld));
  return { base, head, sections: told, hidden };
}
