// A change notice: one page to customers in plain words. What changed, from when, and what they must do now.

import type { Cause, Comparison, Consequence } from '../../model/change.ts';
import type { CauseKind, ConsequenceKind } from '../../model/change-kinds.ts';
import { noticeTitle } from '../../words/diff-page.ts';
import { disclaimer } from '../../words/labels.ts';
import { type Heading, noticeHeadings, noticeRows } from '../../words/notice.ts';
import { consequenceItem, timeItem, toldConsequences } from '../../words/notice-items.ts';
import { rowAct } from '../../words/notice-outcomes.ts';
import { causeItem, holdsMoreOften, since } from '../../words/notice-sentences.ts';
import { sentence } from '../../words/sentences.ts';

export interface NoticeView {
  readonly title: string;
  readonly since: string;
  readonly disclaimer: string;
  readonly unchanged: boolean;
  readonly parts: readonly {
    readonly name: string;
    readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
  }[];
  readonly asOf: string;
  readonly base: string;
  readonly head: string;
}

/** Kinds that rows and tasks of the customer already describe. */
const toldByRows: ReadonlySet<CauseKind> = new Set<CauseKind>([
  ...(['duty-imposed', 'duty-lifted', 'duty-added', 'duty-removed', 'duty-reworded'] as const),
  ...(['duty-weakened', 'duty-strengthened', 'provides-added', 'offers-added', 'provides-widened'] as const),
]);

/** Under which heading a cause is told; null for what no customer must know. */
function headingOf(cause: Cause): Heading | null {
  const { kind, impact } = cause;
  // It may ask for more as well as give more: neither gained nor lost.
  if (holdsMoreOften(cause)) return 'else';
  const heading = noticeRows[kind]?.heading ?? null;
  if (heading !== null) return heading;
  if (impact === 'favorable') return toldByRows.has(kind) ? null : 'gain';
  return impact === 'editorial' ? null : 'else';
}

/** Time limits that no vendor states: those of the law. */
const times: readonly ConsequenceKind[] = ['time-limit-worsened', 'time-limit-changed', 'time-limit-improved'];

/** Whether a customer is told of a cause even if nothing moves today. Causes of another service do not concern it. */
function concerns({ vendor, base, head }: Cause, customer: string): boolean {
  // With a profile, only what reaches its customer is compared.
  if (!customer.includes('/')) return true;
  const path = (head ?? base)?.path ?? [];
  const [own, service] = customer.split('/');
  return vendor === own && (path[0] !== 'services' || path[1] === service);
}

/** The name of the party behind the customer's vendor that a cause is about; null for the vendor itself or the law. */
function behindOf({ vendor, thing }: Cause, customer: string, { names }: Comparison): string | null {
  const own = customer.includes('/') ? customer.split('/', 1)[0] : vendor;
  return vendor === null || vendor === own || thing.kind === 'vendor'
    ? null
    : (names.get(`vendor ${vendor}`) ?? vendor);
}

interface Items {
  readonly items: ReadonlyMap<Heading, readonly string[]>;
  /** Something is not told, because it speaks of what the reader may not see. */
  readonly hidden: boolean;
}

/** The items of one customer by their headings. Nothing is told twice, and nothing that became worse is left out. */
function itemsFor(comparison: Comparison, id: string): Items {
  const { causes, consequences, titles } = comparison;
  const withheld = new Set(comparison.withheld);
  let hidden = false;
  const mine = consequences.filter((c) => c.customer === id);
  const moving = new Set(mine.flatMap((c) => c.because));
  const found = new Map<Heading, Set<string>>();
  const tell = (of: string, heading: Heading, item: string) => {
    if (withheld.has(of)) hidden = true;
    else found.set(heading, (found.get(heading) ?? new Set()).add(item));
  };
  const titleOf = (c: Consequence) => (c.citation === null ? '' : (titles.get(c.citation) ?? ''));
  const shown = new Set<string>();
  for (const kind of toldConsequences)
    for (const c of mine.filter((one) => one.kind === kind)) {
      const [heading, item] = consequenceItem(c, titleOf(c)) ?? [];
      if (heading === undefined || item === undefined) continue;
      const [first] = c.because;
      const dated = heading === 'act' || heading === 'row';
      const when = dated && first !== undefined ? since(first, comparison) : '';
      const more = [when, heading === 'row' ? rowAct(c) : ''].filter((part) => part !== '');
      tell(c.id, heading, more.length === 0 ? item : [sentence(item), ...more].join(' '));
      for (const cause of c.because) shown.add(cause);
    }
  const near = causes.filter((cause) => moving.has(cause.id) || concerns(cause, id));
  for (const cause of near) {
    const behind = behindOf(cause, id, comparison);
    const heading = headingOf(cause);
    if (heading !== null && !(toldByRows.has(cause.kind) && shown.has(cause.id)))
      tell(cause.id, behind === null ? heading : 'behind', causeItem(cause, comparison, behind));
  }
  // What a vendor states, and a deadline of the law, is described as the edit that was made.
  const byCause = new Set(causes.filter((c) => c.vendor !== null || c.kind.startsWith('deadline-')).map((c) => c.id));
  for (const c of mine)
    if (times.includes(c.kind) && !c.because.some((cause) => byCause.has(cause)))
      tell(c.id, 'time', timeItem(c, titleOf(c)));
  return { items: new Map([...found].map(([heading, items]) => [heading, [...items]])), hidden };
}

type Part = NoticeView['parts'][number] & Pick<Items, 'hidden'>;

/** What each customer is told, under its headings. */
export function partsOf(comparison: Comparison): readonly Part[] {
  const { customers } = comparison;
  return [...customers.keys()].map((id) => {
    const { items, hidden } = itemsFor(comparison, id);
    const headings = Object.keys(noticeHeadings) as Heading[];
    return {
      name: customers.get(id) ?? id,
      hidden,
      sections: headings.flatMap((heading) => {
        const held = items.get(heading);
        return held === undefined ? [] : [{ title: noticeHeadings[heading], items: held }];
      }),
    };
  });
}

export function noticeView(comparison: Comparison): NoticeView {
  const { base, head, asOf } = comparison;
  const heard = partsOf(comparison)
    .filter((part) => part.sections.length > 0)
    .map(({ name, sections }) => ({ name, sections }));
  return {
    title: noticeTitle,
    since: head.date?.slice(0, 10) ?? asOf,
    disclaimer,
    unchanged: heard.length === 0,
    parts: heard,
    asOf,
    base: `${base.name}${base.commit === null ? '' : ` (${base.commit})`}`,
    head: `${head.name}${head.commit === null ? '' : ` (${head.commit})`}`,
  };
}

/** What else was edited in what a customer of the service reads, and follows from nothing: one line for each cause. */
export function restOf(
  comparison: Comparison,
  service: string,
): { readonly items: readonly string[]; readonly hidden: boolean } {
  const { causes, consequences, customers } = comparison;
  const moving = new Set(consequences.filter((c) => customers.has(c.customer)).flatMap((c) => c.because));
  const rest = causes
    .filter((cause) => !moving.has(cause.id) && headingOf(cause) === null)
    .filter((cause) => cause.vendor === null || concerns(cause, service));
  const withheld = new Set(comparison.withheld);
  const told = rest.filter(({ id }) => !withheld.has(id));
  return { items: told.map((cause) => causeItem(cause, comparison)), hidden: told.length < rest.length };
}
