// The words that each template prints beside its view.

import { actLabels } from './acts.ts';
import { diffPage, noticePage } from './diff-page.ts';
import { fillWords } from './fill.ts';
import { heads, labels } from './heads.ts';
import { letterPage } from './letter/page.ts';
import {
  compareSections,
  eventSections,
  explainSections,
  formSections,
  gapSections,
  matrixSections,
  ownerSections,
  planSections,
} from './sections.ts';
import { sheetPage } from './sheet.ts';

/** For every row of a page, and the steps below it. */
const rowWords = {
  confidence: heads.confidence,
  vendorPart: heads.vendorPart,
  question: labels.questionOpen,
  answer: labels.yourAnswer,
  findings: labels.findings,
  conditions: labels.conditions,
  onConditions: 'On conditions',
  noVendor: 'No vendor does any part of it.',
  steps: 'Steps to',
  alike: 'As in',
  everywhere: 'All systems',
  to: 'to',
};

export const rowWordsOf = {
  gap: { ...rowWords, yourPart: 'What you do' },
  matrix: { ...rowWords, yourPart: 'What the customer does' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type RowWords = Readonly<Record<keyof (typeof rowWordsOf)['gap'], string>>;

const filters = {
  name: 'Narrow the rows and findings',
  find: 'Find',
  hint: 'citation, word, source',
  family: 'Family',
  all: 'all',
  system: heads.system,
  together: 'all together',
  priority: heads.priority,
  any: 'any',
  who: heads.who,
  question: 'Question open',
  openAll: 'Open all',
  showAll: 'Show all',
  obligations: 'obligations',
  headings: 'headings',
  listed: 'findings',
};

/** Descriptions of drawings for screen readers. */
const drawn = {
  axis: 'Drawn on one axis of days',
  theirs: 'Time limits of your vendors',
  bar: 'Drawn as one bar',
  tally: 'Drawn as tally marks',
  goesOn: 'goes on',
  past: 'Skip the signs',
  question: 'A question is open: a vendor’s documents do not settle it, or what is in use is not recorded',
  held: 'A vendor’s part is on hold',
};

const withRows = { filters, drawn, heads, labels };

const signHeads = { name: 'Name', signature: 'Signature', date: 'Date' };

/** By template name. */
export const pageWords = {
  gap: {
    ...gapSections,
    ...withRows,
    over: 'HIPAA gap report',
    standing: {
      caption: 'Obligations by disposition, now and once unblocked',
      act: 'Your next act',
      moves: 'Moves once unblocked.',
      bySystem: 'The same, system by system',
      carries: 'what each vendor does shows only here',
    },
    row: rowWordsOf.gap,
    act: actLabels,
    fill: fillWords,
  },
  matrix: {
    ...matrixSections,
    ...withRows,
    over: 'HIPAA responsibility matrix',
    standing: { caption: 'Obligations by disposition', act: 'What it asks of the customer' },
    row: rowWordsOf.matrix,
    if: 'If',
    choose: 'Choose with --variant, --plan, --feature, --data-class or --setting.',
    against: 'compared with',
    nothingReadable: 'Nothing changed for the customer in what this copy shows.',
    hidden: 'Changes in documents that are withheld from this copy are not listed.',
    relatedTo: 'Related to',
    weakens: 'This weakens protection:',
    recommended: 'Recommended, not required:',
    contradiction: 'Contradiction:',
    does: 'The vendor acts on',
    keeps: 'Time limits that the vendor states',
    alsoOn: 'Also on:',
    askFirst: 'Ask first:',
    more: 'more',
    inFull: 'In full',
    inAnnex: 'The annex lists them.',
    brief: 'devolve matrix --detail full prints every row in full.',
    related: 'Related, said in',
    stepsOf: 'How it was reached',
    ...signHeads,
    position: 'Title',
  },
  plan: {
    ...planSections,
    heads,
    labels,
    over: 'HIPAA plan',
    act: 'Act',
    fill: fillWords,
    closed: 'Closed',
    gone: 'No longer asked for; not done',
    added: 'New',
    grown: 'More to do',
    firstStep: 'First step',
    steps: 'Steps',
    evidence: 'Shows that it is done',
    cadence: 'How often',
    open: 'Rows still open',
    doneRows: 'Rows done',
    verified: 'Verified by',
    remark: 'Your note',
    progress: 'Progress',
  },
  'owner-page': {
    ...ownerSections,
    heads,
    labels,
    over: 'HIPAA program: the owner’s page',
    decision: 'Decision',
    yes: 'Yes',
    no: 'No',
    by: 'Who, and by which day',
    ...signHeads,
  },
  form: { ...formSections, heads, labels },
  compare: {
    ...compareSections,
    heads,
    labels,
    over: 'Side by side, for a purchase decision',
    if: 'if',
    choice: 'depends on a choice',
  },
  explain: { ...explainSections, heads, labels },
  event: {
    ...eventSections,
    heads,
    labels,
    over: 'What to do when it happens',
    by: 'By',
    first: 'Who acts first',
    here: 'It happened here.',
  },
  events: { ...eventSections, heads, labels, over: 'Playbooks', event: 'Event' },
  catalog: { heads, labels, provisions: 'Provisions' },
  diff: { ...diffPage, labels },
  notice: { ...noticePage, labels },
  letter: letterPage,
  sheet: sheetPage,
} as const;

export type Page = keyof typeof pageWords;
