// Written by build/types.js from index.schema.json; a test fails when they differ. Do not edit.

export type Text = string

/**
 * Every paragraph of a part of the law: its citation, its heading, and its kind if no catalog has a row for it.
 */
export interface IndexDocument {
/**
 * Id of the index.
 */
index: string
title: Text
/**
 * The part and subpart that it covers.
 */
source: string
/**
 * The date of the official text that it follows.
 */
"as-of": string
/**
 * False if it was written without the official text and must still be checked against it.
 */
read: boolean
/**
 * Keyed by citation.
 */
paragraphs: {
[k: string]: ParagraphEntry
}
}
export interface ParagraphEntry {
/**
 * As printed in the text.
 */
heading?: string
/**
 * Its kind if it has no row; paragraphs under it inherit the kind unless they state their own.
 */
is?: ("definition" | "permission" | "exception" | "right" | "scope" | "rule" | "procedure" | "transition" | "reserved")
}
