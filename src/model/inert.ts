// Neutralizes text from files for every format: it must not move a cursor, reverse text, or become markup.

// Control characters, line separators, bidirectional overrides and isolates, byte order marks, and invisible characters
// (soft hyphens, zero-width spaces, word joiners, tags). Scripts and emoji need zero-width joiners.
const active =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this must match
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Fast path: most texts are printable ASCII. */
const asciiOnly = /^[ -~]*$/;

// Log commands of GitHub Actions, Azure Pipelines, and TeamCity: `::error::` at the start of a line (here: of a word,
// since text is wrapped), and `##[group]`, `##vso[…]`, `##teamcity[…]` anywhere in a line.
const lineCommand = /::(?<=^\s*::)(?=[a-z])/gim;
const wordCommand = /::(?<!\S::)(?=[a-z])/gi;
const anyCommand = /#(?=#(?:vso|teamcity)?\[)/gi;

/** Fast path: few texts can contain a CI command. */
const mayCommand = (text: string) => text.includes('::') || text.includes('##');

/** Neutralizes CI commands in lines of output. */
export function withoutCommands(text: string): string {
  return mayCommand(text) ? text.replace(lineCommand, ': :').replace(anyCommand, '# ') : text;
}

/** Replaces active characters by their code (U+202E), line breaks by spaces, and splits CI commands with a space. */
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

/** Like `inert`, but keeps line breaks; for text whose line breaks are ours. */
export const inertLines = (text: string): string => text.split('\n').map(inert).join('\n');

/** JSON escapes of a character; two for those beyond U+FFFF (RFC 8259, section 7). */
const jsonEscape = (c: string): string =>
  c
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Writes active characters as JSON escapes: the JSON parses to the same values. Keeps line breaks between tokens. */
export function inertJson(json: string): string {
  return json.replace(active, (c) => (c === '\n' ? c : jsonEscape(c))).replace(anyCommand, '\\u0023');
}

/** Applies a function to every string in a plain view. Copies only what changes. */
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
