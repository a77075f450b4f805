// How vendors, services, documents, subcontractors and contracts are compared.

import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import { grades } from '../model/grade.ts';
import { findVendor } from '../model/lookup.ts';
import type { Contract, ContractTerm } from '../model/promises.ts';
import type { Pointer, Service, SourceDocument, Upstream, Vendor } from '../model/vendor.ts';
import type { Worth } from './document-worth.ts';
import type { FieldRule, Lens, Rule } from './edit.ts';
import { grade, source, text, textIfAny } from './facts.ts';
import { ranked } from './ranks.ts';

/** The vendors of a state. */
export const vendorsLens: Lens<Vendor> = {
  get: (state) => state.library.vendors,
  set: (state, vendors) => ({ ...state, library: { ...state.library, vendors } }),
};

type VendorList =
  | 'documents'
  | 'upstreams'
  | 'undertakings'
  | 'requests'
  | 'conflicts'
  | 'notes'
  | 'replies'
  | 'services';

/** One list of one vendor. */
export function vendorLens<K extends VendorList>(id: string, list: K): Lens<Vendor[K][number]> {
  return {
    get: (state: State) => findVendor(state.library, id)?.[list] ?? [],
    set: (state, items) =>
      vendorsLens.set(
        state,
        state.library.vendors.map((v) => (v.id === id ? { ...v, [list]: items } : v)),
      ),
  };
}

function setContract(state: State, id: string, contract: Contract | null): State {
  return vendorsLens.set(
    state,
    state.library.vendors.map((v) => (v.id === id ? { ...v, contract } : v)),
  );
}

const contractOf = (state: State, id: string) => findVendor(state.library, id)?.contract ?? null;

/** The contract of one vendor, as a list of one or none. */
export function contractLens(id: string): Lens<Contract> {
  return {
    get: (state) => [contractOf(state, id)].filter((c) => c !== null),
    set: (state, [contract = null]) => setContract(state, id, contract),
  };
}

/** The terms of the contract of one vendor. */
export function termsLens(id: string): Lens<ContractTerm> {
  return {
    get: (state) => contractOf(state, id)?.terms ?? [],
    set: (state, terms) => {
      const contract = contractOf(state, id);
      return contract === null ? state : setContract(state, id, { ...contract, terms });
    },
  };
}

/** A new clause changes only the derivation that cites it. */
export const sourceField = <T extends { source: Pointer }>(): FieldRule<T> => ({
  fields: ['source'],
  kind: () => 'source-moved',
  fact: source,
  inert: true,
});

export const vendorRule: Rule<Vendor> = {
  thing: 'vendor',
  vendor: (v) => v.id,
  key: (v) => v.id,
  at: (v) => ({ file: v.at.file, path: ['name'] }),
  added: () => 'vendor-added',
  removed: () => 'vendor-removed',
  fact: ({ name, services }) => ({ kind: 'vendor', name, services: services.map((s) => s.title) }),
  fields: [{ fields: ['name'], kind: () => 'vendor-renamed', fact: (v) => text(v.name), inert: true }],
};

export const serviceRule: Rule<Service> = {
  thing: 'service',
  key: (s) => s.id,
  name: (s) => s.address,
  added: () => 'service-added',
  removed: () => 'service-removed',
  fact: (s) => text(s.title),
  fields: [{ fields: ['title'], kind: () => 'service-retitled', fact: (s) => text(s.title), inert: true }],
};

export const documentRule: Rule<SourceDocument> = {
  thing: 'document',
  key: (d) => d.id,
  added: () => 'document-added',
  removed: () => 'document-removed',
  fact: ({ title, grade }) => ({ kind: 'document', title, grade }),
  fields: [
    {
      fields: ['grade'],
      kind: (b, h) => ranked(grades, 'document-grade-weakened', 'document-grade-strengthened')(b.grade, h.grade),
      fact: grade,
    },
    {
      fields: ['supplied'],
      kind: (_, h) => (h.supplied ? 'document-supplied' : 'document-withdrawn'),
      fact: ({ supplied }) => ({ kind: 'supplied', supplied }),
    },
    {
      fields: ['version', 'date', 'retrieved', 'changed', 'audience'],
      kind: () => 'document-changed',
      fact: ({ version, date, retrieved, changed, audience }) => {
        return { kind: 'edition', version, date, retrieved, changed, audience };
      },
    },
    { fields: ['note'], kind: () => 'document-changed', fact: (d) => textIfAny(d.note), inert: true },
    {
      fields: ['title', 'retired', 'url', 'earlier'],
      kind: () => 'document-annotated',
      fact: (d) => text(d.title),
      inert: true,
    },
  ],
};

