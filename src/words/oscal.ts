// What an OSCAL file says in sentences: titles, what a property means where OSCAL has no word for it, the remarks that
// keep a reader from taking more than is there.

import type { Condition } from '../model/condition.ts';
import type { Grade } from '../model/grade.ts';
import type { ListedDuty } from '../model/listed-duty.ts';
import { vendorHalf } from '../model/provided.ts';
import type { Claim, Service, Statement } from '../model/vendor.ts';
import { describeCondition } from './conditions.ts';
import { dutyText, dutyTexts, providedText } from './duties.ts';
import { count, disclaimer, gradeWords } from './labels.ts';
import { capital, sentence } from './sentences.ts';

/** Stands in every file, whatever it holds. */
export const oscalRemarks = `${disclaimer} It states what documents and a profile say. No one has assessed it. Properties in the namespace urn:devolve:oscal:1 carry what OSCAL has no place for: who must act, why, and with which confidence.`;

export const oscalTitles = {
  catalog: 'HIPAA Rules: 45 CFR Parts 160 and 164',
  component: (vendor: string) => `${vendor}: who does what under the HIPAA Rules`,
  vendorPlan: (service: string) => `${service}: what a customer can inherit, and what stays with it`,
  customerPlan: (customer: string) => `${customer}: responsibilities under the HIPAA Rules`,
  actions: (customer: string) => `${customer}: what to do under the HIPAA Rules`,
  mapping: (framework: string) => `HIPAA Security Rule to ${framework}`,
  roles: { provider: 'Vendor', customer: 'Customer' },
  workforce: 'Workforce',
  remains: 'What stays with the customer',
  because: 'Why it can or cannot be inherited',
  ready: 'What must be ready before it is owed',
  note: 'Note',
} as const;

export const oscalTexts = {
  catalogResource:
    'The HIPAA Rules as an OSCAL catalog. Write it with: devolve export oscal controls --output hipaa-catalog.json',
  planResource: (address: string, file: string) =>
    `What the vendor offers to customers, as an OSCAL system security plan. Write it with: devolve export oscal ${address} --model ssp --output ${file}`,
  nistResource: 'The catalog of NIST SP 800-53 Rev. 5 in OSCAL, published by NIST.',
  component: (vendor: string, service: string) =>
    `${service}, a service of ${vendor}, as its own documents describe it.`,
  controls: (service: string) =>
    `What the documents of ${service} say about the HIPAA Rules. What they do not address is not listed: nothing can be inherited there.`,
  nothingCounts: 'Nothing that is stated here counts under the HIPAA Rules.',
  subcontractor: (purpose: string) => `A subcontractor: ${sentence(purpose)}`,
  thisService: (vendor: string) => `The system of ${vendor} that customers use.`,
  boundary: 'The documents do not describe an authorization boundary, and no authorization is stated.',
  stateUnknown: 'devolve does not know the operating state of the system.',
  phi: 'Protected health information',
  phiOfCustomers: 'Protected health information of customers, as far as preconditions and exclusions let it in.',
  phiOfCustomer: 'Protected health information that the organization holds.',
  exports: 'What a customer may rely on, and what it must do, as the documents state it.',
  place: {
    service: (title: string) => `A service in use: ${title}.`,
    ephi: (title: string) => `A system of the organization with electronic PHI: ${title}.`,
    paper: (title: string) => `A place of the organization with PHI on paper: ${title}.`,
    use: (title: string, use: string) => `${use} in ${title}: a use that the vendor excludes, assessed on its own.`,
  },
  thisSystem: (customer: string) => `All places where ${customer} holds PHI.`,
  customerBoundary: (titles: readonly string[]) =>
    titles.length === 0
      ? 'The profile names no place with PHI.'
      : `Every place with PHI that the profile names: ${titles.join(', ')}.`,
  operates: 'The profile says that it is in use.',
  controlsOfCustomer:
    'Who must act on each requirement of the HIPAA Rules, in every place with PHI. A part of a vendor counts only while its preconditions are met.',
  authorization: (titles: readonly string[]) =>
    `The business associate agreement and the other preconditions stand as the profile records them: ${titles.join('; ')}. It is no authorization by the government.`,
  undated:
    'The preconditions are met, but the profile states no day for them, and OSCAL has no leveraged authorization without a day.',
  heldBack: 'A precondition is not met, so nothing is inherited.',
} as const;

/** How far a state can be relied on. */
export const stateRemark = (assurance: Grade | null): string =>
  assurance === null
    ? 'The documents leave it to the customer.'
    : `As the documents state it; confidence: ${gradeWords[assurance]}. No one has checked that it is so.`;

