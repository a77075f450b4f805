// The gap report as data: the order of its first page, every wording decided. Templates only loop and print.

import { askedFirst } from '../../hipaa/asked-first.ts';
import { executedAgreements } from '../../hipaa/named-rows.ts';
import { answerBook } from '../../model/answer-book.ts';
import type { Assessment, Determination } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import { isOpen } from '../../model/gate-state.ts';
import { lazily } from '../../model/lazily.ts';
import type { Library } from '../../model/library.ts';
import { findOffered, findSystem, systemTitle } from '../../model/lookup.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { formatPointer } from '../../model/vendor.ts';
import { nothingBinds, nothingBlocks } from '../../words/blocking.ts';
import { blockState, blockTitle } from '../../words/blocks.ts';
import { findingCounts, openQuestions } from '../../words/counts.ts';
import { describeRole } from '../../words/customers.ts';
import { dutyTexts } from '../../words/duties.ts';
import { exclusionsIn } from '../../words/exclusions.ts';
import { findingWords } from '../../words/findings/findings.ts';
import {
  executedText,
  gapTitle,
  noException,
  noSystem,
  notExecutedText,
  notForPhi,
  nothingRecorded,
  roleText,
  saidBy,
} from '../../words/gap.ts';
import { disclaimer, dispositionWords } from '../../words/labels.ts';
import { rowWordsOf } from '../../words/pages.ts';
import { matrixSections } from '../../words/sections.ts';
import { type CitationLink, linkTo } from '../anchor.ts';
import { type ChainView, chainView } from '../pictures/chain.ts';
import { type WallRule, wallOf } from '../pictures/wall.ts';
import { type BlockView, blockViews } from './block-view.ts';
import { type ClocksView, clocksView } from './clock-view.ts';
import { type CrosswalkView, crosswalkView } from './crosswalk-view.ts';
import { evidenceSentence } from './evidence-view.ts';
import { type FamilyView, familyViews } from './family-view.ts';
import { type FiltersView, filtersView } from './filters-view.ts';
import type { FirstDaysView } from './first-days-view.ts';
import { gapDaysView } from './gap-days-view.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { type PlaceView, placeView, type StandingView, standingView } from './standing-view.ts';

/** Findings that the first page shows in full. */
const topFindings = 10;

export interface FindingView {
  readonly id: string;
  /** The question to the vendor that it asks, as a reply names it; empty where it asks none. */
  readonly question: string;
  readonly kind: FindingKind;
  readonly priority: string;
  readonly do: string;
  readonly why: string;
  readonly link: CitationLink | null;
  readonly system: string;
  readonly source: string;
  readonly owner: string;
  readonly due: string;
  readonly closes: string;
}

export interface GapView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly role: string;
  readonly places: readonly PlaceView[];
  readonly systems: string;
  readonly disclaimer: string;
  /** What to say where nothing blocks. */
  readonly unblocked: { readonly head: string; readonly text: string };
  readonly blocks: readonly BlockView[];
  readonly standing: readonly StandingView[];
  readonly total: number;
  readonly questions: number;
  readonly openQuestions: string;
  readonly askedFirst: readonly {
    readonly what: string;
    readonly link: CitationLink;
    readonly have: string;
    readonly missing: string;
  }[];
  /** In the order in which to act; empty where nothing is open. */
  readonly days: readonly FirstDaysView[];
  /** What the customer says does not apply to it. */
  readonly setAside: readonly {
    readonly key: string;
    readonly what: string;
    readonly because: string;
    readonly who: string;
    readonly covers: string;
    readonly refused: string;
  }[];
  readonly top: readonly FindingView[];
  readonly rest: readonly FindingView[];
  /** How much of the evidence that is named was found; empty where none is named. */
  readonly evidence: string;
  readonly findingCounts: string;
  readonly noPhi: readonly { readonly vendor: string; readonly lines: readonly string[] }[];
  readonly clocks: ClocksView;
  /** What contracts ask where no provision that binds the customer does. */
  readonly contractDuties: readonly { readonly system: string; readonly text: string; readonly source: string }[];
  readonly legend: readonly { readonly disposition: Disposition; readonly label: string }[];
  readonly wall: readonly WallRule[];
  readonly chain: ChainView;
  readonly families: readonly FamilyView[];
  readonly filters: FiltersView;
  /** Null for no such column. */
  readonly crosswalk: CrosswalkView | null;
  readonly provenance: ProvenanceView;
}

