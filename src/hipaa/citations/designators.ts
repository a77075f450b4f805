// Paragraph designators of 45 CFR; the levels are (a)(1)(i)(A)(1)(i).

type DesignatorKind = 'letter' | 'number' | 'roman' | 'capital';

export const kindByDepth: readonly DesignatorKind[] = ['letter', 'number', 'roman', 'capital', 'number', 'roman'];

const roman = /^x{0,3}(?:ix|iv|v?i{0,3})$/i;

/** Possible kinds of a designator ((i) is a letter or a roman numeral); empty if it is none. */
export function kindsOf(text: string): readonly DesignatorKind[] {
  if (/^\d+$/.test(text)) return ['number'];
  const kinds: DesignatorKind[] = [];
  if (text.length === 1) kinds.push(text === text.toUpperCase() ? 'capital' : 'letter');
  if (text !== '' && roman.test(text)) kinds.push('roman');
  return kinds;
}

/** Whether each designator fits its depth, ignoring case. */
export function wellFormed(paragraphs: readonly string[]): boolean {
  return paragraphs.every((p, depth) => {
    const kinds = [...kindsOf(p), ...kindsOf(p.toLowerCase()), ...kindsOf(p.toUpperCase())];
    return kinds.includes(kindByDepth[depth] ?? 'number');
  });
}

/** Converts each designator to the case of its level. */
export function inProperCase(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.map((p, depth) => (kindByDepth[depth] === 'capital' ? p.toUpperCase() : p.toLowerCase()));
}

/** Splits `a4iiC`, starting at the given depth, into a, 4, ii, C. A part that fits no level stays whole. */
export function splitCompact(text: string, depth: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const kind = kindByDepth[depth + parts.length];
    const pattern = kind === 'number' ? /^\d+/ : kind === 'roman' ? /^(?:[ivx]+|[IVX]+)/ : /^[a-z]/i;
    const part = pattern.exec(rest)?.[0] ?? rest;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}
