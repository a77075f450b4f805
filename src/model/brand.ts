// Branding of a report: everything a brand may change. It cannot change sentences, signs, or the disclaimer.

import type { HexColor } from './contrast.ts';
import type { SourceFile } from './source-tree.ts';

export type Scheme = 'light' | 'dark';

/** Default colors, the same as in reports/templates/ground.css (tested); they must be readable on a brand's paper. */
export const houseColors = {
  light: {
    paper: '#fbfaf6',
    ink: '#181b1f',
    soft: '#555b63',
    line: '#85817a',
    inherited: '#0a6650',
    shared: '#8a5200',
    customer: '#1c4480',
    unaddressed: '#8b2c6c',
    'vendor-direct': '#4f5660',
    'not-applicable': '#676c73',
    stop: '#a51d1d',
  },
  dark: {
    paper: '#15171a',
    ink: '#ebe8e1',
    soft: '#adb2b9',
    line: '#7d838a',
    inherited: '#63c7a6',
    shared: '#e6b566',
    customer: '#92baf2',
    unaddressed: '#e99bcb',
    'vendor-direct': '#aab1ba',
    'not-applicable': '#989ea5',
    stop: '#ff9188',
  },
} as const satisfies Record<Scheme, Record<string, HexColor>>;

/** Colors that a brand may set. Accent: brand name, rules, and focus ring; never a sign. */
export type BrandColor = 'paper' | 'ink' | 'accent';

/** Share of ink mixed into the paper behind headings among the rows. */
export const shadePart = 0.035;

export interface Logo {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly base64: string;
  readonly sha256: string;
}

export interface Brand {
  readonly name: string;
  /** Empty if not given. */
  readonly preparedBy: string;
  readonly footer: string;
  readonly logo: Logo | null;
  /** Alternative text of the logo; empty if the brand name beside it says the same. */
  readonly logoAlt: string;
  readonly colors: Readonly<Record<Scheme, Readonly<Partial<Record<BrandColor, HexColor>>>>>;
  /** SHA-256 digests of the files that the brand was read from. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** Branding and templates of a report's pages. */
export interface Design {
  readonly brand: Brand | null;
  /** Templates and style sheets that replace shipped ones of the same name. Trusted code. */
  readonly templates: readonly SourceFile[];
}

export const plainDesign: Design = { brand: null, templates: [] };
