// Written by build/types.js from mapping.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string
export type GradeName = ("contract" | "attestation" | "policy" | "published" | "asserted" | "interpretation" | "unverified")
/**
 * Document and, if there is one, clause: baa-page#safeguards.
 */
export type PointerText = string
export type Ids = Id[]
/**
 * Citations that it bears on, as written in the source.
 */
export type Texts = Text[]
export type Texts1 = Text[]
/**
 * Citations that it bears on.
 */
export type Texts2 = Text[]
export type IdOrIds = (Id | SomeIds)
/**
 * @minItems 1
 */
export type SomeIds = Id[]
export type StrengthName = ("must" | "should" | "may")
/**
 * Ids of the duties that the customer must meet.
 */
export type Ids1 = Id[]
/**
 * Upstreams that provides or offers depend on.
 */
export type Ids2 = Id[]
/**
 * Citations that it bears on.
 */
export type Texts3 = Text[]

/**
 * What one vendor's own documents say about who does what, per service. Every entry cites document and clause.
 */
export interface MappingDocument {
vendor: Id
name: Text
documents: {
[k: string]: DocumentEntry
}
/**
 * The vendor's subcontractors.
 */
upstreams?: {
[k: string]: UpstreamEntry
}
contract?: ContractEntry
/**
 * The vendor's promises about itself. They move no row.
 */
undertakings?: {
[k: string]: UndertakingEntry
}
/**
 * How to obtain the agreement or an audit report.
 */
requests?: {
[k: string]: RequestEntry
}
conflicts?: {
[k: string]: ConflictEntry
}
notes?: NoteEntry[]
services?: {
[k: string]: ServiceEntry
}
}
export interface DocumentEntry {
title: Text
version?: Text
date?: Day
retrieved?: Day
/**
 * False: known to exist, but not given to us.
 */
supplied?: boolean
grade: GradeName
audience: ("public" | "nda" | "internal")
note?: Text
/**
 * Clauses that the document withdrew, keyed by clause.
 */
retired?: {
[k: string]: Text
}
}
export interface UpstreamEntry {
name?: Text
/**
 * Whether PHI reaches it.
 */
phi: ("yes" | "no" | "unknown")
baa: ("executed" | "hedged" | "unstated" | "none" | "not-needed")
/**
 * Why no agreement is needed.
 */
ground?: string
for: Text
source: PointerText
/**
 * Its own mapping, as <vendor>/<service>.
 */
service?: string
use?: UseEntry
note?: Text
}
/**
 * How the vendor uses that service.
 */
export interface UseEntry {
variant?: Id
plan?: Id
features?: Ids
"data-classes"?: Ids
settings?: {
[k: string]: string
}
}
/**
 * The business associate contract.
 */
export interface ContractEntry {
document: Id
source: PointerText
/**
 * Known terms, keyed by the provision that requires them.
 */
terms?: {
[k: string]: TermEntry
}
}
export interface TermEntry {
says: Text
source: PointerText
grade?: GradeName
weakness?: Text
}
export interface UndertakingEntry {
says: Text
about?: Texts
source: PointerText
note?: Text
}
export interface RequestEntry {
title: Text
steps?: Texts1
conditions?: Texts1
approver?: Text
contact?: Text
states?: Texts1
source: PointerText
}
export interface ConflictEntry {
says: Text
/**
 * @minItems 2
 */
between: PointerText[]
}
export interface NoteEntry {
text: Text
about?: Texts2
source?: PointerText
}
export interface ServiceEntry {
title: Text
variants?: NamedEntries
plans?: NamedEntries
features?: NamedEntries
"data-classes"?: NamedEntries
settings?: SettingEntries
gates?: {
[k: string]: GateEntry
}
exclusions?: {
[k: string]: ExclusionEntry
}
/**
 * What the customer must do; defined here, imposed by statements.
 */
duties?: {
[k: string]: DutyEntry
}
/**
 * Keyed by citation.
 */
assignments?: {
[k: string]: (StatementEntry | StatementEntry[])
}
/**
 * The vendor's own table, row by row, verbatim.
 */
claims?: ClaimEntry[]
/**
 * Outcomes that the maintainer decided against the vendor's statements, keyed by citation. A profile's ruling takes precedence.
 */
rulings?: {
[k: string]: RulingEntry
}
clocks?: {
[k: string]: ClockEntry
}
recommendations?: {
[k: string]: RecommendationEntry
}
}
export interface NamedEntries {
[k: string]: (Text | NamedEntry)
}
export interface NamedEntry {
title: Text
source?: PointerText
note?: Text
}
export interface SettingEntries {
[k: string]: (Text | SettingEntry)
}
export interface SettingEntry {
title: Text
/**
 * All possible values. Default: those in conditions, and their opposites.
 * 
 * @minItems 1
 */
values?: Text[]
source?: PointerText
note?: Text
}
/**
 * A precondition for inheriting anything. All gates must be open; of an any-of group, one is enough.
 */
