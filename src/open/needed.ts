// Which of the files that the build has checked an answer needs. The user's own files are always read: they may be wrong.

import { createHash } from 'node:crypto';
import { andThoseBehind } from '../model/lookup.ts';
import type { Compiled, SourceFile } from '../model/source-tree.ts';

/** Documents that nothing is computed from: they are shown, where somebody asks for them. */
const references: ReadonlySet<string> = new Set(['inquiries', 'crosswalk']);

/** Is this a file that the build has checked, and that nothing is computed from? */
export const isReference = ({ compiled }: SourceFile): boolean =>
  compiled !== undefined && references.has(compiled.kind);

/** What an answer is about. */
export interface About {
  /** Ids of vendors, as somebody wrote them; null for all. */
  readonly vendors: readonly string[] | null;
  /** Whether references are shown in it. */
  readonly references: boolean;
}

/**
 * Leaves out compiled mappings that no vendor asked for reaches, and compiled references where they are not asked for.
 * Where somebody asks for a vendor that is not there, all mappings stay, so that the right name can be suggested.
 * @param own the vendors that the user's own mappings are of, and those that they rest on
 */
export function neededFiles(
  files: readonly SourceFile[],
  { vendors, references: withReferences }: About,
  own: { readonly vendors: readonly string[]; readonly behind: readonly string[] },
): readonly SourceFile[] {
  const mappings = new Map<string, Compiled>();
  for (const { compiled } of files) if (compiled?.vendor != null) mappings.set(compiled.vendor, compiled);
  const known = (vendor: string) => mappings.has(vendor) || own.vendors.includes(vendor);
  // A shipped mapping of a vendor that the user maps too is kept: that is told, not hidden.
  const wanted = vendors?.every(known) ? [...vendors, ...own.vendors, ...own.behind] : [...mappings.keys()];
  const reached = andThoseBehind(wanted, (vendor) => mappings.get(vendor)?.behind ?? []);
  return files.filter(({ compiled }) => {
    if (compiled === undefined) return true;
    if (compiled.vendor !== null) return reached.has(compiled.vendor);
    return withReferences || !references.has(compiled.kind);
  });
}

/**
 * The files as a copy for strangers may name them: the rules, what devolve ships, and the file of the vendor that it is
 * about. The user's other mappings (of whom it deals with, and how it calls them) are one entry with one digest.
 * @param about the path of the vendor's file in the library
 */
export function namedFor(files: readonly SourceFile[], about: string): readonly SourceFile[] {
  const named = ({ path, compiled }: SourceFile) =>
    !path.startsWith('mappings/') || compiled !== undefined || path === about;
  const others = files.filter((file) => !named(file));
  if (others.length === 0) return files;
  const digest = createHash('sha256')
    .update(others.map((file) => file.digest).join('\n'))
    .digest('hex');
  const path = `mappings/ (${others.length} more)`;
  return [...files.filter(named), { path, label: path, text: '', digest }];
}
