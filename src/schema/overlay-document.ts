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
/**
 * The time limits, keyed by an id of your choice.
 */
clocks: {
[k: string]: StateClockEntry
}
}
export interface StateClockEntry {
/**
 * The postal code of the state.
 */
state: string
law: Text
tell: Text
/**
 * A span such as 30 days, or unstated.
 */
within: string
/**
 * The statute adds this to any number.
 */
"without-unreasonable-delay"?: boolean
from: Text
since?: Day
after?: Id
/**
 * The smallest number of affected residents for which it is owed.
 */
residents?: string
"only-for"?: Text
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
