// Evaluates subcontractors: a chain is as good as its weakest link.

import { agreementState, type LinkState } from '../model/agreement.ts';
import type { Citation } from '../model/citation.ts';
import { asStated, holds, judge, type ServiceUse, withTitles } from '../model/condition.ts';
import { isAgreement, isOneEnough } from '../model/gate-state.ts';
import { vendorHalf } from '../model/provided.ts';
import { type Step, sayingKey } from '../model/step.ts';
import { type Exclusion, excludesAll, exclusionOf, type Gate, type Statement, type Upstream } from '../model/vendor.ts';
import { bearingOn } from './bears.ts';
import type { Chain, WeakLink } from './chain.ts';
import { leavesOpen } from './claim-outcome.ts';
import { type AssessmentContext, cite, factsBehind, type ServiceFacts } from './context.ts';
import { isAbout, productUses } from './over-products.ts';

const badness: Readonly<Record<LinkState, number>> = { stands: 0, unverified: 1, void: 2 };
const worse = (a: LinkState, b: LinkState): LinkState => (badness[a] >= badness[b] ? a : b);

const nothingBehind: Chain = { state: 'stands', grades: [], steps: [], limits: [], weak: [] };

/** Duties that the upstream's statements leave to the party above it. */
function dutySteps(facts: ServiceFacts, active: readonly Statement[], use: ServiceUse): Step[] {
  const steps: Step[] = [];
  for (const id of active.flatMap((s) => s.duties)) {
    const duty = facts.duties.get(id);
    if (duty === undefined || !holds(duty.when, use)) continue;
    const of = { vendor: facts.vendor.name, text: duty.text };
    steps.push({ rule: 'hop', says: 'hop-duty', of, source: cite(facts, duty.source), grade: duty.grade });
  }
  return steps;
}

/** An unverified link, with the reason. */
function unverifiedHop(step: Step, before: readonly Step[] = []): Chain {
  return {
    state: 'unverified',
    grades: ['unverified'],
    steps: [...before, step],
    limits: [],
    weak: [{ path: '', kind: 'hop', state: 'unverified', step }],
  };
}

/** An upstream without a statement of what it does: uses its claim, else the link is unverified. */
function claimedHop(
  context: AssessmentContext,
  facts: ServiceFacts,
  said: readonly Statement[],
  { use }: Upstream,
  citation: Citation,
): Chain {
  const vendor = facts.vendor.name;
  // A statement, active or not, and of any product, overrides the claim.
  const stated = facts.statements.has(citation) ? [] : (facts.claims.get(citation) ?? []);
  const claims = stated.filter((c) => judge(c.when, use) !== 'unmet' || leavesOpen(c, use, 'unknown'));
  // A Yes beside another verdict on the same provision, or one that may apply, is no Yes.
  const alone = claims.every((c) => c.verdict === 'yes' && c.customer === null);
  const claim = alone ? claims.find((c) => holds(c.when, use)) : undefined;
  if (claim !== undefined) {
    const source = cite(facts, claim.source);
    const of = { vendor, says: claim.says };
    const step: Step = { rule: 'hop', says: 'hop-claims', of, source, grade: 'asserted' };
    return { ...nothingBehind, grades: ['asserted'], steps: [step] };
  }
  const duties = dutySteps(
    facts,
    said.filter((s) => holds(s.when, use)),
    use,
  );
  const conditioned = said.find((s) => s.when !== null && givesHalf(s) && judge(s.when, use) === 'unknown');
  const unverified = { rule: 'hop', source: null, grade: 'unverified' } as const;
  if (conditioned?.when != null) {
    const of = { vendor, when: withTitles(conditioned.when, facts.service) };
    const source = cite(facts, conditioned.source);
    return unverifiedHop({ ...unverified, says: 'hop-if', of, source }, duties);
  }
  // A duty, verdict, undertaking, or note addresses the provision without settling it.
  const spoken = said.length + stated.length > 0 || bearingOn(context, facts, citation).length > 0;
  return unverifiedHop({ ...unverified, says: spoken ? 'hop-unsettled' : 'hop-silent', of: { vendor } }, duties);
}

const givesHalf = (s: Statement) => s.provides !== null || s.offers !== null;

