// What to ask vendors: the findings that a vendor's answer would close, with whom to ask.

import type { Assessment } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import { findingKinds } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import { findOffered } from '../../model/lookup.ts';
import { findingWords } from '../../words/findings/findings.ts';

export interface QuestionView {
  /** The id of the finding. */
  readonly id: string;
  /** As a reply in a profile names it. */
  readonly question: string;
  readonly citation: string;
  readonly title: string;
  readonly system: string;
  readonly vendor: string;
  readonly ask: string;
  readonly why: string;
  readonly source: string;
  readonly closes: string;
}

/** The open questions: by vendor in the order of the systems, then in the order of the findings. */
export function questionViews(
  library: Library,
  customer: Customer,
  assessment: Pick<Assessment, 'findings'>,
): readonly QuestionView[] {
  const titles = new Map<string | null, string>(library.provisions.map((p) => [p.citation, p.title]));
  return customer.systems.flatMap((system) => {
    if (system.kind !== 'service') return [];
    const vendor = findOffered(library, system.service)?.vendor;
    return assessment.findings
      .filter((f) => f.system === system.id && findingKinds[f.kind].sheet === 'questions')
      .map((f) => ({ f, words: findingWords(f) }))
      .map(({ f, words }) => ({
        id: f.id,
        question: f.question ?? '',
        citation: f.citation ?? '',
        title: titles.get(f.citation) ?? '',
        system: system.title,
        vendor: vendor?.name ?? '',
        ask: words.do,
        why: words.why,
        source: f.source ?? '',
        closes: words.closes,
      }));
  });
}
