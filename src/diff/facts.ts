// Short ways to make the facts that most rules need, and the test for two facts being the same.

import type { EditedFact, Fact } from '../model/change-facts.ts';
import type { Grade } from '../model/grade.ts';
import type { Pointer } from '../model/vendor.ts';

type Told<K extends EditedFact['kind']> = Extract<EditedFact, { readonly kind: K }>;

export const text = (said: string): Told<'text'> => ({ kind: 'text', text: said });

export const textIfAny = (said: string | null): Told<'text'> | null => (said === null ? null : text(said));

export const texts = (said: readonly (string | null)[]): Told<'texts'> | null => {
  const found = said.filter((one) => one !== null);
  return found.length === 0 ? null : { kind: 'texts', texts: found };
};

export const ids = (all: readonly string[]): Told<'ids'> => ({ kind: 'ids', ids: all });

export const grade = (of: { readonly grade: Grade }): Told<'grade'> => ({ kind: 'grade', grade: of.grade });

export const source = (of: { readonly source: Pointer }): Told<'source'> => ({ kind: 'source', source: of.source });

const keys = new WeakMap<Fact, string>();

/** The fact as text; equal text means the same fact. A finding is identified by its id. */
export function factKey(fact: Fact | null): string {
  if (fact === null) return '';
  const key = keys.get(fact) ?? (fact.kind === 'finding' ? fact.finding.id : JSON.stringify(fact));
  keys.set(fact, key);
  return key;
}
