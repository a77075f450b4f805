// Tokenizes citations as people type them: repairs signs and drops noise, in one pass.

export type TokenKind =
  | 'number'
  | 'word'
  | 'open'
  | 'close'
  | 'dot'
  | 'dash'
  | 'underscore'
  | 'slash'
  | 'list'
  | 'space';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Maximum length of a text; the citation list of a whole rule is shorter. */
export const maxCitationText = 2000;

const entities: Readonly<Record<string, string>> = {
  lpar: '(',
  rpar: ')',
  lbrack: '(',
  rbrack: ')',
  nbsp: ' ',
  amp: '&',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  dash: '-',
  period: '.',
  comma: ',',
};

const kinds: Readonly<Record<string, TokenKind>> = {
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '.': 'dot',
  '·': 'dot',
  '-': 'dash',
  '\u2010': 'dash',
  '\u2011': 'dash',
  '\u2012': 'dash',
  '\u2013': 'dash',
  '\u2014': 'dash',
  '\u2212': 'dash',
  '~': 'dash',
  _: 'underscore',
  '/': 'slash',
  ',': 'list',
  ';': 'list',
  '&': 'list',
  '+': 'list',
  '|': 'list',
  '§': 'list',
};

const isDigit = (c: string) => c >= '0' && c <= '9';
const isLetter = (c: string) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
const isSpace = (c: string) => c === ' ' || c === '\t' || c === '\n' || c === '\r' || c === '\u00a0' || c === '\u202f';

/** The sign and length of an HTML entity at `at`, such as `&lpar;` or `&#40;`; null if none. Drops unknown names. */
function entityAt(text: string, at: number): readonly [sign: string, length: number] | null {
  const end = text.indexOf(';', at + 1);
  if (end < 0 || end - at > 10 || end === at + 1) return null;
  const name = text.slice(at + 1, end);
  const length = end - at + 1;
  if (name.startsWith('#')) {
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return Number.isInteger(code) && code > 0 && code < 0x10000 ? [String.fromCharCode(code), length] : null;
  }
  if (![...name].every(isLetter)) return null;
  return [Object.hasOwn(entities, name) ? (entities[name] ?? '') : '', length];
}

/** Replaces signs that editors and wrong encodings substitute. */
function repair(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('Â§', '§')
    .replaceAll('ยง', '§')
    .replaceAll('â€“', '-')
    .replaceAll('â€”', '-')
    .replaceAll('â€˜', '')
    .replaceAll('â€™', '')
    .replace(/[¹²³⁰⁴-⁹†‡*]/g, '')
    .replace(/<br ?\/?>/gi, ',')
    .replace(/<\/?[a-z]{1,10}>/gi, '')
    .replaceAll('©', '(c)')
    .replaceAll('®', '(R)')
    .normalize('NFKC');
}

/** Tokens in order. Drops quotes, backslashes, zero-width characters, mojibake, and all other signs. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const put = (c: string) => {
    const kind = isDigit(c) ? 'number' : isLetter(c) ? 'word' : isSpace(c) ? 'space' : kinds[c];
    if (kind === undefined) return;
    const last = tokens.at(-1);
    if (last?.kind === kind && (kind === 'number' || kind === 'word' || kind === 'space')) {
      tokens[tokens.length - 1] = { kind, text: last.text + c };
    } else tokens.push({ kind, text: c });
  };
  const source = repair(text.slice(0, maxCitationText)).slice(0, 2 * maxCitationText);
  for (let i = 0; i < source.length; i++) {
    const entity = source[i] === '&' ? entityAt(source, i) : null;
    if (entity === null) put(source[i] ?? '');
    else {
      for (const c of entity[0]) put(c);
      i += entity[1] - 1;
    }
  }
  while (tokens.at(-1)?.kind === 'space') tokens.pop();
  return tokens;
}