/** One statement of the upstream and the chain behind it. Limits and "may" make the link unverified. */
function statedHop(context: AssessmentContext, facts: ServiceFacts, s: Statement, citation: Citation): Chain {
  const vendor = facts.vendor.name;
  const source = cite(facts, s.source);
  const { grade } = s;
  const steps = vendorHalf(s).map(
    (what): Step => ({ rule: 'hop', says: 'states', of: { vendor, what }, source, grade }),
  );
  const offer: Step = { rule: 'hop', says: 'hop-offer', of: { vendor }, source, grade };
  if (s.offers !== null) steps.push(offer);
  // What the party only makes available, the vendor above it may not have turned on.
  const idle = s.provides === null;
  const next = chainOf(context, facts, s, citation);
  // Null means "may".
  const may = s.strength === 'may' ? [null] : [];
  const left = s.limits === null ? may : [s.limits, ...may];
  const limits = left.map((text) => ({ text, source, of: s }));
  const own = left.map((text): WeakLink => {
    const step: Step = { rule: 'hop', says: 'hop-limits', of: { vendor, limits: text }, source, grade: 'unverified' };
    return { path: '', kind: 'hop', state: 'unverified', step };
  });
  return {
    state: left.length === 0 && !idle ? next.state : worse('unverified', next.state),
    grades: [s.grade, ...(left.length === 0 && !idle ? [] : (['unverified'] as const)), ...next.grades],
    steps: [...steps, ...next.steps],
    limits: [...limits, ...next.limits],
    weak: [
      ...(idle ? [{ path: '', kind: 'hop', state: 'unverified', step: offer } as const] : []),
      ...own,
      ...next.weak,
    ],
  };
}

const join = (a: Chain, b: Chain): Chain => ({
  state: worse(a.state, b.state),
  grades: [...a.grades, ...b.grades],
  steps: [...a.steps, ...b.steps],
  limits: [...a.limits, ...b.limits],
  weak: [...a.weak, ...b.weak],
});

/** Several products of one party say the same once. */
const toldOnce = (chain: Chain): Chain => ({
  ...chain,
  steps: [...new Map(chain.steps.map((step) => [sayingKey(step), step])).values()],
});

/** The same for all statements that run through the upstream: cached, so that its steps are told once. */
function hop(context: AssessmentContext, upstream: Upstream, citation: Citation): Chain {
  const known = context.memo.hops.get(upstream) ?? new Map<Citation, Chain>();
  context.memo.hops.set(upstream, known);
  const chain = known.get(citation) ?? hopAnew(context, upstream, citation);
  known.set(citation, chain);
  return chain;
}

/** The upstream's own documents on the provision. Paths of weak links start at the upstream. */
function hopAnew(context: AssessmentContext, upstream: Upstream, citation: Citation): Chain {
  const { use } = upstream;
  const facts = factsBehind(context, upstream);
  if (facts === undefined) return nothingBehind;
  const excluded = exclusionOf(facts.service, use);
  const said = facts.statements.get(citation) ?? [];
  const claims = said.length === 0 ? (facts.claims.get(citation) ?? []) : [];
  const conditions = [...said, ...claims].map((s) => s.when);
  const unsure = exclusionOf(facts.service, use, 'unknown');
  const gated = gatedHop(facts, use);
  const [one, ...others] = productUses(facts, use, conditions).map((p) =>
    hopOf(context, facts, { ...upstream, use: p.use }, citation, p.id),
  );
  const chain =
    one === undefined ? hopOf(context, facts, upstream, citation, null) : toldOnce(others.reduce(join, one));
  if (excluded !== undefined) {
    const link = excludedLink(facts, excluded);
    // What it leaves out still counts where PHI may not reach it: an exclusion must not make anything look better.
    return { ...chain, state: 'void', steps: [link.step], weak: [link] };
  }
  const open = [
    gated,
    ruledHop(context, facts, citation),
    unsure === undefined ? null : unverifiedHop(excludedLink(facts, unsure).step),
  ].flatMap((link) => link ?? []);
  const held = open.reduce(join, chain);
  return held.state === 'stands' ? join(held, unstatedHop(facts, use)) : held;
}

