// Links lists that refer to catalogs and have ids of their own: inquiries and crosswalks.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';

/** One kind of list: its identifying key, how to link it, and a cache of linked documents. */
export interface ListKind<D, T> {
  readonly key: string;
  readonly link: (document: Document<D>, index: CitationIndex) => Checked<T>;
  readonly held: WeakMap<Document, Checked<T>>;
}

/** Sorts shipped files first, then by path, so that of two files with the same id the user's is reported. */
export function shippedFirst<D extends Document>(documents: readonly D[]): readonly D[] {
  const rank = ({ file }: D) => (file.shipped === undefined ? 1 : 0);
  return [...documents].sort((a, b) => rank(a) - rank(b) || compareText(a.file.path, b.file.path));
}

/** Lists of one kind, sorted by id in code-unit order. A second file with the same id is an error. */
export function linkLists<D, T extends { readonly id: string }>(
  { key, link, held }: ListKind<D, T>,
  documents: readonly Document<D>[],
  index: CitationIndex,
): Checked<readonly T[]> {
  const diagnostics: Diagnostic[] = [];
  const lists = new Map<string, { readonly value: T; readonly document: Document }>();
  for (const document of shippedFirst(documents)) {
    const linked = held.get(document) ?? link(document, index);
    held.set(document, linked);
    for (const d of linked.diagnostics) diagnostics.push(d);
    const { id } = linked.value;
    const other = lists.get(id);
    if (other === undefined) {
      lists.set(id, { value: linked.value, document });
      continue;
    }
    const fault = { says: 'list-duplicate', id, file: other.document.file.label } as const;
    diagnostics.push(diagnosticAt(document, [key], 'value', fault));
  }
  const value = [...lists.values()].map((list) => list.value).sort((a, b) => compareText(a.id, b.id));
  return { value, diagnostics };
}
