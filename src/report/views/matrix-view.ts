// The responsibility matrix of one service for a prospect: what must hold first, who does what, what the sources leave open.

import type { Assessment } from '../../model/assessment.ts';
import { describeCondition } from '../../model/condition.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { formatPointer, type Gate, type Pointer, type Service, type Vendor } from '../../model/vendor.ts';
import { disclaimer } from '../words.ts';
import { type ClockView, clockViews } from './clock-view.ts';
import { type FindingView, findingView } from './gap-view.ts';
import { type Inputs, type ProvenanceView, provenanceView } from './provenance-view.ts';
import { type QuestionView, questionViews } from './question-view.ts';
import { type FamilyView, familyViews } from './row-view.ts';
import { type StandingView, standingView } from './standing-view.ts';

interface Sourced {
  readonly text: string;
  readonly source: string;
}

export interface MatrixView {
  readonly title: string;
  readonly vendor: string;
  readonly service: string;
  /** The prospect that it is made for; empty for nobody in particular. */
  readonly prospect: string;
  readonly use: string;
  readonly asOf: string;
  readonly disclaimer: string;
  readonly convention: string;
  readonly preconditions: readonly (Sourced & { readonly kind: string; readonly steps: readonly string[] })[];
  readonly exclusions: readonly Sourced[];
  readonly standing: readonly StandingView[];
  readonly total: number;
  readonly questions: readonly { readonly citation: string; readonly anchor: string; readonly title: string }[];
  readonly upstreams: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly phi: string;
    readonly agreement: string;
    readonly source: string;
  }[];
  readonly clocks: readonly ClockView[];
  readonly undertakings: readonly (Sourced & { readonly about: string; readonly note: string })[];
  readonly recommendations: readonly (Sourced & { readonly weakens: string })[];
  readonly requests: readonly (Sourced & {
    readonly steps: readonly string[];
    readonly conditions: readonly string[];
  })[];
  readonly conflicts: readonly Sourced[];
  readonly notes: readonly Sourced[];
  readonly families: readonly FamilyView[];
  /** What to ask of the vendor. */
  readonly asks: readonly QuestionView[];
  /** The duties of the service that would fall on the customer. */
  readonly duties: readonly FindingView[];
  readonly provenance: ProvenanceView;
}

const phiWords = { yes: 'reaches it', no: 'does not reach it', unknown: 'not stated, read as yes' } as const;

const agreementWords = {
  executed: 'said to be executed',
  hedged: 'hedged ("where applicable" or the like): not confirmed',
  unstated: 'not stated',
  none: 'none',
  'not-needed': 'not needed',
} as const;

const at = (vendor: Vendor, pointer: Pointer | null) =>
  pointer === null ? '' : `${vendor.id}/${formatPointer(pointer)}`;

export interface MatrixRequest {
  readonly library: Library;
  readonly service: Service;
  /** The standard customer that the assessment was made for. */
  readonly customer: Customer;
  /** Gates that the chosen variant and plan leave. */
  readonly preconditions: readonly Gate[];
  readonly assessment: Assessment;
  /** Whom it is made for; empty for anybody. */
  readonly prospect: string;
  readonly asOf: string;
  readonly inputs: Inputs;
}

/** A gate, with what it hangs on. */
export const preconditionText = (g: Gate) =>
  g.when === null ? g.title : `${g.title} (if ${describeCondition(g.when)})`;

/** Nobody has been asked yet, so no answer is missing: the vendor leaves the duty to its customer. */
function whyYours(service: Service, duty: string | null): string {
  const outside = service.duties.find((d) => d.id === duty)?.outside ?? null;
  const where = outside === null ? '' : ` It sits outside the service: ${outside}.`;
  return `The vendor leaves it to its customer.${where}`;
}

/** The matrix of one service. */
export function matrixView(request: MatrixRequest): MatrixView {
  const { library, service, customer, assessment, prospect, asOf, inputs } = request;
  const vendor = library.vendors.find((v) => v.id === service.vendor);
  if (vendor === undefined) throw new Error(`the service ${service.address} has no vendor`);
  const system = customer.systems[0];
  const use =
    system?.kind === 'service' ? [system.use.variant, system.use.plan].filter((part) => part !== null).join(', ') : '';
  return {
    title: `Responsibility matrix: ${service.title}`,
    vendor: vendor.name,
    service: service.title,
    prospect,
    use,
    asOf,
    disclaimer,
    convention:
      'Computed for a covered health care provider that treats patients directly, for this one service, as if every precondition held and no excluded use were made. ' +
      'Your own computers, paper and other vendors are not in it: with them more is yours, never less.',
    preconditions: request.preconditions.map((g) => ({
      text: preconditionText(g),
      kind: g.kind,
      steps: g.steps,
      source: at(vendor, g.source),
    })),
    exclusions: service.exclusions.map((e) => ({
      text: `${e.title}${e.openEnded ? ' (the list of the source is open)' : ''}`,
      source: at(vendor, e.source),
    })),
    standing: standingView(assessment),
    total: assessment.determinations.length,
    questions: familyViews(assessment.determinations, library.provisions, customer)
      .flatMap((family) => family.rows)
      .filter((row) => row.question)
      .map(({ citation, anchor, title }) => ({ citation, anchor, title })),
    upstreams: vendor.upstreams.map((u) => ({
      name: u.name,
      purpose: u.purpose,
      phi: phiWords[u.phi],
      agreement: u.ground === null ? agreementWords[u.baa] : `${agreementWords[u.baa]}: ${u.ground}`,
      source: at(vendor, u.source),
    })),
    clocks: clockViews(assessment),
    undertakings: vendor.undertakings.map((u) => ({
      text: u.text,
      about: u.about.join(', '),
      note: u.note ?? '',
      source: at(vendor, u.source),
    })),
    recommendations: service.recommendations.map((r) => ({
      text: r.text,
      weakens: r.weakens ?? '',
      source: at(vendor, r.source),
    })),
    requests: vendor.requests.map((r) => ({
      text: r.title,
      steps: r.steps,
      conditions: r.conditions,
      source: at(vendor, r.source),
    })),
    conflicts: vendor.conflicts.map((c) => ({
      text: c.text,
      source: c.between.map((p) => at(vendor, p)).join(' against '),
    })),
    notes: vendor.notes.map((n) => ({ text: n.text, source: at(vendor, n.source) })),
    families: familyViews([...assessment.determinations, ...assessment.rollups], library.provisions, customer),
    asks: questionViews(library, customer, assessment),
    duties: assessment.findings
      .filter((f) => f.kind === 'duty-unanswered')
      .map((f) => ({ ...findingView(f, customer), why: whyYours(service, f.subject) })),
    provenance: provenanceView(library, [vendor.id], inputs),
  };
}
