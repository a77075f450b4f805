// A vendor as an OSCAL component definition: a component a service, a requirement a row on which a document says something.

import { findVendor } from '../../model/lookup.ts';
import type { Pointer } from '../../model/vendor.ts';
import { claimText, oscalTexts, oscalTitles, rulingText, taskLine } from '../../words/oscal.ts';
import { catalogResource, documentOf, linkTo, type OscalDocument } from './document.ts';
import { some } from './entry.ts';
import { entryAt, rowProps } from './facts.ts';
import { type Halves, halvesOf } from './halves.ts';
import { markup } from './markup.ts';
import { prop } from './props.ts';
import { offeredState } from './states.ts';
import { controlId, uuidOf } from './terms.ts';
import {
  type Offer,
  type OfferedRow,
  outcomeProps,
  rowsSaid,
  serviceComponent,
  sourceLinks,
  upstreamComponents,
  type VendorFile,
  type VendorRequest,
  vendorFile,
} from './vendor-file.ts';

/** Both halves, a paragraph each; where neither is stated, what else decides the row. */
export function rowText({ provides, tasks }: Halves, { row }: OfferedRow, { service }: Offer): string {
  const halves = [...provides.map(({ text }) => text), ...tasks.map(({ text }) => taskLine(text))];
  const rulings = service.rulings.filter((r) => r.citation === row.citation);
  const claims = service.claims.filter((c) => c.citations.includes(row.citation));
  const parts = [
    ...(halves.length > 0 ? halves : claims.map(claimText)),
    ...rulings.map(({ by, on, because }) => rulingText(by, on, because)),
  ];
  return (parts.length > 0 ? parts : [oscalTexts.nothingCounts]).map(markup).join('\n\n');
}

export const sourcesOf = ({ provides, tasks }: Halves): readonly Pointer[] =>
  [...provides, ...tasks].flatMap(({ source }) => source ?? []);

function requirement(file: VendorFile, offer: Offer, said: OfferedRow) {
  const { vendor, mapping } = file;
  const { service } = offer;
  const { row, place } = said;
  const halves = halvesOf(vendor, service, row.citation, place);
  return {
    uuid: uuidOf('requirement', service.address, row.citation),
    'control-id': controlId(row.citation),
    description: rowText(halves, said, offer),
    props: [
      ...outcomeProps(row),
      ...prop('implementation-status', place === undefined ? null : offeredState(place)),
      ...rowProps(mapping, entryAt(entryAt(mapping, 'services'), service.id), row.citation),
    ],
    links: some(sourceLinks(vendor.id, sourcesOf(halves))),
  };
}

export function componentDefinition({ library, audience, offers, asOf }: VendorRequest): OscalDocument {
  const vendor = findVendor(library, offers[0]?.service.vendor ?? '');
  if (vendor === undefined) throw new Error('a component definition without a vendor');
  const file = vendorFile(vendor, audience);
  const components = offers.map((offer) => {
    const rows = rowsSaid({ library, vendor }, offer);
    return {
      ...serviceComponent(file, offer),
      'control-implementations':
        rows.length === 0
          ? undefined
          : [
              {
                uuid: uuidOf('implementation', offer.service.address),
                source: linkTo(catalogResource),
                description: markup(oscalTexts.controls(offer.service.title)),
                'implemented-requirements': rows.map((row) => requirement(file, offer, row)),
              },
            ],
    };
  });
  const body = { components: [...components, ...upstreamComponents(file)] };
  const about = { title: oscalTitles.component(vendor.name), asOf, ...file.about };
  return documentOf('component-definition', about, body, file.resources);
}
