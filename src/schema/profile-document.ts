// Written by build/types.js from profile.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Ids = Id[]
export type Day = string
export type YesNo = ("yes" | "no" | "unknown")

/**
 * One customer: its legal role, every system that holds its PHI, its answers, and its reviewers' rulings.
 */
export interface ProfileDocument {
customer: Id
name: Text
/**
 * covered-entity (a provider, health plan, or clearinghouse), business-associate (works for one), hybrid-entity, or not-regulated.
 */
role: ("covered-entity" | "business-associate" | "hybrid-entity" | "not-regulated")
/**
 * For a covered entity: provider (a practice, clinic, pharmacy …), health-plan, or clearinghouse.
 */
kind?: ("provider" | "health-plan" | "clearinghouse")
/**
 * Facts that make obligations apply or not. Default: a direct treatment provider, nothing else.
 */
traits?: ("indirect-treatment-only" | "group-health-plan" | "affiliated-covered-entity" | "multiple-covered-functions" | "part-2-records-holder" | "clearinghouse-in-larger-organization" | "state-reporting-entity" | "organized-health-care-arrangement")[]
/**
 * Postal codes of the states, districts, and territories where it operates.
 */
states?: string[]
/**
 * Every system that holds PHI, keyed by an id of your choice.
 */
systems?: {
[k: string]: (ServiceSystemEntry | UnmappedSystemEntry | OwnSystemEntry)
}
/**
 * For a business associate: the clients whose PHI it handles, and the breach notice that it promised each.
 */
clients?: {
[k: string]: ClientEntry
}
/**
 * The business associate agreements that you signed, keyed by system. For you they override the library's copy of the vendor's contract.
 */
agreements?: {
[k: string]: AgreementEntry
}
/**
 * Vendors' answers to questions. For you a reply overrides the library, with a grade of its own. Free text (only says) is displayed but moves nothing; judge it in a ruling.
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
 * Outcomes that a reviewer decided against the vendor's statements, keyed by <system>/<citation> of a service.
 */
rulings?: {
[k: string]: ProfileRulingEntry
}
}
export interface ServiceSystemEntry {
/**
 * Address of a service, as <vendor>/<service>. For a vendor without a mapping, write "vendor" and "kind" instead; for a system or paper of your own, "own: ephi" or "own: paper".
 */
service: string
title?: Text
variant?: Id
plan?: Id
features?: Ids
"data-classes"?: Ids
/**
 * The value of each setting that the mapping knows.
 */
settings?: {
[k: string]: string
}
"phi-free"?: Ids
/**
 * State of each gate; a gate that is left out is closed.
 */
gates?: {
[k: string]: GateEntryState
}
/**
 * Whether the vendor is your agent under federal common law (164.404(a)(2)).
 */
agent?: ("yes" | "no" | "unknown")
}
export interface GateEntryState {
/**
 * none, requested, signed (by one side), or executed (by both) for an agreement; open or closed for any other gate.
 */
state: ("none" | "requested" | "signed" | "executed" | "open" | "closed")
on?: Day
changed?: Day
owner?: Text
due?: Day
note?: Text
}
/**
 * A vendor of which the library has no mapping, so nothing is known but that it is your business associate.
 */
export interface UnmappedSystemEntry {
/**
 * Its name, as you would write it in a letter. Two systems with the same name are one vendor with one letter.
 */
vendor: string
/**
 * What it is to you: ehr, billing, email, it-support, shredding … or other. It decides what a letter asks.
 */
kind: ("ehr" | "practice-management" | "scheduling" | "forms" | "telehealth" | "transcription" | "ai" | "e-prescribing" | "laboratory" | "imaging" | "billing" | "clearinghouse" | "collections" | "payments" | "email" | "messaging" | "telephone" | "answering-service" | "fax" | "mailing" | "website" | "marketing" | "surveys" | "analytics" | "file-storage" | "backup" | "hosting" | "it-support" | "shredding" | "records-storage" | "professional-services" | "other")
title?: Text
/**
 * ephi or paper: how it holds your PHI. Default: paper for shredding and records-storage, otherwise ephi.
 */
phi?: ("ephi" | "paper")
/**
 * State of its only gate, baa-executed: none, requested, signed, or executed.
 */
gates?: {
[k: string]: GateEntryState
}
/**
 * Whether the vendor is your agent under federal common law (164.404(a)(2)).
 */
agent?: ("yes" | "no" | "unknown")
}
export interface OwnSystemEntry {
/**
 * ephi (computers, phones, servers, a program that you run yourself) or paper.
 */
own: ("ephi" | "paper")
title?: Text
}
/**
 * What you promised a covered entity or business associate that you work for.
 */
export interface ClientEntry {
title?: Text
/**
 * How long your contract gives you to notify it of a breach: a span such as 10 days, or unstated.
 */
notice: string
from?: Text
/**
 * The contract adds this: the number is an outer limit.
 */
"without-unreasonable-delay"?: boolean
/**
 * Whether you are its agent under federal common law (164.404(a)(2)).
 */
agent?: ("yes" | "no" | "unknown")
document: Text
clause?: Text
}
export interface AgreementEntry {
document: Text
executed: Day
amended?: Day
form?: Id
/**
 * Terms that you read in it, keyed by the provision that requires the term: the term, or absent. A term that is left out has not been read yet.
 */
terms?: {
[k: string]: ("absent" | SignedTermEntry)
}
}
export interface SignedTermEntry {
says: Text
clause?: Text
weakness?: Text
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
source?: Text
/**
 * The grade of the answer; default: asserted. Any other grade needs a source.
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
export interface ActivityAnswerEntry {
answer: YesNo
by?: Text
on?: Day
}
export interface LetterEntry {
sent?: Day
due?: Day
owner?: Text
note?: Text
}
export interface AnswerEntry {
/**
 * implemented (done, with evidence where there is some), planned, alternative (another measure, with its reason), not-started, not-applicable (with its reason), unknown (you do not know yet), or later (put off on purpose).
 */
status: ("implemented" | "planned" | "alternative" | "not-started" | "not-applicable" | "unknown" | "later")
because?: Text
by?: Text
owner?: Text
on?: Day
due?: Day
/**
 * What shows that it is done: files beside the profile, or addresses of pages. devolve checks that a file is there, and never opens it.
 */
evidence?: (Text | EvidenceEntry)[]
verified?: VerifiedEntry
"satisfied-by"?: Id
note?: Text
}
export interface EvidenceEntry {
file: Text
on?: Day
expires?: Day
}
export interface VerifiedEntry {
by: Text
on: Day
}
export interface ProfileRulingEntry {
/**
 * Who must act, as the reviewer decided.
 * 
 * @minItems 1
 */
parties: ("vendor" | "customer" | "silent")[]
by: Text
on: Day
because: Text
}
