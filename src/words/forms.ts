// The words of standard forms. "CSP", "CSC" and the column heads are those of the forms.

import { count } from './labels.ts';
import { goingOn, sentence } from './sentences.ts';

export const formTitles = {
  datica: 'HIPAA inheritance',
  fedramp: 'Customer responsibility matrix, in the columns of FedRAMP Rev 5',
  caiq: 'Questionnaire, in the columns of the CSA CAIQ',
  'evidence-requests': 'Evidence requests',
} as const;

/** At most 31 characters (a limit of XLSX). */
export const formSheets = {
  datica: 'HIPAA Inheritance',
  fedramp: 'Customer Responsibility Matrix',
  caiq: 'CAIQ',
  'evidence-requests': 'Evidence requests',
} as const satisfies Record<keyof typeof formTitles, string>;

/** Column heads, as in the original forms. */
export const formColumns = {
  datica: {
    rule: 'HIPAA rule',
    control: 'Control',
    inherited: 'Inherited',
  },
  fedramp: {
    control: 'Control ID',
    inherited: 'Can Be Inherited from CSP',
    responsibilities: 'Specific Inheritance and Customer Agency/CSP Responsibilities',
  },
  caiq: {
    id: 'Question ID',
    question: 'Question',
    answer: 'CSP CAIQ Answer',
    ownership: 'SSRM Control Ownership',
    description: 'CSP Implementation Description',
    responsibilities: 'CSC Responsibilities',
    designation: 'CCM v4.1 Ownership',
  },
  'evidence-requests': {
    section: 'Section',
    criterion: 'Established performance criterion',
    activity: 'Key activity',
    inquiry: 'Inquiry',
    designation: 'Required / Addressable',
    evidence: 'Evidence that would show it',
    supply: 'Who can supply it',
    held: 'On file',
    work: 'Piece of work that answers it',
    id: 'Id',
  },
} as const satisfies Record<keyof typeof formTitles, Record<string, string>>;

const bracketed = (source: string) => (source === '' ? '' : ` (${source})`);
const each = (rows: readonly string[]) => rows.join(', ');

export const openingWords = {
  about: (service: string, vendor: string, use: string, prospect: string, asOf: string) =>
    `${service} of ${vendor}${use === '' ? '' : `, used as ${use}`}${prospect === '' ? '' : `, for ${prospect}`}, as of ${asOf}.`,
  precondition: (text: string, source: string) =>
    `Must be in place before anything is inherited: ${goingOn(text)}${bracketed(source)}.`,
  exclusion: (text: string, source: string) => `PHI must not go there: ${goingOn(text)}${bracketed(source)}.`,
} as const;

/** Notes on sources, open questions and omissions; rows by citation. */
export const noteWords = {
  ground: (row: string, texts: readonly string[]) => `The Yes on ${row} is based on this. ${texts.join(' ')}`,
  choices: (rows: readonly string[]) =>
    `Depends on a choice of the customer, and stays with the customer until the choice is made: ${each(rows)}.`,
  open: (rows: readonly string[]) =>
    `The vendor’s documents do not settle ${count(rows.length, 'row')}; a No there is a question to the vendor: ${each(rows)}.`,
  vendorDirect: (rows: readonly string[]) =>
    `Left out, because they bind the vendor itself and cannot be inherited: ${each(rows)}.`,
  notApplicable: (n: number) => `Left out, because they require nothing of such a provider: ${count(n, 'obligation')}.`,
  optional: (row: string, what: string) => `Optional on ${row}, and No until chosen. ${what}`,
  noOption: (row: string, when: string, texts: readonly string[]) =>
    `No option on ${row}. If ${when}: ${texts.join(' ')}`,
  unpaired: (rows: number) =>
    `Left out, because the source pairs no control with them: ${count(rows, 'row')}. The same form by rule, without --crosswalk, has them.`,
  differs: (rows: readonly string[]) =>
    `The vendor’s own table says otherwise on: ${each(rows)}. What its documents state, and what can be inherited at all, outrank its verdict.`,
} as const;

