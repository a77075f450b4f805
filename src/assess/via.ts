// Step 2.2: a promise that runs through others is as good as its weakest link (domain, section 5).

import type { Step } from '../model/assessment.ts';
import type { Citation } from '../model/citation.ts';
import { holds } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import type { Statement, Upstream } from '../model/vendor.ts';
import type { Chain, LinkState, WeakLink } from './chain.ts';
import { cite, type ServiceFacts, type World } from './world.ts';

const order: readonly LinkState[] = ['stands', 'unverified', 'void'];
const worse = (a: LinkState, b: LinkState): LinkState => (order.indexOf(a) >= order.indexOf(b) ? a : b);

// A ground that only says that no PHI gets there ("no PHI", "does not process PHI") is none once PHI does.
const saysNoPhi = /\b(no|not|never|without)\b[^.;]*\bPHI\b/i;

function needsNoAgreement(upstream: Upstream): boolean {
  return upstream.baa === 'not-needed' && upstream.ground !== null && !saysNoPhi.test(upstream.ground);
}

/** What the agreement with one upstream allows, before anything is known about the upstream itself. */
export function agreementState(upstream: Upstream): LinkState | 'ignored' {
  if (upstream.phi === 'no') return 'ignored';
  const known: LinkState =
    upstream.baa === 'executed' || needsNoAgreement(upstream)
      ? 'stands'
      : upstream.baa === 'hedged' || upstream.baa === 'unstated'
        ? 'unverified'
        : 'void';
  return upstream.phi === 'unknown' && known === 'void' ? 'unverified' : known;
}

const reachWords = {
  yes: 'PHI reaches it',
  no: 'PHI does not reach it',
  unknown: 'whether PHI reaches it is not stated, so it is read as yes',
} as const;

const agreementWords = {
  executed: 'an agreement is said to be in place',
  hedged: 'the agreement is hedged ("where applicable" or the like)',
  unstated: 'no word of an agreement',
  none: 'there is no agreement',
  'not-needed': 'no agreement is said to be needed, on no ground that holds',
} as const;

/** The state of an agreement in words, for derivations and findings. */
export function describeAgreement(upstream: Upstream): string {
  const reach = reachWords[upstream.phi];
  if (upstream.phi === 'no') return reach;
  const words = needsNoAgreement(upstream)
    ? `no agreement is needed: ${upstream.ground}`
    : agreementWords[upstream.baa];
  return `${reach}; ${words}`;
}

const noLinks = { grades: [], steps: [], weak: [] } as const;

