// Written by build/types.js from program.schema.json; a test fails when they differ. Do not edit.

export type Id = string
export type Text = string
export type Day = string

/**
 * The layer between obligations and people: pieces of work that answer obligations, events at which they come due, activities on which they depend.
 */
export interface ProgramDocument {
program: Id
title: Text
"as-of": Day
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
title: Text
outcome: Text
/**
 * What shows that it is done.
 * 
 * @minItems 1
 */
evidence: Text[]
owner: Text
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
"first-step": Text
note?: Text
"for-associates"?: WordsEntry
"for-plans"?: WordsEntry
}
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
export interface EventEntry {
title: Text
when: Text
starts: Text
limits: Text
first: Text
"first-for-associates"?: Text
"first-for-plans"?: Text
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
do: Text
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
title?: Text
question: Text
/**
 * How the question is read while no one answers it.
 */
unanswered: ("yes" | "no")
because: Text
/**
 * It is asked although the trait that its rows need is not stated; a yes states it.
 */
"asks-trait"?: "part-2-records-holder"
}
