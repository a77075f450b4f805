// What a person may have wanted who typed a word that is no command: each task as an infinitive, with its command line.

export const tasks = {
  answer: { to: 'record an answer', run: 'devolve answer <profile>' },
  buyers: { to: "fill in a buyer's form", run: 'devolve matrix <vendor> --as caiq' },
  catalog: { to: 'read the rules', run: 'devolve catalog' },
  cite: { to: 'read citations', run: 'devolve cite <text>' },
  compare: { to: 'compare services', run: 'devolve compare <service> <service>' },
  completion: { to: 'complete commands in your shell', run: 'devolve completion bash' },
  diff: { to: 'see what changed between two revisions', run: 'devolve diff <base> <head>' },
  event: { to: 'see what to do after an event', run: 'devolve event <profile>' },
  explain: { to: 'see how one row was reached', run: 'devolve explain <citation> --profile <profile>' },
  export: { to: 'write findings for another program', run: 'devolve gap <profile> --format csv' },
  gap: { to: 'write the gap report', run: 'devolve gap <profile>' },
  init: { to: 'begin a profile', run: 'devolve init' },
  letter: { to: 'write the letters to vendors', run: 'devolve letter <profile>' },
  log: { to: 'see every commit that changed a row', run: 'devolve log <citation>' },
  matrix: { to: 'make the responsibility matrix of a vendor', run: 'devolve matrix <vendor>' },
  plan: { to: 'see what to do, in order', run: 'devolve plan <profile>' },
  profile: { to: 'read what a profile says', run: 'devolve profile <profile>' },
  requests: { to: 'list what an auditor asks for', run: 'devolve gap <profile> --as evidence-requests' },
  schema: { to: 'write a schema for an editor', run: 'devolve schema profile --library' },
  sheet: { to: 'make the page for staff', run: 'devolve sheet <profile>' },
  validate: { to: 'check files', run: 'devolve validate' },
  vendors: { to: 'list what the library knows', run: 'devolve vendors' },
  version: { to: 'print the version', run: 'devolve --version' },
  workbook: { to: 'write a workbook to fill in', run: 'devolve gap <profile> --output gap.xlsx' },
} as const satisfies Record<string, { readonly to: string; readonly run: string }>;

export type Task = keyof typeof tasks;

export const taskHint = (task: Task): string => `to ${tasks[task].to}, run: ${tasks[task].run}`;
