// A brand: whose name stands on a report. What it may change is listed here; words, signs and disclaimer it may not.

import type { HexColor } from './contrast.ts';
import type { SourceFile } from './source-tree.ts';

export type Scheme = 'light' | 'dark';

/** The colors of the house, which a brand's paper must carry. reports/templates/ground.css sets the same; a test compares. */
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

/** What a brand may color. Accent: the brand's name, rules and the ring of the focus; never a sign. */
export type BrandColor = 'paper' | 'ink' | 'accent';

/** The shade of the paper that headings among the rows stand on. */
export const shadePart = 0.035;

export interface Logo {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly base64: string;
  readonly sha256: string;
}

export interface Brand {
  readonly name: string;
  /** Empty where nobody is named. */
  readonly preparedBy: string;
  readonly footer: string;
  readonly logo: Logo | null;
  /** What the logo says to who cannot see it; empty where the name beside it says all. */
  readonly logoAlt: string;
  readonly colors: Readonly<Record<Scheme, Readonly<Partial<Record<BrandColor, HexColor>>>>>;
  /** Digests of the files that it was read from. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** What the pages of a report are dressed in. */
export interface Design {
  readonly brand: Brand | null;
  /** Templates and style sheets in place of those of the same name that we ship. Trusted code. */
  readonly templates: readonly SourceFile[];
}

export const plainDesign: Design = { brand: null, templates: [] };
