// The frame of a letter to a vendor: how it begins, what it asks for in general, how it ends.

import type { CustomerRole } from '../../model/customer.ts';
import { count } from '../labels.ts';

/** `A`, `A and B`, `A, B, and C`. */
const all = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;

export const letterTitle = (vendor: string, customer: string): string => `Letter to ${vendor} from ${customer}`;

export const letterSubject = (services: readonly string[], role: CustomerRole): string =>
  role === 'not-regulated'
    ? `Questions about health information in ${all(services)}`
    : `HIPAA: questions about ${all(services)}`;

/**
 * What service, why we ask, and what an answer is worth.
 * @param agreed no agreement with the vendor is left to execute; without one, the letter does not say whether the service is
 *   in use: the clinic would sign an admission
 * @param unknown no document of the vendor is known
 */
export function openingText(
  services: readonly string[],
  role: CustomerRole,
  sent: string | null,
  agreed: boolean,
  unknown: boolean,
): string {
  const written = (data: string) =>
    agreed ? `We use ${all(services)} for ${data}` : `We write to you about ${all(services)} and ${data}`;
  const before = sent === null ? '' : ` We first wrote to you about this on ${sent}.`;
  const asking = `We are checking, requirement by requirement, what you do, what you leave to us, and which document says so. ${unknown ? 'We know no document of yours that answers this, so we begin with a few requests.' : 'Your documents, as we have them, leave the points below open.'}${before}`;
  if (role === 'not-regulated')
    return `${written('health information about individuals')}, which our contracts and state law ask us to protect. ${asking} Until a point is settled we treat it as ours, so we would be grateful for your help.`;
  const whose =
    role === 'business-associate'
      ? `${written("our clients' protected health information (PHI)")}, which HIPAA requires us, as a business associate, to protect.`
      : `${written('protected health information (PHI)')}, which HIPAA requires us to protect.`;
  return `${whose} ${asking} Until a point is settled we treat it as our responsibility, so we would be grateful for your help.`;
}

/** @param due null where no day is set: then it asks for one */
export const replyBy = (due: string | null): string =>
  due === null
    ? 'Please tell us within a week by which date you will answer.'
    : `Please answer by ${due}. If you need more time for some points, send us the others first, with a date for the rest.`;

export const gateAsked = {
  ask: 'Please complete these agreements with us, and send us the copies that both sides have executed.',
  why: 'What we may use the service for depends on them.',
  settles: 'The executed copy, with both signatures and its date.',
} as const;

/** Beside a letter that asks for an agreement: what it says of the past is not devolve's to word. */
export const counselFirst = 'It asks for an agreement. Have counsel read it if the system already holds PHI.';

/** `Business associate agreement (requested on 2026-11-03)`. */
export const gateItem = (title: string, state: string | null): string =>
  state === null ? title : `${title} (${state})`;

/** The systems of ours that it concerns, where it is not all of them. */
export const concerns = (places: readonly string[]): string =>
  places.length === 0 ? '' : `Concerns: ${places.join(', ')}.`;

export const familyPart = (title: string, section: string): string => `${title} (${section})`;

export const documentLine = (title: string, version: string | null, date: string | null): string =>
  [title, version === null ? '' : `version ${version}`, date ?? ''].filter((text) => text !== '').join(', ');

export const nothingToAsk = (vendor: string): string =>
  `There is nothing to ask ${vendor} today, so there is no letter.`;
export const noVendor = 'The profile uses no vendor, so there is no letter to write.';

export const lettersHead = (vendors: number, questions: number): string =>
  `${count(questions, 'question')} to ${count(vendors, 'vendor')}`;

export const writeOne = (profile: string, vendor: string): string =>
  `For one letter, run: devolve letter ${profile} ${vendor}. For one file a vendor, add --format html (or markdown) and --output with a directory.`;

/** How a letter that was sent, and what comes back, are recorded. */
export const recordSent = (profile: string, vendor: string, due: string | null): string =>
  `When you have sent it, run: devolve answer ${profile} letter/${vendor} --status sent${due === null ? '' : ` --due ${due}`}. Record each answer under the id of its question: devolve answer ${profile} q-… --says "…".`;

export const letterPage = {
  from: 'From',
  to: 'To',
  date: 'Date',
  subject: 'Subject',
  dear: 'To whom it may concern:',
  settles: 'What settles it:',
  /** Requirements and documents are quoted as they address a customer. */
  quoted:
    'The points under a question quote requirements and documents as they address a customer: in them, "you" and "the customer" mean us.',
  source: 'See',
  documents: 'Documents that this letter refers to',
  answers: {
    title: 'Your answers',
    lead: 'Please answer each id, in this table or in a letter of your own. For us an answer counts with the document and the clause that say so. If a document cannot be sent, name it and its date.',
    number: 'No.',
    id: 'Id',
    answer: 'Your answer',
    document: 'Document and clause',
    date: 'Date',
  },
  closing: 'Thank you. If a question is not clear, ask us before you spend time on it.',
  sincerely: 'Sincerely,',
  sign: { name: 'Name', title: 'Title', signature: 'Signature', date: 'Date' },
  vendor: 'Vendor',
  name: 'Name',
  questions: 'Questions',
  points: 'Points about the agreement',
  sent: 'Sent',
  due: 'Due',
  labels: { skip: 'Skip to the letter' },
} as const;
