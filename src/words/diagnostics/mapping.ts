// What is wrong with a mapping, or claims more than its source.

import type { Citation, ReadingStatus } from '../../model/citation.ts';
import type { Advice, WordFound } from '../../model/claim-words.ts';
import type { Grade } from '../../model/grade.ts';
import type { Hedge, HedgeKind } from '../../model/hedge-words.ts';
import { listed, quoted } from '../near.ts';
import type { Wording } from '../wording.ts';

/** What to write instead of a word that claims too much. */
const advice: Readonly<Record<Advice, string>> = {
  deed: 'write what is done, and leave the verdict to the reader; put a word of the source in quotation marks',
  'who-and-when': 'write who does what, and by when; a promise is as good as its source',
  'who-says': 'write who claims the certification, who issued it and what it covers',
  algorithm: 'name the algorithm, or write that it is not stated',
  extent: 'write what is covered and what is not',
  halves: 'write both halves: what the vendor does under "provides", and what the customer must do as a duty',
  quote: 'write what is covered, or put the word of the source in quotation marks',
  undertaking: 'put it under "undertakings", with "about" for the rows that it bears on; write here what is done',
};

/** Which key carries a hedge. */
const hedgeKeys: Readonly<Record<HedgeKind, string>> = {
  choice: 'write what a customer can turn on, buy or ask for under "offers"',
  request: 'write what a customer can turn on, buy or ask for under "offers"',
  weak: 'add "strength: may"',
  condition:
    'add "when" with the feature, plan or setting that it depends on; if the source does not name it, add "strength: may"',
  extent:
    'write under "limits" which PHI or users of this service are left out; if it says who has access, put "only" before them',
};

const adviceOn = ([first]: readonly WordFound[]) => (first === undefined ? '' : advice[first.advice]);
const wordsIn = (found: readonly WordFound[]) => quoted(found.map(({ word }) => word));

const standings: Readonly<Record<ReadingStatus, string>> = {
  exists: 'exists',
  alias: 'is another spelling',
  ambiguous: 'can mean more than one provision',
  unknown: 'is not in any catalog',
  stale: 'is no longer in the rule',
  malformed: 'is not a citation',
};

interface ClaimCitation {
  readonly text: string;
  readonly status: ReadingStatus;
  readonly suggestion: string | null;
}

interface GradeAbove {
  readonly grade: Grade;
  readonly document: Grade;
}

