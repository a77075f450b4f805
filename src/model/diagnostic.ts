// Diagnostics: what is wrong with the input, and where. Words are made of them when they are printed.

import type { Fault } from '../words/diagnostics/diagnostics.ts';

export type Severity = 'error' | 'warning';

/** Lines and columns count from 1; the end is exclusive. */
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

/** The code that scripts read: a fault is named by it, and after a slash by what sets it apart. */
export function codeOf({ fault }: Pick<Diagnostic, 'fault'>): string {
  return fault.says.split('/', 1)[0] ?? '';
}

/** @param range the place, or how to find it: asked for once, and only if somebody prints or sorts by it */
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

/** Order of printing: file, line, column, fault. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.fault.says, b.fault.says);
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
    const severity = diagnostics.some((other) => other.file === d.file && isError(other)) ? 'error' : 'warning';
    return [d, diagnostic({ says: 'more-problems', more }, d.file, d, severity)];
  });
}
