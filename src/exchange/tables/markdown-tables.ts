// The pipe tables of a Markdown text (GitHub Flavored Markdown, 4.10), line by line. Tables of vendors are often looser than
// the rule: bars at one end only, fewer dashes than heads. A parser for all of Markdown says no line numbers.

export interface MarkdownTable {
  /** The nearest heading above it. */
  readonly heading: string | null;
  /** The last line of the text above it; null for a heading. */
  readonly intro: string | null;
  readonly head: MarkdownRow;
  readonly rows: readonly MarkdownRow[];
}

export interface MarkdownRow {
  readonly line: number;
  /** As they stand between the bars. */
  readonly cells: readonly string[];
}

export interface MarkdownText {
  /** Its first heading. */
  readonly title: string | null;
  readonly tables: readonly MarkdownTable[];
  /** Lines of no table. */
  readonly outside: readonly string[];
}

const dashes = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const fence = /^\s*(`{3,}|~{3,})/;
const headingLine = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;
const quote = /^ {0,3}(?:> ?)+/;

/** The cells of a line: a bar behind a backslash is part of a text. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const c = line[at];
    if (c === '\\') at++;
    else if (c === '|') {
      cells.push(line.slice(from, at));
      from = at + 1;
    }
  }
  cells.push(line.slice(from));
  if (cells.length > 1 && cells[0]?.trim() === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

const hasBar = (line: string) => line.replace(/\\./g, '').includes('|');
const isDashes = (line: string | undefined) => line !== undefined && dashes.test(line) && line.includes('|');

/** Lines with what is no Markdown taken out: fenced code and comments. Their number stays. */
function plainLines(text: string): readonly string[] {
  let open: string | null = null;
  let comment = false;
  return text.split(/\r\n?|\n/).map((raw) => {
    const line = raw.replace(quote, '');
    if (comment) {
      comment = !line.includes('-->');
      return '';
    }
    const [, ticks] = fence.exec(line) ?? [];
    if (open !== null) {
      if (ticks?.startsWith(open) && line.trim() === ticks) open = null;
      return '';
    }
    if (ticks !== undefined) {
      open = ticks;
      return '';
    }
    comment = /^\s*<!--/.test(line) && !line.includes('-->');
    return comment ? '' : line;
  });
}

export function markdownTables(text: string): MarkdownText {
  const lines = plainLines(text);
  const tables: MarkdownTable[] = [];
  const outside: string[] = [];
  let title: string | null = null;
  let heading: string | null = null;
  let intro: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [, named] = headingLine.exec(line) ?? [];
    if (named !== undefined) {
      heading = named;
      intro = null;
      title ??= named;
    }
    if (!hasBar(line) || !isDashes(lines[i + 1])) {
      if (named === undefined && line.trim() !== '') {
        outside.push(line);
        intro = line;
      }
      continue;
    }
    const head = { line: i + 1, cells: cellsOf(line) };
    const rows: MarkdownRow[] = [];
    for (i += 2; i < lines.length; i++) {
      const below = lines[i] ?? '';
      if (below.trim() === '' || headingLine.test(below) || isDashes(lines[i + 1])) break;
      rows.push({ line: i + 1, cells: cellsOf(below) });
    }
    i--;
    tables.push({ heading, intro, head, rows });
    intro = null;
  }
  return { title, tables, outside };
}
