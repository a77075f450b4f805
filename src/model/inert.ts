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

/** JSON in which characters that act are written as escapes: the same text to a parser. Line breaks between its parts stay. */
export function inertJson(json: string): string {
  return json.replace(active, (c) => (c === '\n' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** Applies a function to every text of a plain view, once. What it leaves as it was is not copied. */
export function mapTexts<T>(view: T, change: (text: string) => string): T {
  if (typeof view === 'string') return change(view) as T;
  if (typeof view !== 'object' || view === null) return view;
  const source = view as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(source)) {
    const changed = mapTexts(source[key], change);
    if (changed === source[key]) continue;
    copy ??= (Array.isArray(view) ? [...view] : { ...source }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? view) as T;
}
