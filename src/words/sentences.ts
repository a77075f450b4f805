// Several things in one sentence, how it begins, and where it ends.

/** `A`, `A or B`, `A, B or C`. */
export const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The same text with a capital letter, as a heading or a sentence begins. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A text with a full stop, where it has none, so that what follows does not run into it. */
export const sentence = (text: string): string => (text === '' || /[.!?]["'”’)]*$/.test(text) ? text : `${text}.`);

/** As it reads within a sentence. */
export const within = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
