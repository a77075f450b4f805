// Which of two columns cites. "Control" and "Requirement" are heads of either; the rows show which one it is.

import type { TableRole } from '../../model/table-claim.ts';
import type { Kept } from './data-row.ts';
import type { Head } from './head.ts';

const cites = ({ cells }: Kept, role: TableRole) =>
  /\b1[56]\d\.\d{3}\b/.test(cells.get(role)?.text.slice(0, 400) ?? '');

/** What no other column can be called. */
const surely = /citation|hipaa|\bcfr\b|\brules?\b|sections?\b|regulat|provision/i;

/** The rows of a table with its citations and its controls the other way round, where only the latter cite. */
export function withCitations(kept: readonly Kept[]): readonly Kept[] {
  const [first] = kept;
  if (first === undefined || surely.test(first.row.head.texts.get(first.row.head.columns.get('citation') ?? -1) ?? ''))
    return kept;
  if (!kept.some((one) => cites(one, 'control')) || kept.some((one) => cites(one, 'citation'))) return kept;
  const turned = new Map<Head, Head>();
  const turn = (head: Head): Head => {
    const columns = new Map(head.columns);
    const [citation, control] = [head.columns.get('citation'), head.columns.get('control')];
    if (citation !== undefined && control !== undefined) columns.set('citation', control).set('control', citation);
    return { ...head, columns };
  };
  return kept.map(({ row, cells, ...rest }) => {
    const head = turned.get(row.head) ?? turn(row.head);
    turned.set(row.head, head);
    const swapped = new Map(cells);
    const [citation, control] = [cells.get('citation'), cells.get('control')];
    for (const [role, cell] of [['citation', control] as const, ['control', citation] as const])
      if (cell === undefined) swapped.delete(role);
      else swapped.set(role, cell);
    return { row: { ...row, head }, cells: swapped, ...rest };
  });
}
