// Written by build/types.js from crosswalk.schema.json; a test fails when they differ. Do not edit.

export type Id = string
/**
 * @minItems 1
 */
export type Controls = string[]

/**
 * Provisions beside the controls of another framework, as one official source pairs them.
 */
export interface CrosswalkDocument {
crosswalk: Id
/**
 * The other framework, as a column head names it.
 */
title: string
/**
 * Whose pairs they are.
 */
source: string
/**
 * The day of that source.
 */
"as-of": string
/**
 * Keyed by citation: the controls that the source pairs with that provision. What it does not pair stays out.
 */
relates: {
[k: string]: Controls
}
}
