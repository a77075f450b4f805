// What a vendor without a mapping is, what a letter asks one of its kind, and where it may not be a business associate.

import type { VendorKind } from '../model/unmapped.ts';

/** `Electronic health record`: as a label. */
export const vendorKindWords: Readonly<Record<VendorKind, string>> = {
  ehr: 'Electronic health record',
  'practice-management': 'Practice management',
  scheduling: 'Scheduling and reminders',
  forms: 'Patient intake and online forms',
  telehealth: 'Telehealth',
  transcription: 'Transcription and scribes',
  ai: 'AI assistant',
  'e-prescribing': 'E-prescribing',
  laboratory: 'Laboratory',
  imaging: 'Imaging',
  billing: 'Billing company',
  clearinghouse: 'Claims clearinghouse',
  collections: 'Collections',
  payments: 'Payments',
  email: 'Email',
  messaging: 'Text messages and chat',
  telephone: 'Telephone and voicemail',
  'answering-service': 'Answering service',
  fax: 'Fax',
  mailing: 'Printing and mailing',
  website: 'Website and patient portal',
  marketing: 'Marketing',
  surveys: 'Surveys and reviews',
  analytics: 'Analytics and reporting',
  'file-storage': 'File storage and sharing',
  backup: 'Backup',
  hosting: 'Hosting and cloud servers',
  'it-support': 'IT support',
  shredding: 'Shredding and disposal',
  'records-storage': 'Storage of paper records',
  'professional-services': 'Lawyers, accountants, and consultants',
  other: 'Other',
};

const record =
  'How we reach our patients’ records while the service is down, and in which format we get all of them back';
const claims = 'How claims and remittances reach you and leave you, and who of your staff can see them';
const messages =
  'What is encrypted on the way to people outside the service, and what happens if their side cannot receive it encrypted';
const voice = 'Which recordings, voicemails, and transcripts you keep, where, and for how long';
const patients =
  'Which tracking technologies, cookies, and other parties receive data about the people who use it, and how to turn them off';
const storage = 'In which countries our data and its copies are stored, and who holds the encryption keys';
const paper =
  'How our records are kept from others between our door and the end, and the certificate of destruction that we get';
const people = 'Which of your staff see our PHI, from where, and how you end their access when they leave';

/** What only a vendor of its kind is asked; null for none. */
export const askedOfKind: Readonly<Record<VendorKind, string | null>> = {
  ehr: record,
  'practice-management': record,
  scheduling: messages,
  forms: patients,
  telehealth: voice,
  transcription: voice,
  ai: 'Whether our PHI trains or improves any model, what is kept of what we enter, and for how long',
  'e-prescribing': record,
  laboratory: record,
  imaging: record,
  billing: claims,
  clearinghouse: claims,
  collections: people,
  payments: 'Which data about treatment or diagnosis reaches you with a payment, and how to keep it out',
  email: messages,
  messaging: messages,
  telephone: voice,
  'answering-service': voice,
  fax: messages,
  mailing:
    'Which files you receive, when you delete them, and how you keep one person’s pages out of another’s envelope',
  website: patients,
  marketing: patients,
  surveys: patients,
  analytics: 'Whether you use our data for others or for yourself, and how you take identities out of it first',
  'file-storage': storage,
  backup: storage,
  hosting: storage,
  'it-support':
    'With which tools and accounts you reach our systems, who can use them, and how we see that it happened',
  shredding: paper,
  'records-storage': paper,
  'professional-services': people,
  other: null,
};

/** When a vendor of its kind may not need an agreement at all; counsel decides. */
export const maybeExempt: Readonly<Partial<Record<VendorKind, string>>> = {
  laboratory: 'For treating your patients alone it needs no agreement (164.502(e)(1)(ii)(A)).',
  imaging: 'For treating your patients alone it needs no agreement (164.502(e)(1)(ii)(A)).',
  payments: 'A bank that only processes payments may need no agreement (42 U.S.C. 1320d-8); ask counsel.',
};
