// What OCR asks for first: what the customer has on record, and what is missing.

import { askedFirst } from '../../hipaa/asked-first.ts';
import { executedAgreements } from '../../hipaa/named-rows.ts';
import { answerBook } from '../../model/answer-book.ts';
import type { Assessment, Determination } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import { isOpen } from '../../model/gate-state.ts';
import type { Library } from '../../model/library.ts';
import { systemTitle } from '../../model/lookup.ts';
import { askedFirstWords } from '../../words/asked-first.ts';
import { blockState, blockTitle } from '../../words/blocks.ts';
import { findingWords } from '../../words/findings/findings.ts';
import { executedText, notExecutedText, nothingRecorded } from '../../words/gap.ts';
import { type CitationLink, linkTo } from '../anchor.ts';

export interface AskedFirstView {
  readonly what: string;
  readonly link: CitationLink;
  readonly have: string;
  readonly missing: string;
}

export const binds = (row: Determination): boolean => row.disposition !== 'not-applicable';

/** Executed agreements by the profile. */
function executedIn(customer: Customer, library: Library, asOf: string): readonly string[] {
  const services = new Map(library.vendors.flatMap((v) => v.services).map((s) => [s.address, s]));
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const agreements = (services.get(system.service)?.gates ?? []).filter((g) => g.kind === 'baa');
    return agreements.flatMap((gate) => {
      const answer = Object.hasOwn(system.gates, gate.id) ? system.gates[gate.id] : undefined;
      if (!isOpen(gate, system, asOf)) return [];
      return [executedText(system.title, answer?.on ?? null)];
    });
  });
}

/** Each item with what is on record for it, and what is missing. */
export function askedFirstView(
  customer: Customer,
  assessment: Assessment,
  library: Library,
  asOf: string,
): readonly AskedFirstView[] {
  const { determinations, rollups, findings, blocks } = assessment;
  const book = answerBook(customer.answers, library.provisions);
  const rows = [...determinations, ...rollups];
  const titleOf = (id: string) => systemTitle(customer, id);
  // A requested agreement does not count, whatever the customer answered.
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
    return { what: askedFirstWords[what], link: linkTo(citation), have, missing: missing.filter(Boolean).join(' ') };
  });
}
