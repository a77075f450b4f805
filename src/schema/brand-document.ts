// Written by build/types.js from brand.schema.json; a test fails when they differ. Do not edit.

export type HexColorText = string

/**
 * Whose name stands on a report: name, logo, colors, footer. Words, signs and the disclaimer are not a brand's to change.
 */
export interface BrandDocument {
/**
 * a name for the brand, such as acme-compliance-desk
 */
brand: string
/**
 * what the masthead says, such as Acme Compliance Desk
 */
name: string
/**
 * who prepared the report, such as J. Doe, Acme
 */
"prepared-by"?: string
/**
 * one line at the end of the page, and below each page on paper
 */
footer?: string
/**
 * a PNG or SVG file in the folder of the brand file or below it, at most 100,000 bytes
 */
logo?: string
/**
 * what the logo says to who cannot see it, where the name beside it does not say all
 */
"logo-alt"?: string
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
