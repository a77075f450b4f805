// Written by build/types.js from overlay.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string

/**
 * Law beside HIPAA that a customer's states add: notice clocks, dated, each with its own start event.
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
 * The statute, as it is cited.
 */
law: string
/**
 * Who is told.
 */
tell: string
/**
 * A span such as 30 days, or unstated.
 */
within: string
/**
 * The statute says so, besides any number.
 */
"without-unreasonable-delay"?: boolean
/**
 * The start event.
 */
from: string
/**
 * In force from.
 */
since?: string
/**
 * Whom it binds, where that is not every customer in the state.
 */
"only-for"?: string
/**
 * It binds covered entities alone.
 */
"covered-only"?: boolean
/**
 * It binds whoever maintains data that another owns.
 */
"by-vendor"?: boolean
/**
 * False: from general knowledge, to be checked before it is relied on.
 */
read: boolean
note?: Text
}
