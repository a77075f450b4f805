// What a customer has on record from its vendors: signed agreements, and replies to its questions.

import type { Reply } from '../model/reply.ts';
import type { SignedAgreement } from '../model/signed-agreement.ts';
import type { Rule } from './edit.ts';

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
