// What the library knows of each vendor, in one line each.

import type { Grade } from '../../model/grade.ts';
import { grades } from '../../model/grade.ts';
import type { Library } from '../../model/library.ts';
import { andThoseBehind, findVendor, mappedBehind } from '../../model/lookup.ts';
import type { SourceDocument, Vendor } from '../../model/vendor.ts';
import type { Inputs } from './provenance-view.ts';

export interface VendorsRequest {
  readonly library: Library;
  /** Paths of the mappings that are the user's own. */
  readonly own: ReadonlySet<string>;
  readonly inputs: Inputs;
}

export interface VendorLine {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  /** The user's own files beside its mapping. */
  readonly beside: readonly string[];
  readonly services: readonly { readonly service: string; readonly title: string }[];
  /** Rows that its documents address, in any service. */
  readonly rows: number;
  /** Of the documents that were supplied, strongest first. */
  readonly grades: readonly Grade[];
  /** The earliest day on which a document was read; null where no mapping says. */
  readonly oldestRetrieved: string | null;
  /** Vendors behind it that have a mapping of their own, however far, in the order of the library. */
  readonly behind: readonly { readonly id: string; readonly name: string }[];
  /** Its other subcontractors. */
  readonly unmapped: number;
}

/** Documents that were given to us. */
const supplied = ({ documents }: Vendor): readonly SourceDocument[] => documents.filter((d) => d.supplied);

function rowsOf({ services }: Vendor): number {
  const stated = services.flatMap((s) => [
    ...s.assignments.map((a) => a.citation),
    ...s.claims.flatMap((claim) => claim.citations),
  ]);
  return new Set(stated).size;
}

export function vendorLine(vendor: Vendor, { library, own }: VendorsRequest): VendorLine {
  const documents = supplied(vendor);
  const days = documents.flatMap(({ retrieved }) => retrieved ?? []).sort();
  const chain = andThoseBehind(mappedBehind(vendor), (id) => mappedBehind(findVendor(library, id)));
  return {
    id: vendor.id,
    name: vendor.name,
    own: own.has(vendor.at.file),
    beside: vendor.beside.map(({ file }) => file),
    services: vendor.services.map(({ address, title }) => ({ service: address, title })),
    rows: rowsOf(vendor),
    grades: grades.filter((grade) => documents.some((d) => d.grade === grade)),
    oldestRetrieved: days[0] ?? null,
    behind: library.vendors.filter(({ id }) => chain.has(id)).map(({ id, name }) => ({ id, name })),
    unmapped: vendor.upstreams.filter((u) => u.service === null).length,
  };
}

export const vendorsView = (request: VendorsRequest): readonly VendorLine[] =>
  request.library.vendors.map((vendor) => vendorLine(vendor, request));
