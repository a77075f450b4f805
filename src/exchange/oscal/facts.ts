// What a mapping says, as properties on the objects of OSCAL that stand for a vendor, a document, a service or a row.

import type { Citation } from '../../model/citation.ts';
import { type Data, type Entry, entryOf, isEntry } from './entry.ts';
import { type Kind, ofService, ofVendor, type Section } from './kinds.ts';
import { entryProps, type Prop } from './props.ts';
import { shortName } from './terms.ts';

export const entryAt = (data: Entry, key: string): Entry => {
  const value = data[key];
  return isEntry(value) ? value : {};
};
export const listAt = (data: Entry, key: string): readonly Data[] => {
  const value = data[key];
  return Array.isArray(value) ? (value as readonly Data[]) : [];
};

/** Entries without an id are told apart by what they say, so that a new one leaves the names of the others as they were. */
function listProps(kind: Kind, items: readonly Data[]): readonly Prop[] {
  const times = new Map<string, number>();
  return items.filter(isEntry).flatMap((item) => {
    const { text = '', source = '' } = item;
    const name = shortName(kind, String(text), String(source));
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return entryProps(kind, `${kind}-${name}${nth === 1 ? '' : `-${nth}`}`, item);
  });
}

/** One entry that has an id. A title alone is an entry, too. */
const keyedProps = (kind: Kind, id: string, data: Data): readonly Prop[] =>
  entryProps(kind, `${kind}-${id}`, { id, ...(isEntry(data) ? data : { title: data }) });

const sectionProps = (data: Entry, sections: readonly Section[]): readonly Prop[] =>
  sections.flatMap(({ key, kind, list }) =>
    list === true
      ? listProps(kind, listAt(data, key))
      : Object.entries(entryAt(data, key)).flatMap(([id, entry]) => keyedProps(kind, id, entry)),
  );

export function vendorProps(mapping: Entry): readonly Prop[] {
  const { vendor = '', name = '', customers } = mapping;
  const { terms: _, ...contract } = entryAt(mapping, 'contract');
  return [
    ...entryProps('vendor', 'vendor', entryOf({ vendor, name, customers })),
    ...entryProps('contract', 'contract', contract),
    ...sectionProps(mapping, ofVendor),
  ];
}

export function documentProps(id: string, document: Entry): readonly Prop[] {
  const { retired = {}, earlier = [], ...rest } = document;
  const clauses = Object.entries(isEntry(retired) ? retired : {});
  return [
    ...keyedProps('document', id, rest),
    ...clauses.flatMap(([clause, note]) =>
      entryProps('retired', `retired-${shortName(id, clause)}`, { document: id, clause, note }),
    ),
    ...(Array.isArray(earlier) ? earlier : []).flatMap((version, i) =>
      isEntry(version)
        ? entryProps('earlier', `earlier-${i + 1}-${shortName(id, String(i))}`, { document: id, ...version })
        : [],
    ),
  ];
}

export const upstreamProps = (id: string, upstream: Entry): readonly Prop[] => keyedProps('upstream', id, upstream);

export const serviceProps = (id: string, service: Entry): readonly Prop[] => [
  ...entryProps('service', 'service', { id, title: service.title ?? id }),
  ...sectionProps(service, ofService),
];

/** What is said of one row. */
export function rowProps(mapping: Entry, service: Entry, citation: Citation): readonly Prop[] {
  const ruling = entryAt(service, 'rulings')[citation];
  const term = entryAt(entryAt(mapping, 'contract'), 'terms')[citation];
  return [
    ...listAt(entryAt(service, 'assignments'), citation)
      .filter(isEntry)
      .flatMap((statement, i) => entryProps('statement', `statement-${i + 1}`, statement)),
    ...(isEntry(ruling) ? entryProps('ruling', 'ruling', ruling) : []),
    ...(isEntry(term) ? entryProps('term', 'term', { citation, ...term }) : []),
  ];
}
