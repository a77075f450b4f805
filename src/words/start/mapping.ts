// The notes in a mapping that `init --vendor` writes: what each part is, and the traps.

export const mappingHead = {
  about: (vendor: string, day: string) =>
    `${vendor}: what its own documents say about who does what. devolve init wrote this draft on ${day}. Lines with two # explain; they may stay. Lines with one # are parts to fill in: remove "# ", then write the sentence and the clause.`,
  commands: (file: string, id: string): readonly (readonly [what: string, command: string])[] => [
    ['Is it right?', `devolve validate ${file}`],
    ['What it says', `devolve matrix ${id}`],
    ['For a prospect', `devolve matrix ${id} --for "Example Clinic" --output ${id}.html`],
  ],
};

export const trapsHead = 'What decides the answer:';
export const traps: readonly string[] = [
  '- provides is what you do for every customer. What a customer must turn on, buy or ask for is offers: "can", "option", "on request", a paid plan.',
  '- "may", "where possible", "web only": write what is left out under limits. The customer covers it.',
  '- A general promise ("supports HIPAA", "implements the safeguards of the rule") moves no row: write it under undertakings. So do your own training, your policies, SOC 2, PCI.',
  '- Add no algorithm, number, party or date that the document does not have.',
  '- source is the document and the clause in it: security-page#encryption. Without clauses, remove the # sign and what follows.',
  '- via names the subcontractors that a statement depends on. Without an agreement with one of them, the statement counts for nothing as soon as PHI reaches it.',
  '- Leave a row as it is if no document speaks of it. It is then an open question, never inherited.',
  '- If the document names no provision and the pairing is yours, add grade: interpretation and a note.',
];

export const mappingNotes = {
  documents:
    'The documents that you may quote. grade: contract, attestation (an auditor says so), policy, published (web page, help), or asserted (said, not written). audience: public, nda or internal: text of a document above the audience of a copy is withheld from it. retrieved: the day on which you read it; devolve vendors --stale 365d lists what to read again. earlier: versions before it.',
  unsupplied: 'Known, and not at hand: supplied: false. Write statements from a document once you have it.',
  agreementTitle: 'Business associate agreement',
  upstreams:
    'Subcontractors that may hold PHI. phi: yes, no or unknown. baa: executed, hedged ("where applicable"), unstated, none, or not-needed. The source is the clause that names them.',
  clauseUnsaid: (name: string, source: string) =>
    `Not said yet: the clause that names ${name}. Write it behind the document, such as ${source}#hosting.`,
  documentUnsaid: (name: string, source: string) =>
    `Not said yet: the document that names ${name}. Until it is corrected, the source says ${source}.`,
  upstreamsNone: 'Subcontractors, such as your host. None is stated, so readers are told that the documents name none.',
  contract:
    'Your business associate agreement: what it says on each element that the rule asks for. Name what a clause leaves open under weakness.',
  undertakings: 'Promises about yourself. They are printed, and they move no row.',
  service: 'The product. Use variants, plans, features, data-classes and settings only if a statement depends on them.',
  variants:
    'An edition that customers run themselves: there, every row is theirs, and what the software does is help. Offer the agreement for the other one only, under baa-executed: "offered: { variant: hosted }".',
  gates: 'What must be in place before a customer may rely on anything below.',
  gateUnsaid: 'Whether the vendor signs one is not stated; the law asks for it.',
  gateRefused: 'The vendor signs none, so PHI must not go there; the law asks for it.',
  plans:
    'Not said yet: the plans that the agreement comes with. List all plans here instead, and under "offered" those that come with it.',
  plansTitle: 'Any plan with the agreement',
  plansNote: 'Which plans these are is not written here yet.',
  offered:
    'Where the agreement is not offered, this precondition stays closed. Do not write "when: { plan: … }" in its place: customers on the other plans would then need no agreement at all.',
  listedServices:
    'If the agreement covers only the services on a list, and the list is not at hand; if it is, see all-but, below.',
  exclusions:
    'Where PHI must not go. It overrides everything else. all-but: what the agreement covers, if it covers nothing else. A place inside the product, such as a tag, a ticket or a log field, is a feature too.',
  duties: 'What the customer must do; statements refer to it by its id under duties.',
  rows: 'The rows that vendors are usually asked for. Other rows can be added: devolve catalog lists them.',
  clocks:
    'Time limits. A limit without a number is "within: unstated": never fill in the number of the law. kind: goal is for what you only aim at.',
  rule: (duty: string) => `The rule: ${duty}`,
  customers: (remains: string) => `Stays with the customer: ${remains}`,
  look: (look: string) => `What to write: ${look}`,
  such: (example: string) => `Such as: ${example}`,
  term: (duty: string) => `${duty}`,
} as const;

/** Parts to fill in, with the document that most of them will name. */
export const mappingExamples = {
  upstreams: (source: string) =>
    `upstreams:\n  aws: { name: AWS, phi: yes, baa: executed, for: hosting, source: ${source}# }`,
  /** @param file the id of the document */
  unsupplied: (file: string) =>
    `${file}: { title: List of covered services, grade: published, audience: public, supplied: false }`,
  variants: (source: string) =>
    `variants:\n  hosted: Hosted\n  self-hosted: { title: Self-hosted, operated-by: customer, source: ${source}# }`,
  listedServices: (file: string) =>
    `listed-services: { kind: declaration, title: the services in which you put PHI are on the list of covered services, source: ${file} }`,
  undertakings: (source: string) =>
    `undertakings:\n  safeguards: { says: Implements the safeguards of the Security Rule., source: ${source}# }`,
  exclusions: (source: string) =>
    [
      `features:\n  chat: { title: Chat, source: ${source}# }\n  sms: { title: Text messages, source: ${source}# }`,
      `exclusions:\n  sms: { title: Text messages, features: [sms], source: ${source}# }`,
      `  unlisted: { title: any feature that is not on the list, all-but: [chat], source: ${source}# }`,
    ].join('\n'),
  duties: (source: string) =>
    `duties:\n  assign-roles: { do: Give each user only the role that the work needs., source: ${source}# }`,
  clocks: (source: string) =>
    `clocks:\n  breach-notice: { title: notice of a breach, direction: to-customer, from: discovery, within: unstated, about: 164.410, source: ${source}# }`,
} as const;

/** @param library the option that names the directory; '' for this one */
export const mappingNext = (file: string, id: string, library: string): readonly string[] => [
  '',
  `Next: fill in rows of ${file}. After each few, run:`,
  `  devolve validate ${file}`,
  `  devolve matrix ${id}${library}`,
];
export const replaces = (id: string): string =>
  `the library has a mapping of ${id} already; here, yours replaces it whole`;
