// Links one row of a vendor's own table, verbatim.

import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareCitations } from '../hipaa/citations/order.ts';
import { readCitations } from '../hipaa/citations/read-citations.ts';
import type { Citation } from '../model/citation.ts';
import { isPlainVerdict, plainVerdicts } from '../model/plain-verdicts.ts';
import type { Claim, Verdict } from '../model/vendor.ts';
import type { ClaimEntry } from '../schema/mapping-document.ts';
import { type Names, readCondition, readPointer, type VendorScope } from './vendor-scope.ts';

type Path = readonly string[];

/** What is written where a table leaves nothing to the customer. */
const nothing =
  /^(?:none|nil|nothing|n\/?a|not applicable|no(?: customer)?(?: responsibilit(?:y|ies)| actions?)?(?: required| needed)?|[-–—]+)\.?$/i;

/** A verdict in words of its own counts as what the mapping says that they mean; otherwise as nothing. */
function verdictIn(scope: VendorScope, { says, 'counts-as': meant }: ClaimEntry, at: Path): Verdict {
  const text = says ?? '';
  if (meant !== undefined && (text === '' || isPlainVerdict(text)))
    scope.r.report({ says: 'claim-verdict/plain', text }, [...at, 'counts-as'], 'value');
  if (isPlainVerdict(text)) return plainVerdicts[text];
  if (text === '') return 'blank';
  if (meant === undefined) scope.r.warn({ says: 'claim-verdict', text }, [...at, 'says'], 'value');
  return meant === undefined ? 'blank' : plainVerdicts[meant];
}

/** The nearest standard above all rows of a heading; empty if there is none in common. */
function standardOf(index: CitationIndex, rows: readonly Citation[]): readonly Citation[] {
  const above = (row: Citation): readonly Citation[] => {
    const provision = index.provisions.get(row);
    const further = provision?.parent == null ? [] : above(provision.parent);
    return provision?.role === 'rollup' ? [row, ...further] : further;
  };
  const [first, ...others] = rows.map(above);
  return (first ?? []).filter((standard) => others.every((chain) => chain.includes(standard))).slice(0, 1);
}

/** A claim moves only what it names; on a heading it counts as a claim on the standard above its rows. */
function namedBy(index: CitationIndex, cited: readonly Citation[]): Pick<Claim, 'citations' | 'bearsOn'> {
  const others = cited.filter((citation) => !index.provisions.has(citation));
  const standings = others.flatMap((citation) => index.standing(citation) ?? []);
  const standards = standings.flatMap((s) => (s.is === 'heading' ? standardOf(index, s.rows) : []));
  const bearsOn = standings.flatMap((s) => (s.is === 'heading' || s.is === 'part' ? s.rows : []));
  const ordered = (citations: readonly Citation[]) => [...new Set(citations)].sort(compareCitations);
  return {
    citations: ordered([...cited, ...standards]),
    bearsOn: ordered(bearsOn.filter((row) => !cited.includes(row))),
  };
}

// A claim may have any text: a stale or malformed citation becomes a finding, and the row is kept.
export function linkClaim(scope: VendorScope, c: ClaimEntry, names: Names, at: Path): Claim {
  const reading = readCitations(scope.index, c.text);
  const found = reading.status === 'exists' || reading.status === 'alias';
  if (!found) {
    const { status, suggestion } = reading;
    scope.r.warn({ says: 'claim-citation', text: c.text, status, suggestion }, [...at, 'text'], 'value');
  }
  const verdict = verdictIn(scope, c, at);
  const customer = c.customer === undefined || nothing.test(c.customer.trim()) ? null : c.customer;
  if (verdict === 'optional' && c.when === undefined) scope.r.warn({ says: 'claim-optional' }, at, 'key');
  return {
    text: c.text,
    ...namedBy(scope.index, reading.citations),
    problem: reading.status === 'exists' || reading.status === 'alias' ? null : reading.status,
    control: c.control ?? null,
    says: c.says ?? '',
    verdict,
    vendor: c.vendor ?? null,
    customer,
    when: readCondition(scope, c.when, names, [...at, 'when']),
    source: readPointer(scope, c.source, [...at, 'source']),
    at: scope.r.at(at),
  };
}
