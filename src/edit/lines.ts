// Lines of a YAML text: where they start and end, and which comments belong to the block above them.

/** The line break of a text: that of its first line. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** Where the line ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line before this one ends. */
export function earlierEnd(text: string, at: number): number {
  const start = lineStart(text, at);
  return start === 0 ? 0 : lineEnd(text, lineStart(text, start - 1));
}

function nextStart(text: string, end: number): number {
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}

/** The lines after the one at this offset, with their ends. */
function* linesAfter(text: string, at: number): Iterable<{ readonly line: string; readonly end: number }> {
  for (let start = nextStart(text, at); start < text.length; start = nextStart(text, start)) {
    const end = lineEnd(text, start);
    yield { line: text.slice(start, end), end };
  }
}

/**
 * Where a block ends whose last value ends at `from`: after the comments that are indented as far as the block.
 * @param indent column of the block
 */
export function blockEnd(text: string, from: number, indent: number): number {
  let found = lineEnd(text, from);
  for (const { line, end } of linesAfter(text, from)) {
    const column = line.search(/\S/);
    if (column === -1) continue;
    if (line[column] !== '#' || column < indent) break;
    found = end;
  }
  return found;
}

/** The same for a section at the margin: comments right below it are its own, unless they stand right above the next. */
export function sectionEnd(text: string, from: number): number {
  const inside = blockEnd(text, from, 1);
  let found = inside;
  for (const { line, end } of linesAfter(text, inside)) {
    if (line.trim() === '') return found;
    if (!line.startsWith('#')) return inside;
    found = end;
  }
  return found;
}

/** Whether there is a blank line above what starts at this offset and the comments right above it. */
export function isApart(text: string, at: number): boolean {
  for (let start = lineStart(text, at); start > 0; ) {
    start = lineStart(text, start - 1);
    const line = text.slice(start, lineEnd(text, start)).trim();
    if (!line.startsWith('#')) return line === '';
  }
  return false;
}