/** @param rows the provisions that have a row in the report: only these are linked */
export function findingView(
  finding: Finding,
  customer: Customer,
  rows: ReadonlySet<Citation> = new Set(),
): FindingView {
  const { citation } = finding;
  const words = findingWords(finding);
  return {
    id: finding.id,
    question: finding.question ?? '',
    kind: finding.kind,
    priority: finding.priority,
    do: words.do,
    why: words.why,
    link: citation === null ? null : rows.has(citation) ? linkTo(citation) : { citation, anchor: '' },
    system: findSystem(customer, finding.system)?.title ?? '',
    source: finding.source ?? '',
    owner: finding.owner ?? '',
    due: finding.due ?? '',
    closes: words.closes,
  };
}

const binds = (row: Determination) => row.disposition !== 'not-applicable';

/** Rows that an agreement answers which both sides have executed, and nothing else. */

/** Agreements with vendors that stand, by the profile. */
function executedIn(customer: Customer, library: Library, asOf: string): readonly string[] {
  const services = new Map(library.vendors.flatMap((v) => v.services).map((s) => [s.address, s]));
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const agreements = (services.get(system.service)?.gates ?? []).filter((g) => g.kind === 'baa');
    return agreements.flatMap((gate) => {
      const answer = Object.hasOwn(system.gates, gate.id) ? system.gates[gate.id] : undefined;
      if (!isOpen(gate.kind, answer, asOf)) return [];
      return [executedText(system.title, answer?.on ?? null)];
    });
  });
}

function askedFirstView(
  customer: Customer,
  assessment: Assessment,
  library: Library,
  asOf: string,
): GapView['askedFirst'] {
  const { determinations, rollups, findings, blocks } = assessment;
  const book = answerBook(customer.answers, library.provisions);
  const rows = [...determinations, ...rollups];
  const titleOf = (id: string) => systemTitle(customer, id);
  // An agreement that is only asked for is not there, whatever is answered.
  const unexecuted = blocks.flatMap((b) =>
    b.kind === 'gate' && b.gate.agreement !== null
      ? [notExecutedText(titleOf(b.system), blockTitle(b), blockState(b))]
      : [],
  );
  return askedFirst((c) => rows.some((d) => d.citation === c && binds(d))).map(({ what, citation }) => {
    const answer = book.ofRow(citation);
    const open = findings.find((f) => f.citation === citation && f.system === null);
    const files = answer?.evidence.map((e) => e.file).join(', ') ?? '';
    const agreements = executedAgreements.has(citation) ? executedIn(customer, library, asOf) : [];
    const recorded = [answer?.status.replace('-', ' ') ?? '', answer?.on ?? '', files, ...agreements];
    const have = recorded.filter(Boolean).join('; ') || nothingRecorded;
    const missing = [
      open === undefined ? '' : findingWords(open).why,
      ...(executedAgreements.has(citation) ? unexecuted : []),
    ];
    return { what, link: linkTo(citation), have, missing: missing.filter(Boolean).join(' ') };
  });
}

function setAsideView(customer: Customer, { setAside }: Assessment, library: Library): GapView['setAside'] {
  const titles = new Map<string | null, string>(library.provisions.map((p) => [p.citation, p.title]));
  return setAside.map(({ key, citation, system, because, by, on, rows, refused }) => {
    const where = findSystem(customer, system)?.title ?? '';
    const covered = rows.filter((row) => row !== citation).join(', ');
    return {
      key,
      what: [where, titles.get(citation) ?? ''].filter(Boolean).join(': '),
      because,
      who: saidBy(by, on),
      covers: covered,
      refused: noException(refused),
    };
  });
}

