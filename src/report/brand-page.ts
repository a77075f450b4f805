// A brand on a page: its lines, its logo, and its colors as a style sheet. It adds to the page and removes nothing.

import { type Brand, houseColors, type Scheme, shadePart } from '../model/brand.ts';
import { mixed } from '../model/contrast.ts';
import { inert } from '../model/inert.ts';
import { preparedBy } from '../words/counts.ts';
import type { Hashed } from './generated.ts';
import { hashed } from './hashed.ts';

export interface BrandView {
  readonly name: string;
  /** `Prepared by …`; empty where the brand names nobody. */
  readonly preparedBy: string;
  /** Name and `preparedBy` in one line. */
  readonly line: string;
  readonly footer: string;
  /** The logo as a data: URL; empty for none. In an <img>, SVG runs no script and loads nothing. */
  readonly logo: string;
  readonly logoAlt: string;
}

/** The texts of a brand, for all formats. */
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

/** CSS custom properties of one color scheme. A brand's paper color also sets the shade and hairline colors. */
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

/** A CSS string. All but letters, digits and spaces is escaped, so it cannot end the string, rule or <style> tag. */
const cssString = (text: string): string =>
  `"${inert(text).replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;

const block = (head: string, lines: readonly string[]) => (lines.length === 0 ? '' : `${head}{${lines.join(';')}}`);

/** Paper has black ink on white; of the brand's colors only the light accent is used. Its footer is added to ours. */
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
 * What a template gets of a brand, and the style sheet added to the page.
 * @param sheet brand.css; the colors are appended to it
 */
export function brandPage(brand: Brand, sheet: string): { readonly view: BrandView; readonly style: Hashed } {
  return { view: brandView(brand), style: styleOf(brand, sheet) };
}
