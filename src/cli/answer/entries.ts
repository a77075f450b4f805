// What is named and said, as entries of the profile.

import { entryAt } from '../../edit/entries-in.ts';
import type { Entry } from '../../edit/entry.ts';
import { optionName, type Said } from '../../edit/entry-options.ts';
import { readChoice } from '../../edit/read-choice.ts';
import { whatReader } from '../../edit/read-what.ts';
import { entryOf } from '../../edit/said.ts';
import { agreementOf } from '../../edit/said-agreement.ts';
import { type ChoiceTarget, type EntryTarget, targetText } from '../../model/entry-target.ts';
import { UsageError } from '../../model/errors.ts';
import { findOffered, findService } from '../../model/lookup.ts';
import type { GateKind } from '../../model/vendor.ts';
import * as pipeline from '../../pipeline.ts';
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

/** The value that a choice is given. Throws UsageError. */
function choiceTold({ library, customer }: OpenProfile, target: ChoiceTarget, what: string, said: Said): Entry {
  const { status = '', ...others } = said;
  const [given] = Object.keys(others);
  const name = targetText(target);
  if (given !== undefined)
    throw new UsageError({
      says: 'entry-option',
      ...{ what: name, kind: target.kind, option: optionName(given), known: [`${name}=…`] },
    });
  const system = customer.systems.find((s) => s.id === target.system);
  const service = system?.kind === 'service' ? findService(library, system.service) : undefined;
  return { target, changes: { value: readChoice(target, what, status, service) } };
}

/** The day on which the precondition of an agreement says that it was executed; null if it does not. */
function gateDayOf(id: string, { library, customer }: OpenProfile): string | null {
  const system = customer.systems.find((s) => s.id === id);
  if (system?.kind !== 'service') return null;
  const gates = findOffered(library, system.service)?.service.gates ?? [];
  const said = gates.flatMap((g) => (g.kind === 'baa' ? (system.gates[g.id] ?? []) : []));
  return said.find((g) => g.state === 'executed')?.on ?? null;
}

/** @param what as it was typed. Throws UsageError for what does not fit its target. */
export function entryTold(open: OpenProfile, { target, said }: Told, what = targetText(target)): Entry {
  if (target.kind === 'choice') return choiceTold(open, target, what, said);
  const before = entryAt(open.profile.data, open.profile.places, target);
  const telling = { target, said, before, gate: gateKindOf(target, open), asOf: open.asOf };
  if (target.kind === 'agreement')
    return agreementOf(telling, gateDayOf(target.system, open), pipeline.citationsOf(open.library));
  return entryOf(telling);
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
    if (!clear) return entryTold(open, { target, said: own }, what);
    const [given] = Object.keys(own);
    if (given !== undefined)
      throw new UsageError({ says: 'entry-clear', option: status === undefined ? optionName(given) : text });
    return { target, changes: null } as Entry;
  });
}
