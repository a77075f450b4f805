// Compares two small libraries, with results in a form that tests can state.

import { assess } from '../../../src/assess/assess.ts';
import { standardCustomer } from '../../../src/assess/standard-customer.ts';
import { diffStates } from '../../../src/diff/diff.ts';
import type { Subject } from '../../../src/diff/subject.ts';
import type { Changes, Comparison } from '../../../src/model/change.ts';
import type { Fact } from '../../../src/model/change-facts.ts';
import type { Customer } from '../../../src/model/customer.ts';
import type { Library } from '../../../src/model/library.ts';
import { factText } from '../../../src/words/facts.ts';

export const day = '2026-11-21';

export const standard = (address: string): Subject => ({
  id: address,
  prospect: true,
  services: [address],
  assess: ({ library }) => {
    const service = library.vendors.flatMap((v) => v.services).find((s) => s.address === address);
    return service === undefined ? null : assess(library, standardCustomer(service), day, { prospect: true });
  },
});

export const profiled = ({ id, systems }: Customer): Subject => ({
  id,
  prospect: false,
  services: systems.flatMap((s) => (s.kind === 'service' ? [s.service] : [])),
  assess: ({ library, customer }) => (customer === null ? null : assess(library, customer, day)),
});

/** What changed, and its consequences for the standard customer of every service. */
export function changesOf(base: Library, head: Library): Changes {
  const services = head.vendors.flatMap((v) => v.services);
  return diffStates(
    { library: base, customer: null },
    { library: head, customer: null },
    services.map((s) => standard(s.address)),
  );
}

const from = (fact: Fact | null) => factText(fact) ?? 'nothing';

/** `claim-denied: Yes → No`. */
export const causeWords = ({ causes }: Changes): readonly string[] =>
  causes.map(({ kind, before, after }) => `${kind}: ${from(before)} → ${from(after)}`);

/** `disposition-worsened of 164.312(b): inherited (assigned) → shared (assigned)`. */
export const consequenceWords = ({ consequences }: Changes): readonly string[] =>
  consequences.map(
    ({ kind, citation, before, after }) => `${kind} of ${citation ?? 'no row'}: ${from(before)} → ${from(after)}`,
  );

/** A comparison of two commits, for views. */
export function comparisonOf(changes: Changes, parts: Partial<Comparison> = {}): Comparison {
  const side = (name: string, date: string) => ({ name, commit: null, date, files: [], broken: [] });
  return {
    ...changes,
    base: side('v1', '2026-11-01T09:00:00Z'),
    head: side('v2', '2026-11-02T09:00:00Z'),
    asOf: day,
    remarks: [],
    names: new Map(),
    dated: new Map(),
    services: [{ address: 'v/s', use: {} }],
    placed: new Map(),
    titles: new Map(),
    customers: new Map([['v/s', 'Service of V']]),
    withheld: [],
    partial: false,
    ...parts,
  };
}
