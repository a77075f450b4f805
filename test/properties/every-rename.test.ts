// Renames each id in every shipped mapping, one at a time: each is reported as one rename.

import { describe, expect, it } from 'vitest';
import { diffStates } from '../../src/diff/diff.ts';
import type { LinkMemory } from '../../src/link/link-library.ts';
import { thingKey } from '../../src/model/change-facts.ts';
import type { Library } from '../../src/model/library.ts';
import { checkedData, type SourceFile } from '../../src/model/source-tree.ts';
import { linkShaped, readShaped, readShipped } from '../../src/pipeline.ts';
import { every } from '../support/search.ts';
import { standard } from '../unit/diff/small-diff.ts';

const shipped = readShipped().filter((f) => /^(controls\/(hipaa|program)|mappings)/.test(f.path));
const dataOf = (file: SourceFile) => readShaped([file]).value[0]?.document.data as unknown as Record<string, unknown>;

const mappings = shipped.filter((f) => f.path.startsWith('mappings/'));
const all = new Map(mappings.map((f) => [f.path, dataOf(f)]));

/**
 * The same data with another id: as a key, as a value, before the # of a pointer, or after the / of an address. Returns the
 * same object where the id does not occur, so that its linked mapping is reused.
 */
function renamed(value: unknown, id: string, to: string): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('https://')) return value;
    if (value === id) return to;
    if (!value.includes(id) || /\s/.test(value)) return value;
    if (value.startsWith(`${id}#`) || value.startsWith(`${id}/`)) return `${to}${value.slice(id.length)}`;
    return value.endsWith(`/${id}`) ? `${value.slice(0, -id.length)}${to}` : value;
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => renamed(item, id, to));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const after = entries.map(([key, held]) => [key === id ? to : key, renamed(held, id, to)] as const);
  return after.every(([key, held], i) => key === entries[i]?.[0] && held === entries[i][1])
    ? value
    : Object.fromEntries(after);
}

/** Parses and links unchanged mappings once. */
const memory: LinkMemory = { laws: [] };
const shapes = new Map(shipped.map((f) => [f, readShaped([f])]));

function libraryOf(datas: ReadonlyMap<string, unknown>): { library: Library; whole: boolean } {
  const files = shipped.map((f) => {
    const { compiled: _, names: _names, ...plain } = f;
    const data = datas.get(f.path);
    return data === undefined || data === all.get(f.path)
      ? f
      : { ...plain, digest: `${f.digest} renamed`, compiled: checkedData(data) };
  });
  const shaped = files.map((f) => shapes.get(f) ?? readShaped([f]));
  const linked = linkShaped(
    shaped.flatMap((s) => s.value),
    memory,
  );
  const errors = [...shaped.flatMap((s) => s.diagnostics), ...linked.diagnostics].filter((d) => d.severity === 'error');
  return { library: linked.value, whole: errors.length === 0 };
}

const before = libraryOf(all).library;

const vendorLists = ['documents', 'upstreams', 'undertakings', 'requests', 'conflicts'];
const serviceLists = [
  ...['variants', 'plans', 'groups', 'features', 'data-classes', 'settings'],
  ...['gates', 'exclusions', 'duties', 'clocks', 'recommendations'],
];

/** Ids that are also format keywords or setting values: renaming in raw data would change those too. */
const wordsOfTheFormat = ['baa', 'notes', 'luxsci', 'termination', 'designation', 'services'];

function idsOf(data: Record<string, unknown>): readonly string[] {
  const keys = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : []);
  const services = Object.values((data.services ?? {}) as Record<string, Record<string, unknown>>);
  return [
    ...new Set([
      String(data.vendor),
      ...keys(data.services),
      ...vendorLists.flatMap((list) => keys(data[list])),
      ...services.flatMap((service) => serviceLists.flatMap((list) => keys(service[list]))),
    ]),
  ].filter((id) => !wordsOfTheFormat.includes(id));
}

describe.each(mappings.map((f) => f.path))('%s', (path) => {
  it('of every id in it', () => {
    for (const id of every(24, idsOf(all.get(path) ?? {}))) expectOneRename(id);
  });
});

function expectOneRename(id: string): void {
  const datas = new Map([...all].map(([p, data]) => [p, renamed(data, id, 'zz-another-name')]));
  const { library, whole } = libraryOf(datas);
  expect(whole).toBe(true);
  const subjects = library.vendors.flatMap((v) => v.services).map((s) => standard(s.address));
  const { causes, consequences } = diffStates(
    { library: before, customer: null },
    { library, customer: null },
    subjects,
  );
  expect(consequences).toEqual([]);
  const others = causes.filter((c) => !c.kind.endsWith('-renamed') || !(c.before?.kind === 'id' && c.before.id === id));
  expect(others.map((c) => `${c.kind} ${thingKey(c.thing)}`)).toEqual([]);
  expect(causes.length).toBeGreaterThan(0);
}
