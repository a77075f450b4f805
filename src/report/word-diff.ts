// Two texts word by word, so that a reader sees what was reworded and not merely that it was.

export interface Segment {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

// Above this many word pairs the texts are shown whole: nobody reads a word-level difference of pages.
const tooMany = 250_000;

/** Lengths of the longest common subsequences of the ends of both lists. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (row === undefined || next === undefined) continue;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** Segments in order; those of kind `same` and `gone` make the first text, those of kind `same` and `come` the second. */
export function wordDiff(before: string, after: string): readonly Segment[] {
  const [a, b] = [before, after].map((text) => text.split(/(?<=\s)/).filter((word) => word !== '')) as [
    string[],
    string[],
  ];
  if (a.length * b.length > tooMany || before === '' || after === '')
    return [
      { kind: 'gone' as const, text: before },
      { kind: 'come' as const, text: after },
    ].filter((s) => s.text !== '');
  const common = commonLengths(a, b);
  const segments: { kind: Segment['kind']; text: string }[] = [];
  const add = (kind: Segment['kind'], text: string) => {
    const last = segments.at(-1);
    if (last?.kind === kind) last.text += text;
    else segments.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add('same', x);
      i++;
      j++;
    } else if (y === undefined || (x !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add('gone', x ?? '');
      i++;
    } else {
      add('come', y);
      j++;
    }
  }
  return segments;
}
