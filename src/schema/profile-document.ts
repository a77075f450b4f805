// Written by build/types.js from profile.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
/**
 * Features in use. PHI may be in them. [] says that none is; left out, they are asked for.
 */
export type Ids = Id[]
/**
 * Kinds of data that it holds. [] says none beside the ordinary; left out, they are asked for.
 */
export type Ids1 = Id[]
/**
 * Features or data classes in use that hold no PHI at all.
 */
export type Ids2 = Id[]
export type Day = string

/**
 * One customer: what it is in law, every place where its PHI lives, its answers and its reviewers' rulings.
 */
export interface ProfileDocument {
customer: Id
name: Text
/**
 * covered-entity (a provider, health plan or clearinghouse), business-associate (works for one), hybrid-entity, or not-regulated.
 */
role: ("covered-entity" | "business-associate" | "hybrid-entity" | "not-regulated")
/**
 * Of a covered entity: provider (a practice, clinic, pharmacy …), health-plan or clearinghouse.
 */
kind?: ("provider" | "health-plan" | "clearinghouse")
/**
 * Facts that switch obligations on or off. Unstated: a provider that treats directly, nothing else.
 */
traits?: ("indirect-treatment-only" | "group-health-plan" | "affiliated-covered-entity" | "multiple-covered-functions" | "part-2-records-holder" | "clearinghouse-in-larger-organization" | "state-reporting-entity" | "organized-health-care-arrangement")[]
/**
 * Postal codes of the states, districts and territories that it works in.
 */
states?: string[]
/**
 * Every place where PHI lives, keyed by a name of your own.
 */
systems?: {
[k: string]: (ServiceSystemEntry | OwnSystemEntry)
}
/**
 * Keyed by citation, by <system>/<citation> for one place, or by <system>/<duty>. The narrower outranks the wider; an answer on a standard covers the rows beneath it.
 */
answers?: {
[k: string]: AnswerEntry
}
/**
 * A reviewer's outcome against the vendor's word, keyed by <system>/<citation> of a service.
 */
rulings?: {
[k: string]: ProfileRulingEntry
}
}
export interface ServiceSystemEntry {
/**
 * Address of a service, as <vendor>/<service>. A system or paper of your own has "own: ephi" or "own: paper" in its place.
 */
service: string
title?: Text
variant?: Id
plan?: Id
features?: Ids
"data-classes"?: Ids1
settings?: {
[k: string]: string
}
"phi-free"?: Ids2
/**
 * State of each gate; one that is not named here is closed.
 */
gates?: {
[k: string]: GateEntryState
}
/**
 * Is the vendor your agent under federal common law (164.404(a)(2))?
 */
agent?: ("yes" | "no" | "unknown")
}
export interface GateEntryState {
/**
 * none, requested, signed (by one side), executed (by both) for an agreement; open or closed for any other.
 */
state: ("none" | "requested" | "signed" | "executed" | "open" | "closed")
on?: Day
/**
 * Day on which the signer or the details changed; after `on` the gate is closed again.
 */
changed?: string
}
export interface OwnSystemEntry {
/**
 * ephi (computers, phones, servers, any program without a mapping) or paper.
 */
own: ("ephi" | "paper")
title?: Text
}
export interface AnswerEntry {
/**
 * implemented (done, with evidence where there is some), planned, alternative (another measure, with its reason), not-started, or not-applicable (with its reason).
 */
status: ("implemented" | "planned" | "alternative" | "not-started" | "not-applicable")
/**
 * The reason; an alternative and a not-applicable need one.
 */
because?: string
/**
 * Who said so.
 */
by?: string
owner?: Text
on?: Day
due?: Day
evidence?: (Text | EvidenceEntry)[]
/**
 * The other system that satisfies it.
 */
"satisfied-by"?: string
}
export interface EvidenceEntry {
file: Text
on?: Day
expires?: Day
}
export interface ProfileRulingEntry {
/**
 * @minItems 1
 */
parties: ("vendor" | "customer" | "silent")[]
by: Text
on: Day
because: Text
}
