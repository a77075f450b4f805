// Diagnostics: what is wrong with the input, where, and what to do. The whole table of codes is here.

export type Severity = 'error' | 'warning';

export const diagnosticCodes = {
  'library-empty': { severity: 'error', title: 'A library holds no catalog and no mapping' },
  'file-too-large': { severity: 'error', title: 'A file is larger than any catalog or mapping need be' },
  'file-unreadable': { severity: 'error', title: 'A file cannot be read, or not as UTF-8 text' },
  'file-pointer': { severity: 'error', title: 'A pointer stands where a file should, which was not fetched' },
  'merge-open': { severity: 'error', title: 'A merge that was not resolved' },
  'file-kind': { severity: 'error', title: 'A file is of no kind that is known here' },
  'yaml-syntax': { severity: 'error', title: 'A file is not well-formed YAML' },
  'yaml-duplicate-key': { severity: 'error', title: 'A key stands twice' },
  'yaml-feature': {
    severity: 'error',
    title: 'Anchors, aliases, merge keys, tags and second documents are not used here',
  },
  'text-unusable': { severity: 'error', title: 'A text that is blank, or has a character that no text can hold' },
  'more-problems': { severity: 'error', title: 'A file with more problems than anybody reads; the rest is counted' },
  'yaml-text-cut': { severity: 'error', title: 'A text that YAML cuts short at a # in it' },
  'shape-unknown-key': { severity: 'error', title: 'A key that the format does not have' },
  'shape-missing-key': { severity: 'error', title: 'A key is missing' },
  'shape-value': { severity: 'error', title: 'A value of the wrong kind' },
  'citation-malformed': { severity: 'error', title: 'Text that is no citation' },
  'citation-unknown': { severity: 'error', title: 'A citation that no catalog has' },
  'citation-stale': { severity: 'error', title: 'A citation that the rule no longer has' },
  'citation-duplicate': { severity: 'error', title: 'One provision under two spellings' },
  'citation-not-assignable': { severity: 'error', title: 'A provision that states no duty of its own' },
  'provision-duplicate': { severity: 'error', title: 'One provision in two catalogs' },
  'provision-parent': { severity: 'error', title: 'A provision hangs on none that exists, or on itself' },
  'provision-incomplete': { severity: 'error', title: 'A provision lacks a field that its role needs' },
  'vendor-duplicate': { severity: 'error', title: 'Two files map one vendor' },
  'list-duplicate': { severity: 'error', title: 'Two files hold one list of inquiries, or one crosswalk' },
  'inquiry-duplicate': { severity: 'error', title: 'One activity is asked about twice under one provision' },
  'statement-empty': { severity: 'error', title: 'A statement with neither half' },
  'reference-unknown': { severity: 'error', title: 'A name that is not defined' },
  'upstream-cycle': { severity: 'error', title: 'Services that stand behind each other in a circle' },
  'upstream-depth': { severity: 'error', title: 'More vendors behind each other than can be followed' },
  'contract-term': { severity: 'error', title: 'A contract term on a provision that asks for none' },
  'exclusion-empty': { severity: 'error', title: 'An exclusion that names nothing that a customer could use' },
  'change-kind': { severity: 'error', title: 'A policy names a kind of change that there is not' },
  'brand-contrast': { severity: 'error', title: 'A color of a brand that cannot be read on its paper' },
  'brand-logo': { severity: 'error', title: 'A logo that cannot be put into a page' },
  'template-syntax': { severity: 'error', title: 'A template that cannot be read' },
  'template-refused': { severity: 'error', title: 'A template that does what none may' },
  'template-view': { severity: 'error', title: 'A template that asks for what it is not given' },
  'state-unknown': { severity: 'error', title: 'A text that is no postal code of a state' },
  'answer-place': { severity: 'error', title: 'An answer for a place that the rule does not reach' },
  'ruling-place': { severity: 'error', title: 'A ruling where nobody but the customer can act' },
  'satisfied-circle': { severity: 'error', title: 'Systems that are said to satisfy one another in a circle' },
  'setting-value': { severity: 'error', title: 'A value that the setting cannot have' },
  'gate-state': { severity: 'error', title: 'A gate state that this kind of gate cannot have' },
  'tombstone-reused': { severity: 'error', title: 'A pointer to a clause that the document withdrew' },
  'agreement-gate': { severity: 'warning', title: 'A gate and the agreement on file that do not agree' },
  'row-unbound': { severity: 'warning', title: 'An answer, reply or ruling on a row that does not bind this customer' },
  'duty-unused': { severity: 'warning', title: 'A duty that no statement imposes' },
  'claim-citation': { severity: 'warning', title: 'A claim on a citation that does not exist' },
  'claim-optional': {
    severity: 'warning',
    title: 'An optional claim without the condition that a customer could meet',
  },
  'claim-word': { severity: 'warning', title: 'A word that claims, where a report would say it in our voice' },
  'promise-above-grade': { severity: 'warning', title: 'A promise without exception on a source that cannot bear it' },
  'provides-unsupplied': {
    severity: 'warning',
    title: 'A promise that is read out of a document which was not supplied',
  },
  'grade-above-document': { severity: 'warning', title: 'A statement graded above the document that it stands in' },
  'general-promise': { severity: 'warning', title: 'What a vendor promises about itself, given as what it does' },
  'provides-never': { severity: 'warning', title: 'A promise on a row that cannot be inherited' },
  'upstream-ground': { severity: 'warning', title: 'No agreement needed, but no ground given' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

export type DiagnosticCode = keyof typeof diagnosticCodes;

/** Lines and columns count from 1; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Diagnostic extends Range {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly hint: string;
}

export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const startOfFile: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * A diagnostic with the severity that the table gives its code.
 * @param range the place, or how to find it: asked for once, and only if somebody prints or sorts by it
 */
export function diagnostic(
  code: DiagnosticCode,
  file: string,
  range: Range | (() => Range),
  message: string,
  hint = '',
): Diagnostic {
  let found: Range | undefined;
  const at = () => {
    found ??= typeof range === 'function' ? range() : range;
    return found;
  };
  return {
    code,
    severity: diagnosticCodes[code].severity,
    message,
    file,
    get line() {
      return at().line;
    },
    get column() {
      return at().column;
    },
    get endLine() {
      return at().endLine;
    },
    get endColumn() {
      return at().endColumn;
    },
    hint,
  };
}

export function isError(d: Diagnostic): boolean {
  return d.severity === 'error';
}

/** Order of printing: file, line, column, code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.code, b.code) || text(a.message, b.message)
  );
}

/** How many problems of one file are told one by one. */
const toldPerFile = 500;

/** The first problems of each file, and how many more it has. @param diagnostics in order of printing */
export function firstOfEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { file } of diagnostics) counts.set(file, (counts.get(file) ?? 0) + 1);
  const told = new Map<string, number>();
  return diagnostics.flatMap((d) => {
    const nth = (told.get(d.file) ?? 0) + 1;
    told.set(d.file, nth);
    const more = (counts.get(d.file) ?? 0) - toldPerFile;
    if (nth < toldPerFile || more <= 0) return [d];
    if (nth > toldPerFile) return [];
    const message = `${more} more ${more === 1 ? 'problem' : 'problems'} of this file ${more === 1 ? 'is' : 'are'} not listed`;
    const severity = diagnostics.some((other) => other.file === d.file && isError(other)) ? 'error' : 'warning';
    return [d, { ...diagnostic('more-problems', d.file, d, message, 'mend these first'), severity }];
  });
}
