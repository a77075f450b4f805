// Written by build/types.js from overlay.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string

/**
 * Breach-notice time limits under state law, in addition to HIPAA: each with its date and start event.
 */
export interface OverlayDocument {
overlay: Id
title: Text
"as-of": Day
clocks: {
[k: string]: StateClockEntry
}
}
export interface StateClockEntry {
state: string
/**
 * The citation of the statute.
 */
law: string
/**
 * Who must be notified.
 */
tell: string
/**
 * A span such as 30 days, or unstated.
 */
within: string
/**
 * The statute adds this to any number.
 */
"without-unreasonable-delay"?: boolean
/**
 * The start event.
 */
from: string
/**
 * Effective date.
 */
since?: string
/**
 * The notice from which it runs, if not from discovery: the id of another time limit, or hhs for the notice to HHS.
 */
after?: string
/**
 * The smallest number of affected residents for which it is owed.
 */
residents?: string
/**
 * Whom it binds, if not every customer in the state.
 */
"only-for"?: string
/**
 * It binds covered entities only.
 */
"covered-only"?: boolean
/**
 * It binds a party that maintains data owned by another.
 */
"by-vendor"?: boolean
/**
 * False: from general knowledge, to be checked before use.
 */
read: boolean
note?: Text
}
