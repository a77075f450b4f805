// What each argument of a command is. The usage of a command names it; a test refuses one that has no words here.

export const argumentWords: Readonly<Record<string, string>> = {
  base: 'the older revision; `<base>...<head>` compares from their merge base',
  citation: "a provision, in any spelling that `devolve cite` reads, such as '164.312(b)'",
  dir: 'the directory to write in; it is made if it is not there (default: this one)',
  event: 'an event of the program, such as breach-discovered; without it, the events that matter for this customer',
  file: 'a table of a vendor: .md, .csv, .tsv or .xlsx',
  head: 'the newer revision (default: the working tree)',
  kind: 'the kind of file',
  paths: 'files and directories (default: the whole library)',
  profile: 'the file of one customer',
  range: 'revisions as A..B (default: the whole history)',
  service: '`<vendor>/<service>`, or `<vendor>` if it has one service',
  services: 'services as for `matrix`, each with its choices after @',
  shell: 'bash, zsh, fish or powershell',
  standard: 'the form of the file: oscal',
  subject: '`<vendor>/<service>`, or `<vendor>`; the file of one customer; or `controls` for the rules',
  text: 'a citation as someone wrote it; - reads one a line from standard input',
  vendor: 'one vendor; `vendors` takes its name, too (default: every vendor)',
  what: 'what is recorded: a piece of work, a row, a row in one system, a task, an activity, a precondition, a letter or a question, with its own status after =',
};
