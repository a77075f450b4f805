// The catalog for a terminal: a table of everything, or one provision in full with what is below it.

import { pageWords } from '../../words/pages.ts';
import type { CatalogView } from '../views/catalog-view.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';

const { heads, labels } = pageWords.catalog;

export function catalogText(view: CatalogView, paint: Painter, width: number): string {
  if (!view.part) {
    const rows = view.provisions.map((p) => [p.citation, p.title, p.designation, p.role, p.level, p.inheritable]);
    return `${paint.bold(view.title)}\n${view.convention}\n\n${table([heads.rule, heads.title, labels.designation, labels.role, labels.level, heads.discharge], rows, width)}`;
  }
  const named = view.provisions.some((p) => p.citation === view.title);
  const head = named
    ? ''
    : `${paint.bold(view.title)}\n  ${view.convention}\n${view.provisions.length > 0 ? '\n' : ''}`;
  const provisions = view.provisions
    .map((p) => {
      const facts = [
        [heads.binds, p.binds],
        [heads.kind, [p.kind, p.role, p.designation].filter((part) => part !== '').join(', ')],
        [labels.deadline, p.deadline],
        [labels.level, p.level],
        [heads.discharge, p.because === '' ? p.inheritable : `${p.inheritable}: ${p.because}`],
        [heads.remains, p.remains],
        [labels.status, p.status],
        [labels.note, p.note],
      ].filter(([, text]) => text !== '');
      const lines = facts.map(([name, text]) => `  ${(name ?? '').padEnd(25)}${text ?? ''}`).join('\n');
      return `${paint.bold(`${p.citation} ${p.title}`)}\n  ${p.duty}\n${paint.dim(lines)}\n`;
    })
    .join('\n');
  return head + provisions;
}
