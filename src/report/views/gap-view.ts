// The gap report as data, in the order of its first page, with all wording decided. Templates only loop and print.

import type { Assessment } from '../../model/assessment.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import { lazily } from '../../model/lazily.ts';
import type { Library } from '../../model/library.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { uncoveredInShort, uncoveredQuestion, unsignedInShort, unsignedQuestion } from '../../words/acts.ts';
import { agreementBlocks, nothingBinds, nothingBlocks, nothingListed } from '../../words/blocking.ts';
import { findingCounts, openQuestions } from '../../words/counts.ts';
import { describeRole } from '../../words/customers.ts';
import { gapTitle, noSystem, roleText, worstCaseText } from '../../words/gap.ts';
import { disclaimer, dispositionWords } from '../../words/labels.ts';
import { rowWordsOf } from '../../words/pages.ts';
import { lastAnswer, offText } from '../../words/progress.ts';
import { type ChainView, chainView } from '../pictures/chain.ts';
import { type WallRule, wallOf } from '../pictures/wall.ts';
import { type ActView, actViews, uncoveredSystems, unsignedSystems } from './act-view.ts';
import { type AskedFirstView, askedFirstView, binds } from './asked-first-view.ts';
import { type BlockView, blockViews } from './block-view.ts';
import { type ClocksView, clocksView } from './clock-view.ts';
import { type CrosswalkView, crosswalkView } from './crosswalk-view.ts';
import { evidenceSentence } from './evidence-view.ts';
import { familyViews } from './family-view.ts';
import { type FillView, fillView } from './fill-view.ts';
import { type FiltersView, filtersView } from './filters-view.ts';
import { contractDutiesView, noPhiView, progressView, setAsideView } from './gap-parts.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { type LinkedFamily, type Shared, shareWays } from './shared-ways.ts';
import { hidesMoves, type PlaceView, placeView, type StandingView, standingView } from './standing-view.ts';

/** Acts that the first screen names. */
const nextActs = 5;

export interface GapView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly role: string;
  readonly places: readonly PlaceView[];
  readonly systems: string;
  readonly disclaimer: string;
  /** Whether PHI was in a system before its agreement; empty where nothing is to ask. */
  readonly uncovered: string;
  readonly uncoveredInShort: string;
  /** The text for a report without blocks. */
  readonly unblocked: { readonly head: string; readonly text: string };
  /** Each with the anchor of the act that removes it. */
  readonly blocks: readonly (BlockView & { readonly act: string })[];
  readonly standing: readonly StandingView[];
  /** Why no count moves although something blocks; empty where one does. */
  readonly worstCase: string;
  readonly total: number;
  readonly questions: number;
  readonly openQuestions: string;
  readonly askedFirst: readonly AskedFirstView[];
  /** What the customer says does not apply to it. */
  readonly setAside: readonly {
    readonly key: string;
    readonly what: string;
    readonly because: string;
    readonly who: string;
    readonly covers: string;
    readonly refused: string;
  }[];
  /** What is to be done, in order; and what is done. */
  readonly acts: readonly ActView[];
  readonly actsDone: readonly ActView[];
  /** The first of them. */
  readonly next: readonly ActView[];
  readonly progress: {
    readonly done: string;
    readonly parts: readonly string[];
    readonly rows: string;
    /** Acts by status, as shares of one bar. */
    readonly bar: readonly { readonly kind: ActView['status']; readonly x: string; readonly width: string }[];
    readonly expiring: readonly string[];
  };
  /** Questions whose no takes rows away. */
  readonly asks: readonly {
    readonly id: string;
    readonly question: string;
    readonly last: string;
    readonly rows: number;
  }[];
  /** What is off because the customer does not do it. */
  readonly off: readonly { readonly title: string; readonly when: string; readonly rows: readonly string[] }[];
  /** How much of the evidence that is named was found; empty where none is named. */
  readonly evidence: string;
  readonly findingCounts: string;
  readonly noPhi: readonly {
    readonly vendor: string;
    readonly lines: readonly string[];
    /** What is excluded, by title. */
    readonly excluded: readonly string[];
  }[];
  readonly clocks: ClocksView;
  /** What contracts ask for where no provision that binds the customer does. */
  readonly contractDuties: readonly { readonly system: string; readonly text: string; readonly source: string }[];
  readonly legend: readonly { readonly disposition: Disposition; readonly label: string }[];
  readonly wall: readonly WallRule[];
  readonly chain: ChainView;
  readonly families: readonly LinkedFamily[];
  readonly sharedWays: readonly Shared[];
  /** Everything is printed on paper, not one line a row. */
  readonly full: boolean;
  /** A terminal prints every row, not the summary. */
  readonly everyRow: boolean;
  readonly filters: FiltersView;
  /** Null for no such column. */
  readonly crosswalk: CrosswalkView | null;
  readonly provenance: ProvenanceView;
  /** For what a person enters in the page. */
  readonly fill: FillView;
}

