// Which options fit which entry, which statuses it has, and which of them come to be on a day.

import type { EntryKind } from '../model/entry-target.ts';
import { isAgreement } from '../model/gate-state.ts';
import type { GateKind } from '../model/vendor.ts';
import type { AgreementEntry, ReplyEntry } from '../schema/profile-document.ts';

/** The options, as given; '' removes a key. */
export interface Said {
  readonly status?: string;
  readonly owner?: string;
  readonly on?: string;
  readonly due?: string;
  readonly because?: string;
  readonly by?: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
  readonly expires?: string;
  readonly verifiedBy?: string;
  readonly verifiedOn?: string;
  readonly satisfiedBy?: string;
  readonly says?: string;
  readonly source?: string;
  /** `key=value`, for what has no option. */
  readonly set?: readonly string[];
}

export type Option = keyof Said;

const ofAnswer: readonly Option[] = [
  ...(['status', 'owner', 'on', 'due', 'because', 'by', 'evidence', 'expires'] as const),
  ...(['verifiedBy', 'verifiedOn', 'satisfiedBy', 'note'] as const),
];

export const fitting: Readonly<Record<EntryKind, readonly Option[]>> = {
  work: ofAnswer,
  obligation: ofAnswer,
  place: ofAnswer,
  duty: ofAnswer,
  activity: ['status', 'on', 'by'],
  gate: ['status', 'on', 'owner', 'due', 'note', 'set'],
  letter: ['status', 'on', 'owner', 'due', 'note'],
  reply: ['says', 'on', 'source', 'set'],
  agreement: ['status', 'on', 'evidence', 'set'],
  // Its value stands behind its name: crm/features=none.
  choice: ['status'],
};

/** Keys that have no option of their own. */
export const settable: Partial<Record<EntryKind, readonly string[]>> = {
  gate: ['changed'],
  agreement: ['form', 'amended'] satisfies (keyof AgreementEntry)[],
  reply: [
    ...(['grade', 'provides', 'duties', 'limits', 'does-nothing'] as const),
    ...(['within', 'without-unreasonable-delay', 'goal', 'agreement', 'phi'] as const),
  ] satisfies (keyof ReplyEntry)[],
};

export const listKeys: ReadonlySet<string> = new Set(['duties']);
export const flags: ReadonlySet<string> = new Set(['does-nothing', 'goal', 'without-unreasonable-delay']);

/** The option as it is typed. */
export const optionName = (option: string): string => `--${option.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

const answerStatuses = [
  'implemented',
  'alternative',
  'planned',
  'not-started',
  'unknown',
  'later',
  'not-applicable',
] as const;

/** What may be said of a target; a letter is sent, a reply has words instead. */
export function statusesOf(kind: EntryKind, gate: GateKind | null): readonly string[] {
  switch (kind) {
    case 'activity':
      return ['yes', 'no', 'unknown'];
    case 'gate':
      return gate !== null && isAgreement(gate) ? ['executed', 'signed', 'requested', 'none'] : ['open', 'closed'];
    case 'letter':
      return ['sent'];
    case 'agreement':
      return ['executed'];
    case 'reply':
    case 'choice':
      return [];
    default:
      return answerStatuses;
  }
}

/** The key of a status in each kind of entry. */
export const statusKeys: Readonly<Record<EntryKind, string>> = {
  work: 'status',
  obligation: 'status',
  place: 'status',
  duty: 'status',
  activity: 'answer',
  gate: 'state',
  letter: 'sent',
  reply: '',
  agreement: 'executed',
  choice: 'value',
};

/** Statuses that come to be on a day. */
export const dated: ReadonlySet<string> = new Set([
  ...['implemented', 'alternative', 'not-applicable', 'yes', 'no', 'executed', 'signed', 'requested', 'open', 'sent'],
]);
