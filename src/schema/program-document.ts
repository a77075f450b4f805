// Written by build/types.js from program.schema.json; a test fails when they differ. Do not edit.

export type Text = string

/**
 * The layer between obligations and people: pieces of work that answer obligations, events at which they come due, activities on which they depend.
 */
export interface ProgramDocument {
/**
 * Id of the file.
 */
program: string
title: Text
/**
 * The day of the official text that it was read against.
 */
"as-of": string
/**
 * Pieces of work, keyed by id. Obligations in the catalogs name them.
 */
work?: {
[k: string]: WorkEntry
}
/**
 * Events, keyed by id. Obligations in the catalogs name them.
 */
events?: {
[k: string]: EventEntry
}
/**
 * Activities, keyed by id. Obligations in the catalogs name them; a profile answers them.
 */
activities?: {
[k: string]: ActivityEntry
}
}
export interface WorkEntry {
/**
 * Its place in the program; each number once.
 */
order: string
/**
 * What to do, as an imperative.
 */
title: string
/**
 * What is true once it is done, in one sentence.
 */
outcome: string
/**
 * What shows that it is done.
 * 
 * @minItems 1
 */
evidence: Text[]
/**
 * Who usually does it, where the profile names no one.
 */
owner: string
/**
 * How often it is repeated.
 */
cadence: ("once" | "on-change" | "ongoing" | "quarterly" | "yearly")
/**
 * The law sets the cadence; without this it is guidance.
 */
"cadence-set-by"?: "law"
/**
 * S: an hour. M: a day. L: several days.
 */
size?: ("S" | "M" | "L")
/**
 * What can be done this week.
 */
"first-step": string
/**
 * What is law and what is guidance.
 */
note?: string
"for-associates"?: WordsEntry
"for-plans"?: WordsEntry1
}
/**
 * Words for a business associate, where the general ones do not fit.
 */
export interface WordsEntry {
title?: Text
outcome?: Text
"first-step"?: Text
owner?: Text
/**
 * What shows that it is done.
 * 
 * @minItems 1
 */
evidence?: Text[]
}
/**
 * Words for a health plan, where the general ones do not fit.
 */
export interface WordsEntry1 {
title?: Text
outcome?: Text
"first-step"?: Text
owner?: Text
/**
 * What shows that it is done.
 * 
 * @minItems 1
 */
evidence?: Text[]
}
export interface EventEntry {
title: Text
/**
 * As a clause: a breach is discovered.
 */
when: string
/**
 * What counts as its start.
 */
starts: string
/**
 * The time limits of the law.
 */
limits: string
/**
 * Who acts first, and how.
 */
first: string
/**
 * The same for a business associate, where the general words do not fit.
 */
"first-for-associates"?: string
/**
 * The same for a health plan, where the general words do not fit.
 */
"first-for-plans"?: string
/**
 * The playbook as steps in the order of acting.
 * 
 * @minItems 1
 */
steps?: StepEntry[]
/**
 * Provisions in the order in which one acts.
 * 
 * @minItems 1
 */
playbook: Text[]
}
export interface StepEntry {
/**
 * What to do, as an imperative.
 */
do: string
/**
 * The provisions that ask for it.
 * 
 * @minItems 1
 */
on: Text[]
/**
 * Whom alone it concerns: a business associate, a covered entity, a health plan.
 */
for?: ("associate" | "covered" | "plan")
}
export interface ActivityEntry {
/**
 * A short noun phrase.
 */
title?: string
/**
 * One question that yes or no answers.
 */
question: string
/**
 * How the question is read while no one answers it.
 */
unanswered: ("yes" | "no")
/**
 * The condition in the law, and why it is read so.
 */
because: string
/**
 * It is asked although the trait that its rows need is not stated; a yes states it.
 */
"asks-trait"?: "part-2-records-holder"
}
