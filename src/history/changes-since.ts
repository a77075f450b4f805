// What changed for a prospect of one service since the revision that its copy of the matrix was made from.

import { readRange } from '../git/range.ts';
import type { Comparison } from '../model/change.ts';
import { thingKey } from '../model/change-facts.ts';
import { UsageError } from '../model/errors.ts';
import type { Audience } from '../model/vendor.ts';
import { unreadOf } from '../report/views/diff-view.ts';
import type { SinceView } from '../report/views/matrix-view.ts';
import { type NoticeView, noticeView, partsOf, restOf } from '../report/views/notice-view.ts';
import { factWords } from '../words/facts.ts';
import { noticeHeadings } from '../words/notice.ts';
import { rewordedTitle, unreadItem, unreadTitles, withheldSection } from '../words/notice-items.ts';
import { causeItem } from '../words/notice-sentences.ts';
import { diffRevisions } from './diff-revisions.ts';
import type { DiffRequest } from './sides.ts';

type SinceRequest = Pick<DiffRequest, 'library' | 'base' | 'head' | 'asOf' | 'cache'> &
  Partial<Pick<DiffRequest, 'lenient'>> &
  Required<Pick<DiffRequest, 'prospect'>> & { readonly service: string };

/** Both sides are compared as the prospect of one service may read them. */
async function comparedFor({ service, ...request }: SinceRequest): Promise<Comparison> {
  const compared = await diffRevisions({
    ...request,
    vendor: service,
    profile: undefined,
    policy: {},
    lenient: request.lenient ?? false,
  });
  return { ...compared, customers: new Map([...compared.customers].filter(([id]) => id === service)) };
}

/**
 * What changed for one prospect. What is withheld has no name that would stay the same from one revision to the next, so
 * changes of it are not listed, and that is said.
 */
export async function changesSince(request: SinceRequest): Promise<SinceView> {
  if (readRange(request.base) !== null) throw new UsageError({ says: 'range-since', name: request.base });
  const comparison = await comparedFor(request);
  const { base, head } = noticeView(comparison);
  const parts = partsOf(comparison);
  const rest = restOf(comparison, request.service);
  const worded = { title: rewordedTitle, items: rest.items };
  return {
    base,
    head,
    sections: [...parts.flatMap((part) => part.sections), worded].filter(({ items }) => items.length > 0),
    hidden: rest.hidden || parts.some(({ hidden }) => hidden),
  };
}

/** What nobody can tell, because it could not be read; null where all could be. */
function unreadPart(comparison: Comparison): NoticeView['parts'][number] | null {
  const items = unreadOf(comparison).map(({ side, file }) => unreadItem(file, comparison[side]));
  return items.length === 0 ? null : { name: unreadTitles.part, sections: [{ title: unreadTitles.section, items }] };
}

/** A notice for one circle of readers: service by service, each as these may read it. */
export async function noticeFor(request: DiffRequest, comparison: Comparison, audience: Audience): Promise<NoticeView> {
  const { library, base, head, asOf, cache } = request;
  const parts: NoticeView['parts'][number][] = [];
  for (const { address, use } of comparison.services) {
    const compared = await comparedFor({
      library,
      base,
      head,
      asOf,
      cache,
      lenient: request.lenient,
      service: address,
      prospect: { use, audience },
    });
    const [part] = partsOf(compared);
    const sections = [...(part?.sections ?? []), ...(part?.hidden ? [withheldSection] : [])];
    if (part !== undefined && sections.length > 0) parts.push({ name: part.name, sections });
  }
  // Of what is gone nobody is a customer any more, and it is told all the same.
  for (const cause of comparison.causes.filter(({ kind }) => kind === 'vendor-removed' || kind === 'service-removed'))
    parts.push({
      name: comparison.names.get(thingKey(cause.thing)) ?? factWords(cause.before) ?? '',
      sections: [{ title: noticeHeadings.lost, items: [causeItem(cause, comparison)] }],
    });
  const unknown = unreadPart(comparison);
  const told = unknown === null ? parts : [...parts, unknown];
  return { ...noticeView(comparison), parts: told, unchanged: told.length === 0 };
}
