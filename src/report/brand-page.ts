// A brand on a page: its lines, its logo, its colors as a style of their own. It adds to a page and takes nothing away.

import { type Brand, houseColors, type Scheme, shadePart } from '../model/brand.ts';
import { mixed } from '../model/contrast.ts';
import { inert } from '../model/inert.ts';
import { preparedBy } from '../words/counts.ts';
import type { Hashed } from './generated.ts';
import { hashed } from './hashed.ts';

export interface BrandView {
  readonly name: string;
  /** `Prepared by …`; empty where nobody is named. */
  readonly preparedBy: string;
  /** Both in one line. */
  readonly line: string;
  readonly footer: string;
  /** The logo as a data: address; empty for none. In an <img> an SVG runs no script and loads nothing. */
  readonly logo: string;
  readonly logoAlt: string;
}

/** Every wording of a brand, for every format that has it. */
export function brandView({ name, preparedBy: who, footer, logo, logoAlt }: Brand): BrandView {
  const prepared = who === '' ? '' : preparedBy(who);
  return {
    name,
    preparedBy: prepared,
    line: [name, prepared].filter((part) => part !== '').join(' · '),
    footer,
    logo: logo === null ? '' : `data:${logo.mediaType};base64,${logo.base64}`,
    logoAlt,
  };
}

/** The colors of one scheme; with another paper its shade and its hair lines, too. */
function colorsOf({ colors }: Brand, scheme: Scheme): readonly string[] {
  const { paper, ink, accent } = colors[scheme];
  const on = ink ?? houseColors[scheme].ink;
  return [
    ...(paper === undefined
      ? []
      : [`--paper:${paper}`, `--well:${mixed(paper, on, shadePart)}`, `--hair:${mixed(paper, on, 0.15)}`]),
    ...(ink === undefined ? [] : [`--ink:${ink}`]),
    ...(accent === undefined ? [] : [`--accent:${accent}`]),
  ];
}

/** A text as a string of CSS, with whatever could end the string, the style or the tag around it written as a number. */
const cssString = (text: string): string =>
  `"${inert(text).replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;

const block = (head: string, lines: readonly string[]) => (lines.length === 0 ? '' : `${head}{${lines.join(';')}}`);

/** On paper there is black ink on white: of the colors the accent stays, that of light. The line of the brand joins ours. */
function styleOf(brand: Brand, sheet: string): Hashed {
  const { accent } = brand.colors.light;
  const margin = `@page{@bottom-center{content:${cssString(brand.footer)};font:8pt sans-serif;padding:0 6mm}}`;
  return hashed(
    [
      sheet,
      `@media screen and (prefers-color-scheme:light){${block(':root', colorsOf(brand, 'light'))}}`,
      `@media screen and (prefers-color-scheme:dark){${block(':root', colorsOf(brand, 'dark'))}}`,
      `@media print{${block(':root', accent === undefined ? [] : [`--accent:${accent}`])}${brand.footer === '' ? '' : margin}}`,
    ].join(''),
  );
}

/**
 * What a template is given of a brand, and the style that its page has beside that of every page.
 * @param sheet brand.css, which the colors follow
 */
export function brandPage(brand: Brand, sheet: string): { readonly view: BrandView; readonly style: Hashed } {
  return { view: brandView(brand), style: styleOf(brand, sheet) };
}
