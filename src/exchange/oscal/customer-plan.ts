// A customer as an OSCAL system security plan that leverages its vendors: what it inherits where, which tasks it has
// done, and what is left.

import type { Place } from '../../model/assessment.ts';
import { oscalTexts, oscalTitles } from '../../words/oscal.ts';
import { customerAbout, customerParty, placeComponents, placeProps } from './customer-file.ts';
import { customerRow, offRows, rowsOf } from './customer-rows.ts';
import { catalogResource, documentOf, linkTo, type OscalDocument, planResource } from './document.ts';
import { some } from './entry.ts';
import { type Leveraged, leveragedOf, type Making, offeredOf, type PlanRequest } from './leveraged.ts';
import { markup, markupLine, oneLine } from './markup.ts';
import { ownPart } from './own-part.ts';
import { plainProp, prop } from './props.ts';
import { uuidOf } from './terms.ts';
import { partyOf } from './vendor-file.ts';
import { systemOf } from './vendor-plan.ts';

function authorization({ offered }: Making, { uuid, system, vendor, since, gates }: Leveraged) {
  const offer = offered.get(system.service);
  const service = offer === undefined || offer.halves.size === 0 ? undefined : offer.service;
  return {
    uuid,
    title: markupLine(system.title),
    links:
      service === undefined
        ? undefined
        : [{ href: linkTo(planResource(service.address, service.title)), rel: 'reference' }],
    'party-uuid': partyOf(vendor),
    'date-authorized': since,
    remarks: markup(oscalTexts.authorization(gates)),
    props: prop('system', system.id),
  };
}

export function customerPlan(request: PlanRequest): OscalDocument {
  const { customer, assessment, asOf } = request;
  const making: Making = { ...request, own: ownPart(request), offered: offeredOf(request) };
  const leveraged = leveragedOf(request);
  const off = offRows(request);
  const bySystem = new Map(leveraged.map((one) => [one.system.id, one]));
  const more = (place: Place) => {
    const found = place.use === null ? bySystem.get(place.system) : undefined;
    if (found === undefined) return { props: placeProps(place) };
    const { system, since, met, uuid } = found;
    return {
      props: [
        ...placeProps(place),
        ...prop('service', system.service),
        ...prop('preconditions', met ? 'met' : 'not-met'),
        plainProp('implementation-point', 'external'),
        plainProp('inherited-uuid', systemOf(system.service)),
        ...(since === null ? [] : [plainProp('leveraged-authorization-uuid', uuid)]),
      ],
      remarks: met ? (since === null ? markup(oscalTexts.undated) : undefined) : markup(oscalTexts.heldBack),
    };
  };
  // A service of which no document speaks of a row has no plan of its own to leverage.
  const services = leveraged.flatMap(({ system }) => {
    const offered = making.offered.get(system.service);
    return offered === undefined || offered.halves.size === 0 ? [] : [offered.service];
  });
  const plans = [...new Map(services.map((service) => [service.address, service])).values()];
  const status = { state: 'operational', remarks: markup(oscalTexts.operates) };
  const body = {
    'import-profile': { href: linkTo(catalogResource) },
    'system-characteristics': {
      'system-ids': [{ 'identifier-type': 'https://ietf.org/rfc/rfc4122', id: uuidOf('customer-system', customer.id) }],
      'system-name': oneLine(customer.name),
      'system-name-short': customer.id,
      description: markup(oscalTexts.thisSystem(customer.name)),
      'system-information': {
        'information-types': [
          {
            uuid: uuidOf('customer-information', customer.id),
            title: markupLine(oscalTexts.phi),
            description: markup(oscalTexts.phiOfCustomer),
          },
        ],
      },
      status,
      'authorization-boundary': {
        description: markup(oscalTexts.customerBoundary(assessment.places.map(({ title }) => title))),
      },
      'responsible-parties': [{ 'role-id': 'customer', 'party-uuids': [customerParty(customer.id)] }],
    },
    'system-implementation': {
      'leveraged-authorizations': some(
        leveraged.filter(({ since }) => since !== null).map((one) => authorization(making, one)),
      ),
      users: [{ uuid: uuidOf('workforce', customer.id), title: oscalTitles.workforce, 'role-ids': ['customer'] }],
      components: [
        {
          uuid: uuidOf('this-system', customer.id),
          type: 'this-system',
          title: markupLine(customer.name),
          description: markup(oscalTexts.thisSystem(customer.name)),
          status,
        },
        ...placeComponents(request, more),
      ],
    },
    'control-implementation': {
      description: markup(oscalTexts.controlsOfCustomer),
      'implemented-requirements': rowsOf(request).map((row) => customerRow(making, row, off)),
    },
  };
  const owners = customer.answers.flatMap(({ owner }) => owner ?? []);
  const about = customerAbout(request, oscalTitles.customerPlan(customer.name), owners);
  const resources = [catalogResource, ...plans.map((service) => planResource(service.address, service.title))];
  return documentOf('ssp', { ...about, asOf }, body, resources);
}
