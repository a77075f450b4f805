// Text from files is inert in every format: nothing in it may move a cursor, turn text around, or become markup.

// Control characters, line separators, bidirectional overrides and isolates, byte order marks; and what nobody sees: soft
// hyphens, zero-width spaces, word joiners and the like, tags. The zero-width joiners stay: scripts and emoji need them.
const active =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be made visible
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Printable ASCII, which most texts are, is seen faster than everything else is looked for. */
const asciiOnly = /^[ -~]*$/;

// What a log of GitHub Actions, Azure Pipelines or TeamCity takes for a command: `::error::` where a line begins (here: where
// a word begins, since texts are wrapped), `##[group]`, `##vso[…]` and `##teamcity[…]` anywhere in it.
const lineCommand = /::(?<=^\s*::)(?=[a-z])/gim;
const wordCommand = /::(?<!\S::)(?=[a-z])/gi;
const anyCommand = /#(?=#(?:vso|teamcity)?\[)/gi;

/** Could there be a command of CI in it? Hardly ever. */
const mayCommand = (text: string) => text.includes('::') || text.includes('##');

/** Lines of an answer, none of which is a command of CI. */
export function withoutCommands(text: string): string {
  return mayCommand(text) ? text.replace(lineCommand, ': :').replace(anyCommand, '# ') : text;
}

/** Makes characters that act visible (U+202E); line breaks become spaces. Commands of CI are parted by a space. */
export function inert(text: string): string {
  const seen = asciiOnly.test(text)
    ? text
    : text.replace(active, (c) =>
        c === '\n' || c === '\t' || c === '\r'
          ? ' '
          : `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      );
  return mayCommand(seen) ? seen.replace(wordCommand, ': :').replace(anyCommand, '# ') : seen;
}

/** The same of a text whose line breaks are ours. */
export const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

/** A character as escapes of JSON: beyond U+FFFF they are two (RFC 8259, 7). */
const jsonEscape = (c: string): string =>
  c
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** JSON in which characters that act are written as escapes: the same text to a parser. Line breaks between its parts stay. */
export function inertJson(json: string): string {
  return json.replace(active, (c) => (c === '\n' ? c : jsonEscape(c))).replace(anyCommand, '\\u0023');
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
