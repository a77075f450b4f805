// The pipe tables of a Markdown text (GitHub Flavored Markdown, 4.10), line by line. Tables of vendors are often looser than
// the rule: bars at one end only, fewer dashes than heads. A parser for all of Markdown says no line numbers.

export interface MarkdownTable {
  /** The nearest heading above it. */
  readonly heading: string | null;
  /** The headings that this one stands under. */
  readonly under: readonly string[];
  /** The last line of the text above it; null for a heading. */
  readonly intro: string | null;
  /** The paragraph right below it. */
  readonly below: readonly string[];
  /** The lines above and below it, up to a heading or another table. */
  readonly near: readonly string[];
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
const headingLine = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const underline = /^ {0,3}(=+|-{2,})\s*$/;
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

const aboutTables =
  /\b(?:foot)?notes?\b|fine print|caveat|disclaimer|legend|exception|limitation|exclusion|assumption|\bscope\b|prerequisite/i;

interface Heading {
  readonly depth: number;
  readonly text: string;
}

/** A heading with signs before it, or with a line of signs below it. */
function headingAt(line: string, next: string | undefined): Heading | null {
  const [, signs = '', text] = headingLine.exec(line) ?? [];
  if (text !== undefined) return { depth: signs.length, text };
  const [, below] = underline.exec(next ?? '') ?? [];
  return below === undefined || line.trim() === '' || hasBar(line) || underline.test(line)
    ? null
    : { depth: below.startsWith('=') ? 1 : 2, text: line.trim() };
}

export function markdownTables(text: string): MarkdownText {
  const lines = plainLines(text);
  const tables: (MarkdownTable & { readonly below: string[] })[] = [];
  const outside: string[] = [];
  let title: string | null = null;
  let headings: readonly Heading[] = [];
  let intro: string | null = null;
  let near: string[] = [];
  let below: string[] = [];
  /** The paragraph that begins below the last table, while it goes on. */
  let after: string[] | null = null;
  /** Under a heading of notes on what stands above it. */
  let notes = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const named = headingAt(line, lines[i + 1]);
    if (named !== null) {
      headings = [...headings.filter(({ depth }) => depth < named.depth), named];
      [intro, near, below, after] = [null, [], [], null];
      notes = aboutTables.test(named.text);
      title ??= named.text;
      if (!headingLine.test(line)) i++;
      if (!hasBar(line)) continue;
    }
    if (!hasBar(line) || !isDashes(lines[i + 1])) {
      if (line.trim() === '' && after !== null && after.length > 0) after = null;
      if (named === null && line.trim() !== '') {
        outside.push(line);
        if (notes) for (const one of tables) one.below.push(line);
        else after?.push(line);
        near.push(line);
        below.push(line);
        intro = line;
      }
      continue;
    }
    const last = tables.at(-1)?.below;
    // What introduces this table says nothing of the one before.
    if (last !== undefined && last.at(-1) === intro) last.splice(0);
    const head = { line: i + 1, cells: cellsOf(line) };
    const rows: MarkdownRow[] = [];
    for (i += 2; i < lines.length; i++) {
      const under = lines[i] ?? '';
      if (under.trim() === '' || headingLine.test(under) || isDashes(lines[i + 1])) break;
      rows.push({ line: i + 1, cells: cellsOf(under) });
    }
    i--;
    below = near;
    const under = headings.slice(0, -1).map((one) => one.text);
    after = [];
    tables.push({ heading: headings.at(-1)?.text ?? null, under, intro, near: below, below: after, head, rows });
    [intro, near] = [null, []];
  }
  return { title, tables, outside };
}
