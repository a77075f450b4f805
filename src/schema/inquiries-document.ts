// Written by build/types.js from inquiries.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string

/**
 * What an auditor asks about each provision, and the evidence that would answer it.
 */
export interface InquiriesDocument {
inquiries: Id
title: Text
source: Text
"as-of": Day
/**
 * Keyed by citation: inquiries about that provision, in the order of asking.
 */
asks: {
/**
 * @minItems 1
 */
[k: string]: AskEntry[]
}
}
export interface AskEntry {
/**
 * The id of the request. Keep it when you reword the rest; without it, the id follows from the list, the citation and the activity.
 */
id?: string
activity: Text
inquiry: Text
/**
 * The evidence that would answer it, as short noun phrases.
 * 
 * @minItems 1
 */
evidence: Text[]
}
