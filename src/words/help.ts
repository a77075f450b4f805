// The text of --help: what each command produces, and what each option does.

export const programHelp =
  'Who must act on every HIPAA duty: a vendor, the customer, or both; on what condition, and by which source.';

export const commandHelp = {
  init: 'begin: asks who you are and where PHI is, writes a profile and reports on it; with --vendor, a mapping of your own product to fill in. Every question has an option. Nothing is ever overwritten',
  gap: 'the gap report of one customer: what blocks inheritance, what the customer must do, what to ask vendors, what to do next',
  plan: 'what to do, in order: one line for each act, and how far you are; --since says what was closed, what is new, and why',
  answer:
    'record in the profile what is done, planned, signed, sent or said, and leave the rest of the file as it is; <what> is a piece of work (risk-analysis), a row (164.312(b)), a row or task in one system (laptops/164.312(b), crm/enable-mfa), a precondition (crm/baa-executed), a signed agreement (agreement/crm), a choice with its value (crm/variant=per-domain, crm/features=none, states=CA,NY), an activity (research), a letter (letter/lume), a question (q-…) or a finding (f-…), each with its own status (research=no) or that of --status',
  import:
    "a mapping draft from a vendor's own table (Markdown, CSV, TSV, a workbook, or OSCAL): each row a claim as it is written, or listed with the reason; with --into, the claims of a mapping brought up to date",
  matrix: 'the responsibility matrix of <vendor> or <vendor>/<service> for a prospect',
  letter:
    'one letter to each vendor with every question to it, ready to send; with several vendors and no name, the list of letters, or one file each in the directory of --output',
  sheet: 'one page for staff: where PHI must not go, what may be used instead, what to do if it happened anyway',
  compare:
    'compare services, or choices of one service (<service>@<variant>, <service>@plan=<id>,feature=<id>,<setting>=<value>): what a customer gains and takes on with each',
  explain: 'how one row was reached, with the clause, the document and the confidence behind it',
  diff: 'what changed between two revisions (or between one and the working tree), who changed it, and what it does to the customer; <base>...<head> compares from their merge base',
  log: 'every commit that changed a row, in the whole history or in a range (A..B): when, by whom, before and after, and why',
  event:
    'the playbook of an event for one customer: what to do in which order, whom to notify by when, what vendors owe; without an event, the events that matter',
  validate: 'every error and warning in the library, or in the files and directories given',
  catalog: 'browse the rules',
  export:
    'a file that other programs read: for <standard> oscal, OSCAL 1.2.1 of a vendor, of a customer, or of the rules; devolve import reads it back',
  cite: 'what each citation means; - reads from standard input; --format json writes one object for each',
  profile: 'what a profile says, in words to check with a colleague, and what it does not say; nothing is computed',
  vendors:
    'the vendors that the library knows; with the id or name of one, its services with every choice, how its preconditions are met, and the lines for a profile; with --stale, the documents that should be read again',
  completion:
    'a script for bash, zsh, fish or powershell that completes commands, options, vendors, citations and files',
  schema:
    'the JSON Schema of a beside file, brand, catalog, crosswalk, index, inquiries, mapping, overlay, policy, profile or program, for editors',
} as const;

