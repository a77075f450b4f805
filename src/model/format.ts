// The formats of an answer, as scripts name them; with the extensions of their files, and what else people call them.

interface FormatRow {
  readonly name: string;
  /** Endings of the files that are written so; the first is the usual one. */
  readonly extensions: readonly string[];
  readonly called: readonly string[];
}

const rows = [
  { name: 'table', extensions: [], called: ['text', 'txt', 'terminal'] },
  { name: 'markdown', extensions: ['md', 'markdown'], called: [] },
  { name: 'html', extensions: ['html', 'htm'], called: [] },
  { name: 'json', extensions: ['json'], called: [] },
  { name: 'csv', extensions: ['csv'], called: [] },
  { name: 'xlsx', extensions: ['xlsx'], called: ['excel', 'xls'] },
  { name: 'github', extensions: [], called: [] },
] as const satisfies readonly FormatRow[];

export type Format = (typeof rows)[number]['name'];

const table: readonly (FormatRow & { readonly name: Format })[] = rows;

/** In the order in which they are offered. */
export const formats: readonly Format[] = table.map(({ name }) => name);

/** The format of files with this ending. */
export const formatOfExtension = (extension: string): Format | undefined =>
  table.find(({ extensions }) => extensions.includes(extension))?.name;

/** The format that a name means, which may be that of a program or an ending. */
export const formatCalled = (called: string): Format | undefined =>
  table.find((f) => [f.name, ...f.extensions, ...f.called].includes(called))?.name;
