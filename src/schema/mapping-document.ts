// Written by build/types.js from mapping.schema.json; a test fails when they differ. Do not edit.

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
export type Ids = Id[]
/**
 * @minItems 1
 */
export type SomeIds = Id[]
export type IdOrIds = (Id | SomeIds)
export type Texts = Text[]
/**
 * How strongly the source says it. "should" does not weaken a Required rule.
 */
export type StrengthName = ("must" | "should" | "may")

/**
 * What one vendor's own documents say about who does what, per service. Every entry cites document and clause.
 */
export interface MappingDocument {
vendor: Id
name: Text
/**
 * For whom its documents are mostly written: a matrix for a prospect is made for that role. Default: covered-entity.
 */
customers?: ("covered-entity" | "business-associate")
/**
 * The vendor's documents, keyed by an id of your choice. Every entry points to one of them.
 */
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
/**
 * Passages of its documents that contradict each other.
 */
conflicts?: {
[k: string]: ConflictEntry
}
/**
 * Anything else that a reader of the documents should know.
 */
notes?: NoteEntry[]
/**
 * What customers can buy or use, keyed by an id of your choice. A profile names one as <vendor>/<service>.
 */
services?: {
[k: string]: ServiceEntry
}
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
export interface UpstreamEntry {
name?: Text
/**
 * Whether PHI reaches it.
 */
phi: ("yes" | "no" | "unknown")
/**
 * What the documents say of the vendor's agreement with it.
 */
baa: ("executed" | "hedged" | "unstated" | "none" | "not-needed")
ground?: Text
for: Text
source: PointerText
/**
 * Its own mapping, as <vendor>/<service>.
 */
service?: string
use?: UseEntry
when?: ConditionEntry
note?: Text
}
/**
 * How the vendor uses that service.
 */
export interface UseEntry {
variant?: Id
plan?: Id
features?: Ids
gates?: SomeIds
"data-classes"?: Ids
/**
 * The value of each setting.
 */
settings?: {
[k: string]: string
}
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
steps?: Texts
conditions?: Texts
approver?: Text
contact?: Text
states?: Texts
source: PointerText
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
export interface ServiceEntry {
title: Text
variants?: VariantEntries
plans?: NamedEntries
features?: FeatureEntries
groups?: GroupEntries
"data-classes"?: NamedEntries
settings?: SettingEntries
/**
 * Preconditions for inheriting anything, keyed by an id of your choice.
 */
gates?: {
[k: string]: GateEntry
}
/**
 * Where PHI must not go, keyed by an id of your choice.
 */
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
 * Keyed by citation. Nothing below the key says the same as no key: a draft begins like that.
 */
assignments?: ({
[k: string]: (StatementEntry | StatementEntry[])
} | null)
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
/**
 * Time limits that the documents state, keyed by an id of your choice.
 */
clocks?: {
[k: string]: ClockEntry
}
/**
 * What the vendor recommends without asking for it, keyed by an id of your choice.
 */
recommendations?: {
[k: string]: RecommendationEntry
}
}
export interface VariantEntries {
[k: string]: (Text | VariantEntry)
}
export interface VariantEntry {
title: Text
source?: PointerText
note?: Text
/**
 * customer: the customer runs it, so that every row is the customer's own. Default: the vendor.
 */
"operated-by"?: ("vendor" | "customer")
}
export interface NamedEntries {
[k: string]: (Text | NamedEntry)
}
export interface NamedEntry {
title: Text
source?: PointerText
note?: Text
}
export interface FeatureEntries {
[k: string]: (Text | FeatureEntry)
}
export interface FeatureEntry {
title: Text
source?: PointerText
note?: Text
group?: Id
/**
 * True: PHI in it is a place of its own, for which each row is answered by itself.
 */
product?: boolean
}
export interface GroupEntries {
[k: string]: (Text | GroupEntry)
}
export interface GroupEntry {
title: Text
source?: PointerText
note?: Text
/**
 * True: PHI in it is a place of its own, for which each row is answered by itself.
 */
product?: boolean
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
/**
 * The kind of precondition. A baa or an agreement is signed; any other is open or closed.
 */
kind: ("baa" | "agreement" | "designation" | "licenses" | "declaration" | "configuration")
title?: Text
steps?: Texts
when?: ConditionEntry
offered?: ConditionEntry
"any-of"?: Id
source: PointerText
note?: Text
}
/**
 * Features or data classes in which PHI is not covered.
 */
export interface ExclusionEntry {
title: Text
features?: Ids
"all-but"?: SomeIds
"data-classes"?: Ids
/**
 * The source's list is not exhaustive.
 */
"open-ended"?: boolean
when?: ConditionEntry
source: PointerText
note?: Text
}
export interface DutyEntry {
do: Text
source: PointerText
grade?: GradeName
strength?: StrengthName
when?: ConditionEntry
"any-of"?: Id
outside?: Text
/**
 * agreement: met once the executed agreement is on file ("agreements" in a profile).
 */
"met-by"?: "agreement"
"other-law"?: Text
note?: Text
}
export interface StatementEntry {
provides?: Text
offers?: Text
duties?: Ids
source: PointerText
grade?: GradeName
strength?: StrengthName
when?: ConditionEntry
via?: Ids
/**
 * By upstream: what its own statement on this provision does not cover.
 */
"hop-limits"?: {
[k: string]: Text
}
limits?: Text
note?: Text
}
export interface ClaimEntry {
text: Text
control?: Text
/**
 * The vendor's verdict, verbatim; empty where its cell is. Words other than Yes, Partially, No, Yes (optional) and NA count as nothing, unless counts-as says what they mean.
 */
says: (string | null)
/**
 * What the verdict means where the table has other words for it; not beside a verdict that is one of these.
 */
"counts-as"?: ("Yes" | "Partially" | "No" | "Yes (optional)" | "NA")
vendor?: Text
customer?: Text
when?: ConditionEntry
source: PointerText
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
export interface ClockEntry {
title?: Text
/**
 * Who must act toward whom.
 */
direction: ("to-customer" | "to-vendor" | "by-vendor" | "by-customer")
from: Text
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
"stated-in"?: Id
about?: Text
source: PointerText
note?: Text
}
export interface RecommendationEntry {
text: Text
weakens?: Text
about?: Texts
when?: ConditionEntry
source: PointerText
}
