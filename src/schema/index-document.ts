// Written by build/types.js from index.schema.json; a test fails when they differ. Do not edit.

export type Text = string

/**
 * Every paragraph of a part of the law: its id, its heading, and what it is where no row of a catalog stands for it.
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
 * The day of the official text that it follows.
 */
"as-of": string
/**
 * false: written without the text at hand, and to be checked against it.
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
 * As the text prints it.
 */
heading?: string
/**
 * What it is where no row stands for it, with all that hangs below and says nothing else.
 */
is?: ("definition" | "permission" | "exception" | "right" | "scope" | "rule" | "procedure" | "transition" | "reserved")
}
