// Written by build/types.js from inquiries.schema.json; a test fails when they differ. Do not edit.

export type Text = string

/**
 * What an auditor asks about each provision, and the evidence that would answer it.
 */
export interface InquiriesDocument {
/**
 * Id of the list.
 */
inquiries: string
title: Text
/**
 * The publication that it is based on; the wording is ours.
 */
source: string
/**
 * The date on which the publication and the rules were read.
 */
"as-of": string
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
/**
 * The key activity, in a few words; unique within a provision.
 */
activity: string
/**
 * What an auditor asks and inspects.
 */
inquiry: string
/**
 * The evidence that would answer it, as short noun phrases.
 * 
 * @minItems 1
 */
evidence: Text[]
}
