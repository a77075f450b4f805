// Which of the files that the build has checked an answer needs. The user's own files are always read: they may be wrong.

import type { Compiled, SourceFile } from '../model/source-tree.ts';

/** Documents that nothing is computed from: they are shown, where somebody asks for them. */
const references: ReadonlySet<string> = new Set(['inquiries', 'crosswalk']);

/** The vendors given, and all behind them. */
export function reachOf(vendors: Iterable<string>, behind: (vendor: string) => Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...vendors];
  for (let vendor = open.pop(); vendor !== undefined; vendor = open.pop()) {
    if (seen.has(vendor)) continue;
    seen.add(vendor);
    open.push(...behind(vendor));
  }
  return seen;
}

/**
 * Leaves out compiled mappings that no vendor asked for reaches, and compiled references where they are not asked for.
 * @param vendors ids of the vendors that the answer is about, or that the user's own mappings rest on
 */
export function neededFiles(
  files: readonly SourceFile[],
  vendors: readonly string[],
  withReferences: boolean,
): readonly SourceFile[] {
  const mappings = new Map<string, Compiled>();
  for (const { compiled } of files) if (compiled?.vendor != null) mappings.set(compiled.vendor, compiled);
  const reached = reachOf(vendors, (vendor) => mappings.get(vendor)?.behind ?? []);
  return files.filter(({ compiled }) => {
    if (compiled === undefined) return true;
    if (compiled.vendor !== null) return reached.has(compiled.vendor);
    return withReferences || !references.has(compiled.kind);
  });
}
