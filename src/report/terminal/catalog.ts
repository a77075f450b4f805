// The catalog for a terminal: a table of everything, or one provision and what hangs on it in full.

import type { CatalogView } from '../views/catalog-view.ts';
import type { Painter } from './paint.ts';
import { table } from './table.ts';

export function catalogText(view: CatalogView, paint: Painter, width: number): string {
  if (!view.part) {
    const rows = view.provisions.map((p) => [p.citation, p.title, p.designation, p.role, p.level, p.inheritable]);
    return `${paint.bold(view.title)}\n${view.convention}\n\n${table(['rule', 'title', 'designation', 'role', 'level', 'inheritable'], rows, width)}`;
  }
  const named = view.provisions.some((p) => p.citation === view.title);
  const head = named
    ? ''
    : `${paint.bold(view.title)}\n  ${view.convention}\n${view.provisions.length > 0 ? '\n' : ''}`;
  const provisions = view.provisions
    .map((p) => {
      const facts = [
        ['binds', p.binds],
        ['kind', [p.kind, p.role, p.designation].filter((part) => part !== '').join(', ')],
        ['deadline', p.deadline],
        ['level', p.level],
        ['inheritable', p.because === '' ? p.inheritable : `${p.inheritable}: ${p.because}`],
        ['remains', p.remains],
        ['status', p.status],
        ['note', p.note],
      ].filter(([, text]) => text !== '');
      const lines = facts.map(([name, text]) => `  ${(name ?? '').padEnd(12)}${text ?? ''}`).join('\n');
      return `${paint.bold(`${p.citation} ${p.title}`)}\n  ${p.duty}\n${paint.dim(lines)}\n`;
    })
    .join('\n');
  return head + provisions;
}
