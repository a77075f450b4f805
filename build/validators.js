// Compiles each JSON Schema to generated/<name>-validator.cjs. CommonJS, because ajv's ESM output still contains
// require.
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { schemaNames } from './schema-names.js';

const root = new URL('../', import.meta.url);

/** Keywords for editors. Validators embed what they check, so these would only make a start slower. */
const forEditors = new Set(['examples', 'enumDescriptions']);

const withoutEditors = (schema) => JSON.parse(schema, (key, value) => (forEditors.has(key) ? undefined : value));

/** Appends errors in place: ajv concatenates arrays, which is quadratic in the number of errors. */
function joinedInPlace(code) {
  const copying = /(\w+) === null \? (\w+)\.errors : \1\.concat\(\2\.errors\)/g;
  if (!copying.test(code)) return code;
  const join = 'function join(a, b) { if (a === null) return b; for (const e of b) a.push(e); return a; }';
  return `${code.replace(copying, 'join($1, $2.errors)')}\n${join}\n`;
}

export function compileValidators() {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    verbose: true,
    code: { source: true, optimize: 2 },
  });
  addFormats.default(ajv, ['date']);
  for (const name of schemaNames) {
    const schema = withoutEditors(readFileSync(new URL(`src/schema/${name}.schema.json`, root), 'utf8'));
    ajv.addSchema(schema);
    const code = joinedInPlace(standaloneCode.default(ajv, { validate: schema.$id }));
    writeFileSync(new URL(`generated/${name}-validator.cjs`, root), code);
  }
}
