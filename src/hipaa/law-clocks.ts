// Time limits of the customer itself: by its role under HIPAA, promised to its clients, and under state law.

import type { AssessedClock, OwnNotice } from '../model/assessed-clock.ts';
import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import type { Span } from '../model/clock.ts';
import type { Client, Customer } from '../model/customer.ts';
import type { StateClock } from '../model/state-clock.ts';
import {
  agentsOfBusinessAssociate,
  agentsOfCoveredEntity,
  annualNoticeToSecretary,
  noticeToCoveredEntity,
  noticeToIndividuals,
  noticeToMedia,
  noticeToSecretary,
} from './named-rows.ts';

/** The law of a library on a given day. */
export interface LawOnDay {
  readonly provisions: ReadonlyMap<Citation, Provision>;
  readonly stateClocks: readonly StateClock[];
  readonly asOf: string;
}

const isCovered = ({ role }: Customer) => role === 'covered-entity' || role === 'hybrid-entity';

const limitOf = (law: LawOnDay, citation: Citation): Span | null =>
  law.provisions.get(citation)?.timeLimit?.within ?? null;

/** The first notice that the customer owes, by its role; null if neither rule binds it. */
export function ownNotice(law: LawOnDay, customer: Customer): OwnNotice | null {
  const covered = isCovered(customer);
  if (!covered && customer.role !== 'business-associate') return null;
  const rule = covered ? noticeToIndividuals : noticeToCoveredEntity;
  const within = limitOf(law, rule);
  if (within === null) return null;
  return covered
    ? { law: rule, within, knows: agentsOfCoveredEntity, tells: 'individuals' }
    : { law: rule, within, knows: agentsOfBusinessAssociate, tells: 'covered-entity' };
}

/** The legal limit for a business associate's notice to the party above it; null if the customer is not regulated. */
export function associateLimit(law: LawOnDay, customer: Customer): AssessedClock['limit'] {
  const within = customer.role === 'not-regulated' ? null : limitOf(law, noticeToCoveredEntity);
  return within === null ? null : { law: noticeToCoveredEntity, within };
}

const own = {
  system: null,
  vendor: null,
  kind: 'promise',
  limit: null,
  behind: [],
  note: null,
  reply: null,
  unsigned: false,
} as const;

const ofCoveredEntity = [noticeToIndividuals, noticeToMedia, noticeToSecretary, annualNoticeToSecretary];

function federalClocks(law: LawOnDay, customer: Customer): readonly AssessedClock[] {
  const notices = isCovered(customer)
    ? ofCoveredEntity
    : customer.role === 'business-associate'
      ? [noticeToCoveredEntity]
      : [];
  return notices.flatMap((citation): AssessedClock[] => {
    const provision = law.provisions.get(citation);
    const limit = provision?.timeLimit;
    if (provision === undefined || limit?.within === undefined || limit.within === null) return [];
    return [
      {
        ...own,
        id: citation,
        name: { kind: 'title', title: provision.title },
        direction: 'by-customer',
        from: limit.from ?? '',
        within: { kind: 'stated', span: limit.within },
        promptly: limit.promptly,
        about: citation,
        source: citation,
        effect: citation === noticeToCoveredEntity ? { kind: 'tells-above' } : null,
      },
    ];
  });
}

function clientClock(law: LawOnDay, client: Client): AssessedClock {
  const legal = client.notice.kind === 'stated' ? null : limitOf(law, noticeToCoveredEntity);
  return {
    ...own,
    id: `client/${client.id}`,
    name: { kind: 'promised-to', client: client.title },
    direction: 'by-customer',
    from: client.from,
    within: client.notice,
    promptly: client.promptly,
    about: noticeToCoveredEntity,
    source: `profile: ${client.document}${client.clause === null ? '' : `#${client.clause}`}`,
    effect: { kind: 'promised', agent: client.agent, law: legal },
  };
}

/** Time limits of the customer's states that are in force on the day. */
export function stateClocksOf({ stateClocks, asOf }: LawOnDay, customer: Customer): readonly StateClock[] {
  return stateClocks.filter(
    (c) =>
      customer.states.includes(c.state) &&
      (c.since === null || c.since <= asOf) &&
      (!c.coveredOnly || isCovered(customer)),
  );
}

function stateClock(c: StateClock, customer: Customer): AssessedClock {
  const associate = customer.role === 'business-associate';
  const { state, after, residents, onlyFor, byVendor, read } = c;
  return {
    ...own,
    id: c.id,
    name: { kind: 'state', state: c.state, tell: c.tell },
    direction: byVendor && !associate ? 'by-vendor' : 'by-customer',
    from: c.from,
    within: c.within,
    promptly: c.promptly,
    about: null,
    source: c.law,
    effect: { kind: 'state', associate, state, after, residents, onlyFor, byVendor, read },
    note: c.note,
  };
}

/** Federal limits by role, then those promised to clients, then state limits, which do not depend on the role. */
export function lawClocks(law: LawOnDay, customer: Customer): readonly AssessedClock[] {
  return [
    ...federalClocks(law, customer),
    ...customer.clients.map((client) => clientClock(law, client)),
    ...stateClocksOf(law, customer).map((c) => stateClock(c, customer)),
  ];
}
