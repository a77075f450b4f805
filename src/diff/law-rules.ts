// How the rules themselves are compared: catalogs, provisions, retired citations, notices of state law.

import { type Catalog, hasRow, type Provision, type RetiredCitation, type TimeLimit } from '../model/catalog.ts';
import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import { describeWithin, formatSpan, type StatedSpan } from '../model/clock.ts';
import type { Library } from '../model/library.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { Lens, Rule } from './edit.ts';
import { ranked, timeMove } from './ranks.ts';

function libraryLens<K extends 'catalogs' | 'provisions' | 'stateClocks'>(list: K): Lens<Library[K][number]> {
  return {
    get: (state: State) => state.library[list],
    set: (state, items) => ({ ...state, library: { ...state.library, [list]: items } }),
  };
}

export const provisionsLens = libraryLens('provisions') as Lens<Provision>;
export const catalogsLens = libraryLens('catalogs') as Lens<Catalog>;
export const stateClocksLens = libraryLens('stateClocks') as Lens<StateClock>;

export const catalogRule: Rule<Catalog> = {
  word: 'catalog',
  key: (c) => c.id,
  name: (c) => c.id,
  at: (c) => c.at,
  added: () => 'catalog-changed',
  removed: () => 'catalog-changed',
  words: (c) => `${c.title}, ${c.source}`,
  inert: true,
  fields: [
    {
      fields: ['title', 'source', 'asOf'],
      kind: () => 'catalog-changed',
      words: (c) => `${c.title} (${c.source}), text of ${c.asOf}`,
    },
  ],
};

/** Retired citations of one catalog. */
export function retiredRule(catalog: Catalog): Rule<RetiredCitation> {
  return {
    word: 'retired citation',
    key: (r) => r.citation,
    name: (r) => r.citation,
    at: (r) => ({ file: catalog.at.file, path: ['retired', r.citation] }),
    citation: (r) => r.citation,
    added: () => 'citation-retired',
    removed: () => 'citation-unretired',
    words: (r) => r.because,
    inert: true,
    fields: [
      {
        fields: ['see', 'because'],
        kind: () => 'retired-citation-changed',
        words: (r) => `${r.because}${r.see === null ? '' : ` See ${r.see}.`}`,
      },
    ],
  };
}

const stated = (limit: TimeLimit | null): StatedSpan => {
  const span = limit?.within ?? null;
  return span === null ? { kind: 'unstated' } : { kind: 'stated', span };
};

function deadlineKind(before: Provision, after: Provision): CauseKind {
  return `deadline-${timeMove(stated(before.timeLimit), stated(after.timeLimit))}`;
}

function designationKind({ designation: before }: Provision, { designation: after }: Provision): CauseKind {
  if (before === null || after === null) return 'designation-changed';
  return after === 'required' ? 'designation-tightened' : 'designation-relaxed';
}

export const provisionRule: Rule<Provision> = {
  word: 'provision',
  key: (p) => p.citation,
  name: (p) => p.citation,
  at: (p) => p.at,
  citation: (p) => p.citation,
  rows: (p) => [p.citation],
  added: (p) => (hasRow(p) ? 'provision-added' : 'context-added'),
  removed: (p) => (hasRow(p) ? 'provision-removed' : 'context-removed'),
  words: (p) => `${p.title}: ${p.duty}`,
  fields: [
    { fields: ['designation'], kind: designationKind, words: (p) => p.designation },
    {
      fields: ['inheritable'],
      kind: (b, h) =>
        ranked(['fully', null, 'partially', 'never'], 'cap-tightened', 'cap-relaxed')(b.inheritable, h.inheritable),
      words: (p) => p.inheritable,
    },
    {
      fields: ['binds', 'role', 'level', 'kind', 'parent', 'contractTerm', 'forAssociates'],
      kind: () => 'provision-reclassified',
      words: (p) =>
        [
          p.role,
          p.statesDuty ? 'states a duty' : '',
          p.kind,
          p.level,
          `binds ${p.binds.join(', ')}`,
          p.parent === null ? '' : `of ${p.parent}`,
        ]
          .filter((part) => part !== null && part !== '')
          .join('; '),
    },
    {
      fields: ['statesDuty'],
      kind: () => 'provision-reclassified',
      words: (p) => (p.statesDuty ? 'states a duty of its own' : 'gathers those beneath'),
    },
    {
      fields: ['status'],
      kind: () => 'status-changed',
      words: (p) => `${p.status}${p.authority === null ? '' : ` (${p.authority})`}`,
    },
    {
      clocks: true,
      fields: ['deadline', 'timeLimit'],
      kind: deadlineKind,
      words: (p) => p.deadline ?? (p.timeLimit?.within ? formatSpan(p.timeLimit.within) : null),
    },
    { fields: ['remains'], kind: () => 'remains-reworded', words: (p) => p.remains },
    { fields: ['duty'], kind: () => 'provision-reworded', words: (p) => p.duty },
    {
      fields: ['because', 'note'],
      kind: () => 'provision-reworded',
      words: (p) => [p.because, p.note].filter((part) => part !== null).join('; ') || null,
      inert: true,
    },
    {
      fields: ['title', 'aliases', 'authority', 'catalog'],
      kind: () => 'provision-retitled',
      words: (p) => p.title,
      inert: true,
    },
  ],
};

export const stateClockRule: Rule<StateClock> = {
  word: 'state notice',
  clocks: true,
  key: (c) => c.id,
  name: (c) => c.id,
  at: (c) => c.at,
  added: () => 'state-clock-added',
  removed: () => 'state-clock-removed',
  words: (c) => `${c.state}: ${c.law}, ${describeWithin(c.within)}`,
  fields: [
    {
      fields: ['within'],
      // What the vendor must keep is no time of the customer's.
      kind: (b, h) =>
        b.byVendor || h.byVendor ? 'state-clock-changed' : `state-clock-${timeMove(b.within, h.within)}`,
      words: (c) => describeWithin(c.within),
    },
    {
      fields: [
        'state',
        'law',
        'tell',
        'from',
        'since',
        'onlyFor',
        'coveredOnly',
        'byVendor',
        'promptly',
        'read',
        'note',
      ],
      kind: () => 'state-clock-changed',
      words: (c) => `${c.law}: ${c.tell}, from ${c.from}`,
    },
  ],
};
