// A service as an OSCAL system security plan that customers can leverage: what they can inherit, and what they must do.

import { UsageError } from '../../model/errors.ts';
import { findVendor } from '../../model/lookup.ts';
import type { Statement } from '../../model/vendor.ts';
import { oscalTexts, oscalTitles, stateRemark } from '../../words/oscal.ts';
import { rowText, sourcesOf } from './component-definition.ts';
import { catalogResource, documentOf, linkTo, type OscalDocument } from './document.ts';
import { some } from './entry.ts';
import { entryAt, rowProps } from './facts.ts';
import { type Halves, halvesOf, type Provides, type Task } from './halves.ts';
import { markup, markupLine, oneLine } from './markup.ts';
import { type Prop, prop } from './props.ts';
import { offeredState } from './states.ts';
import { controlId, uuidOf } from './terms.ts';
import {
  type Offer,
  type OfferedRow,
  outcomeProps,
  roleIds,
  rowsSaid,
  serviceComponent,
  sourceLink,
  sourceLinks,
  upstreamComponents,
  type VendorFile,
  type VendorRequest,
  vendorFile,
} from './vendor-file.ts';

/** How strong the words are and what they leave out, where OSCAL has no word for it. */
const hedges = ({ grade, strength, limits, offers, provides }: Statement): readonly Prop[] => [
  ...prop('confidence', grade),
  ...(strength === 'must' ? [] : prop('strength', strength)),
  ...prop('limits', limits),
  ...(offers !== null && provides === null ? prop('offer', 'true') : []),
];

const provided = ({ vendor }: VendorFile, { uuid, text, source, statement, claim }: Provides) => ({
  uuid,
  description: markup(text),
  props: some([...(statement === null ? [] : hedges(statement)), ...prop('says', claim?.says)]),
  links: [sourceLink(vendor.id, source)],
  'responsible-roles': [{ 'role-id': roleIds.provider }],
});

const responsibility = ({ vendor }: VendorFile, { uuid, provided: of, text, source }: Task) => ({
  uuid,
  'provided-uuid': of ?? undefined,
  description: markup(text),
  links: source === null ? undefined : [sourceLink(vendor.id, source)],
  'responsible-roles': [{ 'role-id': roleIds.customer }],
});

function exported(file: VendorFile, { provides, tasks }: Halves) {
  if (provides.length + tasks.length === 0) return undefined;
  return {
    description: markup(oscalTexts.exports),
    provided: some(provides.map((half) => provided(file, half))),
    responsibilities: some(tasks.map((task) => responsibility(file, task))),
  };
}

function requirement(file: VendorFile, offer: Offer, said: OfferedRow, system: string) {
  const { service } = offer;
  const { row, place } = said;
  const halves = halvesOf(file.vendor, service, row.citation, place);
  const state = place === undefined ? 'not-implemented' : offeredState(place);
  return {
    uuid: uuidOf('plan-requirement', service.address, row.citation),
    'control-id': controlId(row.citation),
    props: [
      ...outcomeProps(row),
      ...rowProps(file.mapping, entryAt(entryAt(file.mapping, 'services'), service.id), row.citation),
    ],
    'by-components': [
      {
        'component-uuid': system,
        uuid: uuidOf('plan-by', service.address, row.citation),
        description: rowText(halves, said, offer),
        links: some(sourceLinks(file.vendor.id, sourcesOf(halves))),
        'implementation-status': { state, remarks: markup(stateRemark(row.assurance)) },
        export: exported(file, halves),
      },
    ],
  };
}

/** The system of a vendor behind a service. */
export const systemOf = (address: string): string => uuidOf('system', address);

/** The plan of one service. Throws UsageError where no document speaks of a row: OSCAL has no plan without one. */
export function vendorPlan({ library, audience, offers, asOf }: VendorRequest, offer: Offer): OscalDocument {
  const { service } = offer;
  const vendor = findVendor(library, service.vendor);
  if (vendor === undefined) throw new Error(`the service ${service.address} has no vendor`);
  const rows = rowsSaid({ library, vendor }, offer);
  if (rows.length === 0) throw new UsageError({ says: 'oscal-no-rows', service: service.title });
  const file = vendorFile(vendor, audience);
  const system = systemOf(service.address);
  const status = { state: 'other', remarks: markup(oscalTexts.stateUnknown) };
  const others = offers.filter((o) => o !== offer);
  const body = {
    'import-profile': { href: linkTo(catalogResource) },
    'system-characteristics': {
      'system-ids': [{ 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: system }],
      'system-name': oneLine(service.title),
      'system-name-short': service.address,
      description: markup(oscalTexts.component(vendor.name, service.title)),
      'system-information': {
        'information-types': [
          {
            uuid: uuidOf('information', service.address),
            title: markupLine(oscalTexts.phi),
            description: markup(oscalTexts.phiOfCustomers),
          },
        ],
      },
      status,
      'authorization-boundary': { description: markup(oscalTexts.boundary) },
    },
    'system-implementation': {
      users: [
        {
          uuid: uuidOf('user', service.address),
          title: oscalTitles.roles.customer,
          'role-ids': [roleIds.customer],
        },
      ],
      components: [
        {
          uuid: system,
          type: 'this-system',
          title: markupLine(service.title),
          description: markup(oscalTexts.thisService(vendor.name)),
          status,
        },
        ...[offer, ...others].map((one) => ({ ...serviceComponent(file, one), status })),
        ...upstreamComponents(file).map((component) => ({ ...component, status })),
      ],
    },
    'control-implementation': {
      description: markup(oscalTexts.controls(service.title)),
      'implemented-requirements': rows.map((row) => requirement(file, offer, row, system)),
    },
  };
  const about = { title: oscalTitles.vendorPlan(service.title), asOf, ...file.about };
  return documentOf('ssp', about, body, file.resources);
}
