// Written by build/types.js from catalog.schema.json; a test fails when they differ. Do not edit.

export type Text = string
export type BoundPartyName = ("covered-entity" | "business-associate" | "provider" | "direct-treatment-provider" | "health-plan" | "group-health-plan" | "clearinghouse" | "clearinghouse-in-larger-organization" | "hybrid-entity" | "affiliated-covered-entity" | "multiple-covered-functions" | "part-2-records-holder" | "state-reporting-entity" | "organized-health-care-arrangement")
/**
 * A span such as 60 days.
 */
export type Span = string

/**
 * A catalog of provisions of 45 CFR: what each requires, whom it binds, and how much of it a vendor can discharge.
 */
export interface CatalogDocument {
/**
 * Id of the catalog.
 */
catalog: string
title: Text
/**
 * The part and subpart that it covers.
 */
source: string
/**
 * The date of the official text that it was checked against.
 */
"as-of": string
/**
 * Keyed by citation.
 */
provisions: {
[k: string]: ProvisionEntry
}
/**
 * Events that trigger duties, each as a clause: a breach is discovered. A catalog may use the events of another.
 */
events?: {
[k: string]: Text
}
/**
 * Former citations, keyed by citation.
 */
retired?: {
[k: string]: RetiredEntry
}
}
export interface ProvisionEntry {
title: Text
kind: ("section" | "standard" | "implementation-specification" | "requirement" | "exception" | "definition")
/**
 * Its role in the matrix; default: obligation.
 */
role?: ("obligation" | "rollup" | "structural" | "general" | "context")
/**
 * A standard or heading whose own text states a duty that no obligation under it repeats: asked and answered like an obligation, but not counted.
 */
"states-duty"?: true
/**
 * Its parent provision.
 */
of?: string
designation?: ("required" | "addressable")
/**
 * The parties that it binds; one is enough.
 * 
 * @minItems 1
 */
binds: BoundPartyName[]
/**
 * What it requires, in our own plain words.
 */
duty: string
deadline?: Text
"time-limit"?: TimeLimitEntry
/**
 * The corresponding provision for business associates; provisions under this one inherit it.
 */
"for-associates"?: string
/**
 * The event that triggers it, if it does not always apply.
 */
event?: string
/**
 * If an event triggers it: what must exist in advance, so that it can be met.
 */
ready?: string
/**
 * It requires a term in the business associate contract.
 */
"contract-term"?: true
/**
 * system: performed wherever PHI lives. entity: performed by the organization as such.
 */
level?: ("system" | "entity")
inheritable?: ("fully" | "partially" | "never")
/**
 * For partially: what stays with the customer regardless of the vendor.
 */
remains?: string
because?: Text
status?: ("in-force" | "vacated" | "partly-vacated" | "historical" | "proposed")
/**
 * The source of a status other than in-force.
 */
authority?: string
aliases?: Text[]
note?: Text
}
/**
 * The numbers of a deadline, if the rule prints any.
 */
export interface TimeLimitEntry {
within?: Span
/**
 * The rule adds this: the number is an outer limit.
 */
"without-unreasonable-delay"?: boolean
keep?: Span
every?: Span
extension?: Span
from?: Text
}
export interface RetiredEntry {
see?: Text
because: Text
}