function noPhiView(library: Library, customer: Customer): GapView['noPhi'] {
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const offered = findOffered(library, system.service);
    if (offered === undefined) return [];
    const { vendor, service } = offered;
    const excluded = exclusionsIn(service, system.use).map(
      ({ exclusion, text }) => `${text}. ${vendor.id}/${formatPointer(exclusion.source)}`,
    );
    const unreached = vendor.upstreams
      .filter((u) => u.phi === 'no')
      .map((u) => notForPhi(u.name, u.purpose, `${vendor.id}/${formatPointer(u.source)}`));
    const none = excluded.length === 0 ? [matrixSections.nophi.none] : [];
    return [{ vendor: system.title, lines: [...excluded, ...none, ...unreached] }];
  });
}

function contractDutiesView(customer: Customer, { contractDuties }: Assessment): GapView['contractDuties'] {
  const texts = dutyTexts(contractDuties);
  return contractDuties.map(({ id, source }, i) => {
    const system = id.slice(0, id.indexOf('/'));
    const title = systemTitle(customer, system);
    return { system: title, text: texts[i] ?? '', source };
  });
}

export interface GapRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  /** Null for no such column. */
  readonly crosswalk: Crosswalk | null;
  readonly asOf: string;
  readonly inputs: Inputs;
}

/** The gap report of one customer. */
export function gapView({ library, customer, assessment, crosswalk, asOf, inputs }: GapRequest): GapView {
  const rows = new Set([...assessment.determinations, ...assessment.rollups].map((row) => row.citation));
  const findings = assessment.findings.map((f) => findingView(f, customer, rows));
  const byPriority = ['P1', 'P2', 'P3'].map((p) => [p, findings.filter((f) => f.priority === p).length] as const);
  const questions = assessment.determinations.filter((row) => row.openQuestion).length;
  const addresses = customer.systems.flatMap((s) => (s.kind === 'service' ? [s.service] : []));
  const first = askedFirstView(customer, assessment, library, asOf);
  const families = familyViews([...assessment.determinations, ...assessment.rollups], library.provisions, customer, {
    words: rowWordsOf.gap,
    places: assessment.places,
    findings: assessment.findings,
    crosswalk,
  });
  const wall = lazily(() => wallOf(assessment.determinations, library.provisions, library.catalogs));
  const chain = lazily(() => chainView({ library, customer, blocks: assessment.blocks, prospect: null }));
  return {
    title: gapTitle(customer.name),
    name: customer.name,
    asOf,
    role: roleText(describeRole(customer), customer.states),
    systems: customer.systems.map((s) => s.title).join(', ') || noSystem,
    disclaimer,
    unblocked: assessment.determinations.some(binds) ? nothingBlocks : nothingBinds,
    blocks: blockViews(assessment, customer),
    standing: standingView(assessment),
    total: assessment.determinations.length,
    questions,
    openQuestions: openQuestions(questions),
    places: assessment.places.map((p) => placeView(p.title, p.now, p.unblocked)),
    askedFirst: first,
    days: gapDaysView(
      assessment.findings,
      customer,
      first.filter((f) => f.missing !== ''),
    ),
    setAside: setAsideView(customer, assessment, library),
    top: findings.slice(0, topFindings),
    rest: findings.slice(topFindings),
    evidence: evidenceSentence(customer),
    findingCounts: findingCounts(findings.length, byPriority),
    noPhi: noPhiView(library, customer),
    clocks: clocksView(assessment, library),
    contractDuties: contractDutiesView(customer, assessment),
    legend: dispositions.map((disposition) => ({ disposition, label: dispositionWords[disposition].label })),
    // Drawn for a page; a terminal asks for no picture.
    get wall() {
      return wall();
    },
    families,
    filters: filtersView(families, assessment.places),
    crosswalk: crosswalkView(crosswalk),
    get chain() {
      return chain();
    },
    provenance: provenanceView(
      library,
      library.vendors.filter((v) => v.services.some((s) => addresses.includes(s.address))).map((v) => v.id),
      inputs,
    ),
  };
}
