// Applies a vendor's replies to this customer: each overrides the library's data on its question, with its own grade.

import { breachNotice } from '../hipaa/breach-notice.ts';
import type { ClockReply } from '../model/assessed-clock.ts';
import type { Citation } from '../model/citation.ts';
import { daysAtMost } from '../model/clock.ts';
import { grades } from '../model/grade.ts';
import type { Reply, Settled } from '../model/reply.ts';
import type { Clock, Duty, Upstream } from '../model/vendor.ts';
import type { HeldStatement, ServiceFacts } from './context.ts';

type Of<K extends Settled['kind']> = Extract<Settled, { readonly kind: K }>;

/** Replaces the statements on a row by the reply, but keeps their upstreams. */
function replyRow(facts: ServiceFacts, citation: Citation, reply: Reply, settled: Of<'halves'>): ServiceFacts {
  const before = facts.statements.get(citation) ?? [];
  const { cited: source, grade, at } = reply;
  const common = { source, grade, strength: 'must', when: null, at } as const;
  const duties = settled.duties.map(
    (text, i): Duty => ({
      ...common,
      ...{ id: `${reply.question}-${i + 1}`, text, note: null },
      ...{ anyOf: null, outside: null, otherLaw: null, metBy: null },
    }),
  );
  const statement: HeldStatement = {
    ...common,
    provides: settled.provides,
    offers: null,
    duties: duties.map((d) => d.id),
    via: settled.provides === null ? [] : [...new Set(before.flatMap((s) => s.via))],
    hopLimits: Object.assign({}, ...before.map((s) => s.hopLimits)),
    limits: settled.limits,
    note: null,
    origin: { kind: 'reply', on: reply.on, says: reply.says },
  };
  return {
    ...facts,
    statements: new Map(facts.statements).set(citation, [statement]),
    duties: new Map([...facts.duties, ...duties.map((d) => [d.id, d] as const)]),
    outranked: new Map(facts.outranked).set(citation, before),
  };
}

/** A letter does not amend a contract: against a better document it counts only if worse for the customer. */
function isWorthMore(facts: ServiceFacts, held: Clock, reply: Reply, settled: Of<'time'>): boolean {
  const document = facts.documents.get(held.source.document);
  if (held.within.kind !== 'stated' || held.kind === 'goal' || document?.supplied !== true) return true;
  if (grades.indexOf(reply.grade) <= grades.indexOf(document.grade)) return true;
  if (settled.within.kind !== 'stated' || settled.promise === 'goal') return true;
  return daysAtMost(settled.within.span) > daysAtMost(held.within.span);
}

function replyClock(facts: ServiceFacts, id: string, reply: Reply, settled: Of<'time'>): ServiceFacts {
  const { clocks } = facts.service;
  const held = clocks.find((c) => c.id === id);
  const answer = { within: settled.within, promptly: settled.promptly, kind: settled.promise };
  const replied = (to: ClockReply['to'], changed: readonly Clock[]): ServiceFacts => {
    const { on, says, grade } = reply;
    const clockReplies = new Map(facts.clockReplies).set(id, { on, says, grade, to });
    return { ...facts, service: { ...facts.service, clocks: changed }, clockReplies };
  };
  if (held === undefined) {
    const clock: Clock = {
      ...answer,
      ...{ id, title: '', direction: 'to-customer', from: '' },
      ...{ about: breachNotice, source: reply.cited, note: null, at: reply.at },
    };
    return replied({ kind: 'no-document' }, [clock, ...clocks]);
  }
  if (!isWorthMore(facts, held, reply, settled)) return replied({ kind: 'better-document' }, clocks);
  const changed: Clock = { ...held, ...answer, source: reply.cited, note: null };
  return replied(
    { kind: 'documents', clock: held },
    clocks.map((c) => (c === held ? changed : c)),
  );
}

function replyParty(facts: ServiceFacts, id: string, reply: Reply, settled: Of<'party'>): ServiceFacts {
  const held = facts.upstreams.get(id);
  if (held === undefined) return facts;
  const changed: Upstream = {
    ...held,
    phi: settled.phi ?? held.phi,
    baa: settled.baa ?? held.baa,
    ground: settled.ground ?? held.ground,
    source: reply.cited,
    note: null,
  };
  // New objects, because cached chains are keyed by statement.
  const own = (s: HeldStatement): HeldStatement => (s.via.includes(id) ? { ...s } : s);
  return {
    ...facts,
    vendor: { ...facts.vendor, upstreams: facts.vendor.upstreams.map((u) => (u === held ? changed : u)) },
    upstreams: new Map(facts.upstreams).set(id, changed),
    statements: new Map([...facts.statements].map(([citation, all]) => [citation, all.map(own)])),
  };
}

function settle(facts: ServiceFacts, reply: Reply): ServiceFacts {
  const { asked, settled } = reply;
  if (settled?.kind === 'halves' && asked.kind === 'row') return replyRow(facts, asked.citation, reply, settled);
  if (settled?.kind === 'time' && asked.kind === 'clock') return replyClock(facts, asked.id, reply, settled);
  if (settled?.kind === 'party' && asked.kind === 'party') return replyParty(facts, asked.id, reply, settled);
  return facts;
}

/** By question, the latest reply. */
function latest(replies: readonly Reply[]): ReadonlyMap<string, Reply> {
  const last = new Map<string, Reply>();
  for (const reply of replies) {
    const before = last.get(reply.question);
    if (before === undefined || before.on <= reply.on) last.set(reply.question, reply);
  }
  return last;
}

/**
 * Applies the replies dated up to `asOf`; per question, the latest one counts.
 * @param ranks replies by where they stand; those of a later list outrank those of an earlier one, whatever their days
 */
export function withReplies(facts: ServiceFacts, ranks: readonly (readonly Reply[])[], asOf: string): ServiceFacts {
  const given = ranks.map((replies) => replies.filter((r) => r.on <= asOf));
  if (given.every((replies) => replies.length === 0)) return facts;
  // A free-text reply moves nothing: an earlier settled reply stays in effect, and the free text bears on it.
  const last = new Map(given.flatMap((replies) => [...latest(replies)]));
  const settled = new Map(given.flatMap((replies) => [...latest(replies.filter((r) => r.settled !== null))]));
  const counting = [...new Set([...settled.values(), ...last.values()])];
  return counting.reduce(settle, { ...facts, replies: counting });
}
