// Links a brand: its colors must be readable on its paper, light and dark, and its logo must fit on a page.

import type { Document } from '../document/document.ts';
import { type Brand, houseColors, type Logo, type Scheme, shadePart } from '../model/brand.ts';
import { contrast, enoughFor, type HexColor, mixed, nearestPassing } from '../model/contrast.ts';
import type { Checked } from '../model/diagnostic.ts';
import { SourceError } from '../model/errors.ts';
import type { BrandDocument } from '../schema/brand-document.ts';
import { type Reporter, reporterFor } from './reporter.ts';

/** The lower contrast of a color on the paper and on the shaded paper of some rows. */
function least(color: HexColor, paper: HexColor, ink: HexColor): number {
  return Math.min(contrast(color, paper), contrast(color, mixed(paper, ink, shadePart)));
}

/** Checks the colors of one scheme against the paper. */
function checkScheme(scheme: Scheme, given: NonNullable<Brand['colors'][Scheme]>, r: Reporter): void {
  const house = houseColors[scheme];
  const { paper = house.paper, ink = house.ink } = given;
  for (const name of ['ink', 'accent'] as const) {
    const color = given[name];
    if (color === undefined) continue;
    const ratio = least(color, paper, ink);
    if (ratio >= enoughFor.text) continue;
    const needs = enoughFor.text;
    const passing = nearestPassing(color, (c) => least(c, paper, name === 'ink' ? c : ink) >= needs);
    const fault = { says: 'brand-contrast', scheme, paper, name, color, ratio, needs, passing } as const;
    r.report(fault, ['colors', scheme, name], 'value');
  }
  if (given.paper === undefined) return;
  const needs = (name: string) => (name === 'line' ? enoughFor.line : enoughFor.text);
  // Given ink and accent were checked above.
  const fixed = Object.entries(house).filter(
    ([name]) => name !== 'paper' && !(name === 'ink' && given.ink !== undefined),
  );
  const worst = fixed
    .map(([name, color]) => ({ name, color, ratio: least(color, paper, ink), needs: needs(name) }))
    .reduce((a, b) => (b.ratio / b.needs < a.ratio / a.needs ? b : a));
  if (worst.ratio >= worst.needs) return;
  const carries = (p: HexColor) => fixed.every(([name, color]) => least(color, p, ink) >= needs(name));
  const passing = nearestPassing(paper, carries);
  r.report({ says: 'brand-contrast/paper', scheme, paper, ...worst, passing }, ['colors', scheme, 'paper'], 'value');
}

/** @param readLogo reads the logo of that name beside the brand file, or throws SourceError */
export function linkBrand(document: Document<BrandDocument>, readLogo: (name: string) => Logo): Checked<Brand> {
  const r = reporterFor(document);
  const { file, data } = document;
  const colors = { light: data.colors?.light ?? {}, dark: data.colors?.dark ?? {} };
  for (const scheme of ['light', 'dark'] as const) checkScheme(scheme, colors[scheme], r);

  let logo: Logo | null = null;
  if (data.logo !== undefined) {
    try {
      logo = readLogo(data.logo);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      r.report({ says: 'brand-logo', reason: error.reason }, ['logo'], 'value');
    }
  }
  const value: Brand = {
    name: data.name,
    preparedBy: data['prepared-by'] ?? '',
    footer: data.footer ?? '',
    logo,
    logoAlt: data['logo-alt'] ?? '',
    colors,
    inputs: [
      { path: file.path, sha256: file.digest },
      ...(logo === null ? [] : [{ path: data.logo ?? '', sha256: logo.sha256 }]),
    ],
  };
  return { value, diagnostics: r.diagnostics };
}
