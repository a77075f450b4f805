// A command line as it is typed in bash, read up to the cursor: its words, and how the last one is quoted.

export interface TypedLine {
  /** Without quotes and escapes; the last is the one that is being typed. */
  readonly words: readonly string[];
  /** The quote in which the cursor stands; '' outside of quotes. */
  readonly quote: '' | "'" | '"';
  /** The last word as it is typed, with its quotes and escapes. */
  readonly raw: string;
}

/** Words of bash, as far as completion needs them: quotes, escapes, and blanks between words. */
export function readTyped(line: string): TypedLine {
  const words: string[] = [];
  let word = '';
  let start = 0;
  let quote: TypedLine['quote'] = '';
  let open = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (quote === '' && /\s/.test(c)) {
      if (open) words.push(word);
      [word, open, start] = ['', false, i + 1];
      continue;
    }
    open = true;
    if (quote === '' && (c === "'" || c === '"')) quote = c;
    else if (c === quote) quote = '';
    else if (c === '\\' && quote !== "'") {
      i += 1;
      // In double quotes, a backslash stands for itself before most characters.
      word += (quote === '"' && !/["$`\\]/.test(line.charAt(i)) ? '\\' : '') + line.charAt(i);
    } else word += c;
  }
  return { words: [...words, word], quote, raw: line.slice(start) };
}

/** A value as bash reads it back: escaped, or as it may stand in the open quote; null where it cannot. */
export function quotedFor(value: string, quote: TypedLine['quote']): string | null {
  if (quote === "'") return value.includes("'") ? null : value;
  if (quote === '"') return value.replace(/["$`\\!]/g, '\\$&');
  return value.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, '\\$&');
}

/**
 * What bash puts in place of the word: readline breaks words at some characters, and keeps what is before the last.
 * @param breaks COMP_WORDBREAKS
 */
export function insertion(value: string, { quote, raw }: TypedLine, breaks: string): string | null {
  const quoted = quotedFor(value, quote);
  if (quoted === null || quote !== '') return quoted;
  const at = [...raw].reduce((last, c, i) => (breaks.includes(c) && raw.charAt(i - 1) !== '\\' ? i + 1 : last), 0);
  return quoted.startsWith(raw.slice(0, at)) ? quoted.slice(at) : null;
}
