// Writes src/schema/*-document.ts: the TypeScript types of input files, derived from the JSON Schemas beside them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { schemaNames } from './schema-names.js';

const folder = new URL('../src/schema/', import.meta.url);

/** A definition with words of its own beside each reference would be a type of its own for each; they are for editors. */
const plainReferences = (_, value) => (typeof value?.$ref === 'string' ? { $ref: value.$ref } : value);

/** The text of src/schema/<name>-document.ts for its schema. */
export async function documentTypes(name) {
  const schema = JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'), plainReferences);
  const code = await compile(schema, schema.title, {
    bannerComment: `// Written by build/types.js from ${name}.schema.json; a test fails when they differ. Do not edit.`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: false,
  });
  return `${code.trim()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of schemaNames) {
    writeFileSync(new URL(`${name}-document.ts`, folder), await documentTypes(name));
  }
}