export interface GateEntry {
kind: ("baa" | "agreement" | "designation" | "licenses" | "declaration" | "configuration")
title?: Text
steps?: Texts1
when?: ConditionEntry
"any-of"?: Id
source: PointerText
note?: Text
}
/**
 * All keys must match; of the values in a list, one is enough.
 */
export interface ConditionEntry {
variant?: IdOrIds
plan?: IdOrIds
feature?: IdOrIds
"data-class"?: IdOrIds
/**
 * The setting and its value or values.
 */
setting?: {
[k: string]: (string | string[])
}
}
/**
 * Features or data classes in which PHI is not covered.
 */
export interface ExclusionEntry {
title: Text
features?: Ids
"data-classes"?: Ids
/**
 * The source's list is not exhaustive.
 */
"open-ended"?: boolean
when?: ConditionEntry1
source: PointerText
note?: Text
}
/**
 * All keys must match; of the values in a list, one is enough.
 */
export interface ConditionEntry1 {
variant?: IdOrIds
plan?: IdOrIds
feature?: IdOrIds
"data-class"?: IdOrIds
/**
 * The setting and its value or values.
 */
setting?: {
[k: string]: (string | string[])
}
}
export interface DutyEntry {
/**
 * Imperative sentence, addressed to the customer.
 */
do: string
source: PointerText
grade?: GradeName
strength?: StrengthName
when?: ConditionEntry
"any-of"?: Id
/**
 * What it concerns, if that is outside the service.
 */
outside?: string
/**
 * agreement: met once the executed agreement is on file ("agreements" in a profile).
 */
"met-by"?: "agreement"
/**
 * The law that it comes from, if not HIPAA.
 */
"other-law"?: string
note?: Text
}
export interface StatementEntry {
/**
 * What the vendor does.
 */
provides?: string
/**
 * What the vendor makes available and the customer must turn on, buy, request, or use: can, option, on request.
 */
offers?: string
duties?: Ids1
source: PointerText
/**
 * The grade, if it differs from the document's.
 */
grade?: ("contract" | "attestation" | "policy" | "published" | "asserted" | "interpretation" | "unverified")
strength?: StrengthName
when?: ConditionEntry
via?: Ids2
/**
 * By upstream: what its own statement on this provision does not cover.
 */
"hop-limits"?: {
[k: string]: Text
}
/**
 * PHI or users of this service that provides does not cover. Put anything outside the service in note.
 */
limits?: string
note?: Text
}
export interface ClaimEntry {
/**
 * The citation, verbatim.
 */
text: string
control?: Text
says: ("Yes" | "Partially" | "No" | "Yes (optional)" | "NA" | "" | null)
when?: ConditionEntry
source: PointerText
}
export interface RulingEntry {
/**
 * @minItems 1
 */
parties: ("vendor" | "customer" | "silent")[]
by: Text
on: Day
because: Text
}
export interface ClockEntry {
title?: Text
direction: ("to-customer" | "to-vendor" | "by-vendor" | "by-customer")
/**
 * Start event, in the source's terms.
 */
from: string
/**
 * A span such as 60 days; unstated; or set-by-customer, if the contract lets the customer set the time.
 */
within?: string
/**
 * The source adds this: the number is an outer limit.
 */
"without-unreasonable-delay"?: boolean
/**
 * promise (default); goal: aimed at, not promised; window: time in which the customer may act, regardless of direction.
 */
kind?: ("promise" | "goal" | "window")
/**
 * The document that states it, if that was not supplied.
 */
"stated-in"?: string
/**
 * The provision that it answers.
 */
about?: string
source: PointerText
note?: Text
}
export interface RecommendationEntry {
text: Text
/**
 * How following it would weaken protection.
 */
weakens?: string
about?: Texts3
when?: ConditionEntry2
source: PointerText
}
/**
 * All keys must match; of the values in a list, one is enough.
 */
export interface ConditionEntry2 {
variant?: IdOrIds
plan?: IdOrIds
feature?: IdOrIds
"data-class"?: IdOrIds
/**
 * The setting and its value or values.
 */
setting?: {
[k: string]: (string | string[])
}
}
