// The gap report as data: the order of its first page, every wording decided. Templates only loop and print.

import { askedFirst } from '../../model/asked-first.ts';
import type { Assessment, Determination } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { type Customer, describeRole } from '../../model/customer.ts';
import type { Finding } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import { formatPointer } from '../../model/vendor.ts';
import { count, disclaimer } from '../words.ts';
import { type ClockView, clockViews } from './clock-view.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { anchorOf, type FamilyView, familyViews } from './row-view.ts';
import { type PlaceView, placeView, type StandingView, standingView } from './standing-view.ts';

/** Findings that the first page shows in full. */
const topFindings = 10;

export interface CitationLink {
  readonly citation: string;
  /** Empty where the provision has no row: it states no duty of its own. */
  readonly anchor: string;
}

export interface FindingView {
  readonly id: string;
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
  readonly blocks: readonly {
    readonly say: string;
    readonly state: string;
    readonly steps: readonly string[];
    readonly source: string;
    readonly cost: number;
    readonly costText: string;
  }[];
  readonly standing: readonly StandingView[];
  readonly total: number;
  readonly questions: number;
  readonly askedFirst: readonly {
    readonly what: string;
    readonly link: CitationLink;
    readonly have: string;
    readonly missing: string;
  }[];
  readonly top: readonly FindingView[];
  readonly rest: readonly FindingView[];
  readonly findingCounts: string;
  readonly noPhi: readonly { readonly vendor: string; readonly lines: readonly string[] }[];
  readonly clocks: readonly ClockView[];
  readonly families: readonly FamilyView[];
  readonly provenance: ProvenanceView;
}

const linkTo = (citation: Citation): CitationLink => ({ citation, anchor: anchorOf(citation) });

function findingView(finding: Finding, customer: Customer, rows: ReadonlySet<Citation>): FindingView {
  const { citation } = finding;
  return {
    id: finding.id,
    priority: finding.priority,
    do: finding.do,
    why: finding.why,
    link: citation === null ? null : rows.has(citation) ? linkTo(citation) : { citation, anchor: '' },
    system: customer.systems.find((s) => s.id === finding.system)?.title ?? '',
    source: finding.source ?? '',
    owner: finding.owner ?? '',
    due: finding.due ?? '',
    closes: finding.closes,
  };
}

const binds = (row: Determination) => row.disposition !== 'not-applicable';

const nothingBlocks = {
  head: 'Nothing blocks you today.',
  text: 'Every gate is open, and no PHI is stated to be in an excluded place.',
};

const nothingBinds = {
  head: 'Nothing in this library binds you.',
  text: 'So the profile has it, by its role. Check that with counsel; other law may bind you, and it is outside this report.',
};

function askedFirstView(customer: Customer, assessment: Assessment): GapView['askedFirst'] {
  const { determinations, findings } = assessment;
  const shown = askedFirst((c) => determinations.some((d) => d.citation === c && binds(d)));
  return shown.map(({ what, citation }) => {
    const answer = customer.answers.find((a) => a.target.kind === 'obligation' && a.target.citation === citation);
    const open = findings.find((f) => f.citation === citation && f.system === null);
    const files = answer?.evidence.map((e) => e.file).join(', ') ?? '';
    const have =
      answer === undefined
        ? 'nothing recorded'
        : [answer.status.replace('-', ' '), answer.on ?? '', files].filter(Boolean).join('; ');
    return { what, link: linkTo(citation), have, missing: open?.why ?? '' };
  });
}

function noPhiView(library: Library, customer: Customer): GapView['noPhi'] {
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const vendor = library.vendors.find((v) => v.services.some((s) => s.address === system.service));
    const service = vendor?.services.find((s) => s.address === system.service);
    if (vendor === undefined || service === undefined) return [];
    const excluded = service.exclusions.map((e) => {
      const named = [...e.features, ...e.dataClasses].join(', ');
      const open = e.openEnded ? ' (the list of the source is open)' : '';
      return `${e.title}${named === '' ? '' : `: ${named}`}${open}. ${vendor.id}/${formatPointer(e.source)}`;
    });
    const unreached = vendor.upstreams
      .filter((u) => u.phi === 'no')
      .map((u) => `${u.name} (${u.purpose}): PHI is not meant to reach it. ${vendor.id}/${formatPointer(u.source)}`);
    const none = excluded.length === 0 ? ['Its documents name no excluded feature or kind of data.'] : [];
    return [{ vendor: system.title, lines: [...excluded, ...none, ...unreached] }];
  });
}

function blockViews(assessment: Assessment, customer: Customer): GapView['blocks'] {
  return assessment.blocks.map((block) => {
    const system = customer.systems.find((s) => s.id === block.system)?.title ?? block.system;
    const gate = block.kind === 'gate';
    return {
      say: gate
        ? `Not in place for ${system}: ${block.title}.`
        : `${block.name} is in use in ${system}, and no PHI is covered there.`,
      state: block.state,
      steps: block.steps,
      source: block.source,
      cost: block.rows.length,
      costText: gate
        ? `${block.rows.length === 1 ? 'row loses' : 'rows lose'} what the vendor offers`
        : `${block.rows.length === 1 ? 'row gains' : 'rows gain'} a place that is yours alone`,
    };
  });
}

/** The gap report of one customer. */
export function gapView(
  library: Library,
  customer: Customer,
  assessment: Assessment,
  asOf: string,
  inputs: Inputs,
): GapView {
  const rows = new Set([...assessment.determinations, ...assessment.rollups].map((row) => row.citation));
  const findings = assessment.findings.map((f) => findingView(f, customer, rows));
  const priorities = ['P1', 'P2', 'P3'].map((p) => count(findings.filter((f) => f.priority === p).length, p, p));
  const addresses = customer.systems.flatMap((s) => (s.kind === 'service' ? [s.service] : []));
  const states = customer.states.length === 0 ? '' : `, ${customer.states.join(', ')}`;
  return {
    title: `Gap report: ${customer.name}`,
    name: customer.name,
    asOf,
    role: `${describeRole(customer)}${states}`,
    systems: customer.systems.map((s) => s.title).join(', ') || 'no system is stated',
    disclaimer,
    unblocked: assessment.determinations.some(binds) ? nothingBlocks : nothingBinds,
    blocks: blockViews(assessment, customer),
    standing: standingView(assessment),
    total: assessment.determinations.length,
    questions: assessment.determinations.filter((row) => row.openQuestion).length,
    places: assessment.places.map((p) => placeView(p.title, p.now, p.unblocked)),
    askedFirst: askedFirstView(customer, assessment),
    top: findings.slice(0, topFindings),
    rest: findings.slice(topFindings),
    findingCounts: `${count(findings.length, 'finding')}: ${priorities.join(', ')}`,
    noPhi: noPhiView(library, customer),
    clocks: clockViews(assessment),
    families: familyViews([...assessment.determinations, ...assessment.rollups], library.provisions, customer),
    provenance: provenanceView(
      library,
      library.vendors.filter((v) => v.services.some((s) => addresses.includes(s.address))).map((v) => v.id),
      inputs,
    ),
  };
}
