// Working state of an assessment: the library indexed for one customer, and cached results.

import type { ClockReply } from '../model/assessed-clock.ts';
import type { Bearing, PlaceOutcome, Remark } from '../model/assessment.ts';
import type { Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import { asStated, judge, type ServiceUse, usedForPhi } from '../model/condition.ts';
import type { Customer, ServiceSystem, System } from '../model/customer.ts';
import type { Grade } from '../model/grade.ts';
import { lazily } from '../model/lazily.ts';
import type { Library } from '../model/library.ts';
import type { Program } from '../model/program.ts';
import { isSaidBeside, type Reply } from '../model/reply.ts';
import type { SignedAgreement } from '../model/signed-agreement.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { ChoiceMade, Step } from '../model/step.ts';
import { withoutDocuments, withUnmapped } from '../model/unmapped.ts';
import {
  type Claim,
  type Duty,
  formatPointer,
  type Pointer,
  type Ruling,
  repliesOn,
  runByCustomer,
  type Service,
  type SourceDocument,
  type Statement,
  type Upstream,
  type Vendor,
} from '../model/vendor.ts';
import type { Chain } from './chain.ts';
import { forCustomer } from './contract-duties.ts';
import type { Outcome, ReadDuty } from './outcome.ts';
import { withReplies } from './replies.ts';

type Origin =
  | Omit<Extract<Remark, { kind: 'laid-on-at' }>, 'source'>
  | Omit<Extract<Remark, { kind: 'reply' }>, 'source'>;

/** A statement as it applies to this customer. */
export interface HeldStatement extends Statement {
  /** Origin of a statement that is not in the mapping as such; printed instead of the note. */
  readonly origin?: Origin;
}

/** One service, indexed by id and citation. */
export interface ServiceFacts {
  readonly service: Service;
  readonly vendor: Vendor;
  readonly statements: ReadonlyMap<Citation, readonly HeldStatement[]>;
  readonly claims: ReadonlyMap<Citation, readonly Claim[]>;
  readonly rulings: ReadonlyMap<Citation, Ruling>;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly upstreams: ReadonlyMap<string, Upstream>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** What this customer signed; null if not recorded, and for subcontractors. */
  readonly agreement: SignedAgreement | null;
  /** The vendor's contract form if this customer signed a different text: statements from it are unverified. */
  readonly unsigned: string | null;
  /** Per question: the vendor's last reply, and the last one that settles it. */
  readonly replies: readonly Reply[];
  /** Library statements that a reply overrides; they bear on the row. */
  readonly outranked: ReadonlyMap<Citation, readonly Statement[]>;
  /** By clock id: the reply that sets it, or that does not override a better document. */
  readonly clockReplies: ReadonlyMap<string, ClockReply>;
}

/** Outcome of a provision in one service, and the place it gives if no gate holds it back. */
export interface Capped {
  readonly outcome: Outcome;
  readonly place: PlaceOutcome;
}

/** Cache for one service in use. */
export interface SystemMemo {
  readonly capped: Map<Provision, Capped>;
  readonly duties: Map<Duty, ReadDuty>;
  /** Variations of the system with each variant, plan, or both chosen. */
  readonly choices: Map<string, readonly Choice[]>;
  /** By product: the system with it alone, of the products. Also the system without some of them. */
  readonly products: Map<string, ServiceSystem>;
}

/** One way of using a system that an open choice permits. */
export interface Choice {
  readonly made: ChoiceMade;
  readonly system: ServiceSystem;
}

export interface AssessmentContext {
  readonly obligations: readonly Provision[];
  readonly rollups: readonly Provision[];
  readonly provisions: ReadonlyMap<Citation, Provision>;
  /** Obligations at any depth under a provision, in legal order. */
  readonly below: ReadonlyMap<Citation, readonly Citation[]>;
  readonly services: ReadonlyMap<string, ServiceFacts>;
  /** The service of each system, including what applies to this customer only. */
  readonly inUse: ReadonlyMap<string, ServiceFacts>;
  readonly stateClocks: readonly StateClock[];
  readonly program: Program;
  /** The day on which everything is judged. What is dated later has not happened yet. */
  readonly asOf: string;
  /** Caches; the same key always gives the same value. */
  readonly memo: {
    readonly chains: Map<ServiceFacts, Map<Statement, Chain>>;
    readonly hops: Map<Upstream, Map<Citation, Chain>>;
    readonly links: Map<Upstream, Step>;
    readonly systems: Map<ServiceSystem, SystemMemo>;
    /** Last outcome of a provision per service, to share equal parts. */
    readonly told: Map<string, Map<Provision, Outcome>>;
    readonly replied: Map<ServiceFacts, ReadonlyMap<Citation, readonly Bearing[]>>;
    /** The services of subcontractors, without the parties that PHI does not reach there. */
    readonly behind: Map<Upstream, ServiceFacts>;
  };
  /** For a prospect, duties with unknown conditions are printed; for a customer they count. */
  readonly prospect: boolean;
}

function claimsByCitation(claims: readonly Claim[]): Map<Citation, Claim[]> {
  const groups = new Map<Citation, Claim[]>();
  for (const claim of claims) {
    for (const citation of claim.citations) {
      const held = groups.get(citation);
      if (held === undefined) groups.set(citation, [claim]);
      else held.push(claim);
    }
  }
  return groups;
}

function factsOf(vendor: Vendor, service: Service): ServiceFacts {
  const claims = lazily(() => claimsByCitation(service.claims));
  return {
    service,
    vendor,
    statements: new Map(service.assignments.map((a) => [a.citation, a.statements])),
    get claims() {
      return claims();
    },
    rulings: new Map(service.rulings.map((r) => [r.citation, r])),
    duties: new Map(service.duties.map((d) => [d.id, d])),
    upstreams: new Map(vendor.upstreams.map((u) => [u.id, u])),
    documents: new Map(vendor.documents.map((d) => [d.id, d])),
    agreement: null,
    unsigned: null,
    replies: [],
    outranked: new Map(),
    clockReplies: new Map(),
  };
}

/** An agreement that both sides signed was offered, whatever the vendor's pages say of plans and editions. */
const asSigned = (service: Service): Service => ({
  ...service,
  gates: service.gates.map((g) => (g.kind === 'baa' ? { ...g, offered: null } : g)),
});

/** Without the parties that PHI does not reach in this use. */
function reachedIn(facts: ServiceFacts, use: ServiceUse): ServiceFacts {
  const { upstreams } = facts.vendor;
  const reached = upstreams.filter((u) => judge(u.when, usedForPhi(use)) !== 'unmet');
  if (reached.length === upstreams.length) return facts;
  const vendor = { ...facts.vendor, upstreams: reached };
  return { ...facts, vendor, upstreams: new Map(reached.map((u) => [u.id, u])) };
}

/** The service of a subcontractor as the vendor above it uses it; undefined if it has no mapping. */
export function factsBehind({ services, memo }: AssessmentContext, upstream: Upstream): ServiceFacts | undefined {
  const facts = upstream.service === null ? undefined : services.get(upstream.service);
  if (facts === undefined) return undefined;
  const held = memo.behind.get(upstream) ?? reachedIn(facts, asStated(upstream.use));
  memo.behind.set(upstream, held);
  return held;
}

/** Software that the customer runs: what its documents say is help, and there is nobody to ask, sign with, or wait for. */
function withoutVendor(facts: ServiceFacts): ServiceFacts {
  const vendor = { ...facts.vendor, contract: null, upstreams: [], conflicts: [] };
  const service = { ...facts.service, clocks: [], claims: [] };
  return { ...facts, vendor, service, upstreams: new Map(), claims: new Map() };
}

export type Law = Pick<AssessmentContext, 'obligations' | 'rollups' | 'provisions' | 'below'>;

// Cached per catalog: the law is the same for all customers.
const laws = new WeakMap<readonly Provision[], Law>();

/** Terminates because link rejects cycles of parents. */
function arrangeLaw(all: readonly Provision[]): Law {
  const provisions = new Map(all.map((p) => [p.citation, p]));
  const below = new Map<Citation, Citation[]>();
  for (const p of all) {
    if (p.role !== 'obligation') continue;
    for (let at = p.parent; at !== null; at = provisions.get(at)?.parent ?? null) {
      const held = below.get(at);
      if (held === undefined) below.set(at, [p.citation]);
      else held.push(p.citation);
    }
  }
  return {
    obligations: all.filter((p) => p.role === 'obligation'),
    rollups: all.filter((p) => p.role === 'rollup'),
    provisions,
    below,
  };
}

/** Indexes a linked library for one customer. */
export function arrange(library: Library, customer: Customer, asOf: string, prospect: boolean): AssessmentContext {
  const law = laws.get(library.provisions) ?? arrangeLaw(library.provisions);
  laws.set(library.provisions, law);
  const { vendors } = withUnmapped(library, customer.systems);
  const services = new Map(vendors.flatMap((v) => v.services.map((s) => [s.address, factsOf(v, s)] as const)));
  const inUse = customer.systems.flatMap((system) => {
    const found = system.kind === 'service' ? services.get(system.service) : undefined;
    if (found === undefined || system.kind !== 'service') return [];
    const facts = system.unmapped === null ? found : factsOf(withoutDocuments(found.vendor), found.service);
    const agreement = customer.agreements.find((a) => a.system === system.id);
    if (runByCustomer(found.service, system.use) !== null) return [[system.id, withoutVendor(facts)] as const];
    const replies = customer.replies.filter((r) => r.to === system.id);
    const known = prospect ? [] : repliesOn(facts);
    // What nobody in particular has not chosen may be in use.
    const used = system.assumed === true ? asStated(system.use) : system.use;
    const own = forCustomer(law, withReplies(reachedIn(facts, used), [known, replies], asOf), customer);
    if (agreement === undefined) return [[system.id, own] as const];
    const form = facts.vendor.contract?.document ?? null;
    const unsigned = agreement.executed <= asOf && agreement.form !== form ? form : null;
    const service = agreement.executed <= asOf ? asSigned(own.service) : own.service;
    return [[system.id, { ...own, service, agreement, unsigned }] as const];
  });
  return {
    ...law,
    services,
    inUse: new Map(inUse),
    stateClocks: library.stateClocks,
    program: library.program,
    asOf,
    prospect,
    memo: {
      chains: new Map(),
      hops: new Map(),
      links: new Map(),
      systems: new Map(),
      told: new Map(),
      replied: new Map(),
      behind: new Map(),
    },
  };
}

/** The service of a system; undefined for an own system or an unknown service. */
export const factsOn = ({ inUse }: AssessmentContext, system: Pick<System, 'id'>): ServiceFacts | undefined =>
  inUse.get(system.id);

export function memoOf({ memo }: AssessmentContext, system: ServiceSystem): SystemMemo {
  const held = memo.systems.get(system) ?? {
    capped: new Map(),
    duties: new Map(),
    choices: new Map(),
    products: new Map(),
  };
  memo.systems.set(system, held);
  return held;
}

/** Grade for this customer: a source in a form that it did not sign is unverified. */
export const gradeFor = (
  { unsigned }: ServiceFacts,
  { source, grade }: { readonly source: Pointer; readonly grade: Grade },
): Grade => (unsigned !== null && source.document === unsigned ? 'unverified' : grade);

/** Source as printed in derivations: `lume/baa-page#safeguards`, or for a reply `profile: evidence/letter.pdf`. */
export function cite(facts: ServiceFacts, pointer: Pointer): string {
  const found = formatPointer(pointer);
  return isSaidBeside(found) ? found : `${facts.vendor.id}/${found}`;
}
