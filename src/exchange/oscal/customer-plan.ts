// A customer as an OSCAL system security plan that leverages its vendors: what it inherits where, which tasks it has
// done, and what is left.

import type { Determination, Place, PlaceOutcome } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { holds } from '../../model/condition.ts';
import type { ServiceSystem } from '../../model/customer.ts';
import { isOpen } from '../../model/gate-state.ts';
import { findOffered, findProvision, findSystem } from '../../model/lookup.ts';
import type { Service } from '../../model/vendor.ts';
import { dispositionWords, partyWord, rowReason, whyOfPlace, whyWords } from '../../words/labels.ts';
import { customerTexts, oscalTexts, oscalTitles } from '../../words/oscal.ts';
import { stepText } from '../../words/steps.ts';
import {
  type CustomerRequest,
  customerAbout,
  customerParty,
  ownerRole,
  placeComponent,
  placeComponents,
  placeProps,
} from './customer-file.ts';
import { catalogResource, documentOf, linkTo, type OscalDocument, planResource } from './document.ts';
import { some } from './entry.ts';
import { type Halves, halvesOf, taskOf } from './halves.ts';
import { markup, markupLine, oneLine } from './markup.ts';
import { type OwnPart, ownPart } from './own-part.ts';
import { plainProp, prop } from './props.ts';
import { placeState, type State, wholeState } from './states.ts';
import { controlId, uuidOf } from './terms.ts';
import { type Offer, partyOf, rowsSaid } from './vendor-file.ts';
import { systemOf } from './vendor-plan.ts';

export interface PlanRequest extends CustomerRequest {
  /** The services in use as the standard customer would have them, by address: their own files have the same uuids. */
  readonly offers: ReadonlyMap<string, Offer>;
}

interface Leveraged {
  readonly uuid: string;
  readonly system: ServiceSystem;
  readonly vendor: string;
  /** The day on which the last precondition came to hold; null while one does not hold, or where no day is stated. */
  readonly since: string | null;
  /** Every precondition is met. */
  readonly met: boolean;
  readonly gates: readonly string[];
}

/** A gate for one feature or kind of data holds back that use alone. @param id of the gate, or of its group */
const holdsAllBack = ({ gates }: Service, id: string): boolean =>
  gates.some(
    (g) =>
      (g.id === id || g.anyOf === id) && (g.when === null || g.when.feature.length + g.when.dataClass.length === 0),
  );

/** The services that the customer leverages. */
function leveragedOf({ library, customer, assessment, asOf }: PlanRequest): readonly Leveraged[] {
  return customer.systems.flatMap((system): readonly Leveraged[] => {
    if (system.kind !== 'service') return [];
    const offered = findOffered(library, system.service);
    if (offered === undefined) return [];
    const blocked = assessment.blocks.some(
      (b) => b.kind === 'gate' && b.system === system.id && holdsAllBack(offered.service, b.gate.id),
    );
    const open = offered.service.gates.flatMap(({ id, kind }) => {
      const answer = Object.hasOwn(system.gates, id) ? system.gates[id] : undefined;
      return isOpen(kind, answer, asOf) ? [{ id, on: answer?.on ?? null }] : [];
    });
    const days = open.flatMap(({ on }) => on ?? []).sort();
    return [
      {
        uuid: uuidOf('leveraged', customer.id, system.id),
        system,
        vendor: offered.vendor.id,
        since: blocked ? null : (days[days.length - 1] ?? null),
        met: !blocked,
        gates: open.map(({ id, on }) => (on === null ? id : `${id} (${on})`)),
      },
    ];
  });
}

/** What each service in use offers on each row that its own plan has, by address. */
type Offered = ReadonlyMap<string, { readonly service: Service; readonly halves: ReadonlyMap<Citation, Halves> }>;

function offeredOf({ library, offers }: PlanRequest): Offered {
  return new Map(
    [...offers].flatMap(([address, offer]) => {
      const found = findOffered(library, address);
      if (found === undefined) return [];
      const { vendor, service } = found;
      const rows = rowsSaid({ library, vendor }, offer);
      const halves = rows.map(
        ({ row, place }) => [row.citation, halvesOf(vendor, service, row.citation, place)] as const,
      );
      return [[address, { service, halves: new Map(halves) }] as const];
    }),
  );
}

interface Making extends PlanRequest {
  readonly own: OwnPart;
  readonly offered: Offered;
}

