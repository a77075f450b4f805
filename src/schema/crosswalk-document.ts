// Written by build/types.js from crosswalk.schema.json; a test fails when they differ. Do not edit.

export type Id = string
/**
 * @minItems 1
 */
export type Controls = string[]

/**
 * Provisions mapped to the controls of another framework, as published by an official source.
 */
export interface CrosswalkDocument {
crosswalk: Id
/**
 * The name of the other framework, used as a column heading.
 */
title: string
/**
 * The publication that maps them.
 */
source: string
/**
 * The date of that publication.
 */
"as-of": string
/**
 * Keyed by citation: the controls that the source maps to that provision. Leave out provisions that it does not map.
 */
relates: {
[k: string]: Controls
}
}
