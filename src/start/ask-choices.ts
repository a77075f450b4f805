// How questions are made of tables of words.

import { UsageError } from '../model/errors.ts';
import { reasonWords } from '../words/errors.ts';
import { type QuestionWords, writeIt } from '../words/start/questions.ts';
import { askOne, askText, type Interview, type Option } from './question.ts';

type Table<K extends string> = Readonly<Record<K, { readonly label: string; readonly hint: string }>>;

export const optionsOf = <K extends string>(keys: readonly K[], table: Table<K>): readonly Option[] =>
  keys.map((value) => ({ value, ...table[value] }));

/** Why `read` does not take a text, in words; null if it does. */
export function wrongIn(read: (text: string) => unknown): (text: string) => string | null {
  return (text) => {
    try {
      read(text);
      return null;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const [message, hint] = reasonWords(error.reason);
      return `${message}: ${hint}`;
    }
  };
}

/** One of the keys of a table of words. */
export function* askKey<K extends string>(
  part: string,
  { message, help }: QuestionWords,
  keys: readonly K[],
  table: Table<K>,
  first: K,
): Interview<K> {
  const answer = yield* askOne({ part, message, help, options: optionsOf(keys, table), first });
  return keys.find((key) => key === answer) ?? first;
}

/** The last question: whether all is to be written. No key alone may throw the answers away. */
export function* askWrite(part: string, { message, help }: QuestionWords): Interview<boolean> {
  const options = optionsOf(['yes', 'back', 'no'], writeIt);
  return (yield* askOne({ part, message, help, options, first: 'yes', back: 'back' })) === 'yes';
}

/** A text that `read` takes; null if it may be skipped and is. */
export function* askRead<T>(
  part: string,
  { message, help, example = '' }: QuestionWords,
  read: (text: string) => T,
  optional: boolean,
): Interview<T | null> {
  const answer = yield* askText({ part, message, help, example, optional, wrong: wrongIn(read) });
  return answer === '' && optional ? null : read(answer);
}
