// Diagnostics: what is wrong with the input, and where. Worded when printed.

import type { Fault } from '../words/diagnostics/diagnostics.ts';

export type Severity = 'error' | 'warning';

/** Lines and columns are 1-based; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Diagnostic extends Range {
  readonly fault: Fault;
  readonly severity: Severity;
  readonly file: string;
}

export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const startOfFile: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The stable code for scripts: the part of `says` before the slash. */
export function codeOf({ fault }: Pick<Diagnostic, 'fault'>): string {
  return fault.says.split('/', 1)[0] ?? '';
}

/** @param range may be a function; it is called at most once, and only if the position is needed */
export function diagnostic(
  fault: Fault,
  file: string,
  range: Range | (() => Range),
  severity: Severity = 'error',
): Diagnostic {
  let found: Range | undefined;
  const at = () => {
    found ??= typeof range === 'function' ? range() : range;
    return found;
  };
  return {
    fault,
    severity,
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
  };
}

export function isError(d: Diagnostic): boolean {
  return d.severity === 'error';
}

/** Print order: file, line, column, fault. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.fault.says, b.fault.says);
}

/** Maximum number of problems listed per file. */
const toldPerFile = 500;

/** The first problems of each file, and a count of the others. @param diagnostics in print order */
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
    const severity = diagnostics.some((other) => other.file === d.file && isError(other)) ? 'error' : 'warning';
    return [d, diagnostic({ says: 'more-problems', more }, d.file, d, severity)];
  });
}
