// Which mappings a comparison needs. The built-in ones were checked at build time, so those that did not change, and that
// nobody who is compared depends on, are left out.

import { type MappingNames, namesIn } from '../link/mapping-names.ts';
import { andThoseBehind } from '../model/lookup.ts';
import type { SourceFile } from '../model/source-tree.ts';
import { isReference } from '../open/needed.ts';
import type { Opener } from '../open/opener.ts';

/** The names in a mapping, or the vendor beside whose mapping a file stands; null for a file of another kind. */
function mappingOf(opener: Opener, file: SourceFile): MappingNames | null {
  const { compiled } = file;
  if (compiled !== undefined) return compiled.vendor === null ? null : { ...compiled, vendor: compiled.vendor };
  const { shaped } = opener.read(file);
  if (shaped?.kind === 'beside') return { vendor: shaped.document.data.beside, services: [], behind: [] };
  return shaped?.kind === 'mapping' ? namesIn(shaped.document.data) : null;
}

/** The ids of all vendors, and the addresses of all services. */
export function servicesIn(opener: Opener, files: readonly SourceFile[]): readonly string[] {
  const mappings = files.flatMap((f) => mappingOf(opener, f) ?? []);
  return [...new Set(mappings.flatMap((m) => [m.vendor, ...m.services]))];
}

/**
 * The files that matter on each side.
 * @param wanted the vendors to compare; null for those that changed, and all that depend on one that changed
 */
export function comparedFiles(
  opener: Opener,
  base: readonly SourceFile[],
  head: readonly SourceFile[],
  wanted: readonly string[] | null,
): readonly [base: readonly SourceFile[], head: readonly SourceFile[]] {
  const digests = new Map(base.map((f) => [f.path, f.digest]));
  const now = new Map(head.map((f) => [f.path, f.digest]));
  // On either side, since a file may belong to another vendor than before.
  const changed = [
    ...head.filter((f) => digests.get(f.path) !== f.digest),
    ...base.filter((f) => now.get(f.path) !== f.digest),
  ];
  const data = (f: SourceFile) => mappingOf(opener, f);
  // A change of the rules affects everybody.
  if (wanted === null && changed.some((f) => data(f) === null)) return [base, head];

  const graph = new Map<string, Set<string>>();
  // The user's own layer is linked as a whole, so whatever it depends on must be there.
  const own = new Set<string>();
  for (const file of [...base, ...head]) {
    const mapping = data(file);
    if (mapping === null) continue;
    if (file.compiled === undefined) own.add(mapping.vendor);
    const held = graph.get(mapping.vendor) ?? new Set();
    for (const vendor of mapping.behind) held.add(vendor);
    graph.set(mapping.vendor, held);
  }
  const withParties = (vendors: Iterable<string>) => andThoseBehind(vendors, (vendor) => graph.get(vendor) ?? []);
  const edited = new Set(changed.flatMap((f) => data(f)?.vendor ?? []));
  const starts = wanted ?? [...graph.keys()].filter((vendor) => [...withParties([vendor])].some((v) => edited.has(v)));
  const reached = withParties([...starts, ...own]);
  // An unchanged reference moves nothing.
  const same = new Set(head.filter((f) => digests.get(f.path) === f.digest).map((f) => f.path));
  const matters = (f: SourceFile) => {
    if (isReference(f) && same.has(f.path)) return false;
    const vendor = f.compiled?.vendor ?? null;
    return vendor === null || reached.has(vendor) || edited.has(vendor);
  };
  return [base.filter(matters), head.filter(matters)];
}
