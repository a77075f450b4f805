// Everything that is made from sources: validators, templates, dist/, and the shipped library as JSON.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileTemplates } from './templates.js';
import { compileValidators } from './validators.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const inRoot = (path) => join(root, path);

for (const made of ['dist', 'generated']) rmSync(inRoot(made), { recursive: true, force: true });
mkdirSync(inRoot('generated'));
compileValidators();
compileTemplates();

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', inRoot('tsconfig.build.json')], { stdio: 'inherit', cwd: root });

// The library is parsed, validated and linked once here; at run time the JSON stands for exactly these bytes.
const { readShipped } = await import('../dist/source/library-tree.js');
const { linkShaped, readShaped } = await import('../dist/pipeline.js');
const shaped = readShaped(readShipped());
const problems = [...shaped.diagnostics, ...linkShaped(shaped.value).diagnostics];
for (const p of problems) console.error(`${p.file}:${p.line}:${p.column}: ${p.code}: ${p.message} ${p.hint}`);
if (problems.some((p) => p.severity === 'error')) process.exit(1);
const compiled = shaped.value.map(({ document: { file, data } }) => [file.path, { digest: file.digest, data }]);
writeFileSync(inRoot('generated/library.json'), JSON.stringify(Object.fromEntries(compiled)));
