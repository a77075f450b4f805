// The responsibility matrix of one service for a prospect: preconditions, who does what, what is left open.

import type { Assessment } from '../../model/assessment.ts';
import { notRuledOut, type ServiceUse } from '../../model/condition.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findVendor } from '../../model/lookup.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import {
  type Audience,
  formatPointer,
  type Gate,
  isVendors,
  type Pointer,
  type Service,
  type Vendor,
} from '../../model/vendor.ts';
import { audienceLine } from '../../words/audience.ts';
import { describeUse } from '../../words/conditions.ts';
import { exclusionsIn, keptOut } from '../../words/exclusions.ts';
import { disclaimer, dispositionWords } from '../../words/labels.ts';
import { conflictSources, handlingText, matrixConvention, matrixTitle, validityText } from '../../words/matrix.ts';
import { rowWordsOf } from '../../words/pages.ts';
import { preconditionsIn } from '../../words/preconditions.ts';
import { capital, sentence } from '../../words/sentences.ts';
import { type Withheld, withholdsAny } from '../audience/withheld.ts';
import { type ChainView, chainView } from '../pictures/chain.ts';
import { type WallRule, wallOf } from '../pictures/wall.ts';
import { type AnnexFamily, type CoreFamily, partsOf } from './annex-view.ts';
import {
  contractForm,
  type GainView,
  gainViews,
  keepsOf,
  type OpenView,
  openView,
  questionsIn,
  restOf,
} from './buyer-view.ts';
import { type ChoiceView, choiceViews } from './choices.ts';
import { type ClocksView, clocksView } from './clock-view.ts';
import { type CrosswalkView, crosswalkView } from './crosswalk-view.ts';
import { type FamilyView, familyViews } from './family-view.ts';
import { type FiltersView, filtersView } from './filters-view.ts';
import { type FirstDaysView, firstDaysView } from './first-days-view.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { type StandingView, standingView } from './standing-view.ts';

interface Sourced {
  readonly text: string;
  readonly source: string;
}

/** What changed since the copy that the prospect holds. */
export interface SinceView {
  readonly base: string;
  readonly head: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** Something changed, or may have, in texts that the prospect may not read. */
  readonly hidden: boolean;
}

export interface MatrixView {
  readonly title: string;
  readonly vendor: string;
  readonly service: string;
  /** Empty for nobody in particular. */
  readonly prospect: string;
  readonly use: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly convention: string;
  /** Until when, or why no end can be stated. */
  readonly validity: string;
  /** The audience of the copy, and how much it withholds. */
  readonly audience: string;
  readonly preconditions: readonly (Sourced & { readonly kind: string; readonly steps: readonly string[] })[];
  /** A warning about a contract form older than the rule; empty for a current one. */
  readonly contractForm: string;
  /** `sentence` is the text with a full stop, for use where something follows on the line. */
  readonly exclusions: readonly (Sourced & { readonly sentence: string })[];
  /** What must be kept out of there; empty where nothing is named. */
  readonly keptOut: string;
  /** Null without --since. */
  readonly since: SinceView | null;
  readonly firstDays: readonly FirstDaysView[];
  /** What the vendor does for the customer, family by family. */
  readonly gains: readonly GainView[];
  /** Its time limits that a document states. */
  readonly keeps: readonly string[];
  /** The parts of the first days that nothing else on the page says: tasks, each once. */
  readonly tasks: readonly FirstDaysView[];
  /** All that the customer does alone, in one sentence. */
  readonly rest: string;
  readonly open: OpenView;
  readonly standing: readonly StandingView[];
  readonly legend: readonly { readonly disposition: Disposition; readonly label: string }[];
  readonly wall: readonly WallRule[];
  readonly total: number;
  /** What depends on an open choice, choice by choice. */
  readonly choices: readonly ChoiceView[];
  /** Rows that the documents do not settle, whatever is chosen. */
  readonly questions: readonly { readonly citation: string; readonly anchor: string; readonly title: string }[];
  readonly chain: ChainView;
  readonly clocks: ClocksView;
  readonly undertakings: readonly (Sourced & { readonly about: string; readonly note: string })[];
  readonly recommendations: readonly (Sourced & { readonly weakens: string })[];
  readonly requests: readonly (Sourced & {
    readonly steps: readonly string[];
    readonly conditions: readonly string[];
    /** Whom to ask, who approves, and the states of a request. */
    readonly handling: readonly string[];
  })[];
  readonly conflicts: readonly Sourced[];
  readonly notes: readonly Sourced[];
  /** Every row, in legal order. */
  readonly families: readonly FamilyView[];
  /** Those on which the vendor acts; all of them where pages print every row in full. */
  readonly core: readonly CoreFamily[];
  /** All others, one line for each. */
  readonly annex: readonly AnnexFamily[];
  /** Pages print every row in full. */
  readonly full: boolean;
  /** A terminal lists every row. */
  readonly listed: boolean;
  readonly filters: FiltersView;
  /** No findings for a prospect, who has answered nothing. */
  readonly findingCounts: '';
  /** Null for no such column. */
  readonly crosswalk: CrosswalkView | null;
  readonly provenance: ProvenanceView;
}

