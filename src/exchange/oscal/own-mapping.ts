// The way back: the objects of a file that devolve wrote to the mapping that they were made from.

import { type Data, type Entry, entryOf, some } from './entry.ts';
import { type Kind, ofService, ofVendor, type Section } from './kinds.ts';
import { type Carrier, entriesOf, keyedBy, type Placed, placed, type Refuse } from './own-entries.ts';
import { ownValue } from './props.ts';
import { evaluable, isMadeUp, upstreamOf } from './withheld-back.ts';

/** A row of a service: the object that stands for it, and its citation. */
export interface RowCarrier extends Carrier {
  readonly citation: string;
}

export interface ServiceCarrier extends Carrier {
  readonly rows: readonly RowCarrier[];
}

/** What carries the facts of a vendor in an OSCAL file. */
export interface Carriers {
  readonly metadata: Carrier;
  readonly resources: readonly Carrier[];
  readonly components: readonly ServiceCarrier[];
}

/** A verdict that is blank is there, too. */
const claimOf = ({ text = '', control, says = '', ...rest }: Entry): Entry => entryOf({ text, control, says, ...rest });

const listed = (kind: Kind, entries: readonly Entry[]): readonly Entry[] | undefined =>
  some(kind === 'claim' ? entries.map(claimOf) : entries);

const sectionsOf = (sections: readonly Section[], carrier: Carrier, refuse: Refuse): Record<string, Data | undefined> =>
  Object.fromEntries(
    sections.map(({ key, kind, list }) => {
      if (list === true) return [key, listed(kind, entriesOf(kind, carrier, refuse))];
      return [key, keyedBy(kind, 'id', placed(kind, [carrier], refuse), refuse)];
    }),
  );

/** A document that a copy only hints at is one that we know of and do not have. */
function documentsOf(resources: readonly Carrier[], refuse: Refuse): Entry | undefined {
  const retired = new Map<Data, Entry>();
  for (const { document = '', clause = '', note = '' } of resources.flatMap((r) => entriesOf('retired', r, refuse)))
    retired.set(document, { ...retired.get(document), [String(clause)]: note });
  const earlier = new Map<Data, readonly Entry[]>();
  for (const { document = '', ...version } of resources.flatMap((r) => entriesOf('earlier', r, refuse)))
    earlier.set(document, [...(earlier.get(document) ?? []), version]);
  const documents = placed('document', resources, refuse).map(({ entry, at }) => {
    const clauses = retired.get(entry.id ?? '');
    const versions = earlier.get(entry.id ?? '');
    const withheld = isMadeUp(entry.id) ? { supplied: false } : {};
    return { entry: { ...entry, ...withheld, ...entryOf({ retired: clauses, earlier: versions }) }, at };
  });
  return keyedBy('document', 'id', documents, refuse);
}

function serviceOf({ rows, ...carrier }: ServiceCarrier, refuse: Refuse): readonly Placed[] {
  const seen = new Set<string>();
  for (const { at, citation } of rows) {
    if (seen.has(citation)) refuse(at, citation);
    seen.add(citation);
  }
  return entriesOf('service', carrier, refuse).map(({ id = '', title = '' }) => {
    const { gates, exclusions, duties, claims, clocks, recommendations, ...names } = sectionsOf(
      ofService,
      carrier,
      refuse,
    );
    const said = rows.map((row) => [row, entriesOf('statement', row, refuse)] as const);
    const rulings = rows.flatMap((row) =>
      placed('ruling', [row], refuse).map(({ entry, at }) => ({ entry: { citation: row.citation, ...entry }, at })),
    );
    // One statement stands without a list, as a person writes it.
    const statements = said.flatMap(([{ citation }, [only, ...more]]) =>
      only === undefined ? [] : [[citation, more.length === 0 ? only : [only, ...more]] as const],
    );
    const assignments = statements.length === 0 ? undefined : Object.fromEntries(statements);
    const entry = evaluable(
      entryOf({
        ...{ title, ...names, gates, exclusions, duties, assignments, claims },
        ...{ rulings: keyedBy('ruling', 'citation', rulings, refuse), clocks, recommendations },
      }),
    );
    return { entry: { id, ...entry }, at: carrier.at };
  });
}

/**
 * The mapping that a file carries; null for a file that we did not write.
 * @param knows whether the library has a service
 */
export function ownMapping(
  { metadata, resources, components }: Carriers,
  refuse: Refuse,
  knows: (address: string) => boolean,
): Entry | null {
  const [vendor] = entriesOf('vendor', metadata, refuse);
  if (vendor === undefined) return null;
  const [contract] = entriesOf('contract', metadata, refuse);
  const terms = components.flatMap(({ rows }) => placed('term', rows, refuse));
  const upstreams = placed('upstream', components, refuse).map(({ entry, at }) => ({
    entry: upstreamOf(entry, knows),
    at,
  }));
  const services = components.flatMap((component) => serviceOf(component, refuse));
  return entryOf({
    ...vendor,
    documents: documentsOf(resources, refuse),
    upstreams: keyedBy('upstream', 'id', upstreams, refuse),
    contract:
      contract === undefined ? undefined : entryOf({ ...contract, terms: keyedBy('term', 'citation', terms, refuse) }),
    ...sectionsOf(ofVendor, metadata, refuse),
    services: keyedBy('service', 'id', services, refuse),
  });
}

/** For whom a copy was made; null where it does not say. */
export const audienceIn = ({ props }: Carrier): string | null => ownValue(props, 'audience') ?? null;
