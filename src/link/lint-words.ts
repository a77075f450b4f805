// Warnings on claim words in a mapping, or beside one, that a report would print in our voice. Only for `validate`.

import { type Document, diagnosticAt } from '../document/document.ts';
import { claimWordsIn } from '../model/claim-words.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BesideDocument } from '../schema/beside-document.ts';
import type { MappingDocument } from '../schema/mapping-document.ts';

type Path = readonly string[];

/** Keys whose text a report prints in our voice. Names (of vendors, services, documents) and claims are not ours. */
const printed = new Set([
  ...[
    'provides',
    'offers',
    'limits',
    'do',
    'outside',
    'title',
    'steps',
    'conditions',
    'says',
    'for',
    'ground',
    'from',
    'text',
  ],
  ...['weakens', 'weakness', 'because', 'note'],
]);
/** Maps in which a plain string is the title. */
const options = new Set(['variants', 'plans', 'features', 'data-classes', 'settings']);
const keptAsWritten = new Set(['documents', 'claims', 'replies']);

function visit(value: unknown, path: Path, key: string, found: (text: string, path: Path, key: string) => void): void {
  if (typeof value === 'string') {
    if (printed.has(key) || options.has(path.at(-2) ?? '')) found(value, path, key);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) visit(item, [...path, String(i)], key, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, held] of Object.entries(value)) {
      if (!keptAsWritten.has(name)) visit(held, [...path, name], name, found);
    }
  }
}

/** Warnings on overstated texts of a mapping, or of a file beside one. */
export function lintWords(document: Document<MappingDocument | BesideDocument>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document.data, [], '', (text, path, key) => {
    const isName = key === 'title' && path.length === 3 && path[0] === 'services';
    const found = isName ? [] : claimWordsIn(text, ['provides', 'offers', 'do'].includes(key));
    if (found.length > 0)
      diagnostics.push(diagnosticAt(document, path, 'value', { says: 'claim-word', found }, 'warning'));
  });
  return diagnostics;
}
