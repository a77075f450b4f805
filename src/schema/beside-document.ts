// Written by build/types.js from beside.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string
export type WebAddress = string
/**
 * How far the document can be relied on.
 */
export type GradeName = ("contract" | "attestation" | "policy" | "published" | "asserted" | "interpretation" | "unverified")
/**
 * Document and, if there is one, clause: baa-page#safeguards.
 */
export type PointerText = string
export type Texts = Text[]

/**
 * Your own documents, notes, contradictions, rulings and replies beside the mapping of a vendor, which stays as it is and keeps its updates.
 */
export interface BesideDocument {
beside: Id
/**
 * Documents that you have of this vendor, such as your signed agreement or a letter, keyed by an id of your choice that its mapping does not have.
 */
documents?: {
[k: string]: DocumentEntry
}
/**
 * Passages that contradict each other: of your documents, of the vendor's, or of both.
 */
conflicts?: {
[k: string]: ConflictEntry
}
/**
 * What a reader should know. A note without a source is for your own organization only.
 */
notes?: NoteEntry[]
/**
 * What you decided about its services, keyed by the id of the service in the mapping.
 */
services?: {
[k: string]: ServiceBesideEntry
}
/**
 * What the vendor answered to your questions, for every profile that uses the service. A reply in a profile outranks it. Free text (only says) is displayed and moves nothing.
 */
replies?: ReplyEntry[]
}
export interface DocumentEntry {
title: Text
version?: Text
date?: Day
retrieved?: Day
changed?: Day
url?: WebAddress
/**
 * Versions of it that came before, newest first. Nothing rests on them.
 * 
 * @minItems 1
 */
earlier?: EarlierVersion[]
/**
 * False: known to exist, but not given to us.
 */
supplied?: boolean
grade: GradeName
/**
 * Who may read it. Copies for others leave out what it says.
 */
audience: ("public" | "nda" | "internal")
note?: Text
/**
 * Clauses that the document withdrew, keyed by clause.
 */
retired?: {
[k: string]: Text
}
}
export interface EarlierVersion {
version?: Text
date?: Day
note: Text
}
export interface ConflictEntry {
says: Text
/**
 * The passages: each a document and clause.
 * 
 * @minItems 2
 */
between: PointerText[]
}
export interface NoteEntry {
text: Text
about?: Texts
source?: PointerText
}
export interface ServiceBesideEntry {
/**
 * Outcomes that you decided against the vendor's statements, keyed by citation. One takes precedence over a ruling of the mapping, and a profile's ruling over both.
 */
rulings: {
[k: string]: RulingEntry
}
}
export interface RulingEntry {
/**
 * Who must act, as the maintainer decided.
 * 
 * @minItems 1
 */
parties: ("vendor" | "customer" | "silent")[]
by: Text
on: Day
because: Text
}
export interface ReplyEntry {
to: Id
/**
 * The question's id in reports, such as q-164.308-a-7-ii-A or q-clock-breach-notice.
 */
question?: string
/**
 * The row that it is about, instead of question.
 */
citation?: string
says: Text
on: Day
source?: PointerText
/**
 * The grade of the answer, if lower than that of its document. Without a document only asserted.
 */
grade?: ("contract" | "attestation" | "policy" | "published" | "asserted" | "unverified")
provides?: Text
/**
 * For a row: what it leaves to you, one sentence per task.
 * 
 * @minItems 1
 */
duties?: Text[]
limits?: Text
/**
 * For a row: the vendor says it does nothing.
 */
"does-nothing"?: true
/**
 * For a time limit: the time that it stated.
 */
within?: string
/**
 * For a time limit: the reply adds this.
 */
"without-unreasonable-delay"?: boolean
/**
 * For a time limit: it is aimed at, not promised.
 */
goal?: true
/**
 * For a subcontractor: the vendor's agreement with it. For not-needed, says is the ground.
 */
agreement?: ("executed" | "hedged" | "unstated" | "none" | "not-needed")
/**
 * For a subcontractor: whether PHI reaches it.
 */
phi?: ("yes" | "no" | "unknown")
}
