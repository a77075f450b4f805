// Written by build/types.js from policy.schema.json; a test fails when they differ. Do not edit.

export type ImpactName = ("adverse" | "review" | "favorable" | "editorial")

/**
 * Impacts that a team sets for itself, by kind of change: they replace those of devolve in diff.
 */
export interface PolicyDocument {
impacts: {
[k: string]: ImpactName
}
}
