// What there is to ask a vendor, thing by thing, before it is folded.

import { neverLeftOpen } from '../../hipaa/named-rows.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import { type Finding, type FindingOf, findingKinds } from '../../model/finding.ts';
import { isAgreement } from '../../model/gate-state.ts';
import type { Library } from '../../model/library.ts';
import { findOffered } from '../../model/lookup.ts';
import type { Vendor } from '../../model/vendor.ts';
import { gateAskedOf } from '../../words/gates.ts';
import { askedOf } from '../../words/letter/asked.ts';
import { documentsAsked, pointAsked } from '../../words/letter/documents.ts';
import { gateAsked, gateItem } from '../../words/letter/page.ts';
import type { Asked } from '../../words/letter/parts.ts';

/** Something asked in one system. */
export interface Entry {
  readonly asked: Asked;
  readonly id: string;
  readonly citation: Citation | null;
  readonly sources: readonly string[];
  readonly system: string;
  /** A question of the act that sends the letter; else about the agreement itself. */
  readonly isQuestion: boolean;
}

/** Ids and names of the vendors whose services the customer uses, in the order of its systems. */
export function vendorsIn(library: Library, { systems }: Customer): readonly Vendor[] {
  const found = systems.flatMap((s) => (s.kind === 'service' ? (findOffered(library, s.service)?.vendor ?? []) : []));
  return [...new Set(found)];
}

export const systemsOf = (library: Library, { systems }: Customer, vendor: string) =>
  systems.flatMap((s) => {
    const offered = s.kind === 'service' ? findOffered(library, s.service) : undefined;
    if (s.kind !== 'service' || offered?.vendor.id !== vendor) return [];
    return [{ id: s.id, title: s.title, service: offered.service.title, unmapped: s.unmapped !== null }];
  });

/** The question that it is about: its own, or the one that was answered. */
function idOf(finding: Finding): string {
  if (finding.kind === 'reply-unjudged') return finding.details.asking.question ?? '';
  if (finding.kind === 'evidence-missing' && 'of' in finding.details && finding.details.of.kind === 'reply')
    return finding.details.of.question;
  return finding.question ?? '';
}

/** The act of a letter counts these; what an agreement lacks is asked along with them. */
const isQuestion = ({ kind }: Finding) => findingKinds[kind].act === 'letter';

const rowOf = (finding: Finding): Citation | null =>
  finding.kind === 'reply-unjudged' ? finding.details.asking.citation : finding.citation;

/** The requests to a vendor of which no document is known, and the points that cannot wait for them. */
function documentEntries({ details, system }: FindingOf<'documents-missing'>, agreed: boolean): readonly Entry[] {
  const common = { citation: null, sources: [], system: system ?? '', isQuestion: true };
  const points = details.asked.filter(({ kind, citation }) => kind !== 'unaddressed' || isUrgent(citation));
  return [
    ...documentsAsked(details, agreed).map((asked) => ({ ...common, asked, id: '' })),
    ...points.map((f) => ({ ...common, asked: pointAsked(f), id: f.question ?? '' })),
  ];
}

const isUrgent = (citation: Citation | null) => citation !== null && neverLeftOpen.has(citation);

/** @param mine ids of the systems that the vendor serves */
export function entriesOf(
  mine: ReadonlySet<string>,
  assessment: Pick<Assessment, 'plan' | 'findings'>,
): readonly Entry[] {
  const gates = assessment.plan.acts.flatMap((act): Entry[] => {
    if (act.kind !== 'gate' || act.block?.kind !== 'gate' || !mine.has(act.system)) return [];
    const { gate, source } = act.block;
    if (!isAgreement(gate.kind)) return [];
    const told = gate.agreement === 'requested' || gate.agreement === 'signed' ? gateAskedOf(gate) : null;
    const item = gateItem(gate.titles.join(', or '), told);
    const asked = { part: 'agreement', ...gateAsked, item } as const;
    return [{ asked, id: '', citation: null, sources: [source], system: act.system, isQuestion: false }];
  });
  const found = assessment.findings.flatMap((finding): readonly Entry[] => {
    const { system, source } = finding;
    if (system === null || !mine.has(system)) return [];
    if (finding.kind === 'documents-missing')
      return documentEntries(finding, !gates.some((gate) => gate.system === system));
    const asked = askedOf(finding);
    if (asked === null) return [];
    const ofRow = findingKinds[finding.kind].ofRow === true;
    const sources = asked.sources ?? (ofRow || source === null ? [] : [source]);
    return [{ asked, id: idOf(finding), citation: rowOf(finding), sources, system, isQuestion: isQuestion(finding) }];
  });
  return [...gates, ...found];
}
