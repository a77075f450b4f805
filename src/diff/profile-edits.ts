// Edits of a customer's profile: its legal role, its systems, the gates it reports open, its answers.

import type { State } from '../model/change.ts';
import type { EditedFact, SystemFact } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import {
  type Answer,
  type Customer,
  type CustomerRuling,
  type GateAnswer,
  type ServiceSystem,
  type System,
  targetCitation,
  targetKey,
} from '../model/customer.ts';
import { isMet } from '../model/gate-state.ts';
import { diffList } from './diff-list.ts';
import { type Edit, type Lens, nobodys, type Placed, type Rule } from './edit.ts';
import { text, textIfAny, texts } from './facts.ts';
import { pairByKey } from './pairs.ts';
import { activityRule, agreementRule, letterRule, replyRule, type Sent } from './record-rules.ts';
import { sameContent } from './same-content.ts';
import { rulingRule } from './service-rules.ts';

function customerLens<K extends 'systems' | 'agreements' | 'replies' | 'answers' | 'activities' | 'rulings'>(
  list: K,
): Lens<Customer[K][number]> {
  return {
    get: (state: State) => state.customer?.[list] ?? [],
    set: (state, items) =>
      state.customer === null ? state : { ...state, customer: { ...state.customer, [list]: items } },
  };
}

const customerRule: Rule<Customer> = {
  thing: 'customer',
  key: () => 'customer',
  name: (c) => c.id,
  added: () => 'customer-changed',
  removed: () => 'customer-changed',
  fact: (c) => text(c.name),
  fields: [
    {
      fields: ['role', 'kind', 'traits', 'states'],
      kind: () => 'customer-changed',
      fact: ({ role, kind, traits, states }) => ({ kind: 'customer', entity: kind, role, traits, states }),
    },
    {
      fields: ['clients'],
      kind: () => 'customer-changed',
      fact: ({ clients }) => ({
        kind: 'clients',
        clients: clients.map(({ id: _id, presence: _presence, at: _at, ...client }) => client),
      }),
    },
    { fields: ['name', 'id'], kind: () => 'customer-renamed', fact: (c) => text(c.name), inert: true },
  ],
};

const wholeLens: Lens<Customer> = {
  get: (state) => (state.customer === null ? [] : [state.customer]),
  set: (state, [customer = null]) => ({ ...state, customer }),
};

function systemFact(s: System, title: string | null): EditedFact {
  const how: SystemFact =
    s.kind === 'own'
      ? { kind: s.kind, holds: s.holds }
      : { kind: s.kind, service: s.service, unmapped: s.unmapped, use: s.use, agent: s.agent };
  return { kind: 'system', title, how };
}

/** A system without its gates, which are compared one by one. */
type Flat = System & {
  readonly service?: string;
  readonly unmapped?: unknown;
  readonly use?: unknown;
  readonly agent?: string;
  readonly holds?: string;
};

const systemRule: Rule<Flat> = {
  thing: 'system',
  key: (s) => s.id,
  added: () => 'system-added',
  removed: () => 'system-removed',
  fact: (s) => systemFact(s, s.title),
  fields: [
    {
      fields: ['kind', 'service', 'unmapped', 'use', 'agent', 'holds'],
      later: ['unmapped'],
      kind: () => 'system-changed',
      fact: (s) => systemFact(s, null),
    },
    { fields: ['title'], kind: () => 'system-retitled', fact: (s) => text(s.title), inert: true },
  ],
};

interface GateRow extends GateAnswer, Placed {
  readonly id: string;
}

const gateRows = ({ gates, at }: ServiceSystem): readonly GateRow[] =>
  Object.entries(gates).map(([id, answer]) => ({
    id,
    ...answer,
    at: { file: at.file, path: [...at.path, 'gates', id] },
  }));

const agreementStates: ReadonlySet<string> = new Set(['none', 'requested', 'signed', 'executed']);

/** The state tells an agreement from other gates, which is all that matters here. */
const holds = (g: GateAnswer | null, asOf: string) =>
  g !== null && isMet(agreementStates.has(g.state) ? 'baa' : 'configuration', g, asOf);

const gateKind =
  (asOf: string) =>
  (b: GateAnswer | null, h: GateAnswer | null): CauseKind => {
    const [was, is] = [holds(b, asOf), holds(h, asOf)];
    return was === is ? 'gate-state-changed' : is ? 'gate-opened' : 'gate-closed';
  };

const gateState = ({ state, on, changed }: GateAnswer) => ({ kind: 'gate-state', state, on, changed }) as const;

