// Written by build/types.js from crosswalk.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string
/**
 * @minItems 1
 */
export type Controls = string[]

/**
 * Provisions mapped to the controls of another framework, as published by an official source.
 */
export interface CrosswalkDocument {
crosswalk: Id
title: Text
source: Text
"as-of": Day
/**
 * Keyed by citation: the controls that the source maps to that provision. Leave out provisions that it does not map.
 */
relates: {
[k: string]: Controls
}
}
