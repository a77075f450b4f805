// How what belongs to a vendor is compared: documents, parties behind it, contract, promises, requests, conflicts, notes.

import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { Citation } from '../model/citation.ts';
import type { Contract, ContractTerm, Service, SourceDocument, Upstream, Vendor } from '../model/vendor.ts';
import { formatPointer } from '../model/vendor.ts';
import { formerId } from './apply-renames.ts';
import type { Worth } from './document-worth.ts';
import type { FieldRule, Lens, Rule } from './edit.ts';
import type { Identified } from './find-renames.ts';
import { gradeOrder, ranked } from './ranks.ts';

/** The vendors of a state. */
export const vendorsLens: Lens<Vendor> = {
  get: (state) => state.library.vendors,
  set: (state, vendors) => ({ ...state, library: { ...state.library, vendors } }),
};

type VendorList = 'documents' | 'upstreams' | 'undertakings' | 'requests' | 'conflicts' | 'notes' | 'services';

/** One list of one vendor. */
export function vendorLens<K extends VendorList>(id: string, list: K): Lens<Vendor[K][number]> {
  return {
    get: (state: State) => state.library.vendors.find((v) => v.id === id)?.[list] ?? [],
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

const contractOf = (state: State, id: string) => state.library.vendors.find((v) => v.id === id)?.contract ?? null;

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

/** Where the source of it stands. Nothing follows from another clause but the derivation. */
export const sourceField = <T extends { source: Parameters<typeof formatPointer>[0] }>(): FieldRule<T> => ({
  fields: ['source'],
  kind: () => 'source-moved',
  words: (item) => formatPointer(item.source),
  inert: true,
});

/** Where a thing stands that is listed by its id. */
export const listedAt = (vendor: Vendor, list: string, item: Identified) => ({
  file: vendor.at.file,
  path: [list, formerId(item)],
});

export const vendorRule: Rule<Vendor> = {
  word: 'vendor',
  vendor: (v) => v.id,
  key: (v) => v.id,
  name: (v) => v.id,
  at: (v) => ({ file: v.at.file, path: ['name'] }),
  added: () => 'vendor-added',
  removed: () => 'vendor-removed',
  words: (v) => `${v.name}: ${v.services.map((s) => s.title).join(', ')}`,
  fields: [{ fields: ['name'], kind: () => 'vendor-renamed', words: (v) => v.name, inert: true }],
};

export const serviceRule: Rule<Service> = {
  word: 'service',
  key: (s) => s.id,
  name: (s) => s.address,
  at: (s) => s.at,
  added: () => 'service-added',
  removed: () => 'service-removed',
  words: (s) => s.title,
  fields: [{ fields: ['title'], kind: () => 'service-retitled', words: (s) => s.title, inert: true }],
};

export function documentRule(vendor: Vendor): Rule<SourceDocument> {
  return {
    word: 'document',
    key: (d) => d.id,
    name: (d) => d.id,
    at: (d) => listedAt(vendor, 'documents', d),
    added: () => 'document-added',
    removed: () => 'document-removed',
    words: (d) => `${d.title} (${d.grade})`,
    fields: [
      {
        fields: ['grade'],
        kind: (b, h) => ranked(gradeOrder, 'document-grade-weakened', 'document-grade-strengthened')(b.grade, h.grade),
        words: (d) => d.grade,
      },
      {
        fields: ['supplied'],
        kind: (_, h) => (h.supplied ? 'document-supplied' : 'document-withdrawn'),
        words: (d) => (d.supplied ? 'supplied' : 'known, not supplied'),
      },
      {
        fields: ['version', 'date', 'retrieved', 'audience'],
        kind: () => 'document-changed',
        words: (d) =>
          [
            d.version === null ? '' : `version ${d.version}`,
            d.date === null ? '' : `of ${d.date}`,
            d.retrieved === null ? '' : `retrieved ${d.retrieved}`,
            d.audience,
          ]
            .filter((part) => part !== '')
            .join(', '),
      },
      { fields: ['note'], kind: () => 'document-changed', words: (d) => d.note, inert: true },
      { fields: ['title', 'retired'], kind: () => 'document-annotated', words: (d) => d.title, inert: true },
    ],
  };
}

const phiOrder = ['no', 'unknown', 'yes'] as const;
const baaOrder = ['executed', 'not-needed', 'hedged', 'unstated', 'none'] as const;

function groundKind({ ground: before }: Upstream, { ground: after }: Upstream): CauseKind {
  if (before === null) return 'upstream-ground-given';
  return after === null ? 'upstream-ground-withdrawn' : 'upstream-ground-reworded';
}

/** What the vendor uses of the party behind it, word for word as the mapping has it. */
const usedOf = ({ use }: Upstream): readonly string[] => [
  ...(use.variant === null ? [] : [`variant ${use.variant}`]),
  ...(use.plan === null ? [] : [`plan ${use.plan}`]),
  ...use.features.map((id) => `feature ${id}`),
  ...use.dataClasses.map((id) => `data class ${id}`),
  ...use.phiFree.map((id) => `without PHI: ${id}`),
  ...Object.entries(use.settings).map(([id, value]) => `setting ${id} = ${value}`),
];

/** Parties behind a vendor; `rowsVia` gives the provisions on which something runs through one. */
export function upstreamRule(rowsVia: (upstream: string) => readonly Citation[]): Rule<Upstream> {
  return {
    word: 'upstream',
    rows: (u) => rowsVia(u.id),
    party: (u) => u.id,
    key: (u) => u.id,
    name: (u) => u.id,
    at: (u) => u.at,
    added: (u) => (u.phi === 'no' ? 'phi-free-upstream-added' : 'upstream-added'),
    removed: (u) => (u.phi === 'no' ? 'phi-free-upstream-removed' : 'upstream-removed'),
    words: (u) => `${u.name}, for ${u.purpose}; PHI: ${u.phi}; agreement: ${u.baa}`,
    fields: [
      {
        fields: ['phi'],
        kind: (b, h) => ranked(phiOrder, 'phi-reach-widened', 'phi-reach-narrowed')(b.phi, h.phi),
        words: (u) => `PHI: ${u.phi}`,
      },
      {
        fields: ['baa'],
        kind: (b, h) => ranked(baaOrder, 'upstream-baa-weakened', 'upstream-baa-strengthened')(b.baa, h.baa),
        words: (u) => `agreement: ${u.baa}`,
      },
      { fields: ['ground'], kind: groundKind, words: (u) => u.ground },
      {
        fields: ['service', 'use'],
        kind: () => 'upstream-use-changed',
        words: (u) => [u.service ?? 'no mapping of its own', ...usedOf(u)].join('; '),
      },
      sourceField(),
      {
        fields: ['name', 'purpose', 'note'],
        kind: () => 'upstream-annotated',
        words: (u) => `${u.name}, for ${u.purpose}`,
        inert: true,
      },
    ],
  };
}

export const contractRule: Rule<Contract> = {
  word: 'contract',
  key: () => 'contract',
  name: (c) => c.document,
  at: (c) => c.at,
  added: () => 'contract-added',
  removed: () => 'contract-removed',
  words: (c) => `${c.document}, ${c.terms.length} terms`,
  fields: [{ fields: ['document'], kind: () => 'contract-changed', words: (c) => c.document }, sourceField()],
};

/** Terms of the contract of one vendor. */
export function termRule(contract: Contract, worth: Worth): Rule<ContractTerm> {
  return {
    word: 'contract term',
    key: (t) => t.citation,
    name: (t) => t.citation,
    at: (t) => ({ file: contract.at.file, path: ['contract', 'terms', t.citation] }),
    citation: (t) => t.citation,
    rows: (t) => [t.citation],
    added: () => 'contract-term-added',
    removed: () => 'contract-term-removed',
    words: (t) => t.text,
    fields: [
      {
        fields: ['weakness'],
        kind: (b, h) =>
          b.weakness === null
            ? 'contract-term-weakened'
            : h.weakness === null
              ? 'contract-term-strengthened'
              : 'contract-term-reworded',
        words: (t) => t.weakness,
      },
      {
        fields: ['grade'],
        kind: (b, h) => ranked(gradeOrder, 'contract-term-weakened', 'contract-term-strengthened')(b.grade, h.grade),
        words: (t) => t.grade,
        follows: worth.follows,
      },
      { fields: ['text'], kind: () => 'contract-term-reworded', words: (t) => t.text, inert: true },
      sourceField(),
    ],
  };
}
