// Builds everything that is generated: validators, templates, dist/, and the shipped library as JSON.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { compileTemplates } from './templates.js';
import { compileValidators } from './validators.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const inRoot = (path) => join(root, path);

for (const made of ['dist', 'generated']) rmSync(inRoot(made), { recursive: true, force: true });
mkdirSync(inRoot('generated'));
compileValidators();
await compileTemplates();
// Generated modules that are loaded at run time: each bundled with its dependencies and minified.
const compiled = readdirSync(inRoot('generated')).filter((name) => name.endsWith('.cjs'));
await build(
  compiled.map((name) => ({
    input: inRoot(`generated/${name}`),
    platform: 'node',
    logLevel: 'warn',
    output: { file: inRoot(`generated/${name}`), format: 'cjs', minify: true },
  })),
);

// One bundle for what every command needs, one for history, and one for each optional part: a cold start opens few
// files. Minified, because reading code is half of a cold start. All are in dist/cli/, two levels below the root like
// the sources in src/, so that relative paths work in both. Modules required by name at run time (handlebars) stay
// external.
const groups = [
  { name: 'core', test: /src\/cli\/(?:session|output|options|commands|flags)\.ts|src\/words\/labels\.ts/ },
  {
    name: 'history',
    test: /src\/history\/(?:diff-revisions|library-at)\.ts|src\/report\/(?:terminal\/diff|views\/diff-view)\.ts/,
  },
];
await build({
  input: { main: inRoot('src/cli/main.ts'), pipeline: inRoot('src/pipeline.ts'), publish: inRoot('src/publish.ts') },
  cwd: root,
  platform: 'node',
  logLevel: 'warn',
  output: {
    dir: inRoot('dist/cli'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    codeSplitting: { groups },
  },
});

// Cache key: the cache must not outlive a change of the code or the schemas.
const engine = createHash('sha256');
for (const name of readdirSync(inRoot('dist/cli')).sort()) engine.update(readFileSync(inRoot(`dist/cli/${name}`)));
for (const name of readdirSync(inRoot('generated')).sort()) engine.update(readFileSync(inRoot(`generated/${name}`)));
writeFileSync(inRoot('generated/engine.txt'), `${engine.digest('hex')}\n`);

// Parses, validates and links the library once (its warnings are for `devolve validate`); at run time the JSON replaces
// exactly these bytes.
const { linkShaped, namesIn, readShaped, readShipped } = await import('../dist/cli/pipeline.cjs');
const shaped = readShaped(readShipped());
const errors = [...shaped.diagnostics, ...linkShaped(shaped.value).diagnostics].filter((d) => d.severity === 'error');
for (const p of errors) console.error(`${p.file}:${p.line}:${p.column}: ${JSON.stringify(p.fault)}`);
if (errors.length > 0) process.exit(1);
let end = 0;
const lines = shaped.value.map(({ kind, document: { file, data } }) => {
  const start = end;
  const json = JSON.stringify(data);
  end += Buffer.byteLength(json);
  const { vendor, services, behind } = kind === 'mapping' ? namesIn(data) : { vendor: null, services: [], behind: [] };
  const size = Buffer.byteLength(file.text);
  const about = { digest: file.digest, size, kind, vendor, services, behind, start, end };
  end += 1;
  return { json, entry: [file.path, about] };
});
writeFileSync(inRoot('generated/library.ndjson'), lines.map(({ json }) => `${json}\n`).join(''));
writeFileSync(
  inRoot('generated/library-index.json'),
  JSON.stringify(Object.fromEntries(lines.map(({ entry }) => entry))),
);

// In a new process, because code that is already loaded is not compiled again.
execFileSync(process.execPath, [inRoot('build/code-cache.js')], { stdio: 'inherit' });
