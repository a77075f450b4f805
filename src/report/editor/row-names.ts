// The rows of a library as names in files: each citation, and the other spellings that link accepts.

import { hasRow, type Provision } from '../../model/catalog.ts';
import { questionId } from '../../model/question.ts';
import { otherSpelling, questionOn } from '../../words/editor.ts';
import type { Name } from './schema.ts';

function spellings({ citation, title, duty, aliases }: Provision): readonly Name[] {
  const own: Name = { id: citation, title, about: duty };
  return [own, ...aliases.map((id): Name => ({ id, title, about: `${otherSpelling(citation)} ${duty}` }))];
}

/** Every spelling of every row: a key or value that is none of them is an error of link, too. */
export const rowNames = (provisions: readonly Provision[]): readonly Name[] =>
  provisions.filter(hasRow).flatMap(spellings);

/** The same for provisions that require a term in a contract. */
export const termNames = (provisions: readonly Provision[]): readonly Name[] =>
  provisions.filter((p) => p.contractTerm).flatMap(spellings);

export const rowQuestions = (provisions: readonly Provision[]): readonly Name[] =>
  provisions.filter(hasRow).map(({ citation, title }) => ({
    id: questionId({ kind: 'row', citation }),
    title: questionOn(`${citation} ${title}`),
  }));
