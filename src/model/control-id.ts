// Controls of NIST SP 800-53 as people write them: AC-2, ac-02, AC-2(1), AC-02 (01), AC-2(a), AC-2a. Control ids of other
// frameworks (PR.AC-1, A&A-01, CC6.1) are none.

/** One control or enhancement, as the crosswalk spells it. */
export interface ControlRead {
  /** `AC-2` or `AC-2(1)`. */
  readonly id: string;
  /** The lettered part that a text names, such as `a`; empty for the whole. */
  readonly part: string;
}

export interface ControlsRead {
  readonly controls: readonly ControlRead[];
  /** Two controls with "to" or a dash between them: what lies between is not guessed. */
  readonly range: boolean;
}

const families = 'AC|AT|AU|CA|CM|CP|IA|IR|MA|MP|PE|PL|PM|PS|PT|RA|SA|SC|SI|SR';

// Nothing before it that makes it the id of another framework; digits of an enhancement or letters of a part behind it.
const control = new RegExp(
  `(?<![\\p{L}\\p{N}&._/-])(${families})([-\\u2010-\\u2013 ]?)0*([1-9]\\d?)(?![\\d])((?:\\s?\\(\\s?(?:\\d{1,2}|[a-z])\\s?\\)|\\.\\d{1,2}(?=\\s|$|[,;)(])|\\.?[a-z](?![\\p{L}\\p{N}-])){0,4})`,
  'giu',
);

const steps = /\d+|[a-z]/gi;
const between = /^\s*(?:-|\u2013|\u2014|to|thru|through)\s*$/i;
const longest = 4_000;

/** Every control in a text, in its order, each once. */
export function readControls(text: string): ControlsRead {
  const found: ControlRead[] = [];
  const seen = new Set<string>();
  let range = false;
  let last = -1;
  const short = text.slice(0, longest);
  for (const { 0: whole, 1: family = '', 2: dash = '', 3: number = '', 4: rest = '', index } of short.matchAll(
    control,
  )) {
    // "at 2" in a sentence is no control.
    if (dash.trim() === '' && family !== family.toUpperCase()) continue;
    if (last !== -1 && between.test(short.slice(last, index))) range = true;
    last = index + whole.length;
    const designators = rest.match(steps) ?? [];
    const enhancement = /^\d/.test(designators[0] ?? '') ? `(${Number(designators[0])})` : '';
    const part = designators
      .slice(enhancement === '' ? 0 : 1)
      .join('.')
      .toLowerCase();
    const id = `${family.toUpperCase()}-${number}${enhancement}`;
    if (seen.has(`${id} ${part}`)) continue;
    seen.add(`${id} ${part}`);
    found.push({ id, part });
  }
  return { controls: found, range };
}

/** The same text without its controls, for a reader that does not know them. */
export const withoutControls = (text: string): string => text.replace(control, ' ');

const parts = /^([A-Z&]+)-(\d+)(?:\((\d+)\))?/;

/** Orders ids by family, number and enhancement. */
export function compareControls(a: string, b: string): number {
  const [, familyA = a, numberA = '0', enhancementA = '0'] = parts.exec(a) ?? [];
  const [, familyB = b, numberB = '0', enhancementB = '0'] = parts.exec(b) ?? [];
  if (familyA !== familyB) return familyA < familyB ? -1 : 1;
  return Number(numberA) - Number(numberB) || Number(enhancementA) - Number(enhancementB);
}
