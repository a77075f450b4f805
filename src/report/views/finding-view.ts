import type { Citation } from '../../model/citation.ts';
import type { Customer } from '../../model/customer.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import { findSystem } from '../../model/lookup.ts';
import { findingBrief, findingWords } from '../../words/findings/findings.ts';
import { type CitationLink, linkTo } from '../anchor.ts';
import type { Filled, FilledOf } from './fill-view.ts';

export interface FindingView {
  readonly id: string;
  /** The id of the question to the vendor, as a reply names it; empty for none. */
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
  /** What to do in short, beside the row that says the requirement. */
  readonly brief: string;
  /** Nothing but the missing answer is wrong with it. */
  readonly plain: boolean;
  /** For what a person enters in the page. */
  readonly filled: Filled;
}

const plainFaults: ReadonlySet<string> = new Set(['unanswered', 'undecided']);

const isPlain = ({ details }: Finding): boolean =>
  details !== null &&
  'open' in details &&
  details.open.every(({ fault, places }) => plainFaults.has(fault.kind) && places.length === 0);

/** @param rows the provisions that have a row in the report: only these are linked */
export function findingView(
  finding: Finding,
  customer: Customer,
  rows: ReadonlySet<Citation> = new Set(),
  filled: FilledOf = () => [],
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
    brief: findingBrief(finding),
    plain: isPlain(finding),
    get filled() {
      return filled(finding.id, { citation });
    },
  };
}
