// Written by build/types.js from mapping.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string
export type GradeName = ("contract" | "attestation" | "policy" | "published" | "asserted" | "interpretation" | "unverified")
/**
 * Document, and clause where there is one: baa-page#safeguards.
 */
export type PointerText = string
export type Ids = Id[]
/**
 * Citations that it bears on, as the source writes them.
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
 * What the customer must do: ids of duties.
 */
export type Ids1 = Id[]
/**
 * Upstreams that the provides or the offer runs through.
 */
export type Ids2 = Id[]
/**
 * Citations that it bears on.
 */
export type Texts3 = Text[]

/**
 * What one vendor's own documents say of who does what, per service. Every entry points to document and clause.
 */
export interface MappingDocument {
vendor: Id
name: Text
documents: {
[k: string]: DocumentEntry
}
/**
 * The parties behind the vendor.
 */
upstreams?: {
[k: string]: UpstreamEntry
}
contract?: ContractEntry
/**
 * What the vendor promises about itself. Moves no row.
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
 * False: known to exist, not given to us.
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
 * Does PHI reach it?
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
 * The terms that are known, keyed by the provision that asks for them.
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
 * What the customer must do, defined once and imposed by statements.
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
 * The vendor's own table, row by row as written.
 */
claims?: ClaimEntry[]
/**
 * The maintainer's outcome against the vendor's word, keyed by citation. A profile's ruling wins.
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
 * Every value that it may have. Left out: those that conditions name, and their opposites.
 * 
 * @minItems 1
 */
values?: Text[]
source?: PointerText
note?: Text
}
/**
 * What must hold before anything is inherited. Gates are joined by and, those of one any-of group by or.
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
 * All keys must hold; a list inside a key means any of it.
 */
export interface ConditionEntry {
variant?: IdOrIds
plan?: IdOrIds
feature?: IdOrIds
"data-class"?: IdOrIds
/**
 * Name of the setting, and the value or values.
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
 * The source's list is not closed.
 */
"open-ended"?: boolean
when?: ConditionEntry1
source: PointerText
note?: Text
}
/**
 * All keys must hold; a list inside a key means any of it.
 */
export interface ConditionEntry1 {
variant?: IdOrIds
plan?: IdOrIds
feature?: IdOrIds
"data-class"?: IdOrIds
/**
 * Name of the setting, and the value or values.
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
 * What it sits on, where that is outside the service.
 */
outside?: string
/**
 * agreement: it is met once the executed agreement is on file ("agreements" of a profile).
 */
"met-by"?: "agreement"
/**
 * The law that it rests on, where that is not HIPAA.
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
 * What the vendor makes available and the customer must turn on, buy, ask for or use: can, option, on request.
 */
offers?: string
duties?: Ids1
source: PointerText
/**
 * Where it differs from the document's.
 */
grade?: ("contract" | "attestation" | "policy" | "published" | "asserted" | "interpretation" | "unverified")
strength?: StrengthName
when?: ConditionEntry
via?: Ids2
/**
 * By upstream: what its own statement on this provision leaves out of what is said here.
 */
"hop-limits"?: {
[k: string]: Text
}
/**
 * PHI or users of this service that the provides leaves out. What lies outside the service is a note.
 */
limits?: string
note?: Text
}
export interface ClaimEntry {
/**
 * The citation as written.
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
 * A span such as 60 days; unstated; or set-by-customer, where the contract lets the customer name the time.
 */
within?: string
/**
 * The source says so: the number is an outer limit.
 */
"without-unreasonable-delay"?: boolean
/**
 * promise (unless said otherwise); goal: aimed at, not promised; window: time in which the customer may act, whatever the direction says.
 */
kind?: ("promise" | "goal" | "window")
/**
 * The document that states it, which was not supplied.
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
 * All keys must hold; a list inside a key means any of it.
 */
export interface ConditionEntry2 {
variant?: IdOrIds
plan?: IdOrIds
feature?: IdOrIds
"data-class"?: IdOrIds
/**
 * Name of the setting, and the value or values.
 */
setting?: {
[k: string]: (string | string[])
}
}
