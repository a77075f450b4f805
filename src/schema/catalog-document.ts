// Written by build/types.js from catalog.schema.json; a test fails when they differ. Do not edit.

export type Text = string
export type BoundPartyName = ("covered-entity" | "business-associate" | "provider" | "direct-treatment-provider" | "health-plan" | "group-health-plan" | "clearinghouse" | "clearinghouse-in-larger-organization" | "hybrid-entity" | "affiliated-covered-entity" | "multiple-covered-functions" | "part-2-records-holder" | "state-reporting-entity" | "organized-health-care-arrangement")
/**
 * A span such as 60 days.
 */
export type Span = string

/**
 * A catalog of provisions of 45 CFR: what each asks, whom it binds, and what of it a vendor can discharge.
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
 * The day of the official text that it was read against.
 */
"as-of": string
/**
 * Keyed by citation.
 */
provisions: {
[k: string]: ProvisionEntry
}
/**
 * Citations that the rule carried once, keyed by citation.
 */
retired?: {
[k: string]: RetiredEntry
}
}
export interface ProvisionEntry {
title: Text
kind: ("section" | "standard" | "implementation-specification" | "requirement" | "exception" | "definition")
/**
 * Its role in the matrix; obligation where it is left out.
 */
role?: ("obligation" | "rollup" | "structural" | "general" | "context")
/**
 * A standard or heading with a sentence of its own that no obligation beneath it says: asked and answered like one, not counted.
 */
"states-duty"?: true
/**
 * The provision that it hangs on.
 */
of?: string
designation?: ("required" | "addressable")
/**
 * Whom the rule addresses; any of them.
 * 
 * @minItems 1
 */
binds: BoundPartyName[]
/**
 * What it asks, in plain words of our own.
 */
duty: string
deadline?: Text
"time-limit"?: TimeLimitEntry
/**
 * The provision on which the like hangs for a business associate; what stands below inherits it.
 */
"for-associates"?: string
/**
 * When an obligation is owed. establish: something that must exist. recur: to be repeated. event: only when something happens. limit: a boundary on uses and disclosures.
 */
modality?: ("establish" | "recur" | "event" | "limit")
/**
 * The event at which it is owed, as a program names it.
 */
event?: string
/**
 * What the entity must do for it to matter, as a program names it; from a condition in the law.
 */
activity?: string
/**
 * The piece of work that answers it, as a program names it.
 */
work?: string
/**
 * For an event or a limit: what must exist today so that it can be met when its time comes.
 */
ready?: string
/**
 * It asks for a term of the business associate contract.
 */
"contract-term"?: true
/**
 * system: performed wherever PHI lives. entity: performed by the organization as such.
 */
level?: ("system" | "entity")
inheritable?: ("fully" | "partially" | "never")
/**
 * For partially: what stays with the customer however good the vendor is.
 */
remains?: string
because?: Text
status?: ("in-force" | "vacated" | "partly-vacated" | "historical" | "proposed")
/**
 * What gave it a status other than in-force.
 */
authority?: string
aliases?: Text[]
note?: Text
}
/**
 * The number in a deadline, where the rule prints one.
 */
export interface TimeLimitEntry {
within?: Span
/**
 * The rule says so: the number is an outer limit.
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