export const optionHelp = {
  activity: 'what you do, such as research=no (yes, no, unknown); repeat for each',
  baaOffered: 'with --vendor: whether you sign a business associate agreement: yes, some-plans, no, or unknown',
  by: 'who answers --activity; a no needs it',
  coveredKind: 'for a covered entity: provider, health-plan or clearinghouse',
  document:
    'with --vendor: a document that says what you do, such as "Security page@published,changed=2026-03-01,url=https://example.com/security"; repeat for each',
  own: 'a place of your own and what it holds, such as "Laptops:ephi" or "Charts:paper"; repeat for each',
  ownName: 'the name of your organization',
  ownService: 'with --vendor: the name of the product (default: the name of the vendor)',
  ownVendor: 'write a mapping of this vendor instead of a profile',
  ownerOfRole: 'who has a role, such as "security-official=R. Patel"; repeat for each',
  role: 'covered-entity, business-associate, hybrid-entity or not-regulated',
  state: 'a state in which you work, by postal code; repeat for each',
  unmapped:
    'a vendor that the library does not have, and its kind, such as "Example EHR:ehr", or "Example EHR:ehr@baa=executed:2026-03-01" with its agreement; repeat for each',
  upstream:
    'with --vendor: a subcontractor, such as "AWS@phi=yes,baa=executed,for=hosting,source=security-page#hosting"; repeat for each',
  use: 'a service of the library with choices and preconditions, such as luxsci/email@account-wide,feature=bulk-mail,baa=executed:2026-03-01; repeat for each',
  yes: 'ask nothing; where no option says otherwise, take the cautious answer',
  affected: 'how many individuals a breach affects',
  all: 'every row',
  brand: 'the name, logo, colors and footer that a page carries',
  done: 'list what is done, too',
  exportAudience:
    'of a vendor: who may read it: public, nda or internal; what others may not read is withheld (default: public)',
  exportCrosswalk: 'with --model mapping: the crosswalk (default: the only one)',
  model:
    'which OSCAL model: of a vendor component-definition (default) or ssp; of a profile ssp (default) or poam; of controls catalog (default) or mapping',
  ids: 'print the id of each act: an answer to a piece of work is keyed by it',
  crosswalk: 'show the controls of another framework beside each rule (default: the only one)',
  customer: 'for this customer',
  customerOrStandard: 'for this customer (default: the standard customer of each vendor)',
  dataClass: 'a kind of data that it would hold; repeat for each',
  discovered:
    'the day on which a breach was discovered, YYYY-MM-DD; with --vendor, by the vendor (default: --on, or the day of the report)',
  detail: 'what is printed on paper: short (one line for each row) or full (default: short)',
  detailOfMatrix: 'how much of each row: short (one line where the vendor does no part) or full (default: short)',
  due: 'the day by which the vendor is asked to answer, YYYY-MM-DD (default: the letter asks for a date)',
  git: 'make the directory a git repository with a first commit of the files; in a repository, commit them',
  github: 'write a GitHub workflow, too: it validates each pull request and comments what would change',
  feature: 'a feature that would be used; repeat for each',
  for: 'the prospect that it is made for',
  fill: "answer a buyer's own workbook (.xlsx): only the cells that it asks for change; name the answered copy with --output",
  formOfAuditors: 'in a form that auditors know: evidence-requests',
  formOfBuyers: 'in a form that buyers know: datica, fedramp, caiq',
  lenient: 'skip files that cannot be read and name them; what changed in them is unknown',
  map: 'with --fill: where its columns are, such as control=A,ownership=D,implementation=E,customer=F (control, inherited, answer, ownership, implementation, customer, both, notes)',
  matrixAudience: 'who may read it: public, nda or internal; what others may not read is withheld (default: public)',
  noCache: 'compute everything again',
  notice: 'one page for customers in plain words: what changed, from when, what to do',
  noticeAudience: 'who may read the notice: public, nda or internal (default: public)',
  on: 'the day on which the event happened or the request was received, YYYY-MM-DD (default: the day of the report)',
  overwriteForm: 'with --fill: replace what is in the cells already',
  overwrite: 'write over a workbook or CSV that was filled in, and lose what the profile does not have',
  owner: 'only the acts of this person, as owner or suggested owner',
  ownerPage: 'one page for the owner to decide on and sign (markdown, html)',
  plan: 'the plan that the prospect would buy',
  policy: 'your own impact for each kind of change',
  residents: 'how many residents of a state a breach affects, such as CA=510; repeat for each',
  rows: 'print every row in the terminal',
  schemaLibrary:
    'with the names of this library, so that an editor completes and explains them; for a profile or a mapping (default: the nearest one, over the built-in one)',
  service: 'for a prospect of this service',
  serviceOnly: 'for a prospect of this service only',
  serviceOrEach: 'for a prospect of this service (default: each service)',
  setting: 'the value that a setting would have; repeat for each',
  sheetOfForm: 'with --fill: only this sheet; repeat for each',
  since: "with what changed since this git revision of your library, the one that the prospect's copy was made from",
  sinceRevision: 'with what was closed and what is new since this git revision, which must have the profile',
  templates: 'use your templates instead of the built-in ones; they run with your data, so use only those you trust',
  told: 'the day on which the vendor told you of the breach, YYYY-MM-DD',
  upTo: 'up to this revision (default: HEAD)',
  stale: 'list the documents that were last read longer ago than this, such as 365d',
  validUntil: 'the last day on which you stand by it, YYYY-MM-DD',
  vendorsSystem: 'the system at whose vendor the breach happened',
  variant: 'the variant that the prospect would use',
} as const;

