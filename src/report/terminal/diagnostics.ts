// Diagnostics for people: file:line:col, code, message, the line with a marker below it, and the hint.

import { codeOf, type Diagnostic, firstOfEach } from '../../model/diagnostic.ts';
import { inert } from '../../model/inert.ts';
import type { SourceFile } from '../../model/source-tree.ts';
import { faultWords } from '../../words/diagnostics/diagnostics.ts';
import { faultCounts, hintLine } from '../../words/remarks.ts';
import { columnsOf } from './columns.ts';
import type { Painter } from './paint.ts';

/** Moves an offset out of a surrogate pair. */
const between = (line: string, at: number): number => (/[\ud800-\udbff]/.test(line.charAt(at - 1)) ? at + 1 : at);

function frame(diagnostic: Diagnostic, lines: readonly string[], paint: Painter): string {
  const line = lines[diagnostic.line - 1];
  if (line === undefined || line === '') return '';
  const start = diagnostic.column - 1;
  const end = diagnostic.endLine === diagnostic.line ? diagnostic.endColumn - 1 : line.length;
  const from = between(line, Math.max(0, start - 60));
  const limit = between(line, from + 110);
  const stop = Math.max(start, Math.min(end, limit));
  const [before, marked, after] = [line.slice(from, start), line.slice(start, stop), line.slice(stop, limit)].map(
    inert,
  );
  const mark = '^'.repeat(Math.max(1, columnsOf(marked ?? '')));
  const number = String(diagnostic.line).padStart(5);
  const margin = ' '.repeat(number.length);
  return `${paint.dim(`${number} | `)}${before}${marked}${after}\n${paint.dim(`${margin} | `)}${' '.repeat(columnsOf(before ?? ''))}${paint.red(mark)}\n`;
}

export interface DiagnosticsRequest {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that they point into. */
  readonly sources: readonly SourceFile[];
  /** The number of files that were checked. */
  readonly files: number;
}

export function judgedText({ diagnostics, sources, files }: DiagnosticsRequest, paint: Painter): string {
  return diagnosticText(diagnostics, sources, paint, files);
}

/**
 * All diagnostics in order, then a line with the counts.
 * @param judged the number of files that were checked, where known
 */
export function diagnosticText(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  paint: Painter,
  judged: number | null = null,
): string {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const held = lines.get(file) ?? files.find((f) => f.label === file)?.text.split(/\r?\n/) ?? [];
    lines.set(file, held);
    return held;
  };
  const blocks = firstOfEach(diagnostics).map((d) => {
    const severity = d.severity === 'error' ? paint.red('error') : paint.yellow('warning');
    const [message, hint] = faultWords(d.fault);
    const head = `${inert(d.file)}:${d.line}:${d.column}: ${severity}: ${codeOf(d)}: ${inert(message)}\n`;
    return `${head}${frame(d, linesOf(d.file), paint)}${hint === '' ? '' : `${inert(hintLine(hint))}\n`}`;
  });
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const total = faultCounts(errors, diagnostics.length - errors, judged);
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${total}\n`;
}
