// The sections of pages: heading, navigation label, introduction, and the text of an empty one.

interface Section {
  readonly title: string;
  readonly nav: string;
  readonly lead: string;
  readonly none: string;
  /** The introduction on a page with drawings or details to open. */
  readonly drawn: string;
}

const section = (title: string, rest: Partial<Section> = {}): Section => ({
  title,
  nav: title,
  lead: '',
  none: '',
  drawn: '',
  ...rest,
});

const noPrecondition =
  "The vendor's documents name no precondition. A business associate agreement is still required (164.308(b)(3)).";
const noExclusion = "The vendor's documents exclude no feature or kind of data.";

const sources = section('Sources');

/** Sections shared by the gap report ("you") and the matrix ("the customer"). */
const ofBoth = (you: string, yours: string) => ({
  wall: section('All obligations at a glance', {
    nav: 'At a glance',
    lead: `Each sign is one obligation and leads to its row. The more ink, the more stays with ${you}. R is Required and A is Addressable, where the rule uses those words.`,
  }),
  chain: section('Subcontractors', { none: 'No system with PHI is recorded, so there is no chain of vendors.' }),
  clocks: section('Time limits', {
    lead: 'Days from the start of each time limit. Where no document states a number, no default is filled in.',
    drawn: `Black is ${yours}, gray is a vendor’s. A dotted line has no length, because no document states one.`,
    none: 'No vendor is in use, so there is no time limit.',
  }),
  rows: section('All rows', {
    lead: 'One row for each obligation, in legal order. A row that is set apart (in italics in Markdown) is a standard or heading: it combines the rows below it and is not counted.',
    drawn: 'Every row opens to the steps behind it.',
  }),
  sources,
});

export const gapSections = {
  ...ofBoth('you', 'yours'),
  blocks: section('What blocks you today', {
    nav: 'Blocked today',
    lead: 'Until you close these, what a vendor promises does not count for you.',
  }),
  stand: section('Who covers what', {
    lead: 'Worst case over every system with PHI. Two vendors that each do half never make a whole.',
  }),
  first: section('What OCR asks for first', {
    nav: 'Asked for first',
    lead: 'None of these can be inherited, whatever a vendor’s table says.',
  }),
  far: section('How far you are'),
  next: section('What to do next', { none: 'Nothing is left to do.' }),
  acts: section('What to do, in order', {
    nav: 'What to do',
    lead: 'What blocks you or leaks comes first, then what is overdue, then the order of the work: work from top to bottom. P1 blocks you, leaves PHI uncovered, or is what OCR asks for first; P2 is a gap; P3 is a record. Each act lists the findings that it closes. Ids stay the same from run to run.',
    none: 'Nothing is left to do.',
  }),
  done: section('Done'),
  asks: section('Questions that can take work away', {
    nav: 'Questions',
    lead: 'To answer one, run: devolve answer <profile> research=no --by "your name". A no turns off the rows that depend on it for one year. Until you answer, the cautious answer counts.',
  }),
  off: section('Off by your answer', {
    lead: 'What you do not do. The rows that depend on it stay in the report, and nothing is asked about them.',
  }),
  aside: section('Not applicable by your answer', {
    nav: 'Not applicable',
    lead: 'These rows stay in the report, but nothing is asked about them.',
  }),
  sign: section('Read and agreed'),
  shared: section('Steps that many rows share', {
    lead: 'Steps that many rows share are printed once, at the end of the rows; a row names them: set-1, step-2, note-3.',
  }),
  nophi: section('Where PHI must not go', { nav: 'No PHI here', none: 'No vendor is in use.' }),
  contracts: section('What your contracts ask', {
    nav: 'Contracts ask',
    lead: 'By contract, not by HIPAA: no provision that binds you asks for these, and no count above includes them.',
  }),
} as const satisfies Record<string, Section>;

