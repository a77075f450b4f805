// Edits of a customer's own profile: what it is in law, where its PHI lives, which gates it says are open, its answers.

import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import {
  type Answer,
  type Customer,
  type CustomerRuling,
  type GateAnswer,
  type System,
  targetKey,
} from '../model/customer.ts';
import { isOpen } from '../model/gate-state.ts';
import { describeWithin } from '../words/clocks.ts';
import { describeRole } from '../words/customers.ts';
import { diffList } from './diff-list.ts';
import type { Edit, FieldRule, Lens, Owner, Rule } from './edit.ts';
import { pairByKey } from './pairs.ts';
import { agreementRule, replyRule } from './record-rules.ts';
import { isSame } from './sameness.ts';
import { rulingRule } from './service-rules.ts';

function customerLens<K extends 'systems' | 'agreements' | 'replies' | 'answers' | 'rulings'>(
  list: K,
): Lens<Customer[K][number]> {
  return {
    get: (state: State) => state.customer?.[list] ?? [],
    set: (state, items) =>
      state.customer === null ? state : { ...state, customer: { ...state.customer, [list]: items } },
  };
}

const legalFields: FieldRule<Customer> = {
  fields: ['role', 'kind', 'traits', 'states'],
  kind: () => 'customer-changed',
  words: (c) => [describeRole(c), ...c.traits, c.states.join(', ')].filter((part) => part !== '').join('; '),
};

const clientFields: FieldRule<Customer> = {
  fields: ['clients'],
  kind: () => 'customer-changed',
  words: (c) =>
    c.clients
      .map(({ title, notice, promptly, from, agent, document, clause }) =>
        [
          `${title}: notice of a breach ${describeWithin(notice)}${promptly ? ', without unreasonable delay' : ''}`,
          `from ${from}`,
          agent === 'unknown' ? '' : `agent: ${agent}`,
          `${document}${clause === null ? '' : ` (${clause})`}`,
        ]
          .filter((part) => part !== '')
          .join(', '),
      )
      .join('; ') || 'no client',
};

const customerRule: Rule<Customer> = {
  word: 'customer',
  key: () => 'customer',
  name: (c) => c.id,
  at: (c) => c.at,
  added: () => 'customer-changed',
  removed: () => 'customer-changed',
  words: (c) => c.name,
  fields: [
    legalFields,
    clientFields,
    { fields: ['name', 'id'], kind: () => 'customer-renamed', words: (c) => c.name, inert: true },
  ],
};

const wholeLens: Lens<Customer> = {
  get: (state) => (state.customer === null ? [] : [state.customer]),
  set: (state, [customer = null]) => ({ ...state, customer }),
};