export const daticaNotes = [
  'Yes: the vendor does all of it. Partially: vendor and customer each do a part. No: it stays with the customer.',
  'Control: the name in the vendor’s own table; where it has none, the title of the provision.',
  'A standard or heading combines the specifications below it.',
];

// The Rev 5 template: SSP Appendix J, CIS and CRM Workbook (GSA/fedramp-gov, 2023), sheet "Customer Responsibility
// Matrix (CRM) Worksheet".
const fedrampLayout =
  'The layout is that of FedRAMP Rev 5 (SSP Appendix J, CIS and CRM Workbook); nothing here is about a FedRAMP authorization.';
const fedrampNames = 'CSP is the vendor, Customer the prospect.';

export const fedrampNotes = [
  `Control ID is the citation of the HIPAA rule in 45 CFR, not a control of NIST SP 800-53. ${fedrampLayout}`,
  fedrampNames,
];

export const fedrampControlNotes = [
  `Control ID is a control of NIST SP 800-53. What is said of it is said of the HIPAA rows that are paired with it, and not of the control itself: a control without a pair is not in the table, and an enhancement does not follow from its control. ${fedrampLayout}`,
  fedrampNames,
];

/** Several rows that answer one question. */
export const joinWords = {
  pairs: (source: string, controls: readonly string[], rows: readonly string[]) =>
    `${source} pairs ${each(controls)} with ${each(rows)}: the same subject, not the same requirement.`,
  from: (rows: readonly string[]) => `The answer is from ${each(rows)}.`,
  wholeOnly: (parts: readonly string[]) =>
    `The pair is with the whole control; it does not say what of it is ${each(parts)}.`,
  below: (citation: string, rows: readonly string[]) => `${citation} combines ${each(rows)}.`,
  differ: (groups: readonly (readonly [verdict: string, rows: readonly string[]])[]) =>
    `Partial, because the rows differ. ${groups.map(([verdict, rows]) => `${verdict}: ${each(rows)}.`).join(' ')}`,
  part: (part: string, row: string) => `${part} is a part of ${row}.`,
  notStated: 'Not stated',
  notRead: (texts: readonly string[]) => `Nothing is said of ${each(texts)}, for which there is no row.`,
  of: (row: string, text: string) => `${row}: ${text}`,
} as const;

export const caiqNotes = [
  'The questions are the requirements of HIPAA, not the questions of the CSA; Question ID is the citation in 45 CFR. Nothing here is about an entry in the STAR Registry.',
  'CSP is the vendor, CSC the prospect. Yes: the vendor’s own words say that it does all of it or its part.',
  'A blank answer: the CSP’s documents give none that counts; ask. NA: the requirement does not bind the CSC, or is the CSC’s own and not for the CSP to answer.',
  'CCM v4.1 Ownership splits what both do. Shared (Independent): each does its own part. Shared (Dependent): one part does not work without the other, because the CSP’s part is an offer, has limits, or comes with a task for the CSC. Blank: the split is not stated.',
  '3rd-party outsourced: everything the CSP states there is done by a subcontractor; the CSP stays accountable to the CSC. Where the CSC has a part too, the description names the subcontractor.',
];

/** `Do A.` → `Is this requirement met: do A?` It fits every imperative, including "Do not …" and "Where …, do …". */
export function caiqQuestion(requirement: string): string {
  const spelledOut = /^[A-Z](?=[a-z-])/.test(requirement)
    ? requirement.charAt(0).toLowerCase() + requirement.slice(1)
    : requirement;
  return `Is this requirement met: ${goingOn(spelledOut)}?`;
}

export const ifChosen = (when: string, texts: readonly string[]) => `If ${when}: ${texts.join(' ')}`.trimEnd();
/** One sentence per choice. */
export const ifAny = (choices: readonly string[]) => `If ${choices.map(sentence).join(' If ')}`;
export const noteOn = (text: string) => `Note: ${sentence(text)}`;
export const allOfIt = 'All of it.';

/** Parties of the FedRAMP form. */
export const fedrampParties = { csp: 'CSP', customer: 'Customer', note: 'Note' } as const;
export const half = (who: string, texts: readonly string[]) => (texts.length === 0 ? '' : `${who}: ${texts.join(' ')}`);

