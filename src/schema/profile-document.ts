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
export type YesNo = ("yes" | "no" | "unknown")

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
 * For a business associate: those whose PHI it handles, and the notice of a breach that it promised each of them.
 */
clients?: {
[k: string]: ClientEntry
}
/**
 * The business associate agreements that you really signed, keyed by system. They outrank the library's copy of the vendor's contract for you.
 */
agreements?: {
[k: string]: AgreementEntry
}
/**
 * What vendors answered to questions. For you a reply outranks the library's copy, on a word of its own. Free text (says alone) is shown and moves nothing: judge it in a ruling.
 */
replies?: ReplyEntry[]
/**
 * What you do, and what you do not: the activities of the program, each yes, no, or unknown. A no turns off the rows that depend on it, for a year.
 */
activities?: {
[k: string]: (YesNo | ActivityAnswerEntry)
}
/**
 * Letters of questions that you sent, keyed by vendor.
 */
letters?: {
[k: string]: LetterEntry
}
/**
 * Keyed by work/<piece of work>, by citation, by <system>/<citation> for one system, or by <system>/<duty>. The narrower outranks the wider; an answer on a standard covers the rows below it.
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
/**
 * What you promised a covered entity, or a business associate, above you.
 */
export interface ClientEntry {
title?: Text
/**
 * How long your contract gives you to tell it of a breach: a span such as 10 days, or unstated.
 */
notice: string
/**
 * Start event, in the words of the contract. Unstated: discovery of the breach.
 */
from?: string
/**
 * The contract says so: the number is an outer limit.
 */
"without-unreasonable-delay"?: boolean
/**
 * Are you its agent under federal common law (164.404(a)(2))?
 */
agent?: ("yes" | "no" | "unknown")
/**
 * The contract with it: a file of yours, or its name.
 */
document: string
clause?: Text
}
export interface AgreementEntry {
/**
 * The signed agreement: a file of yours, or its name.
 */
document: string
/**
 * The day on which both had signed.
 */
executed: string
/**
 * The day of its last renewal or amendment.
 */
amended?: string
/**
 * The document of the mapping whose text you signed, if it is that text.
 */
form?: string
/**
 * What you read in it, keyed by the provision that asks for the term: the term, or absent. A term that is not named here is still to be read.
 */
terms?: {
[k: string]: ("absent" | SignedTermEntry)
}
}
export interface SignedTermEntry {
says: Text
clause?: Text
/**
 * What the rule asks and the clause does not say.
 */
weakness?: string
}
export interface ReplyEntry {
/**
 * The system whose vendor answered.
 */
to: string
/**
 * The question as reports print it, such as q-164.308-a-7-ii-A or q-clock-breach-notice.
 */
question?: string
/**
 * The row that it is about, in place of question.
 */
citation?: string
/**
 * The answer, in the vendor's words.
 */
says: string
on: Day
/**
 * The document that holds the answer. Without one it is asserted.
 */
source?: string
/**
 * How good the word is; asserted, unless the document says otherwise.
 */
grade?: ("contract" | "attestation" | "policy" | "published" | "asserted" | "unverified")
/**
 * For a row: what the vendor says that it does.
 */
provides?: string
/**
 * For a row: what it leaves to you, one sentence each.
 * 
 * @minItems 1
 */
duties?: Text[]
/**
 * For a row: what its part leaves out.
 */
limits?: string
/**
 * For a row: it answered that it does nothing there.
 */
"does-nothing"?: true
/**
 * For a clock: the time that it named.
 */
within?: string
/**
 * For a clock: it said so.
 */
"without-unreasonable-delay"?: boolean
/**
 * For a clock: it aims at the time and does not promise it.
 */
goal?: true
/**
 * For a party behind the vendor: the agreement between the two. Of not-needed, what it says is the ground.
 */
agreement?: ("executed" | "hedged" | "unstated" | "none" | "not-needed")
/**
 * For a party: whether PHI reaches it.
 */
phi?: ("yes" | "no" | "unknown")
}
export interface ActivityAnswerEntry {
answer: YesNo
/**
 * Who said so.
 */
by?: string
on?: Day
}
export interface LetterEntry {
sent: Day
/**
 * The day by which you asked for an answer.
 */
due?: string
owner?: Text
}
export interface AnswerEntry {
/**
 * implemented (done, with evidence where there is some), planned, alternative (another measure, with its reason), not-started, not-applicable (with its reason), unknown (you do not know yet), or later (put off on purpose).
 */
status: ("implemented" | "planned" | "alternative" | "not-started" | "not-applicable" | "unknown" | "later")
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
verified?: VerifiedEntry
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
/**
 * Someone checked that it is really so. Done is not verified.
 */
export interface VerifiedEntry {
by: Text
on: Day
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