function useWords(s: System): string {
  if (s.kind === 'own') return `own, ${s.holds}`;
  const { variant, plan, features, dataClasses, settings, phiFree, unstated } = s.use;
  return [
    s.service,
    variant ?? '',
    plan ?? '',
    ...features,
    ...dataClasses,
    ...Object.entries(settings).map(([name, value]) => `${name} = ${value}`),
    features.length > 0 || unstated.includes('features') ? '' : 'no feature',
    dataClasses.length > 0 || unstated.includes('data-classes') ? '' : 'no kind of data',
    phiFree.length > 0 ? `without PHI: ${phiFree.join(', ')}` : '',
    s.agent === 'unknown' ? '' : `agent: ${s.agent}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** The parts of a system other than its gates, which are compared one by one. */
type Flat = System & {
  readonly service?: string;
  readonly use?: unknown;
  readonly agent?: string;
  readonly holds?: string;
};

const systemRule: Rule<Flat> = {
  word: 'system',
  key: (s) => s.id,
  name: (s) => s.id,
  at: (s) => s.at,
  added: () => 'system-added',
  removed: () => 'system-removed',
  words: (s) => `${s.title}: ${useWords(s)}`,
  fields: [
    { fields: ['kind', 'service', 'use', 'agent', 'holds'], kind: () => 'system-changed', words: useWords },
    { fields: ['title'], kind: () => 'system-retitled', words: (s) => s.title, inert: true },
  ],
};

interface GateRow extends GateAnswer {
  readonly id: string;
}

const agreementStates: ReadonlySet<string> = new Set(['none', 'requested', 'signed', 'executed']);

/** By its state the kind is known as far as it matters: agreements have stages. */
const holds = (g: GateAnswer | null, asOf: string) =>
  g !== null && isOpen(agreementStates.has(g.state) ? 'baa' : 'configuration', g, asOf);

const gateKind =
  (asOf: string) =>
  (b: GateAnswer | null, h: GateAnswer | null): CauseKind => {
    const [was, is] = [holds(b, asOf), holds(h, asOf)];
    return was === is ? 'gate-state-changed' : is ? 'gate-opened' : 'gate-closed';
  };

const gateWords = (g: GateAnswer) =>
  `${g.state}${g.on === null ? '' : ` on ${g.on}`}${g.changed === null ? '' : `, changed on ${g.changed}`}`;

/** The gate states of one system, each a thing of its own. */
function gateEdits(owner: Owner, b: System, h: System, asOf: string): readonly Edit[] {
  const kind = gateKind(asOf);
  if (b.kind !== 'service' || h.kind !== 'service') return [];
  const lens: Lens<GateRow> = {
    get: (state) => {
      const system = state.customer?.systems.find((s) => s.id === h.id);
      return system?.kind !== 'service' ? [] : rowsOf(system.gates);
    },
    set: (state, rows) => {
      const systems = customerLens('systems');
      const gates = Object.fromEntries(rows.map(({ id, ...answer }) => [id, answer]));
      return systems.set(
        state,
        systems.get(state).map((s) => (s.id === h.id && s.kind === 'service' ? { ...s, gates } : s)),
      );
    },
  };
  const rowsOf = (gates: Readonly<Record<string, GateAnswer>>): GateRow[] =>
    Object.entries(gates).map(([id, answer]) => ({ id, ...answer }));
  const at = (system: System) => (g: GateRow) => ({ file: system.at.file, path: [...system.at.path, 'gates', g.id] });
  const rule: Rule<GateRow> = {
    word: 'gate state',
    key: (g) => g.id,
    name: (g) => `${h.id}/${g.id}`,
    at: at(h),
    added: (g) => kind(null, g),
    removed: (g) => kind(g, null),
    words: gateWords,
    fields: [{ fields: ['state', 'on', 'changed'], kind, words: gateWords }],
  };
  return diffList(lens, rule, { ...owner, name: h.id }, rowsOf(b.gates), rowsOf(h.gates), at(b));
}

const keyOf = ({ target }: Answer) => targetKey(target);

const answerRule: Rule<Answer> = {
  word: 'answer',
  key: keyOf,
  name: keyOf,
  at: (a) => a.at,
  citation: ({ target }) => (target.kind === 'duty' ? null : target.citation),
  added: () => 'answer-added',
  removed: () => 'answer-removed',
  words: (a) => a.status,
  fields: [
    {
      fields: ['status', 'because', 'by', 'owner', 'on', 'due', 'evidence', 'satisfiedBy'],
      kind: () => 'answer-changed',
      words: (a) =>
        [
          a.status,
          a.because,
          a.by,
          a.owner,
          a.on,
          a.due === null ? null : `due ${a.due}`,
          ...a.evidence.map((e) => e.file),
        ]
          .filter((part) => part !== null)
          .join('; '),
    },
  ],
};

const ownRulingRule = rulingRule<CustomerRuling>('ruling of the profile', (r) => `${r.system}/${r.citation}`);

/** What is compared thing by thing, or says nothing. */
const known: ReadonlySet<string> = new Set([
  ...['at', 'id', 'name', 'role', 'kind', 'traits', 'states'],
  ...['systems', 'clients', 'agreements', 'replies', 'answers', 'rulings'],
]);

/** Every other part of a profile, as it stands: whatever a profile can say is compared. */
function otherEdits(owner: Owner, base: Customer, head: Customer): readonly Edit[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].filter((key) => !known.has(key)).sort();
  return keys.flatMap((key) => {
    const field = key as keyof Customer;
    const rule: Rule<Customer> = {
      word: 'profile',
      key: () => 'profile',
      name: () => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      at: (c) => ({ file: c.at.file, path: [...c.at.path, key] }),
      added: () => 'profile-changed',
      removed: () => 'profile-changed',
      words: (c) => c.name,
      fields: [{ fields: [field], kind: () => 'profile-changed', words: () => null }],
    };
    return diffList(wholeLens, rule, owner, [base], [head]);
  });
}

/** Every edit of the profile. */
export function diffCustomers(base: Customer, head: Customer, asOf: string): readonly Edit[] {
  const owner: Owner = { vendor: null, name: null };
  const systems = customerLens('systems') as Lens<Flat>;
  if (isSame(base, head)) return [];
  return [
    ...diffList(wholeLens, customerRule, owner, [base], [head]),
    ...diffList(systems, systemRule, owner, base.systems, head.systems),
    ...pairByKey(base.systems, head.systems, (s) => s.id).both.flatMap(([b, h]) => gateEdits(owner, b, h, asOf)),
    ...diffList(customerLens('agreements'), agreementRule, owner, base.agreements, head.agreements),
    ...diffList(customerLens('replies'), replyRule, owner, base.replies, head.replies),
    ...diffList(customerLens('answers'), answerRule, owner, base.answers, head.answers),
    ...diffList(customerLens('rulings'), ownRulingRule, owner, base.rulings, head.rulings),
    ...otherEdits(owner, base, head),
  ];
}
