// npm run reference: writes docs/reference/ from the tables of the program. A test compares it byte for byte.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changesPage } from './reference/changes.js';
import { commandsPage } from './reference/commands.js';
import { diagnosticsPage } from './reference/diagnostics.js';
import { filePage, filesPage } from './reference/files.js';
import { findingsPage } from './reference/findings.js';
import { wordsPage } from './reference/words.js';
import { schemaNames } from './schema-names.js';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/reference/', root);

/** Every page by its path in docs/reference/. @param t what reference/tables.ts exports */
export function referencePages(t) {
  const schemas = Object.fromEntries(
    schemaNames.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`src/schema/${name}.schema.json`, root), 'utf8')),
    ]),
  );
  return {
    'changes.md': changesPage(t),
    'commands.md': commandsPage(t),
    'diagnostics.md': diagnosticsPage(t, root),
    'files.md': filesPage(schemas, t),
    'findings.md': findingsPage(t),
    'words.md': wordsPage(t, schemas),
    ...Object.fromEntries(schemaNames.map((kind) => [`files/${kind}.md`, filePage(kind, schemas[kind], t)])),
  };
}

/** The tables as they are in src/: bundled in memory, without what is imported lazily. */
async function tables() {
  const { rolldown } = await import('rolldown');
  const lazy = {
    name: 'lazy',
    resolveId: (id, _, { kind }) => (kind === 'dynamic-import' ? { id, external: true } : null),
  };
  const bundle = await rolldown({
    input: fileURLToPath(new URL('reference/tables.ts', import.meta.url)),
    platform: 'node',
    plugins: [lazy],
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = referencePages(await tables());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(new URL('files/', folder), { recursive: true });
  for (const [path, text] of Object.entries(pages)) writeFileSync(new URL(path, folder), text);
  console.log(
    `${readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md')).length} pages in docs/reference/`,
  );
}
