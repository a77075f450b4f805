// What a customer has on record: signed agreements, replies to its questions, letters that it sent, its own activities.

import type { ActivityAnswer, Letter } from '../model/customer.ts';
import type { Reply } from '../model/reply.ts';
import type { SignedAgreement } from '../model/signed-agreement.ts';
import type { Placed, Rule } from './edit.ts';
import { text, textIfAny, texts } from './facts.ts';

const signed = ({ document, executed, amended, form, terms }: SignedAgreement) =>
  ({
    kind: 'signed',
    document,
    executed,
    amended,
    form,
    terms: terms.map(({ citation, text, weakness }) => ({ citation, text, weakness })),
  }) as const;

export const agreementRule: Rule<SignedAgreement> = {
  thing: 'signed agreement',
  key: (a) => a.system,
  added: () => 'signed-agreement-added',
  removed: () => 'signed-agreement-removed',
  fact: signed,
  fields: [
    {
      fields: ['document', 'presence', 'executed', 'amended', 'form', 'terms'],
      kind: () => 'signed-agreement-changed',
      fact: signed,
    },
  ],
};

const replied = ({ on, grade, source, says, settled }: Reply) =>
  ({ kind: 'reply', on, grade, source, says, settled }) as const;

export const replyRule: Rule<Reply> = {
  thing: 'reply',
  key: (r) => `${r.to}/${r.question}/${r.on}`,
  name: (r) => `${r.to}/${r.question}`,
  citation: ({ asked }) => (asked.kind === 'row' ? asked.citation : null),
  clocks: true,
  added: () => 'reply-added',
  removed: () => 'reply-removed',
  fact: replied,
  fields: [
    {
      fields: ['says', 'settled', 'source', 'presence', 'grade'],
      kind: () => 'reply-changed',
      fact: replied,
      clocks: true,
    },
  ],
};

const recorded = (...said: readonly (string | null)[]) => texts(said) ?? text('');

const said = ({ answer, by, on }: ActivityAnswer) => recorded(answer, by, on);

export const activityRule: Rule<ActivityAnswer> = {
  thing: 'activity',
  key: (a) => a.activity,
  added: () => 'activity-changed',
  removed: () => 'activity-changed',
  fact: said,
  fields: [{ fields: ['answer', 'by', 'on'], kind: () => 'activity-changed', fact: said }],
};

export type Sent = Letter & Placed;

const letterOf = ({ sent, due, owner }: Letter) => recorded(sent, due, owner);

export const letterRule: Rule<Sent> = {
  thing: 'letter',
  key: (l) => l.vendor,
  added: () => 'letter-changed',
  removed: () => 'letter-changed',
  fact: letterOf,
  fields: [
    { fields: ['sent', 'due', 'owner'], kind: () => 'letter-changed', fact: letterOf },
    { fields: ['note'], kind: () => 'answer-noted', fact: ({ note }) => textIfAny(note), inert: true },
  ],
};
