// What the rows of a file ask of one place in a profile, gathered before it is translated.

import type { Entry } from '../edit/entry.ts';
import type { FilledField, NotTaken, Place } from '../model/not-taken.ts';
import type { Recordable } from '../model/recordable.ts';
import type { Filed, NameBeside } from './evidence-text.ts';

/** What a wish comes to: an entry, if it can be made, and what of it is not taken. */
export interface Made {
  readonly entry: Entry | null;
  readonly notTaken: readonly NotTaken[];
}

export const refused = (...notTaken: readonly NotTaken[]): Made => ({ entry: null, notTaken });
export const made = (entry: Entry, notTaken: readonly NotTaken[] = []): Made => ({ entry, notTaken });

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

const disagreement = ({ address }: Wish, from: From, field: FilledField, other: Place): NotTaken => ({
  ...{ place: from.place, id: from.id, says: 'disagree', field, other, address },
});

/** Adds what a row asks. Where another row asks for something else, that is told, and neither is taken. */
export function addTo(wish: Wish, values: ReadonlyMap<FilledField, string>, from: From): readonly NotTaken[] {
  return [...values].flatMap(([field, value]): NotTaken[] => {
    const held = wish.fields.get(field);
    if (held === undefined) wish.fields.set(field, { ...from, value });
    return held === undefined || held.value === value ? [] : [disagreement(wish, from, field, held.place)];
  });
}

/** The same for a file of the evidence register. */
export function addEdit(wish: Wish, edit: EvidenceEdit): readonly NotTaken[] {
  const held = wish.evidence.find(({ was, is }) => (edit.was === null ? is?.file === edit.is?.file : was === edit.was));
  wish.evidence.push(edit);
  if (held === undefined || JSON.stringify(held.is) === JSON.stringify(edit.is)) return [];
  return [disagreement(wish, edit, 'file', held.place)];
}
