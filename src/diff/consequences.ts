// What moved for one customer between two assessments.

import { compareCitations } from '../hipaa/citations/order.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Beneath } from '../model/beneath.ts';
import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import { compareText } from '../model/compare-text.ts';
import { familyOf, type Moved, ofRows } from './moved.ts';
import { movedRows } from './moved-rows.ts';
import { listedDuties, movedClocks, movedDuties, movedFindings } from './moved-things.ts';

const others = ['duty', 'row-duty', 'listed-duty', 'time-limit', 'finding'];
const rankOf = (m: Moved) => {
  const family = familyOf(m.kind);
  return ofRows.includes(family) ? ofRows.indexOf(family) : ofRows.length + others.indexOf(family);
};

/** Everything that moved, unsorted. @param provisions those of both sides */
export function movesBetween(
  before: Assessment,
  after: Assessment,
  provisions: ReadonlyMap<Citation, Provision>,
  beneath: Beneath,
): readonly Moved[] {
  const [was, is] = [listedDuties(before), listedDuties(after)];
  return [
    ...movedRows(before, after, provisions, beneath),
    ...movedDuties([before, after], [was, is]),
    ...movedClocks(before, after),
    ...movedFindings(before, after, [was, is]),
  ];
}

/** Rows in legal order, then duties, clocks and findings. */
export function compareMoves(a: Moved, b: Moved): number {
  const [x, y] = [rankOf(a), rankOf(b)];
  const row = (rank: number) => rank < ofRows.length;
  if (row(x) !== row(y)) return row(x) ? -1 : 1;
  if (!row(x)) return x - y || compareText(a.subject ?? '', b.subject ?? '');
  const cited = compareCitations(a.citation ?? ('' as Citation), b.citation ?? ('' as Citation));
  return cited || x - y || compareText(a.subject ?? '', b.subject ?? '');
}
