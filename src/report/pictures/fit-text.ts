// Text fitted into a width without asking a browser: an estimate that errs on the wide side, so that nothing overflows
// in whatever font a reader has.

const narrow = /[\s.,:;'’|!()[\]ijlIft-]/u;
const wide = /[\p{Lu}mwMW@%&+_–—]/u;
// Wide scripts and pictures fill an em; whatever is not known is taken for one.
const usual = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{ASCII}“”‘’…]/u;

const ems = (c: string) => (narrow.test(c) ? 0.36 : !usual.test(c) ? 1.05 : wide.test(c) ? 0.7 : 0.57);

/** The width that a text takes at most, near enough, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const c of text) sum += ems(c);
  return sum * size;
}

function cut(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  let kept = '';
  for (const c of text) {
    if (widthOf(`${kept}${c}…`, size) > width) break;
    kept += c;
  }
  return `${kept.replace(/[\s,;:(]+$/u, '')}…`;
}

/** At most `most` lines, broken between words; what does not fit ends in an ellipsis. */
export function fitText(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most - 1) {
    let line = '';
    for (const word of rest.split(/(?<=\s)/u)) {
      if (widthOf((line + word).trimEnd(), size) > width) break;
      line += word;
    }
    // A word that is wider than the line is broken where it must be.
    if (line === '')
      for (const c of rest)
        if (widthOf(line + c, size) <= width) line += c;
        else break;
    if (line === '') break;
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? lines : [...lines, cut(rest, width, size)];
}
