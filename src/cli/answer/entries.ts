// What is named and said, as entries of the profile.

import { entryAt } from '../../edit/entries-in.ts';
import type { Entry } from '../../edit/entry.ts';
import { optionName, type Said } from '../../edit/entry-options.ts';
import { whatReader } from '../../edit/read-what.ts';
import { entryOf } from '../../edit/said.ts';
import { type EntryTarget, targetText } from '../../model/entry-target.ts';
import { UsageError } from '../../model/errors.ts';
import { findService } from '../../model/lookup.ts';
import type { GateKind } from '../../model/vendor.ts';
import { namedIn } from './options.ts';
import type { OpenProfile } from './profile.ts';

export interface Told {
  readonly target: EntryTarget;
  readonly said: Said;
}

/** The kind of the precondition that a target is; null for another. */
export function gateKindOf(target: EntryTarget, { library, customer }: OpenProfile): GateKind | null {
  if (target.kind !== 'gate') return null;
  const system = customer.systems.find((s) => s.id === target.system);
  const service = system?.kind === 'service' ? findService(library, system.service) : undefined;
  return service?.gates.find((g) => g.id === target.gate)?.kind ?? null;
}

/** Throws UsageError for what does not fit its target. */
export function entryTold(open: OpenProfile, { target, said }: Told): Entry {
  const before = entryAt(open.profile.data, open.profile.places, target);
  return entryOf({ target, said, before, gate: gateKindOf(target, open), asOf: open.asOf });
}

/** @param clear each is removed. Throws UsageError. */
export function entriesNamed(
  open: OpenProfile,
  whats: readonly string[],
  said: Said,
  clear: boolean,
): readonly Entry[] {
  const reader = whatReader(open.library, open.customer, open.assessment);
  const seen = new Set<string>();
  return whats.map((text) => {
    const { what, status } = namedIn(text);
    const target = reader.read(what);
    const name = `${target.kind} ${targetText(target)}`;
    if (seen.has(name)) throw new UsageError({ says: 'what-twice', text: targetText(target) });
    seen.add(name);
    const own = status === undefined ? said : { ...said, status };
    if (!clear) return entryTold(open, { target, said: own });
    const [given] = Object.keys(own);
    if (given !== undefined)
      throw new UsageError({ says: 'entry-clear', option: status === undefined ? optionName(given) : text });
    return { target, changes: null } as Entry;
  });
}
