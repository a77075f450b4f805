// Text from files is inert in every format: nothing in it may move a cursor, turn text around, or become markup.

// Control characters, line separators, bidirectional overrides and isolates, byte order marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be made visible
const active = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Makes characters that act visible (U+202E); line breaks become spaces. */
export function inert(text: string): string {
  return text.replace(active, (c) =>
    c === '\n' || c === '\t' || c === '\r' ? ' ' : `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