export interface GapRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  /** Null for no such column. */
  readonly crosswalk: Crosswalk | null;
  readonly asOf: string;
  readonly inputs: Inputs;
  /** Paper gets every row in full. */
  readonly full?: boolean;
  /** A terminal gets every row. */
  readonly everyRow?: boolean;
}

/** The gap report of one customer. */
export function gapView(request: GapRequest): GapView {
  const { library, customer, assessment, crosswalk, asOf, inputs, full = false, everyRow = false } = request;
  const { findings, plan } = assessment;
  const byPriority = ['P1', 'P2', 'P3'].map((p) => [p, findings.filter((f) => f.priority === p).length] as const);
  const acts = actViews(library, customer, assessment);
  const uncovered = uncoveredSystems(plan, customer);
  const unsigned = unsignedSystems(plan, customer);
  const both = (...sentences: readonly string[]) => sentences.filter((text) => text !== '').join(' ');
  const todo = acts.filter((act) => act.status !== 'done');
  const questions = assessment.determinations.filter((row) => row.openQuestion).length;
  const addresses = customer.systems.flatMap((s) => (s.kind === 'service' ? [s.service] : []));
  const first = askedFirstView(customer, assessment, library, asOf);
  const families = lazily(() =>
    familyViews([...assessment.determinations, ...assessment.rollups], library.provisions, customer, {
      words: rowWordsOf.gap,
      places: assessment.places,
      findings: assessment.findings,
      crosswalk,
    }),
  );
  const linked = lazily(() => shareWays(families()));
  const wall = lazily(() => wallOf(assessment.determinations, library.provisions, library.catalogs));
  const chain = lazily(() => chainView({ library, customer, blocks: assessment.blocks, prospect: null }));
  return {
    title: gapTitle(customer.name),
    name: customer.name,
    asOf,
    role: roleText(describeRole(customer), customer.states),
    systems: customer.systems.map((s) => s.title).join(', ') || noSystem,
    disclaimer,
    uncovered: both(uncoveredQuestion(uncovered), unsignedQuestion(unsigned)),
    uncoveredInShort: both(uncoveredInShort(uncovered), unsignedInShort(unsigned)),
    unblocked: !assessment.determinations.some(binds)
      ? nothingBinds
      : plan.acts.some((act) => act.blocks)
        ? agreementBlocks
        : customer.systems.length === 0
          ? nothingListed
          : nothingBlocks,
    blocks: blockViews(assessment, customer).map((block) => ({
      ...block,
      act: acts.find((act) => act.findings.some((f) => f.id === block.finding))?.anchor ?? '',
    })),
    standing: standingView(assessment),
    worstCase: hidesMoves(assessment) ? worstCaseText : '',
    total: assessment.determinations.length,
    questions,
    openQuestions: openQuestions(questions),
    places: assessment.places.map((p) => placeView(p.title, p.now, p.unblocked)),
    askedFirst: first,
    setAside: setAsideView(customer, assessment, library),
    acts: todo,
    actsDone: acts.filter((act) => act.status === 'done'),
    next: todo.slice(0, nextActs),
    progress: progressView(assessment),
    asks: plan.questions.map((q) => ({
      id: q.activity.id,
      question: q.activity.question,
      last: lastAnswer(q),
      rows: q.rows.length,
    })),
    off: plan.activitiesOff.map((o) => ({ title: o.activity.title, when: offText(o), rows: o.rows })),
    evidence: evidenceSentence(customer),
    findingCounts: findingCounts(findings.length, byPriority),
    noPhi: noPhiView(library, customer, asOf),
    clocks: clocksView(assessment, library),
    contractDuties: contractDutiesView(customer, assessment),
    legend: dispositions.map((disposition) => ({ disposition, label: dispositionWords[disposition].label })),
    // Getters, because a terminal needs no pictures.
    get wall() {
      return wall();
    },
    full,
    everyRow,
    get families() {
      return linked().families;
    },
    get sharedWays() {
      return linked().shared;
    },
    get filters() {
      return filtersView(families(), assessment.places);
    },
    crosswalk: crosswalkView(crosswalk),
    get chain() {
      return chain();
    },
    provenance: provenanceView(
      library,
      library.vendors.filter((v) => v.services.some((s) => addresses.includes(s.address))).map((v) => v.id),
      inputs,
      asOf,
    ),
    fill: fillView(customer, asOf, inputs),
  };
}
