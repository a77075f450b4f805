// A change notice: one page to customers in plain words. What changed, from when, what they must do now.

import type { Cause, Comparison, Consequence } from '../../model/change.ts';
import type { ConsequenceKind } from '../../model/change-kinds.ts';
import { disclaimer } from '../words.ts';
import { rowSentence } from './notice-rows.ts';
import { causeItem } from './notice-sentences.ts';
import { type Heading, headingOf, noticeHeadings, rowAct, sentence, since, toldByRows } from './notice-words.ts';

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

type Item = (c: Consequence, title: string) => string;

const rule = (c: Consequence, title: string) => `${title === '' ? '' : `${title} `}(${c.citation})`;

/** A duty; of what belongs to one row alone, or is asked on a further one, the row is named. */
function dutyItem(c: Consequence, title: string): string {
  const text = sentence(c.after ?? '');
  if (c.kind === 'row-duty-gained') return `${text} You have this duty already; it now also covers ${rule(c, title)}`;
  if (c.kind === 'listed-duty-reworded') return `${text} Until now it read: ${c.before}`;
  const own = c.citation !== null && c.subject?.includes(`/${c.citation}/`) === true;
  return own ? `${rule(c, title)}: ${text}` : text;
}

const rows: readonly { heading: Heading; kinds: readonly ConsequenceKind[]; item: Item }[] = [
  { heading: 'act', kinds: ['duty-gained', 'listed-duty-reworded', 'row-duty-gained'], item: dutyItem },
  {
    heading: 'row',
    kinds: ['disposition-worsened', 'contract-element-lost', 'row-added', 'place-worsened'],
    item: (c, title) => `${rule(c, title)}: ${rowSentence(c)}`,
  },
  { heading: 'open', kinds: ['question-opened'], item: rule },
  {
    heading: 'gain',
    kinds: ['disposition-improved', 'contract-element-gained', 'row-removed', 'place-improved'],
    item: (c, title) => `${rule(c, title)}: ${rowSentence(c)}`,
  },
  {
    heading: 'shed',
    kinds: ['duty-shed', 'row-duty-shed'],
    item: (c, title) => (c.kind === 'duty-shed' ? (c.before ?? '') : `No longer for ${rule(c, title)}: ${c.before}`),
  },
];

/** Time limits that no vendor states: those of the law. */
const times: readonly ConsequenceKind[] = ['time-limit-worsened', 'time-limit-changed', 'time-limit-improved'];
const timeItem = (c: Consequence, title: string) =>
  `${title === '' ? '' : `${title}: `}${c.before === null ? '' : `before: ${sentence(c.before)} Now: `}${c.after ?? 'no time limit'}`;

/** Is the customer told of it, whether or not it moves anything today? What is of another service concerns nobody here. */
function concerns({ vendor, base, head }: Cause, customer: string): boolean {
  // With a profile only what reaches its customer is compared.
  if (!customer.includes('/')) return true;
  const path = (head ?? base)?.path ?? [];
  const [own, service] = customer.split('/');
  return vendor === own && (path[0] !== 'services' || path[1] === service);
}

/** The party behind the customer's own vendor of whom it is said; null for what is the vendor's own, or the law's. */
function behindOf({ vendor, kind }: Cause, customer: string, { names }: Comparison): string | null {
  const own = customer.includes('/') ? customer.split('/', 1)[0] : vendor;
  return vendor === null || vendor === own || /^vendor-/.test(kind) ? null : (names.get(`vendor ${vendor}`) ?? vendor);
}

/** The items of one customer by their headings. Nothing is told twice, and nothing that became worse is left out. */
function itemsFor(comparison: Comparison, id: string): ReadonlyMap<Heading, readonly string[]> {
  const { causes, consequences, titles } = comparison;
  const mine = consequences.filter((c) => c.customer === id);
  const moving = new Set(mine.flatMap((c) => c.because));
  const found = new Map<Heading, Set<string>>();
  const tell = (heading: Heading, item: string) => found.set(heading, (found.get(heading) ?? new Set()).add(item));
  const titleOf = (c: Consequence) => (c.citation === null ? '' : (titles.get(c.citation) ?? ''));
  const shown = new Set<string>();
  for (const { heading, kinds, item } of rows)
    for (const c of mine.filter((one) => kinds.includes(one.kind))) {
      const [first] = c.because;
      const dated = heading === 'act' || heading === 'row';
      const act = heading === 'row' ? rowAct(c.after ?? '', c.kind === 'contract-element-lost') : '';
      const words = [item(c, titleOf(c)), dated && first !== undefined ? since(first, comparison) : '', act];
      const [said = '', ...more] = words.filter((part) => part !== '');
      tell(heading, more.length === 0 ? said : [sentence(said), ...more].join(' '));
      for (const cause of c.because) shown.add(cause);
    }
  const near = causes.filter((cause) => moving.has(cause.id) || concerns(cause, id));
  for (const cause of near) {
    const behind = behindOf(cause, id, comparison);
    const heading = headingOf(cause);
    if (heading !== null && !(toldByRows.has(cause.kind) && shown.has(cause.id)))
      tell(behind === null ? heading : 'behind', causeItem(cause, comparison, behind));
  }
  // What the vendor states, and a deadline of the law, is told as what was edited.
  const byCause = new Set(causes.filter((c) => c.vendor !== null || c.kind.startsWith('deadline-')).map((c) => c.id));
  for (const c of mine)
    if (times.includes(c.kind) && !c.because.some((cause) => byCause.has(cause))) tell('time', timeItem(c, titleOf(c)));
  return new Map([...found].map(([heading, items]) => [heading, [...items]]));
}

export function noticeView(comparison: Comparison): NoticeView {
  const { base, head, customers, asOf } = comparison;
  const parts = [...customers.keys()].map((id) => {
    const items = itemsFor(comparison, id);
    const headings = Object.keys(noticeHeadings) as Heading[];
    return {
      name: customers.get(id) ?? id,
      sections: headings.flatMap((heading) => {
        const held = items.get(heading);
        return held === undefined ? [] : [{ title: noticeHeadings[heading], items: held }];
      }),
    };
  });
  const heard = parts.filter((part) => part.sections.length > 0);
  return {
    title: 'Notice of change',
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
export function restOf(comparison: Comparison, service: string): readonly string[] {
  const { causes, consequences, customers } = comparison;
  const moving = new Set(consequences.filter((c) => customers.has(c.customer)).flatMap((c) => c.because));
  return causes
    .filter((cause) => !moving.has(cause.id) && headingOf(cause) === null)
    .filter((cause) => cause.vendor === null || concerns(cause, service))
    .map((cause) => causeItem(cause, comparison));
}