const phiOrder = ['no', 'unknown', 'yes'] as const;
const baaOrder = ['executed', 'not-needed', 'hedged', 'unstated', 'none'] as const;

function groundKind({ ground: before }: Upstream, { ground: after }: Upstream): CauseKind {
  if (before === null) return 'upstream-ground-given';
  return after === null ? 'upstream-ground-withdrawn' : 'upstream-ground-reworded';
}

/** @param rowsVia the provisions on which something runs through a subcontractor */
export function upstreamRule(rowsVia: (upstream: string) => readonly Citation[]): Rule<Upstream> {
  return {
    thing: 'upstream',
    rows: (u) => rowsVia(u.id),
    party: (u) => u.id,
    key: (u) => u.id,
    added: (u) => (u.phi === 'no' ? 'phi-free-upstream-added' : 'upstream-added'),
    removed: (u) => (u.phi === 'no' ? 'phi-free-upstream-removed' : 'upstream-removed'),
    fact: ({ name, purpose, phi, baa }) => ({ kind: 'upstream', name, purpose, phi, baa }),
    fields: [
      {
        fields: ['phi'],
        kind: (b, h) => ranked(phiOrder, 'phi-reach-widened', 'phi-reach-narrowed')(b.phi, h.phi),
        fact: ({ phi }) => ({ kind: 'phi', phi }),
      },
      {
        fields: ['baa'],
        kind: (b, h) => ranked(baaOrder, 'upstream-baa-weakened', 'upstream-baa-strengthened')(b.baa, h.baa),
        fact: ({ baa }) => ({ kind: 'baa', baa }),
      },
      { fields: ['ground'], kind: groundKind, fact: (u) => textIfAny(u.ground) },
      {
        fields: ['service', 'use', 'when'],
        kind: () => 'upstream-use-changed',
        fact: ({ service, use, when }) => ({ kind: 'use-of-party', service, use, when }),
      },
      sourceField(),
      {
        fields: ['name', 'purpose', 'note'],
        kind: () => 'upstream-annotated',
        fact: ({ name, purpose }) => ({ kind: 'purpose', name, purpose }),
        inert: true,
      },
    ],
  };
}

export const contractRule: Rule<Contract> = {
  thing: 'contract',
  key: () => 'contract',
  name: (c) => c.document,
  added: () => 'contract-added',
  removed: () => 'contract-removed',
  fact: ({ document, terms }) => ({ kind: 'contract', document, terms: terms.length }),
  fields: [
    {
      fields: ['document'],
      kind: () => 'contract-changed',
      fact: ({ document }) => ({ kind: 'contract', document, terms: null }),
    },
    sourceField(),
  ],
};

/** Terms of the contract of one vendor. */
export function termRule(worth: Worth): Rule<ContractTerm> {
  return {
    thing: 'contract term',
    key: (t) => t.citation,
    citation: (t) => t.citation,
    rows: (t) => [t.citation],
    added: () => 'contract-term-added',
    removed: () => 'contract-term-removed',
    fact: (t) => text(t.text),
    fields: [
      {
        fields: ['weakness'],
        kind: (b, h) =>
          b.weakness === null
            ? 'contract-term-weakened'
            : h.weakness === null
              ? 'contract-term-strengthened'
              : 'contract-term-reworded',
        fact: (t) => textIfAny(t.weakness),
      },
      {
        fields: ['grade'],
        kind: (b, h) => ranked(grades, 'contract-term-weakened', 'contract-term-strengthened')(b.grade, h.grade),
        fact: grade,
        follows: worth.follows,
      },
      { fields: ['text'], kind: () => 'contract-term-reworded', fact: (t) => text(t.text), inert: true },
      sourceField(),
    ],
  };
}
