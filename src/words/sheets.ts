// The words of workbooks and CSV, except for column heads.

import { columns } from './columns.ts';
import { heads } from './heads.ts';
import { pageWords } from './pages.ts';
import { gapSections, matrixSections } from './sections.ts';
import { sentence } from './sentences.ts';

/** Sheet names; links between sheets use them. */
export const sheetNames = {
  summary: 'Summary',
  matrix: 'Matrix',
  gaps: 'Gaps',
  evidence: 'Evidence',
  questions: 'Questions',
  legend: 'Legend',
  provenance: 'Provenance',
} as const;

/** What is on file for an answer. */
export const evidenceStates = {
  onFile: 'on file',
  unlooked: 'named, not checked',
  absent: 'named, not found',
  empty: 'named, an empty file',
  expired: 'expired',
  later: 'dated after this report',
  elsewhere: 'satisfied by another system',
  aside: 'not applicable',
  missing: 'missing',
} as const;

export type EvidenceState = keyof typeof evidenceStates;

export const documentStates = { read: 'read', missing: 'not supplied', asked: 'to be requested' } as const;

export const rowKinds = { obligation: 'obligation', rollup: 'roll-up', open: 'open' } as const;

export const provenanceKinds = {
  program: 'program',
  revision: 'revision',
  law: 'law',
  document: 'document',
  input: 'input',
} as const;

const clocks = [gapSections.clocks.title, 'whose', 'who acts', 'within', 'starts at', 'what it leaves; source'];

/** Heads of the parts of a summary, and the text of an empty part. */
export const gapParts = {
  blocks: { heads: [gapSections.blocks.title, 'rows it costs', 'state', '', '', 'what to do; source'], none: '' },
  standing: { heads: [gapSections.stand.title, 'now', 'once unblocked', '', '', pageWords.gap.standing.act], none: '' },
  places: {
    heads: [heads.system, 'vendor alone', 'both', 'you alone', 'not addressed', ''],
    none: 'No system with PHI is recorded.',
  },
  first: { heads: [gapSections.first.title, 'citation', '', '', '', 'what you have; what is missing'], none: '' },
  aside: { heads: [gapSections.aside.title, 'answer', '', '', '', 'because; who, when; rows'], none: '' },
  noPhi: { heads: [gapSections.nophi.title, '', '', '', '', 'what its documents say'], none: gapSections.nophi.none },
  contracts: { heads: ['By contract, not by HIPAA', '', '', '', '', 'what it asks; source'], none: '' },
  clocks: { heads: clocks, none: gapSections.clocks.none },
} as const;

export const matrixParts = {
  before: {
    heads: [matrixSections.before.title, 'kind', '', '', '', 'steps; source'],
    none: matrixSections.before.none,
  },
  noPhi: { heads: [matrixSections.nophi.title, '', '', '', '', 'source'], none: matrixSections.nophi.none },
  standing: {
    heads: [matrixSections.stand.title, 'obligations', '', '', '', pageWords.matrix.standing.act],
    none: '',
  },
  behind: {
    heads: [matrixSections.chain.title, 'PHI reaches it', 'agreement', '', '', 'for; source'],
    none: 'Its documents name no subcontractor.',
  },
  choices: { heads: [matrixSections.choices.title, '', '', '', '', 'rows'], none: '' },
  firstDays: { heads: [matrixSections.days.title, '', '', '', 'part', 'rows; source'], none: '' },
  clocks: { heads: clocks, none: 'No time limit is stated.' },
} as const;

export const contractFormPart = ['an up-to-date agreement', 'contract'] as const;

/** The sentences above the tables. */
export const sheetNotes = {
  everyRow: (name: string) => `Every row: ${name}`,
  matrix: 'One row for each obligation. Roll-ups are standards and headings above them: shown, but not counted.',
  gaps: (counts: string) => `${counts}.`,
  fill: (heads: readonly string[]) =>
    `Fill in the shaded columns (${heads.join(', ')}), save, and run: devolve answer <profile> --from <this file>. Sort, filter and add columns as you like; leave the ids and the column "${columns.record}" as they are.`,
  gapSummary: (asOf: string, role: string, systems: string) =>
    `As of ${asOf}. ${role}. ${pageWords.gap.labels.phiLivesIn}: ${systems}.`,
  matrixTitle: (title: string, prospect: string) => (prospect === '' ? title : `${title} for ${prospect}`),
  matrixSummary: (asOf: string, vendor: string, use: string) =>
    `As of ${asOf}. ${vendor}${use === '' ? '' : `, ${use}`}.`,
  tasks: (service: string) => `Tasks for the customer: ${service}`,
  tasksLead:
    'Not gaps yet: what the vendor’s documents leave to the customer. Answer each before you rely on the vendor.',
  evidence: (name: string) => `Evidence: ${name}`,
  evidenceLead: (missing: number) => `What is on file according to the profile, and what is missing (${missing}).`,
  documentsLead:
    'The vendor’s documents that this matrix is based on, those that are known but were not supplied, and how to request them.',
  questions: (name: string) => `Questions to vendors: ${name}`,
  questionsLead: 'An answer counts only in writing, with the document and clause that say so.',
  noQuestion: 'Nothing is open.',
  legend: 'What the words mean',
  provenance: gapSections.sources.title,
  provenanceLead: 'The same inputs give the same report, byte for byte.',
  condition: (text: string) => `Condition: ${text}`,
  choice: (when: string) => `If ${when}`,
} as const;

/** Why a vendor's task is among those of the customer before anything is answered. */
export const leftToCustomer = (outside: string | null): string =>
  `The vendor leaves it to the customer.${outside === null ? '' : ` It is done outside the service: ${sentence(outside)}`}`;

export const cutNotice = (length: number, limit: number): string =>
  ` [Cut: the text has ${length} characters, and a cell holds ${limit}.]`;

/** Ends a text that continues in the next row. */
export const continued = '[continued in the next row]';

export const chooseOne = (choices: readonly string[]): string => `Choose one of: ${choices.join(', ')}.`;
