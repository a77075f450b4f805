// Compiles each JSON Schema to a plain function: generated/<name>-validator.cjs. CommonJS: ajv's ESM output still says require.
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { schemaNames } from './schema-names.js';

const root = new URL('../', import.meta.url);

export function compileValidators() {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    strictRequired: false,
    verbose: true,
    code: { source: true, optimize: 2 },
  });
  addFormats.default(ajv, ['date']);
  for (const name of schemaNames) {
    const schema = JSON.parse(readFileSync(new URL(`src/schema/${name}.schema.json`, root), 'utf8'));
    ajv.addSchema(schema);
    const code = standaloneCode.default(ajv, { validate: schema.$id });
    writeFileSync(new URL(`generated/${name}-validator.cjs`, root), code);
  }
}
