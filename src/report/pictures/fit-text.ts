// Fits text into a width without a browser. The estimate errs on the wide side, so that text does not overflow in any
// font. Character widths, in em, are the greatest among DejaVu Sans, Noto Sans and Liberation Sans.

export interface Type {
  /** In the same unit as widths. */
  readonly size: number;
  readonly bold: boolean;
}

const narrow = /[\s.,:;'’|!ijlI-]/u;
const slim = /[frt()[\]/\\"]/u;
const wide = /[mwMW@%&…—+<=>~^#]/u;
const capital = /\p{Lu}/u;
// Wide scripts and pictographs fill an em; an unknown character counts as one of them.
const usual = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}“”‘’–]/u;

const ems = (c: string) => {
  if (narrow.test(c)) return 0.36;
  if (slim.test(c)) return 0.46;
  if (wide.test(c)) return 1;
  return !usual.test(c) ? 1.05 : capital.test(c) ? 0.78 : 0.64;
};
const bolder = 1.13;
/** Any character of a monospaced font, bold or not, with widths rounded to whole pixels. */
const monospaced = 0.64;

/** The estimated greatest width of a text. */
export function widthOf(text: string, { size, bold }: Type): number {
  let sum = 0;
  let letters = 0;
  for (const c of text) {
    sum += ems(c);
    letters += 1;
  }
  return Math.max(sum * (bold ? bolder : 1), letters * monospaced) * size;
}

function cut(text: string, width: number, type: Type): string {
  if (widthOf(text, type) <= width) return text;
  let kept = '';
  for (const c of text) {
    if (widthOf(`${kept}${c}…`, type) > width) break;
    kept += c;
  }
  // Cut between words if possible.
  const between = kept.search(/\s\S*$/u);
  return `${(between > 0 ? kept.slice(0, between) : kept).replace(/[\s,;:(]+$/u, '')}…`;
}

/** At most `most` lines, broken between words; the rest is cut with an ellipsis. */
export function fitText(text: string, width: number, type: Type, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most - 1) {
    let line = '';
    for (const word of rest.split(/(?<=[\s-])/u)) {
      if (widthOf((line + word).trimEnd(), type) > width) break;
      line += word;
    }
    // A word wider than the line is broken within.
    if (line === '')
      for (const c of rest)
        if (widthOf(line + c, type) <= width) line += c;
        else break;
    if (line === '') break;
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, cut(rest, width, type)];
}
