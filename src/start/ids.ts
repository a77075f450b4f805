// Ids from names that people type.

import { asName } from '../model/as-name.ts';

const most = 60;

/** `Rosewood Med Spa` becomes rosewood-med-spa; '' if the name has no Latin letter and no digit. */
export const idOf = (name: string): string => asName(name).slice(0, most).replace(/-$/, '');

/** The id, or the first free one of id-2, id-3 …; it is added to those that are taken. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
