// Output formats: names, file extensions, and accepted aliases.

interface FormatRow {
  readonly name: string;
  /** The first is the default. */
  readonly extensions: readonly string[];
  readonly called: readonly string[];
}

const rows = [
  { name: 'table', extensions: [], called: ['text', 'txt', 'terminal'] },
  { name: 'markdown', extensions: ['md', 'markdown'], called: [] },
  { name: 'html', extensions: ['html', 'htm'], called: [] },
  { name: 'json', extensions: ['json'], called: [] },
  { name: 'yaml', extensions: ['yaml', 'yml'], called: [] },
  { name: 'csv', extensions: ['csv'], called: [] },
  { name: 'xlsx', extensions: ['xlsx'], called: ['excel', 'xls'] },
  { name: 'ics', extensions: ['ics'], called: ['ical', 'icalendar', 'calendar'] },
  { name: 'github', extensions: [], called: [] },
] as const satisfies readonly FormatRow[];

export type Format = (typeof rows)[number]['name'];

const table: readonly (FormatRow & { readonly name: Format })[] = rows;

/** In the order in which help lists them. */
export const formats: readonly Format[] = table.map(({ name }) => name);

/** The format of files with this ending. */
export const formatOfExtension = (extension: string): Format | undefined =>
  table.find(({ extensions }) => extensions.includes(extension))?.name;

/** The ending of a file in this format; plain text for what has none. */
export const extensionOf = (format: Format): string =>
  table.find(({ name }) => name === format)?.extensions[0] ?? 'txt';

/** Resolves a name, alias, or extension. */
export const formatCalled = (called: string): Format | undefined =>
  table.find((f) => [f.name, ...f.extensions, ...f.called].includes(called))?.name;
