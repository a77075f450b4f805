// The gap report as data, in the order of its first page, with all wording decided. Templates only loop and print.

import type { Assessment } from '../../model/assessment.ts';
import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Customer } from '../../model/customer.ts';
import { lazily } from '../../model/lazily.ts';
import type { Library } from '../../model/library.ts';
import { findOffered, findSystem, systemTitle } from '../../model/lookup.ts';
import { type Disposition, dispositions } from '../../model/parties.ts';
import { formatPointer } from '../../model/vendor.ts';
import { nothingBinds, nothingBlocks } from '../../words/blocking.ts';
import { findingCounts, openQuestions } from '../../words/counts.ts';
import { describeRole } from '../../words/customers.ts';
import { dutyTexts } from '../../words/duties.ts';
import { exclusionsIn } from '../../words/exclusions.ts';
import { gapTitle, noException, noSystem, notForPhi, roleText, saidBy } from '../../words/gap.ts';
import { disclaimer, dispositionWords } from '../../words/labels.ts';
import { rowWordsOf } from '../../words/pages.ts';
import { matrixSections } from '../../words/sections.ts';
import { type ChainView, chainView } from '../pictures/chain.ts';
import { type WallRule, wallOf } from '../pictures/wall.ts';
import { type AskedFirstView, askedFirstView, binds } from './asked-first-view.ts';
import { type BlockView, blockViews } from './block-view.ts';
import { type ClocksView, clocksView } from './clock-view.ts';
import { type CrosswalkView, crosswalkView } from './crosswalk-view.ts';
import { evidenceSentence } from './evidence-view.ts';
import { type FamilyView, familyViews } from './family-view.ts';
import { type FiltersView, filtersView } from './filters-view.ts';
import { type FindingView, findingView } from './finding-view.ts';
import type { FirstDaysView } from './first-days-view.ts';
import { gapDaysView } from './gap-days-view.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { type PlaceView, placeView, type StandingView, standingView } from './standing-view.ts';

/** The number of findings that the first page shows in full. */
const topFindings = 10;

export interface GapView {
  readonly title: string;
  readonly name: string;
  readonly asOf: string;
  readonly role: string;
  readonly places: readonly PlaceView[];
  readonly systems: string;
  readonly disclaimer: string;
  /** The text for a report without blocks. */
  readonly unblocked: { readonly head: string; readonly text: string };
  readonly blocks: readonly BlockView[];
  readonly standing: readonly StandingView[];
  readonly total: number;
  readonly questions: number;
  readonly openQuestions: string;
  readonly askedFirst: readonly AskedFirstView[];
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
  /** How much of the named evidence was found; empty where none is named. */
  readonly evidence: string;
  readonly findingCounts: string;
  readonly noPhi: readonly { readonly vendor: string; readonly lines: readonly string[] }[];
  readonly clocks: ClocksView;
  /** What contracts ask for where no provision that binds the customer does. */
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
    // Getters, because a terminal needs no pictures.
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