/** The options of `answer`. An empty value, such as --due "", removes what is recorded. */
export const answerHelp = {
  status:
    'of work, a row or a task: implemented, alternative, planned, not-started, unknown, later, not-applicable; of an activity: yes, no, unknown; of a precondition: executed, signed, requested, none, or open, closed; of a letter: sent; of a signed agreement: executed',
  owner: 'who does it; an empty value removes it, here and below',
  on: 'the day on which it was done, signed, sent or said, YYYY-MM-DD (default: the day of --as-of, where a status is new and has a day)',
  due: 'the day by which it is to be done, YYYY-MM-DD',
  because: 'the reason; alternative and not-applicable need one',
  by: 'who says so',
  evidence:
    'a file in the folder of the profile that shows it; repeat for each; it is added to what is there; of a signed agreement: the document',
  expires: 'the last day on which the evidence holds, YYYY-MM-DD',
  verifiedBy: 'who checked that it is so',
  verifiedOn: 'the day of that check, YYYY-MM-DD (default: the day of --as-of)',
  satisfiedBy: 'another system that does it',
  note: 'a remark for those who work on it; it decides nothing',
  says: 'what the vendor replied, in its words',
  source: 'the document that contains the reply',
  set: 'another key of the entry: for a reply provides, duties, limits, does-nothing, within, goal, without-unreasonable-delay, agreement, phi, grade; for a precondition changed; for a signed agreement form, amended, and each term by its citation ("164.504(e)(2)(ii)(H)=absent"); repeat for each',
  clear: 'remove the entry',
  interactive: 'ask about everything that is open, in the order of the plan, and write after each answer',
  commit: 'commit the profile in git, with a message that says what was recorded',
  dryRun: 'show the change, write nothing',
  from: 'what was filled in: a workbook or CSV of gap or plan, or the file that the page of a report gives back',
  takeFile: 'with --from: where the file and the profile were both changed, the file wins',
} as const;

/** The options of `import`. */
export const importHelp = {
  vendor: 'the name or id of the vendor (default: that of --into, or the name of the file)',
  sheet: 'the sheet of a workbook (default: those that have a table)',
  map: 'columns by what they have, each by its head or letter, such as citation=A,control="Our control",says="Inherited?"; roles: citation, control, says, answer, vendor, customer',
  into: 'bring the claims of this mapping up to date, and leave the rest of it as it is',
  service: 'with --into: the service that the table is about (default: the only one)',
  document:
    'with --into: the document of the mapping that is the table (default: the one with its title, or with all claims)',
  dryRun: 'show the draft or the change, write nothing',
} as const;

const failOn = (levels: readonly string[], byDefault: string) =>
  `exit with 1 at or above: ${levels.join(', ')} (default: ${byDefault})`;

/** Options that many commands share. */
export const sharedHelp = {
  asOf: 'the day of the report, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, or today in UTC)',
  at: 'as it was at this git revision',
  failOn,
  format: (formats: readonly string[], byDefault: string) =>
    `${formats.join(', ')} (default: ${byDefault}, or the extension of --output)`,
  library: 'your own library, layered over the built-in one (default: the nearest one, from here upward)',
  noColor: 'no color (NO_COLOR and FORCE_COLOR are honored)',
  output: 'write to this file; - is standard output',
  quiet: 'print the answer only',
  verbose: 'list what is read',
  version: 'print the version',
} as const;

export const commandsHint = (names: readonly string[]): string =>
  `use one of: ${names.join(', ')}; for more, run: devolve --help`;

export const usageHint = (usage: string, name: string): string =>
  `devolve ${usage}; for more, run: devolve ${name} --help`;
