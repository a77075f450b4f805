// Written by build/types.js from brand.schema.json; a test fails when they differ. Do not edit.

export type Name = string
/**
 * a color of six hexadecimal digits
 */
export type HexColorText = string

/**
 * The branding of a report: name, logo, colors, and footer. A brand cannot change sentences, signs, or the disclaimer.
 */
export interface BrandDocument {
brand: Name
/**
 * the name in the masthead, such as Acme Compliance Desk
 */
name: string
/**
 * who prepared the report, such as J. Doe, Acme
 */
"prepared-by"?: string
/**
 * one line at the end of the page, and at the bottom of each printed page
 */
footer?: string
/**
 * a PNG or SVG file in the folder of the brand file or below it, at most 100,000 bytes
 */
logo?: string
/**
 * alternative text of the logo, if it says more than the name beside it
 */
"logo-alt"?: string
/**
 * the colors of pages, for light and for dark screens
 */
colors?: {
light?: BrandColors
dark?: BrandColors
}
}
export interface BrandColors {
paper?: HexColorText
ink?: HexColorText
accent?: HexColorText
}
