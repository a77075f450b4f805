// What the interview of `init --vendor` asks.

import type { Audience, PhiReach, UpstreamBaa } from '../../model/vendor.ts';
import type { QuestionWords } from './questions.ts';

type Choices<K extends string> = Readonly<Record<K, { readonly label: string; readonly hint: string }>>;

export const mappingIntro = {
  title: 'devolve init --vendor',
  text: [
    'These questions take about five minutes. They make a draft with the rows that vendors are usually asked for; you fill it in afterwards, in an editor.',
    'Esc goes back one question. Ctrl-C stops, and nothing is written.',
  ].join('\n'),
} as const;

export const mappingParts = {
  product: 'Your product',
  documents: 'Your documents',
  upstreams: 'Your subcontractors',
  end: 'Write the mapping',
} as const;

export const mappingAsked = {
  vendor: {
    message: 'What is the name of your company?',
    help: 'As customers know it. It names the file, and it is how they find you in the library.',
    example: 'Example Telehealth',
  },
  service: (vendor: string): QuestionWords => ({
    message: 'What is the product called?',
    help: `One product now; others can be added to the file. Enter alone if it is called ${vendor}, too.`,
    example: vendor,
  }),
  agreement: (vendor: string): QuestionWords => ({
    message: `Does ${vendor} sign a business associate agreement (BAA)?`,
    help: 'Without one, PHI must not go to you, whatever else you do.',
  }),
  document: (first: boolean): QuestionWords => ({
    message: first ? 'Which document says what you do? Its title:' : 'Is there another document? Its title:',
    help: first
      ? 'BAA, security page, SOC 2 report, policy … One at a time, the one that you quote most first.'
      : 'One at a time; Enter alone when there are no more.',
    example: first ? 'Security page' : 'Business associate agreement',
  }),
  grade: (title: string): QuestionWords => ({
    message: `What is "${title}"?`,
    help: 'It decides how much weight a reader may give to what it says.',
  }),
  audience: (title: string): QuestionWords => ({
    message: `Who may read what "${title}" says?`,
    help: 'A matrix for the public leaves out the text of everything else.',
  }),
  version: (title: string): QuestionWords => ({
    message: `Which version of "${title}" is it?`,
    help: 'As printed on it; Enter alone if it bears none.',
    example: 'Rev. 4',
  }),
  date: (title: string): QuestionWords => ({
    message: `Of which day is "${title}"?`,
    help: 'YYYY-MM-DD; Enter alone if it bears no date.',
    example: '2026-03-01',
  }),
  changed: (title: string): QuestionWords => ({
    message: `On which day was "${title}" last changed?`,
    help: 'As the place that keeps it says, such as a repository; Enter alone if you do not know.',
    example: '2026-03-01',
  }),
  where: (title: string): QuestionWords => ({
    message: `Where is "${title}"?`,
    help: 'A URL or a file, for those who check; Enter alone to leave it out.',
    example: 'https://example.com/security',
  }),
  upstream: {
    message: 'Which subcontractor can PHI reach?',
    help: 'Host, e-mail and SMS senders, support tools, AI providers … One at a time; Enter alone when there are no more.',
    example: 'AWS',
  },
  purpose: (name: string): QuestionWords => ({
    message: `What do you use ${name} for?`,
    help: 'A few words; Enter alone if your documents do not say.',
    example: 'hosting',
  }),
  phi: (name: string): QuestionWords => ({
    message: `Does PHI reach ${name}?`,
    help: 'As your documents say it, not as you hope.',
  }),
  baa: (name: string): QuestionWords => ({
    message: `Do you have an agreement (BAA) with ${name}?`,
    help: 'Without one, nothing that runs through it counts for a customer.',
  }),
  namedIn: (name: string): QuestionWords => ({
    message: `Which document names ${name}?`,
    help: 'A reader looks it up there.',
  }),
  clause: (name: string, title: string): QuestionWords => ({
    message: `Where does "${title}" name ${name}?`,
    help: 'The number or heading of the clause; Enter alone if you do not have it at hand.',
    example: '4.2, or hosting',
  }),
  write: (path: string): QuestionWords => ({ message: `Write ${path}?`, help: 'Esc goes back.' }),
} as const;

export const agreementChoices = {
  yes: { label: 'Yes, with every customer', hint: '' },
  'some-plans': { label: 'Yes, on some plans', hint: 'or at a price' },
  no: { label: 'No', hint: '' },
  unknown: { label: 'I do not know', hint: '' },
} as const;

export const noSource = { label: 'None of them', hint: '' } as const;

export const gradeChoices = {
  published: { label: 'A web page or help article', hint: 'published' },
  contract: { label: 'A contract', hint: 'BAA, terms: both sides are bound' },
  policy: { label: 'A policy of yours', hint: '' },
  attestation: { label: 'A report of an auditor', hint: 'SOC 2, HITRUST' },
  asserted: { label: 'Something said', hint: 'e-mail, call, sales deck' },
} as const;

export const audienceChoices: Choices<Audience> = {
  public: { label: 'Anyone', hint: '' },
  nda: { label: 'Those under an NDA', hint: '' },
  internal: { label: 'Only you', hint: '' },
};

export const phiChoices: Choices<PhiReach> = {
  yes: { label: 'Yes', hint: '' },
  no: { label: 'No', hint: '' },
  unknown: { label: 'The documents do not say', hint: '' },
};

export const baaChoices: Choices<UpstreamBaa> = {
  executed: { label: 'Yes, and a document says so', hint: '' },
  hedged: { label: 'Yes, with a reservation', hint: '"where applicable"' },
  unstated: { label: 'The documents do not say', hint: '' },
  none: { label: 'No', hint: '' },
  'not-needed': { label: 'None is needed', hint: 'no PHI reaches it' },
};
