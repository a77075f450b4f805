// Text fitted into a width without asking a browser: an estimate that errs on the wide side, so that nothing overflows
// in whatever font a reader has. The shares of an em are the greatest among DejaVu Sans, Noto Sans and Liberation Sans.

export interface Type {
  /** In the unit of the widths. */
  readonly size: number;
  readonly bold: boolean;
}

const narrow = /[\s.,:;'’|!ijlI-]/u;
const slim = /[frt()[\]/\\"]/u;
const wide = /[mwMW@%&…—+<=>~^#]/u;
const capital = /\p{Lu}/u;
// Wide scripts and pictures fill an em; whatever is not known is taken for one.
const usual = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}“”‘’–]/u;

const ems = (c: string) => {
  if (narrow.test(c)) return 0.36;
  if (slim.test(c)) return 0.46;
  if (wide.test(c)) return 1;
  return !usual.test(c) ? 1.05 : capital.test(c) ? 0.78 : 0.64;
};
const bolder = 1.13;
/** Every letter of a typewriter's font, narrow or wide, bold or not, where letters stand on whole pixels. */
const monospaced = 0.64;

/** The width that a text takes at most, near enough. */
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
  // Between words, where there are some.
  const between = kept.search(/\s\S*$/u);
  return `${(between > 0 ? kept.slice(0, between) : kept).replace(/[\s,;:(]+$/u, '')}…`;
}

/** At most `most` lines, broken between words; what does not fit ends in an ellipsis. */
export function fitText(text: string, width: number, type: Type, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most - 1) {
    let line = '';
    for (const word of rest.split(/(?<=[\s-])/u)) {
      if (widthOf((line + word).trimEnd(), type) > width) break;
      line += word;
    }
    // A word that is wider than the line is broken where it must be.
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