export const mappingFaults = {
  'statement-empty': () => [
    'the statement says neither what the vendor does nor what the customer must do',
    'write what the vendor provides or offers, list the duties of the customer, or remove it',
  ],
  'duty-unused': ({ duty }: { duty: string }) => [
    `no statement imposes the duty "${duty}"`,
    'name it under "duties" of a statement, or remove it',
  ],
  'exclusion-empty': () => [
    'the exclusion names no feature, no data class and no condition',
    'define a feature for the category, such as other-ai, and name it here; for a whole variant or plan, write "when"',
  ],
  'exclusion-name': ({ exclusion }: { exclusion: string }) => [
    `the exclusion of the whole service has the name of a feature or data class, "${exclusion}"`,
    `give it a name of its own, such as ${exclusion}-excluded`,
  ],
  'exclusion-both': () => [
    'the exclusion names what is excluded and what is covered',
    'keep "features", or "all-but", or write two exclusions',
  ],
  'gate-name': ({ gate }: { gate: string }) => [
    `a gate called "${gate}" cannot be recorded by command, where that is a choice of the service`,
    `give it a name that says what it is, such as baa-${gate}`,
  ],
  'provides-negated': ({ found }: { found: string }) => [
    `"${found}" says what the vendor does not do, and under "provides" it counts as done`,
    'if nothing is done, leave the row out and write a note; if the customer must act, write a duty; if not doing it is the safeguard, say in a comment that it is',
  ],
  'group-name': ({ group }: { group: string }) => [
    `"${group}" is the id of a feature and of a group`,
    'give one of them another id',
  ],
  'group-empty': ({ group }: { group: string }) => [
    `no feature belongs to the group "${group}"`,
    `write "group: ${group}" at a feature, or remove it`,
  ],
  'claim-citation': ({ text, status, suggestion }: ClaimCitation) => [
    `the claim cites "${text}", which ${standings[status]}, so the claim changes no row`,
    suggestion === null ? '' : `did you mean ${suggestion}?`,
  ],
  'claim-verdict': ({ text }: { text: string }) => [
    `the verdict "${text}" is none of Yes, Partially, No, Yes (optional) and NA, so it counts as nothing`,
    'say what it means under "counts-as", or leave it',
  ],
  'claim-verdict/plain': ({ text }: { text: string }) => [
    text === '' ? 'a blank verdict cannot count as another' : `the verdict "${text}" cannot count as another`,
    'remove "counts-as"; what a document states otherwise is a statement under "assignments"',
  ],
  'claim-differs': ({ citation, verdicts }: { citation: Citation; verdicts: readonly string[] }) => [
    `the verdicts on ${citation} differ: ${verdicts.map((says) => (says === '' ? 'blank' : `"${says}"`)).join(' and ')}`,
    'all of them count, so the row is inherited no more than the weakest says; if one is for a certain use, say so under "when"',
  ],
  'claim-optional': () => [
    'the claim is optional and names no condition, so no customer can meet it',
    'add "when" with the feature, plan or setting that it depends on',
  ],
  'contract-term': ({ text, asked }: { text: string; asked: readonly Citation[] }) => [
    `"${text}" does not ask for a term in a business associate agreement`,
    `${asked.length === 0 ? '' : `put it on the term that it belongs to: ${listed(asked, 12)}, or `}put it under "undertakings"`,
  ],
  'tombstone-reused': ({ document, clause, note }: { document: string; clause: string; note: string }) => [
    `"${document}" withdrew the clause "${clause}"`,
    note,
  ],
  'upstream-ground': ({ upstream }: { upstream: string }) => [
    `the mapping says that "${upstream}" needs no agreement and gives no reason, so nothing is inherited through it`,
    'add "ground" with the reason',
  ],
  'shape-value/clock': () => ['a clock has both "within" and "stated-in"', 'remove one of the two'],
  'claim-word': ({ found }: { found: readonly WordFound[] }) => [
    `a report would say ${wordsIn(found)} in its own voice`,
    adviceOn(found),
  ],
  'promise-above-grade': ({ found, grade }: { found: readonly WordFound[]; grade: Grade }) => [
    `${wordsIn(found)} ${found.length === 1 ? 'promises' : 'promise'} more than a source graded ${grade} can support`,
    adviceOn(found),
  ],
  'provides-unsupplied': ({ document }: { document: string }) => [
    `"${document}" was not supplied, so this cannot have been read in it`,
    'point to the document in which you read it, or remove the row until you have this one',
  ],
  'grade-above-document': ({ grade, document }: GradeAbove) => [
    `the statement is graded ${grade} and its document only ${document}, so it counts as ${document}`,
    'remove the grade, or point to a document that supports it',
  ],
  'general-promise': ({ found }: { found: WordFound }) => [
    `"${found.word}" is a promise of the vendor about itself, so it fulfills no part of this row`,
    advice[found.advice],
  ],
  'provides-hedged': ({ found }: { found: readonly Hedge[] }) => [
    `${quoted(found.map(({ word }) => word))} ${found.length === 1 ? 'takes' : 'take'} something back, and no key says so: the row counts as done by the vendor in every case`,
    [...new Set(found.map(({ kind }) => hedgeKeys[kind]))].join('; '),
  ],
  'provides-never': ({ citation }: { citation: string }) => [
    `${citation} cannot be inherited, so what the vendor does has no effect on the row`,
    'put it under "undertakings" with "about", so that it is shown with the row',
  ],
} satisfies Wording;
