// A change notice: one page to customers in plain words. What changed, from when, what they must do now.

import type { Cause, Comparison, Consequence } from '../../model/change.ts';
import type { CauseKind, ConsequenceKind } from '../../model/change-kinds.ts';
import { disclaimer, outcomeWords } from '../words.ts';

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

// In the order in which a customer reads: what to do, what it may no longer rely on, what is better.
const sections: readonly { title: string; kinds: readonly ConsequenceKind[]; item: Item }[] = [
  { title: 'What you must do now', kinds: ['duty-gained', 'listed-duty-reworded'], item: (c) => c.after ?? '' },
  {
    title: 'What is now yours, or yours too',
    kinds: ['disposition-worsened', 'contract-element-lost', 'row-added', 'place-worsened'],
    item: (c, title) =>
      `${rule(c, title)}: ${c.before === null ? '' : `was ${outcomeWords(c.before)}, `}is ${outcomeWords(c.after ?? '')}`,
  },
  { title: 'What nobody has answered', kinds: ['question-opened'], item: rule },
  {
    title: 'Time limits',
    kinds: ['time-limit-worsened', 'time-limit-changed', 'time-limit-improved'],
    item: (c) =>
      `${c.subject}: ${c.before === null ? 'new' : `was ${c.before}`}; ${c.after === null ? 'is gone' : `is ${c.after}`}`,
  },
  {
    title: 'What the vendor now does',
    kinds: ['disposition-improved', 'contract-element-gained', 'row-removed', 'place-improved'],
    item: (c, title) =>
      `${rule(c, title)}: was ${outcomeWords(c.before ?? '')}${c.after === null ? '' : `, is ${outcomeWords(c.after)}`}`,
  },
  { title: 'What the vendor no longer asks of you', kinds: ['duty-shed'], item: (c) => c.before ?? '' },
];

const told: readonly { title: string; kinds: readonly CauseKind[] }[] = [
  {
    title: 'Where PHI must not go',
    kinds: ['exclusion-added', 'exclusion-widened', 'exclusion-removed', 'exclusion-narrowed', 'exclusion-changed'],
  },
  { title: 'What must hold first', kinds: ['gate-added', 'gate-removed', 'gate-changed'] },
  {
    title: 'Who stands behind the vendor',
    kinds: [
      'upstream-added',
      'upstream-removed',
      'phi-reach-widened',
      'phi-reach-narrowed',
      'upstream-baa-weakened',
      'upstream-baa-strengthened',
    ],
  },
];

const causeText = ({ before, after, subject }: Cause) =>
  before === null
    ? `New: ${after} (${subject})`
    : after === null
      ? `Gone: ${before} (${subject})`
      : `${subject}: was ${before}, is ${after}`;

/** Is the customer told of it, whether or not it moves anything today? What is of another service concerns nobody here. */
function concerns({ vendor, base, head }: Cause, customer: string): boolean {
  // With a profile only what reaches its customer is compared.
  if (!customer.includes('/')) return true;
  const path = (head ?? base)?.path ?? [];
  const [own, service] = customer.split('/');
  return vendor === own && (path[0] !== 'services' || path[1] === service);
}

export function noticeView(comparison: Comparison): NoticeView {
  const { base, head, causes, consequences, customers, titles, asOf } = comparison;
  const parts = [...customers.keys()].map((id) => {
    const mine = consequences.filter((c) => c.customer === id);
    const moving = new Set(mine.flatMap((c) => c.because));
    const near = causes.filter((cause) => moving.has(cause.id) || concerns(cause, id));
    return {
      name: customers.get(id) ?? id,
      sections: [
        ...sections.map(({ title, kinds, item }) => ({
          title,
          items: mine
            .filter((c) => kinds.includes(c.kind))
            .map((c) => item(c, c.citation === null ? '' : (titles.get(c.citation) ?? ''))),
        })),
        ...told.map(({ title, kinds }) => ({
          title,
          items: near.filter((c) => kinds.includes(c.kind)).map(causeText),
        })),
      ].filter((section) => section.items.length > 0),
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

/** What else was edited in what a customer of the service reads, and is told in no section: one line for each cause. */
export function restOf({ causes, consequences, customers }: Comparison, service: string): readonly string[] {
  const moving = new Set(consequences.filter((c) => customers.has(c.customer)).flatMap((c) => c.because));
  const kinds = new Set<CauseKind>(told.flatMap((section) => section.kinds));
  return causes
    .filter((cause) => !moving.has(cause.id) && !kinds.has(cause.kind))
    .filter((cause) => cause.vendor === null || concerns(cause, service))
    .map(causeText);
}
