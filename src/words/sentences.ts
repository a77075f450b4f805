// Several things in one sentence, and where it ends.

/** `A`, `A or B`, `A, B or C`. */
export const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** A text with a full stop, where it has none, so that what follows does not run into it. */
export const sentence = (text: string): string => (text === '' || /[.!?]["'”’)]*$/.test(text) ? text : `${text}.`);
