// What the rows of a file ask of one place in a profile, gathered before it is translated.

import type { FilledField, NotTaken, Place } from '../model/not-taken.ts';
import type { Recordable } from '../model/recordable.ts';
import type { Filed, NameBeside } from './evidence-text.ts';

export interface TakeOptions {
  /** The file outranks what the profile says since. */
  readonly overrule: boolean;
  readonly beside: NameBeside;
}

/** Where a value came from. */
export interface From {
  readonly place: Place;
  readonly id: string;
}

export interface Wished extends From {
  readonly value: string;
}

/** One file of an answer, changed in the evidence register: `was` is null for a new one, `is` for one that is gone. */
export interface EvidenceEdit extends From {
  readonly was: string | null;
  readonly is: Filed | null;
}

export interface Wish {
  readonly address: string;
  readonly of: Recordable;
  readonly first: From;
  readonly fields: Map<FilledField, Wished>;
  readonly evidence: EvidenceEdit[];
}

/** Adds what a row asks; where another row asks for something else, neither is taken. */
export function addTo(wish: Wish, values: ReadonlyMap<FilledField, string>, from: From): readonly NotTaken[] {
  const { fields, address } = wish;
  return [...values].flatMap(([field, value]): NotTaken[] => {
    const held = fields.get(field);
    if (held === undefined) fields.set(field, { ...from, value });
    else if (held.value !== value) return [{ ...from, says: 'disagree', field, other: held.place, address }];
    return [];
  });
}
