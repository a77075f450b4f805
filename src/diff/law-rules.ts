// How the rules themselves are compared: provisions, and notices of state law.

import { hasRow, type Provision, type TimeLimit } from '../model/catalog.ts';
import type { State } from '../model/change.ts';
import type { CauseKind } from '../model/change-kinds.ts';
import type { StatedSpan } from '../model/clock.ts';
import type { Library } from '../model/library.ts';
import type { StateClock } from '../model/state-clock.ts';
import type { Lens, Rule } from './edit.ts';
import { text, textIfAny, texts } from './facts.ts';
import { ranked, timeMove } from './ranks.ts';

function libraryLens<K extends 'provisions' | 'stateClocks'>(list: K): Lens<Library[K][number]> {
  return {
    get: (state: State) => state.library[list],
    set: (state, items) => ({ ...state, library: { ...state.library, [list]: items } }),
  };
}

export const provisionsLens = libraryLens('provisions') as Lens<Provision>;
export const stateClocksLens = libraryLens('stateClocks') as Lens<StateClock>;

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
  thing: 'provision',
  key: (p) => p.citation,
  citation: (p) => p.citation,
  rows: (p) => [p.citation],
  added: (p) => (hasRow(p) ? 'provision-added' : 'context-added'),
  removed: (p) => (hasRow(p) ? 'provision-removed' : 'context-removed'),
  fact: ({ title, duty }) => ({ kind: 'provision', title, duty }),
  fields: [
    {
      fields: ['designation'],
      kind: designationKind,
      fact: ({ designation }) => designation && { kind: 'designation', designation },
    },
    {
      fields: ['inheritable'],
      kind: (b, h) =>
        ranked(['fully', null, 'partially', 'never'], 'cap-tightened', 'cap-relaxed')(b.inheritable, h.inheritable),
      fact: ({ inheritable }) => inheritable && { kind: 'inheritable', inheritable },
    },
    {
      fields: ['binds', 'role', 'level', 'kind', 'parent', 'contractTerm', 'forAssociates'],
      kind: () => 'provision-reclassified',
      fact: ({ role, statesDuty, kind, level, binds, parent }) => ({
        kind: 'class',
        provision: kind,
        role,
        statesDuty,
        level,
        binds,
        parent,
      }),
    },
    {
      fields: ['statesDuty'],
      kind: () => 'provision-reclassified',
      fact: ({ statesDuty }) => ({ kind: 'states-duty', statesDuty }),
    },
    {
      fields: ['status'],
      kind: () => 'status-changed',
      fact: ({ status, authority }) => ({ kind: 'status', status, authority }),
    },
    {
      clocks: true,
      fields: ['deadline', 'timeLimit'],
      kind: deadlineKind,
      fact: ({ deadline, timeLimit }) => {
        const within = deadline === null ? (timeLimit?.within ?? null) : null;
        return deadline === null && within === null ? null : { kind: 'deadline', deadline, within };
      },
    },
    { fields: ['remains'], kind: () => 'remains-reworded', fact: (p) => textIfAny(p.remains) },
    { fields: ['duty'], kind: () => 'provision-reworded', fact: (p) => text(p.duty) },
    {
      fields: ['because', 'note'],
      kind: () => 'provision-reworded',
      fact: (p) => texts([p.because, p.note]),
      inert: true,
    },
    {
      fields: ['title', 'aliases', 'authority', 'catalog'],
      kind: () => 'provision-retitled',
      fact: (p) => text(p.title),
      inert: true,
    },
  ],
};

export const stateClockRule: Rule<StateClock> = {
  thing: 'state notice',
  clocks: true,
  key: (c) => c.id,
  added: () => 'state-clock-added',
  removed: () => 'state-clock-removed',
  fact: ({ state, law, within }) => ({ kind: 'state-notice', state, law, within }),
  fields: [
    {
      fields: ['within'],
      // A limit that the vendor must keep gives the customer no less time.
      kind: (b, h) =>
        b.byVendor || h.byVendor ? 'state-clock-changed' : `state-clock-${timeMove(b.within, h.within)}`,
      fact: ({ within }) => ({ kind: 'within', within }),
    },
    {
      fields: [
        'state',
        'law',
        'tell',
        'from',
        'since',
        'after',
        'residents',
        'onlyFor',
        'coveredOnly',
        'byVendor',
        'promptly',
        'read',
        'note',
      ],
      kind: () => 'state-clock-changed',
      fact: ({ law, tell, from }) => ({ kind: 'state-law', law, tell, from }),
    },
  ],
};
