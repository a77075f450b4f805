// Step 2.2: a promise that runs through others is as good as its weakest link (domain, section 5).

import { agreementState, describeAgreement, type LinkState } from '../model/agreement.ts';
import type { Step } from '../model/assessment.ts';
import type { Citation } from '../model/citation.ts';
import { holds, type ServiceUse } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import { exclusionOf, type Statement, type Upstream } from '../model/vendor.ts';
import type { Chain, WeakLink } from './chain.ts';
import { cite, type ServiceFacts, type World } from './world.ts';

const badness: Readonly<Record<LinkState, number>> = { stands: 0, unverified: 1, void: 2 };
const worse = (a: LinkState, b: LinkState): LinkState => (badness[a] >= badness[b] ? a : b);

const nothingBehind: Chain = { state: 'stands', grades: [], steps: [], weak: [] };

/** Duties that the upstream's statements leave to the party above it. */
function dutySteps(facts: ServiceFacts, active: readonly Statement[], use: ServiceUse): Step[] {
  const steps: Step[] = [];
  for (const id of active.flatMap((s) => s.duties)) {
    const duty = facts.duties.get(id);
    if (duty === undefined || !holds(duty.when, use)) continue;
    const text = `Falls on the vendor above ${facts.vendor.name}, not on you: ${duty.text}`;
    steps.push({ rule: 'hop', text, source: cite(facts, duty.source), grade: duty.grade });
  }
  return steps;
}

/** Where an upstream has no statement that gives anything: its bare claim, or nothing that could be verified. */
function claimedHop(facts: ServiceFacts, active: readonly Statement[], use: ServiceUse, citation: Citation): Chain {
  const claim = facts.claims.get(citation)?.find((c) => c.verdict === 'yes' && holds(c.when, use));
  if (claim !== undefined && active.length === 0) {
    const text = `${facts.vendor.name} claims it: "${claim.says}".`;
    const step: Step = { rule: 'hop', text, source: cite(facts, claim.source), grade: 'asserted' };
    return { state: 'stands', grades: ['asserted'], steps: [step], weak: [] };
  }
  const silent = `${facts.vendor.name} states nothing on`;
  const text = `${silent} ${citation}: the hop is not verified.`;
  return {
    state: 'unverified',
    grades: ['unverified'],
    steps: [...dutySteps(facts, active, use), { rule: 'hop', text, source: null, grade: 'unverified' }],
    weak: [{ path: '', kind: 'hop', state: 'unverified', text: `${silent} it.`, source: null }],
  };
}

/** What the upstream's own documents give on the provision: the next hop. Paths of weak links count from the upstream on. */
function hop(world: World, { service, use }: Upstream, citation: Citation): Chain {
  const facts = service === null ? undefined : world.services.get(service);
  if (facts === undefined) return nothingBehind;
  const excluded = exclusionOf(facts.service, use);
  if (excluded !== undefined) {
    const text = `${facts.vendor.name} excludes PHI there: ${excluded.title}.`;
    const source = cite(facts, excluded.source);
    const step: Step = { rule: 'hop', text, source, grade: null };
    return { state: 'void', grades: [], steps: [step], weak: [{ path: '', kind: 'hop', state: 'void', text, source }] };
  }
  const said = facts.statements.get(citation) ?? [];
  const active = said.every((s) => s.when === null) ? said : said.filter((s) => holds(s.when, use));
  let chain: Chain | null = null;
  for (const s of active) {
    if (s.provides === null) continue;
    const text = `${facts.vendor.name}: ${s.provides}`;
    const step: Step = { rule: 'hop', text, source: cite(facts, s.source), grade: s.grade };
    const next = chainOf(world, facts, s, citation);
    const { state, grades, steps, weak }: Chain = chain ?? nothingBehind;
    chain = {
      state: worse(state, next.state),
      grades: [...grades, s.grade, ...next.grades],
      steps: [...steps, step, ...next.steps],
      weak: weak.length === 0 ? next.weak : [...weak, ...next.weak],
    };
  }
  if (chain === null) return claimedHop(facts, active, use, citation);
  const duties = dutySteps(facts, active, use);
  return duties.length === 0 ? chain : { ...chain, steps: [...chain.steps, ...duties] };
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
