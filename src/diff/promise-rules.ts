// How a vendor's undertakings, requests, contradictions and notes are compared.

import type { Conflict, Note, RequestProcess, Undertaking } from '../model/promises.ts';
import { formatPointer } from '../model/vendor.ts';
import type { Rule } from './edit.ts';
import { text, textIfAny, texts } from './facts.ts';
import { pairByScore } from './pairs.ts';
import { sameContent } from './same-content.ts';
import { sourceField } from './vendor-rules.ts';

export const undertakingRule: Rule<Undertaking> = {
  thing: 'undertaking',
  key: (u) => u.id,
  added: () => 'undertaking-added',
  removed: () => 'undertaking-removed',
  fact: (u) => text(u.text),
  inert: true,
  fields: [
    { fields: ['text', 'about'], kind: () => 'undertaking-reworded', fact: (u) => text(u.text) },
    sourceField(),
    { fields: ['note'], kind: () => 'statement-annotated', fact: (u) => textIfAny(u.note) },
  ],
};

export const requestRule: Rule<RequestProcess> = {
  thing: 'request',
  key: (r) => r.id,
  added: () => 'request-added',
  removed: () => 'request-removed',
  fact: (r) => text(r.title),
  inert: true,
  fields: [
    {
      fields: ['title', 'steps', 'conditions', 'approver', 'contact', 'states'],
      kind: () => 'request-changed',
      fact: (r) => texts([r.title, ...r.steps, ...r.conditions]),
    },
    sourceField(),
  ],
};

export const conflictRule: Rule<Conflict> = {
  thing: 'conflict',
  key: (c) => c.id,
  only: (c) => c.id,
  added: () => 'conflict-added',
  removed: () => 'conflict-removed',
  fact: (c) => text(c.text),
  fields: [
    {
      fields: ['text', 'between'],
      kind: () => 'conflict-changed',
      fact: ({ text, between }) => ({ kind: 'conflict', text, between }),
      inert: true,
    },
  ],
};

/** Notes have no id. A removed and an added note on the same clause or provisions are one note, reworded. */
const likeness = (b: Note, h: Note) =>
  (b.source !== null && sameContent(b.source, h.source) ? 2 : 0) +
  (b.about.length > 0 && sameContent(b.about, h.about) ? 1 : 0);

export const noteRule: Rule<Note> = {
  thing: 'note',
  key: (n) => [n.text, ...n.about, n.source === null ? '' : formatPointer(n.source)].join(' '),
  name: (n) => (n.source === null ? '' : formatPointer(n.source)),
  added: () => 'note-added',
  removed: () => 'note-removed',
  fact: (n) => text(n.text),
  inert: true,
  pair: (base, head) => pairByScore(base, head, likeness),
  fields: [{ fields: ['text', 'about', 'source'], kind: () => 'note-reworded', fact: (n) => text(n.text) }],
};
