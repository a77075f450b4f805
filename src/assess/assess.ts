// The algebra: maps a library and a customer to an assessment. Pure. Steps for each obligation, in this order:
//   scope      does it bind this customer?                                       hipaa/scope.ts
//   halves     what the vendor and the customer do in each system                halves.ts
//   via        what subcontractors leave of the vendor's part                    via.ts
//   ruling     a reviewer's decision replaces the outcome                        place.ts
//   cap        what the law does not let a vendor perform                        place.ts
//   gate       a closed gate replaces the vendor by the customer                 gates.ts
//   excluded   an excluded use is assessed as a separate place                   gates.ts
//   union      the worst case over all places                                    determine.ts

import type { Assessment, Determination } from '../model/assessment.ts';
import { isAsked, type Provision } from '../model/catalog.ts';
import type { Citation } from '../model/citation.ts';
import { compareText } from '../model/compare-text.ts';
import type { Customer } from '../model/customer.ts';
import { type Finding, rankOf } from '../model/finding.ts';
import { lazily } from '../model/lazily.ts';
import type { Library } from '../model/library.ts';
import { activitiesOf } from './activities.ts';
import { planOf } from './acts/plan.ts';
import { answeredByAgreements } from './agreement-answers.ts';
import { blocksOf } from './blocks.ts';
import { assessClocks } from './clocks.ts';
import { type AssessmentContext, arrange } from './context.ts';
import { countDispositions, countPlaces } from './counts.ts';
import { determineObligation, isUnblocked, type View, viewNow, viewUnblocked } from './determine.ts';
import { answersOf } from './findings/answers.ts';
import { askForDocuments } from './findings/documents-findings.ts';
import { dutyFindings } from './findings/duty-findings.ts';
import { obligationFindings } from './findings/obligation-findings.ts';
import {
  clientFindings,
  clockFindings,
  ownSystemFindings,
  silenceFindings,
  stateFindings,
} from './findings/question-findings.ts';
import { judgeReplies } from './findings/reply-findings.ts';
import { vendorFindings } from './findings/vendor-findings.ts';
import { looseDuties } from './loose-duties.ts';
import { determineRollup } from './rollup.ts';

/** Most urgent first: by priority, kind (in table order), then legal order; findings without a citation come first. */
function inOrder(findings: readonly Finding[], provisions: readonly Provision[]): readonly Finding[] {
  // Every cited provision is in the library, whose provisions are in legal order.
  const legal = new Map(provisions.map((p, i): [Citation | null, number] => [p.citation, i]));
  const rank = (f: Finding) => legal.get(f.citation) ?? -1;
  return [...findings].sort(
    (a, b) =>
      compareText(a.priority, b.priority) ||
      rankOf(a.kind) - rankOf(b.kind) ||
      rank(a) - rank(b) ||
      compareText(a.system ?? '', b.system ?? '') ||
      compareText(a.subject ?? '', b.subject ?? '') ||
      compareText(a.id, b.id),
  );
}

function determineAll(context: AssessmentContext, customer: Customer, view: View) {
  const obligations = context.obligations.map((p) => determineObligation(context, customer, p, view));
  const rows = new Map(obligations.map((row) => [row.citation, row]));
  const rollups = lazily(() => context.rollups.map((p) => determineRollup(context, customer, p, view, rows)));
  return { obligations, rollups };
}

/** Standards whose own text states a duty are asked and answered like obligations. */
const isAskedOf = (context: AssessmentContext) => (row: Determination) => {
  const provision = context.provisions.get(row.citation);
  return provision !== undefined && isAsked(provision);
};

export interface Looking {
  /** For a matrix: duties with an unknown condition are printed, not counted. */
  readonly prospect?: boolean;
  /** Limits the result to these rows. A standard also needs the rows under it. */
  readonly only?: ReadonlySet<Citation> | null;
}

function contextOf(
  library: Library,
  profile: Customer,
  asOf: string,
  { prospect = false, only = null }: Looking,
): AssessmentContext {
  const context = arrange(library, profile, asOf, prospect);
  if (only === null) return context;
  const wanted = (p: Provision) => only.has(p.citation);
  return { ...context, obligations: context.obligations.filter(wanted), rollups: context.rollups.filter(wanted) };
}

/**
 * Determines who must act on every obligation, for one customer. Parts that not every caller needs (roll-ups, findings,
 * the state with every gate open) are computed on first access.
 * @param asOf date of the assessment, YYYY-MM-DD; the system clock is never read
 */
export function assess(library: Library, profile: Customer, asOf: string, looking: Looking = {}): Assessment {
  const context = contextOf(library, profile, asOf, looking);
  const customer = answeredByAgreements(context, profile);
  const today = viewNow(context, customer);
  const { obligations, rollups } = determineAll(context, customer, today);
  const unblocked = lazily(() =>
    isUnblocked(today) ? obligations : determineAll(context, customer, viewUnblocked(today)).obligations,
  );
  const clocks = lazily(() => assessClocks(context, customer));
  const contractDuties = lazily(() => looseDuties(context, customer));
  const activities = lazily(() => activitiesOf(context, customer));
  const answers = lazily(() => answersOf(context, customer, activities()));
  const bound = obligations.some((row) => row.disposition !== 'not-applicable');
  const findings = lazily(() => {
    const rows = [...obligations, ...rollups()];
    const asked = rows.filter((row, i) => i < obligations.length || isAskedOf(context)(row));
    // Nothing is asked under a provision that does not bind the customer, or at all if none does.
    const unbound = new Set(rows.filter((row) => row.disposition === 'not-applicable').map((row) => row.citation));
    const binds = (f: Finding) => f.citation === null || !unbound.has(f.citation);
    const underHipaa = [
      ...vendorFindings(context, customer),
      ...obligationFindings(context, customer, asked, answers()),
      ...silenceFindings(context, customer, obligations, answers()),
      ...ownSystemFindings(context, customer),
      ...clientFindings(context, customer),
    ].filter((f) => bound && binds(f));
    // Contracts and state law apply regardless of whether HIPAA does.
    const beside = [
      ...dutyFindings(context, rows, contractDuties(), answers()),
      ...clockFindings(context, customer, clocks()),
      ...stateFindings(context, customer),
    ].filter(binds);
    const judged = judgeReplies(context, [...underHipaa, ...beside]);
    const found = inOrder(askForDocuments(context, customer, judged), library.provisions);
    return [...new Map(found.map((f) => [f.id, f])).values()];
  });
  const counts = lazily(() => countDispositions(unblocked()));
  const places = lazily(() => countPlaces(context, customer, obligations, unblocked()));
  const blocks = lazily(() => (bound ? blocksOf(context, customer, obligations, unblocked(), findings()) : []));
  const plan = lazily(() =>
    planOf({
      ...{ context, customer, rows: obligations, findings: findings(), blocks: blocks() },
      ...{ answers: answers(), activities: activities() },
    }),
  );
  return {
    determinations: obligations,
    counts: countDispositions(obligations),
    get rollups() {
      return rollups();
    },
    get unblocked() {
      return counts();
    },
    get places() {
      return places();
    },
    get blocks() {
      return blocks();
    },
    get findings() {
      return findings();
    },
    get setAside() {
      return answers().setAside;
    },
    get clocks() {
      return clocks();
    },
    get plan() {
      return plan();
    },
    get contractDuties() {
      return contractDuties();
    },
  };
}
