// What a copy withheld, and what becomes of it in a mapping: nothing that comes back may look better for it.

import { ownMappingGone } from '../../words/oscal.ts';
import { type Data, type Entry, entryOf, isEntry, some } from './entry.ts';

/** Ids that a copy made up for what it withholds become ids that a mapping may have. */
export const renamed = (text: string): string => text.replace(/\bwithheld\.(\d+)/g, 'withheld-in-copy-$1');
export const isMadeUp = (id: unknown): boolean => typeof id === 'string' && id.startsWith('withheld-in-copy-');

const unknown = 'withheld-in-copy';

const isCondition = (key: string) => key === 'when' || key === 'offered';

/** A condition that a copy withholds is one that no customer is known to meet: a setting without a known value. */
function asUnknown(data: Data): Data {
  if (Array.isArray(data)) return data.map((item: Data) => asUnknown(item));
  if (!isEntry(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) =>
      isCondition(key) && isEntry(value) && value.withheld !== undefined
        ? [key, { setting: { [unknown]: 'holds' } }]
        : [key, asUnknown(value)],
    ),
  );
}

/** The words of the first condition that is withheld; null where none is. */
function wordsWithheld(data: Data): string | null {
  if (typeof data !== 'object') return null;
  for (const [key, value] of Object.entries(data) as readonly (readonly [string, Data])[]) {
    if (isCondition(key) && isEntry(value) && value.withheld !== undefined) return String(value.withheld);
    const below = wordsWithheld(value);
    if (below !== null) return below;
  }
  return null;
}

/** A service of which every condition can be evaluated. */
export function evaluable(service: Entry): Entry {
  const words = wordsWithheld(service);
  if (words === null) return service;
  const { settings = {}, ...rest } = service;
  const made = { title: words, values: ['holds', 'does-not-hold'] };
  return { ...(asUnknown(rest) as Entry), settings: { ...(isEntry(settings) ? settings : {}), [unknown]: made } };
}

/** Where a copy withholds in which use PHI reaches a subcontractor, PHI reaches it in any. */
function inAnyUse({ when, ...upstream }: Entry): Entry {
  return when === undefined || !isEntry(when) || when.withheld !== undefined ? upstream : { ...upstream, when };
}

/**
 * A subcontractor whose own mapping is not here. Its agreement alone would say more than it did with that mapping, so it
 * is one that no document names.
 */
function alone({ service, use: _, ...all }: Entry): Entry {
  const upstream = inAnyUse(all);
  const note = [upstream.note, ownMappingGone(isMadeUp(service) ? null : String(service))];
  return {
    ...upstream,
    baa: upstream.baa === 'executed' ? 'unstated' : (upstream.baa ?? 'unstated'),
    note: note.filter((text) => text !== undefined).join(' '),
  };
}

/** How the vendor uses it, without the choices that a copy withholds: what is not stated holds nothing open. */
function seen(use: Data | undefined): Entry | undefined {
  if (use === undefined || !isEntry(use)) return undefined;
  const kept = (data: Data): Data | undefined => {
    if (typeof data === 'string') return isMadeUp(data) ? undefined : data;
    if (Array.isArray(data)) return some((data as readonly Data[]).filter((item) => !isMadeUp(item)));
    if (!isEntry(data)) return data;
    const entries = Object.entries(data).filter(([key, value]) => !isMadeUp(key) && !isMadeUp(value));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
  const made = entryOf(Object.fromEntries(Object.entries(use).map(([key, value]) => [key, kept(value)])));
  return Object.keys(made).length === 0 ? undefined : made;
}

/** A subcontractor as the library can take it. */
export function upstreamOf(upstream: Entry, knows: (address: string) => boolean): Entry {
  if (typeof upstream.service === 'string' && !knows(upstream.service)) return alone(upstream);
  const { use, ...rest } = inAnyUse(upstream);
  return entryOf({ ...rest, use: seen(use) });
}