const onCondition = (when: Condition | null, service: Service): string =>
  when === null ? '' : `If ${describeCondition(when, service)}: `;

/** The vendor's half of a statement; empty where it has none. */
export function halfText(statement: Statement, service: Service): string {
  const half = vendorHalf(statement).map(providedText).join(' ');
  return half === '' ? '' : `${onCondition(statement.when, service)}${half}`;
}

/** A task of the customer. */
export const taskText = (text: string, when: Condition | null, service: Service): string =>
  `${onCondition(when, service)}${text}`;

export const taskLine = (text: string): string => `Customer: ${text}`;

/** The verdict of the vendor's own table, which is no statement. */
export const claimText = ({ says, control, vendor }: Pick<Claim, 'says' | 'control' | 'vendor'>): string => {
  const verdict = `The vendor's own table says "${says === '' ? 'nothing' : says}"${control === null ? '' : ` and names "${control}"`}.`;
  return vendor === null ? `${verdict} What it does is not stated.` : `${sentence(vendor)} ${verdict}`;
};

export const rulingText = (by: string, on: string, because: string): string =>
  `Decided by ${by} on ${on}: ${sentence(because)}`;

/** `Note: …` after a text. */
export const termText = (text: string, weakness: string | null): string =>
  weakness === null ? `The agreement: ${text}` : `The agreement: ${text} Weakness: ${sentence(capital(weakness))}`;

export const oscalMapping = {
  about: (source: string, asOf: string) =>
    `The pairs of ${source}, as of ${asOf}. None is added. The source states pairs, and neither how they relate nor how they were found: "intersects-with" is the weakest relation that OSCAL has.`,
  meaning:
    'A pair says that both are about the same subject. It does not say that one fulfills the other, and nothing is inherited by a pair.',
} as const;

const said = (by: string | null, on: string | null): string =>
  [...(by === null ? [] : [`said by ${by}`]), ...(on === null ? [] : [`on ${on}`])].join(' ');

/** What a customer's file says of rows and places. */
export const customerTexts = {
  row: (label: string, reason: string, act: string) => `${label} (${reason}). ${act}`,
  place: (who: string, why: string, duties: readonly ListedDuty[]) =>
    [`Who acts: ${who} (${why}).`, ...dutyTexts(duties)].join('\n\n'),
  task: (duty: ListedDuty) => dutyText(duty),
  state: (state: string, assurance: Grade | null) =>
    [
      state === 'not-implemented' ? 'No answer of the profile and no part of a vendor settles it.' : '',
      state === 'partial' ? 'A part of it is open, or rests on a weak source.' : '',
      state === 'planned' ? 'The profile says that it is planned.' : '',
      state === 'implemented' || state === 'alternative'
        ? 'As the profile and the documents of vendors state it. No one has checked that it is so.'
        : '',
      assurance === null ? '' : `Confidence in the vendor's part: ${gradeWords[assurance]}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  off: (activity: string, answered: boolean, by: string | null, on: string | null) =>
    answered
      ? `Off by the answer of the profile: "${activity}" does not take place${said(by, on) === '' ? '' : ` (${said(by, on)})`}.`
      : `Off as long as the profile does not say that "${activity}" takes place.`,
  setAside: (because: string, by: string | null, on: string | null) =>
    `Set aside by the profile: ${sentence(because)}${said(by, on) === '' ? '' : ` (${said(by, on)})`}`,
} as const;

/** What a plan of action says where an act has no words of its own. */
export const actionTexts = {
  nothingLeft: 'Nothing of it is left.',
  about: (why: string, rows: string) =>
    [why, rows === '' ? '' : sentence(capital(rows))].filter((text) => text !== '').join(' ') ||
    'Nothing of it is left.',
  places: 'The places with PHI that the profile names.',
} as const;

/** What is said of an OSCAL file that becomes a file of a library. */
export const oscalDraft = {
  head: (kind: 'mapping' | 'crosswalk', file: string, day: string) =>
    `devolve import wrote this ${kind} on ${day} from ${file}. Check it against the documents that it names before you rely on it.`,
  rows: (label: string, taken: number, left: number) =>
    `${label}: ${count(taken + left, 'row')} read = ${taken} taken + ${left} not taken`,
  noService: 'rows, and no service that they are of',
  withheld: (audience: string) =>
    `the copy was made for ${audience}: what others may read is withheld in it, and comes back as documents that were not supplied`,
} as const;

/** Of a subcontractor. @param service null where the copy does not name it */
export const ownMappingGone = (service: string | null): string =>
  service === null
    ? 'Its own mapping is withheld in the copy that this was imported from.'
    : `Its own mapping, ${service}, was not in the library when this was imported.`;
