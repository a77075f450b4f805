// Renames within one vendor: its documents, subcontractors, promises and services, and the parts of a service.

import type { ThingKind } from '../model/change-facts.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Service, Vendor } from '../model/vendor.ts';
import { type Names, rename, renameIn } from './apply-renames.ts';
import type { Edit, Owner, Placed } from './edit.ts';
import { byId, findRenames, type Identified, type Ids } from './find-renames.ts';
import { renameEdit, renameEdits } from './rename-edit.ts';

/** The renamed parts of a service, as its users name them. */
export interface ServiceNames {
  /** Variant, plan, features, data classes and settings of a use. */
  readonly use: Names;
  /** The same, as a condition names them. */
  readonly conditions: Names;
  readonly gates: Ids;
  readonly duties: Ids;
  /** Named in a customer's records: the form of an agreement, the topic of a question. */
  readonly documents: Ids;
  readonly asked: Readonly<Record<'clock' | 'party' | 'conflict', Ids>>;
}

const none: Ids = new Map();

type Kinds<O> = readonly (readonly [list: keyof O, thing: ThingKind, kind: CauseKind])[];

const vendorLists = [
  ['documents', 'document', 'document-renamed'],
  ['upstreams', 'upstream', 'upstream-renamed'],
  ['undertakings', 'undertaking', 'id-renamed'],
  ['requests', 'request', 'id-renamed'],
  ['conflicts', 'conflict', 'id-renamed'],
] as const satisfies Kinds<Vendor>;

// What a customer chooses comes first, because gates, duties and the rest name it.
const serviceLists = [
  ['variants', 'variant', 'id-renamed'],
  ['plans', 'plan', 'id-renamed'],
  ['groups', 'group', 'id-renamed'],
  ['features', 'feature', 'id-renamed'],
  ['dataClasses', 'data class', 'id-renamed'],
  ['settings', 'setting', 'id-renamed'],
  ['gates', 'gate', 'gate-renamed'],
  ['exclusions', 'exclusion', 'exclusion-renamed'],
  ['duties', 'duty', 'duty-renamed'],
  ['clocks', 'clock', 'clock-renamed'],
  ['recommendations', 'recommendation', 'id-renamed'],
] as const satisfies Kinds<Service>;

type ServiceList = (typeof serviceLists)[number][0];

/** Where a vendor or service refers to the things of a list. */
const namedIn: Readonly<Record<string, (ids: Ids) => Names>> = {
  documents: (ids) => ({ of: { document: ids } }),
  upstreams: (ids) => ({ of: { via: ids }, keys: { hopLimits: ids } }),
  variants: (ids) => ({ of: { variant: ids } }),
  plans: (ids) => ({ of: { plan: ids } }),
  groups: (ids) => ({ of: { group: ids } }),
  features: (ids) => ({ of: { feature: ids, features: ids, allBut: ids } }),
  dataClasses: (ids) => ({ of: { dataClass: ids, dataClasses: ids } }),
  settings: (ids) => ({ of: { name: ids } }),
  duties: (ids) => ({ of: { duties: ids } }),
};

type Things = readonly (Identified & Placed)[];

/** Finds and reports the renames of one list. Returns the owner with the new ids throughout. */
function alignList<O, L extends keyof O & string>(
  owner: O,
  other: O,
  [list, thing, kind]: readonly [L, ThingKind, CauseKind],
  whose: Owner,
  edits: Edit[],
): readonly [owner: O, ids: Ids] {
  const [before, after] = [owner[list], other[list]] as unknown as readonly [Things, Things];
  const ids = before === after ? none : byId(before, after);
  if (ids.size === 0) return [owner, ids];
  edits.push(...renameEdits(kind, thing, whose, ids, before, after));
  const renamed = { ...owner, [list]: rename(before, ids) };
  const names = namedIn[list]?.(ids);
  return [names === undefined ? renamed : renameIn(renamed, names), ids];
}