/** Each gate state of a system is a thing of its own. */
function gateEdits(b: System, h: System, asOf: string): readonly Edit[] {
  const kind = gateKind(asOf);
  if (b.kind !== 'service' || h.kind !== 'service') return [];
  const lens: Lens<GateRow> = {
    get: (state) => {
      const system = state.customer?.systems.find((s) => s.id === h.id);
      return system?.kind !== 'service' ? [] : gateRows(system);
    },
    set: (state, rows) => {
      const systems = customerLens('systems');
      const gates = Object.fromEntries(rows.map(({ id, at: _at, ...answer }) => [id, answer]));
      return systems.set(
        state,
        systems.get(state).map((s) => (s.id === h.id && s.kind === 'service' ? { ...s, gates } : s)),
      );
    },
  };
  const rule: Rule<GateRow> = {
    thing: 'gate state',
    key: (g) => g.id,
    added: (g) => kind(null, g),
    removed: (g) => kind(g, null),
    fact: gateState,
    fields: [
      { fields: ['state', 'on', 'changed'], kind, fact: gateState },
      {
        fields: ['owner', 'due'],
        kind: () => 'gate-state-changed',
        fact: ({ owner, due }) => texts([owner, due]),
      },
      { fields: ['note'], kind: () => 'answer-noted', fact: ({ note }) => textIfAny(note), inert: true },
    ],
  };
  return diffList(lens, rule, { vendor: null, name: h.id }, gateRows(b), gateRows(h));
}

const keyOf = ({ target }: Answer) => targetKey(target);

/** Other answers plan it, do not know, or hold that it does not apply: a reader decides whether that is better. */
const saysMet = ({ status }: Answer) => status === 'implemented' || status === 'alternative';

const answerRule: Rule<Answer> = {
  thing: 'answer',
  key: keyOf,
  citation: ({ target }) => targetCitation(target),
  added: (a) => (saysMet(a) ? 'answer-added' : 'open-answer-added'),
  removed: (a) => (saysMet(a) ? 'answer-removed' : 'open-answer-removed'),
  fact: (a) => text(a.status),
  fields: [
    {
      fields: ['status', 'because', 'by', 'owner', 'on', 'due', 'evidence', 'satisfiedBy'],
      kind: () => 'answer-changed',
      fact: ({ status, because, by, owner, on, due, evidence }) => ({
        kind: 'answer',
        status,
        because,
        by,
        owner,
        on,
        due,
        evidence: evidence.map((e) => e.file),
      }),
    },
    {
      fields: ['verified'],
      kind: () => 'answer-changed',
      fact: ({ verified }) => (verified === null ? null : { kind: 'texts', texts: [verified.by, verified.on] }),
    },
    { fields: ['note'], kind: () => 'answer-noted', fact: ({ note }) => textIfAny(note), inert: true },
  ],
};

/** Letters stand under "letters" by vendor. */
const lettersIn = ({ letters, at }: Customer): readonly Sent[] =>
  letters.map((l) => ({ ...l, at: { file: at.file, path: [...at.path, 'letters', l.vendor] } }));

const letterLens: Lens<Sent> = {
  get: ({ customer }) => (customer === null ? [] : lettersIn(customer)),
  set: (state, items) =>
    state.customer === null
      ? state
      : { ...state, customer: { ...state.customer, letters: items.map(({ at: _at, ...letter }) => letter) } },
};

const ownRulingRule = rulingRule<CustomerRuling>('ruling of the profile', (r) => `${r.system}/${r.citation}`);

/** Compared elsewhere, or meaningless. */
const known: ReadonlySet<string> = new Set([
  ...['at', 'id', 'name', 'role', 'kind', 'traits', 'states'],
  ...['systems', 'clients', 'agreements', 'replies', 'answers', 'activities', 'letters', 'rulings'],
]);

/** Every other part of a profile, compared as a whole, so that nothing it can say is missed. */
function otherEdits(base: Customer, head: Customer): readonly Edit[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].filter((key) => !known.has(key)).sort();
  return keys.flatMap((key) => {
    const field = key as keyof Customer;
    const rule: Rule<Customer> = {
      thing: 'profile',
      key: () => 'profile',
      name: () => key,
      at: (c) => ({ file: c.at.file, path: [...c.at.path, key] }),
      added: () => 'profile-changed',
      removed: () => 'profile-changed',
      fact: (c) => text(c.name),
      fields: [{ fields: [field], kind: () => 'profile-changed', fact: () => null }],
    };
    return diffList(wholeLens, rule, nobodys, [base], [head]);
  });
}

/** Every edit of the profile. */
export function diffCustomers(base: Customer, head: Customer, asOf: string): readonly Edit[] {
  const systems = customerLens('systems') as Lens<Flat>;
  if (sameContent(base, head)) return [];
  return [
    ...diffList(wholeLens, customerRule, nobodys, [base], [head]),
    ...diffList(systems, systemRule, nobodys, base.systems, head.systems),
    ...pairByKey(base.systems, head.systems, (s) => s.id).both.flatMap(([b, h]) => gateEdits(b, h, asOf)),
    ...diffList(customerLens('agreements'), agreementRule, nobodys, base.agreements, head.agreements),
    ...diffList(customerLens('replies'), replyRule, nobodys, base.replies, head.replies),
    ...diffList(customerLens('answers'), answerRule, nobodys, base.answers, head.answers),
    ...diffList(customerLens('activities'), activityRule, nobodys, base.activities, head.activities),
    ...diffList(letterLens, letterRule, nobodys, lettersIn(base), lettersIn(head)),
    ...diffList(customerLens('rulings'), ownRulingRule, nobodys, base.rulings, head.rulings),
    ...otherEdits(base, head),
  ];
}
