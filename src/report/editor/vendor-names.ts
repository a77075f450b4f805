// The vendors of a library, and what can be asked of them, as names in files.

import type { Library } from '../../model/library.ts';
import { questionId } from '../../model/question.ts';
import { rowQuestions } from './row-names.ts';
import { type Name, oneOf, type Schema } from './schema.ts';

export const vendorNames = ({ vendors }: Library): readonly Name[] =>
  vendors.map(({ id, name }) => ({ id, title: name }));

/** Questions on rows by name; others in their form, with those that are known by name. */
export function questionForm({ vendors, provisions }: Library): readonly (Schema | false)[] {
  const others = vendors.flatMap(({ name, conflicts, upstreams, services }): readonly Name[] => [
    ...services.flatMap((s) =>
      s.clocks.map(({ id, title }) => ({ id: questionId({ kind: 'clock', id }), title: `${name}: ${title}` })),
    ),
    ...upstreams.map((u) => ({ id: questionId({ kind: 'party', id: u.id }), title: `${name}: ${u.name}` })),
    ...conflicts.map(({ id, text }) => ({ id: questionId({ kind: 'conflict', id }), title: `${name}: ${text}` })),
  ]);
  const unique = new Map([...rowQuestions(provisions), ...others].map((name) => [name.id, name]));
  return [oneOf([...unique.values()]), { type: 'string', pattern: '^q-[a-z][A-Za-z0-9.-]{0,199}$' }];
}
