// Two texts word by word, so that a reader sees what was reworded and not merely that it was.

export interface Segment {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

// Above this many word pairs the texts are shown whole: nobody reads a word-level difference of pages.
const tooMany = 250_000;

interface Word {
  readonly word: string;
  /** The space behind it. */
  readonly gap: string;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/(\S*)(\s*)/g)].filter((m) => m[0] !== '').map((m) => ({ word: m[1] ?? '', gap: m[2] ?? '' }));

/** Lengths of the longest common subsequences of the ends of both lists. */
function commonLengths(a: readonly Word[], b: readonly Word[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (row === undefined || next === undefined) continue;
      row[j] = a[i]?.word === b[j]?.word ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** Segments in order; those of kind `same` and `gone` make the first text, those of kind `same` and `come` the second. */
export function wordDiff(before: string, after: string): readonly Segment[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
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
    else if (text !== '') segments.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x.word === y?.word) {
      add('same', x.word);
      if (x.gap === y.gap) add('same', x.gap);
      else {
        add('gone', x.gap);
        add('come', y.gap);
      }
      i++;
      j++;
    } else if (y === undefined || (x !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add('gone', x === undefined ? '' : x.word + x.gap);
      i++;
    } else {
      add('come', y.word + y.gap);
      j++;
    }
  }
  return segments;
}
