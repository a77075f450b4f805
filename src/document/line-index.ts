// Converts text offsets to 1-based lines and columns.

import type { Range } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';

/** Line starts are computed on first use. */
export function rangesIn(text: string): (start: number, end: number) => Range {
  const lineStarts = lazily(() => {
    const found = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found.push(at + 1);
    return found;
  });
  const place = (offset: number): readonly [line: number, column: number] => {
    const starts = lineStarts();
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1];
  };
  return (start, end) => {
    const [line, column] = place(start);
    const [endLine, endColumn] = place(Math.max(start, end));
    return { line, column, endLine, endColumn };
  };
}
