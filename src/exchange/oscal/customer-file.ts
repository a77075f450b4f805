// What both files of a customer have: its organization, its places with PHI as components, the roles that the profile
// names as owners.

import type { Assessment, Place } from '../../model/assessment.ts';
import type { Customer } from '../../model/customer.ts';
import type { Library } from '../../model/library.ts';
import { findOffered, findSystem } from '../../model/lookup.ts';
import { oscalTexts, oscalTitles } from '../../words/oscal.ts';
import type { About } from './document.ts';
import { markup, markupLine } from './markup.ts';
import { prop } from './props.ts';
import { shortName, uuidOf } from './terms.ts';
import { partyOf, roleIds } from './vendor-file.ts';

export interface CustomerRequest {
  readonly library: Library;
  readonly customer: Customer;
  readonly assessment: Assessment;
  readonly asOf: string;
}

export const customerParty = (customer: string): string => uuidOf('customer', customer);

/** Owners are named in words; who they are, OSCAL does not ask. */
export const ownerRole = (owner: string): string => `owner-${shortName('owner', owner)}`;

/** The place where PHI is: a system, or a use of one that is assessed on its own. */
export const placeComponent = (customer: string, system: string, use: string | null): string =>
  uuidOf('place', customer, system, use ?? '');

function described({ library, customer }: CustomerRequest, { system: id, use, title }: Place) {
  const system = findSystem(customer, id);
  if (use !== null) return { type: 'service', text: oscalTexts.place.use(system?.title ?? id, title) };
  if (system?.kind === 'own') {
    const type = system.holds === 'paper' ? 'physical' : 'system';
    return { type, text: oscalTexts.place[system.holds](system.title) };
  }
  const offered = system === undefined ? undefined : findOffered(library, system.service);
  const service = offered === undefined ? title : `${offered.vendor.name}: ${offered.service.title}`;
  return { type: 'service', text: oscalTexts.place.service(service) };
}

/** A component a place. @param more what a plan adds to it */
export function placeComponents(request: CustomerRequest, more: (place: Place) => object) {
  const { customer, assessment } = request;
  return assessment.places.map((place) => {
    const { type, text } = described(request, place);
    return {
      uuid: placeComponent(customer.id, place.system, place.use),
      type,
      title: markupLine(place.title),
      description: markup(text),
      ...more(place),
      status: { state: 'operational', remarks: markup(oscalTexts.operates) },
    };
  });
}

export const placeProps = ({ system, use }: Place) => [...prop('system', system), ...prop('use', use)];

/** @param owners as the profile names them */
export function customerAbout({ library, customer, asOf }: CustomerRequest, title: string, owners: readonly string[]) {
  const used = customer.systems.flatMap((system) =>
    system.kind === 'service' ? (findOffered(library, system.service)?.vendor ?? []) : [],
  );
  const vendors = [...new Map(used.map((vendor) => [vendor.id, vendor])).values()];
  const about: About = {
    title,
    asOf,
    props: [
      ...prop('customer', customer.id),
      ...prop('role', customer.role),
      ...prop('kind', customer.kind),
      ...customer.traits.flatMap((trait) => prop('trait', trait)),
      ...customer.states.flatMap((state) => prop('state', state)),
    ],
    parties: [
      { uuid: customerParty(customer.id), name: customer.name, role: roleIds.customer },
      ...vendors.map(({ id, name }) => ({ uuid: partyOf(id), name, role: roleIds.provider })),
    ],
    roles: [
      { id: roleIds.customer, title: customer.name },
      ...(vendors.length === 0 ? [] : [{ id: roleIds.provider, title: oscalTitles.roles.provider }]),
      ...[...new Set(owners)].sort().map((owner) => ({ id: ownerRole(owner), title: owner })),
    ],
  };
  return about;
}