/** What the party covers may depend on a use that nobody states: that is asked where nothing else is. */
function unstatedHop(facts: ServiceFacts, use: ServiceUse): Chain {
  const any = asStated(use);
  const mayBe = (e: Exclusion) =>
    (any.unstated.includes('features') && (e.features.length > 0 || e.allBut !== null)) ||
    (any.unstated.includes('data-classes') && e.dataClasses.length > 0) ||
    (excludesAll(e) && judge(e.when, any) === 'unknown');
  const excluded = facts.service.exclusions.find((e) => judge(e.when, any) !== 'unmet' && mayBe(e));
  if (excluded !== undefined) return unverifiedHop(excludedLink(facts, excluded).step);
  return gatedHop(facts, any) ?? nothingBehind;
}

/**
 * Preconditions of the party that the documents of the vendor above it do not say are met, or that the party does not
 * offer for this use, whatever they say. That its agreement is executed stands at the upstream.
 */
function gatedHop(facts: ServiceFacts, use: ServiceUse): Chain | null {
  const said = new Set(use.gates ?? []);
  const isOffered = (g: Gate) => judge(g.offered, use) !== 'unmet';
  const isGateOpen = (g: Gate) => isOffered(g) && (isAgreement(g.kind) || said.has(g.id));
  const asked = facts.service.gates.filter((g) => judge(g.when, use) !== 'unmet');
  const open = asked.filter((g) => {
    const group = g.anyOf === null ? [g] : asked.filter((other) => other.anyOf === g.anyOf);
    return !isOneEnough(group, use, isGateOpen);
  });
  const says = { 'hop-gates': open.filter(isOffered), 'hop-not-offered': open.filter((g) => !isOffered(g)) };
  const held = Object.entries(says).flatMap(([key, gates]) => {
    const [first] = gates;
    if (first === undefined) return [];
    const of = { vendor: facts.vendor.name, gates: gates.map((g) => g.title) };
    const source = cite(facts, first.source);
    return [unverifiedHop({ rule: 'hop', says: key as keyof typeof says, of, source, grade: 'unverified' })];
  });
  const [one, ...more] = held;
  return one === undefined ? null : more.reduce(join, one);
}

/** @param product the product of the upstream that it is about; null for the service as it is used */
function hopOf(
  context: AssessmentContext,
  facts: ServiceFacts,
  upstream: Upstream,
  citation: Citation,
  product: string | null,
): Chain {
  const { use } = upstream;
  const all = facts.statements.get(citation) ?? [];
  const said = product === null ? all : all.filter((s) => isAbout(facts.service, s.when, product));
  const active = said.every((s) => s.when === null) ? said : said.filter((s) => holds(s.when, use));
  const giving = active.filter(givesHalf).map((s) => statedHop(context, facts, s, citation));
  const unsure = active === said ? [] : said.flatMap((s) => unsureHop(context, facts, s, use, citation) ?? []);
  const [first, ...more] = giving;
  if (first === undefined) return unsure.reduce(join, claimedHop(context, facts, said, upstream, citation));
  const chain = [...more, ...unsure].reduce(join, first);
  const duties = dutySteps(facts, active, use);
  return duties.length === 0 ? chain : { ...chain, steps: [...chain.steps, ...duties] };
}

/** What a statement of which it is not known whether it applies would leave open: its limits, and the parties behind it. */
function unsureHop(
  context: AssessmentContext,
  facts: ServiceFacts,
  s: Statement,
  use: ServiceUse,
  citation: Citation,
): Chain | null {
  if (s.when === null || !givesHalf(s) || judge(s.when, use) !== 'unknown') return null;
  const { state, limits } = statedHop(context, facts, s, citation);
  if (state === 'stands' && limits.length === 0) return null;
  const of = { vendor: facts.vendor.name, when: withTitles(s.when, facts.service) };
  const step: Step = { rule: 'hop', says: 'hop-if', of, source: cite(facts, s.source), grade: 'unverified' };
  return { ...unverifiedHop(step), limits };
}

/** A reviewer's ruling that the party does not act: what its documents say is not counted on. */
function ruledHop({ asOf }: AssessmentContext, facts: ServiceFacts, citation: Citation): Chain | null {
  const ruling = facts.rulings.get(citation);
  if (ruling === undefined || ruling.on > asOf || ruling.parties.includes('vendor')) return null;
  const of = { vendor: facts.vendor.name };
  return unverifiedHop({ rule: 'hop', says: 'hop-unsettled', of, source: null, grade: 'unverified' });
}

