// What both files of a vendor have: its facts in the metadata, its documents as resources, its services and
// subcontractors as components, and the rows on which something is said.

import type { Assessment, Determination, PlaceOutcome } from '../../model/assessment.ts';
import { hasRow } from '../../model/catalog.ts';
import type { Citation } from '../../model/citation.ts';
import type { ServiceUse } from '../../model/condition.ts';
import type { Library } from '../../model/library.ts';
import { type Audience, formatPointer, type Pointer, type Service, type Vendor } from '../../model/vendor.ts';
import { oscalTexts, oscalTitles } from '../../words/oscal.ts';
import { type About, catalogResource, type Link, linkTo, type Resource } from './document.ts';
import type { Entry } from './entry.ts';
import { documentProps, entryAt, serviceProps, upstreamProps, vendorProps } from './facts.ts';
import { mappingData } from './mapping-data.ts';
import { markup, markupLine } from './markup.ts';
import { entryProps, type Prop, plainProp, prop } from './props.ts';
import { uuidOf } from './terms.ts';

/** A service as the standard customer would have it. */
export interface Offer {
  readonly service: Service;
  readonly use: ServiceUse;
  readonly assessment: Assessment;
}

/** A vendor in the copy of an audience. */
export interface VendorRequest {
  /** The vendor and those behind it, without what the audience may not see. */
  readonly library: Library;
  readonly audience: Audience;
  readonly offers: readonly Offer[];
  readonly asOf: string;
}

export interface VendorFile {
  readonly vendor: Vendor;
  readonly mapping: Entry;
  readonly party: string;
  readonly resources: readonly Resource[];
  readonly about: Pick<About, 'props' | 'parties' | 'roles'>;
}

export const roleIds = { provider: 'provider', customer: 'customer' } as const;

export const partyOf = (vendor: string): string => uuidOf('party', vendor);

const documentResource = (vendor: string, id: string): string => uuidOf('document', vendor, id);

function resourceOf(vendor: Vendor, id: string, document: Entry): Resource {
  return {
    uuid: documentResource(vendor.id, id),
    title: markupLine(String(document.title)),
    props: documentProps(id, document),
  };
}

export function vendorFile(vendor: Vendor, audience: Audience): VendorFile {
  const mapping = mappingData(vendor);
  const party = partyOf(vendor.id);
  return {
    vendor,
    mapping,
    party,
    resources: [
      catalogResource,
      ...Object.entries(entryAt(mapping, 'documents')).map(([id]) =>
        resourceOf(vendor, id, entryAt(entryAt(mapping, 'documents'), id)),
      ),
    ],
    about: {
      props: [...prop('audience', audience), ...vendorProps(mapping)],
      parties: [{ uuid: party, name: vendor.name, role: roleIds.provider }],
      roles: [
        { id: roleIds.provider, title: oscalTitles.roles.provider },
        { id: roleIds.customer, title: oscalTitles.roles.customer },
      ],
    },
  };
}

/** The document and clause of a statement. */
export const sourceLink = (vendor: string, source: Pointer): Link => ({
  href: linkTo({ uuid: documentResource(vendor, source.document) }),
  rel: 'reference',
  ...(source.clause === null ? {} : { 'resource-fragment': source.clause.trim() }),
  text: markupLine(formatPointer(source)),
});

/** Without repetition. */
export const sourceLinks = (vendor: string, sources: readonly Pointer[]): readonly Link[] => [
  ...new Map(sources.map((source) => [formatPointer(source), sourceLink(vendor, source)])).values(),
];

export const componentOf = (address: string): string => uuidOf('component', address);

/** A service of the vendor. */
export function serviceComponent({ vendor, mapping, party }: VendorFile, { service, use }: Offer) {
  const chosen = {
    ...(use.variant === null ? {} : { variant: use.variant }),
    ...(use.plan === null ? {} : { plan: use.plan }),
    ...(use.features.length === 0 ? {} : { features: use.features }),
    ...(use.dataClasses.length === 0 ? {} : { 'data-classes': use.dataClasses }),
    ...(Object.keys(use.settings).length === 0 ? {} : { settings: use.settings }),
  };
  return {
    uuid: componentOf(service.address),
    type: 'service',
    title: markupLine(service.title),
    description: markup(oscalTexts.component(vendor.name, service.title)),
    props: [
      ...serviceProps(service.id, entryAt(entryAt(mapping, 'services'), service.id)),
      ...entryProps('chosen', 'chosen', chosen),
    ] as readonly Prop[],
    'responsible-roles': [{ 'role-id': roleIds.provider, 'party-uuids': [party] }],
  };
}

/** The parties behind the vendor, so that a reader sees the chain. */
export function upstreamComponents({ vendor, mapping }: VendorFile) {
  return vendor.upstreams.map(({ id, name, purpose, source }) => ({
    uuid: uuidOf('upstream', vendor.id, id),
    type: 'interconnection',
    title: markupLine(name),
    description: markup(oscalTexts.subcontractor(purpose)),
    props: upstreamProps(id, entryAt(entryAt(mapping, 'upstreams'), id)),
    links: [sourceLink(vendor.id, source)],
  }));
}

export interface OfferedRow {
  readonly row: Determination;
  /** What holds for the standard customer. */
  readonly place: PlaceOutcome | undefined;
}

/** The rows on which a document says something, in legal order. */
export function rowsSaid({ library, vendor }: { library: Library; vendor: Vendor }, { service, assessment }: Offer) {
  const said = new Set<Citation>([
    ...service.assignments.filter((a) => a.statements.length > 0).map((a) => a.citation),
    ...service.claims.flatMap((c) => c.citations),
    ...service.rulings.map((r) => r.citation),
    ...(vendor.contract?.terms ?? []).map((t) => t.citation),
  ]);
  const rows = new Map([...assessment.determinations, ...assessment.rollups].map((row) => [row.citation, row]));
  return library.provisions.flatMap((provision): readonly OfferedRow[] => {
    const row = rows.get(provision.citation);
    if (!said.has(provision.citation) || row === undefined || !hasRow(provision)) return [];
    return [{ row, place: row.systems[0] }];
  });
}

/** What the algebra says of a row: computed again by who reads it back. */
export const outcomeProps = (row: Determination): readonly Prop[] => [
  plainProp('label', row.citation),
  ...prop('disposition', row.disposition),
  ...prop('reason', row.reason),
  ...prop('confidence', row.assurance),
  ...(row.openQuestion ? prop('open-question', 'true') : []),
];
