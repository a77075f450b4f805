// --map: columns by what they have.

import { UsageError } from '../../model/errors.ts';
import { type TableRole, tableRoles } from '../../model/table-claim.ts';

const isRole = (text: string): text is TableRole => tableRoles.some((role) => role === text);

const pair = /\s*([a-z]+)\s*=\s*(?:"([^"]*)"|([^,]*?))\s*(?:,|$)/y;

/** `citation=A,control="Our, control"` as columns by role; empty without --map. Throws UsageError. */
export function columnsIn(maps: readonly string[] = []): ReadonlyMap<TableRole, string> {
  const columns = new Map<TableRole, string>();
  for (const text of maps) {
    const malformed = new UsageError({ says: 'map-malformed', text });
    pair.lastIndex = 0;
    do {
      const [, role = '', quoted, plain] = pair.exec(text) ?? [];
      const name = (quoted ?? plain ?? '').trim();
      if (!isRole(role) || name === '' || columns.has(role)) throw malformed;
      columns.set(role, name);
    } while (pair.lastIndex < text.length);
  }
  if (columns.size > 0 && !columns.has('citation')) throw new UsageError({ says: 'map-citation' });
  return columns;
}