/** Why nothing is inherited on a row. */
export const whyNothing = {
  notInheritable: (because: string | null) => sentence(`Cannot be inherited${because === null ? '' : `: ${because}`}`),
  ownChoice: 'The organization itself has to do this; what the CSP states about it depends on the choice below.',
  own: 'The organization itself has to do this, and the CSP does not state that it does it.',
  choiceProvides: 'The CSP states it only for the choice below. Without that choice nothing is inherited; ask.',
  choiceOnly:
    'Depends on the customer’s choice below. Without it the CSP states nothing, and it stays with the customer.',
  choiceVoid: 'The CSP states it only for the choice below, where it would not count. Nothing is inherited; ask.',
  unsettled:
    'What the CSP states is related but does not settle it: ask. It stays with the customer until the CSP answers.',
  silent: 'Not stated by the CSP: ask. Silence is not inheritance; it stays with the customer until the CSP answers.',
  voidUpstream: 'What the CSP states does not count: PHI reaches a subcontractor without an agreement.',
  left: 'The CSP’s documents leave it to the customer.',
  other: (why: string) => sentence(`Nothing is inherited: ${why}`),
  tableNo: 'The vendor’s own table says No.',
  tableOption: 'The vendor’s own table makes it an option, and does not say that it is chosen.',
  splitNotStated: 'Which part is the customer’s is not stated: ask.',
} as const;

/** What goes into the cells of a buyer's own form, so that no answer is read without it. */
export const buyerWords = {
  before: (texts: readonly string[]) => `Only with this in place: ${texts.join('; ')}.`,
  exclusions: (titles: readonly string[]) => `PHI must not go there: ${titles.join('; ')}.`,
  cut: ' … The rest does not fit into this cell: ask for the matrix.',
} as const;

export const confidenceText = (grade: string, sources: readonly string[]) =>
  `Confidence: ${grade}${sources.length === 0 ? '' : ` (${sources.join(', ')})`}.`;

export const ownVerdict = (says: string) => `Its own verdict is "${says}".`;

export const evidenceNotes = {
  about: (customer: string, asOf: string, requests: number) =>
    `What an auditor may request from ${customer}, as of ${asOf}: ${count(requests, 'request')}. The columns are those of the OCR audit protocol, but this is not that protocol: the wording is ours, and an auditor may request more.`,
  supply:
    'Who can supply it follows from the vendors’ documents: what a vendor’s page says is its own statement, and an auditor may ask for more than that. On file is what the profile says; files are looked for by name, and not opened.',
  notApplicable: (rows: readonly string[]) =>
    `Not on the list, because the profile shows that they do not apply to this customer: ${count(rows.length, 'obligation')} (${each(rows)}).`,
  unasked: (rows: readonly string[]) =>
    `No inquiry is written for ${count(rows.length, 'obligation')} that ${rows.length === 1 ? 'applies' : 'apply'}: ${each(rows)}.`,
  from: (text: string) => `From ${text}`,
  list: (title: string, source: string, asOf: string) => `${title}. ${source}; as of ${asOf}.`,
} as const;

/** What the cells of a foreign form may hold: its own words, so that whoever knows the form can filter by them. */
export const formAnswers = {
  datica: {
    inherited: { all: 'Yes', part: 'Partially', none: 'No' },
    optionally: { all: 'Yes (optional)', part: 'Partially (optional)', none: 'No' },
  },
  fedramp: { all: 'Yes', part: 'Partial', none: 'No' },
  caiq: {
    answers: { yes: 'Yes', no: 'No', none: 'NA' },
    ownerships: {
      vendor: 'CSP-owned',
      customer: 'CSC-owned',
      others: '3rd-party outsourced',
      withCustomer: 'Shared CSP and CSC',
      withOthers: 'Shared CSP and 3rd-party',
    },
    designations: {
      vendor: 'CSP-Owned',
      customer: 'CSC-Owned',
      independent: 'Shared (Independent)',
      dependent: 'Shared (Dependent)',
    },
  },
} as const;
