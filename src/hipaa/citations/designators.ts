// Paragraph designators of 45 CFR: their levels run (a)(1)(i)(A)(1)(i).

type DesignatorKind = 'letter' | 'number' | 'roman' | 'capital';

export const kindByDepth: readonly DesignatorKind[] = ['letter', 'number', 'roman', 'capital', 'number', 'roman'];

const roman = /^x{0,3}(?:ix|iv|v?i{0,3})$/i;

/** The kinds that a designator may be: (i) is a letter and a numeral; none for what is no designator. */
export function kindsOf(text: string): readonly DesignatorKind[] {
  if (/^\d+$/.test(text)) return ['number'];
  const kinds: DesignatorKind[] = [];
  if (text.length === 1) kinds.push(text === text.toUpperCase() ? 'capital' : 'letter');
  if (text !== '' && roman.test(text)) kinds.push('roman');
  return kinds;
}

/** Does each designator stand at a depth where its kind belongs, upper and lower case apart? */
export function wellFormed(paragraphs: readonly string[]): boolean {
  return paragraphs.every((p, depth) => {
    const kinds = [...kindsOf(p), ...kindsOf(p.toLowerCase()), ...kindsOf(p.toUpperCase())];
    return kinds.includes(kindByDepth[depth] ?? 'number');
  });
}

/** Upper and lower case as the levels want them. */
export function inProperCase(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.map((p, depth) => (kindByDepth[depth] === 'capital' ? p.toUpperCase() : p.toLowerCase()));
}

/** `a4iiC`, from the given depth on, to a, 4, ii, C. What fits no level stays whole. */
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
