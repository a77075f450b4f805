// A linked vendor as the mapping that a person would type: the inverse of `link`. What equals a default is left out, so
// that a mapping made from it reads like one written by hand.

import { weakest } from '../../model/grade.ts';
import { formatPointer, type Upstream, type Vendor } from '../../model/vendor.ts';
import { useData, whenData } from './condition-data.ts';
import { type Entry, entryOf, given, idOf, keyed, some, unless } from './entry.ts';
import { type Grades, serviceData } from './service-data.ts';

const upstreamData = ({ name, phi, baa, ground, purpose, source, service, use, when, note, id }: Upstream): Entry =>
  entryOf({
    name: unless(name, id),
    phi,
    baa,
    ground: given(ground),
    for: purpose,
    source: formatPointer(source),
    service: given(service),
    use: useData(use),
    when: whenData(when),
    note: given(note),
  });

/** The mapping of a vendor as data, in the order of the library. */
export function mappingData(vendor: Vendor): Entry {
  const documents = new Map(vendor.documents.map((d) => [d.id, d]));
  const grades: Grades = (source, grade) => {
    const document = documents.get(source.document);
    // What was not supplied is unverified, whatever is said.
    if (document === undefined || !document.supplied) return undefined;
    return grade === weakest([document.grade]) ? undefined : grade;
  };
  const { contract } = vendor;
  return entryOf({
    vendor: vendor.id,
    name: vendor.name,
    customers: unless(vendor.customers, 'covered-entity'),
    documents: keyed(vendor.documents, idOf, (d) =>
      entryOf({
        title: d.title,
        version: given(d.version),
        date: given(d.date),
        retrieved: given(d.retrieved),
        changed: given(d.changed),
        url: given(d.url),
        earlier: some(d.earlier.map((e) => entryOf({ version: given(e.version), date: given(e.date), note: e.note }))),
        supplied: unless(d.supplied, true),
        grade: d.grade,
        audience: d.audience,
        note: given(d.note),
        retired: keyed(
          d.retired,
          ({ clause }) => clause,
          ({ note }) => note,
        ),
      }),
    ),
    upstreams: keyed(vendor.upstreams, idOf, upstreamData),
    contract:
      contract === null
        ? undefined
        : entryOf({
            document: contract.document,
            source: formatPointer(contract.source),
            terms: keyed(
              contract.terms,
              ({ citation }) => citation,
              (term) =>
                entryOf({
                  says: term.text,
                  source: formatPointer(term.source),
                  grade: grades(term.source, term.grade),
                  weakness: given(term.weakness),
                }),
            ),
          }),
    undertakings: keyed(vendor.undertakings, idOf, ({ text, about, source, note }) =>
      entryOf({ says: text, about: some(about), source: formatPointer(source), note: given(note) }),
    ),
    requests: keyed(vendor.requests, idOf, ({ title, steps, conditions, approver, contact, states, source }) =>
      entryOf({
        title,
        steps: some(steps),
        conditions: some(conditions),
        approver: given(approver),
        contact: given(contact),
        states: some(states),
        source: formatPointer(source),
      }),
    ),
    conflicts: keyed(vendor.conflicts, idOf, ({ text, between }) => ({
      says: text,
      between: between.map(formatPointer),
    })),
    notes: some(
      vendor.notes.map(({ text, about, source }) =>
        entryOf({ text, about: some(about), source: source === null ? undefined : formatPointer(source) }),
      ),
    ),
    services: keyed(
      vendor.services,
      ({ id }) => id,
      (service) => serviceData(service, grades),
    ),
  });
}
