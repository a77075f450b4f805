// Clocks that bind the customer itself: those of the rule by its role, those that it promised its clients, those of its states.

import type { AssessedClock } from '../model/assessment.ts';
import type { Citation } from '../model/citation.ts';
import { formatSpan, type Span } from '../model/clock.ts';
import type { Client, Customer } from '../model/customer.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { World } from './world.ts';

/** The notice of a breach that the customer owes first, by its role in law. */
export interface OwnNotice {
  readonly law: '164.404(b)' | '164.410(b)';
  readonly within: Span;
  /** Where the rule says that an agent's knowledge is the customer's. */
  readonly knows: '164.404(a)(2)' | '164.410(a)(2)';
  readonly tells: string;
}

const isCovered = ({ role }: Customer) => role === 'covered-entity' || role === 'hybrid-entity';

function limitOf(world: World, law: string): Span | null {
  return world.provisions.get(law as Citation)?.timeLimit?.within ?? null;
}

/** 164.404(b) for a covered entity, 164.410(b) for a business associate; null for one whom neither binds. */
export function ownNotice(world: World, customer: Customer): OwnNotice | null {
  const covered = isCovered(customer);
  if (!covered && customer.role !== 'business-associate') return null;
  const law = covered ? '164.404(b)' : '164.410(b)';
  const within = limitOf(world, law);
  if (within === null) return null;
  return covered
    ? { law, within, knows: '164.404(a)(2)', tells: 'individuals' }
    : { law, within, knows: '164.410(a)(2)', tells: 'the covered entity above you' };
}

/** The limit that the rule sets a business associate for telling whoever is above it; null where the customer is not regulated. */
export function associateLimit(world: World, customer: Customer): AssessedClock['limit'] {
  const within = customer.role === 'not-regulated' ? null : limitOf(world, '164.410(b)');
  return within === null ? null : { law: '164.410(b)', within: formatSpan(within) };
}

const own = { system: null, vendor: null, kind: 'promise', limit: null, behind: [] } as const;

function federalClocks(world: World, customer: Customer): readonly AssessedClock[] {
  const notices = isCovered(customer)
    ? ['164.404(b)', '164.406(b)', '164.408(b)', '164.408(c)']
    : customer.role === 'business-associate'
      ? ['164.410(b)']
      : [];
  return notices.flatMap((text): AssessedClock[] => {
    const provision = world.provisions.get(text as Citation);
    const limit = provision?.timeLimit;
    if (provision === undefined || limit?.within === undefined || limit.within === null) return [];
    const above =
      'To the covered entity above you, or to the business associate in between. Its own time under 164.404(b) begins when you tell it; where you are its agent, at your discovery (164.404(a)(2)).';
    return [
      {
        ...own,
        id: text,
        title: provision.title,
        direction: 'by-customer',
        from: limit.from ?? '',
        within: { kind: 'stated', span: limit.within },
        promptly: limit.promptly,
        about: text,
        source: text,
        arithmetic: text === '164.410(b)' ? above : null,
        note: null,
      },
    ];
  });
}

function clientClock(world: World, client: Client): AssessedClock {
  const law = limitOf(world, '164.410(b)');
  const whole = law === null ? '' : formatSpan(law);
  const unstated = `Its contract gives no number; by law ${whole} at most, without unreasonable delay (164.410(b)).`;
  const agent = {
    yes: 'You are its agent: its own time under 164.404(b) runs from your discovery (164.404(a)(2)).',
    no: 'You are not its agent: its own time under 164.404(b) begins when you tell it.',
    unknown:
      'Whether you are its agent is not stated; if you are, its own time runs from your discovery (164.404(a)(2)).',
  }[client.agent];
  return {
    ...own,
    id: `client/${client.id}`,
    title: `notice of a breach to ${client.title}, as promised`,
    direction: 'by-customer',
    from: client.from,
    within: client.notice,
    promptly: client.promptly,
    about: '164.410(b)',
    source: `profile: ${client.document}${client.clause === null ? '' : `#${client.clause}`}`,
    arithmetic: client.notice.kind === 'stated' || law === null ? agent : `${unstated} ${agent}`,
    note: null,
  };
}

/** The clocks of the customer's states that are in force on the day. */
export function stateClocksOf(world: World, customer: Customer): readonly StateClock[] {
  return world.stateClocks.filter(
    (c) =>
      customer.states.includes(c.state) &&
      (c.since === null || c.since <= world.asOf) &&
      (!c.coveredOnly || isCovered(customer)),
  );
}

function stateClock(c: StateClock, customer: Customer): AssessedClock {
  const associate = customer.role === 'business-associate';
  const whose = !associate
    ? ''
    : c.byVendor
      ? 'You hold data that your clients own: it binds you towards them, and your vendors towards you.'
      : 'For data that your clients own it is theirs to do, unless a contract hands it to you.';
  const remarks = [
    c.onlyFor === null ? '' : `Only for ${c.onlyFor}.`,
    whose,
    c.read ? '' : 'Not read in a source: check before you rely on it.',
  ].filter((part) => part !== '');
  return {
    ...own,
    id: c.id,
    title: `${c.state}: tell ${c.tell}`,
    direction: c.byVendor && !associate ? 'by-vendor' : 'by-customer',
    from: c.from,
    within: c.within,
    promptly: c.promptly,
    about: null,
    source: c.law,
    arithmetic: remarks.join(' ') || null,
    note: c.note,
  };
}

/** Federal by role, then what was promised upward, then the states': they hang on the state, not on the role. */
export function lawClocks(world: World, customer: Customer): readonly AssessedClock[] {
  return [
    ...federalClocks(world, customer),
    ...customer.clients.map((client) => clientClock(world, client)),
    ...stateClocksOf(world, customer).map((c) => stateClock(c, customer)),
  ];
}
