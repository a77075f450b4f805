// Which built-in files an answer needs. The user's own files are always read, since they may have errors.

import { createHash } from 'node:crypto';
import { andThoseBehind } from '../model/lookup.ts';
import type { Named, SourceFile } from '../model/source-tree.ts';

/** Documents that nothing is computed from; they are only shown on request. */
const references: ReadonlySet<string> = new Set(['inquiries', 'crosswalk']);

/** Is this a built-in document that nothing is computed from? */
export const isReference = ({ names }: SourceFile): boolean => names !== undefined && references.has(names.kind);

/** What an answer is about. */
export interface About {
  /** Ids of vendors, as given; null for all. */
  readonly vendors: readonly string[] | null;
  /** Whether the answer shows references. */
  readonly references: boolean;
}

/**
 * Leaves out built-in mappings that the answer does not depend on, and references that it does not show. For an unknown
 * vendor all mappings stay, so that the right name can be suggested.
 * @param own the vendors of the user's own mappings, the subcontractors that these name, and the vendors beside whose mapping
 * the user has a file
 */
export function neededFiles(
  files: readonly SourceFile[],
  { vendors, references: withReferences }: About,
  own: Readonly<Record<'vendors' | 'behind' | 'beside', readonly string[]>>,
): readonly SourceFile[] {
  const mappings = new Map<string, Named>();
  for (const { names } of files) if (names?.vendor != null) mappings.set(names.vendor, names);
  const known = (vendor: string) => mappings.has(vendor) || own.vendors.includes(vendor);
  const asked = vendors === null ? null : [...vendors, ...own.beside];
  // A built-in mapping stays even if the user maps the same vendor, since the conflict must be reported.
  const wanted = asked?.every(known) ? [...asked, ...own.vendors, ...own.behind] : [...mappings.keys()];
  const reached = andThoseBehind(wanted, (vendor) => mappings.get(vendor)?.behind ?? []);
  return files.filter(({ names }) => {
    if (names === undefined) return true;
    if (names.vendor !== null) return reached.has(names.vendor);
    return withReferences || !references.has(names.kind);
  });
}

/**
 * The files as a copy for outsiders may list them: the rules, and the mappings on which the answer rests. Those that it
 * must not name become one entry with one digest. No other mapping is listed: it would show with whom the sender deals.
 * @param rests paths of the mappings on which the answer rests
 * @param named those of them that the reader may know of
 */
export function namedFor(
  files: readonly SourceFile[],
  rests: ReadonlySet<string>,
  named: ReadonlySet<string>,
): readonly SourceFile[] {
  const listed = files.filter(({ path }) => !path.startsWith('mappings/') || (rests.has(path) && named.has(path)));
  const unnamed = files.filter(({ path }) => rests.has(path) && !named.has(path));
  if (unnamed.length === 0) return listed;
  const digest = createHash('sha256')
    .update(unnamed.map((file) => file.digest).join('\n'))
    .digest('hex');
  const path = `mappings/ (${unnamed.length} more)`;
  return [...listed, { path, label: path, text: '', digest }];
}
