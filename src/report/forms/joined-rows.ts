// Several rows as the answer to one question: the rows paired with a control, or those below a standard. Nothing joined is
// more than its weakest row.

import type { Provision } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import { formAnswers, joinWords } from '../../words/forms.ts';
import { inScope } from './form-notes.ts';
import type { FormRow, Share } from './form-row.ts';

export interface Joined {
  /** The obligations that the customer could inherit, in legal order; empty where none binds it. */
  readonly rows: readonly FormRow[];
  readonly share: Share;
  /** Why it is not the answer of each of its rows; empty where they agree. */
  readonly why: string;
}

/** No document addresses it, and no choice would change that. */
export const isSilent = (row: FormRow): boolean => row.disposition === 'unaddressed' && row.options.length === 0;

const verdicts = formAnswers.fedramp;
const verdictOf = (row: FormRow) => (isSilent(row) ? joinWords.notStated : verdicts[row.share]);

/** The obligations of a citation: its own, or all below it, in legal order. */
export function obligationsIn(rows: readonly FormRow[], provisions: readonly Provision[]) {
  const counted = rows.filter((row) => row.counted);
  const parents = new Map<string, Citation | null>(provisions.map((p) => [p.citation, p.parent]));
  const isBelow = (row: string, citation: string) => {
    for (let at = parents.get(row) ?? null; at !== null; at = parents.get(at) ?? null) if (at === citation) return true;
    return false;
  };
  return (citation: Citation): readonly FormRow[] => {
    const own = counted.find((row) => row.citation === citation);
    return own === undefined ? counted.filter((row) => isBelow(row.citation, citation)) : [own];
  };
}

/** @param unread what the question cites too, and no row is of: it cannot all be the vendor's then */
export function joinRows(all: readonly FormRow[], unread: readonly string[] = []): Joined {
  const rows = inScope(all);
  const shares = new Set(rows.map((row) => row.share));
  const agreed = shares.size === 1 ? (rows[0]?.share ?? 'none') : rows.length === 0 ? 'none' : 'part';
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const verdict = verdictOf(row);
    groups.set(verdict, [...(groups.get(verdict) ?? []), row.citation]);
  }
  const order = [verdicts.all, verdicts.part, verdicts.none, joinWords.notStated];
  const told = order.flatMap((verdict) => {
    const cited = groups.get(verdict);
    return cited === undefined ? [] : [[verdict, cited] as const];
  });
  const why = [
    ...(shares.size > 1 ? [joinWords.differ(told)] : []),
    ...(unread.length > 0 ? [joinWords.notRead(unread)] : []),
  ];
  return { rows, share: agreed === 'all' && unread.length > 0 ? 'part' : agreed, why: why.join(' ') };
}

/** A text of each row; with its citation where there are several. */
export function eachRow(rows: readonly FormRow[], text: (row: FormRow) => string): readonly string[] {
  return rows.flatMap((row) => {
    const said = text(row);
    return said === '' ? [] : [rows.length === 1 ? said : joinWords.of(row.citation, said)];
  });
}
