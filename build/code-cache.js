// Writes V8's code cache beside bundles, compiled templates and validators. Runs the main jobs first, so that the
// functions they call are in the cache.
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { threeStates } from './histories.js';

const { compiled, main } = createRequire(import.meta.url)('../bin/compiled.js');
const profile = fileURLToPath(new URL('../reports/samples/med-spa-on-lume/profile.yaml', import.meta.url));
const nowhere = { write: () => true };

async function job(args) {
  const io = { stdout: nowhere, stderr: nowhere, stdin: () => '', env: {} };
  const code = await main([...args, '--as-of', '2026-11-21'], io);
  if (code !== 0) throw new Error(`devolve ${args.join(' ')} ended with ${code}`);
}

for (const format of ['table', 'html', 'json', 'markdown']) await job(['gap', profile, '--format', format]);
await job(['matrix', 'lume', '--format', 'markdown']);
for (const format of ['table', 'html']) await job(['plan', profile, '--format', format]);
await job(['event', profile, 'breach-discovered']);
await job(['letter', profile]);
await job(['explain', '164.312(b)', '--profile', profile]);

/** A history to compare; null without git. */
function history() {
  try {
    return threeStates();
  } catch {
    return null;
  }
}
const states = history();
if (states !== null) {
  const here = process.cwd();
  process.chdir(states);
  try {
    await job(['diff', 'HEAD~2', 'HEAD', '--no-cache']);
  } finally {
    process.chdir(here);
    rmSync(states, { recursive: true });
  }
}

for (const [file, script] of compiled) writeFileSync(`${file}.cache`, script.createCachedData());