const at = (vendor: Vendor, pointer: Pointer | null) =>
  pointer === null ? '' : `${vendor.id}/${formatPointer(pointer)}`;

export interface MatrixRequest {
  readonly library: Library;
  readonly service: Service;
  /** The chosen use of the service. */
  readonly use: ServiceUse;
  /** The standard customer of the assessment. */
  readonly customer: Customer;
  /** Gates that apply to the chosen variant and plan. */
  readonly preconditions: readonly Gate[];
  readonly assessment: Assessment;
  /** Empty for nobody in particular. */
  readonly prospect: string;
  /** Null without --since. */
  readonly since: SinceView | null;
  /** The last day on which the vendor vouches for it; null where it does not say. */
  readonly validUntil: string | null;
  /** Library, service and customer contain no text above this audience. */
  readonly audience: Audience;
  readonly withheld: Withheld;
  readonly crosswalk: Crosswalk | null;
  /** Every row in full, where it is more than one line by default. */
  readonly full?: boolean;
  /** Every row in a terminal. */
  readonly listed?: boolean;
  readonly asOf: string;
  readonly inputs: Inputs;
}

/** Where a copy withholds anything, that may have changed too. */
function sinceView({ since, withheld }: MatrixRequest): SinceView | null {
  return since === null ? null : { ...since, hidden: since.hidden || withholdsAny(withheld) };
}

export function matrixView(request: MatrixRequest): MatrixView {
  const { library, service, customer, assessment, prospect, validUntil, asOf, inputs } = request;
  const vendor = findVendor(library, service.vendor);
  if (vendor === undefined) throw new Error(`the service ${service.address} has no vendor`);
  const { use: used } = request;
  const use = describeUse(used, service);
  const families = familyViews([...assessment.determinations, ...assessment.rollups], library.provisions, customer, {
    words: rowWordsOf.matrix,
    crosswalk: request.crosswalk,
  });
  const preconditions = preconditionsIn(request.preconditions, service, used).map(({ gate, text }) => ({
    text: capital(text),
    kind: gate.kind,
    steps: gate.steps,
    source: at(vendor, gate.source),
  }));
  const exclusions = exclusionsIn(service, used).map(({ exclusion, text }) => {
    return { text, sentence: sentence(text), source: at(vendor, exclusion.source) };
  });
  const rows = families.flatMap((family) => family.rows);
  const firstDays = firstDaysView({ vendor, service, use: used, assessment, preconditions, exclusions });
  const choices = choiceViews(rows);
  const questions = questionsIn(rows);
  const clocks = clocksView(assessment, library, true);
  return {
    title: matrixTitle(service.title),
    vendor: vendor.name,
    service: service.title,
    prospect,
    use,
    asOf,
    disclaimer,
    convention: matrixConvention(
      customer.role,
      used.variant === null && service.variants.some((v) => isVendors(service, v))
        ? service.variants.filter((v) => !isVendors(service, v)).map((v) => v.title)
        : [],
    ),
    since: sinceView(request),
    audience: audienceLine(request.audience, request.withheld),
    validity: validityText(validUntil),
    preconditions,
    contractForm: contractForm(assessment),
    exclusions,
    keptOut: keptOut(service),
    firstDays,
    gains: gainViews(families),
    keeps: keepsOf(clocks.list),
    tasks: firstDays.filter(({ once }) => once),
    rest: restOf(assessment),
    open: openView(rows, choices, vendor.conflicts.length, clocks.list),
    legend: dispositions.map((disposition) => ({ disposition, label: dispositionWords[disposition].label })),
    wall: wallOf(assessment.determinations, library.provisions, library.catalogs),
    standing: standingView(assessment),
    total: assessment.determinations.length,
    choices,
    questions: questions.map(({ citation, anchor, title }) => ({ citation, anchor, title })),
    chain: chainView({ library, customer, blocks: [], prospect }),
    clocks,
    undertakings: vendor.undertakings.map((u) => ({
      text: sentence(u.text),
      about: u.about.join(', '),
      note: sentence(u.note ?? ''),
      source: at(vendor, u.source),
    })),
    recommendations: notRuledOut(service.recommendations, used).map((r) => ({
      text: sentence(r.text),
      weakens: sentence(r.weakens ?? ''),
      source: at(vendor, r.source),
    })),
    requests: vendor.requests.map((r) => ({
      text: r.title,
      steps: r.steps,
      conditions: r.conditions,
      handling: handlingText(r),
      source: at(vendor, r.source),
    })),
    conflicts: vendor.conflicts.map((c) => ({
      text: c.text,
      source: conflictSources(c.between.map((p) => at(vendor, p))),
    })),
    notes: vendor.notes.map((n) => ({ text: n.text, source: at(vendor, n.source) })),
    families,
    ...partsOf(families, request.full === true),
    full: request.full === true,
    listed: request.listed === true || request.full === true,
    filters: filtersView(families, []),
    findingCounts: '',
    crosswalk: crosswalkView(request.crosswalk),
    provenance: provenanceView(library, [vendor.id], inputs, asOf),
  };
}
