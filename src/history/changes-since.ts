// What changed for a prospect of one service since the revision that its copy of the matrix was made from.

import { speaksOfWithheld } from '../report/audience/withheld-words.ts';
import type { SinceView } from '../report/views/matrix-view.ts';
import { noticeView, restOf } from '../report/views/notice-view.ts';
import { diffRevisions } from './diff-revisions.ts';
import type { DiffRequest } from './sides.ts';

type SinceRequest = Pick<DiffRequest, 'library' | 'base' | 'head' | 'asOf' | 'cache'> &
  Required<Pick<DiffRequest, 'prospect'>> & { readonly service: string };

/**
 * Both sides are compared as the prospect may read them. What is withheld has no name that would stay the same from one
 * revision to the next, so changes of it are not listed, and that is said.
 */
export async function changesSince({ service, ...request }: SinceRequest): Promise<SinceView> {
  const compared = await diffRevisions({
    ...request,
    vendor: service,
    profile: undefined,
    policy: {},
    lenient: false,
  });
  const comparison = { ...compared, customers: new Map([...compared.customers].filter(([id]) => id === service)) };
  const { base, head, parts } = noticeView(comparison);
  const worded = { title: 'What is worded otherwise', items: restOf(comparison, service) };
  const sections = [...parts.flatMap((part) => part.sections), worded];
  // A vendor's own people may read everything: nothing is withheld there, whatever a text says.
  const isKept = (item: string) => request.prospect.audience !== 'internal' && speaksOfWithheld(item);
  return {
    base,
    head,
    sections: sections
      .map(({ title, items }) => ({ title, items: items.filter((item) => !isKept(item)) }))
      .filter(({ items }) => items.length > 0),
    hidden: sections.some(({ items }) => items.some(isKept)),
  };
}