export const matrixSections = {
  ...ofBoth('the customer', 'the customer’s'),
  since: section('Since your copy', {
    none: 'Nothing changed for the customer.',
  }),
  before: section('Preconditions', {
    nav: 'Preconditions',
    lead: 'Until these are in place, nothing is inherited.',
    none: noPrecondition,
  }),
  nophi: section('Where PHI must not go', { none: noExclusion }),
  requests: section('How to obtain documents'),
  days: section('The first 30 days'),
  stand: section('Who does what', { lead: 'One mark is one obligation.' }),
  get: section('What the vendor does', {
    lead: 'By family, in the words of the vendor’s documents, with the confidence in them. On a shared row the customer acts too.',
    none: 'Nothing. No document of the vendor states that it meets a requirement of the customer.',
  }),
  do: section('What the customer does', {
    lead: 'Each task once, with the rows that it serves.',
    none: "The vendor's documents name no task.",
  }),
  sign: section('Signed for the vendor', {
    lead: 'The signature is for this copy, on the documents that it lists.',
  }),
  open: section('Open questions', {
    lead: 'What the vendor’s documents do not settle is not inherited.',
    none: 'None.',
  }),
  core: section('Inherited and shared rows', {
    nav: 'Rows',
    lead: 'The rows on which the vendor acts, in legal order, each with the steps behind it. A row that is set apart (in italics in Markdown) is a heading on which the vendor makes a statement; it is not counted.',
    none: 'None. The vendor does no part of any row.',
  }),
  annex: section('Annex: all other rows', {
    nav: 'Annex',
    lead: 'One line for each. A row that is set apart (in italics in Markdown) is a heading: it combines the rows below it and is not counted. "Related" counts statements that touch the row and do not decide it.',
    drawn: 'Open a row for the requirement, the conditions, what is related, and the steps.',
  }),
  questions: section('What the sources leave open', {
    nav: 'Left open',
    lead: 'What the vendor’s documents do not settle is not inherited.',
    none: 'Nothing.',
  }),
  choices: section('Depends on a choice', {
    lead: 'A choice adds something on these rows, for the vendor or for the customer. Where nothing else is stated, the row stays with the customer until the choice is made.',
  }),
  unsettled: section('Not settled by the vendor’s documents'),
  conflicts: section('Contradictions'),
  self: section('What the vendor promises about itself', {
    nav: 'About itself',
    lead: 'This changes no row: its own training, its own safeguards in general, its own certifications and badges.',
    none: 'Nothing is recorded.',
  }),
  recommendations: section('What the vendor recommends (not required)'),
  notes: section('Notes on the sources'),
} as const satisfies Record<string, Section>;

export const planSections = {
  sources,
  acts: section('What to do, in order', {
    nav: 'Acts',
    lead: 'Each act opens to why it matters, the first step, what shows that it is done, and the rows that it closes.',
  }),
  since: section('Since the last revision', { nav: 'Since then' }),
  done: section('Done', {
    lead: 'Done is what the profile says. Verified means that someone else checked it.',
    none: 'Nothing yet.',
  }),
  questions: section('Questions: a "no" takes rows away', {
    nav: 'Questions',
    lead: 'To answer one, run: devolve answer <profile> research=no --by "your name".',
  }),
  off: section('What is off', {
    nav: 'Off',
    lead: 'By your answers, or as long as you give none, these do not concern you. The law may still bind you, so a no is asked again after a year.',
  }),
  expiring: section('Evidence that expires within 90 days', { nav: 'Expiring' }),
  next: section('What to run next', { nav: 'Next' }),
} as const satisfies Record<string, Section>;

export const ownerSections = {
  stand: section('Where we stand'),
  trend: section('Since the last revision'),
  due: section('Due within 90 days', { none: 'Nothing has a due date in this time.' }),
  decisions: section('Decisions for you', { none: 'Nothing needs your decision today.' }),
  aside: section('Set aside by your answers', {
    lead: 'Nothing is asked about these rows. A signature below says that they do not concern you.',
  }),
  sign: section('Signatures'),
} as const satisfies Record<string, Section>;

export const compareSections = {
  sources,
  counts: section('Counts', { lead: 'Each disposition is counted on its own; there is no overall percentage.' }),
  side: section('What you gain and what you take on'),
  gains: section('Rows where it leaves you less to do than any other', { none: 'None.' }),
  duties: section('Tasks that its documents give you', {
    none: 'None is named. What the law leaves to you is still your responsibility.',
  }),
  before: section('Preconditions', { none: noPrecondition }),
  nophi: section('Where PHI must not go', { none: noExclusion }),
  clocks: section('Time limits', { none: 'None.' }),
  unverified: section('Subcontractor agreements that are missing or not confirmed', { none: 'None.' }),
  differing: section('Where they differ'),
} as const satisfies Record<string, Section>;

export const explainSections = {
  duty: section('The requirement'),
  below: section('Rows below it'),
  todo: section('What you must do'),
  notes: section('Notes'),
  bears: section('Related, but not decisive'),
  steps: section('How it was reached'),
} as const satisfies Record<string, Section>;

export const formSections = {
  before: section('Read this first', {
    lead: 'What the rows depend on, and what the words in them mean.',
  }),
  rows: section('All rows'),
  sources,
} as const satisfies Record<string, Section>;

export const eventSections = {
  steps: section('What to do, in this order', { nav: 'Steps' }),
  times: section('Whom to notify, by when', { nav: 'By when' }),
  notOwed: section('Not owed at this size'),
  limits: section('Time limits of this event', { nav: 'Time limits' }),
  vendors: section('What each vendor owes', {
    nav: 'Vendors',
    lead: 'What its documents say about the rows of this playbook, with the source. Dates are counted for the vendor at which it happened.',
  }),
  ready: section('What must be ready before it happens', { nav: 'Ready' }),
  file: section('What to keep on file', { nav: 'File' }),
  events: section('Events', { none: 'No event of the law binds you.' }),
  sources,
} as const satisfies Record<string, Section>;