/** What the upstream's own documents give on the provision: the next hop. Paths of weak links count from the upstream on. */
function hop(world: World, upstream: Upstream, citation: Citation): Chain {
  const facts = upstream.service === null ? undefined : world.services.get(upstream.service);
  if (facts === undefined) return { state: 'stands', ...noLinks };
  const excluded = facts.service.exclusions.find(
    (e) =>
      e.features.some((f) => upstream.use.features.includes(f)) ||
      e.dataClasses.some((d) => upstream.use.dataClasses.includes(d)),
  );
  if (excluded !== undefined) {
    const text = `${facts.vendor.name} excludes PHI there: ${excluded.title}.`;
    const source = cite(facts, excluded.source);
    return {
      state: 'void',
      grades: [],
      steps: [{ rule: 'hop', text, source, grade: null }],
      weak: [{ path: '', kind: 'hop', state: 'void', text, source }],
    };
  }
  const active = (facts.statements.get(citation) ?? []).filter((s) => holds(s.when, upstream.use));
  const provides = active.filter((s) => s.provides !== null);
  const steps: Step[] = [];
  const grades: Grade[] = [];
  const weak: WeakLink[] = [];
  let state: LinkState = 'stands';
  for (const s of provides) {
    const text = `${facts.vendor.name}: ${s.provides}`;
    steps.push({ rule: 'hop', text, source: cite(facts, s.source), grade: s.grade });
    grades.push(s.grade);
    const next = chainOf(world, facts, s, citation);
    steps.push(...next.steps);
    grades.push(...next.grades);
    weak.push(...next.weak);
    state = worse(state, next.state);
  }
  for (const id of active.flatMap((s) => s.duties)) {
    const duty = facts.duties.get(id);
    if (duty === undefined || !holds(duty.when, upstream.use)) continue;
    const text = `Falls on the vendor above ${facts.vendor.name}, not on you: ${duty.text}`;
    steps.push({ rule: 'hop', text, source: cite(facts, duty.source), grade: duty.grade });
  }
  if (provides.length > 0) return { state, grades, steps, weak };
  const claim = (facts.claims.get(citation) ?? []).find((c) => c.verdict === 'yes' && holds(c.when, upstream.use));
  if (claim !== undefined && active.length === 0) {
    const text = `${facts.vendor.name} claims it: "${claim.says}".`;
    const step: Step = { rule: 'hop', text, source: cite(facts, claim.source), grade: 'asserted' };
    return { state, grades: ['asserted'], steps: [step], weak };
  }
  const text = `${facts.vendor.name} states nothing on ${citation}: the hop is not verified.`;
  steps.push({ rule: 'hop', text, source: null, grade: 'unverified' });
  const silent: WeakLink = {
    path: '',
    kind: 'hop',
    state: 'unverified',
    text: `${facts.vendor.name} states nothing on it.`,
    source: null,
  };
  return { state: 'unverified', grades: ['unverified'], steps, weak: [silent] };
}

/** Everything behind one statement, tier by tier, worked out once. Upstream cycles have been refused by link. */
export function chainOf(world: World, facts: ServiceFacts, statement: Statement, citation: Citation): Chain {
  const held = world.memo.chains.get(statement);
  if (held !== undefined) return held;
  const chain = followChain(world, facts, statement, citation);
  world.memo.chains.set(statement, chain);
  return chain;
}

const below = (id: string, link: WeakLink): WeakLink => ({
  ...link,
  path: link.path === '' ? id : `${id}/${link.path}`,
});

/** The link to one upstream as derivations show it, the same for every statement that runs through it. */
function linkStep(world: World, facts: ServiceFacts, upstream: Upstream): Step {
  const held = world.memo.links.get(upstream);
  if (held !== undefined) return held;
  const text = `Runs through ${upstream.name} (${upstream.purpose}): ${describeAgreement(upstream)}.`;
  const grade = agreementState(upstream) === 'unverified' ? 'unverified' : null;
  const step: Step = { rule: 'via', text, source: cite(facts, upstream.source), grade };
  world.memo.links.set(upstream, step);
  return step;
}

function followChain(world: World, facts: ServiceFacts, statement: Statement, citation: Citation): Chain {
  let state: LinkState = 'stands';
  const grades: Grade[] = [];
  const steps: Step[] = [];
  const weak: WeakLink[] = [];
  for (const id of statement.via) {
    const upstream = facts.upstreams.get(id);
    if (upstream === undefined) continue;
    const agreement = agreementState(upstream);
    const step = linkStep(world, facts, upstream);
    steps.push(step);
    if (agreement === 'ignored') continue;
    if (agreement !== 'stands')
      weak.push({ path: id, kind: 'agreement', state: agreement, text: step.text, source: step.source });
    state = worse(state, agreement);
    if (agreement === 'unverified') grades.push('unverified');
    if (agreement === 'void') continue;
    const next = hop(world, upstream, citation);
    steps.push(...next.steps);
    grades.push(...next.grades);
    for (const link of next.weak) weak.push(below(id, link));
    // Where it is unknown whether PHI gets there at all, what is void behind it is not verified rather than void.
    const hopState = upstream.phi === 'unknown' && next.state === 'void' ? 'unverified' : next.state;
    if (hopState !== next.state) grades.push('unverified');
    state = worse(state, hopState);
  }
  return { state, grades, steps, weak };
}
