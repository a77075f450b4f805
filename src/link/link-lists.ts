// Lists that stand beside the rules, each under an id of its own: inquiries and crosswalks.

import { type Document, diagnosticAt } from '../document/document.ts';
import type { CitationIndex } from '../hipaa/citations/citation-index.ts';
import { compareText } from '../model/compare-text.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';

/** How one kind of list is linked: the key that names it in a file, and what is held of earlier versions under one law. */
export interface ListKind<D, T> {
  readonly key: string;
  readonly link: (document: Document<D>, index: CitationIndex) => Checked<T>;
  readonly held: WeakMap<Document, Checked<T>>;
}

/** In the order of path, what devolve ships first: of two files with one id it is the user's that is told. */
export function shippedFirst<D extends Document>(documents: readonly D[]): readonly D[] {
  const rank = ({ file }: D) => (file.shipped === undefined ? 1 : 0);
  return [...documents].sort((a, b) => rank(a) - rank(b) || compareText(a.file.path, b.file.path));
}

/** Every list of one kind, in code-unit order of id. A second file with an id is an error: which of them was meant? */
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
