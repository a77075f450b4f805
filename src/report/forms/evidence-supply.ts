// Who can supply the evidence for one row: the customer for its systems, and each vendor with the document that its
// statement is in. Where a vendor states nothing, the list says to ask it.

import { choicesOf, type Determination, type PlaceOutcome } from '../../model/assessment.ts';
import type { Provision } from '../../model/catalog.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findOffered, systemTitle } from '../../model/lookup.ts';
import type { RequestProcess } from '../../model/promises.ts';
import type { Step } from '../../model/step.ts';
import { formatPointer, type SourceDocument, type Vendor } from '../../model/vendor.ts';
import { conditionText } from '../../words/conditions.ts';
import { gradeWords, whyWords } from '../../words/labels.ts';
import { listed, supplyWords } from '../../words/supply.ts';

/** The vendors that the customer uses, by system id. */
export function vendorsInUse(library: Library, customer: Customer): ReadonlyMap<string, Vendor> {
  return new Map(
    customer.systems.flatMap((system): [string, Vendor][] => {
      const vendor = system.kind === 'service' ? findOffered(library, system.service)?.vendor : undefined;
      return vendor === undefined ? [] : [[system.id, vendor]];
    }),
  );
}

/** How to obtain a document, and the clause that says so. */
export const requestText = (vendor: Vendor, request: RequestProcess): string =>
  supplyWords.request(vendor.name, request, `${vendor.id}/${formatPointer(request.source)}`);

/** Steps that count and in which the vendor describes its own part; not those that ask something of the customer. */
function ownWords(place: PlaceOutcome): readonly Step[] {
  return place.derivation.filter(
    ({ rule, says, grade }) =>
      grade !== null && (rule === 'contract' || rule === 'claim' || (rule === 'statement' && says === 'states')),
  );
}

/** How to get a document that is not public or was not supplied; empty for others. */
function accessText(vendor: Vendor, document: SourceDocument): string {
  if (document.supplied && document.audience === 'public') return '';
  const why = document.supplied ? document.audience : 'missing';
  const asked = vendor.requests.map((r) => r.contact ?? r.title);
  return supplyWords.access(why, asked);
}

/**
 * Each document with its clauses and their grade: `"Security page" (acme/page#a, published by the vendor)`. A statement
 * about a contract is evidenced by the contract itself, so that is listed too.
 */
function documentsText(place: PlaceOutcome, vendor: Vendor): string {
  const words = ownWords(place);
  const contract = words.some((s) => s.rule === 'contract') ? (vendor.contract?.document ?? null) : null;
  const texts = vendor.documents.flatMap((document) => {
    const address = `${vendor.id}/${document.id}`;
    const here = words.filter((s) => s.source === address || s.source?.startsWith(`${address}#`));
    if (here.length === 0 && document.id !== contract) return [];
    const clauses = here.length === 0 ? [address] : here.map((s) => s.source);
    const graded = here.map((s) => (s.grade === null ? '' : gradeWords[s.grade]));
    return [`"${document.title}" (${[...new Set([...clauses, ...graded])].join(', ')}${accessText(vendor, document)})`];
  });
  return texts.length === 0 ? whyWords[place.reason] : listed(texts);
}

/** Says so where the path behind a statement has a weaker grade than the statement. */
function pathText(place: PlaceOutcome): string {
  const grades = ownWords(place).map((s) => s.grade);
  if (place.assurance === null || grades.includes(place.assurance)) return '';
  return supplyWords.path(gradeWords[place.assurance]);
}

const held: ReadonlySet<string> = new Set(['gate', 'excluded', 'void-upstream']);

/** Why the vendor must be asked: nothing is stated, or only for a choice that is not made. */
function silenceText(place: PlaceOutcome): string {
  if (place.derivation.some((s) => s.says === 'undocumented')) return supplyWords.undocumented;
  const choices = choicesOf(place);
  return choices.length === 0 ? supplyWords.unsettled : supplyWords.choice(choices.map(conditionText));
}

/**
 * Who can supply the evidence, in sentences: the customer first, then each vendor in profile order.
 * @param vendors by system id
 */
export function supplyText(
  row: Determination,
  provision: Provision,
  customer: Customer,
  vendors: ReadonlyMap<string, Vendor>,
): string {
  if (row.disposition === 'vendor-direct') {
    const names = [...new Set([...vendors.values()].map((v) => v.name))];
    return supplyWords.vendorDirect(names);
  }
  if (provision.role === 'rollup') return supplyWords.rollup;
  if (row.systems.length === 0) return supplyWords.noSystem(customer.name);
  const titleOf = (place: PlaceOutcome) => {
    const title = systemTitle(customer, place.system);
    return place.use === null ? title : `${title} (${place.useTitle ?? place.use})`;
  };
  const own = row.systems.filter((p) => p.parties.includes('customer'));
  const alone = own.length === row.systems.length && own.every((p) => !p.parties.includes('vendor'));
  const parts = own.map((p) => {
    const why = held.has(p.reason) ? whyWords[p.reason] : '';
    return supplyWords.own(titleOf(p), p.parties.includes('vendor'), why);
  });
  const everywhere = alone && own.every((p) => !held.has(p.reason));
  const sentences =
    own.length === 0 ? [] : [everywhere ? `${customer.name}.` : supplyWords.customer(customer.name, parts)];
  for (const place of row.systems) {
    const vendor = vendors.get(place.system);
    if (vendor === undefined) continue;
    const title = titleOf(place);
    if (place.parties.includes('vendor'))
      sentences.push(`${supplyWords.vendor(vendor.name, title, documentsText(place, vendor))}${pathText(place)}`);
    else if (place.parties.includes('silent')) sentences.push(supplyWords.ask(vendor.name, title, silenceText(place)));
    else if (ownWords(place).length > 0) {
      const why = place.reason === 'not-inheritable' ? supplyWords.support : whyWords[place.reason];
      sentences.push(supplyWords.vendor(vendor.name, `${title} (${why})`, documentsText(place, vendor)));
    }
  }
  return sentences.join(' ');
}
