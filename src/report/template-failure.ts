// Handlebars errors as template diagnostics: file, line, reason.

import { diagnostic, type Range, startOfFile } from '../model/diagnostic.ts';
import { InvalidInput } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';
import type { ViewReason } from '../words/diagnostics/design.ts';
import type { Fault } from '../words/diagnostics/diagnostics.ts';

/** A position as Handlebars gives it: lines from 1, columns from 0. */
interface Place {
  readonly lineNumber?: number;
  readonly column?: number;
  readonly endLineNumber?: number;
  readonly endColumn?: number;
}

function rangeIn(error: unknown): Range | null {
  if (!(error instanceof Error)) return null;
  const { lineNumber: line, column = 0, endLineNumber = line, endColumn = column } = error as Place;
  if (line === undefined || endLineNumber === undefined) return null;
  return { line, column: column + 1, endLine: endLineNumber, endColumn: endColumn + 1 };
}

const pointAt = (line: number, column: number): Range => ({
  line,
  column: column + 1,
  endLine: line,
  endColumn: column + 2,
});

/** Messages of Handlebars for a template that cannot be parsed. */
const unreadable: readonly (readonly [pattern: RegExp, fault: (a: string, b: string) => Fault])[] = [
  [/unknown helper (\S+)/, (helper) => ({ says: 'template-syntax/helper', helper })],
  [/^(\S+) doesn't match (\S+)$/, (opened, closed) => ({ says: 'template-syntax/mismatch', opened, closed })],
  [/^Parse error[\s\S]*got 'EOF'/, () => ({ says: 'template-syntax/unclosed' })],
  [/^(?:Parse|Lexical) error/, () => ({ says: 'template-syntax/unreadable' })],
  [/^Maximum call stack/, () => ({ says: 'template-syntax/endless' })],
];

const saidBy = (error: unknown) => (error instanceof Error ? error.message : String(error)).replace(/ - \d+:\d+$/, '');

/** Why a template cannot be parsed. `at` is the position of the lexer, which some errors lack. */
export function syntaxFault(
  error: unknown,
  at?: { readonly first_line: number; readonly first_column: number },
): { readonly range: Range | null; readonly fault: Fault } {
  const said = saidBy(error);
  const stood =
    at !== undefined && /^(Parse|Lexical) error/.test(said) ? pointAt(at.first_line, at.first_column) : null;
  for (const [pattern, fault] of unreadable) {
    const found = pattern.exec(said);
    if (found !== null) return { range: rangeIn(error) ?? stood, fault: fault(found[1] ?? '', found[2] ?? '') };
  }
  return { range: rangeIn(error) ?? stood, fault: { says: 'template-syntax/other', said } };
}

/** Why a strict block threw: the error itself has no field for it. */
const thrown = new WeakMap<object, ViewReason>();

/** Records why a block threw this error. */
export function because<T extends Error>(error: T, reason: ViewReason): T {
  thrown.set(error, reason);
  return error;
}

function viewReason(error: unknown): ViewReason {
  const noted = error instanceof Error ? thrown.get(error) : undefined;
  if (noted !== undefined) return noted;
  const said = saidBy(error);
  const [, name] = /^"([^"]*)" not defined in/.exec(said) ?? [];
  if (name !== undefined) return { why: 'name', name, meant: null };
  if (/^Cannot read properties of/.test(said)) return { why: 'above' };
  return /^Maximum call stack/.test(said) ? { why: 'endless' } : { why: 'other', said };
}

/** Every property name in a view. */
function fieldsOf(view: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof view !== 'object' || view === null) return names;
  for (const [name, value] of Object.entries(view)) {
    if (!Array.isArray(view)) names.add(name);
    fieldsOf(value, names);
  }
  return names;
}

/** The argument of the block at this position: `row.places` of `{{#each row.places}}`. */
function askedAt({ line, column }: Range, text: string): string | undefined {
  const from = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  return /^\{\{~?[#^]?\s*(?:else\s+)?\w+\s+([^\s}]+)/.exec(from)?.[1];
}

function callOf(partial: string, text: string): Range | null {
  const at = text.search(new RegExp(`\\{\\{~?>\\s*${partial.replaceAll('.', '\\.')}`));
  if (at < 0) return null;
  const before = text.slice(0, at).split('\n');
  return pointAt(before.length, before.at(-1)?.length ?? 0);
}

/**
 * A diagnostic at the line of the user template that failed. An error in our templates alone is a bug, and is returned
 * unchanged.
 * @param trail names of the running templates, outermost first
 */
export function failureIn(
  error: unknown,
  trail: readonly string[],
  own: ReadonlyMap<string, SourceFile>,
  view: object,
): unknown {
  const caller = trail.findLastIndex((name) => own.has(name));
  const file = own.get(trail[caller] ?? '');
  if (file === undefined) return error;
  const range = rangeIn(error);
  const reason = viewReason(error);
  const failure = (at: Range | null, told: ViewReason, partial: string | null = null) => {
    const fault = { says: 'template-view', reason: told, partial } as const;
    return new InvalidInput([diagnostic(fault, file.label, at ?? startOfFile)], [...own.values()]);
  };
  const called = trail[caller + 1];
  if (called !== undefined) return failure(callOf(called, file.text), reason, called);
  const asked = range === null || reason.why !== 'nothing' ? undefined : askedAt(range, file.text);
  const name = reason.why === 'name' ? reason.name : asked?.split(/[./]/).at(-1);
  if (name === undefined) return failure(range, reason);
  const near = nearest(name, fieldsOf(view));
  return failure(range, { why: 'name', name: asked ?? name, meant: near === name ? null : near });
}
