// What `devolve export oscal` writes, and what is wrong with it.

import { expect } from 'vitest';
import { referenceFaults, textsOf } from './oscal-references.ts';
import { schemaFaults } from './oscal-schemas.ts';
import { devolve } from './run.ts';

export type Document = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const written = new Map<string, Promise<Document>>();

async function exportAnew(argv: readonly string[]): Promise<Document> {
  const { code, stdout, stderr } = await devolve('export', 'oscal', ...argv);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Document;
}

/** The document of a command line; it is written once. */
export function oscal(...argv: readonly string[]): Promise<Document> {
  const key = argv.join(' ');
  const known = written.get(key) ?? exportAnew(argv);
  written.set(key, known);
  return known;
}

export const catalog = await oscal('controls');
export const controls = new Set(
  textsOf(catalog)
    .filter((t) => t.key === 'id' && /\/controls\/\d+\/id$/.test(t.at))
    .map((t) => t.value),
);
const parts = new Set(
  textsOf(catalog)
    .filter((t) => t.key === 'id' && /\/parts\/\d+\/id$/.test(t.at))
    .map((t) => t.value),
);
/** What the schema says against a document, and its references that lead nowhere. */
export const faultsOf = (document: Document) => [
  ...schemaFaults(document),
  ...referenceFaults(document, controls, parts),
];
