// Written by build/types.js from catalog.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string
export type BoundPartyName = ("covered-entity" | "business-associate" | "provider" | "direct-treatment-provider" | "health-plan" | "group-health-plan" | "clearinghouse" | "clearinghouse-in-larger-organization" | "hybrid-entity" | "affiliated-covered-entity" | "multiple-covered-functions" | "part-2-records-holder" | "state-reporting-entity" | "organized-health-care-arrangement")
/**
 * A span such as 60 days.
 */
export type Span = string

/**
 * A catalog of provisions of 45 CFR: what each requires, whom it binds, and how much of it a vendor can discharge.
 */
export interface CatalogDocument {
catalog: Id
title: Text
source: Text
"as-of": Day
/**
 * Keyed by citation.
 */
provisions: {
[k: string]: ProvisionEntry
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
/**
 * What it is in the rule.
 */
kind: ("section" | "standard" | "implementation-specification" | "requirement" | "exception" | "definition")
/**
 * Its role in the matrix; default: obligation.
 */
role?: ("obligation" | "rollup" | "structural" | "general" | "context")
/**
 * A standard or heading whose own text states a duty that no obligation under it repeats: asked and answered like an obligation, but not counted.
 */
"states-duty"?: true
of?: Text
/**
 * What the Security Rule prints beside it.
 */
designation?: ("required" | "addressable")
/**
 * The parties that it binds; one is enough.
 * 
 * @minItems 1
 */
binds: BoundPartyName[]
duty: Text
deadline?: Text
"time-limit"?: TimeLimitEntry
/**
 * The corresponding provision for business associates; provisions under this one inherit it.
 */
"for-associates"?: string
/**
 * When an obligation is owed. establish: something that must exist. recur: to be repeated. event: only when something happens. limit: a boundary on uses and disclosures.
 */
modality?: ("establish" | "recur" | "event" | "limit")
event?: Id
activity?: Id
work?: Id
ready?: Text
/**
 * It requires a term in the business associate contract.
 */
"contract-term"?: true
/**
 * system: performed wherever PHI lives. entity: performed by the organization as such.
 */
level?: ("system" | "entity")
/**
 * How much of it a vendor can perform for the customer.
 */
inheritable?: ("fully" | "partially" | "never")
remains?: Text
because?: Text
/**
 * Whether it is in force; default: in-force.
 */
status?: ("in-force" | "vacated" | "partly-vacated" | "historical" | "proposed")
authority?: Text
/**
 * Other spellings that vendors use for it.
 */
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
