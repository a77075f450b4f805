// What Handlebars throws, in words for who wrote the template: which file, which line, what to do.

import { diagnostic, type Range, startOfFile } from '../model/diagnostic.ts';
import { InvalidInput } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import type { SourceFile } from '../model/source-tree.ts';

/** What the strict blocks say of a name that their template does not have. */
export const nothingThere = 'nothing is there for';

interface Reason {
  readonly range: Range | null;
  readonly message: string;
  readonly hint: string;
}

/** A place as Handlebars gives it: lines from 1, columns from 0. */
interface Place {
  readonly lineNumber?: number;
  readonly column?: number;
  readonly endLineNumber?: number;
  readonly endColumn?: number;
}

function rangeIn(error: object): Range | null {
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

const helpers = 'there are: if, unless, each, with';

type Wording = readonly [pattern: RegExp, message: (a: string, b: string) => string, hint: string];

const wordings: readonly Wording[] = [
  [/^"([^"]*)" not defined in/, (name) => `there is no "${name}" here`, 'docs/templates.md lists what a view has'],
  [/^Cannot read properties of/, () => 'a ../ leads out of the view', 'one ../ for each block around it, no more'],
  [/unknown helper (\S+)/, (name) => `there is no helper "${name}"`, helpers],
  [/^(\S+) doesn't match (\S+)$/, (a, b) => `{{#${a}}} is closed by {{/${b}}}`, 'close what was opened last'],
  [/^Parse error[\s\S]*got 'EOF'/, () => 'the template ends before it is closed', 'close every {{#…}} by its {{/…}}'],
  [/^(?:Parse|Lexical) error/, () => 'this is no Handlebars', 'docs/templates.md says what a template may hold'],
  [
    /^Maximum call stack/,
    () => 'the templates call each other without end, or their blocks are nested too deep',
    'look for a partial that comes to call itself',
  ],
];

/** @param at where the parser stood: it says so in no error */
export function reasonFor(error: unknown, at?: { readonly first_line: number; readonly first_column: number }): Reason {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const said = thrown.message.replace(/ - \d+:\d+$/, '');
  const [pattern, words, hint] = wordings.find(([p]) => p.test(said)) ?? [/$/, () => said, ''];
  const [, a = '', b = ''] = pattern.exec(said) ?? [];
  const stood =
    at !== undefined && /^(Parse|Lexical) error/.test(said) ? pointAt(at.first_line, at.first_column) : null;
  return { range: rangeIn(thrown) ?? stood, message: words(a, b), hint };
}

/** Every name that stands anywhere in a view. */
function fieldsOf(view: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof view !== 'object' || view === null) return names;
  for (const [name, value] of Object.entries(view)) {
    if (!Array.isArray(view)) names.add(name);
    fieldsOf(value, names);
  }
  return names;
}

/** What the block that begins there asks for: `row.places` of `{{#each row.places}}`. */
function askedAt({ line, column }: Range, text: string): string | undefined {
  const from = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  return /^\{\{~?[#^]?\s*(?:else\s+)?\w+\s+([^\s}]+)/.exec(from)?.[1];
}

/** Where a template calls a partial. */
function callOf(partial: string, text: string): Range | null {
  const at = text.search(new RegExp(`\\{\\{~?>\\s*${partial.replaceAll('.', '\\.')}`));
  if (at < 0) return null;
  const before = text.slice(0, at).split('\n');
  return pointAt(before.length, before.at(-1)?.length ?? 0);
}

/**
 * The failure of a template in words, at its line. What fails among our own templates alone is a bug, and stays as it was thrown.
 * @param trail names of the templates that were at work, the outermost first
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
  const { range, message, hint } = reasonFor(error);
  const failure = (at: Range | null, words: string, what: string) =>
    new InvalidInput([diagnostic('template-view', file.label, at ?? startOfFile, words, what)], [...own.values()]);
  const called = trail[caller + 1];
  if (called !== undefined) {
    const given = `${called} was given something else than it asks for; docs/templates.md says what`;
    return failure(callOf(called, file.text), `${message}, in ${called}`, given);
  }
  const asked = range === null || !message.startsWith(nothingThere) ? undefined : askedAt(range, file.text);
  const name = /^there is no "(.*)" here$/.exec(message)?.[1] ?? asked?.split(/[./]/).at(-1);
  const near = name === undefined ? null : nearest(name, fieldsOf(view));
  const words = asked === undefined ? message : `there is no "${asked}" here`;
  return failure(range, words, near === null || near === name ? hint : `did you mean "${near}"?`);
}
