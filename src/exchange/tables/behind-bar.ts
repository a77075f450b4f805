// A verdict with what takes it back behind a bar, so that it is never read for itself.

import type { PlainVerdict } from '../../model/plain-verdicts.ts';
import type { TableClaim } from '../../model/table-claim.ts';
import { limits } from '../limits.ts';
import type { Beside } from './beside.ts';
import { countsAs } from './words.ts';

const shown = (text: string): string =>
  text.length <= limits.besideCharacters ? text : `${text.slice(0, limits.besideCharacters)}…`;

/** @param alone what the verdict would count as without them */
export function behindBar(claim: TableClaim, alone: PlainVerdict | null, all: readonly Beside[]): TableClaim {
  // Words that are not known can be said to count as a Yes: then what is beside them must show.
  const counts = claim.says !== '' && alone !== 'No' && alone !== 'NA';
  // A shared row that shows it already says no less.
  const shows = new Set([claim.text, claim.control, claim.vendor]);
  const said = ({ from, takes, text }: Beside) =>
    alone === 'Partially' && takes === 'part' && (from === 'legend' || shows.has(text));
  const beside = counts ? all.filter((one) => !said(one)) : [];
  const texts = [...new Set(beside.map(({ text }) => shown(text)))];
  const says = [claim.says, ...texts].join(' | ').slice(0, limits.cellCharacters);
  if (beside.length === 0) return { ...claim, countsAs: countsAs(says, alone) };
  const takes = beside.some((b) => b.takes === 'all') ? 'all' : 'part';
  const from = [...new Map(beside.map((b) => [JSON.stringify(b.from), b.from])).values()];
  return {
    ...{ ...claim, says },
    countsAs: takes === 'all' ? null : alone === 'Yes' ? 'Partially' : alone,
    remarks: [...claim.remarks, { says: 'beside', from, takes }],
  };
}