/** Groups of alternatives have no entry of their own: a group is the same if its members are. */
function alignGroups(service: Service, other: Service, whose: Owner, edits: Edit[]): Service {
  const groupsOf = (s: Service) => {
    const members = [...s.gates, ...s.duties].filter((m) => m.anyOf !== null);
    return [...new Set(members.map((m) => m.anyOf ?? ''))].map((id) => {
      const own = members.filter((m) => m.anyOf === id);
      return { id, members: own.map((m) => m.id).sort(), at: own[0]?.at ?? s.at };
    });
  };
  const [before, after] = [groupsOf(service), groupsOf(other)];
  const ids = byId(before, after);
  edits.push(...renameEdits('id-renamed', 'group of alternatives', whose, ids, before, after));
  return renameIn(service, { of: { anyOf: ids } });
}

function alignService(
  base: Service,
  head: Service,
  edits: Edit[],
  ofVendor: ReadonlyMap<string, Ids>,
): { readonly value: Service; readonly names: ServiceNames } {
  const whose = { vendor: head.vendor, name: head.address };
  const found: Partial<Record<ServiceList, Ids>> = {};
  let value = base;
  for (const kinds of serviceLists) {
    const [renamed, ids] = alignList<Service, ServiceList>(value, head, kinds, whose, edits);
    value = renamed;
    found[kinds[0]] = ids;
  }
  const { variants = none, plans = none, features = none, dataClasses = none, settings = none } = found;
  const either = new Map([...features, ...dataClasses]);
  const use: Names = {
    of: { variant: variants, plan: plans, features, dataClasses, gates: found.gates ?? none, phiFree: either },
    keys: { settings },
  };
  const conditions: Names = {
    of: { variant: variants, plan: plans, feature: features, dataClass: dataClasses, name: settings },
  };
  const asked = {
    clock: found.clocks ?? none,
    party: ofVendor.get('upstreams') ?? none,
    conflict: ofVendor.get('conflicts') ?? none,
  };
  const documents = ofVendor.get('documents') ?? none;
  const names = { use, conditions, gates: found.gates ?? none, duties: found.duties ?? none, documents, asked };
  return { value: alignGroups(value, head, whose, edits), names };
}

/**
 * The vendor with the ids of the head.
 * @param names collects the renamed parts of each service, by its address in the head
 */
export function alignVendor(base: Vendor, head: Vendor, edits: Edit[], names: Map<string, ServiceNames>): Vendor {
  const whose = { vendor: head.id, name: head.id };
  if (base.at.file !== head.at.file)
    edits.push(renameEdit('file-renamed', 'file', { ...whose, name: null }, [base.at.file, head.at.file], base, head));
  let value = base;
  const found = new Map<string, Ids>();
  for (const kinds of vendorLists) {
    const [renamed, ids] = alignList(value, head, kinds, whose, edits);
    value = renamed;
    found.set(kinds[0], ids);
  }
  const anonymous = (s: Service) => ({ ...s, id: null, address: null, vendor: null });
  const ids = findRenames(value.services, head.services, (s) => s.id, anonymous);
  const services = value.services.map((service) => {
    const id = ids.get(service.id) ?? service.id;
    const other = head.services.find((s) => s.id === id);
    // An unchanged service may still need the new names of its vendor's subcontractors or documents.
    if (other === undefined || (other === service && [...found.values()].every((one) => one.size === 0)))
      return service;
    if (id !== service.id) edits.push(renameEdit('id-renamed', 'service', whose, [service.id, id], service, other));
    const moved = id === service.id ? service : { ...service, id, address: other.address };
    const aligned = alignService(moved, other, edits, found);
    names.set(other.address, aligned.names);
    return aligned.value;
  });
  if (services.every((s, i) => s === value.services[i])) return value;
  // In which use PHI reaches a subcontractor is said in the names of the services.
  const renames = services.flatMap(({ address }) => names.get(address)?.conditions ?? []);
  const upstreams = value.upstreams.map((u) => ({ ...u, when: u.when && renames.reduce(renameIn, u.when) }));
  return { ...value, services, upstreams };
}
