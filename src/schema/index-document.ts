// Written by build/types.js from index.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string

/**
 * Every paragraph of a part of the law: its citation, its heading, and its kind if no catalog has a row for it.
 */
export interface IndexDocument {
index: Id
title: Text
source: Text
"as-of": Day
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
heading?: Text
/**
 * Its kind if it has no row; paragraphs under it inherit the kind unless they state their own.
 */
is?: ("definition" | "permission" | "exception" | "right" | "scope" | "rule" | "procedure" | "transition" | "reserved")
}