/** What the mapping itself says that the upstream leaves out, because it covers a different subject or only a part. */
function limitedHop(facts: ServiceFacts, upstream: Upstream, text: string, of: Statement): Chain {
  const source = cite(facts, upstream.source);
  const said = { party: upstream.name, text };
  const step: Step = { rule: 'hop', says: 'hop-leaves-out', of: said, source, grade: 'unverified' };
  return { ...unverifiedHop(step), limits: [{ text, source, of }] };
}

/** The complete chain behind one statement, cached. Terminates because link rejects upstream cycles. */
export function chainOf(
  context: AssessmentContext,
  facts: ServiceFacts,
  statement: Statement,
  citation: Citation,
): Chain {
  const known = context.memo.chains.get(facts) ?? new Map<Statement, Chain>();
  context.memo.chains.set(facts, known);
  const held = known.get(statement);
  if (held !== undefined) return held;
  const chain = followChain(context, facts, statement, citation);
  known.set(statement, chain);
  return chain;
}

/** A link seen from above an upstream. If PHI may not reach the upstream, a void link behind it is only unverified. */
export const below = ({ id, phi }: Upstream, link: WeakLink): WeakLink => ({
  ...link,
  path: link.path === '' ? id : `${id}/${link.path}`,
  state: phi === 'unknown' ? 'unverified' : link.state,
});

/** A use that the upstream excludes from PHI coverage. */
export const excludedLink = (facts: ServiceFacts, { title, source }: Exclusion): WeakLink => ({
  path: '',
  kind: 'hop',
  state: 'void',
  step: {
    rule: 'hop',
    says: 'hop-excludes',
    of: { vendor: facts.vendor.name, title },
    source: cite(facts, source),
    grade: null,
  },
});

/** The step for the link to one upstream, cached for all statements that depend on it. */
export function linkStep(context: AssessmentContext, facts: ServiceFacts, upstream: Upstream): Step {
  const held = context.memo.links.get(upstream);
  if (held !== undefined) return held;
  const { name, purpose, phi, baa, ground } = upstream;
  const of = { name, purpose, phi, baa, ground };
  const grade = agreementState(upstream) === 'unverified' ? 'unverified' : null;
  const step: Step = { rule: 'via', says: 'runs-through', of, source: cite(facts, upstream.source), grade };
  context.memo.links.set(upstream, step);
  return step;
}

function followChain(context: AssessmentContext, facts: ServiceFacts, statement: Statement, citation: Citation): Chain {
  let chain = nothingBehind;
  for (const id of statement.via) {
    const upstream = facts.upstreams.get(id);
    if (upstream === undefined) continue;
    const agreement = agreementState(upstream);
    const step = linkStep(context, facts, upstream);
    chain = { ...chain, steps: [...chain.steps, step] };
    if (agreement === 'ignored') continue;
    if (agreement !== 'stands') {
      const weak: WeakLink = { path: id, kind: 'agreement', state: agreement, step };
      chain = join(chain, { ...nothingBehind, state: agreement, grades: ['unverified'], weak: [weak] });
    }
    // An agreement known from a reply is only as good as the reply's grade.
    const word = facts.replies.find((r) => r.settled !== null && r.asked.kind === 'party' && r.asked.id === id)?.grade;
    if (agreement === 'stands' && word !== undefined) chain = join(chain, { ...nothingBehind, grades: [word] });
    // Links behind a void one still count: a missing agreement must not make anything look better.
    const behind = hop(context, upstream, citation);
    const text = Object.hasOwn(statement.hopLimits, id) ? statement.hopLimits[id] : undefined;
    const next = text === undefined ? behind : join(behind, limitedHop(facts, upstream, text, statement));
    // If PHI may not reach the upstream, a void link behind it is only unverified.
    const unsure = upstream.phi === 'unknown' && next.state === 'void';
    chain = join(chain, {
      ...next,
      state: unsure ? 'unverified' : next.state,
      grades: unsure ? [...next.grades, 'unverified'] : next.grades,
      weak: next.weak.map((link) => below(upstream, link)),
    });
  }
  return chain;
}
