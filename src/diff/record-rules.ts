// What a customer put on record of its vendors: the agreements that it signed, and the replies to its questions.

import type { Reply } from '../model/reply.ts';
import type { SignedAgreement } from '../model/signed-agreement.ts';
import { describeTime } from '../words/clocks.ts';
import type { Rule } from './edit.ts';

const agreementWords = (a: SignedAgreement) =>
  [
    `${a.document}, executed on ${a.executed}`,
    a.amended === null ? '' : `amended on ${a.amended}`,
    a.form === null ? '' : `the form ${a.form}`,
    ...a.terms.map((t) => `${t.citation}: ${t.text ?? 'absent'}${t.weakness === null ? '' : ` (weak: ${t.weakness})`}`),
  ]
    .filter((part) => part !== '')
    .join('; ');

export const agreementRule: Rule<SignedAgreement> = {
  word: 'signed agreement',
  key: (a) => a.system,
  name: (a) => a.system,
  at: (a) => a.at,
  added: () => 'signed-agreement-added',
  removed: () => 'signed-agreement-removed',
  words: agreementWords,
  fields: [
    {
      fields: ['document', 'presence', 'executed', 'amended', 'form', 'terms'],
      kind: () => 'signed-agreement-changed',
      words: agreementWords,
    },
  ],
};

/** What a reply settles, in words. */
function settledWords({ settled }: Reply): string {
  if (settled === null) return '';
  if (settled.kind === 'time') return ` It names: ${describeTime({ ...settled, kind: settled.promise })}.`;
  if (settled.kind === 'party') {
    const parts = [
      settled.phi === null ? '' : `PHI: ${settled.phi}`,
      settled.baa === null ? '' : `agreement: ${settled.baa}`,
      settled.ground ?? '',
    ];
    return ` Its party: ${parts.filter((part) => part !== '').join('; ')}.`;
  }
  const parts = [
    settled.provides === null ? '' : `It does: ${settled.provides}`,
    settled.limits === null ? '' : `Limits: ${settled.limits}`,
    settled.duties.length === 0 ? '' : `Yours: ${settled.duties.join(' ')}`,
  ];
  return ` ${parts.filter((part) => part !== '').join(' ')}`;
}

const replyWords = (r: Reply) =>
  `${r.on}, ${r.grade}${r.source === null ? '' : `, ${r.source}`}: ${r.says}${settledWords(r)}`;

export const replyRule: Rule<Reply> = {
  word: 'reply',
  key: (r) => `${r.to}/${r.question}/${r.on}`,
  name: (r) => `${r.to}/${r.question}`,
  at: (r) => r.at,
  citation: ({ asked }) => (asked.kind === 'row' ? asked.citation : null),
  clocks: true,
  added: () => 'reply-added',
  removed: () => 'reply-removed',
  words: replyWords,
  fields: [
    {
      fields: ['says', 'settled', 'source', 'presence', 'grade'],
      kind: () => 'reply-changed',
      words: replyWords,
      clocks: true,
    },
  ],
};
