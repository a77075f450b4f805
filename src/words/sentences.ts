// Enumerations, capital letters and full stops.

/** `A`, `A or B`, `A, B or C`. */
export const anyOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The text with a capital first letter. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The text with a final full stop, so that other text can follow. */
export const sentence = (text: string): string => (text === '' || /[.!?]["'”’)]*$/.test(text) ? text : `${text}.`);

/** The text without a final full stop, so that the sentence can go on. */
export const goingOn = (text: string): string => text.replace(/\.$/, '');

/** What a term of an agreement leaves open. */
export const weaknessText = (weakness: string): string => `Weakness: ${sentence(weakness)}`;

/** The label in lower case, for use within a sentence. */
export const within = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
