// Which mappings a comparison needs. What devolve ships was checked when it was built: where it did not change, and nobody
// who is compared reaches it, it is left aside.

import type { SourceFile } from '../model/source-tree.ts';
import type { MappingDocument } from '../schema/mapping-document.ts';
import type { Loader } from './loader.ts';

type Mapping = Pick<MappingDocument, 'vendor' | 'upstreams' | 'services'>;

const vendorOf = (address: string) => address.split('/', 1)[0] ?? '';

function mappingIn(data: unknown): Mapping | null {
  return typeof data === 'object' && data !== null && 'vendor' in data ? (data as Mapping) : null;
}

/** Vendors straight behind a vendor. */
const behind = ({ upstreams }: Mapping) =>
  Object.values(upstreams ?? {}).flatMap((u) => (u.service === undefined ? [] : [vendorOf(u.service)]));

const mappingOf = (loader: Loader, f: SourceFile) => mappingIn(f.compiled ?? loader.read(f).shaped?.document.data);

/** Every vendor and service that the files have. */
export function namesIn(loader: Loader, files: readonly SourceFile[]): readonly string[] {
  const mappings = files.flatMap((f) => mappingOf(loader, f) ?? []);
  return mappings.flatMap((m) => [
    m.vendor,
    ...Object.keys(m.services ?? {}).map((service) => `${m.vendor}/${service}`),
  ]);
}

/**
 * The files that matter on each side.
 * @param wanted the vendors that are compared; null: all that changed, and all that rest on one that changed
 */
export function reachedFiles(
  loader: Loader,
  base: readonly SourceFile[],
  head: readonly SourceFile[],
  wanted: readonly string[] | null,
): readonly [base: readonly SourceFile[], head: readonly SourceFile[]] {
  const digests = new Map(base.map((f) => [f.path, f.digest]));
  const paths = new Set(head.map((f) => f.path));
  const changed = [...head.filter((f) => digests.get(f.path) !== f.digest), ...base.filter((f) => !paths.has(f.path))];
  const data = (f: SourceFile) => mappingOf(loader, f);
  // The rules concern everybody.
  if (wanted === null && changed.some((f) => data(f) === null)) return [base, head];

  const graph = new Map<string, Set<string>>();
  // All of the user's own layer is linked, so what it rests on must be there.
  const own = new Set<string>();
  for (const file of [...base, ...head]) {
    const mapping = data(file);
    if (mapping === null) continue;
    if (file.compiled === undefined) own.add(mapping.vendor);
    const held = graph.get(mapping.vendor) ?? new Set();
    for (const vendor of behind(mapping)) held.add(vendor);
    graph.set(mapping.vendor, held);
  }
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(from)) return seen;
    seen.add(from);
    for (const next of graph.get(from) ?? []) reach(next, seen);
    return seen;
  };
  const edited = new Set(changed.flatMap((f) => data(f)?.vendor ?? []));
  const starts = wanted ?? [...graph.keys()].filter((vendor) => [...reach(vendor)].some((v) => edited.has(v)));
  const reached = new Set([...starts, ...own].flatMap((vendor) => [...reach(vendor)]));
  const matters = (f: SourceFile) => {
    const mapping = f.compiled === undefined ? null : mappingIn(f.compiled);
    return mapping === null || reached.has(mapping.vendor) || edited.has(mapping.vendor);
  };
  return [base.filter(matters), head.filter(matters)];
}