/** What is inherited in a place, and the tasks of it that are done: only where the vendor's part counts. */
function leverage({ customer, own, offered }: Making, place: PlaceOutcome, citation: Citation) {
  const system = findSystem(customer, place.system);
  const offer = system?.kind === 'service' ? offered.get(system.service) : undefined;
  const said = offer?.halves.get(citation);
  if (system?.kind !== 'service' || offer === undefined || said === undefined || place.use !== null) return {};
  const { service } = offer;
  const { provides, tasks } = said;
  const name = (of: string) => uuidOf(of, customer.id, place.system, citation);
  const counted = place.parties.includes('vendor')
    ? provides.filter(({ statement, claim }) => holds(statement?.when ?? claim?.when ?? null, system.use))
    : [];
  const known = new Set(tasks.map((task) => task.uuid));
  const done = place.duties.flatMap((duty) => {
    const uuid = taskOf(service, citation, duty);
    const answer = known.has(uuid) ? own.satisfied(place, citation, duty) : null;
    return answer === null ? [] : [{ uuid, answer, text: customerTexts.task(duty) }];
  });
  const left = place.duties
    .map((duty) => taskOf(service, citation, duty))
    .filter((uuid) => known.has(uuid) && !done.some((d) => d.uuid === uuid));
  return {
    props: left.flatMap((uuid) => prop('open-responsibility', uuid)),
    inherited: some(
      counted.map(({ uuid, text }) => ({
        uuid: uuidOf(name('inherited'), uuid),
        'provided-uuid': uuid,
        description: markup(text),
      })),
    ),
    satisfied: some(
      done.map(({ uuid, text, answer }) => ({
        uuid: uuidOf(name('satisfied'), uuid),
        'responsibility-uuid': uuid,
        description: markup(text),
        props: some([
          ...prop('status', answer.status),
          ...prop('on', answer.on),
          ...answer.evidence.flatMap(({ file }) => prop('evidence', file)),
        ]),
        'responsible-roles': answer.owner === null ? undefined : [{ 'role-id': ownerRole(answer.owner) }],
        remarks: answer.because === null ? undefined : markup(answer.because),
      })),
    ),
  };
}

/** One place of one row; a place that adds nothing to the row is left to the row. */
function byPlace(making: Making, place: PlaceOutcome, citation: Citation) {
  const { customer, own } = making;
  const state = placeState(place, own.inPlace(place, citation));
  const { props = [], ...halves } = leverage(making, place, citation);
  return {
    state,
    component: {
      'component-uuid': placeComponent(customer.id, place.system, place.use),
      uuid: uuidOf('by', customer.id, place.system, place.use ?? '', citation),
      description: markup(customerTexts.place(partyWord(place.parties), whyWords[whyOfPlace(place)], place.duties)),
      props: some([
        ...place.parties.flatMap((party) => prop('party', party)),
        ...prop('reason', place.reason),
        ...prop('confidence', place.assurance),
        ...place.limits.flatMap((limit) => prop('limits', limit)),
        ...props,
      ]),
      'implementation-status': { state, remarks: markup(customerTexts.state(state, place.assurance)) },
      ...halves,
    },
  };
}

/** Whether a place is worth telling: entity-level duties are done by the organization, not by its places. */
const tells = (request: PlanRequest, place: PlaceOutcome, citation: Citation): boolean =>
  findProvision(request.library, citation)?.level !== 'entity' ||
  place.parties.includes('vendor') ||
  place.provides.length > 0 ||
  place.duties.length > 0;

function requirement(making: Making, row: Determination, off: ReadonlyMap<Citation, string>) {
  const { customer, own } = making;
  const { citation, disposition } = row;
  const places = row.systems.map((place) => byPlace(making, place, citation));
  const outside = disposition === 'not-applicable' || disposition === 'vendor-direct';
  const setAside = off.get(citation);
  const states: readonly State[] = places.length === 0 ? [own.ofRow(citation)] : places.map(({ state }) => state);
  const state: State = outside || setAside !== undefined ? 'not-applicable' : wholeState(states);
  const answer = own.answer(citation);
  const because = outside ? row.derivation.map((step) => stepText(step)).join(' ') : (setAside ?? '');
  const { label, act } = dispositionWords[disposition];
  return {
    uuid: uuidOf('customer-requirement', customer.id, citation),
    'control-id': controlId(citation),
    props: [
      plainProp('label', citation),
      ...prop('disposition', disposition),
      ...prop('reason', row.reason),
      ...prop('confidence', row.assurance),
      ...(row.openQuestion ? prop('open-question', 'true') : []),
    ],
    'responsible-roles':
      answer === undefined || answer.owner === null ? undefined : [{ 'role-id': ownerRole(answer.owner) }],
    'by-components': [
      {
        'component-uuid': uuidOf('this-system', customer.id),
        uuid: uuidOf('by', customer.id, citation),
        description: markup(customerTexts.row(label, rowReason(row), act)),
        'implementation-status': {
          state,
          remarks: markup(because === '' ? customerTexts.state(state, row.assurance) : because),
        },
        remarks: answer === undefined || answer.because === null ? undefined : markup(answer.because),
      },
      ...(outside
        ? []
        : row.systems.flatMap((place, i) => (tells(making, place, citation) ? (places[i]?.component ?? []) : []))),
    ],
  };
}

/** The rows that the customer's own answers set aside, with who said so. */
function offRows({ assessment }: PlanRequest): ReadonlyMap<Citation, string> {
  const { setAside, plan } = assessment;
  return new Map([
    ...plan.activitiesOff.flatMap(({ activity, rows, by, on }) =>
      rows.map((row) => [row, customerTexts.off(activity.title, by, on)] as const),
    ),
    ...setAside
      .filter(({ system, citation }) => system === null && citation !== null)
      .flatMap(({ rows, refused, because, by, on }) =>
        rows
          .filter((row) => !refused.includes(row))
          .map((row) => [row, customerTexts.setAside(because, by, on)] as const),
      ),
  ]);
}

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
      'implemented-requirements': assessment.determinations.map((row) => requirement(making, row, off)),
    },
  };
  const owners = customer.answers.flatMap(({ owner }) => owner ?? []);
  const about = customerAbout(request, oscalTitles.customerPlan(customer.name), owners);
  const resources = [catalogResource, ...plans.map((service) => planResource(service.address, service.title))];
  return documentOf('ssp', { ...about, asOf }, body, resources);
}
