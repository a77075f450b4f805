// What changed for a prospect since the revision that its copy of the matrix was made from.

import { readRange } from '../git/range.ts';
import type { Comparison } from '../model/change.ts';
import { thingKey } from '../model/change-facts.ts';
import { UsageError } from '../model/errors.ts';
import { vendorOf } from '../model/lookup.ts';
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

/** Compares both sides as the prospect of one service may read them. */
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
 * What changed for one prospect. Withheld things have no name that is stable from one revision to the next, so changes of
 * them are not listed, and the report says so.
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

/** The files that could not be read; null if all could. */
function unreadPart(comparison: Comparison): NoticeView['parts'][number] | null {
  const items = unreadOf(comparison).map(({ side, file }) => unreadItem(file, comparison[side]));
  return items.length === 0 ? null : { name: unreadTitles.part, sections: [{ title: unreadTitles.section, items }] };
}

/** Whether anything of a service or its vendor changed, in whatever document. */
const touches = ({ causes, consequences }: Comparison, service: string): boolean =>
  causes.some(({ vendor }) => vendor === vendorOf(service)) ||
  consequences.some(({ customer }) => customer === service);

/** A notice for one audience, service by service. It says where documents that it may not tell of can have changed. */
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
    const hidden = part?.hidden === true || (compared.partial && touches(comparison, address));
    const sections = [...(part?.sections ?? []), ...(hidden ? [withheldSection] : [])];
    if (part !== undefined && sections.length > 0) parts.push({ name: part.name, sections });
  }
  // A removed vendor or service has no customer left to compare for, but its removal must be reported.
  for (const cause of comparison.causes.filter(({ kind }) => kind === 'vendor-removed' || kind === 'service-removed'))
    parts.push({
      name: comparison.names.get(thingKey(cause.thing)) ?? factWords(cause.before) ?? '',
      sections: [{ title: noticeHeadings.lost, items: [causeItem(cause, comparison)] }],
    });
  const unknown = unreadPart(comparison);
  const told = unknown === null ? parts : [...parts, unknown];
  return { ...noticeView(comparison), parts: told, unchanged: told.length === 0 };
}
