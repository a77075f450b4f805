// Heads over two rows: titles of groups above, and what each column of a group has below.

import { takenBack } from '../../model/taken-back.ts';
import { type FoundHead, type Head, headIn } from './head.ts';

type Texts = ReadonlyMap<number, string>;

/** Above that, a row is no head. */
const mostHeads = 200;
/** A title of the whole table, wherever it stands. */
const ofTable = /^.{60}|\b(?:matri(?:x|ces)|model|table|worksheet|template)\b/i;

/** The title over a column: the nearest at the left; that of the first column is one of the whole table. */
function titleOver(column: number, above: Texts): string | null {
  let nearest = 0;
  for (const at of above.keys()) if (at <= column) nearest = Math.max(nearest, at);
  const title = nearest === 0 ? undefined : above.get(nearest);
  return title === undefined || ofTable.test(title) ? null : title;
}

const none = new Map<never, never>();

/** Whether a row below a head names columns that the head leaves without a name. */
function goesOn({ texts: above, columns }: Head, below: Texts): boolean {
  if (
    below.size < 2 ||
    below.size > mostHeads ||
    above.size > mostHeads ||
    /\d/.test(below.get(columns.get('citation') ?? -1) ?? '')
  )
    return false;
  return [...below].some(
    ([column, text]) => !above.has(column) && text.length <= 120 && titleOver(column, above) !== null,
  );
}

/** The head of both rows; null where the second belongs to the table. `lost`: the two say no head together. */
export function headOfBoth(head: Head, below: Texts, vendorCalled: ReadonlySet<string>): FoundHead | 'lost' {
  if (!goesOn(head, below)) return null;
  const columns = [...new Set([...head.texts.keys(), ...below.keys()])].sort((a, b) => a - b);
  const texts = new Map(
    columns.map((column) => {
      const [top, under] = [head.texts.get(column), below.get(column)];
      if (under === undefined) return [column, top ?? ''] as const;
      const alone = top !== undefined && !below.has(column + 1) ? `${top} ${under}` : null;
      const title = titleOver(column, head.texts);
      return [column, alone ?? (title === null ? [top, under].join(' ').trim() : `${under} ${title}`)] as const;
    }),
  );
  return headIn(texts, none, vendorCalled) ?? 'lost';
}

/**
 * The head with the titles above it: where they say more of what the columns are ("Responsibilities" over "Vendor" and
 * "Customer"), and where they take something back from them ("Enterprise plan").
 */
export function underTitles(head: Head, above: Texts, vendorCalled: ReadonlySet<string>): Head {
  if (above.size === 0 || above.size > mostHeads || head.texts.size > mostHeads) return head;
  const named = (says: (title: string) => boolean) =>
    new Map(
      [...head.texts].map(([column, text]) => {
        const title = titleOver(column, above);
        return [column, title === null || !says(title) ? text : `${text} ${title}`] as const;
      }),
    );
  const whole = headIn(
    named(() => true),
    none,
    vendorCalled,
  );
  if (
    whole !== null &&
    !('twice' in whole) &&
    whole.columns.size > head.columns.size &&
    whole.parties.size >= head.parties.size
  )
    return whole;
  if (above.size < 2) return head;
  const texts = named((title) => takenBack(title, 'table') !== null);
  // Over a verdict, any title can say for whom it holds.
  const all = named(() => true);
  const verdicts = [head.columns.get('says'), head.columns.get('answer')].filter((column) => column !== undefined);
  return { ...head, texts: new Map([...texts, ...verdicts.map((at) => [at, all.get(at) ?? ''] as const)]) };
}
