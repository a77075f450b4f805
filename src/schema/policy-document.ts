// Written by build/types.js from policy.schema.json; a test fails when they differ. Do not edit.

export type ImpactName = ("adverse" | "review" | "favorable" | "editorial")

/**
 * A team's own impacts by kind of change, which replace the defaults in diff.
 */
export interface PolicyDocument {
/**
 * Your own impact for each kind of change, keyed by the kind, as JSON comparisons name it.
 */
impacts: {
[k: string]: ImpactName
}
}
