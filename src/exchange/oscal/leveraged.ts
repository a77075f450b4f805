// The services that a customer leverages: since when, what it inherits of them in a place, and which tasks it has done.

import type { PlaceOutcome } from '../../model/assessment.ts';
import type { Citation } from '../../model/citation.ts';
import { holds } from '../../model/condition.ts';
import type { ServiceSystem } from '../../model/customer.ts';
import { isOpen } from '../../model/gate-state.ts';
import { findOffered, findSystem } from '../../model/lookup.ts';
import type { Service } from '../../model/vendor.ts';
import { customerTexts } from '../../words/oscal.ts';
import { type CustomerRequest, ownerRole } from './customer-file.ts';
import { some } from './entry.ts';
import { type Halves, halvesOf, taskOf } from './halves.ts';
import { markup } from './markup.ts';
import type { OwnPart } from './own-part.ts';
import { prop } from './props.ts';
import { uuidOf } from './terms.ts';
import { type Offer, rowsSaid } from './vendor-file.ts';

export interface PlanRequest extends CustomerRequest {
  /** The services in use as the standard customer would have them, by address: their own files have the same uuids. */
  readonly offers: ReadonlyMap<string, Offer>;
}

export interface Leveraged {
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
export function leveragedOf({ library, customer, assessment, asOf }: PlanRequest): readonly Leveraged[] {
  return customer.systems.flatMap((system): readonly Leveraged[] => {
    if (system.kind !== 'service') return [];
    const offered = findOffered(library, system.service);
    if (offered === undefined) return [];
    const blocked = assessment.blocks.some(
      (b) => b.kind === 'gate' && b.system === system.id && holdsAllBack(offered.service, b.gate.id),
    );
    const open = offered.service.gates.flatMap((gate) => {
      const { id } = gate;
      const answer = Object.hasOwn(system.gates, id) ? system.gates[id] : undefined;
      return isOpen(gate, system, asOf) ? [{ id, on: answer?.on ?? null }] : [];
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
export type Offered = ReadonlyMap<
  string,
  { readonly service: Service; readonly halves: ReadonlyMap<Citation, Halves> }
>;

export function offeredOf({ library, offers }: PlanRequest): Offered {
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

export interface Making extends PlanRequest {
  readonly own: OwnPart;
  readonly offered: Offered;
}

/** What is inherited in a place, and the tasks of it that are done: only where the vendor's part counts. */
export function leverage({ customer, own, offered }: Making, place: PlaceOutcome, citation: Citation) {
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
  const asked = new Map(place.duties.map((duty) => [taskOf(service, citation, duty), duty]));
  const answered = [...asked].flatMap(([uuid, duty]) =>
    known.has(uuid) ? [{ uuid, text: customerTexts.task(duty), answer: own.satisfied(place, citation, duty) }] : [],
  );
  const done = answered.flatMap(({ answer, ...task }) => (answer === null ? [] : [{ ...task, answer }]));
  return {
    props: answered.flatMap(({ uuid, answer }) => (answer === null ? prop('open-responsibility', uuid) : [])),
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
