// Splits block mappings into entries by indentation alone, without parsing; null if that is ambiguous. The caller must
// let the parser confirm the content of an entry.

/** Lines of a text with their start and indentation. */
export interface Lines {
  readonly text: string;
  /** Offset of each line, and finally of the end of the text. */
  readonly starts: readonly number[];
  /** Indentation; `blank` for an empty line, `comment(n)` for a comment indented by n. */
  readonly indents: readonly number[];
}

/** Lines of a block mapping, starting with its first key; `to` is exclusive. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
}

/** One entry: the line of its key and all that belongs to it. Siblings with different keys have different names. */
export interface Span extends Block {
  readonly name: string;
  /** Only a comment follows the key on its line. */
  readonly bare: boolean;
}

const blank = -1;
const comment = (indent: number): number => -2 - indent;
const [tab, lf, cr, space, hash] = [0x09, 0x0a, 0x0d, 0x20, 0x23];
const endsWord = (code: number): boolean =>
  code === space || code === lf || code === cr || code === tab || Number.isNaN(code);

/** Null for a text with a byte order mark, tabs in indentation, document markers, directives, or lone returns. */
export function indexLines(text: string): Lines | null {
  if (text.includes('\ufeff')) return null;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== lf) return null;
  }
  const starts: number[] = [];
  const indents: number[] = [];
  for (let start = 0; start < text.length; ) {
    let at = start;
    let code = text.charCodeAt(at);
    while (code === space) code = text.charCodeAt(++at);
    if (code === tab) return null;
    const indent = at - start;
    if (indent === 0 && (code === 0x25 || text.startsWith('---', at) || text.startsWith('...', at))) return null;
    starts.push(start);
    if (code === lf || code === cr || Number.isNaN(code)) indents.push(blank);
    else indents.push(code === hash ? comment(indent) : indent);
    const end = text.indexOf('\n', at);
    start = end === -1 ? text.length : end + 1;
  }
  starts.push(text.length);
  return { text, starts, indents };
}

export const startOf = (lines: Lines, line: number): number => lines.starts[line] ?? lines.text.length;

/** Text of an entry, as whole lines. */
export function textOf({ text, starts }: Lines, { from, to }: Block): string {
  return text.slice(starts[from], starts[to]);
}

/** A line at the keys' indentation that still belongs to the entry above: a list item or a closing bracket. */
function continues({ text, starts }: Lines, line: number, indent: number): boolean {
  const at = (starts[line] ?? 0) + indent;
  const code = text.charCodeAt(at);
  return code === 0x5d || code === 0x7d || (code === 0x2d && endsWord(text.charCodeAt(at + 1)));
}

const quoted = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*') *:(?= |$)/;

const nothing = /^ *(?: #.*)?$/;

/** Key at the start of a line, with its colon; null if there is none or only the parser can tell. */
function keyOf(line: string): string | null {
  if ('"\''.includes(line.charAt(0))) return quoted.exec(line)?.[0] ?? null;
  if ('[]{},#&*!|>%@`'.includes(line.charAt(0)) || ('?-:'.includes(line.charAt(0)) && endsWord(line.charCodeAt(1)))) {
    return null;
  }
  let colon = line.indexOf(':');
  while (colon !== -1 && !endsWord(line.charCodeAt(colon + 1))) colon = line.indexOf(':', colon + 1);
  const key = line.slice(0, colon + 1);
  return colon === -1 || line.charCodeAt(colon + 1) === tab || key.includes(' #') || key.includes('\t') ? null : key;
}

/** Content of a line without indentation and line end. */
function content({ text, starts }: Lines, line: number, indent: number): string {
  let end = starts[line + 1] ?? text.length;
  if (text.charCodeAt(end - 1) === lf) end--;
  if (text.charCodeAt(end - 1) === cr) end--;
  return text.slice((starts[line] ?? 0) + indent, end);
}

/** The block mapping under an entry's key; null if its value is something else. */
export function below(lines: Lines, { from, to, indent, bare }: Span): Block | null {
  if (!bare) return null;
  const block = blockIn(lines, from + 1, to);
  return block !== null && block.indent > indent ? block : null;
}

/** The mapping of the file, if its first key is not indented. */
export function outermost(lines: Lines): Block | null {
  const block = blockIn(lines, 0, lines.indents.length);
  return block?.indent === 0 ? block : null;
}

function blockIn(lines: Lines, start: number, to: number): Block | null {
  let from = start;
  while (from < to && (lines.indents[from] ?? blank) < 0) from++;
  const indent = lines.indents[from] ?? blank;
  if (from >= to || continues(lines, from, indent) || keyOf(content(lines, from, indent)) === null) return null;
  return { from, to, indent };
}

/** A key after `?` or an empty one: its position depends on the lines before it. */
const oddKey = /^[?:](?:\s|$)/;
/** Header of a block scalar at the end of a line. */
const scalarHead = /[|>][-+\d]*(?: +#.*| *)$/;

/**
 * Entries of a mapping in order. Null for a line further left than the keys, for odd keys, and for an empty block
 * scalar with trailing spaces, which the parser reads depending on the next line.
 */
export function entriesOf(lines: Lines, { from, to, indent }: Block): readonly Span[] | null {
  const { text, starts, indents } = lines;
  const spans: Span[] = [];
  let next = from;
  for (let line = from; line < to; line = next) {
    if (indents[line] !== indent || continues(lines, line, indent)) return null;
    // A comment at or left of the key's indentation ends the entry, unless more follows; it belongs to no entry.
    let last = line;
    let end = line + 1;
    let ended = false;
    let spaces = false;
    for (next = line + 1; next < to; next++) {
      const far = indents[next] ?? blank;
      if (far >= 0) {
        if (far < indent) return null;
        if (far === indent && !continues(lines, next, indent)) break;
        ended = false;
      } else if (far !== blank && far >= comment(indent)) ended = true;
      if (ended) continue;
      end = next + 1;
      if (far !== blank) [last, spaces] = [next, false];
      else if (text.charCodeAt(starts[next] ?? 0) === space) spaces = true;
    }
    if (spaces && scalarHead.test(content(lines, last, 0))) return null;
    const words = content(lines, line, indent);
    if (oddKey.test(words)) return null;
    const key = keyOf(words);
    const bare = key !== null && nothing.test(words.slice(key.length));
    const start = startOf(lines, line);
    spans.push({ from: line, to: end, indent, name: text.slice(start, start + indent + (key ?? words).length), bare });
  }
  return spans;
}
